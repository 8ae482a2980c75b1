"""The guide is plain to read: short sentences, few words, the parts that every page has; measured by textstat."""

import re
from itertools import pairwise

import pytest
import textstat

from conftest import REPOSITORY
from guide_words import lines_of, running, sentences, words
from inroads.records import Page, Printable
from inroads.workspace import library_of, read_public

LIBRARY, _ = library_of(read_public(REPOSITORY / "content/public", "content/public"))
LEAST, MOST = 500, 900
LONGER = {
    "evidence": (1100, "it says how far each of the many findings goes"),
}
GRADE, LONGEST, AVERAGE = 8.0, 30, 15

every_page = pytest.mark.parametrize("page", LIBRARY.guide.values(), ids=lambda page: page.id)
every_sheet = pytest.mark.parametrize("sheet", LIBRARY.printables.values(), ids=lambda sheet: sheet.id)


def grade(text: str) -> float:
    return float(textstat.flesch_kincaid_grade(" ".join(lines_of(text))))


def test_all_pages_are_there() -> None:
    assert list(LIBRARY.guide) == [
        *("start", "what", "why"),
        *("step-1-research", "step-2-people", "step-3-prepare", "step-4-contact", "step-5-meet", "step-6-follow-up"),
        *("keep-in-touch", "setbacks", "formats", "situations", "hosts", "ethics", "evidence", "career-center"),
        *("your-edition", "glossary"),
    ]


@every_page
def test_a_page_is_of_grade_8_at_most(page: Page) -> None:
    assert grade(running(page.body.prose)) <= GRADE


@every_page
def test_no_sentence_has_more_than_30_words_and_on_average_they_have_15_at_most(page: Page) -> None:
    found = sentences(page.body.prose)
    assert [one for one in found if len(words(one)) > LONGEST] == []
    in_text = [len(words(one)) for one in sentences(running(page.body.prose))]
    assert sum(in_text) / len(in_text) <= AVERAGE


@every_page
def test_a_page_has_500_to_900_words(page: Page) -> None:
    most, _reason = LONGER.get(page.id, (MOST, ""))
    assert LEAST <= len(words(page.body.prose)) <= most


def test_every_page_that_may_be_longer_is_and_says_why() -> None:
    assert [page for page in LONGER if len(words(LIBRARY.guide[page].body.prose)) <= MOST] == []
    assert all(reason for _, reason in LONGER.values())


@every_page
def test_a_page_begins_in_one_minute_and_ends_with_what_to_do(page: Page) -> None:
    text = page.body.prose
    opening = re.match(r'\s*# .+\n\n!!! abstract "In one minute"\n\n((?: {4}- .+\n)+)\n', text)
    assert opening
    assert 3 <= opening[1].count("\n") <= 4
    *_, last = re.split(r"^## ", text, flags=re.MULTILINE)
    title, _, action = last.partition("\n")
    assert title == "Do this next"
    assert len(re.findall(r"\]\(", action)) >= 1
    assert "\n#" not in action


@every_page
def test_headings_go_down_one_step_at_a_time(page: Page) -> None:
    levels = [len(mark) for mark in re.findall(r"^(#+) ", page.body.prose, re.MULTILINE)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [one for one, other in pairwise(levels) if other > one + 1] == []


@every_page
def test_a_page_has_no_raw_html(page: Page) -> None:
    assert re.findall(r"</?[a-z]+[ >/]", page.body.prose) == []


def text_of(sheet: Printable) -> str:
    parts = [sheet.body.prose, *sheet.items]
    for part in sheet.parts:
        parts += [part.text, *part.items, *(prompt.label for prompt in part.prompts)]
    return "\n\n".join(parts)


@every_sheet
def test_a_checklist_or_worksheet_is_of_grade_8_at_most_without_long_sentences(sheet: Printable) -> None:
    assert grade(text_of(sheet)) <= GRADE
    assert [one for one in sentences(text_of(sheet)) if len(words(one)) > LONGEST] == []


@every_sheet
def test_its_page_shows_a_checklist_or_worksheet(sheet: Printable) -> None:
    assert sheet.id in {embed.name for embed in LIBRARY.guide[sheet.page].embeds}


@pytest.mark.parametrize("sheet", LIBRARY.printables.values(), ids=lambda sheet: sheet.id)
def test_a_sheet_has_no_marks_that_its_fields_do_not_show(sheet: Printable) -> None:
    fields = [sheet.title, *sheet.items]
    for part in sheet.parts:
        fields += [part.title, *part.items, *part.columns, *part.row_labels]
        fields += [words for prompt in part.prompts for words in (prompt.label, prompt.hint)]
    assert [one for one in fields if re.search(r"\*\*|\]\(|`|\[\[", one)] == []


def test_the_measure_knows_hard_from_easy() -> None:
    hard = (
        "Notwithstanding considerable institutional heterogeneity, practitioners characteristically underestimate it."
    )
    assert grade(hard) > GRADE
    assert grade("You ask. They tell you what the work is like.") < GRADE
    assert sentences("# A title\n\n- One. Two!\n- Three\n\n| a | b |\n|---|---|\n") == [
        "A title.", "One.", "Two!", "Three.", "a.", "b.",
    ]  # fmt: skip
