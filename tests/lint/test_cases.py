"""Every case of cases.yaml: which rules speak, and of which words."""

import pytest

from inroads.lint.rules import kinds, rules
from linting import CASES, Case, words_found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_what_is_found_and_where_is_what_the_case_says(case: Case) -> None:
    assert words_found(case) == case["expect"]


def test_every_case_has_a_name_of_its_own() -> None:
    names = [case["id"] for case in CASES]
    assert len(names) == len(set(names)) > 500


@pytest.mark.parametrize("rule", rules())
def test_every_rule_has_cases_in_which_it_speaks_and_in_which_it_is_silent(rule: str) -> None:
    meant = [case for case in CASES if set(kinds()[case["kind"]]) & {*rules()[rule].applies_to}]
    speaks = sum(rule in case["expect"] for case in meant)
    assert speaks >= 2
    assert len(meant) - speaks >= 2
