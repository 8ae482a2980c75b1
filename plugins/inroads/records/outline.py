"""The outline of a Markdown text by pyromark's events: its headings, list items, paragraphs and wikilinks.

Offsets are in bytes of the UTF-8 text, as pyromark gives them; lines and columns are 1-based and in characters.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

import pyromark

from inroads.problems import Place
from inroads.records.reference import link_target

MARKDOWN = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_WIKILINKS
)

_PLAIN_LINE = re.compile(r"[^\W\d_][\w ,.;?!'’\"“”()%–—-]*")
_OPENING = re.compile(r"^#{1,6}(?:[ \t]+|$)")
_CLOSING = re.compile(r"(?:^|[ \t]+)#+[ \t]*$")


def is_plain_line(markdown: str) -> bool:
    """Return whether `markdown` is surely one paragraph of one line without any mark, as most answers are.

    Then its words are the text as it stands, and it takes no parser to know them.
    """
    return "_" not in markdown and not markdown.endswith(" ") and _PLAIN_LINE.fullmatch(markdown) is not None


class Source:
    """A text with its bytes and line starts, `first_line` being the line of the file on which it begins."""

    def __init__(self, text: str, first_line: int) -> None:
        self.text = text
        self.data = text.encode("utf-8")
        self.size = len(self.data)
        self.first_line = first_line
        self._starts = [0, *(found.end() for found in re.finditer(b"\n", self.data))]
        # Bytes that go on with a character, which columns don't count.
        self._more = [] if text.isascii() else [found.start() for found in re.finditer(rb"[\x80-\xbf]", self.data)]

    def slice(self, start: int, end: int) -> str:
        """Return the text from byte `start` to byte `end`."""
        return self.data[start:end].decode("utf-8", "replace")

    def line(self, offset: int) -> int:
        """Return the line of the file in which byte `offset` stands."""
        return self.first_line + bisect_right(self._starts, offset) - 1

    def column(self, offset: int) -> int:
        """Return the column at which byte `offset` stands."""
        start = self._starts[bisect_right(self._starts, offset) - 1]
        return self._characters(offset) - self._characters(start) + 1

    def place(self, offset: int) -> Place:
        """Return the place of byte `offset`."""
        return Place(self.line(offset), self.column(offset))

    def place_of_character(self, index: int, start: int = 0) -> Place:
        """Return the place of the character at `index`, counted from the one at byte `start`."""
        wanted = self._characters(start) + index
        return self.place(bisect_right(range(self.size + 1), wanted, key=self._characters) - 1)

    def _characters(self, offset: int) -> int:
        """Return how many characters stand before byte `offset`."""
        return offset - bisect_left(self._more, offset)

    def ends_line(self, offset: int) -> bool:
        """Return whether nothing but space stands from byte `offset` to the end of its line."""
        return not self.data[offset:].partition(b"\n")[0].strip()

    def item_text(self, block: "Block", end: int) -> str:
        """Return a list item's Markdown up to byte `end`, without its marker, box and indentation."""
        first, *rest = self.slice(block.content, end).rstrip().split("\n")
        indent = self.column(block.start) + 1
        return "\n".join([first, *(_dedent(line, indent) for line in rest)])


def _dedent(line: str, indent: int) -> str:
    return line[min(indent, len(line) - len(line.lstrip(" "))) :]


@dataclass(slots=True)
class Block:
    """A heading, list item or paragraph while it is being found; `depth` counts the lists around an item."""

    start: int
    end: int = 0
    level: int = 0
    title: str = ""
    depth: int = 0
    content: int = -1  # where the item's words begin
    head_end: int = -1  # where a list inside it begins, or its own end
    ticked: bool | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A wikilink, and the place at which it stands."""

    target: str
    place: Place


@dataclass(slots=True)
class Outline:
    """What was found, in the order of the text. `items` holds list items and the paragraphs outside lists."""

    headings: list[Block] = field(default_factory=list)
    items: list[Block] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)


def outline(source: Source) -> Outline:
    """Return the outline of `source`."""
    found = Outline()
    open_items: list[Block] = []
    quotes = 0
    for event, span in pyromark.events_with_range(source.text, options=MARKDOWN):
        if not isinstance(event, dict):
            continue
        if open_items and open_items[-1].content < 0 and not {"TaskListMarker", "End"} & event.keys():
            open_items[-1].content = span["start"]
        if "Start" in event:
            quotes += _start(source, found, open_items, quotes, event["Start"], span["start"], span["end"])
        elif "End" in event:
            quotes -= _end(open_items, event["End"], span["end"])
        elif "TaskListMarker" in event and open_items:
            open_items[-1].ticked = event["TaskListMarker"]
            open_items[-1].content = -1
    found.items.sort(key=lambda item: item.start)
    return found


def _start(
    source: Source, found: Outline, open_items: list[Block], quotes: int, tag: object, start: int, end: int
) -> int:
    """Take note of a tag that opens; return 1 if it is a block quote."""
    if tag == "Item":
        open_items.append(Block(start, depth=len(open_items) + 1))
        found.items.append(open_items[-1])
    elif tag == "Paragraph":
        if not open_items and not quotes:
            found.items.append(Block(start, end, content=start, head_end=end))
    elif isinstance(tag, dict):
        if "List" in tag and open_items and open_items[-1].head_end < 0:
            open_items[-1].head_end = start
        elif "BlockQuote" in tag:
            return 1
        elif "Heading" in tag and not open_items and not quotes:
            found.headings.append(_heading(source, tag["Heading"]["level"], start, end))
        elif "Link" in tag:
            _wikilink(source, found, tag["Link"], start)
    return 0


def _heading(source: Source, level: str, start: int, end: int) -> Block:
    first = source.slice(start, end).strip().split("\n")[0]
    title = _CLOSING.sub("", _OPENING.sub("", first))
    return Block(start, end, level=int(level[1]), title=title.strip())


def _wikilink(source: Source, found: Outline, link: "dict[str, object]", start: int) -> None:
    target = link_target(str(link["dest_url"])) if isinstance(link["link_type"], dict) else ""
    if target:  # without one it leads to a heading of the same note
        found.links.append(Link(target, source.place(start)))


def _end(open_items: list[Block], tag: object, end: int) -> int:
    """Take note of a tag that closes; return 1 if it is a block quote."""
    if tag == "Item":
        item = open_items.pop()
        item.end = end
        item.head_end = item.head_end if item.head_end >= 0 else end
        item.content = item.content if item.content >= 0 else end
    return int(isinstance(tag, dict) and "BlockQuote" in tag)
