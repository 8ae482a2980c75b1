"""Our own words: every question and every template passes, and what isn't to be asked is caught."""

import pytest

from conftest import REPOSITORY
from inroads.library import Library
from inroads.lint import Facts, Listed, Severity, Written, lint
from inroads.lint.rules import rules
from inroads.records import Template, Variant
from inroads.views.findings import kind_of
from inroads.views.placeholders import filled
from inroads.workspace import library_of, read_public

LIBRARY, _ = library_of(read_public(REPOSITORY / "content/public", "content/public"))
MESSAGES = [(template, variant) for template in LIBRARY.templates.values() for variant in template.variants]

# Hints that stand. A voicemail asks for a call back, so it offers no choice.
ACCEPTED_HINTS = {("phone-script", "Voicemail"): {"LINT-NO-CHOICE"}}


@pytest.mark.parametrize("question", LIBRARY.questions)
def test_every_question_of_the_bank_passes(question: str) -> None:
    found = LIBRARY.questions[question].question
    settings = {found.requires_setting: True} if found.requires_setting else {}
    assert lint(Written("question", filled(LIBRARY, found.text)), settings) == ()


@pytest.mark.parametrize("question", LIBRARY.questions)
def test_what_to_ask_next_has_no_more_than_hints(question: str) -> None:
    found = [lint(Written("question", probe)) for probe in LIBRARY.questions[question].question.probes]
    assert {finding.severity for findings in found for finding in findings} <= {Severity.HINT}


def test_the_question_on_a_pay_range_passes_only_where_it_is_allowed() -> None:
    text = filled(LIBRARY, LIBRARY.questions["pay-01"].question.text)
    assert [finding.rule for finding in lint(Written("question", text))] == ["LINT-SALARY"]


@pytest.mark.parametrize(
    ("template", "variant"), MESSAGES, ids=[f"{template.id} {variant.name}" for template, variant in MESSAGES]
)
def test_every_message_passes_with_its_samples(template: Template, variant: Variant) -> None:
    limit = variant.limit or template.limit
    facts = Facts(limit=limit.count, unit=limit.unit, minutes=20)
    text = filled(LIBRARY, variant.text).replace("**", "")
    found = lint(Written(kind_of(template, variant), text, also=template.rules, facts=facts))
    assert {finding.rule for finding in found} == ACCEPTED_HINTS.get((template.id, variant.name), set())
    assert {finding.severity for finding in found} <= {Severity.HINT}


@pytest.mark.parametrize("template", LIBRARY.templates)
def test_a_template_names_rules_that_there_are(template: str) -> None:
    assert set(LIBRARY.templates[template].rules) <= set(rules())


@pytest.mark.parametrize("question_set", LIBRARY.sets)
def test_every_set_fits_its_minutes_asks_what_only_they_know_and_closes(question_set: str) -> None:
    chosen = LIBRARY.sets[question_set]
    asked = [LIBRARY.questions[question].question for question in chosen.questions]
    listed = tuple(
        Listed(filled(LIBRARY, one.text), bool({"only-you", "uses-research"} & {*one.tags}), one.stage == "close")
        for one in asked
    )
    found = lint(Written("question-list", questions=listed, facts=Facts(minutes=chosen.minutes)))
    assert [finding.rule for finding in found if finding.severity is not Severity.HINT] == []


@pytest.mark.parametrize("question", LIBRARY.avoid)
def test_what_is_not_to_be_asked_is_caught(question: str) -> None:
    """All thirty can be caught by their words; none needs to be excused."""
    avoid = LIBRARY.avoid[question]
    for text in (avoid.text, filled(LIBRARY, avoid.text)):
        found = lint(Written("question", text))
        assert found, text
        if avoid.severity != "hint" and avoid.kind != "leading":  # that rule gives hints, though our page warns
            assert found[0].severity is not Severity.HINT, text


@pytest.mark.parametrize(
    ("kind", "rule"),
    [
        ("salary", "LINT-SALARY"), ("job-request", "LINT-JOB-ASK"), ("searchable", "LINT-SEARCHABLE"),
        ("too-broad", "LINT-TOO-BROAD"), ("too-big", "LINT-TOO-BROAD"), ("closed", "LINT-CLOSED"),
        ("leading", "LINT-LEADING"), ("personal", "LINT-PERSONAL"), ("gossip", "LINT-CONFIDENTIAL"),
        ("confidential", "LINT-CONFIDENTIAL"), ("premature", "LINT-SALARY"),
    ],
)  # fmt: skip
def test_each_kind_of_mistake_is_caught_by_the_rule_for_it(kind: str, rule: str) -> None:
    texts = [avoid.text for avoid in LIBRARY.avoid.values() if avoid.kind == kind]
    assert texts
    assert [text for text in texts if rule not in [found.rule for found in lint(Written("question", text))]] == []


def test_every_kind_of_mistake_has_its_rule(library: Library) -> None:
    marked = test_each_kind_of_mistake_is_caught_by_the_rule_for_it.pytestmark[0]  # type: ignore[attr-defined]
    assert {avoid.kind for avoid in library.avoid.values()} == {kind for kind, _ in marked.args[1]}
