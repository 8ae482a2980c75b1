"""When a meeting is: a day, or a day and a time of day. Which zone the time is in, others know."""

import re
from dataclasses import dataclass
from datetime import date, time
from typing import Annotated

from inroads.problems import Code
from inroads.records.days import DAY_IN_WORDS, LONGEST, day_of, meant_day
from inroads.records.fault import fault, parsed
from inroads.records.fields import meant_zone, parse_day, text

_PARTS = re.compile(r"(\S+?)(?:\s+|(?<=[0-9])[Tt](?=[0-9]))(\S.*)", re.DOTALL)
_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::00)?")
# What people write for it, with whatever they put between the two and after them.
_MEANT_DAY = re.compile(
    rf"({DAY_IN_WORDS}|\S+?)(?:[\s,;]+(?:at\b|@)?|(?<=[0-9])[Tt](?=[0-9]))\s*(\S.*)?", re.IGNORECASE | re.DOTALL
)
_MEANT_CLOCK = re.compile(
    r"(?:([0-9]{1,2})(?:[:.h]?([0-9]{2}))?(?::[0-9]{2})?|(noon|midnight))"
    r"\s*(?:([ap])\.?m\b\.?|h\b|hrs\b|uhr\b|o'clock\b)?[\s,;(]*(.*?)[)\s]*",
    re.IGNORECASE | re.DOTALL,
)
_OFFSET = re.compile(r"Z\b|[+-]", re.IGNORECASE)
_END = re.compile(r"(?:[–—-]|to|until|till?)\s*([0-9]{1,2})(?:[:.h]([0-9]{2}))?")
MOST_MINUTES = 600


@dataclass(frozen=True, slots=True)
class When:
    """A day, and the local time of day to the minute if it is known."""

    day: date
    clock: time | None = None


def parse_when(value: object) -> When:
    """Return what `2026-11-19` or `2026-11-19 15:00` names."""
    written = text(value)
    parts = _PARTS.fullmatch(written)
    day, clock = parts.groups() if parts else (written, "")
    mended, advice = _mended(written)
    if mended and not day_of(day):
        message = f'"{written}" isn\'t a day, or a day and a time, in the form that is read here'
        raise fault(Code.INVALID_DATE, message, advice, mended=mended)
    if not parts:
        return When(parse_day(day))
    found = _CLOCK.fullmatch(clock)
    if found and int(found[1]) < 24 and int(found[2]) < 60:
        return When(parse_day(day), time(int(found[1]), int(found[2])))
    parse_day(day)
    hint = advice if mended else "write the hours from 00 to 23 and the minutes, such as 15:00"
    raise fault(Code.INVALID_TIME, f'"{clock}" isn\'t a time of day', hint, parts.start(2), mended)


def _mended(written: str) -> tuple[str, str]:
    """Return what `written` was probably meant for, or an empty text; and where its last words belong."""
    parts = _MEANT_DAY.fullmatch(f"{written} ") if len(written) <= LONGEST else None
    day = (day_of(parts[1].rstrip(".,;")) or meant_day(parts[1])) if parts else None
    if not parts or not day:
        return "", ""
    if not parts[2]:
        return day.isoformat(), ""
    clock = _MEANT_CLOCK.fullmatch(parts[2])
    hours = _hours(clock) if clock else None
    if not clock or hours is None:
        return "", ""
    start, rest = time(hours, int(clock[2] or 0)), clock[5]
    if _OFFSET.match(rest) and not _minutes(start, rest):
        return "", ""  # the time where the contact is, only the author knows
    return f"{day} {start:%H:%M}", _where_it_belongs(start, rest)


def _hours(clock: re.Match[str]) -> int | None:
    """Return the hour of the day, from 0 to 23, or None where it is none."""
    if clock[3]:
        return 12 if clock[3].lower() == "noon" else 0
    hours, half = int(clock[1]), (clock[4] or "").lower()
    if int(clock[2] or 0) > 59 or hours > (12 if half else 23) or (half and not hours):
        return None
    return hours % 12 + (12 if half == "p" else 0) if half else hours


def _minutes(start: time, rest: str) -> int:
    """Return how long it is from `start` to the end that `rest` names, such as `- 16:00`; 0 if it names none."""
    end = _END.fullmatch(rest)
    minutes = (int(end[1]) - start.hour) * 60 + int(end[2] or 0) - start.minute if end else 0
    return minutes if 0 < minutes <= MOST_MINUTES else 0


def _where_it_belongs(start: time, rest: str) -> str:
    """Return where the words go that stand after a time."""
    if not rest:
        return ""
    zone, minutes = meant_zone(rest), _minutes(start, rest)
    if zone:
        return f"and put the time zone into the contact's note: timezone: {zone}"
    if minutes:
        return f"and how long it is on a line of its own: minutes: {minutes}"
    return f'and put "{rest}" into a field of its own, or below the fields'


WhenField = Annotated[When, parsed(parse_when)]
