"""Who led to whom: names given in meetings and in contacts' notes, drawn together, and circles among them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from inroads.names import did_you_mean
from inroads.problems import Code, Place, Problem
from inroads.records import Contact, Meeting
from inroads.vault.names import NameIndex

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


class GivenName(NamedTuple):
    """A name that a contact gave: in a meeting on `day`, or, without a day, by that person's note.

    `contact` is the id of the named person's note, or None while there is none. `path` and `line` are its place.
    """

    giver: str
    name: str
    contact: str | None
    organization: str
    words: str
    may_use_name: bool | None
    meeting: str | None
    day: date | None
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class ReferralEdge:
    """`giver` led to `contact`; `facts` are the places that say so."""

    giver: str
    contact: str
    facts: tuple[tuple[str, int], ...]


def given_names(
    contacts: Iterable[Contact],
    meetings: Iterable[Meeting],
    people: Mapping[str, tuple[str, ...]],
    find: Callable[[str], tuple[str, ...]],
) -> tuple[GivenName, ...]:
    """Return every name that was given, in the order of days, then of paths and lines.

    `people` are a meeting's contacts by its id; `find` gives the ids that an id or a name may mean.
    """
    names = [
        GivenName(giver, r.target, _only(find(r.target)), r.organization, r.words, r.may_use_name,
                  m.id, m.when.day, m.path, r.line)
        for m in meetings for r in m.referrals for giver in people[m.id]
    ]  # fmt: skip
    names += [
        GivenName(giver, contact.name, contact.id, contact.organization, "", contact.may_use_name,
                  None, None, contact.path, contact.referred_by.line)
        for contact in contacts if contact.referred_by for giver in find(contact.referred_by.target)
    ]  # fmt: skip
    return tuple(sorted(names, key=lambda name: (name.day or date.max, name.path, name.line, name.giver)))


def _only(found: tuple[str, ...]) -> str | None:
    return found[0] if len(found) == 1 else None


def edges(names: Iterable[GivenName]) -> tuple[ReferralEdge, ...]:
    """Return who led to whom among `names`, each pair once, by giver and contact."""
    facts: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for name in names:
        if name.contact:
            facts.setdefault((name.giver, name.contact), []).append((name.path, name.line))
    return tuple(ReferralEdge(*pair, tuple(places)) for pair, places in sorted(facts.items()))


def about_names(meeting: Meeting, names: NameIndex) -> Iterator[Problem]:
    """Yield a warning for each name given in `meeting` that looks like an id of no note, or like several names."""
    for referral in meeting.referrals:
        target, place = referral.target, Place(referral.line, referral.column)
        parts = [part.strip() for part in target.split(",")]
        if referral.is_link or names.find(target):
            continue
        if len(parts) > 1 and all(" " in part or _ID.fullmatch(part) or names.find(part) for part in parts):
            message = f'referrals: "{target}" is read as one name'
            hint = f"write several people as [{', '.join(parts)}], or where somebody works as {parts[0]} ({parts[1]})"
            yield Problem.warning(meeting.path, place, Code.INVALID_VALUE, message, hint)
        elif _ID.fullmatch(target):
            hint = did_you_mean(target, names.words) or f"write the name as people do: {_as_name(target)}"
            message = f'referrals: there is no note "{target}"'
            yield Problem.warning(meeting.path, place, Code.UNKNOWN_CONTACT, message, hint)


def _as_name(note: str) -> str:
    return " ".join(part.capitalize() for part in note.split("-"))


def about_circles(all_edges: Iterable[ReferralEdge]) -> Iterator[Problem]:
    """Yield a warning for each contact who referred themselves and for each circle; without recursion."""
    following: dict[str, list[ReferralEdge]] = {}
    for edge in all_edges:
        if edge.giver == edge.contact:
            path, line = edge.facts[0]
            message = f'"{edge.contact}" is said to have referred themselves'
            yield Problem.warning(path, Place(line), Code.SELF_REFERRAL, message, "name the person who did")
        else:
            following.setdefault(edge.giver, []).append(edge)
    done: set[str] = set()
    for start in sorted(following):
        if start not in done:
            yield from _circles_from(start, following, done)


def _circles_from(start: str, following: Mapping[str, list[ReferralEdge]], done: set[str]) -> Iterator[Problem]:
    """Walk in depth from `start`; an edge back to a contact on the present path closes a circle."""
    path: dict[str, None] = {start: None}  # an ordered set, in which looking up is quick
    pending = [iter(following.get(start, ()))]
    while pending:
        edge = next(pending[-1], None)
        if edge is None:
            done.add(path.popitem()[0])
            pending.pop()
        elif edge.contact in path:
            before = list(path)
            around = " to ".join([*before[before.index(edge.contact) :], edge.contact])
            where, line = edge.facts[0]
            message = f"referrals lead round in a circle: {around}"
            yield Problem.warning(where, Place(line), Code.REFERRAL_CIRCLE, message, "correct the one that is wrong")
        elif edge.contact not in done:
            path[edge.contact] = None
            pending.append(iter(following.get(edge.contact, ())))
