"""Mistakes in the signs round and in a value: quotes, brackets, colons, escapes, signs that mean something to YAML."""

import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import takewhile

import yaml

from inroads.notes.causes.complaint import Cause, Complaint
from inroads.notes.quoting import can_be_read, parted, quoted
from inroads.problems import Code

BULLET = 'the items of a list begin with "- " among the fields'
_BULLET = re.compile(r"\s*([*•◦‣·+–—]) +(\S.*)")
_QUOTES = ("'", '"')
_BRACKET = re.compile(r"[\[{]")
_HASH = re.compile(r"(?<![^\s\[{,])#")
_BEGUN_BEFORE = ("alphabetic or numeric", "scanning a tag", "parsing a tag", "block scalar")
_BEGINNINGS = (
    "cannot start any token",
    "undefined alias",
    "undefined tag handle",
    "second occurrence",
    "sequence entries are not allowed",
    "mapping keys are not allowed",
    "expected node content",
)


def escape(complaint: Complaint) -> Cause | None:
    """A backslash in double quotes, such as in a Windows path."""
    signs = ("escape character", "hexdecimal number", "escape code")
    if not any(sign in complaint.problem for sign in signs):
        return None
    column = complaint.text.rfind("\\", 0, complaint.column + 1)
    head, value = parted(complaint.text)
    single = f"{head.lstrip()}'{value[1:-1]}'"
    can_be_single = len(value) > 1 and value[0] == value[-1] == '"' and "'" not in value and can_be_read(single)
    hint = f"write it in single quotes: {single}" if can_be_single else "write two backslashes for one"
    message = f'"{complaint.text[column : column + 2]}" in double quotes means something to YAML that it can\'t read'
    return Cause(Code.UNQUOTED_VALUE, complaint.line, column, message, hint)


def hash_in_brackets(complaint: Complaint) -> Cause | None:
    """A list such as `[#biotech, #pm]`, whose end is a comment to YAML."""
    if "flow" not in complaint.context:
        return None
    first = 0 if "flow node" in complaint.context else complaint.opened_line
    for number in range(min(complaint.line, len(complaint.lines) - 1), first - 1, -1):
        text = complaint.lines[number]
        bracket = _BRACKET.search(text)
        found = _HASH.search(text, bracket.end()) if bracket else None
        if found:
            mended = _HASH.sub("", text).strip()
            hint = f"write: {mended}" if can_be_read(mended) else "leave out the #, or put quotes round each such word"
            message = 'YAML takes a "#" here for the beginning of a comment, so the end of the list was dropped'
            return Cause(Code.COMMENT_IN_VALUE, number, found.start(), message, hint)
    return None


def unclosed_quote(complaint: Complaint) -> Cause | None:
    """A quote without another one after it."""
    if "quoted scalar" not in complaint.context:
        return None
    return _open_quote(complaint.opened_line, complaint.opened_column)


def _open_quote(line: int, column: int) -> Cause:
    message = "the quote that opens here is never closed"
    return Cause(Code.UNCLOSED_VALUE, line, column, message, "add the closing quote")


def quote_closed_later(complaint: Complaint) -> Cause | None:
    """A quote that ends at the next one, in another line, from which on nothing makes sense."""
    for token in _tokens(complaint):
        start, end = token.start_mark, token.end_mark
        if isinstance(token, yaml.ScalarToken) and token.style in _QUOTES and start.line < end.line == complaint.line:
            return _open_quote(start.line, start.column)
    return None


def _tokens(complaint: Complaint) -> Iterator[yaml.Token]:
    """Yield what the scanner finds before the place of the complaint."""
    place = complaint.line, complaint.column
    with suppress(yaml.YAMLError):
        tokens = yaml.scan("\n".join(complaint.lines), Loader=yaml.CSafeLoader)
        yield from takewhile(lambda token: (token.start_mark.line, token.start_mark.column) < place, tokens)


def unclosed_bracket(complaint: Complaint) -> Cause | None:
    """A bracket without its counterpart, or text between brackets that needs quotes."""
    if "flow" not in complaint.context or complaint.text[complaint.column :].startswith(","):
        return None
    line, column = complaint.opened_line, complaint.opened_column
    if "flow node" in complaint.context:  # nothing stands after the bracket
        line, column = _last_bracket(complaint)
    bracket = complaint.lines[line][column]
    closing = "]" if bracket == "[" else "}"
    if complaint.line == line:
        message = f'a comma or "{closing}" is expected here'
        hint = "put quotes round each text that has quotes, brackets or colons in it"
        return Cause(Code.UNQUOTED_VALUE, complaint.line, complaint.column, message, hint)
    mended = complaint.lines[line].strip() + closing
    hint = f"write: {mended}" if can_be_read(mended) else f'add the closing "{closing}"'
    return Cause(Code.UNCLOSED_VALUE, line, column, f'the "{bracket}" that opens here is never closed', hint)


def _last_bracket(complaint: Complaint) -> tuple[int, int]:
    before = [*complaint.lines[: complaint.line], complaint.text[: complaint.column]]
    return next((n, max(before[n].rfind("["), before[n].rfind("{"))) for n in range(len(before) - 1, -1, -1)
                if _BRACKET.search(before[n]))  # fmt: skip


def empty_item(complaint: Complaint) -> Cause | None:
    """A comma too many in a list."""
    if "flow node" not in complaint.context or complaint.text[complaint.column : complaint.column + 1] != ",":
        return None
    message = "a comma stands here with nothing before it"
    return Cause(Code.INVALID_YAML, complaint.line, complaint.column, message, "remove the comma")


def second_colon(complaint: Complaint) -> Cause | None:
    """A value with a colon and a space in it."""
    if "mapping values are not allowed" not in complaint.problem or complaint.text.count(":") < 2:
        return None
    message = 'a second ": " stands in this line, so the value needs quotes'
    return Cause(Code.UNQUOTED_VALUE, complaint.line, complaint.column, message, complaint.quoted)


def other_bullet(complaint: Complaint) -> Cause | None:
    """An item of a list that begins with another sign than a dash, as it may in Markdown."""
    found = _BULLET.match(complaint.lines[complaint.opened_line])
    if not found:
        return None
    return Cause(Code.INVALID_YAML, complaint.opened_line, found.start(1), BULLET, f"write: - {found[2]}")


def special_beginning(complaint: Complaint) -> Cause | None:
    """A value that begins with a character which means something to YAML: `@bob`, `*bold*`, `- x`, `| x`."""
    column = complaint.column
    if any(sign in f"{complaint.context} {complaint.problem}" for sign in _BEGUN_BEFORE):
        column = complaint.opened_column
    elif not any(sign in complaint.problem for sign in _BEGINNINGS):
        return None
    message = f'a value that begins with "{complaint.text[column : column + 1]}" needs quotes'
    return Cause(Code.UNQUOTED_VALUE, complaint.line, column, message, complaint.quoted)


def text_after_the_end(complaint: Complaint) -> Cause | None:
    """A value such as `"Inspired" by Cagan` or `[[a]], [[b]]`, which YAML takes to end at the quote or bracket."""
    before = complaint.text[: complaint.column].rstrip()
    head, value = parted(complaint.text)
    if len(before) <= len(head) or before[-1] not in "\"']}":
        return None
    if before[-1] in "]}":
        message = "text stands after the closing bracket, so the whole value needs quotes"
        return Cause(Code.UNQUOTED_VALUE, complaint.line, complaint.column, message, complaint.quoted)
    meant = value[1:-1] if value[-1] == before[-1] and value.count(value[-1]) % 2 else value
    message = "text stands after the closing quote, so the whole value needs quotes"
    hint = f"write: {head.lstrip()}{quoted(meant)}"
    return Cause(Code.UNQUOTED_VALUE, complaint.line, complaint.column, message, hint)
