"""How large and how deep front matter may be, checked before a parser builds anything of it."""

import re

import yaml

from inroads.problems import Code, Place, Problem

MAX_BYTES = 64 * 1024
MAX_DEPTH = 16
MAX_KEYS = 1000

_HEAD = re.compile(r"^[ \t]*(?:[-?:][ \t]+)*", re.MULTILINE)
_STARTS = (yaml.SequenceStartEvent, yaml.MappingStartEvent)
_ENDS = (yaml.SequenceEndEvent, yaml.MappingEndEvent)


def check_limits(path: str, front: str, first_line: int) -> Problem | None:
    """Return a problem if `front` has more than MAX_BYTES, MAX_DEPTH or MAX_KEYS, within a fraction of a second.

    Nesting of 50,000 crashes libyaml's composer and one of 2,000 Python's, so depth and keys are counted from events,
    which are made one at a time, and only where a glance can't rule them out.
    """
    size = len(front) if front.isascii() else len(front.encode("utf-8"))
    if size > MAX_BYTES:
        message = f"the fields take {size:,} bytes; {MAX_BYTES:,} are the limit"
        return Problem.error(path, Place(first_line), Code.FRONT_MATTER_TOO_LARGE, message, "move prose to the body")
    if _keys_at_most(front) <= MAX_KEYS and _depth_at_most(front) <= MAX_DEPTH:
        return None
    return _count(path, front, first_line)


def _keys_at_most(front: str) -> int:
    """Return a number that the keys can't exceed: each needs a colon, a question mark, a comma or a brace."""
    return sum(front.count(sign) for sign in ":?,{")


def _depth_at_most(front: str) -> int:
    """Return a number that the nesting can't exceed: what is nested in a block begins further right, or is a list."""
    return front.count("[") + front.count("{") + 2 * (1 + max(map(len, _HEAD.findall(front))))


def event_place(event: yaml.Event, first_line: int) -> Place:
    """Return the place at which `event` begins in a file whose line `first_line` is the text's first."""
    mark = event.start_mark
    return Place(first_line + mark.line, mark.column + 1) if mark else Place(first_line)


def _count(path: str, front: str, first_line: int) -> Problem | None:
    keys = 0
    parts: list[int] = []  # of each collection that is open, how many keys and values it has had; -1 for a list
    try:
        for event in yaml.parse(front, Loader=yaml.CSafeLoader):
            if isinstance(event, _ENDS):
                parts.pop()
            elif isinstance(event, yaml.NodeEvent):
                if parts and parts[-1] >= 0:
                    keys += parts[-1] % 2 == 0
                    parts[-1] += 1
                if isinstance(event, _STARTS):
                    parts.append(0 if isinstance(event, yaml.MappingStartEvent) else -1)
            if len(parts) > MAX_DEPTH:
                message = f"lists or mappings are nested more than {MAX_DEPTH} deep"
                hint = "quote the value if it is text"
                return Problem.error(path, event_place(event, first_line), Code.NESTED_TOO_DEEP, message, hint)
            if keys > MAX_KEYS:
                message = f"the fields have more than {MAX_KEYS:,} keys"
                hint = "move prose to the body"
                return Problem.error(path, event_place(event, first_line), Code.TOO_MANY_KEYS, message, hint)
    except yaml.YAMLError:
        return None  # the parser proper will say what is wrong
    return None
