"""A log of practice: the talks that were held, how sure of themselves the seeker felt, and what to try next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from inroads.vault import by_time
from inroads.views.days import count
from inroads.views.desk import Desk
from inroads.views.link import Link, contact_links, meeting_link
from inroads.views.standing import is_off, was_held

_SHOWN, _COMPARED = 12, 5
FULL = 5


@dataclass(frozen=True, slots=True)
class PracticeTalk:
    """A talk as practice: which it was in all, and what the seeker noted of themselves."""

    number: int
    link: Link
    day: date
    people: tuple[Link, ...]
    confidence: int | None
    try_next: str


@dataclass(frozen=True, slots=True)
class Practice:
    """The last talks, the earliest first, what they come to in a sentence, and what to try in the next one."""

    talks: tuple[PracticeTalk, ...]
    is_rated: bool
    says: str
    to_try: str


def practice(desk: Desk) -> Practice:
    """Return the log of the last talks up to the desk's day."""
    held = [m for m in desk.vault.meetings.values() if not is_off(m) and was_held(m, desk.today)]
    held.sort(key=by_time)
    talks = tuple(
        PracticeTalk(
            number,
            meeting_link(desk.vault, talk),
            talk.when.day,
            contact_links(desk.vault, desk.vault.people[talk.id]),
            talk.confidence,
            talk.try_next,
        )
        for number, talk in list(enumerate(held, 1))[-_SHOWN:]
    )
    rated = [talk.confidence for talk in held if talk.confidence]
    return Practice(
        talks=talks,
        is_rated=any(talk.confidence for talk in talks),
        says=_says(len(held), rated),
        to_try=next((talk.try_next for talk in reversed(held) if talk.try_next), ""),
    )


def _says(number: int, rated: Sequence[int]) -> str:
    if not number:
        return "No conversation yet. The first one is the hardest, and it gets easier soon."
    held = f"{count(number, 'conversation')} held."
    if not rated:
        return held
    last, before = rated[-_COMPARED:], rated[:-_COMPARED][-_COMPARED:]
    earlier = f", {_average(before)} in those before" if before else ""
    which = f"the last {len(last)}" if len(last) > 1 else "the one"
    return f"{held} Confidence {_average(last)} of {FULL} in {which} that you rated{earlier}."


def _average(ratings: Sequence[int]) -> str:
    return f"{sum(ratings) / len(ratings):.1f}"
