"""Where front matter begins and ends, by python-frontmatter's grammar. Knows no YAML."""

import re
from dataclasses import dataclass

from frontmatter.default_handlers import YAMLHandler

from inroads.problems import Code, Place, Problem

_BOUNDARY = YAMLHandler.FM_BOUNDARY
_FIELD_LINE = re.compile(r"[a-z_][a-z0-9_-]*:(\s|$)")
_TOP = Place()


@dataclass(frozen=True, slots=True)
class Parts:
    """The two parts of a note, each with the 1-based line of the file on which it begins."""

    front: str
    front_line: int
    body: str
    body_line: int


def split(path: str, text: str) -> tuple[Parts | None, Problem | None]:
    """Return the front matter and the body of `text`, or a problem where they can't be told apart."""
    if not YAMLHandler().detect(text):
        if not text.strip():
            return Parts("", 1, "", 1), None
        message = "the note doesn't begin with fields: its first line isn't \"---\""
        return None, Problem.error(path, _TOP, Code.MISSING_FRONT_MATTER, message, _hint_for_start(text))
    opening = _line_end(text, 0)
    dashes = text.find("\n---", opening - 1)  # a fast search for where the slow one can begin
    closing = _BOUNDARY.search(text, dashes + 1) if dashes >= 0 else None
    if closing is None:
        message = 'the fields that begin here are never closed by a line of three dashes ("---")'
        return None, Problem.error(
            path,
            _TOP,
            Code.UNCLOSED_FRONT_MATTER,
            message,
            'add a line "---" after the last field, with nothing before or after it',
        )
    end = _line_end(text, closing.start())
    return Parts(text[opening : closing.start()], 2, text[end:], text.count("\n", 0, end) + 1), None


def _line_end(text: str, start: int) -> int:
    """Return the index after the line that holds `start`; the boundary's own pattern swallows blank lines too."""
    end = text.find("\n", start)
    return len(text) if end < 0 else end + 1


def _hint_for_start(text: str) -> str:
    if _FIELD_LINE.match(text[:100].lower()):
        return 'put a line "---" before the first field'
    if _BOUNDARY.search(text):
        return 'the fields come first: nothing may stand before the first "---", not even an empty line'
    return 'begin the note with "---", the fields, and "---" again'
