"""Calendars as iCalendar text (RFC 5545), by the library icalendar. Knows no note and no rule."""

import re
from collections.abc import Collection
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from inroads.views.calendar import Event

if TYPE_CHECKING:
    from icalendar import Event as Component
    from icalendar.parser import Contentline

_FOLD_AT = 75
_PIECES = re.compile(r".{73}[^\\^]|.{1,74}\Z|.{73}")
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")  # icalendar would pass most of them on


def as_ics(events: Collection[Event], name: str, day: date) -> bytes:
    """Return the calendar called `name` with `events`, stamped with `day`: the same notes make the same bytes."""
    from icalendar import Calendar, Timezone  # here, since it takes a while, and most commands make no calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Inroads//Inroads//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    stamp = datetime.combine(day, time.min, UTC)
    for event in events:
        calendar.add_component(_component(event, stamp, day))
    years = {day.year, *(event.start.year for event in events)}
    first, last = date(max(1, min(years) - 1), 1, 1), date(min(9999, max(years) + 2), 1, 1)
    for zone in sorted(calendar.get_missing_tzids()):
        calendar.add_component(Timezone.from_tzid(zone, first_date=first, last_date=last))
    return b"".join(_folded(line) for line in calendar.content_lines() if line)


def _folded(line: "Contentline") -> bytes:
    """Return `line` as `to_ical` does, with its end: the library takes half of all its time to fold, letter by letter.

    No line is longer than 74 bytes; what a backslash or a caret begins is never parted from it.
    """
    if not line.isascii():
        return bytes(line.to_ical()) + b"\r\n"  # type: ignore[no-untyped-call]
    if len(line) < _FOLD_AT:
        return f"{line}\r\n".encode()
    return "\r\n ".join(_PIECES.findall(line)).encode() + b"\r\n"


def _component(event: Event, stamp: datetime, day: date) -> "Component":
    from icalendar import Alarm
    from icalendar import Event as Component

    found = Component()
    found.add("uid", event.uid)
    found.add("dtstamp", stamp)
    found.add("dtstart", event.start)
    found.add("dtend", event.end)
    found.add("summary", _plain(event.title))
    if event.text:
        found.add("description", _plain(event.text))
    if event.place:
        found.add("location", event.place)
    if event.is_off:
        found.add("status", "CANCELLED")
    if not isinstance(event.start, datetime):
        found.add("transp", "TRANSPARENT")  # a day with something to do isn't taken
    is_over = (event.start.date() if isinstance(event.start, datetime) else event.start) < day
    if event.alarm is not None and not event.is_off and not is_over:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", _plain(event.title))
        alarm.add("trigger", event.alarm)
        found.add_component(alarm)
    return found


def _plain(text: str) -> str:
    """Return `text` without anything that a line of a calendar can't hold; line ends are kept."""
    return _CONTROL.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
