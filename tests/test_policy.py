"""The policy: every setting has its field, its default and its choices; what can't be chosen is told."""

import re
from dataclasses import fields
from datetime import UTC, date, datetime
from types import UnionType
from typing import get_args, get_type_hints

import pytest

from inroads.policy import OWN_FORMS, SETTINGS, SHORT_NAMES, Policy, Setting, policy_from
from reading import told

DEFAULT, _ = policy_from({})


def test_every_setting_is_a_field_of_the_policy_and_the_other_way_round() -> None:
    assert [field.name for field in fields(Policy)] == [*SETTINGS, "workdays", "decided", "chosen", "by_center"]


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=lambda setting: setting.id)
def test_every_default_is_among_its_options(setting: Setting) -> None:
    chosen = setting.default if isinstance(setting.default, tuple) else (setting.default,)
    assert set(chosen) <= set(setting.options)
    assert len(setting.options) == len(set(setting.options)) >= 2


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=lambda setting: setting.id)
def test_every_option_has_the_type_of_its_field(setting: Setting) -> None:
    hint = get_type_hints(Policy)[setting.id]
    types = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    values = (setting.default,) if isinstance(setting.default, tuple) else setting.options
    allowed = {getattr(kind, "__origin__", kind) for kind in types}
    assert {type(value) for value in values} <= allowed


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=lambda setting: setting.id)
def test_every_setting_says_why_it_is_one(setting: Setting) -> None:
    assert re.fullmatch(r"[a-z_]+", setting.id)
    assert setting.disagreement.endswith((".", ")"))


def test_without_settings_the_defaults_hold() -> None:
    policy, problems = policy_from({})
    assert problems == ()
    assert all(getattr(policy, setting.id) == setting.default for setting in SETTINGS.values())


@pytest.mark.parametrize(
    ("setting", "option"),
    [(s, option) for s in SETTINGS.values() if not isinstance(s.default, tuple) for option in s.options],
    ids=lambda value: getattr(value, "id", str(value)),
)
def test_every_option_can_be_chosen(setting: Setting, option: object) -> None:
    policy, problems = policy_from({setting.id: option})
    assert problems == ()
    assert getattr(policy, setting.id) == option


def test_an_order_may_be_changed() -> None:
    policy, problems = policy_from({"contact_channel_order": ["phone", "letter", "email", "linkedin"]})
    assert problems == ()
    assert policy.contact_channel_order == ("phone", "letter", "email", "linkedin")


def test_several_may_be_chosen_out_of_a_list() -> None:
    policy, problems = policy_from({"best_contact_level": ["senior", "recent hire"]})
    assert problems == ()
    assert policy.best_contact_level == ("senior", "recent hire")


@pytest.mark.parametrize(
    ("name", "value", "message", "hint"),
    [
        ("ask_minutes", 21, 'policy: "ask_minutes" can\'t be 21', "choose 10, 15, 20, 25, 30, 45, 60"),
        ("ask_minutes", "20", 'policy: "ask_minutes" can\'t be "20"', "choose 10, 15, 20, 25, 30, 45, 60"),
        ("ask_minutes", True, 'policy: "ask_minutes" can\'t be true', "choose 10, 15, 20, 25, 30, 45, 60"),
        ("ask_minutes", None, 'policy: "ask_minutes" can\'t be left empty', "choose 10, 15, 20, 25, 30, 45, 60"),
        ("ask_minutes", [20], 'policy: "ask_minutes" can\'t be [20]', "choose 10, 15, 20, 25, 30, 45, 60"),
        ("hr_warning", False, 'policy: "hr_warning" can\'t be false', 'choose "off", "hint", "warn"'),
        ("question_count", 4, 'policy: "question_count" can\'t be 4', 'choose "auto", 3, 5, 6, 8, 10'),
        ("allow_pay_range_check", 1, 'policy: "allow_pay_range_check" can\'t be 1', "choose true, false"),
        ("allow_pay_range_check", "yes", 'policy: "allow_pay_range_check" can\'t be "yes"', "choose true, false"),
        ("contact_channel_order", ["email"], 'policy: "contact_channel_order" can\'t be ["email"]',
         "choose all of, in your order: email, letter, linkedin, phone"),
        ("contact_channel_order", "email", 'policy: "contact_channel_order" can\'t be "email"',
         "choose all of, in your order: email, letter, linkedin, phone"),
        ("best_contact_level", ["boss", 1], 'policy: "best_contact_level" can\'t be ["boss", 1]',
         "choose a list out of: executive, one above, recent hire, senior, target role"),
        ("best_contact_level", [], 'policy: "best_contact_level" can\'t be []',
         "choose a list out of: executive, one above, recent hire, senior, target role"),
    ],
)  # fmt: skip
def test_a_value_outside_the_choices_is_told_and_left_at_its_default(
    name: str, value: object, message: str, hint: str
) -> None:
    policy, problems = policy_from({name: value}, "site/mkdocs.yml")
    assert told(problems) == [("1:1", "invalid-setting", message, hint)]
    assert [problem.path for problem in problems] == ["site/mkdocs.yml"]
    assert getattr(policy, name) == getattr(DEFAULT, name)


def test_a_setting_that_does_not_exist_is_told_with_the_nearest() -> None:
    policy, problems = policy_from({"ask_minute": 20})
    message, hint = 'policy: there is no setting "ask_minute"', 'did you mean "ask_minutes"?'
    assert told(problems) == [("1:1", "unknown-setting", message, hint)]
    assert policy == DEFAULT


@pytest.mark.parametrize("name", ["zzz", 5])
def test_a_setting_like_no_other_is_told_with_all_that_there_are(name: str) -> None:
    _, problems = policy_from({name: 1})
    assert problems[0].hint == f"choose one of {', '.join((*SETTINGS, *OWN_FORMS, *SHORT_NAMES))}"


def test_every_wrong_setting_is_told_and_the_right_ones_hold() -> None:
    policy, problems = policy_from({"ask_minutes": 21, "zzz": 1, "nudge_after_days": 10, "search": "x"})
    assert len(problems) == 3
    assert policy.nudge_after_days == 10


@pytest.mark.parametrize("value", ["2026-12-01", date(2026, 12, 1)])
def test_the_day_of_a_decision_ends_the_search(value: object) -> None:
    policy, problems = policy_from({"decided": value})
    assert (policy.decided, problems) == (date(2026, 12, 1), ())


@pytest.mark.parametrize("value", ["soon", True, None, datetime(2026, 12, 1, 9, tzinfo=UTC), 2026, "2026-13-01"])
def test_a_decision_without_a_day_is_told(value: object) -> None:
    policy, problems = policy_from({"decided": value})
    hint = "write the day of your decision, such as 2026-12-01"
    assert [(problem.code, problem.hint) for problem in problems] == [("invalid-setting", hint)]
    assert policy.decided is None


def test_a_refused_setting_is_called_as_it_was_written() -> None:
    _, (problem,) = policy_from({"nudge_days": 6})
    assert problem.message == 'policy: "nudge_days" can\'t be 6'
    assert problem.hint == "choose 5, 7, 10, 14"


@pytest.mark.parametrize(("short", "full"), SHORT_NAMES.items())
def test_a_short_name_is_the_same_setting(short: str, full: str) -> None:
    value = SETTINGS[full].options[-1]
    policy, problems = policy_from({short: value})
    assert (getattr(policy, full), policy.chosen, problems) == (value, {full}, ())


def test_a_setting_under_both_its_names_is_told_and_the_first_holds() -> None:
    policy, problems = policy_from({"nudge_days": 10, "nudge_after_days": 14})
    hint = 'it is the same setting as "nudge_after_days": write only one of them'
    assert told(problems) == [("1:1", "invalid-setting", 'policy: "nudge_after_days" can\'t be 14', hint)]
    assert policy.nudge_after_days == 10
