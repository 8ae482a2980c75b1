"""Values that a comment has swallowed, whole or in part: `role: #1 fan` is an empty role to YAML."""

import re
from collections.abc import Iterator

import yaml

from inroads.notes.quoting import quoted_line
from inroads.problems import Code, Place, Problem

# A comment that was meant as one has a space after its mark; `#1` and `#trends` were meant as text.
_MEANT_AS_TEXT = re.compile(r"(?:^|[ \t])(#[^\s#].*)$")


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
            found = _MEANT_AS_TEXT.search(lines[mark.line], mark.column) if mark.line < len(lines) else None
            if found:
                yield _problem(path, front, Place(first_line + mark.line, found.start(1) + 1), mark.line)


def _problem(path: str, front: str, place: Place, line: int) -> Problem:
    message = "YAML takes a # after a space for the beginning of a comment, so the rest of this line was dropped"
    hint = quoted_line(front, line) or "put quotes round the whole value"
    return Problem.warning(path, place, Code.COMMENT_IN_VALUE, message, hint)
