"""The vault: contacts and meetings linked with each other, and what is wrong with the links."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time
from typing import TypeVar

from inroads.names import fingerprint, folded, slug
from inroads.problems import Code, Place, Problem
from inroads.records import Contact, Meeting, Record, Reference, Referral, WikiLink
from inroads.vault.identity import clashes
from inroads.vault.links import Backlink, backlinks
from inroads.vault.names import NameIndex, name_index
from inroads.vault.referrals import GivenName, ReferralEdge, about_circles, about_names, edges, given_names
from inroads.vault.sequences import about_contact, about_meeting
from inroads.vault.times import about_hours, moment

_V = TypeVar("_V")


@dataclass(frozen=True, slots=True)
class Group:
    """The contacts of one organization or field of work, by id; `name` as it is written first."""

    name: str
    slug: str
    contacts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vault:
    """All contacts and meetings that have no error, by id, and how they hang together.

    `people` are a meeting's contacts; `meetings_of` a contact's meetings by time; organizations and fields of work are
    by slug, and by the id of each contact in them. Ids may belong to notes that were left out for an error, so look
    them up with `contacts.get`. `zone` is the seeker's own time zone, or empty.
    """

    contacts: Mapping[str, Contact] = field(default_factory=dict)
    meetings: Mapping[str, Meeting] = field(default_factory=dict)
    names: NameIndex = field(default_factory=NameIndex)
    people: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    meetings_of: Mapping[str, tuple[Meeting, ...]] = field(default_factory=dict)
    organizations: Mapping[str, Group] = field(default_factory=dict)
    fields: Mapping[str, Group] = field(default_factory=dict)
    organization_of: Mapping[str, Group] = field(default_factory=dict)
    field_of: Mapping[str, Group] = field(default_factory=dict)
    given: Mapping[str, tuple[GivenName, ...]] = field(default_factory=dict)
    led_by: Mapping[str, tuple[ReferralEdge, ...]] = field(default_factory=dict)
    led_to: Mapping[str, tuple[ReferralEdge, ...]] = field(default_factory=dict)
    backlinks: Mapping[str, tuple[Backlink, ...]] = field(default_factory=dict)
    zone: str = ""

    def start(self, meeting: Meeting) -> datetime | None:
        """Return the moment at which `meeting` begins, in the first contact's time zone or the seeker's."""
        return moment(meeting.when, self.zone_of(meeting))

    def zone_of(self, meeting: Meeting) -> str:
        """Return the name of the time zone in which the times of `meeting` are, or an empty text."""
        contacts = (self.contacts.get(contact) for contact in self.people.get(meeting.id, ()))
        return next((contact.timezone for contact in contacts if contact and contact.timezone), self.zone)


def by_time(meeting: Meeting) -> tuple[object, ...]:
    """Return the key that sorts meetings by day and hour, then by id."""
    return (meeting.when.day, meeting.when.clock or time.min, meeting.id)


def vault_from(
    contacts: Iterable[Contact], meetings: Iterable[Meeting], files: Iterable[tuple[str, str]], zone: str = ""
) -> tuple[Vault, tuple[Problem, ...]]:
    """Return the vault of `contacts` and `meetings`, and every problem of what lies between notes.

    `files` are pairs of id and path of all notes that there are, also of those that can't be read.
    """
    everyone, talks, pairs = list(contacts), list(meetings), tuple(files)
    read = {note.id for note in (*everyone, *talks)}
    names = name_index(everyone, (note for note, _ in pairs), (note for note, _ in pairs if note not in read))
    problems = [*clashes(pairs), *_about_references((*everyone, *talks), names)]
    problems += [problem for meeting in talks for problem in about_names(meeting, names)]
    wrong = {problem.path for problem in problems if problem.is_error}
    everyone = sorted((c for c in everyone if c.path not in wrong), key=lambda c: c.id)
    talks = sorted((m for m in talks if m.path not in wrong), key=by_time)
    vault = _linked(everyone, talks, names, zone)
    about_times = [p for m in talks for p in about_hours(m, vault.zone_of(m))]
    skipped = {problem.path for problem in about_times if problem.is_error}
    if skipped:
        vault = _linked(everyone, [m for m in talks if m.path not in skipped], names, zone)
    circles = about_circles(edge for found in vault.led_to.values() for edge in found)
    return vault, (*problems, *about_times, *circles, *_about_sequences(vault))


def _about_sequences(vault: Vault) -> Iterator[Problem]:
    for meeting in vault.meetings.values():
        yield from about_meeting(meeting, [c for one in vault.people[meeting.id] if (c := vault.contacts.get(one))])
    for contact in vault.contacts.values():
        yield from about_contact(contact, next(iter(vault.meetings_of.get(contact.id, ())), None))


def _references(note: Record) -> Iterator[tuple[Reference | Referral | WikiLink, Code]]:
    """Yield what in `note` should lead to another note, and what it is called where it doesn't."""
    if isinstance(note, Meeting):
        yield from ((reference, Code.UNKNOWN_CONTACT) for reference in note.contact)
        yield from ((referral, Code.UNKNOWN_CONTACT) for referral in note.referrals if referral.is_link)
    elif isinstance(note, Contact) and note.referred_by:
        yield note.referred_by, Code.UNKNOWN_CONTACT
    yield from ((link, Code.UNKNOWN_LINK) for link in note.body.links)


def _about_references(notes: Iterable[Record], names: NameIndex) -> Iterator[Problem]:
    told: dict[tuple[str, Code], Problem | None] = {}  # looking for what may have been meant takes milliseconds
    for note in notes:
        for reference, code in _references(note):
            key = reference.target, code
            if key not in told:
                told[key] = names.problem(note.path, Place(), reference.target, code)
            problem = told[key]
            if problem:
                yield replace(problem, path=note.path, line=reference.line, column=reference.column)


def _linked(everyone: list[Contact], talks: list[Meeting], names: NameIndex, zone: str) -> Vault:
    people = {m.id: tuple(dict.fromkeys(names.find(r.target)[0] for r in m.contact)) for m in talks}
    meetings_of: dict[str, list[Meeting]] = {}
    for meeting in talks:
        for person in people[meeting.id]:
            meetings_of.setdefault(person, []).append(meeting)
    organizations = _groups((contact.organization, contact.id) for contact in everyone)
    fields = _groups((contact.industry, contact.id) for contact in everyone)
    given = given_names(everyone, talks, people, names.find)
    all_edges = edges(given)
    return Vault(
        contacts={contact.id: contact for contact in everyone},
        meetings={meeting.id: meeting for meeting in talks},
        names=names,
        people=people,
        meetings_of={person: tuple(found) for person, found in meetings_of.items()},
        organizations=organizations,
        fields=fields,
        organization_of={contact: group for group in organizations.values() for contact in group.contacts},
        field_of={contact: group for group in fields.values() for contact in group.contacts},
        given=_collected((name.giver, name) for name in given),
        led_by=_collected((edge.contact, edge) for edge in all_edges),
        led_to=_collected((edge.giver, edge) for edge in all_edges),
        backlinks=backlinks((*everyone, *talks), names),
        zone=zone,
    )


def _groups(members: Iterable[tuple[str, str]]) -> dict[str, Group]:
    """Return groups by slug; names that differ only in case are one group, and no two groups share a slug."""
    by_name: dict[str, tuple[str, list[str]]] = {}
    for name, contact in members:
        if name:
            by_name.setdefault(folded(name), (name, []))[1].append(contact)
    groups: dict[str, Group] = {}
    for key, (name, contacts) in sorted(by_name.items()):
        address = slug(name)
        if address in groups or address == "index":
            address = f"{address}-{fingerprint(key)}"
        groups[address] = Group(name, address, tuple(contacts))
    return groups


def _collected(pairs: Iterable[tuple[str, _V]]) -> dict[str, tuple[_V, ...]]:
    found: dict[str, list[_V]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}
