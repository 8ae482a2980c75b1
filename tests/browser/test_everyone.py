"""Pages as people set them up for themselves: enlarged, spaced, in forced colours, without motion, and on paper.

A page of each kind of layout, of both editions.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser_tools import add_style, open_all
from inroads.cli.browser import STILL

PUBLIC = ("guide/what", "questions/pick", "printables/ws-compare", "accessibility")
PRIVATE = (
    "index",
    "contacts/index",
    "answers",
    "templates/outreach-alumni-cold",
    "meetings/prep/2026-11-25-isobel-carrick",
)

# As WCAG 1.4.12 has it.
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }"""
# Words that are cut off. The header's title is told again as the page's heading.
CUT_OFF = """() => [...document.querySelectorAll("body *")].filter((one) => {
  const style = getComputedStyle(one), { width, height } = one.getBoundingClientRect();
  const cuts = (side) => ["hidden", "clip"].includes(side);
  if (width < 3 || height < 3 || style.visibility === "hidden" || style.clipPath !== "none") return false;
  if (!one.textContent.trim() || one.closest(".md-header__title")) return false;
  return (cuts(style.overflowX) && one.scrollWidth > one.clientWidth + 2)
    || (cuts(style.overflowY) && one.scrollHeight > one.clientHeight + 2);
}).map((one) => `${one.className} ${one.textContent.trim().slice(0, 40)}`)"""
MOVES = """() => [...document.querySelectorAll("*")].flatMap((one) => [null, "::before", "::after"].filter((part) => {
  const style = getComputedStyle(one, part);
  const takes = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
  return (takes(style.transitionDuration) && style.transitionProperty !== "none")
    || (style.animationName !== "none" && takes(style.animationDuration)) || style.scrollBehavior === "smooth";
}).map((part) => `${one.tagName} ${one.className} ${part}`))"""
BARE = """() => [...document.querySelectorAll("button, select, textarea, .md-button, input:not(.md-option)")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  .filter((one) => one.getBoundingClientRect().width > 3)
  .filter((one) => one.closest(".md-content") && !one.closest("th, summary"))
  .filter((one) => {
    const style = getComputedStyle(one);
    const bordered = (side) => style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) > 0;
    return style.appearance === "none" && !bordered("Top") && !bordered("Bottom");
  }).map((one) => `${one.tagName} ${one.className} ${one.innerText}`)"""
RING = """() => {
  const shown = document.activeElement;
  const { outlineStyle, outlineWidth, outlineColor, backgroundColor } = getComputedStyle(shown);
  return outlineStyle !== "none" && parseFloat(outlineWidth) >= 1 && outlineColor !== backgroundColor;
}"""
FURNITURE = ".md-header, .md-tabs, .md-sidebar, .md-footer, .md-search, .md-top, .headerlink, .inroads-pill"


@pytest.fixture(params=[*PUBLIC, *PRIVATE])
def page(browser: Browser, sample: Path, published: Path, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page with all that opens open."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    root = published if request.param in PUBLIC else sample
    page.goto((root / f"{request.param}.html").as_uri())
    open_all(page)
    yield page
    context.close()


def test_everybody_can_set_a_page_up(page: Page) -> None:
    """One test for all, so that no page is opened five times."""
    for look_at in (enlarged_and_spaced, without_motion, in_forced_colours, on_paper):
        look_at(page)


def enlarged_and_spaced(page: Page) -> None:
    for width in (320, 1280):  # the first is a window of 1280 pixels enlarged to 400 %
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate(STILL)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        cut_off = page.evaluate(CUT_OFF)
        add_style(page, SPACED)
        page.evaluate(STILL)
        assert [words for words in page.evaluate(CUT_OFF) if words not in cut_off] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.evaluate("document.adoptedStyleSheets.pop()")


def without_motion(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(MOVES) == []
    page.emulate_media(reduced_motion="no-preference")


def in_forced_colours(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    assert page.evaluate(BARE) == []
    for control in page.locator(".md-content :is(a, button, input, select, summary):visible").all()[:6]:
        page.keyboard.press("Tab")  # what a script gives the focus after a key is ringed
        control.focus()
        assert page.evaluate(RING)
    assert page.evaluate("getComputedStyle(document.querySelector('.md-search__form')).borderTopStyle") == "solid"
    told = page.locator(".inroads-stage, .inroads-due__row--overdue, [class*=inroads-finding]").locator("visible=true")
    assert all(told.all_inner_texts())  # words say what colours say
    page.emulate_media(forced_colors="none")


def on_paper(page: Page) -> None:
    page.set_viewport_size({"width": 700, "height": 900})  # A4 within its margins
    page.emulate_media(media="print")
    assert page.locator(FURNITURE).locator("visible=true").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 700
    page.emulate_media(media="screen")


def test_on_paper_a_link_to_another_site_says_where_it_leads(browser: Browser, published: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((published / "accessibility.html").as_uri())
    page.locator("article p").first.evaluate(
        "(p) => { p.innerHTML += ' <a href=\"https://a.example/b\">A guide</a>'; }"
    )
    page.emulate_media(media="print")
    shown = page.locator('a[href="https://a.example/b"]').evaluate("(a) => getComputedStyle(a, '::after').content")
    assert shown.replace('"', "").replace(" ", "") == "(https://a.example/b)"
    context.close()
