"""Rules for keeping in touch: check-ins and their rest, news at the end of a search, and old notes."""

from collections.abc import Iterator
from datetime import date

from inroads.library import Library
from inroads.policy import Policy
from inroads.records import Cadence, Contact, Meeting, Verb
from inroads.vault import Vault
from inroads.views.days import shifted, written_day
from inroads.views.follow_ups.evidence import field_fact, log_fact, meeting_fact, task_fact
from inroads.views.follow_ups.follow_up import Fact, FollowUp, Kind
from inroads.views.follow_ups.settle import by_entry, by_field
from inroads.views.standing import REST_DAYS, Standing, opens, standing

_NEWS = "closing-the-loop"
_NEWS_DAYS, _NEWS_LATE_DAYS = 7, 14
_YEAR, _YEAR_LATE_DAYS, _YEAR_STALE_DAYS = 365, 14, 60
_GOOD_FIT = 4


def check_in(vault: Vault, _library: Library, policy: Policy, contact: Contact) -> Iterator[FollowUp]:
    """A contact who agreed to keep in touch and hasn't heard from the seeker for their cadence (FU-CHECKIN).

    After as many without an answer as the policy allows comes a rest (FU-CHECKIN-PAUSE).
    """
    free, found = opens(contact), standing(vault, contact)
    last = found.last_touch
    if policy.decided or last is None or free is None or not _may_keep_in_touch(policy, found):
        return
    rests = found.unanswered_check_ins >= policy.unanswered_limit
    due = max(_next(contact, last, policy), free, shifted(last, REST_DAYS) if rests else free)
    why = f"You may keep in touch, and you were last in touch on {written_day(last)}."
    rest = f"Your last {_CHECK_INS[policy.unanswered_limit]} had no answer, so this one waits until {written_day(due)}."
    template = "check-in-active" if policy.search == "active" else "check-in-exploring"
    yield FollowUp(
        who=(contact.id,),
        kind=Kind.CHECK_IN,
        rule="FU-CHECKIN-PAUSE" if rests else "FU-CHECKIN",
        what="Check in, if you have news" if policy.checkin_requires_news else "Check in",
        why=rest if rests else why,
        since=max(shifted(last, 1), free),
        due=due,
        overdue=shifted(due, 7),
        facts=(_last_fact(vault, found, last),),
        settle=by_entry(contact, f"checked-in by {contact.prefers or 'email'} using {template}"),
        template=template,
        meeting=found.meetings[-1].id,
    )


_CHECK_INS = {1: "check-in", 2: "two check-ins", 3: "three check-ins"}


def _may_keep_in_touch(policy: Policy, found: Standing) -> bool:
    """Whether the two agreed to keep in touch, or the policy takes it so; not without interest, nor with no cadence."""
    cadence, talks = found.contact.cadence, found.meetings
    if cadence and not cadence.asks:
        return False
    agreed = found.may_keep_in_touch
    if not talks or agreed is False or (cadence is None and talks[-1].interest == "none"):
        return False
    went_well = any(talk.interest == "high" or (talk.fit or 0) >= _GOOD_FIT for talk in talks)
    unsaid = {"always": True, "ask-permission": False, "only-if-good-rapport": went_well}
    return unsaid[policy.keep_in_touch_default] if agreed is None else agreed


def _next(contact: Contact, last: date, policy: Policy) -> date:
    """Return the day of the next message: by the contact's own cadence, else by the policy's."""
    days = policy.checkin_active_days if policy.search == "active" else policy.checkin_exploring_days
    return contact.cadence.after(last) if contact.cadence else shifted(last, days)


def _last_fact(vault: Vault, found: Standing, last: date) -> Fact:
    """Return the place that tells of the last thing between the two."""
    entry = next((entry for entry in reversed(found.contact.log) if entry.day == last), None)
    if entry:
        return log_fact(vault, found.contact, entry)
    meeting = next((m for m in reversed(found.meetings) if last in (m.when.day, m.thanked)), None)
    if meeting:
        return meeting_fact(vault, meeting, "when" if meeting.when.day == last else "thanked")
    notes: tuple[Meeting | Contact, ...] = (*found.all_meetings, found.contact)
    return next(task_fact(vault, note, task) for note in notes for task in note.body.actions if task.told == last)


def close_loop(vault: Vault, _library: Library, policy: Policy) -> Iterator[FollowUp]:
    """Everyone who helped, once the search has ended: news for each, within a week (FU-CLOSE-LOOP)."""
    decided = policy.decided
    if decided is None:
        return
    for contact in vault.contacts.values():
        free = opens(contact)
        fact = _help(vault, contact, decided)
        if free is None or fact is None or any(_is_news(entry.verb) and entry.day >= decided for entry in contact.log):
            continue
        due = max(shifted(decided, _NEWS_DAYS), free)
        yield FollowUp(
            who=(contact.id,),
            kind=Kind.CLOSE_LOOP,
            rule="FU-CLOSE-LOOP",
            what="Tell them how your search ended, and thank them for their part in it",
            why=f"You decided on {written_day(decided)}, and they helped on the way.",
            since=max(decided, free),
            due=due,
            overdue=max(shifted(decided, _NEWS_LATE_DAYS), shifted(due, 1)),
            facts=(fact,),
            settle=by_entry(contact, f"reported-back by {contact.prefers or 'email'} using {_NEWS}"),
            template=_NEWS,
        )


def _is_news(verb: Verb) -> bool:
    return verb in (Verb.REPORTED_BACK, Verb.CHECKED_IN, Verb.THANKED)


def _help(vault: Vault, contact: Contact, decided: date) -> Fact | None:
    """Return the place that tells of a talk, an introduction or a name before the day `decided`, the latest."""
    talks = [m for m in standing(vault, contact).meetings if m.when.day <= decided]
    if talks:
        return meeting_fact(vault, talks[-1])
    introductions = [e for e in contact.log if e.verb is Verb.INTRODUCED_ME and e.day <= decided]
    if introductions:
        return log_fact(vault, contact, introductions[-1])
    named = [name.contact for name in vault.given.get(contact.id, ()) if name.contact in vault.contacts]
    return field_fact(vault, vault.contacts[named[0]], "referred_by") if named and named[0] else None


def anniversary(vault: Vault, _library: Library, policy: Policy, contact: Contact) -> Iterator[FollowUp]:
    """A year after the message that closed the loop, one more, which hardly anyone sends (FU-ANNIVERSARY)."""
    news = [entry for entry in contact.log if entry.template == _NEWS and not entry.verb.is_inbound]
    free = opens(contact)
    if not policy.anniversary_note or not news or free is None:
        return
    first = news[0]
    due = max(shifted(first.day, _YEAR), free)
    again = shifted(first.day, _YEAR - _YEAR_STALE_DAYS)
    if any(not entry.verb.is_inbound and entry.day >= again for entry in contact.log):
        return
    yield FollowUp(
        who=(contact.id,),
        kind=Kind.ANNIVERSARY,
        rule="FU-ANNIVERSARY",
        what="Write once more, a year on: how it turned out, and thanks again",
        why=f"You told them on {written_day(first.day)} how your search ended.",
        since=shifted(due, -7),
        due=due,
        overdue=shifted(due, _YEAR_LATE_DAYS),
        until=shifted(due, _YEAR_STALE_DAYS),
        facts=(log_fact(vault, contact, first),),
        settle=by_entry(contact, f"checked-in by {contact.prefers or 'email'} using {_NEWS}"),
        template=_NEWS,
    )


def retention(vault: Vault, _library: Library, policy: Policy, contact: Contact) -> Iterator[FollowUp]:
    """Notes about a person with whom nothing has passed for the policy's months: keep or delete them (FU-RETENTION).

    It concerns closed contacts as well, since it asks nothing of them. A day in `reviewed` begins the months anew.
    """
    latest = _latest(vault, contact)
    if latest is None:
        return
    last, fact = latest
    due = Cadence(policy.retention_months, "months").after(last)
    yield FollowUp(
        who=(contact.id,),
        kind=Kind.RETENTION,
        rule="FU-RETENTION",
        what="Decide whether you still need these notes: delete them, or keep them for now",
        why=f"Nothing has changed here since {written_day(last)}.",
        since=due,
        due=due,
        overdue=shifted(due, 30),
        facts=(fact,),
        settle=by_field(contact, "reviewed", "reviewed: {today}"),
    )


def _latest(vault: Vault, contact: Contact) -> tuple[date, Fact] | None:
    """Return the latest day in the notes about `contact`, and its place; None where they hold no day."""
    found = standing(vault, contact)
    touched = found.last_touch
    fields = {name: day for name in ("added", "reviewed") if (day := getattr(contact, name))}
    field = max(fields, key=fields.__getitem__, default="")
    if touched and (not field or touched >= fields[field]):
        return touched, _last_fact(vault, found, touched)
    return (fields[field], field_fact(vault, contact, field)) if field else None
