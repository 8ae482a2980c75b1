"""What an element is called by those who listen, after the W3C's "Accessible Name": as much as a source tells."""

from collections.abc import Iterator

from inroads.publish.access.element import Element
from inroads.publish.access.page import Page

_SILENT = frozenset(("script", "style", "template", "noscript"))
_BUTTONS = {"submit": "Submit", "reset": "Reset"}
_HEADED_BY = {"fieldset": "legend", "table": "caption", "figure": "figcaption", "svg": "title"}


def name_of(one: Element, page: Page) -> str:
    """Return an element's name; an empty text for none."""
    return _clean(_referred(one, page) or one["aria-label"] or _native(one, page) or one["title"])


def explicit_name_of(one: Element, page: Page) -> str:
    """Return the name that an element was given, and not that of what is in it."""
    return _clean(_referred(one, page) or one["aria-label"] or one["title"])


def text_of(one: Element) -> str:
    """Return the words in an element as they are read out."""
    return _clean("".join(_pieces(one)))


def _clean(text: str) -> str:
    return " ".join(text.split())


def _referred(one: Element, page: Page) -> str:
    ids = one["aria-labelledby"].split()
    found = (page.by_id[name][0] for name in ids if name in page.by_id)
    return _clean(" ".join(other["aria-label"] or text_of(other) or other["alt"] for other in found))


def _native(one: Element, page: Page) -> str:
    if one.tag in ("img", "area") or (one.tag == "input" and one["type"].lower() == "image"):
        return one["alt"]
    if one.tag == "input" and one["type"].lower() in ("submit", "reset", "button"):
        return one["value"] or _BUTTONS.get(one["type"].lower(), "")
    if one.tag in ("input", "select", "textarea", "meter", "progress", "output"):
        return _label(one, page) or one["title"] or one["placeholder"]
    if one.tag in _HEADED_BY:
        return next((text_of(head) for head in one.elements if head.tag == _HEADED_BY[one.tag]), "")
    return "" if one.tag == "iframe" else text_of(one)


def _label(one: Element, page: Page) -> str:
    around = (outer for outer in one.above if outer.tag == "label")
    labels = (*(page.labels.get(one["id"], ()) if one["id"] else ()), *around)
    return _clean(" ".join(filter(None, (label["aria-label"] or text_of(label) for label in labels))))


def _pieces(one: Element) -> Iterator[str]:
    for child in one.children:
        if isinstance(child, str):
            yield child
        elif child.tag in _SILENT or child["aria-hidden"] == "true" or "hidden" in child.attributes:
            continue
        elif child["aria-label"]:
            yield f" {child['aria-label']} "
        elif child.tag == "img":
            yield f" {child['alt']} "
        elif child.tag == "svg":
            yield "".join(text_of(part) for part in child.elements if part.tag == "title")
        elif child.tag not in ("select", "textarea"):
            yield from _pieces(child) if child.tag in _INLINE else (" ", *_pieces(child), " ")


_INLINE = frozenset("a abbr b bdi bdo cite code em i kbd mark q s small span strong sub sup time u var".split())
