"""Rules on tables."""

from collections.abc import Iterator

from inroads.publish.access.element import Element
from inroads.publish.access.name import explicit_name_of, name_of, text_of
from inroads.publish.access.page import Page
from inroads.publish.access.rule import Rule

_SCOPES = ("row", "col", "rowgroup", "colgroup")


def _tables(page: Page) -> Iterator[Element]:
    yield from (one for one in page.of("table") if one["role"] not in ("none", "presentation"))


def _cells(table: Element, *tags: str) -> Iterator[Element]:
    return (one for one in table.below if one.tag in tags)


def _without_heads(page: Page) -> Iterator[Element]:
    yield from (table for table in _tables(page) if not any(_cells(table, "th")))


def _empty_heads(page: Page) -> Iterator[Element]:
    for table in _tables(page):
        yield from (head for head in _cells(table, "th") if not name_of(head, page))


def _strange_scopes(page: Page) -> Iterator[Element]:
    for one in page.of("th", "td"):
        if "scope" in one.attributes and (one.tag == "td" or one["scope"].lower() not in _SCOPES):
            yield one


def _without_name(page: Page) -> Iterator[Element]:
    """Yield tables that have no name, and neither a heading nor words of their own before them."""
    for table in _tables(page):
        if not name_of(table, page) and not _is_introduced(table, page):
            yield table


def _is_introduced(table: Element, page: Page) -> bool:
    """Return whether words stand before a table, or before the box that holds nothing else, or the box has a name."""
    place = table
    while place.parent is not None:
        before = None
        for sibling in place.parent.elements:
            if sibling is place:
                break
            before = sibling
        if before is not None:
            return bool(text_of(before)) and not any(one.tag == "table" for one in (before, *before.below))
        if explicit_name_of(place.parent, page):
            return True
        place = place.parent
    return False


RULES = (
    Rule("table-headers", "1.3.1", "A", "Tables have header cells.",
         "make the cells that say what a column or row is <th>", _without_heads),
    Rule("table-header-words", "1.3.1", "A", "Header cells of tables have words.",
         "write what the column or row is, if only for those who listen", _empty_heads),
    Rule("table-scope", "1.3.1", "A", "Header cells say rightly what they head.",
         'write scope="col" or scope="row", and only in <th>', _strange_scopes),
    Rule("table-name", "1.3.1", "A", "A table has a name, or words or a heading before it that no other table has.",
         "give the table a <caption> or an aria-label", _without_name),
)  # fmt: skip
