"""Which question was put to whom: planned for a talk to come, asked without an answer in the note, or answered."""

from collections.abc import Iterator, Mapping
from enum import IntEnum
from functools import partial
from typing import NamedTuple

from inroads.records import Contact, Meeting
from inroads.views.desk import Desk
from inroads.views.standing import is_off, was_held


class State(IntEnum):
    """What came of a question, the further the higher."""

    PLANNED = 1
    ASKED = 2
    ANSWERED = 3


class Put(NamedTuple):
    """A question put to a contact: its id in the bank or its own words, in which talk, or by their note without one."""

    question: str
    contact: str
    state: State
    meeting: Meeting | None


def put_questions(desk: Desk) -> tuple[Put, ...]:
    """Return every question put to a contact whose note can be read, by the order of the talks, notes without one last.

    Talks that were cancelled, moved or missed count for nothing.
    """
    return desk.once("put questions", "", lambda: tuple(_all(desk)))


def _all(desk: Desk) -> Iterator[Put]:
    vault = desk.vault
    for meeting in vault.meetings.values():
        if not is_off(meeting):
            states = _of_meeting(desk, meeting).items()
            for person in vault.people[meeting.id]:
                if person in vault.contacts:
                    yield from [Put(question, person, state, meeting) for question, state in states]
    for contact in vault.contacts.values():
        if contact.body.answers:
            yield from [Put(question, contact.id, State.ANSWERED, None) for question in _answered(contact)]


def _of_meeting(desk: Desk, meeting: Meeting) -> Mapping[str, State]:
    open_state = State.ASKED if was_held(meeting, desk.today) else State.PLANNED
    return dict.fromkeys(meeting.questions, open_state) | dict.fromkeys(_answered(meeting), State.ANSWERED)


def _answered(note: Meeting | Contact) -> list[str]:
    """Return what is answered in `note`: ids of the bank, or headings as a plan would have them."""
    return [answer.question or answer.heading for answer in note.body.answers if answer.text.strip()]


def put_in_field(desk: Desk, field: str) -> Mapping[str, tuple[Put, ...]]:
    """Return what was put to people in the field whose slug is `field`, by question."""
    return desk.once("put questions by field", "", partial(_by_field, desk)).get(field, {})


def _by_field(desk: Desk) -> dict[str, dict[str, tuple[Put, ...]]]:
    found: dict[str, dict[str, list[Put]]] = {}
    for put in put_questions(desk):
        group = desk.vault.field_of.get(put.contact)
        if group:
            found.setdefault(group.slug, {}).setdefault(put.question, []).append(put)
    return {field: {one: tuple(puts) for one, puts in by.items()} for field, by in found.items()}
