"""The lint's rules as scripts for the browser, with the settings that they go by. Knows no page.

A page that looks at questions has other rules than one that looks at messages, since all of them weigh more than the
rest of either page. Rules for contacts are in none: no page looks at those.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from inroads.lint.rules import rules, shared

_QUESTIONS = frozenset(("question", "question-list"))
_CONTACTS = frozenset(("contact",))
_FOR_PEOPLE = ("looks_for",)  # what no script needs


def question_rules() -> tuple[str, ...]:
    """Return the ids of the rules for questions and lists of them."""
    return tuple(rule.id for rule in rules().values() if not _QUESTIONS.isdisjoint(rule.applies_to))


def message_rules(named: Collection[str]) -> tuple[str, ...]:
    """Return the ids of the rules for messages, and of those besides that message templates have `named`."""
    others = _QUESTIONS | _CONTACTS
    return tuple(rule.id for rule in rules().values() if rule.id in named or not others.issuperset(rule.applies_to))


def lint_script(ids: Iterable[str], settings: Mapping[str, object]) -> str:
    """Return the script that holds the rules with `ids`, and those of the policy's `settings` that they go by."""
    wanted = frozenset(ids)
    named = {name for rule in wanted for name in rules()[rule].goes_by}
    data = {
        "rules": {**shared(), "rules": [_shortened(rule) for rule in shared()["rules"] if rule["id"] in wanted]},
        "settings": {name: value for name, value in sorted(settings.items()) if name in named},
    }
    return f"globalThis.inroadsLintRules = {json.dumps(data, separators=(',', ':'))};\n"


def _shortened(rule: Mapping[str, Any]) -> Mapping[str, Any]:
    return {name: value for name, value in rule.items() if name not in _FOR_PEOPLE}
