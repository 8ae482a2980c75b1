"""What a change of a few notes leaves as it was. Knows who hangs together with whom, not what is made of it."""

from collections.abc import Iterator

from inroads.records import Meeting
from inroads.vault.vault import Vault


def touched(before: Vault, now: Vault) -> frozenset[str]:
    """Return the ids of the notes that were read again or lost since `before`, and of what hangs together with them.

    A contact hangs together with their meetings and with everyone up the chain of names that led to them, a meeting
    with its contacts and all that they hang together with, and a note with those to which its text links. What is made
    of any other note, and of nothing that lies further off, is the same.
    """
    if before.zone != now.zone:
        return frozenset((*now.contacts, *now.meetings))
    contacts = {c for c in before.contacts.keys() | now.contacts.keys() if _is_other_contact(c, before, now)}
    meetings = {m for m in before.meetings.keys() | now.meetings.keys() if _is_other_meeting(m, before, now)}
    concerned = _led_on_from(contacts, before, now)
    meetings |= {meeting for meeting, people in now.people.items() if not concerned.isdisjoint(people)}
    changed = concerned | meetings
    return frozenset(changed.union(_linkers(changed, before, now)))


def _is_other_contact(contact: str, before: Vault, now: Vault) -> bool:
    if before.contacts.get(contact) is not now.contacts.get(contact):
        return True
    if before.led_by.get(contact) != now.led_by.get(contact):
        return True
    return not _are_same(before.meetings_of.get(contact, ()), now.meetings_of.get(contact, ()))


def _is_other_meeting(meeting: str, before: Vault, now: Vault) -> bool:
    if before.meetings.get(meeting) is not now.meetings.get(meeting):
        return True
    return before.people[meeting] != now.people[meeting]


def _are_same(first: tuple[Meeting, ...], second: tuple[Meeting, ...]) -> bool:
    return len(first) == len(second) and all(one is other for one, other in zip(first, second, strict=True))


def _led_on_from(contacts: set[str], before: Vault, now: Vault) -> set[str]:
    """Return `contacts` and all to whom they led, in any number of steps."""
    found, pending = set(contacts), [*contacts]
    while pending:
        here = pending.pop()
        following = {edge.contact for vault in (before, now) for edge in vault.led_to.get(here, ())} - found
        found |= following
        pending += following
    return found


def _linkers(changed: set[str], before: Vault, now: Vault) -> Iterator[str]:
    """Yield the notes whose texts link to a note of `changed`, or to another note than they did before."""
    for note in (*now.contacts.values(), *now.meetings.values()):
        for link in note.body.links:
            found = now.names.find(link.target)
            if not changed.isdisjoint(found) or before.names.find(link.target) != found:
                yield note.id
