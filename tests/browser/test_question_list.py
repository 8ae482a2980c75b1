"""The reader's own list: added to, put in order by keys and by pointer, cleared and taken back."""

import re
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from picking import PICK, THREE, add, ids, rows, said, texts, way, write
from servers import files_at

FIRST, SECOND, LAST = "How did you get from", "Which part of the job", "Who else sees"


def test_a_question_is_added_and_removed_where_it_stands(listed: Page) -> None:
    assert ids(listed) == list(THREE)
    expect(said(listed)).to_have_text("Added. Your list holds 3 questions.")
    button = listed.locator('[data-inroads-keep="day-03"]')
    expect(button).to_have_text("Remove from my list")
    expect(button).to_have_accessible_description(re.compile("Which part of the job"))
    button.press("Enter")
    assert ids(listed) == ["path-01", "next-01"]
    expect(button).to_have_text("Add to my list")
    expect(button).to_be_focused()
    expect(said(listed)).to_have_text("Removed. Your list holds 2 questions.")


def test_a_question_is_moved_by_keys_and_keeps_the_focus(listed: Page) -> None:
    down = way(listed, "Move down", FIRST)
    down.focus()
    listed.keyboard.press("Enter")
    assert ids(listed) == ["day-03", "path-01", "next-01"]
    expect(way(listed, "Move down", FIRST)).to_be_focused()
    expect(said(listed)).to_have_text("Moved to 2 of 3.")
    expect(said(listed)).to_have_attribute("role", "status")
    listed.keyboard.press("Space")
    assert ids(listed) == ["day-03", "next-01", "path-01"]
    expect(way(listed, "Move down", FIRST)).to_have_attribute("aria-disabled", "true")
    listed.keyboard.press("Enter")
    expect(said(listed)).to_have_text("It's the last already.")
    expect(way(listed, "Move down", FIRST)).to_be_focused()
    way(listed, "Move up", FIRST).press("Enter")
    assert ids(listed) == ["day-03", "path-01", "next-01"]
    listed.reload()
    assert ids(listed) == ["day-03", "path-01", "next-01"]


def test_a_question_is_dragged_to_another_place_by_the_mouse(listed: Page) -> None:
    grip = rows(listed).filter(has_text=LAST).locator("[data-inroads-drag]")
    grip.hover()
    listed.mouse.down()
    target = rows(listed).first.bounding_box()
    assert target
    listed.mouse.move(target["x"] + 10, target["y"] + 20, steps=5)
    expect(listed.locator(".inroads-dragged")).to_have_count(1)
    listed.mouse.up()
    expect(listed.locator(".inroads-dragged")).to_have_count(0)
    assert ids(listed) == ["next-01", "path-01", "day-03"]
    assert texts(listed)[0].startswith(LAST)
    expect(said(listed)).to_have_text("Moved to 1 of 3.")


def test_escape_lets_go_of_what_is_dragged(listed: Page) -> None:
    rows(listed).first.locator("[data-inroads-drag]").hover()
    listed.mouse.down()
    target = rows(listed).last.bounding_box()
    assert target
    listed.mouse.move(target["x"] + 10, target["y"] + target["height"] - 5, steps=5)
    assert texts(listed)[-1].startswith(FIRST)
    listed.keyboard.press("Escape")
    listed.mouse.up()
    assert texts(listed)[0].startswith(FIRST)
    assert ids(listed) == list(THREE)


def test_a_question_is_dragged_by_a_finger(browser: Browser, published: Path) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 780}, has_touch=True, is_mobile=True)
    page = context.new_page()
    with files_at(published) as address:
        page.goto(f"{address}{PICK}")
        add(page, THREE)
        page.locator("#my-list h2").scroll_into_view_if_needed()
        rows(page).last.scroll_into_view_if_needed()
        start, end = (
            place.bounding_box() for place in (rows(page).first.locator("[data-inroads-drag]"), rows(page).last)
        )
        assert start
        assert end
        x, y = start["x"] + 5, start["y"] + start["height"] / 2
        send = context.new_cdp_session(page).send
        send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
        for step in range(1, 11):
            here = {"x": x, "y": y + (end["y"] + end["height"] - y) * step / 10}
            send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [here]})
        send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        assert ids(page) == ["day-03", "next-01", "path-01"]
    context.close()


def test_a_removed_question_hands_the_focus_to_the_next(listed: Page) -> None:
    way(listed, "Remove", SECOND).press("Enter")
    expect(way(listed, "Remove", LAST)).to_be_focused()
    listed.keyboard.press("Enter")
    expect(way(listed, "Remove", FIRST)).to_be_focused()
    listed.keyboard.press("Enter")
    expect(listed.locator("#my-list h2")).to_be_focused()
    expect(rows(listed)).to_have_count(0)


def test_clearing_is_taken_back_by_one_press(listed: Page) -> None:
    listed.get_by_role("button", name="Clear my list").click()
    expect(rows(listed)).to_have_count(0)
    expect(said(listed)).to_have_text("Your list is empty. It held 3 questions.")
    expect(listed.get_by_role("button", name="Undo")).to_be_focused()
    listed.keyboard.press("Enter")
    assert ids(listed) == list(THREE)
    listed.reload()
    assert ids(listed) == list(THREE)


def test_sorting_follows_the_talk(listed: Page) -> None:
    add(listed, ["open-01", "tough-01"])
    write(listed, "What would you read first?")
    listed.get_by_role("button", name="Sort by part of the talk").click()
    own = {"text": "What would you read first?", "stage": "explore"}
    assert ids(listed) == ["open-01", "path-01", "day-03", own, "tough-01", "next-01"]
