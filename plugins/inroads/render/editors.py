"""Addresses that open a note in the seeker's own editor."""

import re
from collections.abc import Callable
from pathlib import PurePath
from urllib.parse import quote

PATTERNS = {
    "none": "",
    "vscode": "vscode://file/{path}:{line}",
    "vscodium": "vscodium://file/{path}:{line}",
    "cursor": "cursor://file/{path}:{line}",
    "obsidian": "obsidian://open?path={path}",
    "file": "file:///{path}",
}
_OWN = re.compile(r"([a-z][a-z0-9+.-]*):[^\s<>\"']*\{path\}[^\s<>\"']*", re.IGNORECASE)
_NEVER = ("javascript", "data", "vbscript", "blob", "http", "https", "about")

OpenNote = Callable[[str, int], str]


def pattern_for(value: object) -> str:
    """Return the pattern that the option `editor` names or is; raise ValueError with the choices."""
    name = str(value)
    if name in PATTERNS:
        return PATTERNS[name]
    own = _OWN.fullmatch(name)
    if own and own[1].lower() not in _NEVER:
        return name
    choices = ", ".join(PATTERNS)
    raise ValueError(
        f"editor: can't be {value!r}; choose {choices}, or a pattern such as myeditor://open?file={{path}}"
    )


def address(pattern: str, path: PurePath, line: int) -> str:
    """Return the address that opens `path`, which is absolute, on `line`, encoded for its place in `pattern`.

    After a question mark all of the path is one value; before it, it is a path, whose first slash the pattern has.
    """
    is_value = "?" in pattern.partition("{path}")[0]
    whole = path.as_posix()
    encoded = quote(whole, safe="") if is_value else quote(whole.lstrip("/"), safe="/:")
    return pattern.replace("{line}", str(max(1, line))).replace("{path}", encoded)


def opener(pattern: str, root: PurePath, shown_as: str) -> OpenNote | None:
    """Return what gives the address of a note that problems and rows call `shown_as/...`; None where none is wanted."""
    if not pattern:
        return None
    return lambda path, line: address(pattern, root / path.removeprefix(f"{shown_as}/"), line)
