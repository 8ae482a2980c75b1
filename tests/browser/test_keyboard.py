"""The keyboard alone: every stop of the Tab key can be seen, is ringed, and isn't hidden by what stays in place."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser_tools import Watched, without_transitions
from picking import add, write

# What has the focus: its words, whether it is ringed, and whether a click on its first line would hit it. Of the
# theme's switches the label shows the ring; the search box opens instead, and its empty list of results is a stop.
STOP = """() => {
  const focused = document.activeElement;
  if (focused === document.body) return null;
  const shown = focused.matches(".md-option") ? focused.form.querySelector("label:not([hidden])") : focused;
  const style = getComputedStyle(shown);
  const line = shown.getClientRects()[0] ?? shown.getBoundingClientRect();
  const hit = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
  return {
    words: `${focused.tagName} ${focused.innerText || focused.name || focused.ariaLabel}`,
    own: Boolean(focused.closest(".md-content")),
    exempt: focused.matches(".md-search__input, .md-search__scrollwrap"),
    ringed: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1,
    hit: Boolean(hit) && (shown.contains(hit) || hit.contains(shown)),
    y: line.top,
  };
}"""


def stops(page: Page, key: str, most: int = 250) -> list[dict[str, object]]:
    """Return what gets the focus, one press of `key` after the other, until it leaves the page."""
    found = []
    for _ in range(most):
        page.keyboard.press(key)
        stop = page.evaluate(STOP)
        if stop is None:
            break
        found.append(stop)
    return found


@pytest.mark.parametrize(
    ("name", "scheme"),
    [
        ("index", "light"),
        ("contacts/index", "dark"),
        ("printables/ws-purpose", "light"),
        ("templates/outreach-alumni-cold", "light"),
    ],
)
def test_every_stop_is_ringed_and_in_view_forwards_and_back(
    browser: Browser, sample: Path, name: str, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": 1280, "height": 700},
        color_scheme=scheme,
        reduced_motion="reduce",  # type: ignore[arg-type]
    )
    page = context.new_page()
    page.goto((sample / f"{name}.html").as_uri())
    without_transitions(page)
    for key in ("Tab", "Shift+Tab"):
        found = stops(page, key)
        assert len(found) > 20
        assert [stop for stop in found if not stop["exempt"] and not (stop["ringed"] and stop["hit"])] == []
    context.close()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_every_stop_of_picking_questions_is_ringed_and_in_view(
    browser: Browser, sample: Path, width: int, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 700},
        color_scheme=scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(f"{(sample / 'questions/pick.html').as_uri()}#topic=path")
    add(page, ["path-01", "path-02", "path-08"])
    write(page, "Where do you park?")
    page.reload()
    without_transitions(page)
    for key in ("Tab", "Shift+Tab"):
        found = stops(page, key)
        own = [stop for stop in found if stop["own"]]
        assert len(own) > 40
        assert [stop for stop in own if not (stop["ringed"] and stop["hit"])] == []
    context.close()


def test_a_ring_on_the_header_has_the_colour_of_its_words(watched: Watched, sample: Path) -> None:
    page = watched.page
    page.goto((sample / "index.html").as_uri())
    page.keyboard.press("Tab")
    for link in (".md-header .md-logo", ".md-tabs__link"):  # after a key, what a script gives the focus is ringed too
        page.locator(link).first.evaluate("(link) => link.focus()")
        ring, words = page.evaluate(
            "[(({ outlineColor, color }) => [outlineColor, color])(getComputedStyle(document.activeElement))].flat()"
        )
        assert ring == words
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_a_filter_is_set_and_taken_back_without_a_mouse(watched: Watched, sample: Path) -> None:
    page = watched.page
    page.goto((sample / "contacts/index.html").as_uri())
    page.get_by_label("Find").focus()
    page.keyboard.type("northfield")
    status = page.get_by_role("status")
    expect(status).to_have_text("2 of 35 contacts")
    expect(status).to_have_attribute("role", "status")
    page.keyboard.press("Enter")
    expect(status).to_have_text("2 of 35 contacts")
    page.get_by_role("button", name="Show all").press("Enter")
    expect(status).to_have_text("35 of 35 contacts")
    assert watched.errors == []


def test_a_row_says_how_it_is_sorted_in_one_column_alone(watched: Watched, sample: Path) -> None:
    page = watched.page
    page.goto((sample / "contacts/index.html").as_uri())
    for column in ("Stage", "Organization"):
        page.get_by_role("columnheader", name=column).get_by_role("button").press("Enter")
    expect(page.locator("th[aria-sort]")).to_have_count(1)
    expect(page.get_by_role("columnheader", name="Organization")).to_have_attribute("aria-sort", "ascending")


def test_what_settles_a_follow_up_opens_by_a_key(watched: Watched, sample: Path) -> None:
    page = watched.page
    page.goto((sample / "index.html").as_uri())
    page.locator(".inroads-quiet:not(.inroads-draft) summary").first.press("Enter")
    expect(page.locator(".inroads-quiet:not(.inroads-draft) .inroads-line").first).to_be_visible()


def test_a_table_wider_than_a_phone_can_be_reached_and_has_a_name(browser: Browser, sample: Path) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto((sample / "guide/what.html").as_uri())
    table = page.get_by_role("region", name="Table: How it differs from other meetings")
    expect(table).to_have_attribute("tabindex", "0")
    page.set_viewport_size({"width": 1280, "height": 700})
    expect(page.locator(".md-typeset__scrollwrap").first).not_to_have_attribute("tabindex", "0")
    context.close()
