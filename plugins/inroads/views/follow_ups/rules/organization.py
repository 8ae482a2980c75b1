"""Rules that look at everyone of one organization: one open request at a time, and the next person after it."""

from collections.abc import Iterable, Iterator
from datetime import date

from inroads.library import Library
from inroads.policy import Policy
from inroads.records import Contact, LogEntry
from inroads.vault import Vault
from inroads.views.days import shifted, written_day
from inroads.views.follow_ups.evidence import log_fact
from inroads.views.follow_ups.follow_up import FollowUp, Kind
from inroads.views.follow_ups.settle import by_entry
from inroads.views.standing import ASKS_FOR_INTRODUCTION, is_untouched, opens, unanswered

_CLOSENESS = ("warm", "lukewarm", "cold", "")
_SUGGESTED = 3
_FIRST_MESSAGES = {
    "alumni": "outreach-alumni-cold",
    "association": "outreach-association-cold",
    "introduction": "outreach-warm-referral",
    "linkedin": "linkedin-connection-note",
    "network": "reconnect-dormant",
}


def busy_until(vault: Vault, policy: Policy, contact: Contact) -> date:
    """Return the day up to which a request to somebody else at the same organization holds back one to `contact`."""
    days = policy.next_person_after_business_days
    group = vault.organization_of.get(contact.id)
    if isinstance(days, str) or group is None:
        return date.min
    asks = _open_requests(vault, (other for other in group.contacts if other != contact.id))
    return max((policy.workdays.after(asked.day, days) for _, asked in asks), default=date.min)


def _open_requests(vault: Vault, contacts: Iterable[str]) -> list[tuple[Contact, LogEntry]]:
    """Return those of `contacts` who were asked for a talk and haven't answered, each with the first message."""
    found = []
    for contact in map(vault.contacts.__getitem__, contacts):
        sent = unanswered(vault, contact) if contact.log else ()
        if sent and contact.status.kind == "open" and sent[0].template not in ASKS_FOR_INTRODUCTION:
            found.append((contact, sent[0]))
    return found


def next_person(vault: Vault, _library: Library, policy: Policy) -> Iterator[FollowUp]:
    """A request without an answer, and somebody else there who was never asked (FU-NEXT-PERSON).

    It is due the policy's business days after the latest request, and for one person at a time.
    """
    days = policy.next_person_after_business_days
    if policy.decided or isinstance(days, str):
        return
    for group in vault.organizations.values():
        asks = _open_requests(vault, group.contacts) if len(group.contacts) > 1 else []
        waiting = [contact for contact in map(vault.contacts.__getitem__, group.contacts) if _waits(vault, contact)]
        if not asks or not waiting:
            continue
        first, asked = max(asks, key=lambda ask: (ask[1].day, ask[0].id))
        contact = min(waiting, key=lambda one: _rank(policy, one))
        due = policy.workdays.after(asked.day, days)
        template = _FIRST_MESSAGES.get(contact.source, "")
        using = f" using {template}" if template else ""
        yield FollowUp(
            who=(contact.id,),
            kind=Kind.REACH_OUT,
            rule="FU-NEXT-PERSON",
            what=f"Ask the next person at {group.name}, and keep the first request open",
            why=f"You asked {first.name} on {written_day(asked.day)}, and there is no answer yet.",
            since=asked.day,
            due=due,
            overdue=shifted(due, 7),
            facts=(log_fact(vault, first, asked),),
            settle=by_entry(contact, f"asked by {contact.prefers or 'email'}{using}"),
            template=template,
        )


def _waits(vault: Vault, contact: Contact) -> bool:
    """Whether `contact` is open, was never turned to, and has no follow-up of their own as one whose name was given."""
    return opens(contact) == date.min and is_untouched(vault, contact) and contact.id not in vault.led_by


def _rank(policy: Policy, contact: Contact) -> tuple[object, ...]:
    """Return what sorts those whom one could ask: the closest first, then by level and by when they were added."""
    is_fitting = contact.level.replace("-", " ") in policy.best_contact_level
    return (_CLOSENESS.index(contact.closeness), not is_fitting, contact.added or date.max, contact.id)


def similar(vault: Vault, contact: Contact) -> tuple[str, ...]:
    """Return up to three contacts who were never asked and have most in common with `contact`, the nearest first."""
    others = (one for one in vault.contacts.values() if _is_free(vault, one) and one is not contact)
    near = [(score, one.id) for one in others if (score := _in_common(vault, contact, one))]
    return tuple(one for _, one in sorted(near, key=lambda pair: (-pair[0], pair[1]))[:_SUGGESTED])


def _is_free(vault: Vault, contact: Contact) -> bool:
    return opens(contact) == date.min and is_untouched(vault, contact)


def _in_common(vault: Vault, one: Contact, other: Contact) -> int:
    """Return how much two contacts have in common: the organization most, then the field, the level and tags."""
    is_near = any(
        group is not None and group is groups.get(other.id)
        for groups in (vault.organization_of, vault.field_of)
        for group in (groups.get(one.id),)
    )
    if not is_near:
        return 0
    here = vault.organization_of.get(one.id)
    same_place = here is not None and here is vault.organization_of.get(other.id)
    return 8 * same_place + 4 * (one.level == other.level != "") + len({*one.tags} & {*other.tags}) + 1
