"""Tasks in a note's text: `- [ ] Rewrite the summary (due 2026-11-26)`, with the Tasks plugin's marks as well."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from inroads.problems import Code, Place, Problem
from inroads.records.days import DATE_IN_NUMBERS, DAY_IN_WORDS, FORM, LIKE_A_DAY, LONGEST, day_of, meant_day, why_no_day

# What stands in brackets is a mark only if it names something like a day: "(due to the freeze)" is prose.
_PART = rf"(?:due|done|told):?\s+(?:(?:on|by)\s+)?{LIKE_A_DAY}"
_MARK = re.compile(
    rf"\(\s*({_PART}(?:(?:\s*[,;]\s*|\s+and\s+|\s+){_PART})*)\s*\)|(📅|✅)\ufe0f?\s*(\S+)", re.IGNORECASE
)
_PARTS = re.compile(
    rf"(due|done|told):?\s+(?:(?:on|by)\s+)?({LIKE_A_DAY}(?=\s*(?:[,;]|\s(?:and|due|done|told)\b|$)))", re.IGNORECASE
)
# What was probably meant as a mark: other words or brackets, or none at all at the end.
_DAY = rf"({DAY_IN_WORDS}|{DATE_IN_NUMBERS})"
_UNMARKED = re.compile(
    rf"[(\[]\s*(?:due|by|until|before|deadline):?\s+(?:(?:on|by)\s+)?{_DAY}(?P<rest>[^()\[\]]*)[)\]]"
    rf"|[(\[]?\b(?:due|deadline):?\s+(?:(?:on|by)\s+)?{_DAY}[.;]?\s*$"
    rf"|\bby ({DATE_IN_NUMBERS})[.;]?\s*$",
    re.IGNORECASE,
)
_LIKELY = re.compile(r"\b(?:[Dd]ue|[Bb]y|[Uu]ntil|[Bb]efore|[Dd]eadline)\b")  # quick, since most tasks have no day
_SIGNS = {"📅": "due", "✅": "done"}
_SAMPLE = "2026-11-26"


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


class WrittenTask(NamedTuple):
    """A task as it was written, and the 1-based line on which it stands."""

    ticked: bool
    written: str
    line: int

    def replaced(self, start: int, end: int, mark: str) -> str:
        """Return the task's line with `mark` in place of its characters from `start` to `end`."""
        words = f"{self.written[:start]} {mark} {self.written[end:]}"
        return re.sub(r"(?<=\() | (?=[),;])", "", " ".join(f"- [{'x' if self.ticked else ' '}] {words}".split()))


def parse_action(
    path: str, place_at: Callable[[int], Place], kind: ActionKind, task: WrittenTask
) -> tuple[Action, tuple[Problem, ...]]:
    """Return the action that `task` is, without its marks, and a problem for each mark that can't be read.

    `place_at` gives the place of an offset into the task's words.
    """
    days: dict[str, date] = {}
    problems = []
    for mark in _marks(task.written):
        day = day_of(mark.value)
        if day:
            days[mark.name] = day
        else:
            problems.append(_no_day(path, place_at(mark.start), mark, task))
    words = " ".join(_MARK.sub("", task.written).split())
    problems += _unmarked(path, place_at, task) if "due" not in days and not problems else ()
    done, told = days.get("done"), days.get("told")
    is_done = task.ticked or done is not None or told is not None
    return Action(kind, words, is_done, days.get("due"), done, told, task.line), tuple(problems)


class _Mark(NamedTuple):
    """A mark's name and the day that it names, with the offsets of both together."""

    name: str
    value: str
    start: int
    end: int
    is_sign: bool


def _marks(written: str) -> list[_Mark]:
    """Return every mark in `written`."""
    found = []
    for mark in _MARK.finditer(written):
        if mark[2]:
            found.append(_Mark(_SIGNS[mark[2]], mark[3], mark.start(), mark.end(), is_sign=True))
            continue
        start = mark.start(1)
        parts = _PARTS.finditer(mark[1])
        found += [_Mark(p[1].lower(), p[2], start + p.start(), start + p.end(), is_sign=False) for p in parts]
    return found


def _no_day(path: str, place: Place, mark: _Mark, task: WrittenTask) -> Problem:
    message, hint = why_no_day(mark.value)
    hint = hint or FORM
    if hint == FORM and len(task.written) <= LONGEST:
        before, after = (f"({mark.name}", ")") if mark.is_sign else (mark.name, "")
        hint = _with_day(task, mark.start, mark.end, mark.value, before, after)
    return Problem.error(path, place, Code.INVALID_DATE, f"{mark.name}: {message}", hint)


def _with_day(task: WrittenTask, start: int, end: int, value: str, before: str, after: str) -> str:
    """Return how to write `task` with a day in place of its characters from `start` to `end`, which are `value`."""
    day = meant_day(value)
    line = task.replaced(start, end, f"{before} {day or _SAMPLE}{after}")
    return f"write: {line}" if day else f"write the day with all digits: {line}"


def _unmarked(path: str, place_at: Callable[[int], Place], task: WrittenTask) -> Iterator[Problem]:
    """Yield a warning for a day by which `task` seems to be due, and which isn't marked as such."""
    is_likely = len(task.written) <= LONGEST and _LIKELY.search(task.written)
    found = _UNMARKED.search(task.written) if is_likely else None
    if found:
        value = next(filter(None, (found[1], found[3], found[4])))
        rest = (found["rest"] or "").strip(" ,;:")
        message = f'"{found[0].strip()}" is only words here, and the task is due on no day'
        hint = _with_day(task, *found.span(), value, "(due", f") ({rest})" if rest else ")")
        yield Problem.warning(path, place_at(found.start()), Code.INVALID_DATE, message, hint)
