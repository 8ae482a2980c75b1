"""The lint as a whole: how findings are ordered, and that no text breaks it or takes it long."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroads.lint import Facts, Finding, Listed, Severity, Written, lint
from inroads.lint.rules import kinds
from linting import ODD

SIZE = 100_000  # characters
SECONDS = 2.0  # of CPU, on a computer with other things to do

words = st.sampled_from(["I'm not looking for a job", "how much do you earn", "[x]", *ODD])
texts = st.lists(st.one_of(words, st.text(max_size=9)), max_size=9).map(" ".join)


def test_the_worst_comes_first_and_rules_keep_their_order() -> None:
    found = lint(Written("question", "Do you earn a good salary, or would you hire me? What does your company do?"))
    assert [finding.rule for finding in found] == ["LINT-JOB-ASK", "LINT-SALARY", "LINT-SEARCHABLE"]


def test_a_finding_says_what_to_ask_instead_and_where_it_is() -> None:
    assert lint(Written("question", "How would you hire me?")) == (
        Finding(
            rule="LINT-JOB-ASK",
            severity=Severity.ERROR,
            message="This reads as a job request. You promised to ask for information. Reword it, or save it for when "
            "they offer.",
            suggest=("hire-01", "hire-05", "hire-08"),
            start=14,
            end=21,
        ),
    )


def test_questions_of_a_list_are_known_by_their_place() -> None:
    listed = (Listed("How did it go?", only_you=True, closing=True), Listed("Any openings?"))
    (found,) = lint(Written("question-list", questions=listed))
    assert (found.rule, found.item, found.start, found.end) == ("LINT-JOB-ASK", 1, 0, 12)


def test_rules_named_besides_run_on_any_message() -> None:
    assert lint(Written("other", "What salary do you get?")) == ()
    assert [f.rule for f in lint(Written("other", "What salary do you get?", also=("LINT-SALARY",)))] == ["LINT-SALARY"]


@given(st.sampled_from(sorted(kinds())), texts, st.lists(texts, max_size=3))
def test_whatever_is_written_findings_lie_within_it(kind: str, text: str, others: list[str]) -> None:
    facts = Facts(limit=3, minutes=5, insights=tuple(others), days=1, room=2, unpermitted=tuple(others), met=False,
                  others=tuple(others), level="senior")  # fmt: skip
    for finding in lint(Written(kind, text, tuple(map(Listed, others)), facts=facts)):
        within = text if finding.item is None else others[finding.item]
        assert 0 <= finding.start <= finding.end <= len(within)


@pytest.mark.parametrize("kind", kinds())
@pytest.mark.parametrize(
    "unit",
    ["a", " ", "\n\n", "[", "{{ ", "[[a]](", "é", "I'm not looking for a job, ", "looking for a ", "could you ",
     "how much do you ", "what does the ", "attached not attached ", "any advice not ", "do you ", "1. a?\n", "'", "_"],
)  # fmt: skip
def test_a_hundred_thousand_characters_take_no_longer_than_a_moment(kind: str, unit: str) -> None:
    text = (unit * SIZE)[:SIZE]
    facts = Facts(limit=100, insights=(text,), unpermitted=("a a", "[["), others=(text,), template=text, met=False)
    before = process_time()
    lint(Written(kind, text, (Listed(text),), facts=facts))
    assert process_time() - before < SECONDS
