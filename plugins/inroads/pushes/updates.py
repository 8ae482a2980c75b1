"""What Git tells a pre-push hook: which references it is about to send. Pure."""

import re
from collections.abc import Iterable
from typing import NamedTuple

_OBJECT = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")


class Update(NamedTuple):
    """A reference that is to be sent: its name and object here, and its name and object there so far.

    An object of zeros is none: here for a reference that is deleted there, there for one that is new.
    """

    local_ref: str
    local: str
    remote_ref: str
    remote: str


def updates_in(lines: Iterable[str]) -> tuple[Update, ...]:
    """Return the updates that Git's lines name; raise ValueError for a line that isn't one."""
    found = []
    for line in lines:
        words = line.split()
        if not words:
            continue
        if len(words) != len(Update._fields) or not all(_OBJECT.fullmatch(word) for word in words[1::2]):
            raise ValueError(f'"{line.strip()}" isn\'t what Git tells a pre-push hook')
        found.append(Update(*words))
    return tuple(found)


def is_none(name: str) -> bool:
    """Return whether the object `name` is none."""
    return set(name) == {"0"}


def ends_of(updates: Iterable[Update]) -> tuple[str, ...]:
    """Return the objects that `updates` send."""
    return tuple(update.local for update in updates if not is_none(update.local))


def stays_there(updates: Iterable[Update]) -> tuple[str, ...]:
    """Return the objects that the other side says it has, but for those whose only name is deleted there."""
    return tuple(update.remote for update in updates if not is_none(update.remote) and not is_none(update.local))
