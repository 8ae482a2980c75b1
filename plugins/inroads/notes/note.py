"""A note as read: its path, its front matter and its body; one function is the way from bytes to it."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from inroads.notes.conflicts import about_conflicts
from inroads.notes.front_matter import parse
from inroads.notes.split import split
from inroads.notes.text import decode
from inroads.notes.values import Mapped
from inroads.problems import Problem


@dataclass(frozen=True, slots=True)
class Note:
    """A note. `id` is the file's stem; `body_line` is the 1-based line of the file on which the body begins."""

    path: str
    id: str
    fields: Mapped
    body: str
    body_line: int


def read_note(path: str, data: bytes) -> tuple[Note | None, tuple[Problem, ...]]:
    """Return the note that `data`, the bytes of the file at `path`, holds, or None where a problem is an error."""
    text, problem = decode(path, data)
    if problem:
        return None, (problem,)
    if conflicts := about_conflicts(path, text):
        return None, conflicts
    parts, problem = split(path, text)
    if parts is None:
        return None, (problem,) if problem else ()
    fields, problems = parse(path, parts.front, parts.front_line)
    if fields is None:
        return None, problems
    stem = PurePosixPath(path).stem
    return Note(path, stem, fields, parts.body, parts.body_line), problems


def fields_from(path: str, data: bytes) -> tuple[Mapped | None, tuple[Problem, ...]]:
    """Return the fields that `data` holds, the bytes of a file at `path` that is fields and nothing else."""
    text, problem = decode(path, data)
    return (None, (problem,)) if problem else parse(path, text, 1)
