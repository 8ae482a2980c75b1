"""The page of problems: what is wrong in which note, and how to mend it."""

from dataclasses import dataclass

from inroads.library import Library
from inroads.problems import Problem
from inroads.views.days import are, count
from inroads.views.desk import Desk
from inroads.views.link import Link, page_link


@dataclass(frozen=True, slots=True)
class NoteProblems:
    """The problems of one note, each with its code, linked to its explanation where the site has the help pages.

    `is_left_out` tells that the note isn't part of the site.
    """

    path: str
    is_left_out: bool
    problems: tuple[tuple[Problem, Link], ...]


@dataclass(frozen=True, slots=True)
class ProblemsPage:
    """All problems by note, those with errors first."""

    summary: str
    notes: tuple[NoteProblems, ...]


def problems_page(desk: Desk) -> ProblemsPage:
    """Return the page of all problems."""
    by_path: dict[str, list[Problem]] = {}
    for problem in desk.problems:
        by_path.setdefault(problem.path, []).append(problem)
    notes = [_of_note(desk.library, path, found) for path, found in by_path.items()]
    errors = sum(problem.is_error for problem in desk.problems)
    return ProblemsPage(
        _summary(errors, len(desk.problems) - errors, sum(note.is_left_out for note in notes)),
        tuple(sorted(notes, key=lambda note: (not note.is_left_out, note.path))),
    )


def _of_note(library: Library, path: str, found: list[Problem]) -> NoteProblems:
    codes = (page_link(library, p.code, "help/problems", p.code) for p in found)
    return NoteProblems(path, any(p.is_error for p in found), tuple(zip(found, codes, strict=True)))


def _summary(errors: int, warnings: int, left_out: int) -> str:
    if not errors and not warnings:
        return "Every note is in order."
    parts = [count(errors, "error")] if errors else []
    parts += [count(warnings, "warning")] if warnings else []
    kept_out = f" {count(left_out, 'note')} {are(left_out)} left out until mended." if left_out else ""
    return f"{' and '.join(parts)}.{kept_out}"
