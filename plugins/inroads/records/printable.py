"""A checklist's or worksheet's note: boxes to tick, or parts with fields to fill in; and their index page."""

from collections.abc import Iterator
from typing import Annotated

from inroads.names import did_you_mean
from inroads.notes import Note
from inroads.problems import Code, Place, Problem
from inroads.records.entry import LISTED, Entry
from inroads.records.fault import fault, parsed
from inroads.records.fields import Text, Texts, choice, place_of_text, text, whole_number
from inroads.records.page import PublicRecord, public_record_from

CHECKLIST, WORKSHEET = KINDS = ("checklist", "worksheet")
_COPIES = ("1", "2", "4")


def _copies(value: object) -> int:
    written = text(value)
    if written not in _COPIES:
        message = f'"{written}" copies don\'t fit on a sheet'
        raise fault(Code.INVALID_VALUE, message, f"write one of: {', '.join(_COPIES)}")
    return int(written)


class Prompt(Entry):
    """A field to fill in: what to write there, an example, and how many lines there are to write on."""

    label: Text
    hint: Text = ""
    lines: Annotated[int, parsed(whole_number(1, 40))] = 1


class Part(Entry):
    """A stretch of a worksheet: fields, or a table to fill in, or only words to read.

    A table has `rows` blank rows, or one for each of `row_labels`, which then stand in its first column. The columns
    named in `narrow` get less room than others.
    """

    title: Text = ""
    text: Text = ""
    items: Texts = ()
    prompts: Annotated[tuple[Prompt, ...], LISTED] = ()
    columns: Texts = ()
    narrow: Texts = ()
    rows: Annotated[int, parsed(whole_number(1, 60))] = 0
    row_labels: Texts = ()


class Printable(PublicRecord):
    """A checklist or a worksheet. `page` is the page of the guide it belongs to, `copies` how many fit on a sheet."""

    kind: Annotated[str, parsed(choice(KINDS))]
    page: Text
    minutes: Annotated[int, parsed(whole_number(1, 600))] = 0
    copies: Annotated[int, parsed(_copies)] = 1
    items: Texts = ()
    parts: Annotated[tuple[Part, ...], LISTED] = ()


class PrintableIndex(PublicRecord):
    """The page that lists all checklists and worksheets."""

    kind: Annotated[str, parsed(choice(("index",)))] = "index"


class Booklet(PublicRecord):
    """The page on which the whole guide stands, to be printed."""

    kind: Annotated[str, parsed(choice(("booklet",)))] = "booklet"


def booklet_from(note: Note) -> tuple[Booklet | None, tuple[Problem, ...]]:
    """Return the page that `note` describes, or None where a problem is an error."""
    return public_record_from(Booklet, note)


def printable_from(note: Note) -> tuple[Printable | None, tuple[Problem, ...]]:
    """Return the checklist or worksheet that `note` describes, or None where a problem is an error."""
    printable, problems = public_record_from(Printable, note)
    if printable:
        check = _about_checklist if printable.kind == CHECKLIST else _about_worksheet
        problems += tuple(check(printable))
    return (None if any(p.is_error for p in problems) else printable), problems


def printable_index_from(note: Note) -> tuple[PrintableIndex | None, tuple[Problem, ...]]:
    """Return the page that `note` describes, or None where a problem is an error."""
    return public_record_from(PrintableIndex, note)


def _about_checklist(printable: Printable) -> Iterator[Problem]:
    if not printable.items:
        hint = 'add items: and below it a line "- ..." for each box'
        yield _error(printable, printable.place("kind"), Code.MISSING_FIELD, "the checklist has no items", hint)
    if printable.parts:
        hint = "write kind: worksheet, or move what is in the parts to items"
        yield _error(printable, printable.place("parts"), Code.INVALID_VALUE, "a checklist has no parts", hint)


def _about_worksheet(printable: Printable) -> Iterator[Problem]:
    if not printable.parts:
        hint = "add parts: with prompts or columns in each"
        yield _error(printable, printable.place("kind"), Code.MISSING_FIELD, "the worksheet has no parts", hint)
    for name, given, hint in (
        ("items", printable.items, "write kind: checklist, or move the items into a part"),
        ("copies", printable.copies > 1, "take it out: only checklists are printed as cards"),
    ):
        if given:
            message = f'a worksheet has no "{name}" of its own'
            yield _error(printable, printable.place(name), Code.INVALID_VALUE, message, hint)
    for part in printable.parts:
        yield from _about_part(printable, part)


def _about_part(printable: Printable, part: Part) -> Iterator[Problem]:
    if part.prompts and part.columns:
        hint = "make two parts of it"
        yield _error(printable, part.place("columns"), Code.INVALID_VALUE, "a part has prompts or columns", hint)
    elif not (part.prompts or part.columns or part.text or part.items):
        hint = "add prompts, columns, text or items"
        yield _error(printable, Place(part.line), Code.MISSING_FIELD, "there is nothing in this part", hint)
    if part.columns and bool(part.rows) is bool(part.row_labels):
        hint = "add rows: with a number, or row_labels: with a list, and not both"
        yield _error(printable, part.place("columns"), Code.MISSING_FIELD, "it can't be told how many rows", hint)
    elif part.row_labels and len(part.columns) == 1:
        message, hint = "the only column is taken by the row labels", "add a column to fill in"
        yield _error(printable, part.place("columns"), Code.INVALID_VALUE, message, hint)
    for name in ("rows", "row_labels"):
        if getattr(part, name) and not part.columns:
            message, hint = f'"{name}" without "columns"', "add columns: with the headings of the table"
            yield _error(printable, part.place(name), Code.MISSING_FIELD, message, hint)
    for column in part.narrow:
        if column not in part.columns:
            hint = did_you_mean(column, part.columns) or "write it as it stands in columns"
            place = place_of_text(column, part.place("narrow"))
            yield _error(printable, place, Code.INVALID_VALUE, f'there is no column "{column}"', hint)


def _error(printable: Printable, place: Place, code: Code, message: str, hint: str) -> Problem:
    return Problem.error(printable.path, place, code, message, hint)
