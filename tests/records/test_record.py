"""All kinds of notes alike: whatever stands in their fields, they are read, or refused in our own words at a place."""

import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from inroads.records import (
    Contact,
    Meeting,
    Page,
    QuestionBank,
    QuestionSet,
    Record,
    Template,
    TemplateIndex,
    Topic,
    bank_from,
    contact_from,
    meeting_from,
    page_from,
    set_from,
    template_from,
    template_index_from,
    topic_from,
)
from reading import Parse, read

KINDS: list[tuple[type[Record], Parse[Record]]] = [
    (Contact, contact_from),
    (Meeting, meeting_from),
    (Page, page_from),
    (Topic, topic_from),
    (QuestionSet, set_from),
    (QuestionBank, bank_from),
    (Template, template_from),
    (TemplateIndex, template_index_from),
]
PYDANTICS_WORDS = ("Input should", "Value error", "valid tuple", "valid dictionary", "Field required", "Assertion")
WORDS = [
    "", " ", "a", "path-01", "2026-11-05", "2026-02-30", "2026-11-05 15:00", "x: y", "yes", "moved to Friday",
    "moved to", "paused until x", "closed: why", "every 6 weeks", "[[a]]", "[[", "{{ x }}", "{{ me.name }}", "20", "-1",
    "130 words", "America/New_York", "a@b.c", "email", "#", "#a b", "Ana (X): may use her name", "(", ":", "asked",
    "2026-11-05 asked", "2026-11-05 asked by email using x: y", "exploring", "9" * 30, "é\u202e",
]  # fmt: skip
KEYS = ["id", "text", "stage", "why", "date", "verb", "by", "hint", "sample", "exclude", "boost", "x"]
VALUES = st.recursive(
    st.none() | st.sampled_from(WORDS) | st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=6,
)


@given(st.data())
@pytest.mark.parametrize(("model", "parse"), KINDS, ids=lambda value: getattr(value, "__name__", ""))
def test_any_values_make_a_record_or_errors_in_our_own_words(
    model: type[Record], parse: Parse[Record], data: st.DataObject
) -> None:
    fields = data.draw(st.dictionaries(st.sampled_from(model.field_names()), VALUES, max_size=5))
    flow = data.draw(st.booleans())
    front = yaml.safe_dump(fields, allow_unicode=True, default_flow_style=flow, width=1000)
    record, problems = read(parse, f"---\n{front}\n---\n## Message\nHi\n")
    errors = [problem for problem in problems if problem.is_error]
    assert (record is None) == bool(errors)
    assert [p.message for p in problems if any(words in p.message for words in PYDANTICS_WORDS)] == []
    assert all(1 <= problem.line <= front.count("\n") + 5 for problem in problems)
    assert all(problem.column >= 1 and problem.message for problem in problems)


@pytest.mark.parametrize(("model", "parse"), KINDS, ids=lambda value: getattr(value, "__name__", ""))
def test_a_note_without_fields_is_told_which_are_needed(model: type[Record], parse: Parse[Record]) -> None:
    record, problems = read(parse, "---\n---\n")
    assert record is None
    needed = model.required_names()
    assert needed
    assert [p.message for p in problems] == [f'the field "{name}" is missing' for name in needed]
    assert {p.hint for p in problems} == {f"write what a note like this needs: {', '.join(needed)}"}


@pytest.mark.parametrize("model", [model for model, _ in KINDS])
def test_what_a_note_is_known_by_is_no_field_of_it(model: type[Record]) -> None:
    assert set(model.field_names()).isdisjoint(("id", "path", "lines", "places", "extra", "body", "variants", "blanks"))


MONSTERS = ("1" * 60_000, "a1" * 30_000, "1 " * 30_000, "x " * 30_000, "(" * 60_000, "1-" * 30_000, "a-" * 30_000,
            "until " * 10_000, "x" + ")" * 60_000 + "y", "nov 1 " * 10_000)  # fmt: skip
BEGINNINGS = (
    "",
    "2026-11-19 ",
    "2026-11-19 15:00 ",
    "2026-11-19 asked ",
    "paused until ",
    "paused ",
    "moved to ",
    "held, ",
)


@pytest.mark.battery(9)
@pytest.mark.parametrize("beginning", BEGINNINGS)
def test_no_value_of_a_field_takes_longer_than_an_instant(beginning: str) -> None:
    for monster in MONSTERS:
        for parse, field in ((contact_from, "status"), (contact_from, "log"), (contact_from, "tags"),
                             (meeting_from, "outcome"), (meeting_from, "when"), (meeting_from, "questions"),
                             (meeting_from, "referrals"), (contact_from, "timezone")):  # fmt: skip
            start = time.process_time()
            read(parse, f'---\nname: A\n{field}: "{beginning}{monster}"\n---\n')
            assert time.process_time() - start < 1.0, (field, monster[:9])
