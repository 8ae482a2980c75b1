"""Placeholders in questions and messages: `{{ contact.first_name }}` and nothing else that braces could mean."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from inroads.problems import Code, Place, Problem
from inroads.records.fields import place_of_text

_BRACES = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{#[^{}]*#\}|\{\{|\{%|\{#|\}\}|%\}|#\}")
PLACEHOLDER = re.compile(r"\{\{ *([a-z]+(?:\.[a-z][a-z0-9_]*)+) *\}\}")


@dataclass(frozen=True, slots=True)
class Blank:
    """A placeholder in a text, and its place in the file."""

    name: str
    line: int
    column: int


def blanks_in(path: str, text: str, place_at: Callable[[int], Place]) -> tuple[tuple[Blank, ...], tuple[Problem, ...]]:
    """Return the placeholders of `text`, and a problem for any other braces; `place_at` tells where an offset is."""
    blanks, problems = [], []
    for found in _BRACES.finditer(text):
        place = place_at(found.start())
        named = PLACEHOLDER.fullmatch(found[0])
        if named:
            blanks.append(Blank(named[1], *place))
        else:
            message = f'"{found[0][:40]}" isn\'t a placeholder; braces stand for nothing else'
            hint = "write {{ contact.first_name }}, with a name from the list of placeholders"
            problems.append(Problem.error(path, place, Code.TEMPLATE_GRAMMAR, message, hint))
    return tuple(blanks), tuple(problems)


def blanks_in_field(path: str, text: str, place: Place) -> tuple[tuple[Blank, ...], tuple[Problem, ...]]:
    """Return the same of a field's text; `place` is that of a text which doesn't know its own."""
    return blanks_in(path, text, lambda offset: place_of_text(text, place, offset))
