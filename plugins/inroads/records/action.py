"""Tasks in a note's text: `- [ ] Rewrite the summary (due 2026-11-26)`, with the Tasks plugin's marks as well."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inroads.problems import Code, Place, Problem

# What stands in brackets is a mark only if it names something like a day: "(due to the freeze)" is prose.
_LIKE_A_DAY = r"(?:\S*\d\S*|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_PART = rf"(?:due|done|told)\s+{_LIKE_A_DAY}"
_MARK = re.compile(rf"\(\s*({_PART}(?:\s*,\s*{_PART})*)\s*\)|(📅|✅)\ufe0f?\s*(\S+)", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d$")
_SIGNS = {"📅": "due", "✅": "done"}


class ActionKind(StrEnum):
    """Advice was given to the seeker; an action is what the seeker promised or plans."""

    ADVICE = "advice"
    ACTION = "action"


@dataclass(frozen=True, slots=True)
class Action:
    """A task: its words (Markdown), whether it is done, its days, and the 1-based line on which it stands."""

    kind: ActionKind
    text: str
    is_done: bool
    due: date | None
    done: date | None
    told: date | None
    line: int


def parse_action(
    path: str, place: Place, kind: ActionKind, ticked: bool, written: str
) -> tuple[Action, tuple[Problem, ...]]:
    """Return the task that `written` is, without its marks, and a problem for each mark that names no day."""
    days: dict[str, date] = {}
    problems = []
    for name, value, offset in _marks(written):
        try:
            days[name] = _day(value)
        except ValueError:
            problems.append(_no_day(path, Place(place.line, place.column + offset), name, value))
    words = " ".join(_MARK.sub("", written).split())
    done, told = days.get("done"), days.get("told")
    is_done = ticked or done is not None or told is not None
    return Action(kind, words, is_done, days.get("due"), done, told, place.line), tuple(problems)


def _marks(written: str) -> list[tuple[str, str, int]]:
    """Return name, value and offset of every mark in `written`."""
    found = []
    for mark in _MARK.finditer(written):
        if mark[2]:
            found.append((_SIGNS[mark[2]], mark[3], mark.start()))
            continue
        parts = re.finditer(r"(\w+)\s+([^\s,]+)", mark[1])
        found += [(part[1].lower(), part[2], mark.start(1) + part.start()) for part in parts]
    return found


def _day(written: str) -> date:
    """Return the day that `written` names, or raise ValueError; `fromisoformat` alone takes week dates too."""
    if not _DAY.match(written):
        raise ValueError(written)
    return date.fromisoformat(written)


def _no_day(path: str, place: Place, name: str, value: str) -> Problem:
    message = f'"{value}" doesn\'t name a day for "{name}"'
    return Problem.error(path, place, Code.INVALID_DATE, message, f"write ({name} 2026-11-26)")
