"""Links between pages by what they lead to, not by address; texts with wikilinks that have been looked up."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import unquote

from inroads.library import Library
from inroads.names import slug
from inroads.records import Meeting, Record
from inroads.records.reference import link_target
from inroads.vault import Vault
from inroads.views.days import written_day
from inroads.views.placeholders import with_labels

_LINK_TO_FILE = re.compile(r"\]\(<?([^()<>\n]*?\.md)\b")


class Link(NamedTuple):
    """A link to the page of a `kind` and `key`; `anchor` is a place on the page.

    The kinds are contact, meeting, prep, organization, field, topic, set, template, printable, guide and page. `key` is
    None where there is nothing to lead to; then only `text` is shown.
    """

    text: str
    kind: str = ""
    key: str | None = None
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown with the destinations of its wikilinks, by the target that stands in the brackets."""

    source: str
    links: Mapping[str, Link]

    def __bool__(self) -> bool:
        return bool(self.source.strip())


def contact_link(vault: Vault, contact: str) -> Link:
    """Return the link to the contact with the id `contact`; a contact left out for an error is shown by its id."""
    found = vault.contacts.get(contact)
    return Link(found.name, "contact", slug(found.id)) if found else Link(contact)


def contact_links(vault: Vault, contacts: Iterable[str]) -> tuple[Link, ...]:
    """Return the links to `contacts`, in their order."""
    return tuple(contact_link(vault, contact) for contact in contacts)


def meeting_link(vault: Vault, meeting: Meeting, *, with_people: bool = False) -> Link:
    """Return the link to `meeting`, named by its day and, if asked, by the people met."""
    text = written_day(meeting.when.day)
    if with_people:
        names = ", ".join(link.text for link in contact_links(vault, vault.people[meeting.id]))
        text = f"{names}, {text}"
    return Link(text, "meeting", slug(meeting.id))


def prep_link(meeting: Meeting) -> Link:
    """Return the link to the sheet that prepares `meeting`, which must be still to come."""
    return Link("Prep sheet", "prep", slug(meeting.id))


def note_link(vault: Vault, note: str) -> Link:
    """Return the link to the contact or meeting with the id `note`."""
    meeting = vault.meetings.get(note)
    return meeting_link(vault, meeting, with_people=True) if meeting else contact_link(vault, note)


def organization_link(vault: Vault, contact: str) -> Link | None:
    """Return the link to the organization at which `contact` works, or None if their note names none."""
    group = vault.organization_of.get(contact)
    return Link(group.name, "organization", group.slug) if group else None


def field_link(vault: Vault, contact: str) -> Link | None:
    """Return the link to the field of work of `contact`, or None if their note names none."""
    group = vault.field_of.get(contact)
    return Link(group.name, "field", group.slug) if group else None


def question_link(library: Library, question: str) -> Link:
    """Return the link to a question of the bank by its id, or the words themselves if it is the seeker's own."""
    found = library.questions.get(question)
    if found is None:
        return Link(question)
    return Link(with_labels(found.question.text), "topic", found.topic.id, question)


def template_link(library: Library, template: str) -> Link:
    """Return the link to a template by its id; an unknown id is shown as it is."""
    found = library.templates.get(template)
    return Link(found.title, "template", template) if found else Link(template)


def picker_link(library: Library, text: str, anchor: str = "") -> Link | None:
    """Return the link to the page on which questions are picked, or None in a site without one."""
    return Link(text, "page", "questions/pick", anchor) if library.picker else None


def page_link(library: Library, text: str, page: str, anchor: str = "") -> Link:
    """Return the link to a public page such as `help/problems`; in a site without that page, its text alone."""
    is_there = any(path.endswith(f"/{page}.md") for path in library.pages)
    return Link(text, "page", page, anchor) if is_there else Link(text)


def prose(vault: Vault, note: Record, source: str) -> Prose:
    """Return `source`, Markdown out of `note`, with the links to other notes that it holds."""
    targets = [link.target for link in note.body.links] if "[[" in source else []
    if ".md" in source:
        targets += [link_target(unquote(found[1])) for found in _LINK_TO_FILE.finditer(source)]
    links = {}
    for target in targets:
        found = vault.names.find(target)
        if len(found) == 1:
            links[target] = note_link(vault, found[0])
    return Prose(source, links)
