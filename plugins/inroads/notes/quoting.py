"""How a line of front matter would read with its value in quotes: the hint that mends most half-typed values."""

import re

import yaml

_FIELD = re.compile(r"\s*(?:- +)*(?:[A-Za-z_][\w-]*: +)?")
_ITEM = re.compile(r"\s*(?:- +)+")
_BLOCK = re.compile(r"[|>][-+\d]{0,2}(?:\s+#.*)?$")  # a value that goes on in the lines below
_LINKS = re.compile(r"\[\[[^\[\]]+\]\](?:(?:\s*,\s*|\s+and\s+|\s+)\[\[[^\[\]]+\]\])+")


def quoted(text: str) -> str:
    """Return `text` as a double-quoted YAML scalar on one line."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def written(text: str, *, as_item: bool = False) -> str:
    """Return `text` as it stands after a field's name: as it is where YAML reads it so, else in quotes.

    As an item of a list it may hold one colon, since items are read as texts whether or not they do.
    """
    head = "- " if as_item else "field: "
    try:
        node = yaml.compose(f"{head}{text}", Loader=yaml.CBaseLoader)
    except yaml.YAMLError:
        return quoted(text)
    if not isinstance(node, yaml.CollectionNode):
        return quoted(text)
    value = node.value[0] if as_item else node.value[0][1]
    parts = value.value[0] if isinstance(value, yaml.MappingNode) and len(value.value) == 1 else [value]
    are_plain = all(isinstance(part, yaml.ScalarNode) and not part.style for part in parts)
    return text if are_plain and ": ".join(part.value for part in parts) == text else quoted(text)


def can_be_read(line: str) -> bool:
    """Return whether `line` is YAML by itself."""
    try:
        yaml.compose(line, Loader=yaml.CBaseLoader)
    except yaml.YAMLError:
        return False
    return True


def parted(line: str) -> tuple[str, str]:
    """Return the part of a line up to its value (indent, dash, field's name) and the value, without space after it."""
    line = line.rstrip()
    pattern = _ITEM if line.lstrip().startswith("- ") else _FIELD
    found = pattern.match(line)
    end = found.end() if found else 0
    return line[:end], line[end:]


def in_quotes(line: str) -> str:
    """Return `write it in quotes: LINE` for `line`, or an empty text where that mends nothing.

    So it is where the line has no value, or one in quotes already; several wikilinks are made a list.
    """
    head, value = parted(line)
    if not value or not head.strip() or value[0] in "\"'" or _BLOCK.match(value):
        return ""
    if _LINKS.fullmatch(value):
        links = ", ".join(quoted(link) for link in re.findall(r"\[\[.+?\]\]", value))
        return f"write it as a list: {head.lstrip()}[{links}]"
    mended = head + quoted(value)
    return f"write it in quotes: {mended.strip()}" if can_be_read(mended) else ""
