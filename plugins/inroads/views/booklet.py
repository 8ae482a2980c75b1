"""The guide as one page to print: its chapters, one for each page of the guide, in its order."""

from dataclasses import dataclass

from inroads.library import Library


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of the guide. `id` is its place in the booklet, and what its text is called by."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class BookletPage:
    """The whole guide."""

    chapters: tuple[Chapter, ...]


def booklet(library: Library) -> BookletPage:
    """Return the booklet of the guide."""
    return BookletPage(tuple(Chapter(page.id, page.title) for page in library.guide.values()))
