"""The template filler for all: by keyboard, on a narrow screen, in other colours, without scripts, by axe's rules."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser_tools import TWO_WAYS, Watched, open_all, violations
from fillers import field, message, open_blanks, own_words, sent, type_samples

PAGES = (
    "templates/outreach-alumni-cold",
    "templates/linkedin-connection-note",
    "templates/confirmation-with-questions",
)


def _in_use(page: Page) -> list[str]:
    """Bring a filled template into two of its busiest states; return what axe finds in either."""
    type_samples(page)
    boxes = page.locator("[data-inroads-field]:visible :is(input, textarea)")
    boxes.nth(0).fill("long " * 180)
    boxes.nth(1).fill("")
    expect(page.locator("[data-inroads-number]")).to_contain_text("too many")
    found = violations(page)
    own_words(page).fill("Do you have any openings? I attached my résumé. [their name]")
    boxes.nth(1).fill("something else")
    expect(page.get_by_text("You changed a blank since you began.")).to_be_visible()
    page.get_by_role("button", name="Next person").click()
    page.get_by_role("button", name="Undo").click()
    page.get_by_role("button", name="Next person").click()
    own_words(page).fill("Do you have any openings?")
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    return found + violations(page)


@pytest.mark.parametrize(("width", "scheme"), TWO_WAYS)
def test_a_template_in_use_breaks_no_rule(browser: Browser, sample: Path, scheme: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    found = {}
    for name in PAGES:
        page.goto((sample / f"{name}.html").as_uri())
        if broken := _in_use(page):
            found[name] = broken
    page.goto((sample / "templates/index.html").as_uri())
    open_all(page)
    field(page, "me.goal").fill("a goal")
    if broken := violations(page):
        found["templates/index"] = broken
    context.close()
    assert found == {}


@pytest.mark.parametrize("name", [*PAGES, "templates/index"])
def test_a_narrow_screen_needs_no_scrolling_sideways(browser: Browser, sample: Path, name: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto((sample / f"{name}.html").as_uri())
    open_all(page)
    for box in page.locator("[data-inroads-field] :is(input, textarea)").all():
        box.evaluate("(field) => { field.value = 'Donaudampfschifffahrtsgesellschaft'.repeat(4); }")
        box.dispatch_event("input")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    if name != "templates/index":
        own_words(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_button_that_is_pointed_at_or_has_the_focus_can_be_read(browser: Browser, sample: Path, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto((sample / "templates/outreach-alumni-cold.html").as_uri())
    page.get_by_role("button", name="Copy the subject").focus()
    for name in ("Copy the message", "Save as text"):
        page.get_by_role("button", name=name).hover()
        assert violations(page) == []
    context.close()


def test_what_can_be_pressed_is_large_enough(watched: Watched, sample: Path) -> None:
    page = watched.page
    page.goto((sample / "templates/linkedin-connection-note.html").as_uri())
    small = page.evaluate("""() => [
          ...document.querySelectorAll(".inroads-filler :is(button, input, textarea, summary, .md-button)")]
        .filter((one) => one.checkVisibility())
        .map((one) => [one.innerText || one.name, one.getBoundingClientRect()])
        .filter(([, box]) => box.width < 24 || box.height < 24).map(([words]) => words)""")
    assert small == []


def test_a_message_is_filled_read_and_copied_by_keyboard_alone(browser: Browser, sample: Path) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto((sample / "templates/linkedin-connection-note.html").as_uri())
    page.get_by_role("tab", selected=True).focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Someone in common")).to_be_focused()
    page.keyboard.press("Tab")  # to the button for own words
    page.keyboard.press("Tab")
    expect(page.locator("[data-inroads-open]").get_by_role("link", name="their first name")).to_be_focused()
    page.keyboard.press("Enter")
    expect(field(page, "contact.first_name")).to_be_focused()
    for words in ("Daniel", "public health", "Priya Shah"):
        page.keyboard.type(words)
        page.keyboard.press("Tab")
    assert open_blanks(page) == ["who you are in brief"]
    page.keyboard.press("Shift+Tab")
    for _ in range(6):
        if page.evaluate("document.activeElement.name") == "me.short_line":
            break
        page.keyboard.press("Shift+Tab")
    page.keyboard.type("a biology student")
    for _ in range(20):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.matches('[data-inroads-copy]')"):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_attached()
    assert page.evaluate("navigator.clipboard.readText()") == sent(page)
    assert sent(page).startswith("Hi Daniel, Priya Shah said you'd be good to learn from about public health.")
    context.close()


def test_every_field_has_its_name_hint_and_sample_read_out(watched: Watched, sample: Path) -> None:
    page = watched.page
    page.goto((sample / "templates/index.html").as_uri())
    open_all(page)
    boxes = page.locator("[data-inroads-field] :is(input, textarea)")
    assert boxes.count() == 78
    for name in ("me.goal", "questions.list", "contact.email"):
        described = field(page, name)
        expect(described).to_have_accessible_description(page.locator(f'[id="about-{name}"]').inner_text())
    expect(field(page, "me.goal")).to_have_accessible_name("Your goal")
    expect(page.get_by_role("group", name="About you")).to_be_visible()
    expect(field(page, "me.email")).to_have_attribute("autocomplete", "email")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_forced_colours_the_chosen_tab_and_the_blanks_stand_out(browser: Browser, sample: Path, scheme: str) -> None:
    context = browser.new_context(forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto((sample / "templates/linkedin-connection-note.html").as_uri())
    chosen, other = (
        page.get_by_role("tab").nth(place).evaluate("(tab) => getComputedStyle(tab).backgroundColor")
        for place in (0, 1)
    )
    assert chosen != other
    blank = message(page).locator("mark").first
    assert blank.evaluate("(mark) => getComputedStyle(mark).borderBottomStyle") == "solid"
    field(page, "contact.first_name").fill("Daniel")
    assert "underline" in blank.evaluate("(mark) => getComputedStyle(mark).textDecorationLine")
    context.close()


def test_without_scripts_every_wording_and_the_table_of_blanks_are_there_and_no_control_is(
    browser: Browser, sample: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((sample / "templates/linkedin-connection-note.html").as_uri())
    expect(page.locator("[data-inroads-message]:visible")).to_have_count(6)
    expect(page.get_by_role("heading", name="Someone in common")).to_be_visible()
    expect(page.get_by_role("row", name="their first name Their first name")).to_be_visible()
    expect(page.get_by_text("With the samples below in its blanks").first).to_be_visible()
    assert page.locator("article :is(button, input, textarea, [role=tab]):visible").count() == 0
    page.goto((sample / "templates/index.html").as_uri())
    expect(page.get_by_role("row", name="their first name Their first name")).to_be_visible()
    expect(page.get_by_text("Fill in a blank on one page")).to_be_hidden()
    context.close()


def test_the_page_links_to_the_guides_step_and_to_what_comes_next(watched: Watched, sample: Path) -> None:
    page = watched.page
    page.goto((sample / "templates/outreach-alumni-cold.html").as_uri())
    expect(page.locator(".inroads-facts").get_by_role("link", name="Step 4. Make contact")).to_be_visible()
    page.get_by_role("link", name="A gentle nudge when there's no reply").last.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("A gentle nudge")
    assert watched.errors == []
