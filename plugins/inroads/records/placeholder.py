"""Placeholders in questions and messages: `{{ contact.first_name }}` and nothing else that braces could mean."""

import re
from dataclasses import dataclass

from inroads.problems import Code, Place, Problem

_BRACES = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{\{|\{%|\{#|\}\}|%\}|#\}", re.DOTALL)
PLACEHOLDER = re.compile(r"\{\{ *([a-z]+(?:\.[a-z][a-z0-9_]*)+) *\}\}")


@dataclass(frozen=True, slots=True)
class Blank:
    """A placeholder in a text, and its place in the file."""

    name: str
    line: int
    column: int


def blanks_in(path: str, text: str, line: int, column: int = 1) -> tuple[tuple[Blank, ...], tuple[Problem, ...]]:
    """Return the placeholders of `text`, which begins at `line` and `column`, and a problem for any other braces."""
    if "{" not in text and "}" not in text:
        return (), ()
    blanks, problems = [], []
    for found in _BRACES.finditer(text):
        before = text[: found.start()]
        row = line + before.count("\n")
        start = column if row == line else 1
        at = start + found.start() - (before.rfind("\n") + 1)
        named = PLACEHOLDER.fullmatch(found[0])
        if named:
            blanks.append(Blank(named[1], row, at))
        else:
            message = f'"{found[0][:40]}" isn\'t a placeholder; braces stand for nothing else'
            hint = "write {{ contact.first_name }}, with a name from the list of placeholders"
            problems.append(Problem.error(path, Place(row, at), Code.TEMPLATE_GRAMMAR, message, hint))
    return tuple(blanks), tuple(problems)
