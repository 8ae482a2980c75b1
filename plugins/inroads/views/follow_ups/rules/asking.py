"""Rules for the time before a talk: a message without an answer, a meeting to confirm."""

from collections.abc import Iterator
from datetime import date

from inroads.library import Library
from inroads.policy import Policy
from inroads.records import Contact, Meeting, Verb
from inroads.vault import Vault
from inroads.views.days import shifted, written_day
from inroads.views.follow_ups.evidence import log_fact, meeting_fact
from inroads.views.follow_ups.follow_up import FollowUp, Kind
from inroads.views.follow_ups.settle import by_entry
from inroads.views.standing import is_off, is_written_up, opens, standing

_MOST_NUDGES = 2
_CONFIRMS_WITHIN_DAYS = 7


def nudge(vault: Vault, _library: Library, policy: Policy, contact: Contact) -> Iterator[FollowUp]:
    """A message that nobody has answered, after the days that the policy waits, twice at most (FU-NUDGE)."""
    found, free = standing(vault, contact), opens(contact)
    sent = found.outreach
    if free is None or not sent or len(sent) > _MOST_NUDGES or found.reply:
        return
    if any(m.when.day >= sent[0].day for m in found.all_meetings):
        return
    last = sent[-1]
    due = max(shifted(last.day, policy.nudge_after_days), free)
    message, again = ("message", "") if len(sent) == 1 else ("nudge", " once more")
    by = f" by {last.channel}" if last.channel else ""
    yield FollowUp(
        who=(contact.id,),
        kind=Kind.NUDGE,
        rule="FU-NUDGE",
        what=f"Nudge{again}, gently",
        why=f"No answer yet to your {message} of {written_day(last.day)}.",
        since=max(last.day, free),
        due=due,
        overdue=shifted(due, 1),
        facts=(log_fact(vault, contact, last),),
        settle=by_entry(contact, f"nudged{by} using nudge-no-reply"),
        template="nudge-no-reply",
    )


def confirm(vault: Vault, _library: Library, policy: Policy, meeting: Meeting) -> Iterator[FollowUp]:
    """A meeting that is set, one business day before it (FU-CONFIRM)."""
    contacts = [c for c in map(vault.contacts.get, vault.people[meeting.id]) if c and c.status.kind != "closed"]
    if meeting.outcome is not None or is_written_up(meeting) or not contacts:
        return
    before = _meeting_before(vault, contacts[0], meeting)
    if any(_is_confirmed(contact, meeting, before) for contact in contacts):
        return
    due = policy.workdays.before(meeting.when.day, 1)
    yield FollowUp(
        who=tuple(contact.id for contact in contacts),
        kind=Kind.CONFIRM,
        rule="FU-CONFIRM",
        what="Confirm the meeting",
        why=f"You meet on {written_day(meeting.when.day)}, and nothing says that it is confirmed.",
        since=max(policy.workdays.before(due, 3), shifted(before, 1)),
        due=due,
        overdue=meeting.when.day,
        until=meeting.when.day,
        facts=(meeting_fact(vault, meeting),),
        settle=by_entry(contacts[0], f"confirmed by {contacts[0].prefers or 'email'}"),
        template="confirmation-with-questions",
    )


def _meeting_before(vault: Vault, contact: Contact, meeting: Meeting) -> date:
    """Return the day of the last meeting with `contact` before the day of `meeting`, which comes first."""
    earlier = (m.when.day for m in vault.meetings_of[contact.id] if m.when.day < meeting.when.day and not is_off(m))
    return max(earlier, default=date.min)


def _is_confirmed(contact: Contact, meeting: Meeting, before: date) -> bool:
    """Whether the log of `contact` confirms `meeting`, and not one `before` it."""
    first = max(shifted(meeting.when.day, -_CONFIRMS_WITHIN_DAYS), shifted(before, 1))
    return any(e.verb is Verb.CONFIRMED and first <= e.day <= meeting.when.day for e in contact.log)
