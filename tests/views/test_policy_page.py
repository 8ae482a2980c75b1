"""The page about the policy, and the data behind it: every rule explained, every value with its origin."""

import re
from datetime import date
from pathlib import Path

import pytest

from conftest import REPOSITORY, desk_of
from desks import logged
from inroads.policy import OWN_FORMS, SETTINGS
from inroads.policy.evidence import evidence
from inroads.policy.rules import ARTICLES, Rule, rules
from inroads.views.policy_page import PolicyPage, policy_page

WITHOUT_CODE = {"FU-PREFERRED-CHANNEL"}  # it shapes every message and yields nothing of its own
CODE = (REPOSITORY / "plugins/inroads/views/follow_ups/rules").glob("*.py")


def test_every_rule_that_there_is_has_an_entry_and_the_other_way_round() -> None:
    in_code = {rule for path in CODE for rule in re.findall(r'"(FU-[A-Z-]+)"', path.read_text("utf-8"))}
    assert {*rules()} - WITHOUT_CODE == in_code


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.id)
def test_a_rule_names_only_settings_and_sources_that_there_are(rule: Rule) -> None:
    assert {*rule.settings} <= {*SETTINGS, *OWN_FORMS}
    cited = {source for source in rule.sources if source not in ARTICLES}
    assert cited <= {*evidence()}
    assert all(evidence()[source].use != "no" for source in cited)
    assert all((rule.title, rule.when, rule.due, rule.why))


def test_every_setting_in_the_words_of_a_rule_is_among_its_settings() -> None:
    derived = {"checkin_days": "search"}
    for rule in rules().values():
        named = {derived.get(name, name) for name in re.findall(r"{(\w+)}", rule.when + rule.due)}
        assert named <= {*rule.settings}, rule.id


def test_sources_are_told_in_a_few_words() -> None:
    words = {rule.id: rule.source_words for rule in rules().values()}
    assert words["FU-THANKS"] == "three of the five articles, Kumar and Epley (2018), a consultant quoted by U.S. News"
    assert words["FU-DEBRIEF"] == "one of the five articles"
    assert words["FU-PROMISE"] == "our own choice"


def _due(page: PolicyPage, rule: str) -> str:
    return next(row.due for part in page.parts for row in part.rules if row.id == rule)


def test_the_words_hold_the_present_values(tmp_path: Path) -> None:
    page = policy_page(
        desk_of(tmp_path, {}, policy={"nudge_after_days": 10, "search": "active", "checkin_active_days": 14})
    )
    assert _due(page, "FU-NUDGE").startswith("10 days after your last message")
    assert _due(page, "FU-CHECKIN").startswith("14 days after")
    assert _due(policy_page(desk_of(tmp_path, {})), "FU-CHECKIN").startswith("30 days after")


def test_each_value_says_where_it_comes_from_and_what_else_there_is(tmp_path: Path) -> None:
    page = policy_page(desk_of(tmp_path, {}, policy={"nudge_days": 10}))
    (nudge,) = (row for part in page.parts for row in part.rules if row.id == "FU-NUDGE")
    days, limit = nudge.settings
    assert (days.name, days.value, days.chosen_by, days.others) == ("nudge_after_days", "10", "seeker", "5, 7, 14")
    assert (limit.value, limit.chosen_by) == ("2", "")
    assert "Carleton says at least a week" in days.disagreement
    assert page.chosen == 1


def test_every_setting_stands_somewhere_on_the_page(tmp_path: Path) -> None:
    page = policy_page(desk_of(tmp_path, {}))
    shown = [row.name for part in page.parts for rule in part.rules for row in rule.settings]
    assert {*shown} | {row.name for row in page.others} == {*SETTINGS, *OWN_FORMS}
    assert {*shown}.isdisjoint(row.name for row in page.others)


def test_business_days_are_told_with_the_next_holidays(tmp_path: Path) -> None:
    page = policy_page(desk_of(tmp_path, {}))
    assert page.workdays == "Saturday and Sunday are left out; no country is set, so no holidays."
    assert page.holidays == ()
    page = policy_page(desk_of(tmp_path, {}, policy={"country": "US", "region": "MA", "weekend": ["sunday"]}))
    assert page.workdays == "Sunday is left out; the public holidays of US-MA are left out as well."
    assert page.holidays[0] == "Thursday, 26 November 2026"
    assert policy_page(desk_of(tmp_path, {}, policy={"weekend": []})).workdays.startswith(
        "No day of the week is left out;"
    )


def test_a_rule_says_how_many_follow_ups_it_has_now(tmp_path: Path) -> None:
    page = policy_page(desk_of(tmp_path, logged("2026-11-02 asked by email"), policy={"decided": date(2027, 1, 1)}))
    assert [row.open for row in page.parts[0].rules if row.id == "FU-NUDGE"] == [""]
    page = policy_page(desk_of(tmp_path, {}))
    assert [row.open for row in page.parts[0].rules if row.id == "FU-NUDGE"] == ["1 follow-up"]


def test_values_of_every_form_are_written_as_people_write_them(tmp_path: Path) -> None:
    page = policy_page(desk_of(tmp_path, {}, policy={"decided": "2026-12-01", "weekend": []}))
    rows = {row.name: row.value for part in page.parts for rule in part.rules for row in rule.settings}
    assert (rows["decided"], rows["weekend"], rows["country"]) == ("2026-12-01", "no day", "none")
    assert (rows["anniversary_note"], rows["best_contact_level"]) == ("true", "target role, one above")


def test_the_rules_of_the_lint_say_how_bad_a_finding_is_here(tmp_path: Path) -> None:
    page = policy_page(desk_of(tmp_path, {}, policy={"salary_lint": "block", "hr_warning": "off"}))
    rows = {row.id: (row.severity, row.settings) for row in page.lint}
    assert rows["LINT-SALARY"] == ("error", ("salary_lint", "allow_pay_range_check"))
    assert rows["LINT-HR-CONTACT"] == ("off", ("hr_warning",))
    assert rows["LINT-CONTACT-FIT"] == ("hint", ("best_contact_level",))
    assert len(rows) == 32
