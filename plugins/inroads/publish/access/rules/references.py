"""Rules on ids and on ARIA: that each id is one element's, that references lead to one, that words exist."""

from collections.abc import Iterator

from inroads.publish.access.aria import PROPERTIES, REFERENCES, ROLES, VALUES
from inroads.publish.access.element import Element
from inroads.publish.access.page import Page
from inroads.publish.access.rule import Rule


def _same_ids(page: Page) -> Iterator[Element]:
    for same in page.by_id.values():
        yield from same[1:]


def _dead_references(page: Page) -> Iterator[Element]:
    for one in page.elements:
        ids = [name for key in one.attributes if key in REFERENCES for name in one[key].split()]
        ids += one["for"].split() if one.tag in ("label", "output") else ()
        ids += one["headers"].split() if one.tag in ("td", "th") else ()
        if not one.is_inert and any(name not in page.by_id for name in ids):
            yield one


def _strange_roles(page: Page) -> Iterator[Element]:
    for one in page.elements:
        roles = one["role"].lower().split()
        if any(role not in ROLES and not role.startswith(("doc-", "graphics-")) for role in roles):
            yield one


def _strange_properties(page: Page) -> Iterator[Element]:
    for one in page.elements:
        if any(name.startswith("aria-") and not _is_known(name, one[name]) for name in one.attributes):
            yield one


def _is_known(name: str, value: str) -> bool:
    return name in PROPERTIES and (name not in VALUES or value in VALUES[name])


RULES = (
    Rule("ids", "4.1.2", "A", "No two elements have the same id.",
         "give one of them another id", _same_ids),
    Rule("references", "1.3.1", "A", "What refers to other elements by their ids finds them.",
         "correct the id, or give it to the element that is meant", _dead_references),
    Rule("roles", "4.1.2", "A", "Roles are ones that exist.",
         "correct the role, or take it out", _strange_roles),
    Rule("properties", "4.1.2", "A", "Properties of ARIA are ones that exist, with values that they have.",
         "correct the property or its value, or take it out", _strange_properties),
)  # fmt: skip
