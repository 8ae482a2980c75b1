"""Rules for the time after a talk: thanks, keeping in touch, advice and promises."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from inroads.library import Library
from inroads.policy import Policy
from inroads.records import Action, ActionKind, Contact, Meeting, OutcomeKind, Verb
from inroads.vault import Vault
from inroads.views.days import written_day
from inroads.views.follow_ups.follow_up import Fact, FollowUp, Kind, Settle
from inroads.views.follow_ups.rules.asking import log_line, meeting_fact
from inroads.views.link import Link, contact_link, meeting_link
from inroads.views.standing import Standing, standings

_DAY = timedelta(days=1)
_THANKS_ARE_LATE_AFTER_HOURS = 48
_NEVER = date.max


def thanks(vault: Vault, _library: Library, policy: Policy) -> Iterator[FollowUp]:
    """A talk for which nobody was thanked: within the policy's hours, late after two days (FU-THANKS)."""
    for meeting in vault.meetings.values():
        contacts = [c for c in map(vault.contacts.get, vault.people[meeting.id]) if c]
        if not contacts or not _took_place(meeting) or _was_thanked(vault, meeting, contacts):
            continue
        day = meeting.when.day
        due = day + timedelta(days=policy.thank_you_due_hours // 24)
        late = max(day + timedelta(hours=_THANKS_ARE_LATE_AFTER_HOURS) + _DAY, due + _DAY)
        keen = meeting.interest != "none"
        yield FollowUp(
            who=tuple(contact.id for contact in contacts),
            kind=Kind.THANKS,
            rule="FU-THANKS",
            what="Send your thanks",
            why=f"You talked on {written_day(day)}, and no thanks are noted.",
            since=day,
            due=due,
            overdue=late,
            facts=(meeting_fact(vault, meeting, "when"),),
            settle=Settle(meeting.path, "thanked: {today}", "among the fields between the --- lines"),
            template="thank-you-email" if keen else "thank-you-not-interested",
        )


def _took_place(meeting: Meeting) -> bool:
    return meeting.outcome is None or meeting.outcome.kind is OutcomeKind.HELD


def _was_thanked(vault: Vault, meeting: Meeting, contacts: list[Contact]) -> bool:
    """Whether the meeting says so, or each contact's log does between this meeting and the next."""
    if meeting.thanked is not None:
        return True
    return all(_log_thanks(contact, meeting.when.day, _next_day(vault, contact, meeting)) for contact in contacts)


def _next_day(vault: Vault, contact: Contact, meeting: Meeting) -> date:
    later = (m.when.day for m in vault.meetings_of[contact.id] if m.when.day > meeting.when.day and _took_place(m))
    return min(later, default=_NEVER)


def _log_thanks(contact: Contact, first: date, before: date) -> bool:
    return any(entry.verb is Verb.THANKED and first <= entry.day < before for entry in contact.log)


def check_in(vault: Vault, _library: Library, policy: Policy) -> Iterator[FollowUp]:
    """A contact who agreed to keep in touch and hasn't heard from the seeker for their cadence (FU-CHECKIN)."""
    active = policy.search == "active"
    days = policy.checkin_active_days if active else policy.checkin_exploring_days
    for found in standings(vault):
        contact, last = found.contact, found.last_touch
        if last is None or not found.may_keep_in_touch or contact.status.kind != "open":
            continue
        if contact.cadence and not contact.cadence.asks:
            continue
        due = contact.cadence.after(last) if contact.cadence else last + timedelta(days=days)
        template = "check-in-active" if active else "check-in-exploring"
        channel = contact.prefers or "email"
        yield FollowUp(
            who=(contact.id,),
            kind=Kind.CHECK_IN,
            rule="FU-CHECKIN",
            what="Check in, if you have news",
            why=f"You may keep in touch, and the last you shared was on {written_day(last)}.",
            since=last + _DAY,
            due=due,
            overdue=due + timedelta(days=7),
            facts=(_last_fact(vault, found, last),),
            settle=log_line(contact, f"checked-in by {channel} using {template}"),
            template=template,
        )


def _last_fact(vault: Vault, found: Standing, last: date) -> Fact:
    """Return the place that tells of the last thing between the two."""
    contact = found.contact
    entry = next((e for e in reversed(contact.log) if e.day == last), None)
    if entry:
        return Fact(contact.path, entry.line, f"{entry.day} {entry.verb}", contact_link(vault, contact.id))
    meeting = next(m for m in reversed(found.meetings) if last in (m.when.day, m.thanked))
    field = "thanked" if meeting.thanked == last else "when"
    return Fact(meeting.path, meeting.line(field), f"{field}: {last}", meeting_link(vault, meeting))


def actions(vault: Vault, _library: Library, _policy: Policy) -> Iterator[FollowUp]:
    """A task with a day that isn't done, and advice that was followed and whose giver doesn't know (FU-ADVICE-LOOP)."""
    for meeting in vault.meetings.values():
        talk = f"your talk of {written_day(meeting.when.day)}"
        page = _Page(meeting.path, vault.people[meeting.id], meeting_link(vault, meeting), talk, meeting.when.day)
        yield from _tasks(vault, page, meeting.body.actions)
    for contact in vault.contacts.values():
        page = _Page(contact.path, (contact.id,), contact_link(vault, contact.id), "their note", date.min)
        yield from _tasks(vault, page, contact.body.actions)


class _Page(NamedTuple):
    """The note in which a task stands: its path, whom it is about, its link, what to call it, and its day."""

    path: str
    who: tuple[str, ...]
    link: Link
    name: str
    day: date


def _tasks(vault: Vault, page: _Page, found: tuple[Action, ...]) -> Iterator[FollowUp]:
    for action in found:
        if not action.is_done and action.due is not None:
            yield _open_action(page, action, action.due)
        elif _is_untold(vault, page, action) and action.done is not None:
            yield _untold(page, action, action.done)


def _open_action(page: _Page, action: Action, due: date) -> FollowUp:
    came = "Advice from" if action.kind is ActionKind.ADVICE else "You planned it in"
    return FollowUp(
        who=page.who,
        kind=Kind.ACTION,
        rule="FU-ACTION",
        what=action.text,
        why=f"{came} {page.name}.",
        since=min(page.day, due),
        due=due,
        overdue=due + _DAY,
        facts=(Fact(page.path, action.line, action.text, page.link),),
        settle=_task(page, action, "(done {today})"),
    )


def _is_untold(vault: Vault, page: _Page, action: Action) -> bool:
    if action.kind is not ActionKind.ADVICE or not action.is_done or action.told:
        return False
    return any(c and c.status.kind == "open" for c in map(vault.contacts.get, page.who))


def _untold(page: _Page, action: Action, done: date) -> FollowUp:
    return FollowUp(
        who=page.who,
        kind=Kind.TELL,
        rule="FU-ADVICE-LOOP",
        what=f"Tell them that you did it: {action.text}",
        why=f"You did on {written_day(done)} what they advised, and nothing says that they know.",
        since=done,
        due=done + timedelta(days=7),
        overdue=done + timedelta(days=15),
        facts=(Fact(page.path, action.line, action.text, page.link),),
        settle=_task(page, action, f"(done {done}, told {{today}})"),
        template="check-in-active",
    )


def _task(page: _Page, action: Action, marks: str) -> Settle:
    due = f"(due {action.due}) " if action.due else ""
    line = f"- [x] {action.text} {due}{marks}"
    return Settle(page.path, line, f"instead of line {action.line}", action.line)
