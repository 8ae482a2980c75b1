"""Our scripts and styles as they are published: without their comments, a quarter of their weight. Knows no file."""

import re

_STYLE_COMMENT = re.compile(r"/\*.*?\*/\n*", re.DOTALL)
# Only comments that have their lines to themselves, so that nothing within words or a pattern is taken for one.
_SCRIPT_COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*\*(?:(?!\*/).)*\*/[ \t]*)\n", re.DOTALL | re.MULTILINE)


def without_comments(name: str, text: str) -> str:
    """Return the script or style `text` of the file `name` without comments."""
    return (_STYLE_COMMENT if name.endswith(".css") else _SCRIPT_COMMENT).sub("", text)
