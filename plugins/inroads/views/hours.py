"""When a meeting is, in words: day, hour and zone, and the seeker's own hour where it differs."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from inroads.records import Meeting
from inroads.vault import Vault
from inroads.views.days import weekday, written_day


def time_words(vault: Vault, meeting: Meeting) -> str:
    """Return day, time and zone of `meeting` in words, and the seeker's own time where it differs."""
    day = f"{weekday(meeting.when.day)}, {written_day(meeting.when.day)}"
    hour = hour_words(vault, meeting)
    return f"{day}, {hour}" if hour else day


def hour_words(vault: Vault, meeting: Meeting) -> str:
    """Return the time of day of `meeting` alone; an empty text where its note gives none."""
    start = vault.start(meeting)
    if meeting.when.clock is None or start is None:
        return f"{meeting.when.clock:%H:%M}" if meeting.when.clock else ""
    words = f"{start:%H:%M} ({vault.zone_of(meeting).replace('_', ' ')})"
    own = _in_zone(start, vault.zone)
    if own.utcoffset() == start.utcoffset():
        return words
    other_day = f" on {weekday(own.date())}" if own.date() != start.date() else ""
    return f"{words}, which is {own:%H:%M}{other_day} for you"


def their_hour(vault: Vault, meeting: Meeting, minutes: int = 0) -> str:
    """Return the time of day `minutes` after the start of `meeting` as one tells the other person.

    It is that on their clocks, with their zone where yours differ.
    """
    if meeting.when.clock is None:
        return ""
    start, zone = vault.start(meeting), vault.zone_of(meeting)
    is_shared = start is None or _in_zone(start, vault.zone).utcoffset() == start.utcoffset()
    clock = f"{_later(start or datetime.combine(meeting.when.day, meeting.when.clock), minutes):%H:%M}"
    return clock if is_shared else f"{clock} ({zone.replace('_', ' ')})"


def own_moment(vault: Vault, meeting: Meeting, minutes: int = 0) -> datetime | None:
    """Return the moment `minutes` after the start of `meeting` on the seeker's own clock; None without a time of day.

    Where no zone is known, it is the time in the note.
    """
    if meeting.when.clock is None:
        return None
    start = vault.start(meeting)
    if start is None:
        return _later(datetime.combine(meeting.when.day, meeting.when.clock), minutes)
    return _in_zone(_later(start, minutes), vault.zone)


def _later(moment: datetime, minutes: int) -> datetime:
    """Return what clocks show `minutes` after `moment`, or `moment` past the ends of the calendar."""
    try:
        if moment.tzinfo is None:
            return moment + timedelta(minutes=minutes)
        return (moment.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(moment.tzinfo)
    except OverflowError:
        return moment


def _in_zone(start: datetime, zone: str) -> datetime:
    """Return `start` on the clocks of `zone`, or as it is without a zone or past the ends of the calendar."""
    try:
        return start.astimezone(ZoneInfo(zone)) if zone else start
    except OverflowError:
        return start
