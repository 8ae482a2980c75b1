"""When a meeting is: a day, or a day and a time of day. Which zone the time is in, others know."""

import re
from dataclasses import dataclass
from datetime import date, time
from typing import Annotated

from inroads.problems import Code
from inroads.records.fault import fault, parsed
from inroads.records.fields import parse_day, text

_WHEN = re.compile(r"(\S+?)(?:(?:[ \t]+|(?<=\d)[Tt](?=\d))(.+))?$")
_CLOCK = re.compile(r"(\d\d?):(\d\d)(?::00)?$")


@dataclass(frozen=True, slots=True)
class When:
    """A day, and the local time of day to the minute if it is known."""

    day: date
    clock: time | None = None


def parse_when(value: object) -> When:
    """Return what `2026-11-19` or `2026-11-19 15:00` names."""
    if isinstance(value, When):
        return value
    written = text(value)
    found = _WHEN.match(written)
    if not found:
        raise fault(Code.INVALID_DATE, "a date is expected", "such as 2026-11-19 or 2026-11-19 15:00")
    day, clock = parse_day(found[1]), found[2]
    return When(day, _parse_clock(clock, found.start(2)) if clock else None)


def _parse_clock(written: str, offset: int) -> time:
    found = _CLOCK.match(written.strip())
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        hint = "write the hours from 00 to 23 and the minutes, such as 15:00"
        raise fault(Code.INVALID_TIME, f'"{written.strip()}" isn\'t a time of day', hint, offset)
    return time(int(found[1]), int(found[2]))


WhenField = Annotated[When, parsed(parse_when)]
