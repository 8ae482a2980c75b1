"""What tests of notes and records share: a note's text in, the record and what was told of it out."""

import textwrap
from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

from inroads.notes import Mapped, Note, read_note
from inroads.problems import Problem

_T = TypeVar("_T")
Parse = Callable[[Note], tuple[_T | None, tuple[Problem, ...]]]


class Told(NamedTuple):
    """A problem as a reader sees it, for comparing; `at` is `line:column`."""

    at: str
    code: str
    message: str
    hint: str


def told(problems: Iterable[Problem]) -> list[Told]:
    """Return problems in the order of their places."""
    found = sorted(problems, key=lambda p: (p.line, p.column, p.code))
    return [Told(f"{p.line}:{p.column}", str(p.code), p.message, p.hint) for p in found]


def places(problems: Iterable[Problem]) -> list[str]:
    """Return problems as `line:column severity code`, in the order of their places."""
    found = sorted(problems, key=lambda p: (p.line, p.column, p.code))
    return [f"{p.line}:{p.column} {p.severity} {p.code}" for p in found]


def dedented(text: str) -> str:
    """Return a text that begins after its opening quotes' line without indentation; any other as it is."""
    return textwrap.dedent(text)[1:] if text.startswith("\n") else text


def read_fields(front: str) -> tuple[Mapped | None, tuple[Problem, ...]]:
    """Return the fields of a note whose lines between the dashes are `front`; its first line is line 2."""
    note, problems = read_note("contacts/x.md", f"---\n{dedented(front)}\n---\nBody\n".encode())
    return (note.fields if note else None), problems


def read(parse: Parse[_T], text: str, path: str = "contacts/x.md") -> tuple[_T | None, tuple[Problem, ...]]:
    """Return the record that `parse` makes of a whole note, and every problem on the way."""
    note, problems = read_note(path, dedented(text).encode())
    if note is None:
        return None, problems
    record, about_record = parse(note)
    return record, (*problems, *about_record)
