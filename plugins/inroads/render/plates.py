"""Plates: pages of the site's furniture, rendered once, with marks where each page's own parts are pressed in.

A mark is a long random word made for each build, so that no note can hold one; and what is pressed in is never
looked through for marks again.
"""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

_PREFIX = "inroads"
_ENTRY = re.compile(r"<li\b(?:(?!<li\b|</li>).)*?%s(?:(?!<li\b).)*?</li>", re.DOTALL)

# Characters that turn the direction of text round; a title stands in places where nothing can keep them in.
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")

ENTRIES = "entries"


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of one build."""

    token: str

    def are_in(self, text: str) -> bool:
        """Return whether `text` holds any mark of this build."""
        return f"x{self.token}" in text

    @classmethod
    def make(cls) -> "Marks":
        """Return new marks, which nobody can guess."""
        return cls(secrets.token_hex(16))

    def mark(self, name: str) -> str:
        """Return the mark that stands for the part `name` (lower-case letters, digits and hyphens)."""
        return f"{_PREFIX}{name}x{self.token}"

    def removed(self, text: str) -> str:
        """Return `text` without any mark of this build."""
        return re.sub(rf"{_PREFIX}[a-z0-9-]+x{self.token}", "", text)


@dataclass(frozen=True, slots=True)
class Plate:
    """A page taken apart at its marks: texts at even places, names of parts at odd ones.

    `entry` is the same for one entry of the page's table of contents, which is repeated for each of its headings.
    """

    pieces: tuple[str, ...]
    entry: tuple[str, ...] = ()

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the parts that are pressed in, in their order."""
        return self.pieces[1::2]


def plate_from(html: str, marks: Marks) -> Plate:
    """Return the plate that `html`, a page with `marks` in it, makes."""
    heading = marks.mark("headingtitle")
    entries = re.compile(_ENTRY.pattern % heading, re.DOTALL)
    found = entries.search(html)
    entry = _pieces(found[0], marks) if found else ()
    return Plate(_pieces(entries.sub(marks.mark(ENTRIES), html), marks), entry)


def _pieces(html: str, marks: Marks) -> tuple[str, ...]:
    return tuple(re.split(rf"{_PREFIX}([a-z0-9-]+)x{marks.token}", html))


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of a page's table of contents."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Impression:
    """What is pressed into a plate. `title` and `description` are plain text, `body` is HTML, `address` is safe."""

    title: str
    description: str
    address: str
    body: str
    headings: tuple[Heading, ...] = ()
    slots: Mapping[str, str] | None = None


def press(plate: Plate, impression: Impression) -> str:
    """Return the page that `impression` makes in `plate`."""
    first = impression.headings[0].id if impression.headings else ""
    values = {
        "title": escape(_DIRECTION.sub("", impression.title)),
        "description": escape(_DIRECTION.sub("", impression.description)),
        "address": impression.address,
        "body": impression.body,
        "headingid": first,
        "headingtitle": "",
        ENTRIES: "".join(_entry(plate.entry, heading) for heading in impression.headings),
        **(impression.slots or {}),
    }
    return _filled(plate.pieces, values)


def _entry(pieces: tuple[str, ...], heading: Heading) -> str:
    return _filled(pieces, {"headingid": escape(heading.id), "headingtitle": escape(heading.title)})


def _filled(pieces: tuple[str, ...], values: Mapping[str, str]) -> str:
    return "".join(piece if place % 2 == 0 else values.get(piece, "") for place, piece in enumerate(pieces))
