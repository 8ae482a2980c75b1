"""A page or a picture in SVG as a browser takes it apart: elements with their lines. Knows no other file."""

from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import NamedTuple

_WITH_TEXT = ("script", "style")


class Element(NamedTuple):
    """An element with its attributes, the 1-based line on which it begins, and the text of a script or style."""

    tag: str
    attributes: Mapping[str, str]
    line: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """The elements of a page in their order, and the names of the places on it that a link may lead to."""

    elements: tuple[Element, ...]
    anchors: frozenset[str]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # Of an attribute that comes twice, browsers take the first.
        attributes = {name: value or "" for name, value in reversed(attrs)}
        self.elements.append(Element(tag, attributes, self.getpos()[0]))

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        try:
            return super().parse_marked_section(i, report)
        except AssertionError:  # of a kind that HTML doesn't know: a comment to browsers
            return self.parse_bogus_comment(i, report)

    def handle_data(self, data: str) -> None:
        if self.cdata_elem in _WITH_TEXT and self.elements:
            last = self.elements.pop()
            self.elements.append(last._replace(text=last.text + data))

    def handle_pi(self, data: str) -> None:
        if data.startswith("xml-stylesheet"):
            inner = _Reader()
            inner.feed(f"<link rel='stylesheet' {data.removeprefix('xml-stylesheet').rstrip('?')}>")
            self.elements += [element._replace(line=self.getpos()[0]) for element in inner.elements]


def read_page(text: str) -> Page:
    """Return what stands in `text`, however broken it is."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    elements = tuple(reader.elements)
    named = (e.attributes.get("id") for e in elements)
    anchors = (e.attributes.get("name") for e in elements if e.tag == "a")
    return Page(elements, frozenset(filter(None, (*named, *anchors))))
