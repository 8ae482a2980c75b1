"""The page of problems: what is wrong in which note, and how to mend it."""

from dataclasses import dataclass

from inroads.problems import Problem
from inroads.views.days import are, count
from inroads.views.desk import Desk
from inroads.views.link import Link

_HELP = "help/problems"  # a page of the site that has a heading for each code


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
    has_help = any(path.endswith(f"/{_HELP}.md") for path in desk.library.pages)
    notes = [_of_note(path, found, has_help=has_help) for path, found in by_path.items()]
    errors = sum(problem.is_error for problem in desk.problems)
    return ProblemsPage(
        _summary(errors, len(desk.problems) - errors, sum(note.is_left_out for note in notes)),
        tuple(sorted(notes, key=lambda note: (not note.is_left_out, note.path))),
    )


def _of_note(path: str, found: list[Problem], *, has_help: bool) -> NoteProblems:
    codes = (Link(p.code, "page", _HELP, p.code) if has_help else Link(p.code) for p in found)
    return NoteProblems(path, any(p.is_error for p in found), tuple(zip(found, codes, strict=True)))


def _summary(errors: int, warnings: int, left_out: int) -> str:
    if not errors and not warnings:
        return "Every note is in order."
    parts = [count(errors, "error")] if errors else []
    parts += [count(warnings, "warning")] if warnings else []
    kept_out = f" {count(left_out, 'note')} {are(left_out)} left out until mended." if left_out else ""
    return f"{' and '.join(parts)}.{kept_out}"
