"""All rules run over the vault, and what they find sorted into a day's list."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from inroads.library import Library
from inroads.policy import Policy
from inroads.vault import Vault
from inroads.views.follow_ups.follow_up import Bucket, DueRow, FollowUp
from inroads.views.follow_ups.rules.after import check_in, thanks
from inroads.views.follow_ups.rules.asking import confirm, nudge
from inroads.views.follow_ups.rules.referral import referral
from inroads.views.follow_ups.rules.tasks import tasks, tell
from inroads.views.link import Link, contact_links, template_link

Rule = Callable[[Vault, Library, Policy], Iterator[FollowUp]]

RULES: tuple[Rule, ...] = (thanks, nudge, confirm, referral, check_in, tasks, tell)
_ORDER = tuple(Bucket)


def follow_ups(vault: Vault, library: Library, policy: Policy) -> tuple[FollowUp, ...]:
    """Return what every rule finds, the earliest due first; a due date is a fact and knows no today."""
    found = (follow_up for rule in RULES for follow_up in rule(vault, library, policy))
    return tuple(sorted(found, key=lambda follow_up: follow_up.order))


def due_on(today: date, found: Iterable[FollowUp], vault: Vault, library: Library) -> tuple[DueRow, ...]:
    """Return the rows of `found` that show on `today`, overdue ones first, each bucket by due date."""
    rows = [row for follow_up in found if (row := _row(follow_up, today, vault, library))]
    return tuple(sorted(rows, key=lambda row: _ORDER.index(row.bucket)))


def _row(follow_up: FollowUp, today: date, vault: Vault, library: Library) -> DueRow | None:
    bucket = follow_up.bucket(today)
    if bucket is None:
        return None
    return DueRow(
        bucket=bucket,
        who=follow_up.who,
        people=contact_links(vault, follow_up.who) or (Link(follow_up.name),),
        what=follow_up.what,
        why=follow_up.why,
        due=follow_up.due,
        days_late=max(0, (today - follow_up.due).days),
        facts=follow_up.facts,
        template=template_link(library, follow_up.template) if follow_up.template else None,
        line=follow_up.settle.on(today),
        settle=follow_up.settle,
        kind=follow_up.kind,
        rule=follow_up.rule,
    )
