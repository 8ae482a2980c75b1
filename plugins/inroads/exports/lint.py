"""The lint's rules as a script for the browser, with the settings that they go by. Knows no page."""

import json
from collections.abc import Mapping

from inroads.lint.rules import rules, shared

_FOR_PEOPLE = ("looks_for",)  # what no script needs


def lint_script(settings: Mapping[str, object]) -> str:
    """Return the script that holds the rules, and those of the policy's `settings` that they go by."""
    named = {name for rule in rules().values() for name in rule.goes_by}
    needed = [{name: value for name, value in rule.items() if name not in _FOR_PEOPLE} for rule in shared()["rules"]]
    data = {
        "rules": {**shared(), "rules": needed},
        "settings": {name: value for name, value in sorted(settings.items()) if name in named},
    }
    return f"globalThis.inroadsLintRules = {json.dumps(data, separators=(',', ':'))};\n"
