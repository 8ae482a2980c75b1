"""The words of Markdown without its marks: for the search, and where a text can't be marked up."""

import re
from dataclasses import dataclass, field

import pyromark
from pyromark.event import Event

from inroads.records.outline import MARKDOWN, is_plain_line
from inroads.records.reference import link_target
from inroads.vault import Vault
from inroads.views.link import note_link

COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)  # to the end of the text where nothing closes it
_BLOCK = "\0"  # ends a block; no text holds one, since Markdown replaces it
_INSIDE_LINES = ("Emphasis", "Strong", "Strikethrough", "Link", "Image")


def words_of(vault: Vault, markdown: str) -> str:
    """Return the words of `markdown` on one line; a bare wikilink is the title of the note that it leads to."""
    return " ".join(blocks_of(vault, markdown))


def blocks_of(vault: Vault, markdown: str) -> tuple[str, ...]:
    """Return the words of each paragraph, list, table or other block of `markdown`, each on one line."""
    if is_plain_line(markdown):
        return (" ".join(markdown.split()),)
    reader = _Reader(vault)
    for event in pyromark.events(markdown, options=MARKDOWN):
        reader.read(event)
    blocks = (" ".join(block.split()) for block in "".join(reader.found).split(_BLOCK))
    return tuple(block for block in blocks if block)


@dataclass(slots=True)
class _Reader:
    """What has been read of a text, and what is open in it."""

    vault: Vault
    found: list[str] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)  # of a block of HTML
    depth: int = 0  # of blocks
    is_named: bool = False  # inside a bare wikilink, whose title stands already

    def read(self, event: Event) -> None:
        if not isinstance(event, dict):
            self.found.append(" ")
        elif "Text" in event:
            self.found += [] if self.is_named else [event["Text"]]
        elif "Code" in event:
            self.found.append(event["Code"])
        elif "Start" in event:
            self.start(event["Start"])
        elif "End" in event:
            self.end(event["End"])
        elif "Html" in event:
            self.raw.append(event["Html"])
        elif "InlineHtml" in event:
            self.found.append(COMMENT.sub("", event["InlineHtml"]))

    def start(self, tag: "pyromark.event._Tag") -> None:
        if not _is_inside_lines(tag):
            self.depth += 1
            self.found.append(" ")
        if isinstance(tag, dict) and "Link" in tag:
            kind = tag["Link"]["link_type"]
            if isinstance(kind, dict) and not kind["WikiLink"]["has_pothole"]:
                self.found.append(self.named(link_target(tag["Link"]["dest_url"])))
                self.is_named = True

    def end(self, tag: "pyromark.event._TagEnd") -> None:
        if tag == "HtmlBlock":
            self.found.append(COMMENT.sub("", "".join(self.raw)))
            self.raw.clear()
        self.is_named = False
        if not _is_inside_lines(tag):
            self.depth -= 1
            self.found.append(" " if self.depth else _BLOCK)

    def named(self, target: str) -> str:
        ids = self.vault.names.find(target)
        return note_link(self.vault, ids[0]).text if len(ids) == 1 else target


def _is_inside_lines(tag: "pyromark.event._Tag | pyromark.event._TagEnd") -> bool:
    """Whether a tag is that of marks within a line, and not of a block."""
    return (tag if isinstance(tag, str) else next(iter(tag))) in _INSIDE_LINES
