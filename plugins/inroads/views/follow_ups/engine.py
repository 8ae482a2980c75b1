"""All rules run over the vault, and what they find sorted into a day's list; after a change, only where it matters."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from itertools import chain
from typing import TypeVar

from inroads.library import Library
from inroads.policy import Policy
from inroads.policy.rules import rules
from inroads.records import Contact, Meeting
from inroads.vault import Vault, touched
from inroads.views.days import shifted
from inroads.views.drafts import Draft, Subject, draft
from inroads.views.follow_ups.follow_up import Bucket, DueRow, FollowUp, Kind
from inroads.views.follow_ups.one_clock import one_at_a_time, with_room
from inroads.views.follow_ups.rules.after import card, connect, thanks, write_up
from inroads.views.follow_ups.rules.asking import connected, connector_nudge, declined, no_answer, nudge
from inroads.views.follow_ups.rules.keeping import anniversary, check_in, close_loop, retention
from inroads.views.follow_ups.rules.meeting import confirm, meet, prepare, took_place
from inroads.views.follow_ups.rules.organization import next_person
from inroads.views.follow_ups.rules.referral import permission, referral
from inroads.views.follow_ups.rules.tasks import promise, tasks, tell
from inroads.views.follow_ups.rules.upstream import report
from inroads.views.link import Link, contact_links, prep_link, template_link

_N = TypeVar("_N", Contact, Meeting)
NoteRule = Callable[[Vault, Library, Policy, _N], Iterator[FollowUp]]
VaultRule = Callable[[Vault, Library, Policy], Iterator[FollowUp]]

# A rule about a note looks no further than at those that it hangs together with (`touched` in the vault).
RULES_ABOUT_CONTACTS: tuple[NoteRule[Contact], ...] = (
    nudge, connector_nudge, declined, check_in, anniversary, retention, tasks, tell,
)  # fmt: skip
RULES_ABOUT_MEETINGS: tuple[NoteRule[Meeting], ...] = (
    prepare, confirm, meet, took_place, thanks, card, write_up, connect, report, tasks, promise, tell,
)  # fmt: skip
RULES_ABOUT_ALL: tuple[VaultRule, ...] = (
    connected, no_answer, next_person, referral, permission, close_loop,
)  # fmt: skip
_ORDER = tuple(Bucket)
_BEFORE_A_MEETING = (Kind.PREPARE, Kind.CONFIRM, Kind.MEET)


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

    def about(note: _N, rules: Iterable[NoteRule[_N]]) -> tuple[FollowUp, ...]:
        known = keep.get(note.id)
        if known is not None:
            return known
        return tuple(with_room(one, vault, policy) for rule in rules for one in rule(vault, library, policy, note))

    by_note = {contact.id: about(contact, RULES_ABOUT_CONTACTS) for contact in vault.contacts.values()}
    by_note |= {meeting.id: about(meeting, RULES_ABOUT_MEETINGS) for meeting in vault.meetings.values()}
    about_all = (with_room(one, vault, policy) for rule in RULES_ABOUT_ALL for one in rule(vault, library, policy))
    found = one_at_a_time(sorted(chain(*by_note.values(), about_all), key=lambda follow_up: follow_up.order), policy)
    return FollowUps(vault, library, policy, by_note, tuple(_again(found, vault, before) if before else found))


def _again(found: Sequence[FollowUp], vault: Vault, before: FollowUps) -> Iterator[FollowUp]:
    """Yield `found`, each that says the same as one `before`, of the same people, as that one."""
    same = {*found} & {*before.found}
    earlier = {follow_up.order: follow_up for follow_up in before.found if follow_up not in same}
    for follow_up in found:
        known = None if follow_up in same else earlier.get(follow_up.order)
        if known is None or not _says_the_same(known, follow_up):
            yield follow_up
        else:
            people = {*known.who, *known.instead, *known.others}
            people |= {edge.giver for one in known.who for edge in vault.led_by.get(one, ())}
            is_old = all(vault.contacts.get(one) is before.vault.contacts.get(one) for one in people)
            yield known if is_old else follow_up


def _says_the_same(one: FollowUp, other: FollowUp) -> bool:
    return all(getattr(one, field.name) == getattr(other, field.name) for field in fields(FollowUp))


def due_on(
    today: date,
    found: Iterable[FollowUp],
    vault: Vault,
    library: Library,
    policy: Policy,
    me: Mapping[str, str],
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
            rows.append((follow_up, known or _row(follow_up, bucket, today, vault, library, policy, me)))
    return dict(sorted(rows, key=lambda pair: _ORDER.index(pair[1].bucket)))


def coming(
    today: date, days: int, found: Iterable[FollowUp], vault: Vault, library: Library, policy: Policy,
    me: Mapping[str, str],
) -> tuple[DueRow, ...]:  # fmt: skip
    """Return the rows that don't show on `today` yet and will within `days`, as they will show at first."""
    last = shifted(today, days)
    soon = [one for one in found if today < one.since <= last and (one.until is None or one.until > today)]
    return tuple(_row(one, Bucket.LATER, today, vault, library, policy, me) for one in soon)


def _row(
    follow_up: FollowUp, bucket: Bucket, today: date, vault: Vault, library: Library, policy: Policy,
    me: Mapping[str, str],
) -> DueRow:  # fmt: skip
    rule = rules()[follow_up.rule]
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
        written=follow_up.settle.around(today),
        settle=follow_up.settle,
        since=follow_up.since,
        until=follow_up.until,
        order=follow_up.order,
        kind=follow_up.kind,
        rule=follow_up.rule,
        rule_title=rule.title,
        source=rule.source_words,
        draft=_draft(follow_up, vault, library, policy, me, max(today, follow_up.due)),
        prep=_prep(follow_up, vault),
        besides=tuple(
            (one.what, one.settle.path, one.settle.where, one.settle.around(today)) for one in follow_up.besides
        ),
        instead=contact_links(vault, follow_up.instead),
    )


def _prep(follow_up: FollowUp, vault: Vault) -> Link | None:
    meeting = vault.meetings.get(follow_up.meeting)
    return prep_link(meeting) if meeting and follow_up.kind in _BEFORE_A_MEETING else None


def _draft(
    follow_up: FollowUp, vault: Vault, library: Library, policy: Policy, me: Mapping[str, str], day: date
) -> Draft | None:
    """Return the words for a follow-up that is settled on `day`, if there is a template for it."""
    template = library.templates.get(follow_up.template)
    if template is None:
        return None
    subject = Subject(
        contact=vault.contacts.get(follow_up.who[0]) if follow_up.who else None,
        name=follow_up.name,
        meeting=vault.meetings.get(follow_up.meeting),
        others=tuple(vault.contacts[other] for other in follow_up.others),
        is_to_connector=follow_up.kind is Kind.THANK_CONNECTOR,
        is_first=follow_up.kind is Kind.REFERRAL,
    )
    return draft(template, follow_up.variant, subject, vault, library, policy, me, day)
