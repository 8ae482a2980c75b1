"""Rules for the time before a talk: a message without an answer, or with a no; a meeting to prepare and confirm."""

from collections.abc import Iterator
from datetime import date
from itertools import dropwhile

from inroads.library import Library
from inroads.policy import Policy
from inroads.records import Contact, LogEntry, Meeting, Verb
from inroads.vault import Vault
from inroads.views.days import shifted, written_day
from inroads.views.follow_ups.evidence import log_fact, meeting_fact
from inroads.views.follow_ups.follow_up import FollowUp, Kind
from inroads.views.follow_ups.settle import by_entry, by_field
from inroads.views.standing import is_off, is_written_up, open_people, opens, standing

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


def connected(vault: Vault, _library: Library, _policy: Policy, contact: Contact) -> Iterator[FollowUp]:
    """A connection that was accepted, and no request since, the day after (FU-LINKEDIN-ACCEPTED)."""
    free, accepted = opens(contact), _accepted_connection(contact)
    if free is None or accepted is None or standing(vault, contact).all_meetings:
        return
    due = max(shifted(accepted.day, 1), free)
    yield FollowUp(
        who=(contact.id,),
        kind=Kind.REACH_OUT,
        rule="FU-LINKEDIN-ACCEPTED",
        what="Send your request, now that you are connected",
        why=f"They accepted your connection on {written_day(accepted.day)}, and you haven't asked for a talk.",
        since=max(accepted.day, free),
        due=due,
        overdue=shifted(due, 3),
        facts=(log_fact(vault, contact, accepted),),
        settle=by_entry(contact, f"asked by {accepted.channel or 'linkedin'} using linkedin-connection-note"),
        template="linkedin-connection-note",
    )


def _accepted_connection(contact: Contact) -> LogEntry | None:
    """Return the entry that accepts a connection in a log in which nobody was ever asked for a talk."""
    if any(entry.verb is Verb.ASKED for entry in contact.log):
        return None
    since = dropwhile(lambda entry: entry.verb is not Verb.CONNECTED, contact.log)
    return next((entry for entry in since if entry.verb is Verb.ACCEPTED), None)


def declined(vault: Vault, _library: Library, _policy: Policy, contact: Contact) -> Iterator[FollowUp]:
    """A no to the present attempt to meet, for which nobody said thanks, the day after (FU-DECLINED)."""
    answer = standing(vault, contact).reply
    if answer is None or answer.verb is not Verb.DECLINED or contact.status.kind == "closed":
        return
    if any(entry.verb is Verb.THANKED and entry.day >= answer.day for entry in contact.log):
        return
    by = contact.prefers or answer.channel or "email"
    yield FollowUp(
        who=(contact.id,),
        kind=Kind.DECLINED,
        rule="FU-DECLINED",
        what="Thank them for their answer, and move on",
        why=f"They said no on {written_day(answer.day)}, which is a kind of help too.",
        since=answer.day,
        due=shifted(answer.day, 1),
        overdue=shifted(answer.day, 3),
        facts=(log_fact(vault, contact, answer),),
        settle=by_entry(contact, f"thanked by {by} using reply-to-decline"),
        template="reply-to-decline",
    )


def prepare(vault: Vault, library: Library, policy: Policy, meeting: Meeting) -> Iterator[FollowUp]:
    """A meeting that is set and for which no questions are planned, two business days before it (FU-PREPARE)."""
    contacts = _to_meet(vault, meeting)
    if not contacts or meeting.questions:
        return
    day = meeting.when.day
    due = policy.workdays.before(day, 2)
    questions = _questions_for(library, meeting.minutes or policy.ask_minutes)
    yield FollowUp(
        who=tuple(contact.id for contact in contacts),
        kind=Kind.PREPARE,
        rule="FU-PREPARE",
        what="Choose your questions",
        why=f"You meet on {written_day(day)}, and no questions are planned.",
        since=policy.workdays.before(due, 3),
        due=due,
        overdue=day,
        until=day,
        facts=(meeting_fact(vault, meeting),),
        settle=by_field(meeting, "questions", f"questions: [{', '.join(questions)}]"),
    )


def _to_meet(vault: Vault, meeting: Meeting) -> list[Contact]:
    """Return whom to meet, without closed contacts; nobody if the note shows what became of the meeting."""
    if meeting.outcome is not None or is_written_up(meeting):
        return []
    return open_people(vault, meeting)


def _questions_for(library: Library, minutes: int) -> tuple[str, ...]:
    """Return the questions of the longest set that fits into `minutes`, or else of the shortest."""
    by_minutes = sorted(library.sets.values(), key=lambda found: (found.minutes, found.id))
    fitting = [found for found in by_minutes if found.minutes <= minutes]
    chosen = fitting[-1:] or by_minutes[:1]
    return chosen[0].questions if chosen else ("What would you do again in my place?",)


def confirm(vault: Vault, _library: Library, policy: Policy, meeting: Meeting) -> Iterator[FollowUp]:
    """A meeting that is set, one business day before it (FU-CONFIRM)."""
    contacts = _to_meet(vault, meeting)
    if not contacts:
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
