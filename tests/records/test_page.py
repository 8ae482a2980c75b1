"""Public pages: their title, their place, and what they ask of the search."""

import pytest

from inroads.problems import Problem
from inroads.records import Page, page_from
from reading import read, told


def _page(front: str) -> tuple[Page | None, tuple[Problem, ...]]:
    return read(page_from, f"---\n{front}\n---\n# Start\n", "guide/start.md")


def test_a_page_needs_a_title_alone() -> None:
    page, problems = _page("title: Start here")
    assert problems == ()
    assert page
    assert (page.title, page.order, page.tags, page.hide, page.search.exclude, page.search.boost) == (
        "Start here", 9999, (), (), False, 1.0,
    )  # fmt: skip
    assert page.body.prose == "# Start\n"


def test_a_page_without_a_title_is_told() -> None:
    page, problems = _page("order: 1")
    assert page is None
    hint = "write what a note like this needs: title"
    assert told(problems) == [("1:1", "missing-field", 'the field "title" is missing', hint)]


@pytest.mark.parametrize(
    ("written", "exclude", "boost"),
    [("{exclude: yes}", True, 1.0), ("{boost: 2}", False, 2.0), ("{boost: 0.5, exclude: false}", False, 0.5),
     ("{boost: 1e3}", False, 1000.0), ("", False, 1.0)],
)  # fmt: skip
def test_a_page_may_be_left_out_of_the_search_or_count_for_more(written: str, exclude: bool, boost: float) -> None:
    page, problems = _page(f"title: x\nsearch: {written}")
    assert problems == ()
    assert page
    assert (page.search.exclude, page.search.boost) == (exclude, boost)


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("search: no", ("3:9", "wrong-type", "search: an entry with keys and values is expected here",
                        "use its keys: exclude, boost")),
        ("search: {boost: high}", ("3:17", "invalid-value", 'search.boost: "high" isn\'t a number from 0 to 1000',
                                   "write one, such as 2 or 0.5")),
        ("search: {boost: 0}", ("3:17", "invalid-value", 'search.boost: "0" isn\'t a number from 0 to 1000',
                                "write one, such as 2 or 0.5")),
        ("search: {boost: nan}", ("3:17", "invalid-value", 'search.boost: "nan" isn\'t a number from 0 to 1000',
                                  "write one, such as 2 or 0.5")),
        ("search: {boost: inf}", ("3:17", "invalid-value", 'search.boost: "inf" isn\'t a number from 0 to 1000',
                                  "write one, such as 2 or 0.5")),
        ("order: first", ("3:8", "invalid-value", 'order: "first" isn\'t a whole number from 0 to 9999',
                          "write digits only")),
    ],
)  # fmt: skip
def test_other_values_are_told(front: str, expected: tuple[str, ...]) -> None:
    page, problems = _page(f"title: x\n{front}")
    assert page is None
    assert told(problems) == [expected]


def test_an_unknown_key_of_the_search_is_a_warning() -> None:
    page, problems = _page("title: x\nsearch: {exclud: yes}")
    assert page
    assert told(problems) == [("3:10", "unknown-field", 'unknown field "exclud"', 'did you mean "exclude"?')]
