"""How large and how deep front matter may be, checked before a parser builds anything of it."""

import re

import yaml

from inroads.problems import Code, Place, Problem

MAX_BYTES = 64 * 1024
MAX_DEPTH = 16
MAX_KEYS = 1000

_OPENERS = re.compile(r"[\[{]|^[ ]*(?:[-?][ ]+)+|^[ ]+", re.MULTILINE)
_STARTS = (yaml.SequenceStartEvent, yaml.MappingStartEvent)
_ENDS = (yaml.SequenceEndEvent, yaml.MappingEndEvent)


def check_limits(path: str, front: str, first_line: int) -> Problem | None:
    """Return a problem if `front` has more than MAX_BYTES, MAX_DEPTH or MAX_KEYS, within a fraction of a second.

    Nesting of 50,000 crashes libyaml's composer and one of 2,000 Python's, so the depth is counted from events,
    which are made one at a time, and only where a glance can't rule it out.
    """
    size = len(front) if front.isascii() else len(front.encode("utf-8"))
    if size > MAX_BYTES:
        message = f"the fields take {size:,} bytes; {MAX_BYTES:,} are the limit"
        return Problem.error(path, Place(first_line), Code.FRONT_MATTER_TOO_LARGE, message, "move prose to the body")
    if front.count(":") <= MAX_KEYS and _depth_at_most(front) <= MAX_DEPTH:
        return None
    return _count(path, front, first_line)


def _depth_at_most(front: str) -> int:
    """Return a number that the nesting can't exceed: brackets anywhere, the longest run of dashes, indents."""
    brackets, dashes, indents = 0, 0, set[int]()
    for opener in _OPENERS.findall(front):
        if opener in "[{":
            brackets += 1
        else:
            dashes = max(dashes, opener.count("-") + opener.count("?"))
            indents.add(len(opener))
    return 1 + brackets + dashes + len(indents)


def event_place(event: yaml.Event, first_line: int) -> Place:
    """Return the place at which `event` begins in a file whose line `first_line` is the text's first."""
    mark = event.start_mark
    return Place(first_line + mark.line, mark.column + 1) if mark else Place(first_line)


def _count(path: str, front: str, first_line: int) -> Problem | None:
    depth = keys = 0
    try:
        for event in yaml.parse(front, Loader=yaml.CSafeLoader):
            place = event_place(event, first_line)
            if isinstance(event, _STARTS):
                depth += 1
            elif isinstance(event, _ENDS):
                depth -= 1
            elif isinstance(event, yaml.ScalarEvent):
                keys += 1
            if depth > MAX_DEPTH:
                message = f"lists or mappings are nested more than {MAX_DEPTH} deep"
                return Problem.error(path, place, Code.NESTED_TOO_DEEP, message, "quote the value if it is text")
            if keys > 2 * MAX_KEYS:
                message = f"the fields have more than {MAX_KEYS:,} keys"
                return Problem.error(path, place, Code.TOO_MANY_KEYS, message, "move prose to the body")
    except yaml.YAMLError:
        return None  # the parser proper will say what is wrong
    return None
