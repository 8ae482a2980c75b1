"""Where a text says what a rule looks for, and neither something else nor, after a no, the opposite."""

import re
from collections.abc import Mapping

from inroads.lint.rules import Rule, negation

Span = tuple[int, int]


def first(rule: Rule, text: str, settings: Mapping[str, object]) -> Span | None:
    """Return the first place of the plain `text` at which `rule` finds its words, or None."""
    if rule.find is None:
        return None
    found = rule.find.search(text)
    if found is None or _is_excused(rule, text, settings):
        return None
    spared = [other.span() for pattern in rule.unless for other in pattern.finditer(text)]
    while found is not None:
        span = found.span()
        if not _overlaps(span, spared) and not (rule.negatable and is_denied(text, span)):
            return span
        found = rule.find.search(text, span[0] + 1)
    return None


def says(pattern: re.Pattern[str] | None, text: str) -> bool:
    """Return whether the plain `text` has what `pattern` looks for."""
    return pattern is not None and pattern.search(text) is not None


def _is_excused(rule: Rule, text: str, settings: Mapping[str, object]) -> bool:
    allowed = (pattern for name, pattern in rule.allowed_by.items() if settings.get(name) is True)
    return says(rule.excused, text) or any(says(pattern, text) for pattern in allowed)


def _overlaps(span: Span, others: list[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def is_denied(text: str, span: Span) -> bool:
    """Return whether a no in the same clause of the plain `text` turns the words at `span` into their opposite."""
    said = negation()
    begin = max(0, span[0] - said.reach)
    clause = begin
    for found in said.breaks.finditer(text[begin : span[0] + said.ahead]):
        if begin + found.start() < span[0]:
            clause = min(begin + found.end(), span[0])
    if says(said.denying, said.seeming.sub(" ", text[clause : span[1]])):
        return True
    return says(said.after, text[span[1] : span[1] + said.ahead])
