"""What is typed into blanks is kept in this browser alone: for all templates, until it is cleared, and never lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser_tools import Watched
from fillers import ALUM, field, message, own_words, sent, type_into
from servers import files_at

NUDGE = "templates/nudge-no-reply.html"
LOST = "Your browser can't keep this: its storage is full or turned off."


@pytest.fixture
def site(published: Path) -> Iterator[str]:
    """The address of the published site."""
    with files_at(published) as address:
        yield address


@pytest.fixture
def page(watched: Watched, site: str) -> Page:
    """The page of a template."""
    watched.page.goto(f"{site}{ALUM}")
    return watched.page


def _said(page: Page) -> str:
    return page.locator("[data-inroads-said]").inner_text()


def _press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).click()


def _kept(page: Page) -> list[str]:
    """Return the names under which we keep anything; the theme keeps the choice of its colours."""
    names: list[str] = page.evaluate("Object.keys(localStorage)")
    return [name for name in names if "inroads" in name]


def test_the_next_person_keeps_what_is_about_you_and_your_request(page: Page, site: str) -> None:
    type_into(page, me__first_name="Maya", contact__first_name="Daniel", ask__minutes="20", contact__field="health")
    _press(page, "Next person")
    assert _said(page) == "Cleared 2 blanks."
    expect(message(page)).to_contain_text("Hi their first name,")
    expect(field(page, "me.first_name")).to_have_value("Maya")
    expect(field(page, "ask.minutes")).to_have_value("20")
    page.goto(f"{site}{NUDGE}")
    expect(field(page, "contact.first_name")).to_have_value("")
    expect(field(page, "me.first_name")).to_have_value("Maya")


def test_clearing_can_be_taken_back_and_keeps_what_was_typed_since(page: Page) -> None:
    type_into(page, me__first_name="Maya", contact__first_name="Daniel", contact__field="health")
    _press(page, "Clear all")
    assert _said(page) == "Cleared 3 blanks."
    expect(field(page, "me.first_name")).to_have_value("")
    type_into(page, contact__first_name="Dana")
    _press(page, "Undo")
    assert _said(page) == "All of it is back."
    expect(page.get_by_role("button", name="Next person")).to_be_focused()
    expect(message(page)).to_contain_text("Hi Dana,")
    expect(field(page, "me.first_name")).to_have_value("Maya")
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)


def test_there_is_nothing_to_clear_at_first(page: Page) -> None:
    _press(page, "Next person")
    assert _said(page) == "There was nothing to clear."
    type_into(page, me__first_name="Maya")
    _press(page, "Next person")
    assert _said(page) == "There was nothing to clear."


def test_the_index_tells_how_much_is_kept_and_lets_it_be_changed_and_cleared(page: Page, site: str) -> None:
    page.goto(f"{site}templates/index.html")
    note = page.locator("[data-inroads-blanks-note]")
    expect(note).to_contain_text("Fill in a blank on one page, and it's filled in on all.")
    expect(note).not_to_contain_text("so far")
    page.goto(f"{site}{ALUM}")
    type_into(page, me__first_name="Maya", contact__email="d@example.org")
    page.goto(f"{site}templates/index.html")
    expect(note).to_contain_text("2 blanks are filled in so far.")
    note.get_by_role("link", name="See, change or clear what you typed").click()
    expect(page.locator("summary", has_text="About you")).to_be_in_viewport()
    page.locator("summary", has_text="About you").click()
    field(page, "me.first_name").fill("Mei")
    page.goto(f"{site}{NUDGE}")
    expect(message(page)).to_contain_text("Mei")
    page.goto(f"{site}templates/index.html")
    _press(page, "Clear all")
    expect(note).not_to_contain_text("so far")
    assert _kept(page) == []


def test_another_window_shows_what_is_typed_in_this_one_and_leaves_its_own_field_alone(page: Page, site: str) -> None:
    other = page.context.new_page()
    other.goto(f"{site}{NUDGE}")
    field(other, "contact.first_name").focus()
    type_into(page, contact__first_name="Daniel", me__first_name="Maya")
    expect(message(other)).to_contain_text("Maya")
    expect(message(other)).to_contain_text("Hi Daniel,")
    assert field(other, "contact.first_name").input_value() == ""
    field(other, "ask.topic").fill("field work")
    expect(field(other, "contact.first_name")).to_have_value("Daniel")
    expect(page.locator("[data-inroads-open]")).not_to_contain_text("the topic")


def test_two_sites_on_one_host_keep_their_own(browser: Browser, published: Path, tmp_path: Path) -> None:
    for name in ("north", "south"):
        (tmp_path / name).symlink_to(published)
    context = browser.new_context()
    page = context.new_page()
    with files_at(tmp_path) as address:
        page.goto(f"{address}north/{ALUM}")
        type_into(page, me__first_name="Maya")
        page.goto(f"{address}south/{ALUM}")
        expect(field(page, "me.first_name")).to_have_value("")
        assert _kept(page) == ["inroads:/north/:blanks"]
        page.goto(f"{address}north/{NUDGE}")
        expect(field(page, "me.first_name")).to_have_value("Maya")
    context.close()


def test_it_works_from_the_folder_as_well(watched: Watched, sample: Path) -> None:
    watched.page.goto((sample / "templates/outreach-alumni-cold.html").as_uri())
    type_into(watched.page, contact__first_name="Daniel", contact__email="d@example.org")
    watched.page.get_by_role("tab", name="About 75 words").click()
    watched.page.goto((sample / "templates/nudge-no-reply.html").as_uri())
    expect(message(watched.page)).to_contain_text("Hi Daniel,")
    with watched.page.expect_download() as started:
        _press(watched.page, "Save as text")
    assert started.value.suggested_filename == "nudge-no-reply.txt"
    assert (watched.errors, watched.strangers) == ([], [])


@pytest.mark.parametrize(
    "trouble",
    [
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
        "Object.defineProperty(window, 'localStorage', { value: null })",
    ],
    ids=["full", "refused", "missing"],
)
def test_where_nothing_can_be_kept_the_page_says_so_and_goes_on(browser: Browser, site: str, trouble: str) -> None:
    page = browser.new_page()
    errors: list[str] = []  # the theme's own scripts stumble where there is no storage
    page.on("pageerror", lambda error: errors.append(error.stack) if "assets/js/" in str(error.stack) else None)
    page.add_init_script(trouble)
    page.goto(f"{site}{ALUM}")
    expect(page.get_by_text(LOST)).to_have_count(0)
    expect(page.get_by_role("button", name="Copy the message")).to_be_visible()
    type_into(page, contact__first_name="Daniel", me__first_name="Maya")
    assert _said(page).startswith(LOST)
    expect(page.locator("[data-inroads-field='me.first_name']")).to_contain_text(LOST)
    expect(message(page)).to_contain_text("Hi Daniel,")
    assert sent(page).startswith("Hi Daniel,\n\nI'm Maya, ")
    page.get_by_role("tab", name="About 75 words").click()
    assert sent(page).startswith("Hi Daniel,\n\nI'm Maya, ")
    own_words(page).fill("My very own words.")
    assert sent(page) == "My very own words."
    expect(page.locator("[data-inroads-told]")).to_contain_text("Copy your message before you leave.")
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.reload()
    assert asked == ["beforeunload"]
    assert errors == []
    page.close()


def test_what_another_program_left_in_the_storage_stops_nothing(page: Page, site: str) -> None:
    for left in ("[1, 2]", "nonsense", "null", '"text"', '{"contact.first_name": 7, "me.first_name": {"a": 1}}'):
        page.evaluate("(left) => localStorage.setItem('inroads:/:blanks', left)", left)
        page.evaluate("(left) => localStorage.setItem('inroads:/:wordings', left)", left)
        page.goto(f"{site}{ALUM}")
        expect(message(page)).to_contain_text("Hi their first name,")
    page.evaluate("""() => localStorage.setItem('inroads:/:wordings', JSON.stringify(
        { "outreach-alumni-cold/Message": '{"text": 3}', "outreach-alumni-cold/About 75 words": "x" }))""")
    page.reload()
    expect(message(page)).to_contain_text("Hi their first name,")
    page.get_by_role("tab", name="About 75 words").click()
    expect(message(page)).to_contain_text("Could you spare")


def test_nothing_typed_leaves_the_browser(watched: Watched, site: str) -> None:
    watched.page.goto(f"{site}{ALUM}")
    watched.page.wait_for_load_state("networkidle")
    before = len(watched.requests)
    type_into(watched.page, contact__first_name="Daniel", me__email="maya@example.edu")
    own_words(watched.page).fill("My very own words.")
    _press(watched.page, "Next person")
    asked = [url for url in watched.requests[before:] if not url.endswith("/favicon.png")]  # which comes when it likes
    assert asked == []
    assert watched.page.context.cookies() == []
