"""Tasks in a note's text: `- [ ] Rewrite the summary (due 2026-11-26)`, with the Tasks plugin's marks as well."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inroads.problems import Code, Place, Problem
from inroads.records.days import day_of, why_no_day

# What stands in brackets is a mark only if it names something like a day: "(due to the freeze)" is prose.
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_LIKE_A_DAY = rf"(?:\S*\d\S*\s+{_MONTH}|{_MONTH}\s+\S*\d\S*|\S*\d\S*|today|tomorrow|{_WEEKDAY})"
_PART = rf"(?:due|done|told):?\s+{_LIKE_A_DAY}"
_MARK = re.compile(rf"\(\s*({_PART}(?:\s*,\s*{_PART})*)\s*\)|(📅|✅)\ufe0f?\s*(\S+)", re.IGNORECASE)
_PARTS = re.compile(r"(\w+):?\s+([^\s,][^,]*)")
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
    path: str, place_at: Callable[[int], Place], kind: ActionKind, ticked: bool, written: str
) -> tuple[Action, tuple[Problem, ...]]:
    """Return the task that `written` is, without its marks, and a problem for each mark that names no day.

    `place_at` gives the place of an offset into `written`.
    """
    days: dict[str, date] = {}
    problems = []
    for name, value, offset in _marks(written):
        day = day_of(value)
        if day:
            days[name] = day
        else:
            problems.append(_no_day(path, place_at(offset), name, value))
    words = " ".join(_MARK.sub("", written).split())
    done, told = days.get("done"), days.get("told")
    is_done = ticked or done is not None or told is not None
    return Action(kind, words, is_done, days.get("due"), done, told, place_at(0).line), tuple(problems)


def _marks(written: str) -> list[tuple[str, str, int]]:
    """Return name, value and offset of every mark in `written`."""
    found = []
    for mark in _MARK.finditer(written):
        if mark[2]:
            found.append((_SIGNS[mark[2]], mark[3], mark.start()))
            continue
        parts = _PARTS.finditer(mark[1])
        found += [(part[1].lower(), part[2].strip(), mark.start(1) + part.start()) for part in parts]
    return found


def _no_day(path: str, place: Place, name: str, value: str) -> Problem:
    message, hint = why_no_day(value)
    return Problem.error(path, place, Code.INVALID_DATE, f"{name}: {message}", hint)
