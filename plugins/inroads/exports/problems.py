"""Problems as text, JSON, GitHub annotations and SARIF. Knows the formats, not where problems arise."""

from collections.abc import Callable, Mapping, Sequence
from urllib.parse import quote

from inroads.exports.text import json_text, visible
from inroads.problems import Problem, Severity
from inroads.problems.codes import MEANINGS

_COMMANDS = {Severity.NOTE: "notice"}  # what GitHub calls it; the others have its names
_GITHUB = {"%": "%25"}  # with line ends written out, this is all that a message could be misread by
_GITHUB_PROPERTY = {**_GITHUB, ":": "%3A", ",": "%2C"}


def as_line(problem: Problem) -> str:
    """Return a problem as one line, with its hint on a second one: what terminals and editors understand."""
    where = f"{problem.path}:{problem.line}:{problem.column}"
    line = visible(f"{where}: {problem.severity} {problem.code}: {problem.message}")
    return f"{line}\n    {visible(problem.hint)}" if problem.hint else line


def as_text(problems: Sequence[Problem]) -> str:
    """Return problems for a person at a terminal, with a count at the end."""
    if not problems:
        return "No problems."
    errors, warnings, notes = (sum(p.severity is kind for p in problems) for kind in Severity)
    count = f"{_count(errors, 'error')}, {_count(warnings, 'warning')}" if errors or warnings else "No problems"
    informed = f", {_count(notes, 'note')}" if notes else ""
    return "\n".join([*map(as_line, problems), "", f"{count}{informed}."])


def _count(number: int, what: str) -> str:
    return f"{number} {what if number == 1 else f'{what}s'}"


def as_json(problems: Sequence[Problem]) -> str:
    """Return problems as a JSON list of objects with the fields of Problem."""
    return json_text([_as_mapping(problem) for problem in problems])


def _as_mapping(problem: Problem) -> Mapping[str, str | int]:
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "severity": problem.severity.value,
        "code": problem.code.value,
        "message": problem.message,
        "hint": problem.hint,
    }


def as_github(problems: Sequence[Problem]) -> str:
    """Return problems as GitHub workflow commands, one a line, which annotate the changed files."""
    return "\n".join(map(_as_command, problems))


def _as_command(problem: Problem) -> str:
    message = f"{problem.message} ({problem.hint})" if problem.hint else problem.message
    level = _COMMANDS.get(problem.severity, problem.severity.value)
    return annotation(level, problem.path, problem.line, problem.code, message, problem.column)


def annotation(level: str, path: str, line: int, title: str, message: str, column: int = 1) -> str:
    """Return a GitHub workflow command that annotates a line of a file; `level` is `error`, `warning` or `notice`."""
    properties = {"file": path, "line": line, "col": column, "title": title}
    written = ",".join(f"{key}={_escaped(str(value), _GITHUB_PROPERTY)}" for key, value in properties.items())
    return f"::{level} {written}::{_escaped(message, _GITHUB)}"


def _escaped(text: str, escapes: Mapping[str, str]) -> str:
    return "".join(escapes.get(char, char) for char in visible(text))


def as_sarif(problems: Sequence[Problem]) -> str:
    """Return problems as a SARIF 2.1.0 log with one run (OASIS, Static Analysis Results Interchange Format)."""
    used = sorted({problem.code for problem in problems})
    rules = [{"id": code.value, "shortDescription": {"text": MEANINGS[code]}} for code in used]
    driver = {"name": "inroads", "informationUri": "https://inroads.example", "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": [*map(_as_result, problems)]}
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return json_text({"$schema": schema, "version": "2.1.0", "runs": [run]})


def _as_result(problem: Problem) -> Mapping[str, object]:
    message = f"{problem.message}. {problem.hint}" if problem.hint else problem.message
    region = {"startLine": problem.line, "startColumn": problem.column}
    place = {"artifactLocation": {"uri": quote(problem.path, errors="surrogateescape")}, "region": region}
    return {
        "ruleId": problem.code.value,
        "level": problem.severity.value,
        "message": {"text": message},
        "locations": [{"physicalLocation": place}],
    }


FORMATS: Mapping[str, Callable[[Sequence[Problem]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}
