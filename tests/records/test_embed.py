"""What a page shows of checklists and worksheets: on a line of its own, and nowhere in code."""

import pytest

from inroads.problems import Problem
from inroads.records import Page, page_from
from inroads.records.embed import embeds_in
from inroads.records.outline import Source
from reading import read, told


def _page(body: str) -> tuple[Page | None, tuple[Problem, ...]]:
    return read(page_from, f"---\ntitle: x\n---\n{body}", "guide/x.md")


def test_an_embed_is_known_with_its_place() -> None:
    page, problems = _page("# Título\n\nWords.\n![[ck-ask]]\n\n![[ws-purpose]]  \n")
    assert problems == ()
    assert page
    assert [(embed.name, embed.place, embed.is_alone) for embed in page.embeds] == [
        ("ck-ask", (7, 1), True),
        ("ws-purpose", (9, 1), True),
    ]


def test_the_bytes_of_an_embed_are_those_of_its_line() -> None:
    source = Source("É\n\n![[printables/ck-ask.md]]\n", 1)
    (embed,) = embeds_in(source)
    assert embed.name == "ck-ask"
    assert source.slice(embed.start, embed.end) == "![[printables/ck-ask.md]]"


@pytest.mark.parametrize(
    "body",
    [
        "`![[ck-ask]]`",
        "```\n![[ck-ask]]\n```",
        "    ![[ck-ask]]",
        "[[ck-ask]]",
        "![a picture](ck-ask.png)",
        r"\!\[\[ck]]",
    ],
)
def test_what_stands_in_code_or_is_another_thing_is_no_embed(body: str) -> None:
    page, problems = _page(body)
    assert problems == ()
    assert page
    assert page.embeds == ()


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("See ![[ck-ask]]", "4:5"),
        ("![[ck-ask]] is it", "4:1"),
        ("- ![[ck-ask]]", "4:3"),
        ("- Words\n![[ck-ask]]", "5:1"),
        ("> ![[ck-ask]]", "4:3"),
        ("![[ck-ask|A title]]", "4:1"),
        ("!!! note\n    ![[ck-ask]]", "5:5"),
    ],
)
def test_an_embed_in_other_company_is_a_warning(body: str, at: str) -> None:
    page, problems = _page(body)
    assert page
    assert told(problems) == [
        (
            at,
            "misplaced-embed",
            '"![[ck-ask]]" must stand on a line of its own to show a checklist or worksheet',
            "write ![[ck-ask]] at the beginning of a line, with nothing else on it and outside any list",
        )
    ]


def test_a_sheet_shown_twice_is_an_error_that_names_both_places() -> None:
    page, problems = _page("![[ck-ask]]\n\n![[ck-ask]]\n")
    assert page is None
    message = '"ck-ask" is shown twice on this page: here and in line 4'
    assert told(problems) == [("6:1", "duplicate-id", message, "take one of them out")]
