"""How well the work of each field fitted, talk by talk, as places in a picture and as rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from inroads.records import Meeting
from inroads.vault import Group, by_time
from inroads.views.days import count, month_of
from inroads.views.desk import Desk
from inroads.views.link import Link, contact_links, meeting_link
from inroads.views.standing import is_off, was_held

_FIELDS, _TALKS, _LAST = 6, 30, 3


@dataclass(frozen=True, slots=True)
class FitOfTalk:
    """A talk with its fit, its place in time from 0 to 100, and the average of the last talks up to it, in tenths."""

    link: Link
    day: date
    people: tuple[Link, ...]
    fit: int
    place: int
    average: int


@dataclass(frozen=True, slots=True)
class FitsOfField:
    """The last talks in a field that were given a fit, by time, and what they come to in a sentence.

    All fields share the axis of time, from the month `first` to the month `last`.
    """

    field: Link
    id: str
    says: str
    talks: tuple[FitOfTalk, ...]
    first: str
    last: str


def fits_by_field(desk: Desk) -> tuple[FitsOfField, ...]:
    """Return the fields with most talks that were given a fit."""
    found = [(group, _rated(desk, group)) for group in desk.vault.fields.values()]
    found = [pair for pair in found if pair[1]]
    found.sort(key=lambda pair: (-len(pair[1]), pair[0].slug))
    shown = [(group, talks[-_TALKS:]) for group, talks in found[:_FIELDS]]
    first = min((talks[0].when.day for _, talks in shown), default=desk.today)
    return tuple(_of_field(desk, group, talks, first) for group, talks in shown)


def _rated(desk: Desk, group: Group) -> list[Meeting]:
    talks = {m.id: m for contact in group.contacts for m in desk.vault.meetings_of.get(contact, ()) if m.fit}
    held = (m for m in talks.values() if not is_off(m) and was_held(m, desk.today))
    return sorted(held, key=by_time)


def _of_field(desk: Desk, group: Group, talks: Sequence[Meeting], first: date) -> FitsOfField:
    days = max(1, (desk.today - first).days)
    fits = [talk.fit or 0 for talk in talks]
    rows = tuple(
        FitOfTalk(
            link=meeting_link(desk.vault, talk),
            day=talk.when.day,
            people=contact_links(desk.vault, desk.vault.people[talk.id]),
            fit=fits[number],
            place=round(100 * min(1, (talk.when.day - first).days / days)),
            average=_average(fits[max(0, number - _LAST + 1) : number + 1]),
        )
        for number, talk in enumerate(talks)
    )
    link = Link(group.name, "field", group.slug)
    return FitsOfField(link, f"fit-{group.slug}", _says(fits), rows, month_of(first), month_of(desk.today))


def _average(fits: Sequence[int]) -> int:
    """Return the average in tenths: 43 for 4.3."""
    return round(10 * sum(fits) / len(fits))


def _says(fits: Sequence[int]) -> str:
    whole = f"{count(len(fits), 'talk')} with a fit of {_average(fits) / 10:.1f} on average"
    return f"{whole}, {_average(fits[-_LAST:]) / 10:.1f} in the last three." if len(fits) > _LAST else f"{whole}."
