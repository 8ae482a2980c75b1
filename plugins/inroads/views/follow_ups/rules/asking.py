"""Rules for the time before a talk: a message without an answer, a name that was given, a meeting to confirm."""

from collections.abc import Iterator
from datetime import timedelta

from inroads.library import Library
from inroads.names import slug
from inroads.policy import Policy
from inroads.records import Contact, LogEntry, Meeting, Verb
from inroads.vault import GivenName, Vault
from inroads.views.days import written_day
from inroads.views.follow_ups.follow_up import Fact, FollowUp, Kind, Settle
from inroads.views.follow_ups.workdays import workdays_after, workdays_before
from inroads.views.link import contact_link, meeting_link
from inroads.views.standing import standing, standings

MOST_NUDGES = 2
_CONFIRMS_WITHIN = timedelta(days=7)
_DAY = timedelta(days=1)


def nudge(vault: Vault, _library: Library, policy: Policy) -> Iterator[FollowUp]:
    """A message that nobody has answered, after the days that the policy waits, twice at most (FU-NUDGE)."""
    for found in standings(vault):
        sent = found.outreach
        if not sent or len(sent) > MOST_NUDGES or found.reply_to_outreach or not _is_open(found.contact):
            continue
        last = sent[-1]
        if any(m.when.day >= sent[0].day for m in found.all_meetings):
            continue
        due = last.day + timedelta(days=policy.nudge_after_days)
        often = "Nobody has answered your message" if len(sent) == 1 else "Nobody has answered your first nudge"
        yield FollowUp(
            who=(found.contact.id,),
            kind=Kind.NUDGE,
            rule="FU-NUDGE",
            what="Nudge once more, gently" if len(sent) > 1 else "Nudge, gently",
            why=f"{often} of {written_day(last.day)}.",
            since=last.day,
            due=due,
            overdue=due + _DAY,
            facts=(log_fact(vault, found.contact, last),),
            settle=log_line(found.contact, f"nudged{_by(last)} using nudge-no-reply"),
            template="nudge-no-reply",
        )


def confirm(vault: Vault, _library: Library, _policy: Policy) -> Iterator[FollowUp]:
    """A meeting that is set, one business day before it (FU-CONFIRM)."""
    for meeting in vault.meetings.values():
        contacts = [c for c in map(vault.contacts.get, vault.people[meeting.id]) if c]
        if meeting.outcome is not None or not contacts or any(_is_confirmed(c, meeting) for c in contacts):
            continue
        due = workdays_before(meeting.when.day, 1)
        yield FollowUp(
            who=tuple(contact.id for contact in contacts),
            kind=Kind.CONFIRM,
            rule="FU-CONFIRM",
            what="Confirm the meeting",
            why=f"You meet on {written_day(meeting.when.day)}, and nothing says that it is confirmed.",
            since=workdays_before(due, 3),
            due=due,
            overdue=meeting.when.day,
            until=meeting.when.day,
            facts=(meeting_fact(vault, meeting, "when"),),
            settle=log_line(contacts[0], f"confirmed by {contacts[0].prefers or 'email'}"),
            template="confirmation-with-questions",
        )


def _is_confirmed(contact: Contact, meeting: Meeting) -> bool:
    first = meeting.when.day - _CONFIRMS_WITHIN
    return any(e.verb is Verb.CONFIRMED and first <= e.day <= meeting.when.day for e in contact.log)


def referral(vault: Vault, _library: Library, _policy: Policy) -> Iterator[FollowUp]:
    """A name that was given in a talk, two business days later, while the introduction is fresh (FU-REFERRAL)."""
    for names in vault.given.values():
        for name in names:
            if name.day is None or name.meeting is None or _was_followed(vault, name):
                continue
            due = workdays_after(name.day, 2)
            meeting = vault.meetings[name.meeting]
            giver = contact_link(vault, name.giver).text
            yield FollowUp(
                who=(name.contact,) if name.contact else (),
                name=name.name,
                kind=Kind.REFERRAL,
                rule="FU-REFERRAL",
                what="Write while the introduction is fresh",
                why=f"{giver} gave you this name on {written_day(name.day)}.",
                since=name.day,
                due=due,
                overdue=due + _DAY,
                facts=(Fact(name.path, name.line, name.words or name.name, meeting_link(vault, meeting)),),
                settle=_first_message(vault, name, meeting),
                template="outreach-warm-referral",
            )


def _was_followed(vault: Vault, name: GivenName) -> bool:
    contact = vault.contacts.get(name.contact) if name.contact else None
    if contact is None:
        return name.contact is not None  # their note has an error, and that is told elsewhere
    found = standing(vault, contact)
    return bool(found.outreach or found.all_meetings or contact.log) or not _is_open(contact)


def _first_message(vault: Vault, name: GivenName, meeting: Meeting) -> Settle:
    line = "asked by email using outreach-warm-referral"
    contact = vault.contacts.get(name.contact or "")
    if contact:
        return log_line(contact, line)
    folder = meeting.path.rpartition("/meetings/")[0]
    path = f"{folder}/contacts/{slug(name.name)}.md"
    return Settle(path, f"  - {{today}} {line}", f'in a new note with "name: {name.name}", under "log:"')


def _is_open(contact: Contact) -> bool:
    return contact.status.kind == "open"


def _by(entry: LogEntry) -> str:
    return f" by {entry.channel}" if entry.channel else ""


def log_line(contact: Contact, words: str) -> Settle:
    """Return the line to add to the log of `contact`."""
    if not contact.log:
        return Settle(contact.path, f"  - {{today}} {words}", 'under a new line "log:"')
    indent = " " * max(0, contact.log[-1].column - len("- ") - 1)
    return Settle(contact.path, f"{indent}- {{today}} {words}", 'at the end of "log:"')


def log_fact(vault: Vault, contact: Contact, entry: LogEntry) -> Fact:
    """Return what an entry of a contact's log says."""
    words = f": {entry.words}" if entry.words else ""
    return Fact(contact.path, entry.line, f"{entry.day} {entry.verb}{words}", contact_link(vault, contact.id))


def meeting_fact(vault: Vault, meeting: Meeting, field: str) -> Fact:
    """Return what a field of a meeting's note says."""
    return Fact(meeting.path, meeting.line(field), f"{field}: {meeting.when.day}", meeting_link(vault, meeting))
