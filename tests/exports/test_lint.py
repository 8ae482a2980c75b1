"""The lint's rules as scripts: the data that Python reads, and the settings that they go by."""

import json
from typing import Any

from inroads.exports.lint import lint_script, message_rules, question_rules
from inroads.lint.rules import rules, shared
from inroads.policy import DEFAULT, policy_from


def _data(script: str) -> dict[str, Any]:
    head, _, rest = script.partition(" = ")
    assert head == "globalThis.inroadsLintRules"
    assert rest.endswith(";\n")
    found: dict[str, Any] = json.loads(rest.removesuffix(";\n"))
    return found


def test_a_script_holds_rules_without_what_people_alone_read() -> None:
    ids = ("LINT-SALARY", "LINT-GUILT")
    data = _data(lint_script(ids, DEFAULT.settings))["rules"]
    named = [rule for rule in shared()["rules"] if rule["id"] in ids]
    assert data == {**shared(), "rules": [{n: v for n, v in rule.items() if n != "looks_for"} for rule in named]}


def test_rules_are_for_questions_or_messages_or_both_and_those_for_contacts_in_no_script() -> None:
    questions, messages = set(question_rules()), set(message_rules(()))
    assert questions & messages == {"LINT-JOB-ASK", "LINT-TOO-BROAD"}
    assert set(rules()) - questions - messages == {"LINT-HR-CONTACT", "LINT-EXEC-CONTACT", "LINT-CONTACT-FIT"}


def test_rules_for_messages_come_with_those_that_templates_name() -> None:
    assert set(message_rules({"LINT-SALARY"})) - set(message_rules(())) == {"LINT-SALARY"}


def test_a_script_holds_the_settings_that_its_rules_go_by_and_no_others() -> None:
    settings = policy_from({"salary_lint": "block", "arrive_minutes_early": 10})[0].settings
    assert _data(lint_script(question_rules(), settings))["settings"] == {
        "allow_pay_range_check": False,
        "leads_stance": "never-ask-but-log",
        "question_count": "auto",
        "salary_lint": "block",
    }
    assert _data(lint_script(message_rules(()), settings))["settings"] == {
        "checkin_requires_news": True,
        "leads_stance": "never-ask-but-log",
        "linkedin_note_limit": 200,
        "resume_policy": "bring-share-if-asked",
    }
