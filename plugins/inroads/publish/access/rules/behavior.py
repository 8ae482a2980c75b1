"""Rules on what a page does of itself: refresh, blink, take the focus, keep the keyboard out, refuse to be enlarged."""

import re
from collections.abc import Iterator

from inroads.publish.access.element import Element, is_focusable
from inroads.publish.access.page import Page
from inroads.publish.access.rule import Rule

_ENOUGH = 2.0  # times that a page can be enlarged at least
_SPACING = re.compile(r"(?:line-height|letter-spacing|word-spacing)\s*:[^;]*!\s*important", re.IGNORECASE)
_HANDLERS = ("onclick", "onmousedown", "ondblclick")


def _positive_tabindex(page: Page) -> Iterator[Element]:
    yield from (one for one in page.elements if one["tabindex"].isdigit() and int(one["tabindex"]) > 0)


def _takes_focus(page: Page) -> Iterator[Element]:
    yield from (one for one in page.elements if "autofocus" in one.attributes)


def _refreshes(page: Page) -> Iterator[Element]:
    for one in page.of("meta"):
        if one["http-equiv"].lower() == "refresh" and not one["content"].replace(" ", "").startswith("0;"):
            yield one


def _moves(page: Page) -> Iterator[Element]:
    yield from page.of("blink", "marquee")


def _cannot_be_enlarged(page: Page) -> Iterator[Element]:
    for one in page.of("meta"):
        if one["name"].lower() == "viewport" and _blocks(one["content"].lower().replace(" ", "")):
            yield one


def _blocks(content: str) -> bool:
    settings = dict(part.partition("=")[::2] for part in re.split("[,;]", content))
    try:
        most = float(settings.get("maximum-scale", _ENOUGH))
    except ValueError:
        most = 1.0  # as browsers read a word
    return settings.get("user-scalable") in ("no", "0") or 0 <= most < _ENOUGH


def _mouse_alone(page: Page) -> Iterator[Element]:
    for one in page.elements:
        if any(handler in one.attributes for handler in _HANDLERS) and not is_focusable(one) and one.tag != "label":
            yield one


def _hidden_stops(page: Page) -> Iterator[Element]:
    yield from (one for one in page.elements if is_focusable(one) and one.is_hidden)


def _fixed_spacing(page: Page) -> Iterator[Element]:
    yield from (one for one in page.elements if _SPACING.search(one["style"]))


RULES = (
    Rule("tab-order", "2.4.3", "A", "The Tab key goes through a page in the order in which it is read.",
         'take the number out, or write tabindex="0"', _positive_tabindex),
    Rule("no-autofocus", "2.4.3", "A", "No page puts the focus somewhere by itself.",
         "take autofocus out", _takes_focus),
    Rule("no-refresh", "2.2.1", "A", "No page changes to another one after a while.",
         "take the refresh out, or lead there at once", _refreshes),
    Rule("no-blinking", "2.2.2", "A", "Nothing blinks or moves by itself.",
         "use an element that stands still", _moves),
    Rule("zoom", "1.4.4", "AA", "Pages can be enlarged.",
         "take user-scalable and maximum-scale out of the viewport", _cannot_be_enlarged),
    Rule("keyboard", "2.1.1", "A", "What is clicked can be reached by keyboard.",
         "use a <button>", _mouse_alone),
    Rule("hidden-stops", "4.1.2", "A", "Nothing that is kept from those who listen can get the focus.",
         'take aria-hidden out, or keep the focus out by tabindex="-1"', _hidden_stops),
    Rule("text-spacing", "1.4.12", "AA", "People can space text as they need.",
         "take !important out of the style", _fixed_spacing),
)  # fmt: skip
