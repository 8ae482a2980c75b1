"""The rules' data: what both engines can read, and what it names exists."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from conftest import REPOSITORY
from inroads.library import Library
from inroads.lint import Severity
from inroads.lint.looks import LOOKS
from inroads.lint.rules import kinds, rules, shared
from inroads.policy import SETTINGS
from inroads.problems import Code


def patterns() -> Iterator[str]:
    """Every pattern as it stands in the data, and the words that patterns name."""
    yield from shared()["words"].values()
    for part in ("breaks", "seeming", "denying", "after"):
        yield from shared()["negation"][part]
    for rule in shared()["rules"]:
        for part in ("find", "unless", "except"):
            yield from rule.get(part, ())
        for allowed in rule.get("allowed_by", {}).values():
            yield from allowed


def test_there_are_32_rules_each_with_a_name_of_its_own() -> None:
    assert len(rules()) == len(shared()["rules"]) == 32


@pytest.mark.parametrize(
    ("what", "bad"),
    [
        ("a look-behind", r"\(\?<"),
        ("a named group", r"\(\?P"),
        ("a group that captures", r"(?<!\\)\((?!\?)"),
        ("an end that Python and JavaScript see elsewhere", r"(?<!\\)\$|\\Z|\\A"),
        ("a repetition without an end", r"(?<!\\)[*+](?!\\)|\{[0-9]+,\}"),
        ("a capital", r"(?<!\\)[A-Z]"),
        ("a letter outside ASCII", r"[^\x00-\x7f]"),
        ("a space among characters to choose from", r"\[[^\]]* [^\]]*\]"),
        ("a class of Unicode", r"\\[pPdDsSW]"),
        ("a possessive or atomic group", r"\(\?>|[?}]\+"),
    ],
)
def test_no_pattern_has_what_one_of_the_engines_reads_otherwise(what: str, bad: str) -> None:
    assert [pattern for pattern in patterns() if re.search(bad, pattern)] == []


@pytest.mark.parametrize("rule", shared()["rules"], ids=lambda rule: rule["id"])
def test_what_a_rule_names_exists(rule: dict[str, Any], library: Library) -> None:
    assert rule["check"] in LOOKS
    assert set(rule["suggest"]) <= set(library.questions)
    assert rule["severity"] in [severity.value for severity in Severity]
    assert set(rule["applies_to"]) <= {name for names in kinds().values() for name in names}
    assert set(rule.get("not_for", ())) <= set(kinds())
    assert rule["message"].endswith(".")
    assert rule["looks_for"].endswith(".")


@pytest.mark.parametrize("rule", rules())
def test_the_settings_of_a_rule_are_the_policys_with_their_choices(rule: str) -> None:
    found = rules()[rule]
    for name, severities in found.settings.items():
        choices = {str(option).lower() if isinstance(option, bool) else option for option in SETTINGS[name].options}
        assert set(severities) <= choices
        assert set(severities.values()) <= {"off", "hint", "warn", "error"}
    assert set(found.goes_by) <= set(SETTINGS)


@pytest.mark.parametrize(
    ("rule", "settings", "severity"),
    [
        ("LINT-SALARY", {}, "warn"),
        ("LINT-SALARY", {"salary_lint": "off"}, None),
        ("LINT-SALARY", {"salary_lint": "hint"}, "hint"),
        ("LINT-SALARY", {"salary_lint": "warn"}, "warn"),
        ("LINT-SALARY", {"salary_lint": "block"}, "error"),
        ("LINT-JOB-ASK", {}, "error"),
        ("LINT-JOB-ASK", {"leads_stance": "may-ask-after-relationship"}, "warn"),
        ("LINT-HR-CONTACT", {"hr_warning": "off"}, None),
        ("LINT-HR-CONTACT", {"hr_warning": "hint"}, "hint"),
        ("LINT-ATTACHMENT", {"resume_policy": "send-before"}, None),
        ("LINT-ATTACHMENT", {"resume_policy": "offer-at-end"}, "warn"),
        ("LINT-NO-NEWS", {"checkin_requires_news": False}, None),
        ("LINT-NO-NEWS", {"checkin_requires_news": True}, "warn"),
    ],
)
def test_a_setting_chooses_how_bad_a_finding_is(rule: str, settings: dict[str, object], severity: str | None) -> None:
    assert rules()[rule].severity_under(settings) == severity


def test_the_engines_have_the_same_looks_but_those_at_contacts() -> None:
    script = (REPOSITORY / "site-templates/overrides/assets/js/lint.js").read_text("utf-8")
    looks = script[script.index("const LOOKS") : script.index("// --- rules ---")]
    assert set(re.findall(r'^    "?([a-z-]+)"?[(:]', looks, re.MULTILINE)) == set(LOOKS) - {
        "title",
        "level",
    }  # contacts'


@pytest.mark.parametrize("rule", rules())
def test_what_a_check_of_notes_can_tell_has_the_code_of_its_rule(rule: str) -> None:
    found = rules()[rule]
    severities = {found.severity.value, *(word for chosen in found.settings.values() for word in chosen.values())}
    is_told = {"warn", "error"} & severities and {"question", "question-list", "contact"} & {*found.applies_to}
    assert bool(is_told) == (rule.lower() in {code.value for code in Code})
