"""A contact's page."""

from dataclasses import dataclass
from datetime import date

from inroads.names import folded
from inroads.records import ActionKind, Cadence, Contact
from inroads.vault import GivenName
from inroads.views.days import written_day
from inroads.views.desk import Desk
from inroads.views.facts import Row
from inroads.views.findings import FindingRow, about_contact
from inroads.views.follow_ups import DueRow
from inroads.views.learned import Answered, Learned, answers, insights
from inroads.views.link import (
    Link,
    Prose,
    contact_link,
    contact_links,
    field_link,
    meeting_link,
    note_link,
    organization_link,
    prose,
)
from inroads.views.stage import Stage, stage
from inroads.views.standing import standing
from inroads.views.tasks import Task, tasks
from inroads.views.timeline import Moment, timeline

SOURCES = {
    "network": "your own network",
    "introduction": "an introduction",
    "alumni": "alumni",
    "association": "an association",
    "linkedin": "LinkedIn",
    "event": "an event",
    "cold": "a cold search",
}


@dataclass(frozen=True, slots=True)
class Named:
    """A name that a contact gave, with the note there is for it, or without. `meeting` is called by its day."""

    link: Link
    organization: str
    words: str
    may_use_name: bool | None
    stage: Stage | None
    day: date | None
    meeting: Link | None


@dataclass(frozen=True, slots=True)
class ContactPage:
    """All that is known of a contact. `led_by` goes from the first who led here down to the one who gave the name.

    `findings` are what the lint says of writing to them.
    """

    title: str
    description: str
    path: str
    name: str
    aliases: tuple[str, ...]
    pronouns: str
    role: str
    organization: Link | None
    stage: Stage
    closeness: str
    tags: tuple[str, ...]
    facts: tuple[Row, ...]
    extra: tuple[Row, ...]
    notes: Prose
    findings: tuple[FindingRow, ...]
    due: tuple[DueRow, ...]
    timeline: tuple[Moment, ...]
    led_by: tuple[Link, ...]
    named: tuple[Named, ...]
    insights: tuple[Learned, ...]
    answers: tuple[Answered, ...]
    tasks: tuple[Task, ...]
    backlinks: tuple[Link, ...]


def contact_page(desk: Desk, contact_id: str) -> ContactPage:
    """Return the page of the contact with the id `contact_id`."""
    vault = desk.vault
    contact = vault.contacts[contact_id]
    here = standing(vault, contact)
    return ContactPage(
        title=contact.name,
        description=_description(contact),
        path=contact.path,
        name=contact.name,
        aliases=contact.aliases,
        pronouns=contact.pronouns,
        role=contact.role,
        organization=organization_link(vault, contact.id),
        stage=stage(here, desk.today),
        closeness=contact.closeness,
        tags=contact.tags,
        facts=_facts(desk, contact),
        extra=tuple(Row(name, value) for name, value in contact.extra),
        notes=prose(vault, contact, contact.body.prose),
        findings=about_contact(vault, desk.policy, desk.me, contact),
        due=desk.due_of.get(contact_id, ()),
        timeline=timeline(desk, here),
        led_by=_led_by(desk, contact.id),
        named=named(desk, contact.id),
        insights=insights(desk, (*here.all_meetings, contact)),
        answers=answers(desk, (*reversed(here.all_meetings), contact)),
        tasks=tasks(desk, contact, *ActionKind),
        backlinks=tuple(note_link(vault, link.note) for link in vault.backlinks.get(contact.id, ())),
    )


def _description(contact: Contact) -> str:
    parts = [contact.name, contact.role, contact.organization]
    return ", ".join(part for part in parts if part)


def _facts(desk: Desk, contact: Contact) -> tuple[Row, ...]:
    giver = desk.vault.names.find(contact.referred_by.target) if contact.referred_by else ()
    permission = {True: "yes", False: "no", None: ""}[contact.may_use_name]
    rows = (
        Row("Field of work", contact.industry, link=field_link(desk.vault, contact.id)),
        Row("Location", contact.location),
        Row("Time zone", contact.timezone.replace("_", " ")),
        Row("Email", contact.email, "email"),
        Row("Phone", contact.phone, "phone"),
        Row("LinkedIn", contact.linkedin, "web"),
        Row("Website", contact.website, "web"),
        Row("Prefers", contact.prefers.replace("-", " ")),
        Row("Found through", SOURCES.get(contact.source, "")),
        Row("Referred by", "", link=contact_link(desk.vault, giver[0])) if giver else Row("Referred by", ""),
        Row("May use the referrer's name", permission),
        Row("Closeness", contact.closeness),
        Row("Level", contact.level.replace("-", " ")),
        Row("Keep in touch", _cadence(contact.cadence)),
        Row("Added", written_day(contact.added) if contact.added else ""),
        Row("Notes reviewed", written_day(contact.reviewed) if contact.reviewed else ""),
    )
    return tuple(row for row in rows if row)


def _cadence(cadence: Cadence | None) -> str:
    if cadence is None:
        return ""
    if not cadence.asks:
        return "no rhythm"
    return f"every {cadence.unit.removesuffix('s')}" if cadence.count == 1 else f"every {cadence.count} {cadence.unit}"


def _led_by(desk: Desk, contact: str) -> tuple[Link, ...]:
    """Return the chain of referrers up to the first; where several gave the name, the first of them by id."""
    chain = {contact: None}
    here = contact
    while (edges := desk.vault.led_by.get(here)) and edges[0].giver not in chain:
        here = edges[0].giver
        chain[here] = None
    return contact_links(desk.vault, [*reversed(chain)][:-1])


def named(desk: Desk, giver: str) -> tuple[Named, ...]:
    """Return whom a contact named, each person once, those with a day first."""
    seen: dict[str, GivenName] = {}
    for name in desk.vault.given.get(giver, ()):
        seen.setdefault(name.contact or folded(name.name), name)
    return tuple(_one_named(desk, name) for name in seen.values())


def _one_named(desk: Desk, name: GivenName) -> Named:
    contact = desk.vault.contacts.get(name.contact or "")
    meeting = desk.vault.meetings.get(name.meeting or "")
    return Named(
        contact_link(desk.vault, contact.id) if contact else Link(name.name),
        name.organization or (contact.organization if contact else ""),
        name.words,
        name.may_use_name if name.may_use_name is not None or not contact else contact.may_use_name,
        stage(standing(desk.vault, contact), desk.today) if contact else None,
        name.day,
        meeting_link(desk.vault, meeting) if meeting else None,
    )
