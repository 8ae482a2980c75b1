"""The bank on the page for picking: found by words and by what questions are marked with, and whole without scripts."""

import re
import statistics
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser_tools import Watched
from inroads.library import Library
from picking import PICK, add, bank, rows
from servers import files_at

MOST_MILLISECONDS = 50

# From the key to the page as it is then laid out.
KEYSTROKES = """(words) => {
  const field = document.querySelector("[data-inroads-bank-filters] [name=text]");
  return [...words].map((_, place) => {
    const start = performance.now();
    field.value = words.slice(0, place + 1);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    document.body.getBoundingClientRect();
    return performance.now() - start;
  });
}"""


def shown(page: Page) -> set[str]:
    return set(bank(page).evaluate_all("(rows) => rows.map((row) => row.dataset.inroadsQuestion)"))


def test_all_questions_stand_there_by_part_of_the_talk(picker: Page, library: Library) -> None:
    assert shown(picker) == set(library.questions)
    parts = picker.locator(".inroads-bank h3").all_inner_texts()
    assert parts == ["Warm up", "Explore", "Go deeper", "Ask for advice", "Close", "Afterwards"]


def test_typing_finds_words_in_any_order_and_without_their_accents(picker: Page) -> None:
    picker.get_by_label("Find").press_sequentially("RESUME line")
    found = bank(picker).evaluate_all("(rows) => rows.map((row) => row.closest('section').textContent.toLowerCase())")
    assert 0 < len(found) < 206
    assert all("résumé" in text and "line" in text for text in found)


def test_the_number_of_hits_is_seen_at_once_and_told_when_the_typing_rests(picker: Page) -> None:
    told = picker.locator("[data-inroads-bank-said]")
    expect(told).to_have_attribute("role", "status")
    expect(told).to_be_empty()
    picker.get_by_label("Find").fill("path-01")
    expect(picker.locator("[data-inroads-bank-count]")).to_have_text("1 of 206 questions")
    assert told.text_content() == ""
    expect(told).to_have_text("1 of 206 questions")


@pytest.mark.parametrize(
    ("label", "choice"),
    [
        ("Topic", "path"),
        ("Part of the talk", "close"),
        ("Whom you meet", "exec"),
        ("Your aim", "active"),
        ("Their field", "law"),
        ("In a set for", "15"),
        ("Tag", "uses-research"),
    ],
)
def test_each_filter_shows_what_suits_and_as_many_as_it_says(
    picker: Page, library: Library, label: str, choice: str
) -> None:
    select = picker.locator("[data-inroads-bank-filters]").get_by_label(label)
    select.select_option(choice)
    told = re.search(r"\((\d+)\)$", select.locator("option:checked").inner_text())
    assert told
    expect(bank(picker)).to_have_count(int(told[1]))
    questions = [library.questions[one].question for one in shown(picker)]
    marks = {
        "Topic": lambda q: library.questions[q.id].topic.id == choice,
        "Part of the talk": lambda q: q.stage == choice,
        "Whom you meet": lambda q: {choice, "any"} & set(q.seniority),
        "Your aim": lambda q: choice in q.goals,
        "Their field": lambda q: {choice, "any"} & set(q.industries),
        "In a set for": lambda q: any(s.minutes == 15 and q.id in s.questions for s in library.sets.values()),
        "Tag": lambda q: choice in q.tags,
    }
    assert all(marks[label](question) for question in questions)
    assert len(questions) == sum(bool(marks[label](found.question)) for found in library.questions.values())


def test_filters_work_together_and_are_taken_back_at_once(picker: Page) -> None:
    filters = picker.locator("[data-inroads-bank-filters]")
    filters.get_by_label("Their field").select_option("law")
    filters.get_by_label("Leave out questions that suit everyone").check()
    expect(bank(picker)).to_have_count(2)
    filters.get_by_label("Part of the talk").select_option("close")
    expect(bank(picker)).to_have_count(0)
    expect(picker.get_by_text("No question fits all of that.")).to_be_visible()
    assert picker.locator(".inroads-bank h3:visible").count() == 0
    filters.get_by_role("button", name="Show all").click()
    expect(bank(picker)).to_have_count(206)
    expect(picker.get_by_text("No question fits all of that.")).to_be_hidden()


def test_only_what_suits_not_everyone_is_left_without_another_filter(picker: Page, library: Library) -> None:
    picker.get_by_label("Leave out questions that suit everyone").check()
    special = {
        found.question.id
        for found in library.questions.values()
        if found.question.seniority != ("any",)
        or found.question.industries != ("any",)
        or len(found.question.goals) < 2
    }
    assert shown(picker) == special


def test_a_part_or_topic_without_a_hit_is_out_of_sight(picker: Page) -> None:
    picker.get_by_label("Find").fill("path-01")
    expect(picker.locator(".inroads-bank h3:visible")).to_have_text(["Explore"])
    expect(picker.locator(".inroads-bank h4:visible")).to_have_text(["Their career story"])


def test_an_address_may_name_a_filter(watched: Watched, published: Path) -> None:
    with files_at(published) as address:
        watched.page.goto(f"{address}{PICK}#topic=ai&text=skill")
        expect(watched.page.get_by_label("Find")).to_have_value("skill")
        assert shown(watched.page)
        assert all(one.startswith("ai-") for one in shown(watched.page))


def test_a_keystroke_is_answered_within_fifty_milliseconds(picker: Page) -> None:
    add(picker, ("path-01", "day-03", "next-01"))
    took = [ms for words in ("what would you", "resume", "zzz") for ms in picker.evaluate(KEYSTROKES, words)]
    assert statistics.median(took) < MOST_MILLISECONDS
    assert sorted(took)[-3] < MOST_MILLISECONDS  # one or two may meet a pause of the computer's own


def test_on_a_phone_the_filters_wait_behind_a_button(browser: Browser, published: Path) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 780})
    page = context.new_page()
    with files_at(published) as address:
        page.goto(f"{address}{PICK}")
        topic = page.locator("[data-inroads-bank-filters]").get_by_label("Topic")
        expect(topic).to_be_hidden()
        more = page.get_by_role("button", name="More filters")
        more.click()
        expect(more).to_have_attribute("aria-expanded", "true")
        topic.select_option("path")
        expect(bank(page)).to_have_count(10)
    context.close()


def test_without_scripts_the_bank_is_whole_and_no_control_shows(browser: Browser, published: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    with files_at(published) as address:
        page.goto(f"{address}{PICK}")
        expect(bank(page)).to_have_count(206)
        expect(page.locator("noscript .inroads-notice")).to_be_visible()
        assert page.locator(".md-content").locator("button, input, select, form").locator("visible=true").count() == 0
        expect(page.get_by_role("heading", name="My list")).to_be_hidden()
        for name in ("questions/path.html", "questions/sets/set-15-first-talk.html"):
            page.goto(f"{address}{name}")
            assert page.locator(".md-content").locator("button").locator("visible=true").count() == 0
            expect(page.get_by_role("link", name="Start from this set")).to_be_hidden()
        page.goto(f"{address}{PICK}")
        assert page.pdf(format="A4").count(b"/Type /Page\n") > 5
    context.close()


def test_with_an_empty_list_all_questions_are_printed(picker: Page) -> None:
    picker.emulate_media(media="print")
    expect(bank(picker)).to_have_count(206)
    for unwanted in ("[data-inroads-bank-filters]", ".inroads-keep", ".inroads-list", ".inroads-pill"):
        assert picker.locator(unwanted).locator("visible=true").count() == 0, unwanted


def test_every_way_leads_to_the_page_for_picking(watched: Watched, published: Path) -> None:
    page = watched.page
    with files_at(published) as address:
        page.goto(f"{address}questions/index.html")
        page.get_by_role("link", name="Pick your questions").first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Pick your questions")
        page.goto(f"{address}questions/path.html")
        add(page, ["path-02"])
        page.get_by_role("link", name="My list: 1 question").click()
        expect(rows(page)).to_have_count(1)
        page.goto(f"{address}guide/start.html")
        page.get_by_role("link", name="Questions").first.click()
        page.locator(".md-sidebar--primary").get_by_role("link", name="Pick your questions").click()
        expect(rows(page)).to_have_count(1)
    assert watched.errors == []
