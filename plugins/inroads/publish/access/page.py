"""A page's HTML as a tree of elements. Knows which end tags may be left out, and no rule of accessibility."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from itertools import takewhile

from inroads.publish.access.element import Element

_DEEPEST = 256  # elements in each other; browsers give up at twice as many
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_BLOCKS = frozenset(
    """address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main
    menu nav ol p pre section table ul""".split()
)
# What ends an element whose end tag was left out, and how far up it is looked for.
_ENDED_BY: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset(("li",)), frozenset(("ul", "ol", "menu"))),
    "dt": (frozenset(("dt", "dd")), frozenset(("dl",))),
    "dd": (frozenset(("dt", "dd")), frozenset(("dl",))),
    "option": (frozenset(("option",)), frozenset(("select", "datalist"))),
    "tr": (frozenset(("tr", "td", "th")), frozenset(("table",))),
    "td": (frozenset(("td", "th")), frozenset(("tr", "table"))),
    "th": (frozenset(("td", "th")), frozenset(("tr", "table"))),
    "tbody": (frozenset(("thead", "tbody", "tr", "td", "th")), frozenset(("table",))),
    "tfoot": (frozenset(("thead", "tbody", "tr", "td", "th")), frozenset(("table",))),
}


@dataclass(frozen=True)
class Page:
    """A page: its name in the site, and its elements. The root is no element of the source."""

    name: str
    root: Element

    @cached_property
    def elements(self) -> Sequence[Element]:
        """All elements, in the order of the source."""
        return tuple(self.root.below)

    @cached_property
    def by_tag(self) -> Mapping[str, Sequence[Element]]:
        """The elements by their tag."""
        found: dict[str, list[Element]] = {}
        for one in self.elements:
            found.setdefault(one.tag, []).append(one)
        return found

    @cached_property
    def by_id(self) -> Mapping[str, Sequence[Element]]:
        """The elements that have an id, by it; those in templates are left out."""
        found: dict[str, list[Element]] = {}
        for one in self.elements:
            if one["id"] and not one.is_inert:
                found.setdefault(one["id"], []).append(one)
        return found

    @cached_property
    def labels(self) -> Mapping[str, Sequence[Element]]:
        """The labels by the id of what they are for."""
        found: dict[str, list[Element]] = {}
        for label in self.of("label"):
            if label["for"]:
                found.setdefault(label["for"], []).append(label)
        return found

    @property
    def whole(self) -> Element:
        """The element that stands for the page: `html`, else the first, else none of the source."""
        return next(self.of("html"), next(iter(self.elements), self.root))

    def of(self, *tags: str) -> Iterator[Element]:
        """Yield the elements that have one of `tags`: of one tag in the order of the source."""
        for tag in tags:
            yield from self.by_tag.get(tag, ())


def parse(name: str, data: bytes) -> Page:
    """Return the page that `data`, which is UTF-8, describes."""
    parser = _Parser()
    parser.feed(data.decode("utf-8", "replace"))
    parser.close()
    return Page(name, parser.root)


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {}, 1, "", None)
        self.open, self.depth = self.root, 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._end_what_is_ended_by(tag)
        attributes = {name: value or "" for name, value in reversed(attrs)}
        one = Element(tag, attributes, self.getpos()[0], self.get_starttag_text() or "", self.open)
        self.open.children.append(one)
        if tag not in _VOID and self.depth < _DEEPEST:
            self.open, self.depth = one, self.depth + 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take `<path/>` as ended where HTML does: of void elements, and in pictures."""
        self.handle_starttag(tag, attrs)
        if self.open.tag == tag and any(one.tag in ("svg", "math") for one in (self.open, *self.open.above)):
            self._close(self.open)

    def handle_endtag(self, tag: str) -> None:
        found = next((one for one in (self.open, *self.open.above) if one.tag == tag), None)
        if found is not None:
            self._close(found)

    def handle_data(self, data: str) -> None:
        self.open.children.append(data)

    def _end_what_is_ended_by(self, tag: str) -> None:
        if tag in _BLOCKS and self.open.tag == "p":
            self._close(self.open)
        ended, within = _ENDED_BY.get(tag, (frozenset(), frozenset()))
        outermost = None
        for one in (self.open, *self.open.above) if ended else ():
            if one.tag in within:
                break
            outermost = one if one.tag in ended else outermost
        if outermost is not None:
            self._close(outermost)

    def _close(self, one: Element) -> None:
        self.depth -= 1 + sum(1 for _ in takewhile(lambda outer: outer is not one, (self.open, *self.open.above)))
        self.open = one.parent or self.root
