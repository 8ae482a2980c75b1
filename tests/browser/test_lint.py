"""The lint in the browser: the same findings as in Python, whatever is written, and quickly."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from inroads.exports.lint import message_rules, question_rules
from inroads.lint import lint
from inroads.lint.rules import rules
from linting import CASES, Case, as_browser, made_up, written_of

Findings = list[Mapping[str, object]]
Lint = Callable[[Sequence[Case]], list[Findings]]

# What a page for questions has, or one for messages, by what is to be linted.
LINTER = "((kind) => inroadsLint.linter(kind.startsWith('question') ? questionRules : messageRules))"
RUN = f"""(cases) => {{
  const linters = new Map(cases.map(({{ kind }}) => kind).map((kind) => [kind, {LINTER}(kind)]));
  return cases.map((one) => linters.get(one.kind)(one, one.settings ?? {{}}));
}}"""
TIME = f"""(texts) => texts.map(({{ kind, text }}) => {{
  const lint = {LINTER}(kind);
  const before = performance.now();
  lint({{ kind, text, questions: [{{ text }}], facts: {{ others: [text], insights: [text], unpermitted: ["a a"] }} }});
  return performance.now() - before;
}})"""
# No page lints contacts.
SHOWN = tuple(case for case in CASES if case["kind"] != "contact")


@pytest.fixture(scope="module")
def page(browser: Browser, published: Path) -> Iterator[Page]:
    """A page of what a career center publishes, opened from its folder, with the lint."""
    context = browser.new_context()
    page = context.new_page()
    page.goto((published / "questions/path.html").as_uri())
    page.add_script_tag(url=(published / "assets/js/lint.js").as_uri())
    for subject in ("question", "message"):
        page.add_script_tag(url=(published / f"assets/js/lint-rules-{subject}s.js").as_uri())
        page.evaluate(f"globalThis.{subject}Rules = inroadsLintRules")
    yield page
    context.close()


def in_python(cases: Sequence[Case]) -> list[Findings]:
    return [[as_browser(one) for one in lint(written_of(case), case.get("settings", {}))] for case in cases]


def differing(page: Page, cases: Sequence[Case]) -> list[tuple[Case, Findings, Findings]]:
    """Return the cases in which the browser finds something else than Python, with what either finds."""
    both = zip(cases, page.evaluate(RUN, [dict(case) for case in cases]), in_python(cases), strict=True)
    return [(case, theirs, ours) for case, theirs, ours in both if theirs != ours]


def test_every_case_has_the_same_findings_as_in_python(page: Page) -> None:
    assert differing(page, SHOWN) == []


def test_texts_made_up_of_all_sorts_of_characters_have_the_same_findings(page: Page) -> None:
    cases = [case for case in made_up(1500) if case["kind"] != "contact"]
    assert sum(bool(found) for found in in_python(cases)) > 500
    assert differing(page, cases) == []


def test_questions_and_messages_of_our_own_have_the_same_findings(page: Page, published: Path) -> None:
    texts = [path.read_text("utf-8") for path in sorted(published.glob("**/*.html"))[:40]]
    cases = [{"kind": kind, "text": text} for text in texts for kind in ("question", "other")]
    assert differing(page, cases) == []


def test_a_page_brings_the_settings_that_the_rules_go_by(page: Page) -> None:
    settings = page.evaluate("questionRules.settings")
    assert settings["salary_lint"] == "warn"
    assert set(settings) == {name for rule in question_rules() for name in rules()[rule].goes_by}
    asked = "{ kind: 'question', text: 'What salary do you get?' }"
    assert [found["rule"] for found in page.evaluate(f"{LINTER}('question')({asked})")] == ["LINT-SALARY"]


@pytest.mark.parametrize("kind", ["question", "outreach", "check-in", "thanks", "question-list"])
def test_a_hundred_thousand_characters_take_no_longer_than_a_moment(page: Page, kind: str) -> None:
    units = ["a", " ", "[", "{{ ", "[[a]](", "é", "I'm not looking for a job, ", "could you ", "any advice not ", "_"]
    texts = [{"kind": kind, "text": (unit * 100_000)[:100_000]} for unit in units]
    assert max(page.evaluate(TIME, texts)) < 2000  # milliseconds


def test_the_rules_are_data_and_nothing_else(published: Path) -> None:
    named = {"LINT-SALARY", "LINT-SEARCHABLE", "LINT-TOO-MANY-QUESTIONS"}  # by templates that send questions along
    for subject, ids in (("questions", question_rules()), ("messages", message_rules(named))):
        script = (published / f"assets/js/lint-rules-{subject}.js").read_text("utf-8")
        data = script.removeprefix("globalThis.inroadsLintRules = ").removesuffix(";\n")
        assert script.isascii()
        assert tuple(rule["id"] for rule in json.loads(data)["rules"]["rules"]) == ids
