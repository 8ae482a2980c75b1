"""Meetings' times on the world's clock: hours that clocks skip or repeat. Knows zones, not what day it is."""

from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from inroads.problems import Code, Problem
from inroads.records import Meeting, When


def moment(when: When, zone: str) -> datetime | None:
    """Return the moment at which `when` is in the zone named `zone`, with its zone, or None without a time of day."""
    if when.clock is None or not zone:
        return None
    return datetime.combine(when.day, when.clock, ZoneInfo(zone))


def about_hours(meeting: Meeting, zone: str) -> Iterator[Problem]:
    """Yield an error for an hour that doesn't exist on that day in `zone`, a warning for one that comes twice."""
    start = moment(meeting.when, zone)
    if start is None:
        return
    place = meeting.place("when")
    later = start.replace(fold=1)
    if start.utcoffset() == later.utcoffset():
        return
    written = f"{start:%Y-%m-%d %H:%M}"
    if start.astimezone(UTC).astimezone(start.tzinfo).replace(tzinfo=None) != start.replace(tzinfo=None):
        message = f"there is no {written} in {zone}: clocks go forward over it"
        yield Problem.error(meeting.path, place, Code.NONEXISTENT_HOUR, message, "write the time before or after")
    else:
        offset = f"{start:%z}"
        message = f"{written} comes twice in {zone}; the earlier, at {offset[:3]}:{offset[3:]}, is taken"
        yield Problem.warning(meeting.path, place, Code.REPEATED_HOUR, message, "agree on a time outside that hour")
