"""The rules for names that were given: to write to them, and before that, whether the giver's name may be used."""

from collections.abc import Iterable, Iterator
from datetime import date

from inroads.library import Library
from inroads.names import folded, slug
from inroads.policy import Policy
from inroads.vault import GivenName, Vault
from inroads.views.days import shifted, written_day
from inroads.views.follow_ups.evidence import name_fact
from inroads.views.follow_ups.follow_up import FollowUp, Kind
from inroads.views.follow_ups.rules.organization import busy_until
from inroads.views.follow_ups.settle import Settle, by_entry, by_field, by_note
from inroads.views.link import contact_link
from inroads.views.standing import is_untouched, opens

_WORDS = "asked by {} using outreach-warm-referral"
_DAYS = 2  # of business


def referral(vault: Vault, _library: Library, policy: Policy) -> Iterator[FollowUp]:
    """A name that was given, two business days later, while the introduction is fresh (FU-REFERRAL).

    Each person comes once, from the first talk in which they were named; a name that stands only in their own note
    counts from the day on which they were added.
    """
    if policy.decided:
        return
    for names in _by_person(vault):
        name = names[0]
        contact = vault.contacts.get(name.contact or "")
        free = opens(contact) if contact else None
        day = _day(vault, name)
        if day is None or _was_followed(vault, name):
            continue
        held = busy_until(vault, policy, contact) if contact else date.min
        due = max(policy.workdays.after(day, _DAYS), free or day, held)
        together = [contact_link(vault, n.giver).text for n in names if (n.path, n.line) == (name.path, name.line)]
        yield FollowUp(
            who=(name.contact,) if name.contact else (),
            name=name.name,
            kind=Kind.REFERRAL,
            rule="FU-REFERRAL",
            what="Write while the introduction is fresh",
            why=_why(" and ".join(together), name),
            since=max(day, free or day),
            due=due,
            overdue=shifted(due, 1),
            facts=(name_fact(vault, name),),
            settle=_first_message(vault, name),
            template="outreach-warm-referral",
            others=(name.giver,) if name.may_use_name and name.giver in vault.contacts else (),
        )


def _why(givers: str, name: GivenName) -> str:
    on = f" on {written_day(name.day)}" if name.day else ""
    unsaid = name.may_use_name is None
    leave = f" Nothing says that you may use {givers}'s name, so ask first." if unsaid and name.contact is None else ""
    return f"{givers} gave you this name{on}.{leave}"


def _day(vault: Vault, name: GivenName) -> date | None:
    """Return the day on which a name was given, or else the person added."""
    contact = vault.contacts.get(name.contact or "")
    return name.day or (contact.added if contact else None)


def _by_person(vault: Vault) -> Iterable[list[GivenName]]:
    """Return the names that were given by the person who is meant, the earliest first, those without a day last."""
    people: dict[str, list[GivenName]] = {}
    for name in sorted((name for names in vault.given.values() for name in names), key=_order):
        people.setdefault(name.contact or folded(name.name), []).append(name)
    return people.values()


def _order(name: GivenName) -> tuple[object, ...]:
    return (name.day or date.max, name.path, name.line, name.giver)


def _was_followed(vault: Vault, name: GivenName) -> bool:
    if name.contact is None:
        return len(vault.names.find(name.name)) > 1  # nobody can say which of them is meant
    contact = vault.contacts.get(name.contact)
    if contact is None:  # their note has an error, and that is told elsewhere
        return True
    return opens(contact) is None or not is_untouched(vault, contact)


def _first_message(vault: Vault, name: GivenName) -> Settle:
    contact = vault.contacts.get(name.contact or "")
    if contact:
        return by_entry(contact, _WORDS.format(contact.prefers or "email"))
    permission = {True: "yes", False: "no", None: ""}[name.may_use_name]
    fields = (("name", name.name), ("organization", name.organization), ("referred_by", name.giver),
              ("may_use_name", permission))  # fmt: skip
    taken = (slug(note) for notes in vault.names.called.values() for note in notes)
    return by_note(f"{name.path.rpartition('/meetings/')[0]}/contacts", taken, fields, _WORDS.format("email"))


def permission(vault: Vault, _library: Library, policy: Policy) -> Iterator[FollowUp]:
    """A name that was given, and no word on whether the giver's may be used: ask them before you write (FU-PERMISSION).

    Only for people who have a note, where the answer is kept.
    """
    if policy.decided:
        return
    for names in _by_person(vault):
        name = names[0]
        contact = vault.contacts.get(name.contact or "")
        giver = vault.contacts.get(name.giver)
        day = _day(vault, name)
        if contact is None or giver is None or giver is contact or day is None or _was_followed(vault, name):
            continue
        if contact.may_use_name is not None or any(one.may_use_name is not None for one in names):
            continue
        free = opens(giver)
        if free is None:
            continue
        due = max(policy.workdays.after(day, _DAYS - 1), free)
        yield FollowUp(
            who=(giver.id,),
            kind=Kind.PERMISSION,
            rule="FU-PERMISSION",
            what=f"Ask whether you may use their name when you write to {contact.name}",
            why="They gave you the name, and nothing says that you may mention them.",
            since=max(day, free),
            due=due,
            overdue=max(policy.workdays.after(day, _DAYS), shifted(due, 1)),
            facts=(name_fact(vault, name),),
            settle=by_field(contact, "may_use_name", "may_use_name: yes"),
        )
