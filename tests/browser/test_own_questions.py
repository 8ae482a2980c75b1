"""Questions of the reader's own: typed, pasted, edited, and text whatever they hold."""

import re

from playwright.sync_api import Page, expect

from picking import ids, rows, said, taken, texts, way, write


def test_html_in_an_own_question_stays_text_everywhere(listed: Page) -> None:
    nasty = '<img src=x onerror=alert(1)><script>alert(2)</script> & "why" </li>?'
    write(listed, nasty)
    expect(rows(listed).last.locator(".inroads-kept__text")).to_have_text(nasty)
    listed.reload()
    expect(rows(listed).last.locator(".inroads-kept__text")).to_have_text(nasty)
    assert listed.locator(".inroads-list img, .inroads-list script, .inroads-talk img").count() == 0
    assert "\\<img" in taken(listed, "markdown")


def test_a_pasted_text_of_several_lines_becomes_one_question(listed: Page) -> None:
    field = listed.get_by_label("What do you want to ask?")
    field.evaluate("(field) => { field.value = 'How\\u0007 is\\u2028it  \\t going?'; }")
    field.press("Enter")
    assert texts(listed)[-1] == "How is it going?"


def test_an_own_question_is_added_by_enter_and_the_next_can_be_typed(listed: Page) -> None:
    field = listed.get_by_label("What do you want to ask?")
    field.fill("Where do you park?")
    listed.get_by_label("Part of the talk").last.select_option("close")
    field.press("Enter")
    assert ids(listed)[-1] == {"text": "Where do you park?", "stage": "close"}
    expect(rows(listed).last.locator(".inroads-kept__about")).to_have_text("Close, your own")
    expect(field).to_be_focused()
    expect(field).to_have_value("")
    field.fill("  Where do you  park? ")
    field.press("Enter")
    expect(said(listed)).to_have_text("Your list holds that question already.")
    field.fill("   ")
    field.press("Enter")
    expect(said(listed)).to_have_text("Type a question first.")
    assert len(ids(listed)) == 4


def test_the_id_of_a_question_of_the_bank_means_that_question(listed: Page) -> None:
    write(listed, "open-01")
    assert ids(listed)[-1] == "open-01"
    assert "working on this week" in texts(listed)[-1]


def test_an_own_question_is_edited_in_its_place(listed: Page) -> None:
    write(listed, "Where do you park?")
    way(listed, "Move up", "Where do you park").click()
    way(listed, "Edit", "Where do you park").click()
    field = listed.get_by_label("What do you want to ask?")
    expect(field).to_be_focused()
    expect(field).to_have_value("Where do you park?")
    field.fill("Where do you leave your bike?")
    listed.get_by_role("button", name="Save", exact=True).click()
    assert ids(listed)[2] == {"text": "Where do you leave your bike?", "stage": "explore"}
    way(listed, "Edit", "your bike").click()
    field.fill("Never mind")
    field.press("Escape")
    expect(listed.get_by_role("button", name="Add", exact=True)).to_be_visible()
    assert ids(listed)[2] == {"text": "Where do you leave your bike?", "stage": "explore"}


def test_questions_of_the_bank_have_nothing_to_edit(listed: Page) -> None:
    assert listed.get_by_role("button", name=re.compile("^Edit:")).count() == 0
