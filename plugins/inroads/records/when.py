"""When a meeting is: a day, or a day and a time of day. Which zone the time is in, others know."""

import re
from dataclasses import dataclass
from datetime import date, time
from typing import Annotated

from inroads.problems import Code
from inroads.records.fault import fault, parsed
from inroads.records.fields import parse_day, text

_BETWEEN = re.compile(r"\s+|(?<=[0-9])[Tt](?=[0-9])")
_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::00)?")


@dataclass(frozen=True, slots=True)
class When:
    """A day, and the local time of day to the minute if it is known."""

    day: date
    clock: time | None = None


def parse_when(value: object) -> When:
    """Return what `2026-11-19` or `2026-11-19 15:00` names."""
    written = text(value)
    between = _BETWEEN.search(written)
    if not between:
        return When(parse_day(written))
    return When(parse_day(written[: between.start()]), _parse_clock(written[between.end() :], between.end()))


def _parse_clock(written: str, offset: int) -> time:
    found = _CLOCK.fullmatch(written)
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        hint = "write the hours from 00 to 23 and the minutes, such as 15:00"
        raise fault(Code.INVALID_TIME, f'"{written}" isn\'t a time of day', hint, offset)
    return time(int(found[1]), int(found[2]))


WhenField = Annotated[When, parsed(parse_when)]
