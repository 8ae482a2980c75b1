"""The table of all contacts, and the same rows wherever contacts are listed."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial

from inroads.names import folded, without_accents
from inroads.views.desk import Desk
from inroads.views.filters import Filter
from inroads.views.follow_ups import DueRow
from inroads.views.link import Link, contact_link, field_link, organization_link
from inroads.views.stage import Stage, StageKind, stage
from inroads.views.standing import standing


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A contact in a table. `sort_name` orders names as a reader of Latin script expects."""

    link: Link
    sort_name: str
    role: str
    organization: Link | None
    field: Link | None
    stage: Stage
    closeness: str
    tags: tuple[str, ...]
    last: date | None
    next: DueRow | None


@dataclass(frozen=True, slots=True)
class ContactIndex:
    """The table of all contacts, and what to filter it by."""

    rows: tuple[ContactRow, ...]
    filters: tuple[Filter, ...]


def contact_rows(desk: Desk, contacts: Iterable[str]) -> tuple[ContactRow, ...]:
    """Return the rows of `contacts`, by name."""
    known = (contact for contact in contacts if contact in desk.vault.contacts)
    rows = [desk.once("contact row", contact, partial(_row, desk, contact)) for contact in known]
    return tuple(sorted(rows, key=lambda row: (row.sort_name, row.link.key or "")))


def _row(desk: Desk, contact_id: str) -> ContactRow:
    contact = desk.vault.contacts[contact_id]
    here = standing(desk.vault, contact)
    due = desk.due_of.get(contact_id, ())
    return ContactRow(
        link=contact_link(desk.vault, contact_id),
        sort_name=folded(without_accents(contact.name)),
        role=contact.role,
        organization=organization_link(desk.vault, contact_id),
        field=field_link(desk.vault, contact_id),
        stage=stage(here, desk.today),
        closeness=contact.closeness,
        tags=contact.tags,
        last=here.last_touch_by(desk.today),
        next=due[0] if due else None,
    )


def contact_index(desk: Desk) -> ContactIndex:
    """Return the table of all contacts."""
    rows = contact_rows(desk, desk.vault.contacts)
    return ContactIndex(rows, _filters(rows))


def _filters(rows: tuple[ContactRow, ...]) -> tuple[Filter, ...]:
    stages = Counter(row.stage.kind for row in rows)
    in_order = tuple((kind.value, kind.label, stages[kind]) for kind in StageKind if stages[kind])
    return (
        Filter("stage", "Stage", in_order),
        _filter("field", "Field of work", (row.field for row in rows)),
        _filter("organization", "Organization", (row.organization for row in rows)),
        _filter("closeness", "Closeness", (Link(row.closeness) for row in rows if row.closeness)),
        _filter("tag", "Tag", (Link(tag) for row in rows for tag in row.tags)),
    )


def _filter(name: str, label: str, values: Iterable[Link | None]) -> Filter:
    counted = Counter((value.key or value.text, value.text) for value in values if value)
    ordered = sorted(counted.items(), key=lambda item: (folded(item[0][1]), item[0][0]))
    return Filter(name, label, tuple((key, text, number) for (key, text), number in ordered))
