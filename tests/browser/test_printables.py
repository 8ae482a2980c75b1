"""Checklists and worksheets as people use them: ticked, typed in, kept in the browser alone, cleared and printed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser_tools import Watched, violations
from servers import files_at

LONG = "A line that is longer than the field is wide, so that it has to be broken somewhere in its middle. " * 4
NASTY = '<img src=x onerror=boom()><script>boom()</script>\n</textarea><b>bold</b> & "quoted"'
LOST = "Your browser can't keep this"
# What a browser does whose storage is turned off: the very question for it is refused.
REFUSE = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"


@pytest.fixture
def address(published: Path) -> Iterator[str]:
    with files_at(published) as found:
        yield found


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 1280, "height": 900})
    yield made
    made.close()


def ask(page: Page) -> None:
    page.locator(".inroads-printable").get_by_role("button", name="Clear").click()


def kept(page: Page) -> list[str]:
    """Return the places in the browser's storage that are ours."""
    return [key for key in page.evaluate("Object.keys(localStorage)") if key.startswith("inroads:")]


def test_what_is_ticked_in_the_guide_is_ticked_on_its_own_page_and_after_a_reload(
    watched: Watched, address: str
) -> None:
    page = watched.page
    page.goto(f"{address}guide/step-4-contact.html")
    page.get_by_label("It says who I am.").check()
    page.reload()
    expect(page.get_by_label("It says who I am.")).to_be_checked()
    page.get_by_role("link", name="Before you press send", exact=True).click()
    expect(page.get_by_label("It says who I am.")).to_be_checked()
    expect(page.get_by_label("No résumé is attached.")).not_to_be_checked()
    assert watched.errors == []
    assert watched.beyond(address) == []


def test_what_is_typed_is_kept_and_its_field_grows_with_it(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(f"{address}printables/ws-purpose.html")
    field = page.get_by_label("What I keep wondering about")
    before = field.bounding_box()
    field.fill(LONG)
    after = field.bounding_box()
    assert before
    assert after
    assert after["height"] > before["height"]
    page.reload()
    expect(field).to_have_value(LONG)
    assert field.evaluate("(field) => field.scrollHeight <= field.clientHeight")
    assert watched.errors == []


def test_pasted_markup_stays_text(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(f"{address}printables/ws-compare.html")
    field = page.get_by_label("Talk 1, Best part")
    field.fill(NASTY)
    page.reload()
    expect(field).to_have_value(NASTY)
    assert page.locator(".inroads-printable img, .inroads-printable b, .inroads-printable script").count() == 0
    assert watched.errors == []


def test_two_sites_on_one_host_keep_apart_what_is_theirs(
    context: BrowserContext, published: Path, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        (tmp_path / name).symlink_to(published)
    page = context.new_page()
    with files_at(tmp_path) as host:
        page.goto(f"{host}one/printables/ck-ask.html")
        page.get_by_label("It says who I am.").check()
        page.goto(f"{host}two/printables/ck-ask.html")
        expect(page.get_by_label("It says who I am.")).not_to_be_checked()
        assert kept(page) == ["inroads:/one/:ck-ask"]


def test_a_change_in_one_window_shows_in_another_and_loses_nothing_there(context: BrowserContext, address: str) -> None:
    first, second = context.new_page(), context.new_page()
    for page in (first, second):
        page.goto(f"{address}printables/ck-ask.html")
    first.get_by_label("It says who I am.").check()
    expect(second.get_by_label("It says who I am.")).to_be_checked()
    second.get_by_label("It's short, and a friend has read it.").check()
    second.reload()
    expect(second.get_by_label("It says who I am.")).to_be_checked()


def test_clearing_is_asked_for_twice_and_can_be_taken_back_by_a_key(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(f"{address}printables/ck-ask.html")
    page.get_by_label("It says who I am.").check()
    button = page.get_by_role("button", name="Clear Before you press send")
    button.press("Enter")
    expect(page.get_by_role("button", name="No, keep it")).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(page.get_by_label("It says who I am.")).to_be_checked()
    button.press("Enter")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("It says who I am.")).not_to_be_checked()
    expect(page.get_by_role("status").filter(has_text="Cleared. Nothing of it is kept.")).to_be_visible()
    expect(button).to_be_focused()
    assert kept(page) == []
    page.reload()
    expect(page.get_by_label("It says who I am.")).not_to_be_checked()
    assert watched.errors == []


def test_the_question_before_clearing_holds_nobody_up(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(f"{address}printables/ck-ask.html")
    ask(page)
    page.get_by_label("It says who I am.").check()
    expect(page.get_by_label("It says who I am.")).to_be_checked()
    page.get_by_role("link", name="Step 4. Make contact").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Step 4")
    assert watched.errors == []


def test_a_full_storage_is_told_and_nothing_typed_is_lost(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}printables/ws-purpose.html")
    page.evaluate("""() => {
      for (let size = 1 << 20; size >= 1; size >>= 1) {
        try { for (let n = 0; ; n++) localStorage.setItem(`filler-${size}-${n}`, "x".repeat(size)); } catch {}
      }
    }""")
    field = page.get_by_label("What I keep wondering about")
    field.fill(LONG)
    expect(page.get_by_role("status").filter(has_text=LOST)).to_be_visible()
    page.get_by_label("The choice in front of me").fill("to stay or to go")
    expect(field).to_have_value(LONG)
    page.evaluate("localStorage.clear()")
    page.get_by_label("What I'd do if I knew the answer").fill("go")
    expect(page.get_by_role("status").filter(has_text=LOST)).to_have_count(0)
    page.reload()
    expect(field).to_have_value(LONG)
    expect(page.get_by_label("The choice in front of me")).to_have_value("to stay or to go")


def test_before_what_could_not_be_kept_is_left_the_browser_asks(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.add_init_script(REFUSE)
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto(f"{address}printables/ws-purpose.html")
    page.get_by_label("The choice in front of me").press_sequentially("to stay")
    expect(page.get_by_role("status").filter(has_text=LOST)).to_be_visible()
    page.reload()
    assert asked == ["beforeunload"]
    page.get_by_label("The choice in front of me").press_sequentially("to go")
    ask(page)
    page.get_by_role("button", name="Yes, clear it").click()
    page.reload()
    assert asked == ["beforeunload"]


@pytest.mark.parametrize("left", ["{", "[1]", "null", '"x"', '{"a": {}}', '{"__proto__": true}'])
def test_whatever_else_was_left_in_the_storage_does_no_harm(watched: Watched, address: str, left: str) -> None:
    page = watched.page
    page.goto(f"{address}printables/ck-ask.html")
    page.evaluate("(left) => localStorage.setItem('inroads:/:ck-ask', left)", left)
    page.reload()
    expect(page.locator(".inroads-printable input:checked")).to_have_count(0)
    page.get_by_label("It says who I am.").check()
    page.reload()
    expect(page.get_by_label("It says who I am.")).to_be_checked()
    assert watched.errors == []


def test_what_is_typed_in_a_file_opened_directly_is_kept(watched: Watched, sample: Path) -> None:
    page = watched.page
    page.goto((sample / "printables/ck-ask.html").as_uri())
    page.get_by_label("It says who I am.").check()
    page.goto((sample / "guide/step-4-contact.html").as_uri())
    expect(page.get_by_label("It says who I am.")).to_be_checked()
    assert watched.errors == []


def test_without_scripts_a_sheet_can_be_filled_in_and_no_button_promises_more(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}printables/ws-purpose.html")
    page.get_by_label("The choice in front of me").fill("to stay or to go")
    expect(page.get_by_label("The choice in front of me")).to_have_value("to stay or to go")
    expect(page.locator(".inroads-printable").get_by_role("button")).to_have_count(0)
    expect(page.locator(".inroads-printable noscript p")).to_be_visible()
    context.close()


def test_the_button_prints(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(f"{address}printables/ck-ask.html")
    page.evaluate("addEventListener('beforeprint', () => { document.title = 'printed'; })")
    page.get_by_role("button", name="Print").click()
    expect(page).to_have_title("printed")


def pages_in(pdf: bytes) -> int:
    return pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ")


@pytest.mark.parametrize("has_scripts", [True, False])
def test_every_sheet_prints_on_one_page_and_the_rubric_on_three_at_most(
    browser: Browser, published: Path, has_scripts: bool
) -> None:
    context = browser.new_context(java_script_enabled=has_scripts)
    page = context.new_page()
    found = {}
    for sheet in sorted(path for path in (published / "printables").glob("*-*.html")):
        page.goto(sheet.as_uri())
        most = 3 if sheet.stem == "ws-rubric" else 1
        found[sheet.stem] = [size for size in ("A4", "Letter") if pages_in(page.pdf(format=size)) > most]
    context.close()
    assert len(found) == 20
    assert {name: sizes for name, sizes in found.items() if sizes} == {}


def test_on_paper_empty_fields_are_lines_and_filled_ones_their_words(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(f"{address}printables/ws-purpose.html")
    page.get_by_label("What I keep wondering about").fill(LONG)
    page.emulate_media(media="print")
    filled = page.locator(".inroads-prompt", has_text="What I keep wondering about")
    empty = page.locator(".inroads-prompt", has_text="The choice in front of me")
    expect(filled.locator("textarea")).to_be_visible()
    expect(filled.locator(".inroads-rules")).to_be_hidden()
    assert filled.locator("textarea").evaluate("(field) => field.scrollHeight <= field.clientHeight + 1")
    expect(empty.locator("textarea")).to_be_hidden()
    expect(empty.locator(".inroads-rules > div")).to_have_count(2)
    expect(empty.locator(".inroads-rules > div").first).to_be_visible()
    for furniture in (".md-header", ".md-footer", ".md-sidebar--primary", ".inroads-printable__ways"):
        expect(page.locator(furniture)).to_be_hidden()


def test_cards_print_four_to_a_sheet_each_with_its_title(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(f"{address}printables/ck-day.html")
    cards = page.locator(".inroads-sheet")
    expect(cards).to_have_count(4)
    expect(cards.nth(3)).to_be_hidden()
    page.get_by_label("Phone silent.").check()
    page.emulate_media(media="print")
    boxes = [card.bounding_box() for card in cards.all()]
    assert len({(box["x"], box["y"]) for box in boxes if box}) == 4
    assert len({box["x"] for box in boxes if box}) == len({box["y"] for box in boxes if box}) == 2
    expect(page.get_by_text("On the day", exact=True).nth(3)).to_be_attached()
    for card in cards.all():
        expect(card.locator(".inroads-sheet__title")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_sheet_in_use_breaks_no_rule(browser: Browser, address: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.add_init_script(REFUSE)
    page.goto(f"{address}printables/ck-ask.html")
    page.get_by_label("It says who I am.").check()
    expect(page.get_by_role("status").filter(has_text=LOST)).to_be_visible()
    ask(page)
    assert violations(page) == []
    context.close()
