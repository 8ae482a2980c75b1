"""Markdown of notes to HTML, from pyromark's events: raw HTML stays text, no address runs anything, no picture loads.

Knows no note: wikilinks are resolved by a function that is given.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from html import escape
from typing import NamedTuple
from urllib.parse import quote, unquote

import pyromark
from pyromark.event import Event

from inroads.records.outline import MARKDOWN, is_plain_line
from inroads.records.reference import link_target
from inroads.views.words import COMMENT


class Destination(NamedTuple):
    """Where a wikilink leads: the page's address as seen from the page that is written, and the page's title."""

    address: str
    title: str


# What a wikilink's target leads to, or None if there is no such page.
Resolve = Callable[[str], Destination | None]

_SAFE_SCHEMES = ("http", "https", "mailto", "tel")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_WEB = re.compile(r"https?:", re.IGNORECASE)
_BLANKS = "".join(map(chr, range(0x21)))  # what browsers pass over at the ends of an address
_INVISIBLE = re.compile("[\x00-\x20\x7f-\xa0\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_BARE_ADDRESS = re.compile(r"https?://[^\s<>\"']*[^\s<>\"'.,;:!?)\]]")

_OPENING = {"Paragraph": "<p>", "Emphasis": "<em>", "Strong": "<strong>", "Strikethrough": "<del>", "Item": "<li>",
            "TableHead": "<thead>\n<tr>", "TableRow": "<tr>"}  # fmt: skip
_CLOSING = {"Paragraph": "</p>\n", "Emphasis": "</em>", "Strong": "</strong>", "Strikethrough": "</del>",
            "Item": "</li>\n", "TableHead": "</tr>\n</thead>\n<tbody>\n", "TableRow": "</tr>\n",
            "Table": "</tbody>\n</table>\n", "CodeBlock": "</code></pre>\n"}  # fmt: skip

_EMPTY_HEADER = re.compile(r'<th scope="col"[^>]*></th>')  # heads nothing, so it is a cell like others

_BOXES = {
    True: '<span class="inroads-box inroads-box--done">Done: </span>',
    False: '<span class="inroads-box">To do: </span>',
}


def to_html(markdown: str, resolve: Resolve, top: int = 3, *, keep_lines: bool = False) -> str:
    """Return `markdown` as HTML, its highest headings at level `top`; lines end where they do if `keep_lines`."""
    if not markdown:
        return ""
    if is_plain_line(markdown):
        return f"<p>{markdown}</p>\n"
    writer = _Writer(resolve, top, "<br>\n" if keep_lines else "\n")
    return writer.written(tuple(pyromark.events(markdown, options=MARKDOWN)))


def to_inline_html(markdown: str, resolve: Resolve) -> str:
    """Return `markdown` as HTML without the paragraph round it, where it is a single one."""
    html = to_html(markdown, resolve).strip()
    if html.startswith("<p>") and html.endswith("</p>") and html.count("<p>") == 1:
        return html[3:-4]
    return html


def safe_address(address: str) -> str | None:
    """Return `address` if following it can't run anything: without a scheme, or with one of those that are known.

    What can't be seen in it is percent-encoded, as browsers would do with most of it.
    """
    plain = _INVISIBLE.sub("", address)
    scheme = _SCHEME.match(plain)
    if not plain or (scheme and scheme[1].lower() not in _SAFE_SCHEMES):
        return None
    if re.match(r"[/\\]{2}|\\", plain):  # another host, by the scheme of this page
        return None
    return _INVISIBLE.sub(lambda found: quote(found[0]), address.strip(_BLANKS))


@dataclass(slots=True)
class _Writer:
    """What has to be remembered from event to event while a text is written."""

    resolve: Resolve
    top: int
    line_end: str
    shift: int = 0
    in_head: bool = False
    in_code: bool = False
    columns: tuple[str, ...] = ()
    column: int = 0
    links: int = 0
    title: str | None = None  # what replaces the text of the link that is open: the title of the page it leads to
    raw: list[str] = field(default_factory=list)  # of the block of raw HTML that is open
    closing: list[str] = field(default_factory=list)
    footnotes: dict[str, int] = field(default_factory=dict)

    def written(self, events: Iterable[Event]) -> str:
        """Return `events` as HTML."""
        levels = [int(level[1]) for event in events if (level := _heading_level(event))]
        self.shift = self.top - min(levels, default=self.top)
        html = "".join(map(self.event, events))
        return _EMPTY_HEADER.sub("<td></td>", html) if "<th " in html else html

    def event(self, event: Event) -> str:
        if not isinstance(event, dict):
            return {"SoftBreak": self.line_end, "HardBreak": "<br>\n", "Rule": "<hr>\n"}[event]
        if "Text" in event:
            return self.text(event["Text"])
        if "Start" in event:
            return self.start(event["Start"])
        if "End" in event:
            return self.end(event["End"])
        if "Code" in event:
            return f"<code>{escape(event['Code'], quote=False)}</code>"
        if "Html" in event:
            self.raw.append(event["Html"])
            return ""
        if "InlineHtml" in event:
            return escape(COMMENT.sub("", event["InlineHtml"]), quote=False)
        if "TaskListMarker" in event:
            return _BOXES[event["TaskListMarker"]]
        number = self.footnote(event["FootnoteReference"]) if "FootnoteReference" in event else ""
        return f'<sup class="inroads-footnote-mark">{number}</sup>'

    def text(self, text: str) -> str:
        if self.title is not None:
            text, self.title = self.title, ""
        if self.in_code or self.links or "://" not in text:
            return escape(text, quote=False)
        pieces, end = [], 0
        for found in _BARE_ADDRESS.finditer(text):
            pieces += [escape(text[end : found.start()], quote=False), _outside(found[0]), escape(found[0]), "</a>"]
            end = found.end()
        return "".join(pieces) + escape(text[end:], quote=False)

    def start(self, tag: "pyromark.event._Tag") -> str:
        if not isinstance(tag, dict):
            return self.start_plain(tag)
        if "Heading" in tag:
            level = min(6, int(tag["Heading"]["level"][1]) + self.shift)
            return self.opened(f"<h{level}>", f"</h{level}>\n")
        if "List" in tag:
            return self.list(tag["List"])
        if "Link" in tag:
            return self.link(tag["Link"])
        if "Image" in tag:
            return self.image(tag["Image"]["dest_url"])
        if "CodeBlock" in tag:
            self.in_code = True
            return "<pre><code>"
        if "Table" in tag:
            self.columns = tag["Table"]
            return "<table>\n"
        if "FootnoteDefinition" in tag:
            number = self.footnote(tag["FootnoteDefinition"])
            return self.opened(f'<div class="inroads-footnote"><sup>{number}</sup> ', "</div>\n")
        return self.opened("<blockquote>\n", "</blockquote>\n")

    def start_plain(self, tag: str) -> str:
        if tag == "TableCell":
            align = self.columns[self.column].lower() if self.column < len(self.columns) else "none"
            self.column += 1
            side = "" if align == "none" else f' align="{align}"'
            return f'<th scope="col"{side}>' if self.in_head else f"<td{side}>"
        if tag in ("TableHead", "TableRow"):
            self.in_head, self.column = tag == "TableHead", 0
        return _OPENING.get(tag, "")

    def end(self, tag: "pyromark.event._TagEnd") -> str:
        if isinstance(tag, dict):
            return self.closing.pop()
        if tag == "TableCell":
            return "</th>" if self.in_head else "</td>"
        if tag == "HtmlBlock":
            return self.raw_block()
        if tag == "CodeBlock":
            self.in_code = False
        if tag in ("Link", "Image"):
            self.links -= 1
            self.title = None
        return _CLOSING[tag] if tag in _CLOSING else self.closing.pop()

    def opened(self, opening: str, closing: str) -> str:
        self.closing.append(closing)
        return opening

    def raw_block(self) -> str:
        """Write a block of raw HTML as text, without its comments."""
        shown = COMMENT.sub("", "".join(self.raw)).strip()
        self.raw.clear()
        return f"<p>{escape(shown, quote=False)}</p>\n" if shown else ""

    def list(self, start: int | None) -> str:
        if start is None:
            return self.opened("<ul>\n", "</ul>\n")
        return self.opened("<ol>\n" if start == 1 else f'<ol start="{start}">\n', "</ol>\n")

    def link(self, link: "pyromark.event._LinkData") -> str:
        self.links += 1
        kind, target = link["link_type"], link["dest_url"]
        if isinstance(kind, dict) or _is_note_file(target):
            found = self.resolve(link_target(target if isinstance(kind, dict) else unquote(target)))
            if isinstance(kind, dict) and found and not kind["WikiLink"]["has_pothole"]:
                self.title = found.title
            if found:
                return self.opened(f'<a href="{escape(found.address)}">', "</a>")
            return self.opened('<span class="inroads-missing" title="No page for this">', "</span>")
        address = safe_address(f"mailto:{target}" if kind == "Email" else target)
        if address is None:
            return self.opened("<span>", "</span>")
        return self.opened(_outside(address) if _WEB.match(address) else f'<a href="{escape(address)}">', "</a>")

    def image(self, address: str) -> str:
        """A picture isn't loaded, since that would ask another host; its words and its address stay."""
        self.links += 1
        safe = safe_address(address)
        if safe and _WEB.match(safe) and self.links == 1:
            return self.opened(_outside(safe), "</a>")
        return self.opened('<span class="inroads-picture">', "</span>")

    def footnote(self, name: str) -> int:
        return self.footnotes.setdefault(name, len(self.footnotes) + 1)


def _is_note_file(address: str) -> bool:
    """Whether `address` is that of a file beside the note, as editors write links between notes."""
    return address.partition("#")[0].endswith(".md") and not _SCHEME.match(address)


def _outside(address: str) -> str:
    return f'<a href="{escape(address)}" rel="noopener noreferrer">'


def _heading_level(event: Event) -> str:
    if not isinstance(event, dict) or "Start" not in event:
        return ""
    tag = event["Start"]
    return tag["Heading"]["level"] if isinstance(tag, dict) and "Heading" in tag else ""
