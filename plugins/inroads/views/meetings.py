"""The list of all meetings, and the same rows wherever meetings are listed."""

from dataclasses import dataclass
from datetime import date

from inroads.records import Meeting
from inroads.views.days import weekday
from inroads.views.desk import Desk
from inroads.views.link import Link, contact_links, meeting_link, organization_link
from inroads.views.standing import standing
from inroads.views.timeline import outcome_words, place_words


def is_held(desk: Desk, meeting: Meeting) -> bool:
    """Return whether `meeting` has taken place on the desk's day."""
    contacts = [desk.vault.contacts.get(person) for person in desk.vault.people[meeting.id]]
    known = [contact for contact in contacts if contact]
    if not known:
        return meeting.when.day < desk.today
    return meeting in standing(desk.vault, known[0]).held(desk.today)


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting in a list."""

    link: Link
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
        meeting
        for meeting in desk.vault.meetings.values()
        if meeting.outcome is None and meeting.when.day >= desk.today and not is_held(desk, meeting)
    )


def meeting_row(desk: Desk, meeting: Meeting) -> MeetingRow:
    """Return a meeting as it shows in lists."""
    vault = desk.vault
    held = is_held(desk, meeting)
    organizations = [organization_link(vault, person) for person in vault.people[meeting.id]]
    return MeetingRow(
        link=meeting_link(vault, meeting),
        day=meeting.when.day,
        weekday=weekday(meeting.when.day),
        clock=f"{meeting.when.clock:%H:%M}" if meeting.when.clock else "",
        people=contact_links(vault, vault.people[meeting.id]),
        organization=next((link for link in organizations if link), None),
        how=place_words(meeting),
        state=outcome_words(meeting, held),
        is_off=not held and meeting.outcome is not None,
        planned=len(meeting.questions),
        answered=len(meeting.body.answers),
        fit=meeting.fit,
        thanked=meeting.thanked is not None,
    )
