"""Entries that allow a text: each with a reason, or it is an error."""

import pytest

from inroads.problems import Code
from inroads.publish.leaks import Allowed, allowed_from


def test_entries_are_read_in_their_order() -> None:
    value = [{"text": "Maya Okafor", "reason": "made up"}, {"text": " a@b.example ", "reason": " nobody's "}]
    entries, problems = allowed_from(value, "mkdocs.public.yml")
    assert entries == (Allowed("Maya Okafor", "made up"), Allowed("a@b.example", "nobody's"))
    assert problems == ()


@pytest.mark.parametrize("value", [None, "", [], ()])
def test_no_entry_is_none(value: object) -> None:
    assert allowed_from(value, "x.yml") == ((), ())


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"text": "Maya Okafor"}, 'allowed: entry 1 ("Maya Okafor") has no reason'),
        ({"text": "Maya Okafor", "reason": " - "}, 'allowed: entry 1 ("Maya Okafor") has no reason'),
        ({"text": "Maya Okafor", "reason": None}, 'allowed: entry 1 ("Maya Okafor") has no reason'),
        ({"reason": "made up"}, "allowed: entry 1 has no text"),
        ({"text": "...", "reason": "made up"}, "allowed: entry 1 has no text"),
        ({"text": "x", "reason": "y", "resaon": "z"}, 'allowed: entry 1 has a "resaon", which nobody knows'),
        ("Maya Okafor", "allowed: entry 1 has no text and no reason"),
    ],
)
def test_an_entry_without_a_text_or_a_reason_is_an_error(entry: object, message: str) -> None:
    entries, (problem,) = allowed_from([entry], "mkdocs.public.yml")
    assert entries == ()
    assert (problem.path, problem.code, problem.is_error, problem.message) == (
        "mkdocs.public.yml",
        Code.INVALID_SETTING,
        True,
        message,
    )
    assert problem.hint == 'write {text: "Maya Okafor", reason: a made-up name in the examples}'


def test_an_entry_given_twice_is_an_error() -> None:
    value = [{"text": "Maya Okafor", "reason": "a"}, {"text": "maya okafor", "reason": "b"}]
    entries, (problem,) = allowed_from(value, "x.yml")
    assert len(entries) == 1
    assert problem.message == 'allowed: entry 2 ("maya okafor") stands there twice'


@pytest.mark.parametrize("value", ["Maya", {"text": "Maya"}, 3])
def test_anything_but_a_list_is_an_error(value: object) -> None:
    assert allowed_from(value, "x.yml")[1][0].message == "allowed: a list of entries is expected here"
