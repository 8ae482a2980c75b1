"""Each rule of the check of accessibility, by markup that breaks it and markup that doesn't (examples.yaml)."""

from pathlib import Path

import pytest
import yaml

from inroads.publish.access import check, checked
from inroads.publish.access.check import HINTS, TITLES
from inroads.publish.access.rules import RULES

EXAMPLES = yaml.safe_load(Path(__file__).with_name("examples.yaml").read_text("utf-8"))
PAGE = (
    '<!doctype html><html lang="en"><head><title>A page</title></head><body><a href="#m">Skip</a>'
    '<main id="m"><h1>A page</h1>{}</main></body></html>'
)


def broken(markup: str) -> list[str]:
    html = markup.removeprefix("{page}") if markup.startswith("{page}") else PAGE.format(markup)
    return [finding.rule for finding in check([("page.html", html.encode())]).findings]


def examples(kind: str) -> list[tuple[str, str]]:
    return [(rule, markup) for rule, both in EXAMPLES.items() for markup in both[kind]]


@pytest.mark.parametrize(("rule", "markup"), examples("bad"))
def test_what_breaks_a_rule_is_found_once(rule: str, markup: str) -> None:
    assert broken(markup).count(rule) == 1


@pytest.mark.parametrize(("rule", "markup"), examples("good"))
def test_what_keeps_a_rule_is_not_found(rule: str, markup: str) -> None:
    assert rule not in broken(markup)


def test_every_rule_has_examples_of_both_kinds() -> None:
    assert set(EXAMPLES) == {rule.id for rule in RULES}
    assert all(both["bad"] and both["good"] for both in EXAMPLES.values())


def test_a_page_in_order_breaks_no_rule() -> None:
    assert broken("<h2>On it</h2><p>Words</p>") == []


def test_two_pages_with_one_title_are_told_at_the_second() -> None:
    page = PAGE.format("").encode()
    findings = check([("a.html", page), ("b.html", page)]).findings
    assert [(one.file, one.rule) for one in findings] == [("b.html", TITLES.id)]


def test_every_rule_has_a_criterion_a_sentence_and_a_hint() -> None:
    for rule in checked():
        assert rule.level in ("A", "AA")
        assert rule.criterion.count(".") == 2
        assert rule.sentence.endswith(".")
        assert HINTS[rule.id]
        assert not HINTS[rule.id].endswith(".")
    assert len({rule.id for rule in checked()}) == len(checked())
