"""What others told the seeker at the organizations of the people to meet."""

from collections.abc import Iterable
from dataclasses import dataclass

from inroads.records import Contact, Meeting
from inroads.views.desk import Desk
from inroads.views.learned import Answered, Learned, answers, insights
from inroads.views.link import Link, contact_links
from inroads.views.prep.lines import shortened
from inroads.views.standing import is_off
from inroads.views.words import words_of

_INSIGHTS, _ANSWERS, _COLLEAGUES, _LETTERS = 4, 3, 6, 180  # as much as one page holds


@dataclass(frozen=True, slots=True)
class Heard:
    """What somebody else answered: the question, the first words of the answer, who gave it, in which note."""

    question: Link
    words: str
    people: tuple[Link, ...]
    source: Link


@dataclass(frozen=True, slots=True)
class Colleagues:
    """The other contacts at the same organizations, what was learned from them, and what they answered."""

    organizations: tuple[Link, ...]
    people: tuple[Link, ...]
    insights: tuple[Learned, ...]
    answers: tuple[Heard, ...]


def colleagues(desk: Desk, meeting: Meeting) -> Colleagues:
    """Return what is known from others at the organizations of the people of `meeting`.

    Of the answers, those to questions that are planned come first, since they can be compared; then the latest.
    """
    others = colleague_ids(desk, meeting)
    notes = notes_from(desk, meeting, others)
    given = [one for one in answers(desk, notes) if one.text]
    planned = {*meeting.questions}
    given.sort(key=lambda one: one.question_id not in planned)
    return Colleagues(
        organizations=tuple(_organizations(desk, meeting)),
        people=contact_links(desk.vault, others[:_COLLEAGUES]),
        insights=insights(desk, notes)[:_INSIGHTS],
        answers=tuple(_heard(desk, one) for one in given[:_ANSWERS]),
    )


def _organizations(desk: Desk, meeting: Meeting) -> Iterable[Link]:
    groups = [desk.vault.organization_of.get(one) for one in desk.vault.people[meeting.id]]
    return dict.fromkeys(Link(group.name, "organization", group.slug) for group in groups if group)


def colleague_ids(desk: Desk, meeting: Meeting) -> list[str]:
    """Return the other contacts at the organizations of the people of `meeting`, by id."""
    people = desk.vault.people[meeting.id]
    groups = [group for one in people if (group := desk.vault.organization_of.get(one))]
    found = {contact for group in groups for contact in group.contacts if contact in desk.vault.contacts}
    return sorted(found.difference(people))


def notes_from(desk: Desk, meeting: Meeting, contacts: Iterable[str]) -> list[Meeting | Contact]:
    """Return the notes of `contacts` and of the talks with them, the latest first, without those of the same people."""
    known, people = tuple(contacts), {*desk.vault.people[meeting.id]}
    talks = {
        talk.id: talk
        for contact in known
        for talk in desk.vault.meetings_of.get(contact, ())
        if not is_off(talk) and people.isdisjoint(desk.vault.people[talk.id])
    }
    latest = sorted(talks.values(), key=lambda talk: (talk.when.day, talk.id), reverse=True)
    return [*latest, *(desk.vault.contacts[contact] for contact in known)]


def _heard(desk: Desk, given: Answered) -> Heard:
    return Heard(
        given.question, shortened(words_of(desk.vault, given.text.source), _LETTERS), given.people, given.source
    )
