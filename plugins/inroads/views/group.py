"""The page of an organization or a field of work: its people, the talks with them, what was learned; and the lists."""

from collections.abc import Mapping
from dataclasses import dataclass

from inroads.names import folded, without_accents
from inroads.records import Contact, Meeting
from inroads.vault import Group, by_time
from inroads.views.contacts import ContactRow, contact_rows
from inroads.views.days import count
from inroads.views.desk import Desk
from inroads.views.learned import Answered, Learned, answers, insights
from inroads.views.link import Link
from inroads.views.meetings import MeetingRow, meeting_row


@dataclass(frozen=True, slots=True)
class TagCount:
    """A tag of insights, and how often it comes."""

    tag: str
    number: int


@dataclass(frozen=True, slots=True)
class GroupPage:
    """What is known of an organization or a field; `across` are the fields of an organization, or the other way.

    `table` leads to the table of questions and people.
    """

    title: str
    description: str
    kind: str
    people: tuple[ContactRow, ...]
    across: tuple[Link, ...]
    meetings: tuple[MeetingRow, ...]
    insights: tuple[Learned, ...]
    tags: tuple[TagCount, ...]
    answers: tuple[tuple[Link, tuple[Answered, ...]], ...]
    table: Link


def organization_page(desk: Desk, key: str) -> GroupPage:
    """Return the page of the organization whose slug is `key`."""
    group = desk.vault.organizations[key]
    across = _across(group, desk.vault.field_of, "field")
    return _page(desk, group, "organization", across)


def field_page(desk: Desk, key: str) -> GroupPage:
    """Return the page of the field of work whose slug is `key`."""
    group = desk.vault.fields[key]
    across = _across(group, desk.vault.organization_of, "organization")
    return _page(desk, group, "field", across)


def _across(group: Group, others: Mapping[str, Group], kind: str) -> tuple[Link, ...]:
    found = {others[contact].slug: others[contact].name for contact in group.contacts if contact in others}
    return tuple(Link(name, kind, key) for key, name in sorted(found.items(), key=lambda one: _by_name(one[1], one[0])))


def _by_name(name: str, key: str) -> tuple[str, str]:
    """Return what sorts names as a reader of Latin script expects."""
    return folded(without_accents(name)), key


def _page(desk: Desk, group: Group, kind: str, across: tuple[Link, ...]) -> GroupPage:
    meetings = _meetings(desk, group)
    notes = _notes(desk, group)
    learned = insights(desk, (*meetings, *notes))
    people = count(len(group.contacts), "contact")
    return GroupPage(
        title=group.name,
        description=f"{group.name}: {people}, {count(len(meetings), 'meeting')} and what you learned from them",
        kind=kind,
        people=contact_rows(desk, group.contacts),
        across=across,
        meetings=tuple(meeting_row(desk, meeting) for meeting in reversed(meetings)),
        insights=learned,
        tags=_tags(learned),
        answers=_by_question(answers(desk, (*reversed(meetings), *notes))),
        table=Link("See who answered what, as a table", "page", "answers", f"{kind}={group.slug}"),
    )


def _meetings(desk: Desk, group: Group) -> list[Meeting]:
    """Return the meetings with anyone of `group`, each once, by time."""
    found = {m.id: m for contact in group.contacts for m in desk.vault.meetings_of.get(contact, ())}
    return sorted(found.values(), key=by_time)


def _notes(desk: Desk, group: Group) -> list[Contact]:
    """Return the notes of the contacts of `group`."""
    return [desk.vault.contacts[contact] for contact in group.contacts]


def _tags(learned: tuple[Learned, ...]) -> tuple[TagCount, ...]:
    numbers: dict[str, int] = {}
    for insight in learned:
        for tag in insight.tags:
            numbers[tag] = numbers.get(tag, 0) + 1
    return tuple(TagCount(tag, n) for tag, n in sorted(numbers.items(), key=lambda item: (-item[1], item[0])))


def _by_question(given: tuple[Answered, ...]) -> tuple[tuple[Link, tuple[Answered, ...]], ...]:
    """Return the answers by question, those asked most often first; several voices on one question tell most."""
    found: dict[str, list[Answered]] = {}
    for answer in given:
        found.setdefault(answer.question.text, []).append(answer)
    ordered = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple((answered[0].question, tuple(answered)) for _, answered in ordered)


@dataclass(frozen=True, slots=True)
class GroupRow:
    """An organization or a field in a list."""

    link: Link
    contacts: int
    meetings: int
    insights: int
    across: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class GroupIndex:
    """The list of all organizations, or of all fields of work."""

    kind: str
    rows: tuple[GroupRow, ...]
    without: tuple[Link, ...]


def organization_index(desk: Desk) -> GroupIndex:
    """Return the list of all organizations."""
    return _index(desk, "organization", desk.vault.organizations)


def field_index(desk: Desk) -> GroupIndex:
    """Return the list of all fields of work."""
    return _index(desk, "field", desk.vault.fields)


def _index(desk: Desk, kind: str, groups: Mapping[str, Group]) -> GroupIndex:
    members = {contact for group in groups.values() for contact in group.contacts}
    outside = [c for c in desk.vault.contacts.values() if c.id not in members]
    others = desk.vault.field_of if kind == "organization" else desk.vault.organization_of
    rows = [_group_row(desk, group, kind, others) for group in groups.values()]
    return GroupIndex(
        kind,
        tuple(sorted(rows, key=lambda row: (-row.contacts, _by_name(row.link.text, row.link.key or "")))),
        tuple(row.link for row in contact_rows(desk, (contact.id for contact in outside))),
    )


def _group_row(desk: Desk, group: Group, kind: str, others: Mapping[str, Group]) -> GroupRow:
    meetings = _meetings(desk, group)
    return GroupRow(
        link=Link(group.name, kind, group.slug),
        contacts=len(group.contacts),
        meetings=len(meetings),
        insights=sum(len(note.body.insights) for note in (*meetings, *_notes(desk, group))),
        across=_across(group, others, "field" if kind == "organization" else "organization"),
    )
