"""Rules for a meeting that is set: questions to choose, a day before to confirm, the day itself, and whether it was."""

from collections.abc import Iterator
from datetime import date

from inroads.library import Library
from inroads.policy import Policy
from inroads.records import Contact, Meeting, Verb
from inroads.vault import Vault
from inroads.views.days import count, shifted, written_day
from inroads.views.fitting import fitting_sets
from inroads.views.follow_ups.evidence import meeting_fact
from inroads.views.follow_ups.follow_up import FollowUp, Kind
from inroads.views.follow_ups.settle import by_entry, by_field
from inroads.views.hours import hour_words
from inroads.views.standing import is_off, is_without_words, is_written_up, open_people, opens

_CONFIRMS_WITHIN_DAYS = 7
_ABOUT_QUESTIONS = {
    "always": ", and send your questions",
    "if-they-agree": ", and offer to send your questions",
    "never": "",
}


def prepare(vault: Vault, library: Library, policy: Policy, meeting: Meeting) -> Iterator[FollowUp]:
    """A meeting that is set and for which no questions are planned, two business days before it (FU-PREPARE)."""
    contacts, free = _to_meet(vault, meeting)
    if not contacts or meeting.questions:
        return
    day = meeting.when.day
    due = max(policy.workdays.before(day, 2), free)
    questions = _questions_for(library, meeting.minutes or policy.ask_minutes, policy.search)
    yield FollowUp(
        who=tuple(contact.id for contact in contacts),
        kind=Kind.PREPARE,
        rule="FU-PREPARE",
        what="Choose your questions",
        why=f"You meet on {written_day(day)}, and no questions are planned.",
        since=max(policy.workdays.before(due, 3), free),
        due=due,
        overdue=day,
        until=day,
        facts=(meeting_fact(vault, meeting),),
        settle=by_field(meeting, "questions", f"questions: [{', '.join(questions)}]"),
        meeting=meeting.id,
    )


def _to_meet(vault: Vault, meeting: Meeting) -> tuple[list[Contact], date]:
    """Return whom to meet, and from when on one may turn to them; nobody if the note shows what became of it.

    Left out are contacts whom the seeker closed, or paused beyond the meeting.
    """
    if meeting.outcome is not None or is_written_up(meeting):
        return [], date.min
    free = {contact.id: opens(contact) for contact in open_people(vault, meeting)}
    days = {contact: day for contact, day in free.items() if day is not None and day <= meeting.when.day}
    return [vault.contacts[contact] for contact in days], max(days.values(), default=date.min)


def _questions_for(library: Library, minutes: int, goal: str) -> tuple[str, ...]:
    """Return the questions of the set that fits best."""
    chosen = fitting_sets(library, minutes, goal)
    return chosen[0].questions if chosen else ("What would you do again in my place?",)


def confirm(vault: Vault, _library: Library, policy: Policy, meeting: Meeting) -> Iterator[FollowUp]:
    """A meeting that is set, one business day before it (FU-CONFIRM)."""
    contacts, free = _to_meet(vault, meeting)
    if not contacts:
        return
    before = _meeting_before(vault, contacts[0], meeting)
    if any(_is_confirmed(contact, meeting, before) for contact in contacts):
        return
    due = max(policy.workdays.before(meeting.when.day, 1), free)
    hour = hour_words(vault, meeting)
    at = f" at {hour}" if hour else ""
    yield FollowUp(
        who=tuple(contact.id for contact in contacts),
        kind=Kind.CONFIRM,
        rule="FU-CONFIRM",
        what=f"Confirm the meeting{_ABOUT_QUESTIONS[policy.send_questions_in_advance]}",
        why=f"You meet on {written_day(meeting.when.day)}{at}, and nothing says that it is confirmed.",
        since=max(policy.workdays.before(due, 3), shifted(before, 1), free),
        due=due,
        overdue=meeting.when.day,
        until=meeting.when.day,
        facts=(meeting_fact(vault, meeting),),
        settle=by_entry(contacts[0], f"confirmed by {contacts[0].prefers or 'email'}"),
        template="confirmation-with-questions",
        variant="" if meeting.questions and policy.send_questions_in_advance == "always" else "Without questions",
        meeting=meeting.id,
    )


def _meeting_before(vault: Vault, contact: Contact, meeting: Meeting) -> date:
    """Return the day of the last meeting with `contact` before the day of `meeting`, which comes first."""
    earlier = (m.when.day for m in vault.meetings_of[contact.id] if m.when.day < meeting.when.day and not is_off(m))
    return max(earlier, default=date.min)


def _is_confirmed(contact: Contact, meeting: Meeting, before: date) -> bool:
    """Whether the log of `contact` confirms `meeting`, and not one `before` it."""
    first = max(shifted(meeting.when.day, -_CONFIRMS_WITHIN_DAYS), shifted(before, 1))
    return any(e.verb is Verb.CONFIRMED and first <= e.day <= meeting.when.day for e in contact.log)


def meet(vault: Vault, _library: Library, _policy: Policy, meeting: Meeting) -> Iterator[FollowUp]:
    """A meeting on its day: what to have at hand, and a line to write once it is over (FU-MEETING-DAY)."""
    contacts, _ = _to_meet(vault, meeting)
    if not contacts:
        return
    day = meeting.when.day
    hour = hour_words(vault, meeting)
    planned = f"{count(len(meeting.questions), 'question')} planned" if meeting.questions else "no questions planned"
    yield FollowUp(
        who=tuple(contact.id for contact in contacts),
        kind=Kind.MEET,
        rule="FU-MEETING-DAY",
        what="Have your conversation, and note afterward that it took place",
        why=f"You meet on this day{f' at {hour}' if hour else ''}, with {planned}.",
        since=day,
        due=day,
        overdue=shifted(day, 1),
        until=day,
        facts=(meeting_fact(vault, meeting),),
        settle=by_field(meeting, "outcome", "outcome: held"),
        meeting=meeting.id,
    )


def took_place(vault: Vault, _library: Library, _policy: Policy, meeting: Meeting) -> Iterator[FollowUp]:
    """A meeting whose day is three days past, and nothing says whether it was (FU-TOOK-PLACE)."""
    contacts = open_people(vault, meeting)
    if not contacts or meeting.outcome is not None or meeting.thanked is not None or not is_without_words(meeting):
        return
    day = meeting.when.day
    yield FollowUp(
        who=tuple(contact.id for contact in contacts),
        kind=Kind.TOOK_PLACE,
        rule="FU-TOOK-PLACE",
        what="Note whether you met: held, moved, cancelled or no-show",
        why=f"The meeting of {written_day(day)} is over, and its note says nothing of it.",
        since=shifted(day, 3),
        due=shifted(day, 3),
        overdue=shifted(day, 7),
        facts=(meeting_fact(vault, meeting),),
        settle=by_field(meeting, "outcome", "outcome: held"),
    )
