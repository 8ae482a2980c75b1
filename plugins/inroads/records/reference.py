"""How a field or a text points at a note: by id, by name, by `[[wikilink]]`. Knows no other note."""

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator

from inroads.notes import Items, Scalar
from inroads.problems import Code, Place
from inroads.records.fault import fault, parsed
from inroads.records.fields import items, text

_WIKI = re.compile(r"\[\[([^\[\]|]+)(?:\|([^\[\]]*))?\]\]$")


@dataclass(frozen=True, slots=True)
class Reference:
    """What points at a note: the id or name that is looked for, and the place at which it was written."""

    target: str
    line: int
    column: int

    @property
    def place(self) -> Place:
        """The place at which it was written."""
        return Place(self.line, self.column)


def wiki_target(written: str) -> str | None:
    """Return the id or name inside `[[...]]`, or None if `written` isn't a wikilink."""
    found = _WIKI.match(written)
    return link_target(found[1]) if found else None


def link_target(written: str) -> str:
    """Return the id or name that the first part of a wikilink leads to, without folder, ending and heading."""
    name = written.partition("#")[0].rpartition("/")[2].strip()
    return name.removesuffix(".md")


def parse_reference(value: object) -> Reference:
    """Return the reference that an id, a name or a wikilink is; `[[x]]` without quotes is a list in a list to YAML."""
    if isinstance(value, Reference):
        return value
    inner = _unquoted_wikilink(value)
    place = Place(getattr(value, "line", 1), getattr(value, "column", 1))
    if inner is not None:
        return Reference(link_target(inner.partition("|")[0]), *place)
    written = text(value)
    target = wiki_target(written) or written
    if not target or target.startswith("[["):
        raise fault(Code.INVALID_VALUE, f'"{written}" isn\'t an id, a name or a [[link]]', "such as priya-raman")
    return Reference(target, *place)


def _unquoted_wikilink(value: object) -> str | None:
    if isinstance(value, Items) and len(value) == 1:
        inner = value[0]
        if isinstance(inner, Items) and len(inner) == 1 and isinstance(inner[0], Scalar):
            return str(inner[0])
    return None


def references(value: object) -> tuple[object, ...]:
    """Return the items of a list of references; one reference counts as a list of one."""
    found = (value,) if _unquoted_wikilink(value) is not None else items(value)
    if not found:
        raise fault(Code.MISSING_FIELD, "the list is empty", "name at least one contact")
    return found


def first_of_each(found: tuple[Reference, ...]) -> tuple[Reference, ...]:
    """Return `found` without those that lead where an earlier one leads."""
    return tuple({reference.target: reference for reference in reversed(found)}.values())[::-1]


ReferenceField = Annotated[Reference, parsed(parse_reference)]
ReferencesField = Annotated[tuple[ReferenceField, ...], AfterValidator(first_of_each), parsed(references)]
