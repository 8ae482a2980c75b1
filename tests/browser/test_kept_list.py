"""Where the list is kept: in this browser alone, for this site alone, and in the page where the browser refuses."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser_tools import Watched
from picking import PICK, THREE, add, ids, rows, said, taken, texts, way, write
from servers import files_at

FIRST = "How did you get from"
REFUSED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("no", "SecurityError"); },
});"""
FULL = """Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };"""


def test_the_list_is_there_after_a_reload_and_on_other_pages(listed: Page, site: str) -> None:
    listed.reload()
    assert texts(listed)[0].startswith(FIRST)
    listed.goto(f"{site}questions/path.html")
    expect(listed.locator('[data-inroads-keep="path-01"]')).to_have_text("Remove from my list")
    expect(listed.get_by_role("link", name="My list: 3 questions")).to_be_visible()
    add(listed, ["path-05"])
    listed.get_by_role("link", name="My list: 4 questions").click()
    expect(rows(listed)).to_have_count(4)
    assert ids(listed) == [*THREE, "path-05"]


def test_two_windows_show_the_same_list(listed: Page, site: str) -> None:
    other = listed.context.new_page()
    other.goto(f"{site}questions/path.html")
    add(other, ["path-02"])
    expect(rows(listed)).to_have_count(4)
    add(listed, ["path-03"])
    expect(other.get_by_role("link", name="My list: 5 questions")).to_be_visible()


def test_lists_of_two_sites_on_one_host_are_kept_apart(watched: Watched, published: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).symlink_to(published)
    with files_at(tmp_path) as address:
        watched.page.goto(f"{address}one/{PICK}")
        add(watched.page, THREE)
        watched.page.goto(f"{address}two/{PICK}")
        assert ids(watched.page) == []
        watched.page.goto(f"{address}one/{PICK}")
        assert ids(watched.page) == list(THREE)
    assert watched.errors == []


def test_storage_that_is_full_is_told_and_nothing_is_lost(watched: Watched, site: str) -> None:
    page = watched.page
    page.add_init_script(FULL)
    page.goto(f"{site}{PICK}")
    notice = page.get_by_text("Your browser can't keep this list")
    expect(notice).to_be_hidden()
    add(page, THREE)
    expect(notice).to_be_visible()
    way(page, "Move down", FIRST).click()
    write(page, "Where do you park?")
    expect(rows(page)).to_have_count(4)
    assert taken(page, "note") == 'questions: [day-03, path-01, next-01, "Where do you park?"]'


def test_storage_that_is_refused_leaves_a_list_that_works_and_a_link_that_takes_it_along(
    browser: Browser, published: Path
) -> None:
    context = browser.new_context()  # Material itself complains here
    context.add_init_script(REFUSED)
    page = context.new_page()
    with files_at(published) as address:
        page.goto(f"{address}questions/path.html")
        add(page, ["path-01", "path-02"])
        page.get_by_role("link", name="My list: 2 questions").click()
        expect(rows(page)).to_have_count(2)
        assert page.url == f"{address}{PICK}"
        expect(page.get_by_text("Your browser can't keep this list")).to_be_visible()
        way(page, "Move down", FIRST).click()
        assert ids(page) == ["path-02", "path-01"]
    context.close()


@pytest.mark.parametrize(
    "kept",
    ["{", "null", "[]", '"x"', '{"items": 3}', '{"items": [null, 5, {"text": {}}, "<b>", "path-01", "path-01"]}'],
)
def test_whatever_else_is_found_in_the_storage_does_no_harm(watched: Watched, site: str, kept: str) -> None:
    page = watched.page
    page.goto(f"{site}{PICK}")
    add(page, ["day-03"])
    page.evaluate(
        "(kept) => localStorage.setItem(Object.keys(localStorage).find((key) => key.endsWith(':questions')), kept)",
        kept,
    )
    page.reload()
    assert [one for one in ids(page) if isinstance(one, str)] == (["path-01"] if "path-01" in kept else [])
    add(page, ["next-01"])
    assert ids(page)[-1] == "next-01"


def test_a_question_that_left_the_bank_is_shown_as_such_and_can_be_removed(watched: Watched, site: str) -> None:
    page = watched.page
    page.goto(f"{site}{PICK}")
    page.evaluate("inroadsList.add(['gone-01', 'path-01'])")
    expect(rows(page).first).to_contain_text("A question that isn't in this bank (gone-01)")
    way(page, "Remove", "gone-01").click()
    assert ids(page) == ["path-01"]


def test_a_list_holds_sixty_questions_and_says_so(watched: Watched, site: str) -> None:
    page = watched.page
    page.goto(f"{site}{PICK}")
    page.evaluate(
        "inroadsList.add([...document.querySelectorAll('.inroads-pick__text')].slice(0, 59).map((p) => p.id))"
    )
    write(page, "The last one?")
    expect(said(page)).to_have_text("Added. Your list holds 60 questions. More than 60 it can't hold.")
    write(page, "One too many?")
    assert len(ids(page)) == 60
    expect(said(page)).to_contain_text("More than 60 it can't hold.")
