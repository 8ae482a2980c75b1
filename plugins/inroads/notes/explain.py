"""What a YAML parser's complaint means to the person who typed the line. Knows libyaml's wording, no field."""

import yaml

from inroads.notes.causes import CAUSES, Complaint
from inroads.notes.quoting import in_quotes
from inroads.problems import Code, Place, Problem


def explain(path: str, front: str, first_line: int, error: yaml.MarkedYAMLError) -> Problem:
    """Return `error`, raised by libyaml over `front`, as a problem at the place where the mistake begins."""
    mark, context = error.problem_mark, error.context_mark
    complaint = Complaint(
        lines=tuple(front.split("\n")),
        line=mark.line if mark else 0,
        column=mark.column if mark else 0,
        problem=error.problem or "",
        context=error.context or "",
        opened_line=context.line if context else 0,
        opened_column=context.column if context else 0,
    )
    for cause in CAUSES:
        found = cause(complaint)
        if found:
            place = Place(first_line + found.line, found.column + 1)
            return Problem.error(path, place, found.code, found.message, found.hint)
    message = f"YAML can't read this: {complaint.problem}"
    place = Place(first_line + complaint.line, complaint.column + 1)
    hint = in_quotes(complaint.text) or "put text values in quotes"
    return Problem.error(path, place, Code.INVALID_YAML, message, hint)
