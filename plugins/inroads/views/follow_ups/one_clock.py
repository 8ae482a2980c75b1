"""One clock for each relationship: of all that one might write to a person, one thing at a time."""

from collections.abc import Iterable
from dataclasses import replace

from inroads.policy import Policy
from inroads.views.days import shifted
from inroads.views.follow_ups.follow_up import Besides, FollowUp, Kind

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
