"""A note's text: what stands under the headings that mean something, and the prose that is left."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroads.notes import Mapped, Note
from inroads.problems import Problem
from inroads.records import Answer, Body, Insight, Section, WikiLink
from inroads.records.body import body_from, sections_of
from reading import dedented


def _note(text: str, first_line: int = 10) -> Note:
    return Note("meetings/x.md", "x", Mapped({}, {}), dedented(text), first_line)


def _body(text: str) -> Body:
    body, problems = body_from(_note(text))
    assert problems == ()
    return body


@pytest.mark.parametrize("text", ["", "\n\n", "  \n"])
def test_a_note_may_have_no_text(text: str) -> None:
    assert _body(text) == Body()


def test_text_under_other_headings_is_prose() -> None:
    body = _body("""
        She laughed.

        ## Answers
        ### path-01
        By bus.

        ## Afterthoughts
        Well.

        # Insights
        - One

        # More
        Last.
        """)
    assert body.prose == "She laughed.\n\n## Afterthoughts\nWell.\n\n# More\nLast."


def test_an_answer_is_what_stands_below_a_questions_id() -> None:
    body = _body("""
        ## Answers
        ### path-01
        She left the bench.

        Then more.
        ### day-03: a typical day
        #### Morning
        Mail.
        ### What surprised you?
        Nothing.
        ## Insights
        """)
    assert body.answers == (
        Answer("path-01", "path-01", "She left the bench.\n\nThen more.", 11),
        Answer("day-03", "day-03: a typical day", "#### Morning\nMail.", 15),
        Answer(None, "What surprised you?", "Nothing.", 18),
    )


@pytest.mark.parametrize(
    ("heading", "question"),
    [
        ("path-01", "path-01"),
        ("path-01: words", "path-01"),
        ("path-01. words", "path-01"),
        ("path-01 words", "path-01"),
        ("ind-government-02", "ind-government-02"),
        ("path-012", None),
        ("path-1", None),
        ("Path-01", None),
        ("the path-01", None),
    ],
)
def test_a_heading_that_begins_with_an_id_answers_that_question(heading: str, question: str | None) -> None:
    assert [answer.question for answer in _body(f"## Answers\n### {heading}\nx\n").answers] == [question]


@pytest.mark.battery(12)
@pytest.mark.parametrize(
    "text", ["## Answers", "## Answers\n\n", "## Answers\nNo heading.\n", "## Answers\n## Insights\n"]
)
def test_an_empty_answers_heading_has_no_answers(text: str) -> None:
    assert _body(text).answers == ()


def test_an_answer_may_be_empty() -> None:
    assert _body("## Answers\n### path-01\n### day-01\n").answers == (
        Answer("path-01", "path-01", "", 11),
        Answer("day-01", "day-01", "", 12),
    )


def test_answers_are_the_highest_headings_below_and_several_blocks_are_read() -> None:
    body = _body("# Answers\n#### path-01\na\n##### x\n### day-01\nb\n# Other\n# ANSWERS:\n## path-02\nc\n")
    assert [(answer.question, answer.text) for answer in body.answers] == [("day-01", "b"), ("path-02", "c")]


def test_headings_may_be_in_the_singular() -> None:
    body = _body("## Answer\n### path-01\nx\n## Insight:\n- y\n## Action\n- [ ] z\n")
    assert (len(body.answers), len(body.insights), [action.kind for action in body.actions]) == (1, 1, ["action"])


def test_a_heading_below_the_third_level_means_nothing() -> None:
    body = _body("#### Answers\n##### path-01\nx\n")
    assert (body.answers, body.prose) == ((), "#### Answers\n##### path-01\nx")


@pytest.mark.parametrize(
    "text",
    [
        "> ## Answers\n> ### path-01\n> x\n",
        "- ## Answers\n  ### path-01\n",
        "    ## Answers\n",
        "```\n## Answers\n### path-01\n```\n",
    ],
)
def test_headings_in_quotes_lists_and_code_mean_nothing(text: str) -> None:
    assert _body(text).answers == ()


def test_headings_may_be_underlined() -> None:
    body = _body("Answers\n=======\n\npath-01\n-------\nx\n")
    assert body.answers == (Answer("path-01", "path-01", "x", 13),)


@pytest.mark.parametrize(
    ("line", "title"),
    [("### path-01 ###", "path-01"), ("### C# or F#", "C# or F#"), ("### ", ""), ("###   x  ", "x"), ("### #", "")],
)
def test_the_marks_around_a_heading_are_no_part_of_it(line: str, title: str) -> None:
    assert [answer.heading for answer in _body(f"## Answers\n{line}\n").answers] == [title]


def test_an_insight_is_an_item_or_a_paragraph() -> None:
    body = _body("""
        ## Insights
        - Hiring is frozen #trends #entry-hiring
        - Two
          lines
        1. Numbered

        A paragraph.

        > A quote.
        """)
    assert body.insights == (
        Insight("Hiring is frozen", ("trends", "entry-hiring"), 11),
        Insight("Two\nlines", (), 12),
        Insight("Numbered", (), 14),
        Insight("A paragraph.", (), 16),
    )


def test_an_insight_holds_the_items_below_it_as_they_stand() -> None:
    body = _body("## Insights\n- One  two #x\n  - sub #y\n    - subsub\n\n      code  x\n")
    assert body.insights == (Insight("One  two\n- sub\n  - subsub\n\n    code  x", ("x", "y"), 11),)


@pytest.mark.parametrize(
    ("written", "text", "tags"),
    [
        ("#trends is up", "is up", ("trends",)),
        ("up #Trends down", "up down", ("trends",)),
        ("up (#trends).", "up.", ("trends",)),
        ("up #a, #b", "up,", ("a", "b")),
        ("up #a #a #A", "up", ("a",)),
        ("a #b/c-d_e", "a", ("b/c-d_e",)),
        ("grün #grün", "grün", ("grün",)),
        ("a number #1", "a number #1", ()),
        ("C# and F#", "C# and F#", ()),
        ("see [it](#anchor)", "see [it](#anchor)", ()),
        ("see https://x.y/#frag and z#w", "see https://x.y/#frag and z#w", ()),
        ("&#x27; ##no", "&#x27; ##no", ()),
    ],
)
def test_a_tag_is_a_word_after_a_hash(written: str, text: str, tags: tuple[str, ...]) -> None:
    assert _body(f"## Insights\n- {written}\n").insights == (Insight(text, tags, 11),)


@pytest.mark.parametrize("text", ["## Insights\n-\n", "## Insights\n", "## Insights\n***\n", "## Insights\n-  \n"])
def test_an_insight_without_words_is_none(text: str) -> None:
    assert _body(text).insights == ()


def test_links_are_found_wherever_they_stand_with_their_places() -> None:
    body = _body("""
        See [[sam-lee]] and [[priya-raman|Priya]].
        ## A heading for [[mei]]
        - é [[Bo Ek#Log]]

        > [[quoted]]

        | a |
        |---|
        | [[in-table\\|T]] |
        """)
    assert body.links == (
        WikiLink("sam-lee", 10, 5),
        WikiLink("priya-raman", 10, 21),
        WikiLink("mei", 11, 18),
        WikiLink("Bo Ek", 12, 5),
        WikiLink("quoted", 14, 3),
        WikiLink("in-table", 18, 3),
    )


@pytest.mark.parametrize(
    "text",
    ["`[[code]]`", "```\n[[code]]\n```", "    [[code]]", "\\[[escaped]]", "[[#Heading]]", "[[]]", "[[ ]]",
     "![[picture.png]]", "[text](sam-lee.md)", "[[open"],
)  # fmt: skip
def test_what_is_no_link_to_a_note_is_passed_over(text: str) -> None:
    assert _body(text).links == ()


def test_sections_are_told_with_their_lines_and_nested_ones_again() -> None:
    sections = sections_of(_note("Lead.\n\n# One\n\n\ntext\n## Two\nmore\n# Three\n"))
    assert sections == (
        Section(0, "", "Lead.", 10, 10),
        Section(1, "One", "text\n## Two\nmore", 12, 15),
        Section(2, "Two", "more", 16, 17),
        Section(1, "Three", "", 18, 19),
    )


def test_a_text_without_headings_is_one_section() -> None:
    assert sections_of(_note("Only.")) == (Section(0, "", "Only.", 10, 10),)
    assert sections_of(_note("")) == ()


LARGE = 200_000
MONSTERS = {
    "quotes": ">" * LARGE,
    "brackets": "[" * LARGE,
    "links": "é [[a]] " * (LARGE // 9),
    "open links": "[[a|" * (LARGE // 4),
    "emphasis": "*a **a " * (LARGE // 7),
    "backticks": "`" * LARGE + "x",
    "insights": "## Insights\n" + "- #tag x\n" * (LARGE // 9),
    "blocks of insights": "## Insights\n- x\n" * (LARGE // 16),
    "answers": "## Answers\n" + "### path-01\n" * (LARGE // 12),
    "tasks": "## Advice\n" + "- [ ] é (due 1)\n" * (LARGE // 17),
    "marks": "## Advice\n- [ ] " + "é (due 1) " * (LARGE // 11),
    "open marks": "## Advice\n- [ ] " + "(due " * (LARGE // 5),
    "spaces": "## Advice\n- [ ] x" + " " * LARGE + "(due",
    "hashes": "## Insights\n- " + "#" * LARGE,
    "headings": "# a\n" * (LARGE // 4),
    "table": "|a" * (LARGE // 2) + "\n" + "|-" * (LARGE // 2),
}


@pytest.mark.parametrize("text", MONSTERS.values(), ids=list(MONSTERS))
def test_a_large_text_takes_a_time_in_keeping_with_its_size(text: str) -> None:
    assert min(_seconds(text) for _ in range(2)) < 1.0


def _seconds(text: str) -> float:
    start = time.process_time()
    body_from(_note(text))
    return time.process_time() - start


SIGNS = [
    "# ", "## Answers\n", "## Insights\n", "## Advice\n", "- [ ] ", "- ", "  ", "\n", "[[", "]]", "|", "x", "é", "`",
    "#t ", "path-01", "(due 2026-11-26)", "(done x1)", "📅 ", "> ", "*", "<b>", "\t", "1. ", "---\n",
]  # fmt: skip


@given(st.lists(st.sampled_from(SIGNS) | st.text(max_size=5), max_size=30).map("".join))
def test_any_text_is_taken_apart_with_every_line_in_it(text: str) -> None:
    text = text.replace("\r", "").encode("utf-8", "replace").decode()
    body, problems = body_from(_note(text))
    lines = range(10, 10 + text.count("\n") + 1)
    parts: list[Answer | Insight | WikiLink | Problem] = [*body.answers, *body.insights, *body.links, *problems]
    assert all(part.line in lines for part in [*parts, *body.actions])
    assert all(link.column >= 1 for link in body.links)


def test_an_insight_that_is_only_a_tag_keeps_it_as_its_words() -> None:
    assert _body("## Insights\n- #trends\n").insights == (Insight("#trends", ("trends",), 11),)


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("## Answers\nShe was in a hurry.\n\n### path-01\nYes.\n", "## Answers\n\nShe was in a hurry."),
        ("## Answers\nOnly this.\n", "## Answers\n\nOnly this."),
        ("## Answers\n- one\n- two\n", "## Answers\n\n- one\n- two"),
        ("## Insights\n> Hiring is frozen.\n", "## Insights\n\n> Hiring is frozen."),
        ("## Insights\n- kept\n\n> Said so.\n\n- kept too\n", "## Insights\n\n> Said so."),
        ("## Insights\n```\ncode\n```\n", "## Insights\n\n```\ncode\n```"),
        ("## Insights\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", "## Insights\n\n| a | b |\n|---|---|\n| 1 | 2 |"),
        ("## Insights\n### Pay\n- kept\n", "## Insights\n\n### Pay"),
        ("## Advice\nShe told me three things:\n\n- kept\n", "## Advice\n\nShe told me three things:"),
        ("## Actions\n> Call her.\n", "## Actions\n\n> Call her."),
        (
            "Above.\n\n## Actions\nBetween.\n\n## After\nBelow.\n",
            "Above.\n\n## Actions\n\nBetween.\n\n## After\nBelow.",
        ),
    ],
)
def test_words_under_a_heading_that_nothing_is_read_from_are_prose(text: str, prose: str) -> None:
    assert _body(text).prose == prose


@pytest.mark.parametrize(
    "text",
    [
        "## Answers\n<!-- one heading for each -->\n### path-01\nYes.\n",
        "## Insights\n- one\n\n***\n\n- two\n  - three\n\n  four\n",
        "## Advice\n> - [ ] one\n> - two\n\n## Actions\n1. three\n   - four\n\nAnswers:\n====\n### path-01\nfive\n",
    ],
)
def test_what_was_read_is_not_prose_as_well(text: str) -> None:
    assert _body(text).prose == ""


WORDS = st.lists(
    st.sampled_from(
        ["## Answers", "## Insights", "## Advice", "## Actions", "## Other", "### path-01", "- w{}", "- [ ] w{}",
         "> w{}", "w{}", "  - w{}", "", "```", "| w{} | w{} |", "1. w{}", "    w{}", "- [x] w{} (done 2026-11-21)"]
    ),
    max_size=14,
)  # fmt: skip


@settings(max_examples=400)
@given(WORDS)
def test_no_words_of_a_text_are_lost(lines: list[str]) -> None:
    text = "\n".join(line.replace("{}", str(number)) for number, line in enumerate(lines))
    body, problems = body_from(Note("x.md", "x", Mapped({}, {}), text, 1))
    shown = [body.prose, *(a.text + a.heading for a in body.answers), *(i.text for i in body.insights)]
    shown += [action.text for action in body.actions]
    assert problems == ()
    assert set(re.findall(r"w\d+", text)) == set(re.findall(r"w\d+", " ".join(shown)))
