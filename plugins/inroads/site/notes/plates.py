"""Generated MkDocs pages that become plates: made in on_files, kept in on_post_page."""

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from inroads.render.plates import Impression, Marks
from inroads.site.notes.pages import KINDS, SINGLES, Kind, Single

_EMPTY = " "  # MkDocs takes a generated file without any content for a mistake


def sources(marks: Marks) -> Iterator[tuple[str, Kind | Single]]:
    """Yield the source file of every plate, with what it is a plate of."""
    for single in SINGLES:
        yield f"{single.source}.md", single
    for kind in KINDS:
        yield f"{kind.source.format(marks.mark('address'))}.md", kind


def add_plates(files: Files, config: MkDocsConfig, marks: Marks) -> None:
    """Add a page for every plate to `files`, in place of a public page with the same source."""
    for source, owner in sources(marks):
        old = files.get_file_from_path(source)
        if old:
            files.remove(old)
        level = InclusionLevel.NOT_IN_NAV if isinstance(owner, Kind) else InclusionLevel.INCLUDED
        files.append(File.generated(config, source, content=_EMPTY, inclusion=level))


def place_below(files: Files, marks: Marks) -> None:
    """Put the plate of each kind below the index of its kind, so that the navigation shows where one is."""
    for source, owner in sources(marks):
        file = files.get_file_from_path(source)
        above = files.get_file_from_path(f"{owner.above}.md") if isinstance(owner, Kind) else None
        if file and file.page and above and above.page:
            file.page.parent = above.page  # type: ignore[assignment]


def fill_plate(page: Page, owner: Kind | Single, marks: Marks) -> str:
    """Return the content of a plate's page, all marks, and give the page what the theme asks it for."""
    named = owner if isinstance(owner, Single) else None
    page.meta["title"] = named.title if named else marks.mark("title")
    page.meta["description"] = named.description if named else marks.mark("description")
    if named and named.is_wide:
        page.meta["hide"] = ["toc"]
    page.meta["search"] = {"exclude": True}
    heading = {"level": 2, "id": marks.mark("headingid"), "name": marks.mark("headingtitle"), "children": []}
    page.toc = get_toc([heading])  # type: ignore[list-item]
    return f"<h1><bdi>{page.meta['title']}</bdi></h1>\n{marks.mark('body')}"


def unpressed(owner: Kind | Single | None) -> Impression:
    """Return what a plate's own file holds until it is pressed: nothing private, and no mark."""
    title, description = (owner.title, owner.description) if isinstance(owner, Single) else ("", "")
    hint = "<p>Your notes show here while <code>mkdocs serve</code> runs with its live reload.</p>"
    return Impression(title, description, "", hint)
