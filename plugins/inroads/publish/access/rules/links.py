"""Rules on links, among them the first of a page, which leads past what all pages share."""

from collections.abc import Iterator
from urllib.parse import unquote

from inroads.publish.access.element import Element, is_focusable, is_theme_switch
from inroads.publish.access.name import name_of, text_of
from inroads.publish.access.page import Page
from inroads.publish.access.rule import Rule

_VAGUE = frozenset(
    ("click", "click here", "details", "go", "here", "learn more", "link", "more", "read", "read more", "see more",
     "this", "this link", "this page")
)  # fmt: skip
_CONTEXTS = frozenset(
    "p li td th dt dd h1 h2 h3 h4 h5 h6 figcaption caption summary nav section article tr form div body".split()
)


def _links(page: Page) -> Iterator[Element]:
    return (one for one in page.of("a", "area") if "href" in one.attributes)


def _without_name(page: Page) -> Iterator[Element]:
    yield from (one for one in _links(page) if not one.is_hidden and not name_of(one, page))


def _vague(page: Page) -> Iterator[Element]:
    for one in _links(page):
        name = name_of(one, page)
        if name.lower().strip(".…,:>»→ ") in _VAGUE and _context(one) == name and not one.is_hidden:
            yield one


def _context(link: Element) -> str:
    """Return the words of the sentence, cell or item in which a link stands."""
    around = next((one for one in link.above if one.tag in _CONTEXTS), None)
    return text_of(around) if around else ""


def _part(link: Element) -> str:
    """Return the words that open the parts in which a link stands, and those of its rows."""
    outer = (one for one in link.above if one.tag in ("details", "tr", "li"))
    return " ".join(text_of(next(one.elements, one)) if one.tag == "details" else text_of(one) for one in outer)


def _misleading(page: Page) -> Iterator[Element]:
    """Yield links in the page's own part that read as one before, words around it included, and lead elsewhere."""
    seen: dict[tuple[str, str, str, str], str] = {}
    section = ""
    for one in page.elements:
        if one.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            section = text_of(one)
        if one.tag != "a" or not one["href"] or one.is_inert or not _is_own(one):
            continue
        key = (section, _part(one), name_of(one, page).lower(), _context(one))
        if seen.setdefault(key, one["href"]) != one["href"]:
            yield one


def _is_own(link: Element) -> bool:
    return any(one.tag == "article" for one in link.above) and "headerlink" not in link["class"].split()


def _no_way_past(page: Page) -> Iterator[Element]:
    """Yield what a first press of Tab reaches where that is no link to a place on the page."""
    first = next(
        (one for one in page.elements if is_focusable(one) and not one.is_hidden and not is_theme_switch(one)), None
    )
    if first is None:
        return
    target = unquote(first["href"].removeprefix("#"))
    if first.tag != "a" or not first["href"].startswith("#") or target not in page.by_id:
        yield first


RULES = (
    Rule("link-name", "2.4.4", "A", "Every link has words.",
         "write where the link leads, or add an aria-label", _without_name),
    Rule("link-vague", "2.4.4", "A", "Links say where they lead, by themselves or with the words around them.",
         "write where the link leads in place of a word such as here", _vague),
    Rule("link-misleading", "2.4.4", "A", "Links that read the same, in the same words, lead to the same place.",
         "word one of them differently, or add what tells them apart", _misleading),
    Rule("way-past", "2.4.1", "A", "The first stop on a page is a link past what all pages share.",
         'begin the page with a link such as <a href="#content">, and give that place its id', _no_way_past),
)  # fmt: skip
