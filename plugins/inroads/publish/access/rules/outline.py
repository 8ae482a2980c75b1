"""Rules on what a page is made of: headings, landmarks, lists, details."""

from collections.abc import Iterator, Sequence

from inroads.publish.access.element import Element
from inroads.publish.access.name import name_of, text_of
from inroads.publish.access.page import Page
from inroads.publish.access.rule import Rule

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LANDMARKS = {"nav": "navigation", "aside": "complementary", "main": "main", "search": "search"}
_NAMED = ("navigation", "complementary", "region", "search", "form")
_BESIDE_ITEMS = ("script", "template")


def _headings(page: Page) -> Sequence[tuple[int, Element]]:
    found = []
    for one in page.elements:
        if one.is_inert or one.is_hidden:
            continue
        if one.tag in _HEADINGS and one["role"] in ("", "heading"):
            found.append(
                (int(one["aria-level"] or one.tag[1]) if one["aria-level"].isdigit() else int(one.tag[1]), one)
            )
        elif one["role"] == "heading":
            found.append((int(one["aria-level"]) if one["aria-level"].isdigit() else 2, one))
    return found


def _not_one_first_heading(page: Page) -> Iterator[Element]:
    first = [one for level, one in _headings(page) if level == 1]
    if not first:
        yield page.whole
    yield from first[1:]


def _skipped_levels(page: Page) -> Iterator[Element]:
    before = 0
    for level, one in _headings(page):
        if level > before + 1 and before:
            yield one
        before = level


def _empty_headings(page: Page) -> Iterator[Element]:
    for _, one in _headings(page):
        if not text_of(one) and not name_of(one, page) and not one.is_kept_back:
            yield one


def _role(one: Element) -> str:
    return one["role"] or _LANDMARKS.get(one.tag, "")


def _not_one_main(page: Page) -> Iterator[Element]:
    found = [one for one in page.elements if _role(one) == "main" and not one.is_inert]
    if not found:
        yield page.whole
    yield from found[1:]


def _landmarks_alike(page: Page) -> Iterator[Element]:
    """Yield landmarks of a kind that has several, without a name or with that of one before."""
    for role in _NAMED:
        found = [one for one in page.elements if _role(one) == role and not one.is_inert]
        seen: set[str] = set()
        for one in found if len(found) > 1 else ():
            name = name_of(one, page).lower() if one["aria-label"] or one["aria-labelledby"] else ""
            if not name or name in seen:
                yield one
            seen.add(name)


def _stray_items(page: Page) -> Iterator[Element]:
    for one in page.of("ul", "ol", "menu"):
        yield from (child for child in one.elements if child.tag not in ("li", *_BESIDE_ITEMS))
        if any(isinstance(child, str) and child.strip() for child in one.children):
            yield one
    for one in page.of("li"):
        if one.parent and one.parent.tag not in ("ul", "ol", "menu", "template") and one.parent["role"] != "list":
            yield one


def _stray_terms(page: Page) -> Iterator[Element]:
    for one in page.of("dl"):
        yield from (child for child in one.elements if child.tag not in ("dt", "dd", "div", *_BESIDE_ITEMS))
    for one in page.of("dt", "dd"):
        parent = one.parent.parent if one.parent and one.parent.tag == "div" else one.parent
        if parent is None or parent.tag != "dl":
            yield one


def _without_summary(page: Page) -> Iterator[Element]:
    for one in page.of("details"):
        first = next(one.elements, None)
        if first is None or first.tag != "summary" or not name_of(first, page):
            yield one


RULES = (
    Rule("one-first-heading", "1.3.1", "A", "A page has one heading of the first level.",
         "give the page one <h1>, and make others <h2>", _not_one_first_heading),
    Rule("heading-order", "1.3.1", "A", "Headings leave out no level on the way down.",
         "make the heading one level lower than the one above it, or add the heading between", _skipped_levels),
    Rule("heading-words", "2.4.6", "AA", "Headings have words.",
         "write what comes below it, or take the heading out", _empty_headings),
    Rule("one-main", "1.3.1", "A", "A page has one main part.",
         "put what the page is about in one <main>", _not_one_main),
    Rule("landmark-names", "1.3.1", "A", "Parts of a kind that a page has several of have names that differ.",
         "name each with aria-label or aria-labelledby: what it leads to", _landmarks_alike),
    Rule("list-items", "1.3.1", "A", "Lists hold items and nothing else, and items stand in lists.",
         "put what stands between the items into one, or the item into a list", _stray_items),
    Rule("term-lists", "1.3.1", "A", "Lists of terms hold terms with their meanings and nothing else.",
         "use <dt> and <dd> in a <dl>, grouped by <div> at most", _stray_terms),
    Rule("details-summary", "4.1.2", "A", "A part that opens says what is in it.",
         "begin <details> with a <summary> that has words", _without_summary),
)  # fmt: skip
