"""Characters of front matter that nobody sees: line separators, changes of direction, letters without width."""

import re
from collections.abc import Iterator

from inroads.problems import Code, Place, Problem

_ODD_INDENT = re.compile("^ *([\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])", re.MULTILINE)
_SEPARATOR = re.compile("[\u2028\u2029]")
# Zero-width joiners are a normal part of some scripts and of emoji, so they count only beside ASCII or an edge.
_HIDDEN = re.compile(
    "[\u00ad\u180e\u200b\u2060-\u2064\u3164\ufeff\u202a-\u202e\u2066-\u2069]|(?<![^\x00-\x7f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\x7f])"
)


def line_separator(path: str, front: str, first_line: int) -> Problem | None:
    """Return a problem for U+2028 or U+2029, at which YAML breaks a line and no editor does."""
    found = _SEPARATOR.search(front)
    if not found:
        return None
    before = front[: found.start()]
    place = Place(first_line + before.count("\n"), len(before) - before.rfind("\n"))
    message = f"the fields hold the invisible character U+{ord(found[0]):04X}, which YAML takes for the end of a line"
    return Problem.error(path, place, Code.CONTROL_CHARACTER, message, "delete it")


def odd_indent(path: str, front: str, first_line: int) -> Problem | None:
    """Return a problem for a line that is indented by other spaces than plain ones, as text from a web page may be."""
    found = None if front.isascii() else _ODD_INDENT.search(front)
    if not found:
        return None
    place = Place(first_line + front.count("\n", 0, found.start()), found.start(1) - found.start() + 1)
    what = f"a special space (U+{ord(found[1]):04X})"
    message = f"the line is indented by {what}; fields are indented by plain spaces only"
    return Problem.error(
        path, place, Code.TAB_INDENT, message, "delete what stands before the text, and indent it anew"
    )


def hidden_characters(path: str, front: str, first_line: int) -> Iterator[Problem]:
    """Yield a warning for each line with characters that turn text round or have no width."""
    if front.isascii():
        return
    for number, line in enumerate(front.split("\n"), first_line):
        found = _HIDDEN.search(line)
        if found:
            message = f"the line holds the invisible character U+{ord(found[0]):04X}"
            hint = "delete it, unless you put it there on purpose"
            yield Problem.warning(path, Place(number, found.start() + 1), Code.HIDDEN_CHARACTER, message, hint)
