"""Plates: pages of the site's furniture, rendered once, with marks where each page's own parts are pressed in.

A mark is a long random word made for each build, so that no note can hold one; and what is pressed in is never
looked through for marks again.
"""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import escape

_PREFIX = "inroads"
_ENTRY = re.compile(r"<li\b(?:(?!<li\b|</li>).)*?%s(?:(?!<li\b).)*?</li>", re.DOTALL)

# Characters that turn the direction of text round; a title stands in places where nothing can keep them in.
DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")

# Indentation and empty lines, and the elements in which they may mean something.
_BLANK = re.compile(r"(<(pre|script|style|textarea)\b.*?</\2>)|\s*\n\s*", re.DOTALL)

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
    """A page taken apart at its marks: `texts`, in UTF-8, and between each two the name of a part.

    `entry` is the same for one entry of the page's table of contents, which is repeated for each of its headings.
    """

    texts: tuple[bytes, ...]
    parts: tuple[str, ...]
    entry: "Plate | None" = None


def plate_from(html: str, marks: Marks) -> Plate:
    """Return the plate that `html`, a page with `marks` in it, makes."""
    heading = marks.mark("headingtitle")
    if heading not in html:
        return _taken_apart(html, marks)
    entries = re.compile(_ENTRY.pattern % heading, re.DOTALL)
    found = entries.search(html)
    return _taken_apart(entries.sub(marks.mark(ENTRIES), html), marks, _taken_apart(found[0], marks) if found else None)


def _taken_apart(html: str, marks: Marks, entry: Plate | None = None) -> Plate:
    pieces = re.split(rf"{_PREFIX}([a-z0-9-]+)x{marks.token}", html)
    return Plate(tuple(map(_encoded, pieces[::2])), tuple(pieces[1::2]), entry)


def _encoded(html: str) -> bytes:
    """Return `html` in UTF-8; half a pair of surrogates, which has none, as a character reference."""
    return html.encode("utf-8", "xmlcharrefreplace")


def without_blanks(html: str) -> str:
    """Return `html` without indentation and empty lines, which are a third of the furniture of each page."""
    return _BLANK.sub(lambda found: found[1] or "\n", html)


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


def press(plate: Plate, impression: Impression) -> bytes:
    """Return the page that `impression` makes in `plate`, in UTF-8."""
    first = impression.headings[0].id if impression.headings else ""
    values = {
        "title": escape(DIRECTION.sub("", impression.title)),
        "description": escape(DIRECTION.sub("", impression.description)),
        "address": impression.address,
        "body": impression.body,
        "headingid": first,
        "headingtitle": "",
        **(impression.slots or {}),
    }
    encoded = {name: _encoded(value) for name, value in values.items()}
    entries = (_entry(plate.entry, heading) for heading in impression.headings if plate.entry)
    return _filled(plate, {**encoded, ENTRIES: b"".join(entries)})


@lru_cache(maxsize=1024)
def _entry(entry: Plate, heading: Heading) -> bytes:
    return _filled(entry, {"headingid": _encoded(escape(heading.id)), "headingtitle": _encoded(escape(heading.title))})


def _filled(plate: Plate, values: Mapping[str, bytes]) -> bytes:
    pieces = [plate.texts[0]]
    for part, text in zip(plate.parts, plate.texts[1:], strict=True):
        pieces += (values.get(part, b""), text)
    return b"".join(pieces)
