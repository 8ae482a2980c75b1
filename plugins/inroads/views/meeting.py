"""A meeting's page."""

from dataclasses import dataclass

from inroads.records import ActionKind, Meeting
from inroads.records.question import looks_like_id
from inroads.views.days import written_day
from inroads.views.desk import Desk
from inroads.views.facts import Row, location_row
from inroads.views.follow_ups import DueRow
from inroads.views.hours import time_words
from inroads.views.learned import Answered, Learned, answers, insights
from inroads.views.link import (
    Link,
    Prose,
    contact_link,
    contact_links,
    meeting_link,
    note_link,
    organization_link,
    prep_link,
    prose,
    question_link,
)
from inroads.views.standing import is_off, was_held
from inroads.views.tasks import Task, tasks
from inroads.views.timeline import outcome_words, place_words


@dataclass(frozen=True, slots=True)
class Planned:
    """A question that was planned, and whether the note has an answer to it."""

    question: Link
    is_own: bool
    is_answered: bool


@dataclass(frozen=True, slots=True)
class Pointed:
    """A person whom the contact named in this meeting."""

    link: Link
    organization: str
    words: str
    may_use_name: bool | None


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """All that is known of a meeting. `before` and `after` are the neighbouring ones with the same people."""

    title: str
    description: str
    path: str
    people: tuple[Link, ...]
    is_past: bool
    is_off: bool
    prep: Link | None
    state: str
    facts: tuple[Row, ...]
    extra: tuple[Row, ...]
    tags: tuple[str, ...]
    planned: tuple[Planned, ...]
    answers: tuple[Answered, ...]
    insights: tuple[Learned, ...]
    advice: tuple[Task, ...]
    actions: tuple[Task, ...]
    referrals: tuple[Pointed, ...]
    notes: Prose
    due: tuple[DueRow, ...]
    before: tuple[Link, ...]
    after: tuple[Link, ...]
    backlinks: tuple[Link, ...]


def meeting_page(desk: Desk, meeting_id: str) -> MeetingPage:
    """Return the page of the meeting with the id `meeting_id`."""
    vault = desk.vault
    meeting = vault.meetings[meeting_id]
    people = contact_links(vault, vault.people[meeting.id])
    names = ", ".join(link.text for link in people)
    held = was_held(meeting, desk.today)
    before, after = _neighbours(desk, meeting)
    return MeetingPage(
        title=f"{names}, {written_day(meeting.when.day)}",
        description=f"Meeting with {names} on {written_day(meeting.when.day)}",
        path=meeting.path,
        people=people,
        is_past=held,
        is_off=is_off(meeting),
        prep=None if held or is_off(meeting) else prep_link(meeting),
        state=outcome_words(meeting, held),
        facts=_facts(desk, meeting),
        extra=tuple(Row(name, value) for name, value in meeting.extra),
        tags=meeting.tags,
        planned=_planned(desk, meeting),
        answers=answers(desk, (meeting,)),
        insights=insights(desk, (meeting,)),
        advice=tasks(desk, meeting, ActionKind.ADVICE),
        actions=tasks(desk, meeting, ActionKind.ACTION),
        referrals=_referrals(desk, meeting),
        notes=prose(vault, meeting, meeting.body.prose),
        due=desk.due_from.get(meeting.path, ()),
        before=before,
        after=after,
        backlinks=tuple(note_link(vault, link.note) for link in vault.backlinks.get(meeting.id, ())),
    )


def _facts(desk: Desk, meeting: Meeting) -> tuple[Row, ...]:
    organizations = [organization_link(desk.vault, person) for person in desk.vault.people[meeting.id]]
    at = next((link for link in organizations if link), None)
    thanked = f"on {written_day(meeting.thanked)}" if meeting.thanked else ""
    keep = {True: "yes", False: "no", None: ""}[meeting.keep_in_touch]
    rows = (
        Row("When", time_words(desk.vault, meeting)),
        Row("What was said of it", meeting.outcome.why if meeting.outcome else ""),
        Row("How", place_words(meeting)),
        location_row("Where", meeting.location),
        Row("Organization", "", link=at),
        Row("Interest", meeting.interest),
        Row("Fit", f"{meeting.fit} of 5" if meeting.fit else ""),
        Row("Confidence", f"{meeting.confidence} of 5" if meeting.confidence else ""),
        Row("To try next", meeting.try_next),
        Row("May keep in touch", keep),
        Row("Thanked", thanked),
    )
    return tuple(row for row in rows if row)


def _planned(desk: Desk, meeting: Meeting) -> tuple[Planned, ...]:
    answered = {answer.question or answer.heading for answer in meeting.body.answers}
    return tuple(
        Planned(question_link(desk.library, question), not looks_like_id(question), question in answered)
        for question in meeting.questions
    )


def _referrals(desk: Desk, meeting: Meeting) -> tuple[Pointed, ...]:
    found = []
    for referral in meeting.referrals:
        ids = desk.vault.names.find(referral.target)
        contact = desk.vault.contacts.get(ids[0]) if len(ids) == 1 else None
        link = contact_link(desk.vault, contact.id) if contact else Link(referral.target)
        organization = referral.organization or (contact.organization if contact else "")
        found.append(Pointed(link, organization, referral.words, referral.may_use_name))
    return tuple(found)


def _neighbours(desk: Desk, meeting: Meeting) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    before: dict[str, Link] = {}
    after: dict[str, Link] = {}
    for person in desk.vault.people[meeting.id]:
        talks = desk.vault.meetings_of[person]
        place = talks.index(meeting)
        for side, neighbour in ((before, talks[place - 1 : place]), (after, talks[place + 1 : place + 2])):
            for found in neighbour:
                side[found.id] = meeting_link(desk.vault, found, with_people=True)
    return tuple(before.values()), tuple(after.values())
