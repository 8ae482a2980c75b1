"""The facts behind a follow-up: what a note says, and where."""

from inroads.records import Contact, LogEntry, Meeting
from inroads.vault import Vault
from inroads.views.follow_ups.follow_up import Fact
from inroads.views.link import contact_link, meeting_link


def log_fact(vault: Vault, contact: Contact, entry: LogEntry) -> Fact:
    """Return what an entry of a contact's log says."""
    words = f": {entry.words}" if entry.words else ""
    return Fact(contact.path, entry.line, f"{entry.day} {entry.verb}{words}", contact_link(vault, contact.id))


def meeting_fact(vault: Vault, meeting: Meeting, field: str = "when") -> Fact:
    """Return what a field of a meeting's note says, which is a day."""
    day = meeting.thanked if field == "thanked" else meeting.when.day
    return Fact(meeting.path, meeting.line(field), f"{field}: {day}", meeting_link(vault, meeting))
