"""Values that YAML reads otherwise than they were meant: swallowed by a comment, or list items run together."""

import re
from collections.abc import Iterator

import yaml

from inroads.notes.causes import BULLET
from inroads.notes.quoting import in_quotes, parted
from inroads.problems import Code, Place, Problem

# A comment that was meant as one has a space after its mark; `#1` and `#trends` were meant as text.
_MEANT_AS_TEXT = re.compile(r"[ \t]*(#[^\s#].*)$")
_HASHTAGS = re.compile(r"#[\w/-]+(?:[\s,]+#[\w/-]+)+$")
_BULLET = re.compile(r"-|[•◦‣·+–—] ")
_DASH = re.compile(r"\s*(-)(?:\s|$)")


def swallowed_by_comments(path: str, front: str, root: yaml.MappingNode, first_line: int) -> Iterator[Problem]:
    """Yield a warning for each plain value of which a `#` has cut off the rest or the whole."""
    lines = front.split("\n")
    pending: list[yaml.Node] = [root]
    while pending:
        node = pending.pop()
        if isinstance(node, yaml.SequenceNode):
            pending += node.value
        elif isinstance(node, yaml.MappingNode):
            pending += [value for _, value in node.value]
        elif isinstance(node, yaml.ScalarNode) and not node.style:
            mark = node.end_mark if node.value else node.start_mark
            found = _MEANT_AS_TEXT.match(lines[mark.line], mark.column) if mark.line < len(lines) else None
            if found:
                place = Place(first_line + mark.line, found.start(1) + 1)
                message = 'YAML takes a "#" after a space for the beginning of a comment, so the rest was dropped'
                hint = _hint(lines[mark.line]) or in_quotes(lines[mark.line]) or "put quotes round the whole value"
                yield Problem.warning(path, place, Code.COMMENT_IN_VALUE, message, hint)


def _hint(line: str) -> str:
    """Return how to write a line such as `tags: #biotech #pm`, for which quotes alone aren't enough."""
    head, value = parted(line)
    if value.startswith(("[", "{")):
        return "put quotes round the whole value"
    if not _HASHTAGS.match(value):
        return ""
    words = ", ".join(re.findall(r"[^#,\s]+", value))
    return f"write it as a list, without the #: {head.lstrip()}[{words}]"


def run_together(path: str, lines: list[str], node: yaml.ScalarNode, first_line: int) -> Iterator[Problem]:
    """Yield an error for what looks like an item of a list and has become a part of the plain value `node`."""
    start, end = node.start_mark, node.end_mark
    bullet = _BULLET.match(node.value)
    if bullet and not lines[start.line][: start.column].strip():
        message = "a space is missing after the dash, so this isn't an item of a list" if bullet[0] == "-" else BULLET
        hint = f"write: - {lines[start.line].strip()[len(bullet[0]) :]}"
        yield Problem.error(path, Place(first_line + start.line, start.column + 1), Code.INVALID_YAML, message, hint)
        return
    for number in range(start.line + 1, end.line + 1):
        found = _DASH.match(lines[number])
        if found:
            message = "this isn't read as an item of a list: it goes on with the text of the line above"
            hint = "give the list a field of its own, and indent all its items alike"
            place = Place(first_line + number, found.start(1) + 1)
            yield Problem.error(path, place, Code.INVALID_YAML, message, hint)
