"""What a Problem is and how problems are ordered; not where they come from."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from inroads.problems.codes import Code


class Severity(StrEnum):
    """An error leaves its note out of the site; a warning doesn't. Both make `--strict` and `inroads check` fail.

    A note of `inroads check` only informs, and makes nothing fail.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Place(NamedTuple):
    """A point in a text file: line and column, both 1-based, the column in characters."""

    line: int = 1
    column: int = 1


MAX_TEXT = 1000  # characters of a message or hint, so that one monstrous value can't bury all other problems


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: `path:line:column: severity code: message`, and a hint that says how to mend it.

    `path` is relative to the project and uses slashes; `line` and `column` are 1-based.
    """

    path: str
    line: int
    column: int
    code: Code
    severity: Severity
    message: str
    hint: str = ""

    @property
    def is_error(self) -> bool:
        """Whether the note is left out of the site because of it."""
        return self.severity is Severity.ERROR

    @classmethod
    def error(cls, path: str, place: Place, code: Code, message: str, hint: str = "") -> "Problem":
        """Return an error at `place` in `path`."""
        return cls(path, place.line, place.column, code, Severity.ERROR, _cut(message), _cut(hint))

    @classmethod
    def warning(cls, path: str, place: Place, code: Code, message: str, hint: str = "") -> "Problem":
        """Return a warning at `place` in `path`."""
        return cls(path, place.line, place.column, code, Severity.WARNING, _cut(message), _cut(hint))

    @classmethod
    def note(cls, path: str, place: Place, code: Code, message: str, hint: str = "") -> "Problem":
        """Return what is good to know about `place` in `path`."""
        return cls(path, place.line, place.column, code, Severity.NOTE, _cut(message), _cut(hint))


def _cut(text: str) -> str:
    return text if len(text) <= MAX_TEXT else f"{text[: MAX_TEXT - 1]}…"


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return `problems` without repeats, by path, line, column and code: the order that every report shows."""
    unique = dict.fromkeys(problems)
    return tuple(sorted(unique, key=lambda p: (p.path, p.line, p.column, p.code, p.message)))
