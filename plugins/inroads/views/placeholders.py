"""Texts with placeholders, taken apart into words and blanks with a label, a hint and a sample."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from inroads.library import Library
from inroads.records.placeholder import PLACEHOLDER

_OWNERS = {"me": "your", "contact": "their", "referrer": "the referrer's", "referral": "the new person's",
           "ask": "", "meeting": "meeting", "advice": "", "job": "job", "research": "research", "share": "",
           "event": "event", "association": "association", "past": "", "center": "center", "questions": ""}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of text; if `name` is set, it is a blank and `text` its label."""

    text: str
    name: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class BlankRow:
    """A placeholder in a list of blanks to fill."""

    name: str
    label: str
    hint: str
    sample: str


def parts(library: Library, text: str) -> tuple[Part, ...]:
    """Return `text` as words and blanks, in order."""
    found, end = [], 0
    for blank in PLACEHOLDER.finditer(text):
        if blank.start() > end:
            found.append(Part(text[end : blank.start()]))
        found.append(part(library, blank[1]))
        end = blank.end()
    return (*found, Part(text[end:])) if end < len(text) else tuple(found)


def part(library: Library, name: str) -> Part:
    """Return the blank that the placeholder `name` is."""
    placeholder = library.placeholders.get(name)
    return Part(label(name), name, placeholder.hint if placeholder else "")


def label(name: str) -> str:
    """Return what a reader sees in place of a placeholder: `their first name` for `contact.first_name`."""
    owner, _, field = name.partition(".")
    words = re.sub(r"_(\d)$", r" \1", field).replace("_", " ").replace("url", "link")
    return f"{_OWNERS.get(owner, owner)} {words}".strip()


def filled(library: Library, text: str) -> str:
    """Return `text` with the samples in its blanks."""
    samples = library.placeholders
    return PLACEHOLDER.sub(lambda blank: samples[blank[1]].sample if blank[1] in samples else blank[0], text)


def with_labels(text: str) -> str:
    """Return `text` with each blank's label in brackets, for places where a blank can't be marked."""
    return PLACEHOLDER.sub(lambda blank: f"[{label(blank[1])}]", text)


def blank_rows(library: Library, names: Iterable[str]) -> tuple[BlankRow, ...]:
    """Return the blanks called `names`, each once, in the order in which the list of placeholders has them."""
    wanted = set(names)
    return tuple(
        BlankRow(name, label(name), placeholder.hint, placeholder.sample)
        for name, placeholder in library.placeholders.items()
        if name in wanted
    )
