"""The theme's own parts by keyboard alone: the way past them, search, colours, tabs, and the menu on a phone."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from browser_tools import Watched, wait_until

PAGE = "guide/what.html"
FOCUSED = "document.activeElement"
IS_OPEN = "document.getElementById('__search').checked"
IS_HIT = """(one) => {
  const { left, top } = one.getBoundingClientRect();
  return one.contains(document.elementFromPoint(left + 30, top + 20));
}"""


@pytest.fixture
def page(watched: Watched, site: str) -> Page:
    watched.page.emulate_media(reduced_motion="reduce")
    watched.page.goto(f"{site}{PAGE}")
    return watched.page


@pytest.fixture
def phone(browser: Browser, site: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 800}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{site}{PAGE}")
    yield page
    context.close()


def test_the_first_stop_leads_past_the_menus(page: Page) -> None:
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(f"{FOCUSED}.closest('article') !== null")


def test_the_search_is_opened_gone_through_and_followed_by_keys(page: Page) -> None:
    page.keyboard.press("f")
    box = page.get_by_role("textbox", name="Search")
    expect(box).to_be_focused()
    page.keyboard.type("referral", delay=20)
    page.locator(".md-search-result__item").first.wait_for()
    found = page.locator(".md-search-result__link").first.get_attribute("href")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(f"{FOCUSED}.matches('.md-search-result__link')")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(re.escape(str(found).partition("?")[0])))


@pytest.mark.parametrize("key", ["f", "Tab"])
def test_escape_shuts_the_search_and_gives_the_focus_back(page: Page, key: str) -> None:
    start = page.locator("input.md-option").first if key == "Tab" else page.locator(".md-tabs__link").nth(1)
    start.focus()
    page.keyboard.press(key)
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    wait_until(page, IS_OPEN)  # the theme opens it a moment after its box has the focus
    page.keyboard.press("Escape")
    expect(start).to_be_focused()
    assert not page.evaluate(IS_OPEN)


def test_the_colours_are_changed_by_a_key(page: Page) -> None:
    page.get_by_role("radio", name="Switch to dark mode").focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"


def test_a_tab_of_the_header_is_followed_by_enter(page: Page) -> None:
    page.locator(".md-tabs__link", has_text="Questions").press("Enter")
    expect(page).to_have_url(re.compile(r"/questions/index\.html$"))


@pytest.mark.parametrize("key", ["Enter", " "])
def test_on_a_phone_the_menu_is_opened_by_a_key_and_shut_by_escape(phone: Page, key: str) -> None:
    menu = phone.get_by_role("button", name="Menu")
    expect(menu).to_have_attribute("aria-expanded", "false")
    menu.press(key)
    expect(menu).to_have_attribute("aria-expanded", "true")
    expect(phone.get_by_role("link", name="Why it works").first).to_be_visible()
    phone.keyboard.press("Tab")
    phone.keyboard.press("Escape")
    expect(menu).to_be_focused()
    expect(menu).to_have_attribute("aria-expanded", "false")


def test_on_a_phone_no_key_reaches_into_a_menu_that_is_shut(phone: Page) -> None:
    reached = set()
    for _ in range(12):
        phone.keyboard.press("Tab")
        reached.add(phone.evaluate(f"{FOCUSED}.closest('.md-sidebar') !== null"))
    assert reached == {False}


def test_on_a_phone_the_menus_parts_are_opened_and_left_by_keys(phone: Page) -> None:
    phone.get_by_role("button", name="Menu").press("Enter")
    title = phone.locator(".md-nav--primary label.md-nav__title:visible", has_text="First steps")
    title.press("Enter")
    opener = phone.locator("label.md-nav__link", has_text="First steps")
    expect(opener).to_be_focused()
    opener.press("Enter")
    expect(title).to_be_focused()
    for _ in range(3):
        phone.keyboard.press("Tab")
        stop = phone.locator(":focus")
        expect(stop).to_be_in_viewport()
        assert stop.evaluate(IS_HIT)
