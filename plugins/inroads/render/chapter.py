"""A page's HTML as a chapter of a longer page: its headings a level lower, its ids and links its own. Knows no page."""

import re
from collections.abc import Callable
from html import escape, unescape
from html.parser import HTMLParser

_IDS = ("id", "for", "headers", "aria-describedby", "aria-labelledby", "aria-controls")
_ATTRIBUTE = re.compile(rf'(\s)({"|".join(_IDS)}|href)="([^"]*)"')
_HEADING = re.compile(r"h([1-5])")


def chapter(html: str, name: str, address: Callable[[str], str]) -> str:
    """Return the HTML of a page as the chapter `name`, which is also the id of its place there.

    Every id begins with the chapter's name; a heading of the first level is of the second, and so on. `address` says
    where an address that isn't on the page itself leads to from the longer page.
    """
    parser = _Chapter(name, address)
    parser.feed(html)
    parser.close()
    return "".join(parser.parts)


def place_in(name: str, anchor: str) -> str:
    """Return the id that `anchor` has in the chapter `name`; the chapter's own for no anchor."""
    return f"{name}--{anchor}" if anchor else name


class _Chapter(HTMLParser):
    """Hands on everything as it is, but for start tags and the names of headings."""

    def __init__(self, name: str, address: Callable[[str], str]) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []
        self._name = name
        self._address = address

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 (the parser's)
        self.parts.append(_lowered(tag, _ATTRIBUTE.sub(self._moved, self.get_starttag_text() or "")))

    handle_startendtag = handle_starttag

    def handle_endtag(self, tag: str) -> None:
        self.parts.append(_lowered(tag, f"</{tag}>"))

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_entityref(self, name: str) -> None:
        self.parts.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.parts.append(f"&#{name};")

    def _moved(self, found: re.Match[str]) -> str:
        space, name, value = found[1], found[2], unescape(found[3])
        if name != "href":
            value = " ".join(place_in(self._name, one) for one in value.split())
        elif value.startswith("#"):
            value = f"#{place_in(self._name, value[1:])}"
        else:
            value = self._address(value)
        return f'{space}{name}="{escape(value)}"'


def _lowered(tag: str, text: str) -> str:
    heading = _HEADING.fullmatch(tag)
    return re.sub(rf"^(</?)h{heading[1]}", rf"\g<1>h{int(heading[1]) + 1}", text) if heading else text
