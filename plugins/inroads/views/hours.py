"""When a meeting is, in words: day, hour and zone, and the seeker's own hour where it differs."""

from datetime import datetime
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


def their_hour(vault: Vault, meeting: Meeting) -> str:
    """Return the time of day of `meeting` as one tells the other person: on their clocks, named if yours differ."""
    if meeting.when.clock is None:
        return ""
    start, zone = vault.start(meeting), vault.zone_of(meeting)
    is_shared = start is None or _in_zone(start, vault.zone).utcoffset() == start.utcoffset()
    return f"{meeting.when.clock:%H:%M}" if is_shared else f"{meeting.when.clock:%H:%M} ({zone.replace('_', ' ')})"


def _in_zone(start: datetime, zone: str) -> datetime:
    """Return `start` on the clocks of `zone`, or as it is without a zone or past the ends of the calendar."""
    try:
        return start.astimezone(ZoneInfo(zone)) if zone else start
    except OverflowError:
        return start
