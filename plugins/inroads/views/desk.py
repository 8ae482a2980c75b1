"""Everything that views are made from: library, vault, policy, problems, the day, and what is due."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar, cast

from inroads.library import Library
from inroads.policy import Policy
from inroads.problems import Problem, in_order
from inroads.vault import Vault
from inroads.views.follow_ups import DueRow, FollowUp, FollowUps, due_on, follow_ups

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies before the seeker on the day `today`; `is_pinned` tells that this day was chosen.

    What is due of the follow-ups is there all together, by contact, and by the path of the note that it comes from.
    `follow_ups` and `rows` are what another desk, of the same day after a change of a few notes, is made from.
    """

    library: Library
    vault: Vault
    policy: Policy
    problems: tuple[Problem, ...]
    today: date
    is_pinned: bool
    follow_ups: FollowUps
    rows: Mapping[FollowUp, DueRow]
    due: tuple[DueRow, ...]
    due_of: Mapping[str, tuple[DueRow, ...]]
    due_from: Mapping[str, tuple[DueRow, ...]]
    me: Mapping[str, str]
    _made: dict[tuple[str, str], object] = field(default_factory=dict, repr=False, compare=False)

    def once(self, what: str, key: str, make: Callable[[], _T]) -> _T:
        """Return what `make` makes, made but once for each `what` and `key`: many pages show the same rows."""
        if (what, key) not in self._made:
            self._made[what, key] = make()
        return cast("_T", self._made[what, key])

    def forget(self) -> None:
        """Let go of what was made so far."""
        self._made.clear()


def desk_from(
    library: Library,
    vault: Vault,
    policy: Policy,
    problems: Iterable[Problem],
    today: date,
    *,
    is_pinned: bool = False,
    me: Mapping[str, str] | None = None,
    before: Desk | None = None,
) -> Desk:
    """Return the desk of the day `today`, every follow-up found; what a change since `before` left alone is kept.

    `me` is what the seeker says of themselves, for drafts.
    """
    found = follow_ups(vault, library, policy, before.follow_ups if before else None)
    known = before.rows if before and before.today == today else None
    rows = due_on(today, found.found, vault, library, policy, me or {}, known)
    due = tuple(rows.values())
    by_contact: dict[str, list[DueRow]] = {}
    by_note: dict[str, list[DueRow]] = {}
    for row in due:
        for contact in row.who:
            by_contact.setdefault(contact, []).append(row)
        for path in {fact.path for fact in row.facts}:
            by_note.setdefault(path, []).append(row)
    return Desk(
        library,
        vault,
        policy,
        in_order(problems),
        today,
        is_pinned,
        found,
        rows,
        due,
        {contact: tuple(rows) for contact, rows in by_contact.items()},
        {path: tuple(rows) for path, rows in by_note.items()},
        me or {},
    )
