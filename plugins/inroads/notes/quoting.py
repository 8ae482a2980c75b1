"""How a line of front matter would read with its value in quotes: the hint that mends most half-typed values."""

import re

import yaml

_FIELD = re.compile(r"(?P<head>\s*(?:- +)*(?:[A-Za-z_][\w-]*: +)?)(?P<value>\S.*?)\s*$")
_ITEM = re.compile(r"(?P<head>\s*(?:- +)+)(?P<value>\S.*?)\s*$")


def quoted(text: str) -> str:
    """Return `text` as a double-quoted YAML scalar on one line."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def quoted_line(front: str, line: int) -> str:
    """Return `write it so: LINE` for the 0-based `line` of `front` with its value quoted, or an empty text.

    Empty where the line has no value, where the value is quoted already, or where quoting wouldn't mend it.
    """
    lines = front.split("\n")
    if line >= len(lines):
        return ""
    pattern = _ITEM if lines[line].lstrip().startswith("- ") else _FIELD
    found = pattern.match(lines[line])
    if not found or found["value"][0] in "\"'|>" or not found["head"].strip():
        return ""
    mended = found["head"] + quoted(found["value"])
    try:
        yaml.compose(mended, Loader=yaml.CBaseLoader)
    except yaml.YAMLError:
        return ""
    return f"write it in quotes: {mended.strip()}"
