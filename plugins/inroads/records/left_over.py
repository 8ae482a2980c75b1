"""Fields that stand below the line of dashes that closes the fields, and would be shown as prose."""

import re
from collections.abc import Iterable

from inroads.notes import Note
from inroads.problems import Code, Place, Problem

_FIELD = re.compile(r"([a-z_][a-z0-9_-]*):(?:\s|$)")
_DASHES = re.compile(r"^-{3,}[ \t]*$", re.MULTILINE)


def left_over(note: Note, known: Iterable[str]) -> Problem | None:
    """Return a problem if the text of `note` begins with fields out of `known`, the names that it may have.

    A word and a colon of the author's own is prose, and so is any line after an empty one.
    """
    names = frozenset(known)
    first = _name(note.body.partition("\n")[0])
    if first in names:
        message = f'"{first}:" stands after the closing --- and is the name of a field'
        hint = "move it above the ---; if it is prose, leave an empty line before it"
        return Problem.error(note.path, Place(note.body_line, 1), Code.SPLIT_FRONT_MATTER, message, hint)
    start = _second_block(note.body, names)
    if start is None:
        return None
    message = "a second block of fields follows the first; a note has one"
    place = Place(note.body_line + note.body.count("\n", 0, start), 1)
    hint = "move its fields into the first block, and remove the --- that is left over"
    return Problem.error(note.path, place, Code.SPLIT_FRONT_MATTER, message, hint)


def _name(line: str) -> str:
    found = _FIELD.match(line)
    return found[1] if found else ""


def _second_block(body: str, names: frozenset[str]) -> int | None:
    """Return the index of the first field if `body` begins with fields and a line of dashes, or None."""
    if "---" not in body:
        return None
    start = len(body) - len(body.lstrip())
    opening = _DASHES.match(body, start)
    start = opening.end() if opening else start
    closing = _DASHES.search(body, start)
    lines = body[start : closing.start()].splitlines() if closing else []
    fields = [_name(line) for line in lines if line.strip() and not line.startswith((" ", "-", "#"))]
    if not all(fields) or names.isdisjoint(fields):
        return None
    return start + len(body[start:]) - len(body[start:].lstrip())
