"""All rules run over the vault, and what they find sorted into a day's list; after a change, only where it matters."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain

from inroads.library import Library
from inroads.policy import Policy
from inroads.records import Contact, Meeting
from inroads.vault import Vault, touched
from inroads.views.follow_ups.follow_up import Bucket, DueRow, FollowUp
from inroads.views.follow_ups.rules.after import check_in, thanks, write_up
from inroads.views.follow_ups.rules.asking import confirm, connected, declined, nudge, prepare
from inroads.views.follow_ups.rules.referral import referral
from inroads.views.follow_ups.rules.tasks import tasks, tell
from inroads.views.link import Link, contact_links, template_link

ContactRule = Callable[[Vault, Library, Policy, Contact], Iterator[FollowUp]]
MeetingRule = Callable[[Vault, Library, Policy, Meeting], Iterator[FollowUp]]
VaultRule = Callable[[Vault, Library, Policy], Iterator[FollowUp]]

# A rule about a note looks no further than at those that it hangs together with (`touched` in the vault).
RULES_ABOUT_CONTACTS: tuple[ContactRule, ...] = (connected, nudge, declined, check_in, tasks, tell)
RULES_ABOUT_MEETINGS: tuple[MeetingRule, ...] = (thanks, write_up, prepare, confirm, tasks, tell)
RULES_ABOUT_ALL: tuple[VaultRule, ...] = (referral,)
_ORDER = tuple(Bucket)


@dataclass(frozen=True, slots=True)
class FollowUps:
    """What the rules find in a vault: by the id of the note that a rule is about, and all of it, the earliest first."""

    vault: Vault
    library: Library
    policy: Policy
    by_note: Mapping[str, tuple[FollowUp, ...]]
    found: tuple[FollowUp, ...]


def follow_ups(vault: Vault, library: Library, policy: Policy, before: FollowUps | None = None) -> FollowUps:
    """Return what every rule finds; a due date is a fact and knows no today.

    Of what was found `before` some notes changed, everything that they don't bear on is kept.
    """
    keep: Mapping[str, tuple[FollowUp, ...]] = {}
    if before and before.library is library and before.policy == policy:
        other = touched(before.vault, vault)
        keep = {note: found for note, found in before.by_note.items() if note not in other}
    by_note: dict[str, tuple[FollowUp, ...]] = {}
    for contact in vault.contacts.values():
        known = keep.get(contact.id)
        by_note[contact.id] = _about_contact(vault, library, policy, contact) if known is None else known
    for meeting in vault.meetings.values():
        known = keep.get(meeting.id)
        by_note[meeting.id] = _about_meeting(vault, library, policy, meeting) if known is None else known
    about_all = (found for rule in RULES_ABOUT_ALL for found in rule(vault, library, policy))
    found = sorted(chain(*by_note.values(), about_all), key=lambda follow_up: follow_up.order)
    return FollowUps(vault, library, policy, by_note, tuple(found))


def _about_contact(vault: Vault, library: Library, policy: Policy, contact: Contact) -> tuple[FollowUp, ...]:
    return tuple(found for rule in RULES_ABOUT_CONTACTS for found in rule(vault, library, policy, contact))


def _about_meeting(vault: Vault, library: Library, policy: Policy, meeting: Meeting) -> tuple[FollowUp, ...]:
    return tuple(found for rule in RULES_ABOUT_MEETINGS for found in rule(vault, library, policy, meeting))


def due_on(
    today: date,
    found: Iterable[FollowUp],
    vault: Vault,
    library: Library,
    before: Mapping[FollowUp, DueRow] | None = None,
) -> Mapping[FollowUp, DueRow]:
    """Return the rows of `found` that show on `today`, overdue ones first, each bucket by due date.

    `before` are the rows of the same day before some notes changed; a follow-up that is still there keeps its row.
    """
    rows: list[tuple[FollowUp, DueRow]] = []
    for follow_up in found:
        bucket = follow_up.bucket(today)
        if bucket:
            known = before.get(follow_up) if before else None
            rows.append((follow_up, known or _row(follow_up, bucket, today, vault, library)))
    return dict(sorted(rows, key=lambda pair: _ORDER.index(pair[1].bucket)))


def _row(follow_up: FollowUp, bucket: Bucket, today: date, vault: Vault, library: Library) -> DueRow:
    return DueRow(
        bucket=bucket,
        who=follow_up.who,
        people=contact_links(vault, follow_up.who) or (Link(follow_up.name),),
        what=follow_up.what,
        why=follow_up.why,
        due=follow_up.due,
        overdue=follow_up.overdue,
        days_late=max(0, (today - follow_up.due).days),
        facts=follow_up.facts,
        template=template_link(library, follow_up.template) if follow_up.template else None,
        line=follow_up.settle.on(today),
        settle=follow_up.settle,
        kind=follow_up.kind,
        rule=follow_up.rule,
    )
