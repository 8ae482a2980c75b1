"""What is done with a list: fitted to the minutes, planned, copied, saved and printed."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser_tools import Watched
from inroads.notes import read_note
from inroads.records import meeting_from
from picking import NASTY, PICK, THREE, add, ids, said, taken, write
from servers import files_at

TWELVE = (*(f"path-{number:02}" for number in range(1, 11)), "day-01", "day-02")


def fit(page: Page) -> str:
    return page.locator("[data-inroads-list-fit]").inner_text()


def test_the_list_says_whether_it_fits_the_minutes(listed: Page) -> None:
    assert fit(listed) == "3 questions take about 7.5 of 20 minutes. It fits, with room for 5 more."
    listed.get_by_label("Minutes for the talk").select_option("10")
    assert fit(listed) == "3 questions take about 7.5 of 10 minutes. It fits, with room for 1 more."
    expect(said(listed)).to_have_text("10 minutes: room for 4 questions.")
    add(listed, ["open-01"])
    assert fit(listed) == "4 questions take about 10 of 10 minutes. It fits, and that's full."
    add(listed, ["trend-01"])
    assert fit(listed) == "5 questions take about 12.5 minutes, and you have 10. Only 4 fit."
    expect(listed.locator(".inroads-kept__over:visible")).to_have_count(1)
    listed.reload()
    expect(listed.get_by_label("Minutes for the talk")).to_have_value("10")


def test_an_empty_list_says_how_many_questions_there_is_room_for(watched: Watched, site: str) -> None:
    watched.page.goto(f"{site}{PICK}")
    expect(watched.page.locator("[data-inroads-list-fit]")).to_have_text(
        "A talk of 20 minutes has room for 8 questions, at about 2.5 minutes each."
    )
    expect(watched.page.get_by_role("button", name="Print")).to_be_hidden()


def test_the_plan_shares_out_the_minutes_and_tells_where_too_many_questions_are(listed: Page) -> None:
    add(listed, ["path-02", "path-05", "open-01"])
    plan = [re.split(r"\t+", row) for row in listed.locator(".inroads-plan__table").inner_text().splitlines()]
    assert [[cell.strip() for cell in row] for row in plan] == [
        ["Minute", "Part", "Yours"],
        ["0–1", "Thanks and purpose", ""],
        ["1–2", "Your introduction", ""],
        ["2–10", "Explore", "5 questions, about 12.5 min"],
        ["10–14", "Go deeper", "None yet"],
        ["14–17", "Ask for advice", "None yet"],
        ["17–20", "Close", "1 question"],
    ]


def test_a_question_for_later_takes_no_part_of_the_talk(listed: Page) -> None:
    later = listed.locator('.inroads-pick[data-stage="after"]').first.get_attribute("data-inroads-question")
    assert later
    add(listed, [later])
    expect(listed.locator("[data-inroads-list-after]")).to_have_text(
        "1 question for a later message: it takes no time in the talk."
    )


def test_the_list_is_copied_as_markdown_and_as_a_line_for_a_note(browser: Browser, published: Path) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    with files_at(published) as address:
        page.goto(f"{address}{PICK}")
        add(page, ("day-03", "path-08"))
        write(page, "Where do you *park*?")
        page.get_by_role("button", name="Copy as Markdown").click()
        expect(page.get_by_role("status").filter(has_text="Copied")).to_be_attached()
        assert page.evaluate("navigator.clipboard.readText()") == (
            "# Questions for a talk of 20 minutes\n\n"
            "1. Which part of the job would you happily do more of?\n"
            "2. How did you know it was time to leave [their previous organization]?\n"
            "3. Where do you \\*park\\*?\n"
        )
        page.get_by_role("button", name="Copy the line").click()
        expect(page.get_by_role("button", name="Copy the line")).to_have_attribute("data-said", "Copied")
        assert page.evaluate("navigator.clipboard.readText()") == 'questions: [day-03, path-08, "Where do you *park*?"]'
    context.close()


@pytest.mark.battery(6, 27)
def test_the_line_for_a_note_holds_any_own_question_whole(listed: Page) -> None:
    for words in NASTY:
        write(listed, words)
    own = [one["text"] for one in ids(listed) if not isinstance(one, str)]
    assert len(own) == len(NASTY)
    note, problems = read_note("m.md", f"---\ncontact: sam\nwhen: 2026-11-19\n{taken(listed, 'note')}\n---\n".encode())
    assert note, problems
    meeting, _ = meeting_from(note)
    assert meeting
    assert list(meeting.questions) == [*THREE, *own]


def test_the_list_is_saved_as_a_markdown_file(listed: Page) -> None:
    with listed.expect_download() as saving:
        listed.get_by_role("button", name="Save as a file").click()
    assert saving.value.suggested_filename == "questions.md"
    assert Path(saving.value.path()).read_text("utf-8") == taken(listed, "markdown")


@pytest.mark.parametrize("size", ["A4", "Letter"])
@pytest.mark.parametrize("questions", [THREE, TWELVE])
def test_the_list_is_printed_on_one_page(watched: Watched, site: str, size: str, questions: tuple[str, ...]) -> None:
    page = watched.page
    page.goto(f"{site}{PICK}")
    add(page, questions)
    write(page, "Where do you park?")
    pdf = page.pdf(format=size, prefer_css_page_size=True)
    assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") == 1
    page.emulate_media(media="print")
    assert page.locator(".inroads-talk__text:visible").count() == len(questions) + 1
    assert page.locator(".inroads-bank, .inroads-list, h1").locator("visible=true").count() == 0


def test_the_button_prints_what_is_shown(listed: Page) -> None:
    listed.evaluate("void (window.print = () => { window.printed = (window.printed ?? 0) + 1; })")
    listed.get_by_role("button", name="Print").click()
    assert listed.evaluate("window.printed") == 1
