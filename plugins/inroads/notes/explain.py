"""What a YAML parser's complaint means to the person who typed the line. Knows libyaml's wording, no field."""

import re

import yaml

from inroads.notes.quoting import quoted, quoted_line
from inroads.problems import Code, Place, Problem

_BARE_WORD = re.compile(r"\s*[^\s:#-][^:]*$")


def explain(path: str, front: str, first_line: int, error: yaml.YAMLError) -> Problem:
    """Return `error`, raised by libyaml over `front`, as a problem at the place where the mistake begins."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        message = "the fields can't be read as YAML"
        return Problem.error(path, Place(first_line), Code.INVALID_YAML, message, "put text values in quotes")
    lines = front.split("\n")
    for cause in (_tab, _second_document, _unclosed, _bare_word, _needs_quotes, _text_after_quotes, _indentation):
        found = cause(error, lines)
        if found:
            code, mark_line, column, message, hint = found
            return Problem.error(path, Place(first_line + mark_line, column + 1), code, message, hint)
    mark = error.problem_mark
    message = f"YAML can't read this: {error.problem}"
    hint = quoted_line(front, mark.line) or "put text values in quotes"
    return Problem.error(path, Place(first_line + mark.line, mark.column + 1), Code.INVALID_YAML, message, hint)


_Found = tuple[Code, int, int, str, str] | None


def _tab(error: yaml.MarkedYAMLError, lines: list[str]) -> _Found:
    """A line that begins with a tab, at the mark or in the lines just before it."""
    last = min(_line(error), len(lines) - 1)
    for number in range(last, max(-1, last - 3), -1):
        indent = re.match(r" *(\t)", lines[number])
        if indent:
            message = "the line is indented by a tab; fields are indented by spaces only"
            return Code.TAB_INDENT, number, indent.start(1), message, "replace the tab by two spaces"
    return None


def _second_document(error: yaml.MarkedYAMLError, lines: list[str]) -> _Found:
    if "single document" in (error.context or "") or "document start" in (error.problem or ""):
        if lines[0].startswith("%"):
            return Code.YAML_FEATURE, 0, 0, "a % directive is a feature of YAML that notes don't use", "remove the line"
        message = "a second document begins here; a note has one block of fields"
        return Code.SPLIT_FRONT_MATTER, _line(error), 0, message, "remove the line that separates the two"
    return None


def _unclosed(error: yaml.MarkedYAMLError, lines: list[str]) -> _Found:
    context, mark = error.context or "", error.context_mark
    if mark is None:
        return None
    if "quoted scalar" in context:
        message = "the quote that opens here is never closed"
        return Code.UNCLOSED_VALUE, mark.line, mark.column, message, "add the closing quote"
    if "flow sequence" in context or "flow mapping" in context:
        bracket, closing = ("[", "]") if "sequence" in context else ("{", "}")
        mended = _closed(lines, mark.line, closing)
        message = f'the "{bracket}" that opens here is never closed'
        return Code.UNCLOSED_VALUE, mark.line, mark.column, message, mended or f'add the closing "{closing}"'
    return None


def _closed(lines: list[str], number: int, closing: str) -> str:
    line = lines[number].strip()
    mended = f"{line}{closing}"
    try:
        yaml.compose(mended, Loader=yaml.CBaseLoader)
    except yaml.YAMLError:
        return ""
    return f"write: {mended}"


def _bare_word(error: yaml.MarkedYAMLError, lines: list[str]) -> _Found:
    """A line such as `ema`: a field's name without its colon, or prose that is missing its indentation."""
    if "could not find expected ':'" not in (error.problem or ""):
        return None
    mark = error.context_mark or error.problem_mark
    number = min(mark.line, len(lines) - 1) if mark else 0
    if not _BARE_WORD.match(lines[number]):
        return None
    word = lines[number].strip()
    message = f'"{word}" is neither a field nor part of the one before it: it has no colon'
    return Code.INVALID_YAML, number, 0, message, f'write "{word.split()[0]}: ..." or remove the line'


def _needs_quotes(error: yaml.MarkedYAMLError, lines: list[str]) -> _Found:
    problem, context = error.problem or "", error.context or ""
    number = min(_line(error), len(lines) - 1)
    column = error.problem_mark.column if error.problem_mark else 0
    hint = quoted_line("\n".join(lines), number) or "put the value in quotes"
    if "mapping values are not allowed" in problem:
        if lines[number].count(":") < 2:
            return None
        message = 'a second ": " stands in this line, so the value needs quotes'
        return Code.UNQUOTED_VALUE, number, column, message, hint
    if "alphabetic or numeric" in problem or "tag" in context:
        column = error.context_mark.column if error.context_mark else column
    elif "cannot start any token" not in problem and "undefined alias" not in problem:
        return None
    character = lines[number][column : column + 1]
    message = f'a value that begins with "{character}" needs quotes'
    return Code.UNQUOTED_VALUE, number, column, message, hint


def _text_after_quotes(error: yaml.MarkedYAMLError, lines: list[str]) -> _Found:
    """A value such as `"Inspired" by Cagan`, which YAML takes to end at the second quote."""
    number = min(_line(error), len(lines) - 1)
    column = error.problem_mark.column if error.problem_mark else 0
    found = re.match(
        r"(?P<head>\s*(?:- +)*(?:[\w-]+: +)?)(?P<value>([\"']).*\3)(?P<rest>\s*[^\s,\]}].*)$", lines[number]
    )
    if not found or column <= found.end("head"):
        return None
    message = "text stands after the closing quote, so the whole value needs quotes"
    mended = found["head"].strip() + " " + quoted(found["value"] + found["rest"])
    return Code.UNQUOTED_VALUE, number, column, message, f"write: {mended.strip()}"


def _indentation(error: yaml.MarkedYAMLError, lines: list[str]) -> _Found:
    problem = error.problem or ""
    signs = ("did not find expected key", "block entry", "'-' indicator", "mapping values are not allowed")
    if not any(sign in problem for sign in signs):
        return None
    number = min(_line(error), len(lines) - 1)
    column = len(lines[number]) - len(lines[number].lstrip())
    message = "this line doesn't line up with the fields before it"
    hint = "begin every field in the first column, and indent the items of a list alike"
    return Code.INVALID_YAML, number, column, message, hint


def _line(error: yaml.MarkedYAMLError) -> int:
    return error.problem_mark.line if error.problem_mark else 0
