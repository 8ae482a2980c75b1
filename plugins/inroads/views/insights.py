"""What was learned, by tag, by field of work and by organization; where it goes apart; and what is new."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import NamedTuple

from inroads.records import Contact, Meeting
from inroads.vault import Group
from inroads.views.agreement import AGREES, DIFFERS, Together, Voice, side_of, together
from inroads.views.days import count, shifted
from inroads.views.desk import Desk
from inroads.views.fits import FitsOfField, fits_by_field
from inroads.views.learned import Learned, insights_of
from inroads.views.link import Link

_NEW_DAYS = 14
_NEW, _OF_TAG, _OF_GROUP, _OF_SIDE = 20, 40, 3, 3  # rows shown of each
_TAGS, _FIELDS, _GROUPS, _CONFLICTS = 30, 6, 30, 6
_SAYS_HOW = frozenset((AGREES, DIFFERS))  # tags that say how an insight goes with others, and nothing of its topic
_TOGETHER = {Together.AGREE: "agree", Together.DIFFER: "differ"}


@dataclass(frozen=True, slots=True)
class TagRow:
    """A tag with its insights, the latest first, and how often it comes in each field.

    It has no name for the insights without a tag. `more` insights aren't shown. `together` is agree, differ, or empty.
    """

    tag: str
    id: str
    number: int
    in_fields: tuple[int, ...]
    together: str
    rows: tuple[Learned, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """What people said about a tag after whose talks the work fitted, and those after whose talks it didn't."""

    tag: str
    fitting: tuple[Learned, ...]
    others: tuple[Learned, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """A field or an organization with the number of insights from there and the latest of them."""

    link: Link
    number: int
    rows: tuple[Learned, ...]


@dataclass(frozen=True, slots=True)
class InsightsPage:
    """All that was learned. `columns` are the fields in the table of tags; what is beyond the lists is counted."""

    summary: str
    new: tuple[Learned, ...]
    more_new: int
    conflicts: tuple[Conflict, ...]
    columns: tuple[Link, ...]
    tags: tuple[TagRow, ...]
    more_tags: int
    fields: tuple[Origin, ...]
    fits: tuple[FitsOfField, ...]
    organizations: tuple[Origin, ...]
    more_organizations: int


class _Noted(NamedTuple):
    """An insight with the fields and organizations of those who gave it, by slug."""

    learned: Learned
    fields: frozenset[str]
    organizations: frozenset[str]


def insights_page(desk: Desk) -> InsightsPage:
    """Return what was learned up to the desk's day."""
    noted = [*_noted(desk)]
    since = shifted(desk.today, -_NEW_DAYS)
    lately = takewhile(lambda one: one.learned.day is not None and one.learned.day > since, noted)
    new = [one.learned for one in lately if one.learned.day and one.learned.day <= desk.today]
    fields = _groups("field", desk.vault.fields, ((one.fields, one.learned) for one in noted))
    places = _groups("organization", desk.vault.organizations, ((one.organizations, one.learned) for one in noted))
    columns = tuple(row.link for row in fields[:_FIELDS])
    tags = _tags(noted, [link.key or "" for link in columns])
    return InsightsPage(
        summary=_summary(noted, len(new)),
        new=tuple(new[:_NEW]),
        more_new=max(0, len(new) - _NEW),
        conflicts=tuple(_conflicts(tags))[:_CONFLICTS],
        columns=columns,
        tags=tags[:_TAGS],
        more_tags=max(0, len(tags) - _TAGS),
        fields=fields[:_GROUPS],
        fits=fits_by_field(desk),
        organizations=places[:_GROUPS],
        more_organizations=max(0, len(places) - _GROUPS),
    )


def _noted(desk: Desk) -> Iterator[_Noted]:
    """Yield every insight, the latest first, those in contacts' own notes last."""
    vault = desk.vault
    notes: list[tuple[Meeting | Contact, tuple[str, ...]]]
    notes = [(meeting, vault.people[meeting.id]) for meeting in reversed([*vault.meetings.values()])]
    notes += [(contact, (contact.id,)) for contact in vault.contacts.values()]
    for note, people in notes:
        if note.body.insights:
            fields = frozenset(vault.field_of[one].slug for one in people if one in vault.field_of)
            places = frozenset(vault.organization_of[one].slug for one in people if one in vault.organization_of)
            yield from (_Noted(learned, fields, places) for learned in insights_of(desk, note))


def _groups(
    kind: str, groups: Mapping[str, Group], given: Iterable[tuple[frozenset[str], Learned]]
) -> tuple[Origin, ...]:
    """Return the groups from which anything is `given`, those with most first."""
    found: dict[str, list[Learned]] = {}
    for slugs, learned in given:
        for slug in slugs:
            found.setdefault(slug, []).append(learned)
    return tuple(
        Origin(Link(groups[slug].name, kind, slug, "learned"), len(found[slug]), tuple(found[slug][:_OF_GROUP]))
        for slug in sorted(found, key=lambda slug: (-len(found[slug]), slug))
    )


def _tags(noted: Sequence[_Noted], fields: Sequence[str]) -> tuple[TagRow, ...]:
    """Return the tags, those that come most often first, and what has none last."""
    by_tag: dict[str, list[_Noted]] = {}
    for one in noted:
        for tag in [tag for tag in one.learned.tags if tag not in _SAYS_HOW] or [""]:
            by_tag.setdefault(tag, []).append(one)
    ordered = sorted(by_tag, key=lambda tag: (not tag, -len(by_tag[tag]), tag))
    return tuple(_tag(tag, f"tag-{number}", by_tag[tag], fields) for number, tag in enumerate(ordered, 1))


def _tag(tag: str, anchor: str, found: Sequence[_Noted], fields: Sequence[str]) -> TagRow:
    learned = [one.learned for one in found]
    goes = together(map(_voice, learned)) if tag else None
    return TagRow(
        tag=tag,
        id=anchor,
        number=len(learned),
        in_fields=tuple(sum(field in one.fields for one in found) for field in fields),
        together=_TOGETHER.get(goes, "") if goes else "",
        rows=tuple(learned[:_OF_TAG]),
        more=max(0, len(learned) - _OF_TAG),
    )


def _voice(learned: Learned) -> Voice:
    return Voice(learned.people, learned.fit, learned.tags)


def _conflicts(tags: Iterable[TagRow]) -> Iterator[Conflict]:
    """Yield what stands against what, for each tag whose insights differ: the last word of each person."""
    for tag in tags:
        if tag.together == _TOGETHER[Together.DIFFER]:
            latest: dict[tuple[Link, ...], Learned] = {}
            for learned in tag.rows:
                latest.setdefault(learned.people, learned)
            against = [one for one in latest.values() if side_of(one.fit) < 0 or DIFFERS in one.tags]
            others = [one for one in latest.values() if one not in against]
            fitting = [one for one in others if side_of(one.fit) > 0] or others
            if fitting and against:
                yield Conflict(tag.tag, tuple(fitting[:_OF_SIDE]), tuple(against[:_OF_SIDE]))


def _summary(noted: Sequence[_Noted], new: int) -> str:
    if not noted:
        return "Nothing is noted yet."
    people = {link for one in noted for link in one.learned.people}
    fresh = f", {new} of them in the last two weeks" if new else ""
    return f"{count(len(noted), 'insight')} from {count(len(people), 'person', 'people')}{fresh}."
