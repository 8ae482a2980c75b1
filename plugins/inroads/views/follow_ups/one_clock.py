"""One clock for each relationship: the guards that stand over all rules.

Nobody gets a message sooner than there is room for it after the last, none beyond the policy's number without an
answer, and of all that one might write to a person one thing at a time.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from inroads.policy import Policy
from inroads.records import Contact
from inroads.vault import Vault
from inroads.views.days import shifted
from inroads.views.follow_ups.follow_up import Besides, FollowUp, Kind
from inroads.views.standing import REST_DAYS, standing

# Messages of the seeker's own accord. Thanks, confirmations and answers are owed whatever else there is to say.
_OF_OWN_ACCORD = frozenset(
    (
        Kind.REACH_OUT,
        Kind.NUDGE,
        Kind.REFERRAL,
        Kind.THANK_CONNECTOR,
        Kind.REPORT_BACK,
        Kind.CHECK_IN,
        Kind.TELL,
        Kind.CLOSE_LOOP,
        Kind.ANNIVERSARY,
    )
)
_NEWS = frozenset((Kind.THANK_CONNECTOR, Kind.REPORT_BACK, Kind.TELL))


def with_room(follow_up: FollowUp, vault: Vault, policy: Policy) -> FollowUp:
    """Return `follow_up`, due no sooner than there is room for a message to its people, and after a rest for silence.

    A check-in has a cadence of its own, which counts from everything that passed, and a first request no message
    before it.
    """
    days = {
        Kind.NUDGE: policy.nudge_after_days,
        Kind.REPORT_BACK: policy.room_days,
        Kind.TELL: policy.room_days,
        Kind.CLOSE_LOOP: policy.room_days,
    }.get(follow_up.kind)
    if days is None:
        return follow_up
    due = max((follow_up.due, *(_room(vault, policy, vault.contacts[one], days) for one in follow_up.who)))
    if due == follow_up.due:
        return follow_up
    late = shifted(follow_up.overdue, (due - follow_up.due).days)
    return replace(follow_up, due=due, overdue=late)


def _room(vault: Vault, policy: Policy, contact: Contact, days: int) -> date:
    """Return the first day for another message to `contact`."""
    found = standing(vault, contact)
    last = found.last_message
    if last is None:
        return date.min
    is_silent = found.unanswered_check_ins >= policy.unanswered_limit
    return shifted(last, REST_DAYS if is_silent else days)


def one_at_a_time(found: Iterable[FollowUp], policy: Policy) -> list[FollowUp]:
    """Return `found`, which is in order, with no more than one message of the seeker's own accord to each contact.

    The earliest stays. Later ones wait until it is settled, since a message puts them off; news among them that are due
    within the room of a message are named with it, to go into the same one.
    """
    kept: list[FollowUp] = []
    first: dict[str, int] = {}  # the place in `kept` of the message to each contact
    for follow_up in found:
        places = [first[contact] for contact in follow_up.who if contact in first]
        if follow_up.kind not in _OF_OWN_ACCORD or not places:
            if follow_up.kind in _OF_OWN_ACCORD and follow_up.until is None:
                first |= dict.fromkeys(follow_up.who, len(kept))
            kept.append(follow_up)
            continue
        leading = kept[places[0]]
        if follow_up.kind in _NEWS and follow_up.due <= shifted(leading.due, policy.room_days):
            news = Besides(follow_up.what, follow_up.settle)
            kept[places[0]] = replace(leading, besides=(*leading.besides, news))
    return kept
