"""What the search box finds of private notes: a title and plain text for each page, without its furniture."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from inroads.records import Contact, Meeting
from inroads.vault import Group
from inroads.views.desk import Desk
from inroads.views.link import Link, contact_link, contact_links, meeting_link
from inroads.views.placeholders import with_labels

_LINK = re.compile(r"!?\[\[(?:[^\[\]|]*\|)?([^\[\]]*)\]\]|!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(
    r"^[ \t]*(?:#{1,6}|[-*+>]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|[*_`~|]{1,3}|^[ \t]*:?-{3,}:?[ \t]*$", re.MULTILINE
)


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
    actions = (action.text for action in contact.body.actions)
    extra = (text for _, text in contact.extra)
    return _plain(
        desk, ", ".join(fact for fact in facts if fact), *_paragraphs(contact.body.prose), *actions, *log, *extra
    )


def _of_meeting(desk: Desk, meeting: Meeting) -> tuple[str, ...]:
    body = meeting.body
    answers = (f"{_question(desk, a.question) or a.heading}\n{a.text}" for a in body.answers)
    own = (question for question in meeting.questions if question not in desk.library.questions)
    referrals = (f"{r.target} {r.organization} {r.words}" for r in meeting.referrals)
    insights = (f"{insight.text} {' '.join(insight.tags)}" for insight in body.insights)
    actions = (action.text for action in body.actions)
    return _plain(desk, *answers, *insights, *actions, *_paragraphs(body.prose), *own, *referrals)


def _question(desk: Desk, question: str | None) -> str:
    found = desk.library.questions.get(question or "")
    return with_labels(found.question.text) if found else ""


def _of_group(desk: Desk, group: Group) -> tuple[str, ...]:
    return (", ".join(link.text for link in contact_links(desk.vault, group.contacts)),)


def _paragraphs(markdown: str) -> list[str]:
    return markdown.split("\n\n")


def _plain(desk: Desk, *texts: str) -> tuple[str, ...]:
    """Return Markdown texts as plain ones, without empty ones; a search needs the words, not the marks."""
    return tuple(plain for text in texts if (plain := _without_marks(desk, text)))


def _without_marks(desk: Desk, text: str) -> str:
    if "[" in text:
        text = _LINK.sub(lambda link: _named(desk, link[1]) or link[2] or "", text)
    return " ".join(_MARKS.sub("", text).split())


def _named(desk: Desk, target: str | None) -> str:
    """Return the name of the contact whose id a bare wikilink gives, or what stands in the brackets."""
    contact = desk.vault.contacts.get(target or "")
    return contact.name if contact else target or ""
