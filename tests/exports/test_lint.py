"""The lint's rules as a script: the data that Python reads, and the settings that they go by."""

import json
from typing import Any

from inroads.exports.lint import lint_script
from inroads.lint.rules import shared
from inroads.policy import DEFAULT, policy_from


def _data(script: str) -> dict[str, Any]:
    head, _, rest = script.partition(" = ")
    assert head == "globalThis.inroadsLintRules"
    assert rest.endswith(";\n")
    found: dict[str, Any] = json.loads(rest.removesuffix(";\n"))
    return found


def test_a_script_holds_the_rules_without_what_people_alone_read() -> None:
    data = _data(lint_script(DEFAULT.settings))["rules"]
    rules = [{name: value for name, value in rule.items() if name != "looks_for"} for rule in shared()["rules"]]
    assert data == {**shared(), "rules": rules}


def test_a_script_holds_the_settings_that_rules_go_by_and_no_others() -> None:
    settings = _data(lint_script(policy_from({"salary_lint": "block", "arrive_minutes_early": 10})[0].settings))[
        "settings"
    ]
    assert settings == {
        "allow_pay_range_check": False,
        "best_contact_level": ["target role", "one above"],
        "checkin_requires_news": True,
        "hr_warning": "warn",
        "leads_stance": "never-ask-but-log",
        "linkedin_note_limit": 200,
        "question_count": "auto",
        "resume_policy": "bring-share-if-asked",
        "salary_lint": "block",
    }
