"""Marks of two versions of a text that met, as Git, sync programs and `inroads update-content` leave them."""

from collections.abc import Iterator

from inroads.problems import Code, Place, Problem

OURS, BETWEEN, THEIRS = "<<<<<<<", "=======", ">>>>>>>"
_MESSAGE = "two versions meet here, and nobody has chosen yet"
_HINT = f"keep what you want of both, delete the lines that begin with {OURS}, {BETWEEN} and {THEIRS}, and save"


def conflict_lines(text: str) -> Iterator[int]:
    """Yield the line (1-based) on which each conflict in `text` begins, whose lines end with `\\n`.

    It takes all three marks in their order: a line of equals signs alone is a heading's underline.
    """
    if OURS not in text:
        return
    began, is_between = 0, False
    for number, line in enumerate(text.split("\n"), start=1):
        if _is_mark(line, OURS):
            began, is_between = number, False
        elif began and line == BETWEEN:
            is_between = True
        elif is_between and _is_mark(line, THEIRS):
            yield began
            began, is_between = 0, False


def _is_mark(line: str, mark: str) -> bool:
    return line == mark or line.startswith(f"{mark} ")


def about_conflicts(path: str, text: str) -> tuple[Problem, ...]:
    """Return an error for each conflict in the file at `path`."""
    return tuple(Problem.error(path, Place(line), Code.CONFLICT_MARK, _MESSAGE, _HINT) for line in conflict_lines(text))
