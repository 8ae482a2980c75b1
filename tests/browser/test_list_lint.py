"""What the lint says of a list and of one's own question while it is typed, and the better ones that it offers."""

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from browser_tools import wait_until
from inroads.lint import Facts, Listed, Written, lint
from picking import PICK, THREE, add, rows, write
from servers import files_at

ONLY_YOU, CLOSING = "Add one question that only this person could answer.", "Leave room for one closing question"


def on_list(page: Page) -> list[str]:
    """What is said of the list, once the lint has come."""
    wait_until(page, "window.inroadsLint && window.inroadsLintRules")
    return page.locator("[data-inroads-list-lint] > li").all_inner_texts()


def test_an_own_question_is_looked_at_while_it_is_typed(picker: Page) -> None:
    found = picker.locator("[data-inroads-own-lint]")
    expect(found).to_have_attribute("aria-live", "polite")
    field = picker.get_by_label("What do you want to ask?")
    field.press_sequentially("How much do you earn?")
    expect(found).to_contain_text("Think again: This asks about pay.")
    field.fill("How did you choose this field?")
    expect(found).to_be_empty()


def test_a_better_question_is_added_by_one_press(picker: Page) -> None:
    picker.get_by_label("What do you want to ask?").fill("How much do you earn?")
    offered = picker.locator("[data-inroads-own-lint] button").first
    words = offered.inner_text().removeprefix("Add: ")
    offered.click()
    expect(rows(picker)).to_have_count(1)
    expect(rows(picker).first.locator(".inroads-kept__text")).to_have_text(words)
    expect(picker.locator("#my-list h2")).to_be_focused()
    assert words not in picker.locator("[data-inroads-own-lint]").inner_text()


def test_a_list_is_told_what_it_lacks_until_it_has_it(picker: Page) -> None:
    expect(picker.locator("[data-inroads-list-lint]")).to_be_empty()
    add(picker, ["day-01"])
    expect(picker.locator("[data-inroads-list-lint]")).to_contain_text(ONLY_YOU)
    assert [words.split("\n")[0] for words in on_list(picker)] == [
        f"Hint: {ONLY_YOU}",
        f"Hint: {CLOSING} about who else to talk to.",
    ]
    add(picker, ["path-08"])
    expect(picker.locator("[data-inroads-list-lint]")).not_to_contain_text(ONLY_YOU)
    add(picker, ["next-01"])
    expect(picker.locator("[data-inroads-list-lint]")).to_be_empty()


def test_more_questions_than_minutes_are_told(listed: Page) -> None:
    add(listed, ["path-08", "open-02"])
    listed.get_by_label("Minutes for the talk").select_option("10")
    expect(listed.locator("[data-inroads-list-lint]")).to_contain_text("You have more questions than minutes.")
    listed.get_by_label("Minutes for the talk").select_option("15")
    expect(listed.locator("[data-inroads-list-lint]")).not_to_contain_text("more questions than minutes")


def test_the_list_has_the_findings_that_python_has_and_names_the_place_of_an_own_question(listed: Page) -> None:
    write(listed, "Can you get me a job at your company?")
    texts = listed.locator(".inroads-kept__text").all_inner_texts()
    bank = [Listed(text, only_you=False, closing=one == "next-01") for text, one in zip(texts, THREE, strict=False)]
    written = Written("question-list", questions=(*bank, Listed(texts[-1])), facts=Facts(minutes=20))
    kinds = {"error": "Mend this first", "warn": "Think again", "hint": "Hint"}
    expected = [
        f"{kinds[one.severity.value]}{'' if one.item is None else f', question {one.item + 1}'}: {one.message}"
        for one in lint(written)
    ]
    assert any("question 4" in one for one in expected)
    expect(listed.locator("[data-inroads-list-lint]")).to_contain_text("question 4")
    assert [words.split("\n")[0] for words in on_list(listed)] == expected


def test_the_lint_comes_only_when_there_is_something_to_look_at(picker: Page) -> None:
    assert picker.evaluate("typeof inroadsLint") == "undefined"
    add(picker, ["day-01"])
    wait_until(picker, "window.inroadsLint && window.inroadsLintRules")


def test_without_the_lint_the_list_works_all_the_same(browser: Browser, published: Path) -> None:
    context = browser.new_context()
    context.route("**/lint*.js", lambda route: route.abort())
    page = context.new_page()
    with files_at(published) as address:
        page.goto(f"{address}{PICK}")
        write(page, "How much do you earn?")
        page.get_by_label("What do you want to ask?").fill("Are you hiring?")
        wait_until(page, "document.querySelectorAll('script[src*=\"/lint\"]').length === 2")
        expect(rows(page)).to_have_count(1)
        expect(page.locator(".inroads-lint > li")).to_have_count(0)
    context.close()
