"""What the search box finds of private notes: a title and plain text for each page, without its furniture."""

from collections.abc import Iterator
from dataclasses import dataclass

from inroads.records import Body, Contact, Meeting
from inroads.vault import Group
from inroads.views.desk import Desk
from inroads.views.link import Link, contact_link, contact_links, meeting_link
from inroads.views.placeholders import with_labels
from inroads.views.words import blocks_of, words_of


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """A page for the search: the link to it, its plain text in the blocks that results show, its tags."""

    link: Link
    blocks: tuple[str, ...]
    tags: tuple[str, ...] = ()


def search_entries(desk: Desk) -> Iterator[SearchEntry]:
    """Yield an entry for each contact, meeting, organization and field of work."""
    vault = desk.vault
    for contact in vault.contacts.values():
        yield SearchEntry(contact_link(vault, contact.id), _of_contact(desk, contact), contact.tags)
    for meeting in vault.meetings.values():
        link = meeting_link(vault, meeting, with_people=True)
        yield SearchEntry(link, _of_meeting(desk, meeting), meeting.tags)
    for kind, groups in (("organization", vault.organizations), ("field", vault.fields)):
        for group in groups.values():
            yield SearchEntry(Link(group.name, kind, group.slug), _of_group(desk, group))


def _of_contact(desk: Desk, contact: Contact) -> tuple[str, ...]:
    facts = (*contact.aliases, contact.role, contact.organization, contact.industry, contact.location, contact.email)
    log = (entry.words for entry in contact.log)
    extra = (text for _, text in contact.extra)
    return _filled(", ".join(filter(None, facts)), *_of_body(desk, contact.body), *log, *extra)


def _of_meeting(desk: Desk, meeting: Meeting) -> tuple[str, ...]:
    own = (question for question in meeting.questions if question not in desk.library.questions)
    referrals = (f"{_person(desk, r.target)} {r.organization} {r.words}" for r in meeting.referrals)
    extra = (text for _, text in meeting.extra)
    fields = (meeting.location, meeting.try_next)
    return _filled(*_of_body(desk, meeting.body), *own, *fields, *referrals, *extra)


def _of_body(desk: Desk, body: Body) -> Iterator[str]:
    for answer in body.answers:
        question = desk.library.questions.get(answer.question or "")
        asked = with_labels(question.question.text) if question else words_of(desk.vault, answer.heading)
        yield f"{asked} {words_of(desk.vault, answer.text)}"
    for insight in body.insights:
        yield f"{words_of(desk.vault, insight.text)} {' '.join(insight.tags)}"
    for action in body.actions:
        yield words_of(desk.vault, action.text)
    yield from blocks_of(desk.vault, body.prose)


def _person(desk: Desk, target: str) -> str:
    """Return the name of the contact whom `target` means, or what is written."""
    ids = desk.vault.names.find(target)
    return contact_link(desk.vault, ids[0]).text if len(ids) == 1 else target


def _of_group(desk: Desk, group: Group) -> tuple[str, ...]:
    return (", ".join(link.text for link in contact_links(desk.vault, group.contacts)),)


def _filled(*texts: str) -> tuple[str, ...]:
    return tuple(line for text in texts if (line := " ".join(text.split())))
