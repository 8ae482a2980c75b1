"""A checklist or worksheet, on its own page or in a page of the guide, and the index of all of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from inroads.library import Library
from inroads.names import fingerprint, slug
from inroads.records import Printable
from inroads.records.printable import Part
from inroads.views.link import Link

KINDS = {"checklist": "Checklist", "worksheet": "Worksheet"}


@dataclass(frozen=True, slots=True)
class Field:
    """A box to tick or a place to write in.

    `id` is its own on the page. `name` is made from its words, so that what was kept for it in a browser never shows
    up at another one, even after the list has changed. `lines` is 0 for a box.
    """

    id: str
    name: str
    label: str
    hint: str = ""
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its heading, if it has one, and a field in each of the other columns."""

    heading: str
    fields: tuple[tuple[str, Field], ...]  # each with its column's heading


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a worksheet: words, points to read, fields, or a table whose first column may hold headings.

    Each of `columns` is a heading, and whether the column is narrow.
    """

    id: str
    title: str
    text: str
    points: tuple[str, ...]
    fields: tuple[Field, ...]
    columns: tuple[tuple[str, bool], ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class PrintablePage:
    """A checklist or worksheet. `place` leads from its own page to the guide's, and from there to its own.

    `more_copies` is how many times it is printed besides, to fill a sheet. `level` is that of its parts' headings.
    """

    id: str
    title: str
    kind: str
    minutes: int
    place: Link
    boxes: tuple[Field, ...]
    sections: tuple[Section, ...]
    more_copies: int
    level: int
    is_embedded: bool


def printable_page(library: Library, printable_id: str, *, is_embedded: bool = False) -> PrintablePage:
    """Return the printable with the id `printable_id`, as its own page has it or as a page of the guide does."""
    found = library.printables[printable_id]
    names = _Names(found.id)
    return PrintablePage(
        id=found.id,
        title=found.title,
        kind=KINDS[found.kind],
        minutes=found.minutes,
        place=printable_link(found) if is_embedded else guide_link(library, found.page),
        boxes=tuple(names.field(item, item) for item in found.items),
        sections=tuple(_section(names, number, part) for number, part in enumerate(found.parts, 1)),
        more_copies=0 if is_embedded else found.copies - 1,
        level=3 if is_embedded else 2,
        is_embedded=is_embedded,
    )


class _Names:
    """Gives each field of a printable an id, and a name that no other has."""

    def __init__(self, printable: str) -> None:
        self._printable = printable
        self._given: dict[str, int] = {}
        self._fields = 0

    def field(self, words: str, label: str, hint: str = "", lines: int = 0) -> Field:
        """Return the field that is known by `words`, which needn't be all that its label says."""
        name = fingerprint(words)
        self._fields += 1
        self._given[name] = self._given.get(name, 0) + 1
        again = f"-{self._given[name]}" if self._given[name] > 1 else ""
        return Field(f"{self._printable}-{self._fields}", f"{name}{again}", label, hint, lines)


def _section(names: _Names, number: int, part: Part) -> Section:
    prompts = (names.field(f"{part.title}: {p.label}", p.label, p.hint, p.lines) for p in part.prompts)
    return Section(
        id=f"part-{number}",
        title=part.title,
        text=part.text,
        points=part.items,
        fields=tuple(prompts),
        columns=tuple((column, column in part.narrow) for column in part.columns),
        rows=tuple(_rows(names, part)),
    )


def _rows(names: _Names, part: Part) -> Iterator[Row]:
    """Yield the rows of a part's table; a row without a label is known by its number."""
    headings = part.row_labels or [""] * part.rows
    columns = part.columns[1:] if part.row_labels else part.columns
    for number, heading in enumerate(headings, 1):
        row = heading or f"row {number}"
        fields = (names.field(f"{part.title}: {column}: {row}", f"{column}, {row}", lines=1) for column in columns)
        yield Row(heading, tuple(zip(columns, fields, strict=True)))


def printable_link(printable: Printable) -> Link:
    """Return the link to the page of `printable`."""
    return Link(printable.title, "printable", printable.id)


def guide_link(library: Library, page: str) -> Link:
    """Return the link to a page of the guide by its id, or only the id while there is no such page."""
    found = library.guide.get(page)
    return Link(found.title, "guide", page) if found else Link(page)


@dataclass(frozen=True, slots=True)
class PrintableRow:
    """A printable in the index."""

    link: Link
    kind: str
    minutes: int
    description: str


@dataclass(frozen=True, slots=True)
class PrintableGroup:
    """The printables of one page of the guide. `id` is a place on the index page."""

    id: str
    page: Link
    rows: tuple[PrintableRow, ...]


@dataclass(frozen=True, slots=True)
class PrintablesIndex:
    """All printables by the pages of the guide, in its order."""

    groups: tuple[PrintableGroup, ...]


def printables_index(library: Library) -> PrintablesIndex:
    """Return the index of printables."""
    by_page: dict[str, list[Printable]] = {}
    for printable in in_guides_order(library):
        by_page.setdefault(printable.page, []).append(printable)
    return PrintablesIndex(
        tuple(
            PrintableGroup(slug(page), guide_link(library, page), tuple(map(_row, found)))
            for page, found in by_page.items()
        )
    )


def _row(printable: Printable) -> PrintableRow:
    return PrintableRow(printable_link(printable), KINDS[printable.kind], printable.minutes, printable.description)


def in_guides_order(library: Library) -> tuple[Printable, ...]:
    """Return all printables by the pages they belong to, then as these show them, then by id."""
    pages = {page: number for number, page in enumerate(library.guide)}
    shown = {
        (page.id, embed.name): number for page in library.guide.values() for number, embed in enumerate(page.embeds)
    }

    def place(printable: Printable) -> tuple[int, int, str]:
        last = len(shown)
        return pages.get(printable.page, len(pages)), shown.get((printable.page, printable.id), last), printable.id

    return tuple(sorted(library.printables.values(), key=place))
