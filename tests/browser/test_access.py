"""Access: axe-core's rules for WCAG 2.2 A and AA on every kind of page, narrow and dark, wide and light, in use."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser_tools import KINDS_OF_PAGES, PUBLIC_KINDS_OF_PAGES, TWO_WAYS, search, violations
from browsers import chromium
from inroads.cli.access import checked_in
from inroads.cli.browser import opened
from picking import add, write
from servers import files_at

SHARES = 2  # of the pages, so that each core gets some
SIZES = """(all) => all.map((one) => {
  const { width, height } = one.getBoundingClientRect();
  return [one.outerHTML.slice(0, 80), width, height];
})"""


@pytest.mark.parametrize("share", range(SHARES))
def test_no_kind_of_page_breaks_a_rule(sample: Path, share: int) -> None:
    pages = [f"{name}.html" for name in KINDS_OF_PAGES][share::SHARES]
    run, findings = opened(sample, chromium(), pages, TWO_WAYS, processes=1)
    assert findings == ()
    assert (run.pages, run.ways) == (len(pages), ("320 px, dark", "1280 px, light"))
    assert "color-contrast" in run.rules


@pytest.mark.parametrize("edition", ["sample", "published"])
def test_the_source_of_no_page_breaks_a_rule(request: pytest.FixtureRequest, edition: str) -> None:
    report = checked_in(request.getfixturevalue(edition))
    assert report.findings == ()
    assert report.pages > 100


def test_no_page_of_the_public_edition_alone_breaks_a_rule(published: Path) -> None:
    pages = [f"{name}.html" for name in PUBLIC_KINDS_OF_PAGES]
    assert opened(published, chromium(), pages, processes=1)[1] == ()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_search_and_the_open_menu_break_no_rule(browser: Browser, published: Path, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    with files_at(published) as address:
        page.goto(f"{address}guide/what.html")
        page.get_by_role("button", name="Menu").press("Enter")
        assert page.locator("#__drawer").is_checked()
        assert violations(page) == []
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Search").press("Enter")
        assert search(page, "referral")
        assert violations(page) == []
    context.close()


def test_a_draft_in_use_breaks_no_rule(browser: Browser, sample: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((sample / "index.html").as_uri())
    row = page.locator(".inroads-due__row", has=page.locator(".inroads-draft")).first
    row.get_by_text("Draft of the message").click()
    row.get_by_role("button", name="Copy the message").click()
    assert violations(page) == []
    context.close()


def test_the_table_in_use_breaks_no_rule(browser: Browser, sample: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((sample / "contacts/index.html").as_uri())
    page.get_by_label("Stage").select_option("asked")
    page.get_by_role("columnheader", name="Name").get_by_role("button").click()
    assert violations(page) == []
    context.close()


@pytest.mark.parametrize(("width", "scheme"), TWO_WAYS)
def test_picking_questions_breaks_no_rule(browser: Browser, sample: Path, scheme: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto((sample / "questions/path.html").as_uri())
    add(page, [f"path-{number:02}" for number in range(1, 10)])
    assert violations(page) == []
    page.goto(f"{(sample / 'questions/pick.html').as_uri()}#list=1;20;3;open-01,zzz-01,~close~Are+you+hiring%3F")
    write(page, "How much do you earn? <b>")
    page.get_by_label("What do you want to ask?").fill("Can you get me a job at your company?")
    page.get_by_label("Find").fill("resume")
    page.locator("[data-way=up]").nth(1).click()
    assert page.locator(".inroads-kept__over:visible").count() > 0
    assert violations(page) == []
    page.get_by_role("button", name="Use it in place of mine").click()
    page.get_by_label("Find").fill("zzzz")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_what_is_pressed_to_pick_questions_is_large_enough_for_a_finger(
    browser: Browser, sample: Path, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto((sample / "questions/pick.html").as_uri())
    add(page, ["path-01", "open-02"])
    write(page, "Where do you park?")
    within = page.locator(".inroads-picker, .inroads-pill")
    controls = within.locator("button, select, input:not([type=checkbox]), summary, [data-inroads-drag]")
    sizes = controls.locator("visible=true").evaluate_all(SIZES)
    assert len(sizes) > 200
    assert [size for size in sizes if min(size[1:]) < 24] == []
    context.close()
