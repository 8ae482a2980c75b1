"""How a field or a text points at a note: by id, by name, by `[[wikilink]]`. Knows no other note."""

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator

from inroads.names import folded
from inroads.notes import Items, Scalar
from inroads.problems import Code
from inroads.records.fault import fault, parsed, place_of_value
from inroads.records.fields import items, text

_WIKI = re.compile(r"\[\[([^\[\]|]+)(?:\|[^\[\]]*)?\]\]")


@dataclass(frozen=True, slots=True)
class Reference:
    """What points at a note: the id or name that is looked for, and the place at which it was written."""

    target: str
    line: int
    column: int


def wiki_target(written: str) -> str:
    """Return the id or name inside `[[...]]`, or an empty text if `written` isn't a wikilink to a note."""
    found = _WIKI.fullmatch(written)
    return link_target(found[1]) if found else ""


def link_target(written: str) -> str:
    """Return the id or name that the first part of a wikilink leads to, without folder, ending and heading.

    It is empty for a link to a heading of the note itself. A link in a table has a backslash before its bar.
    """
    name = written.partition("#")[0].rstrip("\\").rpartition("/")[2].strip()
    return name.removesuffix(".md")


def parse_reference(value: object) -> Reference:
    """Return the reference that an id, a name or a wikilink is; `[[x]]` without quotes is a list in a list to YAML."""
    inner = unquoted_wikilink(value)
    written = f"[[{inner}]]" if inner is not None else text(value)
    target = wiki_target(written) if written.startswith("[[") else written
    if not target:
        raise fault(
            Code.INVALID_VALUE, f'"{written}" isn\'t an id, a name or a [[link]]', "write one, such as priya-raman"
        )
    return Reference(target, *place_of_value(value))


def unquoted_wikilink(value: object) -> str | None:
    """Return what stands in `[[...]]` where it was written without quotes, or None if `value` is anything else."""
    if isinstance(value, Items) and len(value) == 1:
        inner = value[0]
        is_double = isinstance(inner, Items) and inner.place() == (value.line, value.column + 1)
        if isinstance(inner, Items) and inner and is_double and all(isinstance(part, Scalar) for part in inner):
            return ", ".join(str(part) for part in inner)  # a name with commas in it
    return None


def linked_items(value: object) -> tuple[object, ...]:
    """Return the items of a list; a single value, or a wikilink without quotes, counts as a list of one."""
    return (value,) if unquoted_wikilink(value) is not None else items(value)


def references(value: object) -> tuple[object, ...]:
    """Return the items of a list of references, of which there must be one."""
    found = linked_items(value)
    if not found:
        raise fault(Code.MISSING_FIELD, "the list is empty", "name at least one contact")
    return found


def first_of_each(found: tuple[Reference, ...]) -> tuple[Reference, ...]:
    """Return `found` without those that are written as an earlier one."""
    firsts: dict[str, Reference] = {}
    for reference in found:
        firsts.setdefault(folded(reference.target), reference)
    return tuple(firsts.values())


ReferenceField = Annotated[Reference, parsed(parse_reference)]
ReferencesField = Annotated[tuple[ReferenceField, ...], AfterValidator(first_of_each), parsed(references)]
