"""The facts behind a follow-up: what a note says, and where."""

from inroads.records import Action, Contact, LogEntry, Meeting
from inroads.vault import GivenName, Vault
from inroads.views.follow_ups.follow_up import Fact
from inroads.views.link import contact_link, meeting_link, note_link


def log_fact(vault: Vault, contact: Contact, entry: LogEntry) -> Fact:
    """Return what an entry of a contact's log says."""
    words = f": {entry.words}" if entry.words else ""
    return Fact(contact.path, entry.line, f"{entry.day} {entry.verb}{words}", contact_link(vault, contact.id))


def meeting_fact(vault: Vault, meeting: Meeting, field: str = "when") -> Fact:
    """Return what a field of a meeting's note says, which is a day."""
    day = meeting.thanked if field == "thanked" else meeting.when.day
    return Fact(meeting.path, meeting.line(field), f"{field}: {day}", meeting_link(vault, meeting))


def field_fact(vault: Vault, contact: Contact, field: str) -> Fact:
    """Return what a field of a contact's note says: a day, or who referred them."""
    value = contact.referred_by.target if field == "referred_by" and contact.referred_by else getattr(contact, field)
    return Fact(contact.path, contact.line(field), f"{field}: {value}", contact_link(vault, contact.id))


def task_fact(vault: Vault, note: Meeting | Contact, task: Action) -> Fact:
    """Return what a task in the text of `note` says."""
    link = meeting_link(vault, note) if isinstance(note, Meeting) else contact_link(vault, note.id)
    return Fact(note.path, task.line, task.text, link)


def name_fact(vault: Vault, name: GivenName) -> Fact:
    """Return the place where a name was given: in a meeting's note, or in that person's own."""
    if name.meeting is None and name.contact:
        return field_fact(vault, vault.contacts[name.contact], "referred_by")
    return Fact(name.path, name.line, name.words or name.name, note_link(vault, name.meeting or name.giver))
