"""Rules for the time after a talk: thanks, writing it up, and keeping in touch."""

from collections.abc import Iterator
from datetime import date

from inroads.library import Library
from inroads.policy import Policy
from inroads.records import Contact, Meeting, Verb
from inroads.vault import Vault
from inroads.views.days import shifted, written_day
from inroads.views.follow_ups.evidence import log_fact, meeting_fact
from inroads.views.follow_ups.follow_up import Fact, FollowUp, Kind
from inroads.views.follow_ups.settle import by_entry, by_field, by_words
from inroads.views.standing import Standing, is_off, is_written_up, open_people, opens, standing

_THANKS_ARE_LATE_AFTER_DAYS = 2
_MOST_UNANSWERED = 2
_REST_DAYS = 90


def thanks(vault: Vault, _library: Library, policy: Policy, meeting: Meeting) -> Iterator[FollowUp]:
    """A talk for which someone wasn't thanked: within the policy's hours, late after two days (FU-THANKS).

    On the day of the talk itself it is asked for only once the note shows that the talk has taken place.
    """
    contacts = _unthanked(vault, meeting)
    if not contacts or is_off(meeting):
        return
    day = meeting.when.day
    is_told = meeting.outcome is not None or is_written_up(meeting)
    yield FollowUp(
        who=tuple(contact.id for contact in contacts),
        kind=Kind.THANKS,
        rule="FU-THANKS",
        what="Send your thanks",
        why=f"You talked on {written_day(day)}, and no thanks are noted.",
        since=day if is_told else shifted(day, 1),
        due=shifted(day, policy.thank_you_due_hours // 24),
        overdue=shifted(day, _THANKS_ARE_LATE_AFTER_DAYS + 1),
        facts=(meeting_fact(vault, meeting),),
        settle=by_field(meeting, "thanked", "thanked: {today}"),
        template="thank-you-not-interested" if meeting.interest == "none" else "thank-you-email",
    )


def _unthanked(vault: Vault, meeting: Meeting) -> list[Contact]:
    """Return whom nobody thanked: neither the meeting's note says so, nor their own log before they met again."""
    if meeting.thanked is not None:
        return []
    day = meeting.when.day
    contacts = open_people(vault, meeting)
    return [contact for contact in contacts if not _log_thanks(contact, day, _met_again(vault, contact, day))]


def _met_again(vault: Vault, contact: Contact, day: date) -> date:
    return min((m.when.day for m in vault.meetings_of[contact.id] if m.when.day > day and not is_off(m)),
               default=date.max)  # fmt: skip


def _log_thanks(contact: Contact, first: date, before: date) -> bool:
    return any(entry.verb is Verb.THANKED and first <= entry.day < before for entry in contact.log)


def write_up(vault: Vault, _library: Library, _policy: Policy, meeting: Meeting) -> Iterator[FollowUp]:
    """A talk of which the note holds no word, on its day, while it is fresh (FU-DEBRIEF)."""
    body, day = meeting.body, meeting.when.day
    contacts = open_people(vault, meeting)
    if not contacts or is_off(meeting) or body.prose or body.answers or body.insights or body.actions:
        return
    is_told = meeting.outcome is not None or meeting.thanked is not None
    yield FollowUp(
        who=tuple(contact.id for contact in contacts),
        kind=Kind.WRITE_UP,
        rule="FU-DEBRIEF",
        what="Write down what you learned",
        why=f"You talked on {written_day(day)}, and the note holds no word of it.",
        since=day if is_told else shifted(day, 1),
        due=day,
        overdue=shifted(day, 2),
        facts=(meeting_fact(vault, meeting),),
        settle=by_words(meeting, "## Insights\n- The main thing that I learned:"),
    )


def check_in(vault: Vault, _library: Library, policy: Policy, contact: Contact) -> Iterator[FollowUp]:
    """A contact who agreed to keep in touch and hasn't heard from the seeker for their cadence (FU-CHECKIN).

    After two that weren't answered comes a rest.
    """
    active = policy.search == "active"
    days = policy.checkin_active_days if active else policy.checkin_exploring_days
    template = "check-in-active" if active else "check-in-exploring"
    found = standing(vault, contact)
    last, free = found.last_touch, opens(contact)
    if last is None or free is None or not found.may_keep_in_touch:
        return
    if contact.cadence and not contact.cadence.asks:
        return
    rests = _unanswered(found) >= _MOST_UNANSWERED
    due = max(_next(contact, last, days), free, shifted(last, _REST_DAYS) if rests else free)
    why = f"You may keep in touch, and you were last in touch on {written_day(last)}."
    rest = f"Your last two check-ins had no answer, so this one waits until {written_day(due)}."
    yield FollowUp(
        who=(contact.id,),
        kind=Kind.CHECK_IN,
        rule="FU-CHECKIN",
        what="Check in, if you have news",
        why=rest if rests else why,
        since=max(shifted(last, 1), free),
        due=due,
        overdue=shifted(due, 7),
        facts=(_last_fact(vault, found, last),),
        settle=by_entry(contact, f"checked-in by {contact.prefers or 'email'} using {template}"),
        template=template,
    )


def _next(contact: Contact, last: date, days: int) -> date:
    """Return the day of the next message: by the contact's own cadence, else `days` after the last."""
    return contact.cadence.after(last) if contact.cadence else shifted(last, days)


def _unanswered(found: Standing) -> int:
    """Return how many check-ins there were since the contact was last heard of."""
    heard = [entry.day for entry in found.contact.log if entry.verb.is_inbound] + [m.when.day for m in found.meetings]
    return sum(e.verb is Verb.CHECKED_IN and e.day > max(heard, default=date.min) for e in found.contact.log)


def _last_fact(vault: Vault, found: Standing, last: date) -> Fact:
    """Return the place that tells of the last thing between the two."""
    entry = next((entry for entry in reversed(found.contact.log) if entry.day == last), None)
    if entry:
        return log_fact(vault, found.contact, entry)
    meeting = next(m for m in reversed(found.meetings) if last in (m.when.day, m.thanked))
    return meeting_fact(vault, meeting, "when" if meeting.when.day == last else "thanked")
