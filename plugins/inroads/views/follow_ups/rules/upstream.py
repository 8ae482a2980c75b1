"""Rules for those who led the seeker to a talk: thanks to the one who introduced, a report to all up the chain."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from inroads.library import Library
from inroads.policy import Policy
from inroads.records import Contact, LogEntry, Meeting, Verb
from inroads.vault import GivenName, Vault
from inroads.views.days import shifted, written_day
from inroads.views.follow_ups.evidence import meeting_fact, name_fact
from inroads.views.follow_ups.follow_up import FollowUp, Kind
from inroads.views.follow_ups.settle import by_entry
from inroads.views.standing import first_meeting, is_off, is_written_up, opens

_THANKS_ARE_LATE_AFTER_DAYS, _REPORT_IS_LATE_AFTER_DAYS = 2, 4
_FOR_OTHERS = ("", "thank-the-connector", "referral-report-back")


@dataclass(frozen=True, slots=True)
class _Step:
    """One step up a chain: who gave the name of whom, and where it says so."""

    giver: Contact
    to: Contact
    name: GivenName


def report(vault: Vault, _library: Library, policy: Policy, meeting: Meeting) -> Iterator[FollowUp]:
    """The first talk with somebody whose name was given: everyone who led there should hear of it.

    Whoever introduced the two is thanked on the next day (FU-THANK-CONNECTOR). Those who gave the name, and all above
    them in the chain, get a report within the policy's days (FU-REFERRAL-REPORT). One message to each is enough.
    """
    if is_off(meeting):
        return
    met = [vault.contacts[one] for one in vault.people[meeting.id] if one in vault.contacts]
    steps: dict[str, list[_Step]] = {}
    for contact in met:
        if contact.id in vault.led_by and first_meeting(vault, contact) is meeting:
            for giver, step in _steps(vault, contact, meeting).items():
                steps.setdefault(giver, []).append(step)
    for found in steps.values():
        if not _knows(vault, found[0].giver, meeting):
            yield from _follow_up(vault, policy, meeting, found, met)


def _steps(vault: Vault, contact: Contact, meeting: Meeting) -> Mapping[str, _Step]:
    """Return the steps that led to `contact` before `meeting`, by the giver, the nearest first; each giver once."""
    found: dict[str, _Step] = {}
    here = [contact]
    seen = {contact.id, *vault.people[meeting.id]}
    while here:
        to = here.pop(0)
        for edge in vault.led_by.get(to.id, ()):
            giver = vault.contacts.get(edge.giver)
            names = [name for name in vault.given[edge.giver] if name.contact == to.id]
            before = [name for name in names if name.day is None or name.day <= meeting.when.day]
            if giver and before and giver.id not in seen:
                seen.add(giver.id)
                found[giver.id] = _Step(giver, to, before[0])
                here.append(giver)
    return found


def _knows(vault: Vault, giver: Contact, meeting: Meeting) -> bool:
    """Whether `giver` heard of `meeting` since, by a report, by thanks, or in a talk of their own."""
    day = meeting.when.day
    if any(_tells(entry) and entry.day >= day for entry in giver.log):
        return True
    return any(m.when.day > day and not is_off(m) for m in vault.meetings_of.get(giver.id, ()))


def _tells(entry: LogEntry) -> bool:
    if entry.verb is Verb.THANKED:
        return entry.template in _FOR_OTHERS
    return entry.verb is Verb.REPORTED_BACK


def _follow_up(
    vault: Vault, policy: Policy, meeting: Meeting, steps: list[_Step], met: list[Contact]
) -> Iterator[FollowUp]:
    giver, day, free = steps[0].giver, meeting.when.day, opens(steps[0].giver)
    if free is None:
        return
    first = [step for step in steps if step.to in met]
    names = " and ".join(dict.fromkeys(step.to.name for step in first or steps))
    thanks = any(_introduced(step, day) for step in first)
    by = giver.prefers or "email"
    words = "thanked by {} using thank-the-connector" if thanks else "reported-back by {} using referral-report-back"
    due = shifted(day, 1 if thanks else policy.referral_report_days)
    is_told = meeting.outcome is not None or is_written_up(meeting)
    late = _THANKS_ARE_LATE_AFTER_DAYS if thanks else _REPORT_IS_LATE_AFTER_DAYS
    due = max(due, free)
    yield FollowUp(
        who=(giver.id,),
        kind=Kind.THANK_CONNECTOR if thanks else Kind.REPORT_BACK,
        rule="FU-THANK-CONNECTOR" if thanks else "FU-REFERRAL-REPORT",
        what=f"Thank them for leading you to {names}" if thanks else _what(first, names, met),
        why=_why(first, names, met, day),
        since=max(day if is_told else shifted(day, 1), free),
        due=due,
        overdue=shifted(due, late),
        facts=(meeting_fact(vault, meeting), *(name_fact(vault, step.name) for step in steps)),
        settle=by_entry(giver, words.format(by)),
        template="thank-the-connector" if thanks else "referral-report-back",
        meeting=meeting.id if first else "",
        others=tuple(dict.fromkeys(step.to.id for step in first or steps)),
    )


def _introduced(step: _Step, day: date) -> bool:
    """Whether the giver brought the two together, and didn't only give a name."""
    introductions = (entry.day for entry in step.giver.log if entry.verb is Verb.INTRODUCED_ME)
    return step.to.source == "introduction" or any(first <= day for first in introductions)


def _what(first: list[_Step], names: str, met: list[Contact]) -> str:
    if first:
        return f"Tell them how your talk with {names} went"
    return f"Tell them where their name led you: {names}, and on to {' and '.join(one.name for one in met)}"


def _why(first: list[_Step], names: str, met: list[Contact], day: date) -> str:
    if first:
        return f"They led you to {names}, you talked on {written_day(day)}, and nothing says that they know."
    people = " and ".join(contact.name for contact in met)
    return f"They led you to {names}, and that led to your talk with {people} on {written_day(day)}."
