"""The list of all meetings, and the same rows wherever meetings are listed."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from inroads.records import Meeting
from inroads.views.days import weekday
from inroads.views.desk import Desk
from inroads.views.link import Link, contact_links, meeting_link, organization_link, prep_link
from inroads.views.standing import is_off, was_held
from inroads.views.timeline import outcome_words, place_words


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting in a list; `prep` leads to the sheet that prepares one to come."""

    link: Link
    prep: Link | None
    day: date
    weekday: str
    clock: str
    people: tuple[Link, ...]
    organization: Link | None
    how: str
    state: str
    is_off: bool
    planned: int
    answered: int
    fit: int | None
    thanked: bool


@dataclass(frozen=True, slots=True)
class MeetingIndex:
    """Meetings to come, the soonest first, and those that are past or off, the latest first."""

    upcoming: tuple[MeetingRow, ...]
    past: tuple[MeetingRow, ...]


def meeting_index(desk: Desk) -> MeetingIndex:
    """Return the list of all meetings."""
    rows = {meeting.id: meeting_row(desk, meeting) for meeting in desk.vault.meetings.values()}
    coming = {meeting.id for meeting in upcoming_meetings(desk)}
    return MeetingIndex(
        tuple(row for meeting, row in rows.items() if meeting in coming),
        tuple(row for meeting, row in reversed(rows.items()) if meeting not in coming),
    )


def upcoming_meetings(desk: Desk) -> tuple[Meeting, ...]:
    """Return the meetings to come, the soonest first."""
    return tuple(
        meeting for meeting in desk.vault.meetings.values() if not is_off(meeting) and not was_held(meeting, desk.today)
    )


def meeting_row(desk: Desk, meeting: Meeting) -> MeetingRow:
    """Return a meeting as it shows in lists."""
    return desk.once("meeting row", meeting.path, partial(_row, desk, meeting))


def _row(desk: Desk, meeting: Meeting) -> MeetingRow:
    vault = desk.vault
    held = was_held(meeting, desk.today)
    organizations = [organization_link(vault, person) for person in vault.people[meeting.id]]
    return MeetingRow(
        link=meeting_link(vault, meeting),
        prep=None if held or is_off(meeting) else prep_link(meeting),
        day=meeting.when.day,
        weekday=weekday(meeting.when.day),
        clock=f"{meeting.when.clock:%H:%M}" if meeting.when.clock else "",
        people=contact_links(vault, vault.people[meeting.id]),
        organization=next((link for link in organizations if link), None),
        how=place_words(meeting),
        state=outcome_words(meeting, held),
        is_off=is_off(meeting),
        planned=len(meeting.questions),
        answered=len(meeting.body.answers),
        fit=meeting.fit,
        thanked=meeting.thanked is not None,
    )
