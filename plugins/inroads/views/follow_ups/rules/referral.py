"""The rule for names that were given in talks."""

from collections.abc import Iterable, Iterator

from inroads.library import Library
from inroads.names import folded, slug
from inroads.policy import Policy
from inroads.vault import GivenName, Vault
from inroads.views.days import shifted, written_day
from inroads.views.follow_ups.follow_up import Fact, FollowUp, Kind
from inroads.views.follow_ups.settle import Settle, by_entry, by_note
from inroads.views.link import contact_link, note_link
from inroads.views.standing import opens, standing

_WORDS = "asked by {} using outreach-warm-referral"


def referral(vault: Vault, _library: Library, policy: Policy) -> Iterator[FollowUp]:
    """A name that was given in a talk, two business days later, while the introduction is fresh (FU-REFERRAL).

    Each person comes once, from the first talk in which they were named.
    """
    for names in _by_person(vault):
        name = names[0]
        contact = vault.contacts.get(name.contact or "")
        free = opens(contact) if contact else None
        if _was_followed(vault, name) or name.day is None or name.meeting is None:
            continue
        due = max(policy.workdays.after(name.day, 2), free or name.day)
        together = [contact_link(vault, n.giver).text for n in names if (n.path, n.line) == (name.path, name.line)]
        yield FollowUp(
            who=(name.contact,) if name.contact else (),
            name=name.name,
            kind=Kind.REFERRAL,
            rule="FU-REFERRAL",
            what="Write while the introduction is fresh",
            why=f"{' and '.join(together)} gave you this name on {written_day(name.day)}.",
            since=max(name.day, free or name.day),
            due=due,
            overdue=shifted(due, 1),
            facts=(Fact(name.path, name.line, name.words or name.name, note_link(vault, name.meeting)),),
            settle=_first_message(vault, name),
            template="outreach-warm-referral",
        )


def _by_person(vault: Vault) -> Iterable[list[GivenName]]:
    """Return the names that were given in talks by the person who is meant, the earliest first."""
    given = (name for names in vault.given.values() for name in names if name.day)
    people: dict[str, list[GivenName]] = {}
    for name in sorted(given, key=lambda name: (name.day, name.path, name.line, name.giver)):
        people.setdefault(name.contact or folded(name.name), []).append(name)
    return people.values()


def _was_followed(vault: Vault, name: GivenName) -> bool:
    if name.contact is None:
        return len(vault.names.find(name.name)) > 1  # nobody can say which of them is meant
    contact = vault.contacts.get(name.contact)
    if contact is None:  # their note has an error, and that is told elsewhere
        return True
    return opens(contact) is None or bool(contact.log or standing(vault, contact).all_meetings)


def _first_message(vault: Vault, name: GivenName) -> Settle:
    contact = vault.contacts.get(name.contact or "")
    if contact:
        return by_entry(contact, _WORDS.format(contact.prefers or "email"))
    permission = {True: "yes", False: "no", None: ""}[name.may_use_name]
    fields = (("name", name.name), ("organization", name.organization), ("referred_by", name.giver),
              ("may_use_name", permission))  # fmt: skip
    taken = (slug(note) for notes in vault.names.called.values() for note in notes)
    return by_note(f"{name.path.rpartition('/meetings/')[0]}/contacts", taken, fields, _WORDS.format("email"))
