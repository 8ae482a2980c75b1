"""The sample's private site as a seeker opens it: straight from the folder, in a real browser."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser_tools import KINDS_OF_PAGES, Watched, search


def open_page(watched: Watched, site: Path, name: str) -> Page:
    watched.page.goto((site / name).as_uri())
    return watched.page


def test_the_dashboard_opens_from_the_folder_without_an_error_or_a_request_elsewhere(
    watched: Watched, sample: Path
) -> None:
    page = open_page(watched, sample, "index.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("Dashboard")
    expect(page.get_by_text("This site is made for 20 November 2026")).to_be_visible()
    page.get_by_role("link", name="Keisha Tolliver").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Keisha Tolliver")
    assert watched.errors == []
    assert watched.strangers == []


def test_no_kind_of_page_makes_a_request_elsewhere_or_tells_of_an_error(watched: Watched, sample: Path) -> None:
    for name in KINDS_OF_PAGES:
        open_page(watched, sample, f"{name}.html")
    assert len(watched.requests) > 10 * len(KINDS_OF_PAGES)
    assert watched.beyond(sample.as_uri()) == []
    assert watched.errors == []


def test_a_follow_up_opens_to_the_line_that_settles_it(watched: Watched, sample: Path) -> None:
    page = open_page(watched, sample, "index.html")
    row = page.locator(".inroads-due__row", has_text="Keisha Tolliver").filter(has_text="Send your thanks")
    expect(row.get_by_text("thanked: 2026-11-20")).to_be_hidden()
    row.get_by_text("Done? The line to write").click()
    expect(row.locator(".inroads-line code")).to_have_text("thanked: 2026-11-20")
    expect(row.locator(".inroads-line").get_by_role("button", name="Copy the line")).to_be_visible()


def test_a_draft_opens_in_place_is_copied_and_begins_an_email(browser: Browser, sample: Path) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto((sample / "index.html").as_uri())
    row = page.locator(".inroads-due__row", has_text="Keisha Tolliver").filter(has_text="Send your thanks")
    expect(row.locator(".inroads-draft__text")).to_be_hidden()
    row.get_by_text("Draft of the message").click()
    expect(row.locator(".inroads-draft__text")).to_contain_text("Hi Keisha,")
    row.get_by_role("button", name="Copy the message to Keisha Tolliver").press("Enter")
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_attached()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Hi Keisha,")
    assert copied.rstrip().endswith("Maya Okafor")
    expect(row.locator(".inroads-draft__ways")).to_contain_text("They prefer phone.")
    expect(row.get_by_role("link", name="+1 617 555 0151")).to_be_visible()
    nudge = page.locator(".inroads-due__row", has_text="Ben Achterberg").filter(has_text="Nudge, gently")
    nudge.get_by_text("Draft of the message").click()
    mail = nudge.get_by_role("link", name="Write the email").get_attribute("href")
    assert mail
    assert mail.startswith("mailto:bachterberg@millrace.example?subject=")
    assert "%0D%0A" in mail
    context.close()


def test_without_scripts_a_draft_is_there_to_read_and_no_button_is(browser: Browser, sample: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((sample / "index.html").as_uri())
    page.get_by_text("Draft of the message").first.click()
    expect(page.locator(".inroads-draft__text").first).to_be_visible()
    expect(page.get_by_role("button", name="Copy the message")).to_have_count(0)
    context.close()


def test_the_table_of_contacts_filters_by_stage_field_and_words(watched: Watched, sample: Path) -> None:
    page = open_page(watched, sample, "contacts/index.html")
    rows = page.locator("#contacts-table tbody tr:visible")
    expect(rows).to_have_count(35)
    page.get_by_label("Stage").select_option("scheduled")
    expect(rows).to_have_count(3)
    expect(page.get_by_role("status")).to_have_text("3 of 35 contacts")
    page.get_by_label("Find").fill("chau")
    expect(rows).to_have_count(1)
    page.get_by_role("button", name="Show all").click()
    expect(rows).to_have_count(35)
    assert watched.errors == []


def test_the_table_of_contacts_sorts_both_ways_and_tells_so(watched: Watched, sample: Path) -> None:
    page = open_page(watched, sample, "contacts/index.html")
    header = page.get_by_role("columnheader", name="Last touch")
    first = page.locator("#contacts-table tbody tr").first
    header.get_by_role("button").press("Enter")
    expect(header).to_have_attribute("aria-sort", "ascending")
    expect(first.locator("time").first).to_have_attribute("datetime", "2026-10-08")
    header.get_by_role("button").click()
    expect(header).to_have_attribute("aria-sort", "descending")
    expect(first.locator("time").first).to_have_attribute("datetime", "2026-11-19")


def test_a_stage_on_the_dashboard_leads_to_its_contacts(watched: Watched, sample: Path) -> None:
    page = open_page(watched, sample, "index.html")
    page.locator(".inroads-pipeline").get_by_role("link", name="Paused").click()
    expect(page.locator("#contacts-table tbody tr:visible")).to_have_count(2)
    expect(page.get_by_label("Stage")).to_have_value("paused")


def test_without_scripts_the_table_is_whole_and_readable(browser: Browser, sample: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((sample / "contacts/index.html").as_uri())
    expect(page.locator("#contacts-table tbody tr")).to_have_count(35)
    expect(page.locator("form[data-inroads-filters]")).to_be_hidden()
    context.close()


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("overshoes", "Wojciech Zieliński, 29 September 2026"),  # stands in one note's body alone
        ("fernandez", "Lucía Fernández"),
        ("Fernández", "Lucía Fernández"),
        ("渡辺", "渡辺 花子"),
        ("соколова", "Анна Соколова"),
        ("حداد", "ليلى حداد"),
        ("zielinski", "Wojciech Zieliński"),
        ("resume", "Résumé and portfolio feedback"),
        ("millrace", "Millrace Health Data"),
    ],
)
def test_the_search_finds_notes_and_pages_in_any_script(watched: Watched, sample: Path, words: str, title: str) -> None:
    page = open_page(watched, sample, "guide/start.html")
    titles = search(page, words)
    assert title in titles
    assert watched.errors == []
    assert watched.strangers == []


def test_a_search_result_leads_to_its_note_and_hides_the_folded_words(watched: Watched, sample: Path) -> None:
    page = open_page(watched, sample, "index.html")
    search(page, "fernandez")
    for hidden in page.locator(".inroads-folded").all():
        expect(hidden).to_be_hidden()
    page.locator(".md-search-result__link").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lucía Fernández")


def test_a_note_of_each_kind_shows_on_a_phone_without_scrolling_sideways(browser: Browser, sample: Path) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 780})
    page = context.new_page()
    for name in KINDS_OF_PAGES:
        page.goto((sample / f"{name}.html").as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, name
    context.close()


def test_the_rows_beyond_the_first_come_when_there_is_time_and_without_scripts_at_once(
    browser: Browser, sample: Path
) -> None:
    found = []
    for has_scripts in (True, False):
        context = browser.new_context(java_script_enabled=has_scripts)
        page = context.new_page()
        page.goto((sample / "index.html").as_uri())
        overdue = page.locator("[data-inroads-bucket=overdue]")
        expect(overdue.locator(".inroads-due__row")).to_have_count(10)
        found.append(overdue.locator(".inroads-due__head").all_inner_texts())
        context.close()
    assert found[0] == found[1]


def test_printing_waits_for_no_row(browser: Browser, sample: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script("window.requestIdleCallback = () => {}")
    page.goto((sample / "index.html").as_uri())
    rows = page.locator("[data-inroads-bucket=overdue] .inroads-due__row")
    assert rows.count() < 10
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert rows.count() == 10
    context.close()
