"""A message in one's own words: begun from the filled template, kept, and never written over by a blank."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from browser_tools import Watched
from fillers import ALUM, field, mailed, message, open_blanks, own_words, sent, type_into, type_samples


@pytest.fixture
def page(watched: Watched, site: str) -> Iterator[Page]:
    """The page of a template whose blanks are filled in, but for two."""
    watched.page.goto(f"{site}{ALUM}")
    type_samples(watched.page)
    type_into(watched.page, contact__specific_detail="", me__linkedin_url="")
    yield watched.page
    assert watched.errors == []


def _button(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).click()


def test_own_words_begin_with_the_filled_template_its_open_blanks_in_brackets(page: Page) -> None:
    words = own_words(page)
    assert words.input_value().startswith("Hi Daniel,\n\nI'm Maya, a third-year biology student")
    assert "I noticed [a true detail about them]." in words.input_value()
    expect(page.get_by_label("Subject")).to_have_value("Northfield student with five questions about public health")
    expect(message(page)).to_have_count(0)
    assert open_blanks(page) == ["a true detail about them", "your LinkedIn link"]


def test_own_words_are_what_is_counted_and_sent(page: Page) -> None:
    own_words(page).fill("Hi Daniel, thank you.")
    page.get_by_label("Subject").fill("Thanks & more")
    expect(page.locator("[data-inroads-number]")).to_have_text("4 of 130 words")
    assert sent(page) == "Hi Daniel, thank you."
    assert mailed(page) == "mailto:?subject=Thanks%20%26%20more&body=Hi%20Daniel%2C%20thank%20you."
    assert open_blanks(page) == []


def test_a_blank_that_changes_leaves_own_words_as_they_are_and_offers_what_can_be_done(page: Page) -> None:
    own_words(page).press_sequentially("Hello! ")
    before = page.get_by_label("Your message").input_value()
    expect(page.get_by_text("You changed a blank since you began.")).to_be_hidden()
    field(page, "contact.first_name").fill("Dana")
    expect(page.get_by_text("You changed a blank since you began.")).to_be_visible()
    expect(page.locator("[data-inroads-told]")).to_have_text(
        "A blank has changed. Your own words are as you left them."
    )
    expect(page.get_by_label("Your message")).to_have_value(before)
    expect(page.get_by_role("button", name="Fill in the open blanks")).to_be_hidden()
    _button(page, "Keep my words")
    expect(page.get_by_text("You changed a blank since you began.")).to_be_hidden()
    expect(page.get_by_label("Your message")).to_have_value(before)
    expect(page.get_by_label("Your message")).to_be_focused()


def test_blanks_filled_in_later_go_into_their_brackets_and_nowhere_else(page: Page) -> None:
    own_words(page).press_sequentially("Hello! ")
    before = page.get_by_label("Your message").input_value()
    type_into(page, contact__specific_detail="you moved to the coast", contact__first_name="Dana")
    _button(page, "Fill in the open blanks")
    after = before.replace("[a true detail about them]", "you moved to the coast")
    expect(page.get_by_label("Your message")).to_have_value(after)
    assert open_blanks(page) == ["your LinkedIn link"]
    _button(page, "Undo")
    expect(page.get_by_label("Your message")).to_have_value(before)


def test_starting_again_can_be_taken_back(page: Page) -> None:
    own_words(page).fill("My very own words.")
    field(page, "contact.first_name").fill("Dana")
    _button(page, "Start again from the blanks")
    expect(page.get_by_label("Your message")).to_have_value(sent(page))
    assert sent(page).startswith("Hi Dana,")
    _button(page, "Undo")
    expect(page.get_by_label("Your message")).to_have_value("My very own words.")


def test_going_back_to_the_template_can_be_taken_back(page: Page) -> None:
    own_words(page).fill("My very own words.")
    _button(page, "Go back to the template")
    expect(message(page)).to_contain_text("Hi Daniel,")
    expect(page.get_by_role("button", name="Write it your own way")).to_be_focused()
    assert sent(page).startswith("Hi Daniel,")
    _button(page, "Undo")
    expect(page.get_by_label("Your message")).to_have_value("My very own words.")
    assert sent(page) == "My very own words."


def test_own_words_are_there_after_a_reload_for_their_own_wording_alone(page: Page, site: str) -> None:
    own_words(page).fill("My very own words.")
    page.reload()
    expect(page.get_by_label("Your message")).to_have_value("My very own words.")
    page.get_by_role("tab", name="About 75 words").click()
    expect(message(page)).to_contain_text("Could you spare 20 minutes")
    page.goto(f"{site}templates/thank-you-email.html")
    expect(message(page)).to_contain_text("Thank you for your time on")
    page.goto(f"{site}{ALUM}")
    expect(page.get_by_label("Your message")).to_have_value("My very own words.")


def test_the_caret_stays_where_it_is_in_own_words(page: Page) -> None:
    words = own_words(page)
    words.fill("Hi Danl,")
    words.press("ArrowLeft")
    words.press("ArrowLeft")
    words.press_sequentially("ie")
    assert words.input_value() == "Hi Daniel,"
    assert words.evaluate("(field) => field.selectionStart") == 8


def test_the_next_person_begins_with_the_template_again(page: Page) -> None:
    own_words(page).fill("My very own words.")
    field(page, "contact.field").fill("law")
    expect(page.locator("[data-inroads-told]")).to_contain_text("A blank has changed.")
    _button(page, "Next person")
    expect(page.locator("[data-inroads-told]")).to_have_text("")
    expect(page.locator("[data-inroads-said]")).to_contain_text("and 1 message in your own words.")
    expect(message(page)).to_contain_text("Hi their first name,")
    _button(page, "Undo")
    expect(page.get_by_label("Your message")).to_have_value("My very own words.")
