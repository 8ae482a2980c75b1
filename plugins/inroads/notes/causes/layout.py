"""Mistakes in how lines are laid out: tabs, indents, colons that are missing, a second block of fields."""

import re

from inroads.notes.causes.complaint import Cause, Complaint
from inroads.notes.quoting import can_be_read, quoted
from inroads.problems import Code

_END = re.compile(r"(?:\.\.\.|---)(?:\s|$)")
_NO_SPACE = re.compile(r"(\s*(?:- +)*[A-Za-z_][\w-]*)(:[^\s:/].*|:\u00a0.*|：.*)$")


def tab(complaint: Complaint) -> Cause | None:
    """A line that begins with a tab, at the mark or just before it; or a tab after a dash."""
    last = min(complaint.line, len(complaint.lines) - 1)
    for number in range(last, max(-1, last - 3), -1):
        indent = re.match(r" *(\t)", complaint.lines[number])
        if indent:
            message = "the line is indented by a tab; fields are indented by spaces only"
            return Cause(Code.TAB_INDENT, number, indent.start(1), message, "replace the tab by two spaces")
    if complaint.text[complaint.column : complaint.column + 1] == "\t":
        message = "a tab stands where YAML takes spaces only"
        return Cause(Code.TAB_INDENT, complaint.line, complaint.column, message, "replace the tab by a space")
    return None


def second_document(complaint: Complaint) -> Cause | None:
    """A line of three dots, or of dashes with something after them, or a `%` directive."""
    ends = [n for n, line in enumerate(complaint.lines[: complaint.line + 1]) if _END.match(line)]
    if ends:
        message = f'"{complaint.lines[ends[-1]][:3]}" ends the fields for YAML, and a note has one block of them'
        return Cause(Code.SPLIT_FRONT_MATTER, ends[-1], 0, message, "remove the line")
    first = next((n for n, line in enumerate(complaint.lines) if line.strip() and not line.startswith("#")), 0)
    for number in (complaint.line, first):
        if number < len(complaint.lines) and complaint.lines[number].startswith("%"):
            message = "a % directive is a feature of YAML that notes don't use"
            return Cause(Code.YAML_FEATURE, number, 0, message, "remove the line")
    return None


def indented_first_field(complaint: Complaint) -> Cause | None:
    """Fields of which only the first is indented."""
    if "document start" not in complaint.problem:
        return None
    number = next(n for n, line in enumerate(complaint.lines) if line.strip() and not line.lstrip().startswith("#"))
    message = "the first field is indented and those after it aren't"
    return Cause(Code.INVALID_YAML, number, 0, message, "begin every field in the first column")


def no_space(complaint: Complaint) -> Cause | None:
    """A line such as `name:Priya`, which isn't a field to YAML."""
    for number in (complaint.opened_line, complaint.line, complaint.line - 1):
        found = missing_space(complaint.lines[number]) if 0 <= number < len(complaint.lines) else None
        if found:
            return Cause(Code.INVALID_YAML, number, *found)
    return None


def missing_space(line: str) -> tuple[int, str, str] | None:
    """Return column (0-based), message and hint if `line` is a field without a space after its colon."""
    found = _NO_SPACE.match(line)
    if not found:
        return None
    head, colon, value = f"{found[1].lstrip()}:", found[2][0], found[2][1:].strip()
    plain = value if value[:1] != "#" and can_be_read(f"{head} {value}") else quoted(value)
    message = f'a space is missing after "{head}"' if colon == ":" else "a wide colon stands here, and not a plain one"
    return found.end(1) + (colon == ":"), message, f"write: {head} {plain}".rstrip()


def bare_word(complaint: Complaint) -> Cause | None:
    """A line such as `ema`: a field's name without its colon, or prose that is missing its indentation."""
    if "could not find expected ':'" not in complaint.problem:
        return None
    text = complaint.lines[complaint.opened_line].strip()
    message = f'"{text}" is neither a field nor part of the one before it: it has no colon'
    hint = f'write "{text}: ..." or remove the line'
    if " " in text:
        hint = 'if your own text begins here, put a line "---" before it'
    return Cause(Code.INVALID_YAML, complaint.opened_line, 0, message, hint)


def nameless(complaint: Complaint) -> Cause | None:
    """A line that begins with a colon."""
    if not complaint.text.lstrip().startswith(":"):
        return None
    message = "the name of a field is missing before the colon"
    column = complaint.text.index(":")
    return Cause(Code.INVALID_YAML, complaint.line, column, message, 'write a field, such as "role: Product manager"')


def indentation(complaint: Complaint) -> Cause | None:
    """A line that is neither a field of the mapping before it nor an item of the list."""
    signs = ("did not find expected key", "'-' indicator", "mapping values are not allowed")
    if not any(sign in complaint.problem for sign in signs):
        return None
    column = len(complaint.text) - len(complaint.text.lstrip())
    message = "this line doesn't line up with the fields before it"
    hint = "begin every field in the first column, and indent the items of a list alike"
    return Cause(Code.INVALID_YAML, complaint.line, column, message, hint)
