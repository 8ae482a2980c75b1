"""The lint itself: every rule for a kind of text run over it, the worst findings first."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from inroads.lint.looks import LOOKS
from inroads.lint.rules import Rule, kinds, letters, most, rules
from inroads.lint.sight import Sight
from inroads.lint.written import Finding, Severity, Written

_ORDER = tuple(Severity)
_QUESTION = "question"
_NO_SETTINGS: Mapping[str, object] = MappingProxyType({})


def lint(written: Written, settings: Mapping[str, object] = _NO_SETTINGS) -> tuple[Finding, ...]:
    """Return what the rules find in `written` under the policy's `settings`, by name; each speaks once of a text."""
    whole = _sight(written, settings)
    items = [_sight(replace(written, text=one.text), settings) for one in written.questions]
    found: list[Finding] = []
    for rule in _rules_for(written):
        severity = rule.severity_under(settings)
        if severity and items and _QUESTION in rule.applies_to:
            found += (one for place, sight in enumerate(items) for one in _findings(rule, severity, sight, place))
        elif severity:
            found += _findings(rule, severity, whole)
    return tuple(sorted(found, key=lambda finding: _ORDER.index(finding.severity)))


def _rules_for(written: Written) -> Iterator[Rule]:
    called = kinds()[written.kind]
    for rule in rules().values():
        applies = written.kind not in rule.not_for and any(name in rule.applies_to for name in called)
        if applies or rule.id in written.also:
            yield rule


def _sight(written: Written, settings: Mapping[str, object]) -> Sight:
    return Sight(written, letters().plain(written.text[: most()]), settings)


def _findings(rule: Rule, severity: Severity, sight: Sight, item: int | None = None) -> Iterator[Finding]:
    span = LOOKS[rule.check](rule, sight)
    if span:
        yield Finding(rule.id, severity, rule.message, rule.suggest, *span, item)
