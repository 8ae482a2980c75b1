"""The page of problems: what is wrong in which note, and how to mend it."""

from dataclasses import dataclass

from inroads.problems import Problem
from inroads.views.days import are, count
from inroads.views.desk import Desk


@dataclass(frozen=True, slots=True)
class NoteProblems:
    """The problems of one note; `is_left_out` tells that it isn't part of the site."""

    path: str
    is_left_out: bool
    problems: tuple[Problem, ...]


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
    notes = [NoteProblems(path, any(p.is_error for p in found), tuple(found)) for path, found in by_path.items()]
    errors = sum(problem.is_error for problem in desk.problems)
    return ProblemsPage(
        _summary(errors, len(desk.problems) - errors, sum(note.is_left_out for note in notes)),
        tuple(sorted(notes, key=lambda note: (not note.is_left_out, note.path))),
    )


def _summary(errors: int, warnings: int, left_out: int) -> str:
    if not errors and not warnings:
        return "Every note is in order."
    parts = [count(errors, "error")] if errors else []
    parts += [count(warnings, "warning")] if warnings else []
    kept_out = f" {count(left_out, 'note')} {are(left_out)} left out until mended." if left_out else ""
    return f"{' and '.join(parts)}.{kept_out}"
