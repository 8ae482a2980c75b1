"""Access: axe-core's rules for WCAG 2.2 A and AA on every kind of page, light and dark, wide and narrow, in use."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser_tools import KINDS_OF_PAGES, open_all, violations


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_breaks_a_rule(browser: Browser, sample: Path, scheme: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    found = {}
    for name in KINDS_OF_PAGES:
        page.goto((sample / f"{name}.html").as_uri())
        open_all(page)
        if broken := violations(page):
            found[name] = broken
    context.close()
    assert found == {}


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
