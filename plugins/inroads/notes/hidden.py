"""Characters of front matter that nobody sees: line separators, changes of direction, letters without width."""

import re
from collections.abc import Iterator

from inroads.problems import Code, Place, Problem

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
