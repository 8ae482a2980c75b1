"""Embeds in a page's text: `![[ck-ask]]` on a line of its own, where a checklist or worksheet is to be shown.

Knows no printable. What stands in code is text, as it is to every reader of Markdown.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pyromark

from inroads.problems import Code, Place, Problem
from inroads.records.outline import MARKDOWN, Source
from inroads.records.reference import link_target

_EMBED = re.compile(r"!\[\[[^\[\]|]+\]\]")
_INSIDE = ("List", "BlockQuote", "FootnoteDefinition")


@dataclass(frozen=True, slots=True)
class Embed:
    """What a page shows of another note: the note's id, its place, and the bytes of its line in the text.

    `is_alone` tells that the line holds nothing else, and stands in no list and no quote.
    """

    name: str
    place: Place
    start: int
    end: int
    is_alone: bool


def embeds_in(source: Source) -> tuple[Embed, ...]:
    """Return the embeds of `source`, in the order of the text."""
    return tuple(_embeds(source)) if "![[" in source.text else ()


def _embeds(source: Source) -> Iterator[Embed]:
    depth = 0
    for event, span in pyromark.events_with_range(source.text, options=MARKDOWN):
        if not isinstance(event, dict):
            continue
        if "Start" in event:
            depth += _is_inside(event["Start"])
            target = _target(event["Start"])
            if target:
                line = source.slice(span["start"], span["end"])
                place = source.place(span["start"])
                is_alone = not depth and place.column == 1 and _EMBED.fullmatch(line) is not None
                is_alone &= source.ends_line(span["end"])
                yield Embed(target, place, span["start"], span["end"], is_alone)
        elif "End" in event:
            depth -= _is_inside(event["End"])


def _is_inside(tag: object) -> bool:
    name = next(iter(tag)) if isinstance(tag, dict) else tag
    return name in _INSIDE


def _target(tag: object) -> str:
    """Return what an embed that opens leads to; nothing for any other tag, and for a picture."""
    if not isinstance(tag, dict) or "Image" not in tag or not isinstance(tag["Image"]["link_type"], dict):
        return ""
    return link_target(tag["Image"]["dest_url"])


def about_embeds(path: str, embeds: tuple[Embed, ...]) -> Iterator[Problem]:
    """Yield a problem for each of `embeds` that can't be shown where it stands, and for one shown twice."""
    seen: dict[str, Place] = {}
    for embed in embeds:
        if not embed.is_alone:
            message = f'"![[{embed.name}]]" must stand on a line of its own to show a checklist or worksheet'
            hint = f"write ![[{embed.name}]] at the beginning of a line, with nothing else on it and outside any list"
            yield Problem.warning(path, embed.place, Code.MISPLACED_EMBED, message, hint)
        elif embed.name in seen:
            message = f'"{embed.name}" is shown twice on this page: here and in line {seen[embed.name].line}'
            yield Problem.error(path, embed.place, Code.DUPLICATE_ID, message, "take one of them out")
        seen.setdefault(embed.name, embed.place)
