"""Lists that come by a link, from a set or from another page: none pushes the reader's own aside unasked."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser_tools import Watched
from picking import NASTY, PICK, THREE, add, ids, rows, said, taken, texts, write


def open_elsewhere(browser: Browser, link: str) -> Page:
    """Open a link as somebody else does."""
    page = browser.new_context().new_page()
    page.goto(link)
    return page


def test_a_shared_list_is_shown_and_used_when_the_reader_says_so(browser: Browser, listed: Page) -> None:
    for words in NASTY:
        write(listed, words)
    listed.get_by_label("Minutes for the talk").select_option("30")
    other = open_elsewhere(browser, taken(listed, "link"))
    offer = other.get_by_role("group", name="A list was shared with you")
    expect(offer.get_by_role("heading")).to_be_focused()
    expect(offer).to_contain_text("13 questions for a talk of 30 minutes.")
    expect(offer.get_by_role("listitem")).to_have_count(13)
    assert ids(other) == []
    offer.get_by_role("button", name="Use this list").click()
    assert ids(other) == ids(listed)
    expect(other.get_by_label("Minutes for the talk")).to_have_value("30")
    expect(offer).to_be_hidden()
    assert "#" not in other.url
    other.reload()
    assert ids(other) == ids(listed)
    other.context.close()


def test_a_shared_list_pushes_no_own_list_aside_unasked(browser: Browser, listed: Page, site: str) -> None:
    link = taken(listed, "link")
    for answer, held in (
        ("Not now", ["open-01", "day-03"]),
        ("Add it to mine", ["open-01", "day-03", "path-01", "next-01"]),
        ("Use it in place of mine", list(THREE)),
    ):
        other = open_elsewhere(browser, f"{site}{PICK}")
        add(other, ("open-01", "day-03"))
        other.goto(link)
        expect(
            other.get_by_text("Your own list holds 2 questions, and stays as it is until you choose.")
        ).to_be_visible()
        assert ids(other) == ["open-01", "day-03"]
        other.get_by_role("button", name=answer).click()
        assert ids(other) == held
        if answer == "Use it in place of mine":
            other.get_by_role("button", name="Undo").click()
            assert ids(other) == ["open-01", "day-03"]
        other.context.close()


@pytest.mark.battery(26)
@pytest.mark.parametrize(
    ("fragment", "told", "items"),
    [
        ("list=", "holds no list that can be read", 0),
        ("list=1;20", "holds no list that can be read", 0),
        ("list=9;20;1;path-01", "made by another version", 0),
        ("list=1;20;1;" + "x" * 40000, "holds no list that can be read", 0),
        ("list=1;20;5;path-01,day-0", "incomplete: 3 of 5 questions", 1),
        ("list=1;20;2;path-01,~explore~%E0%A4%A", "incomplete: 1 of 2 questions", 1),
        ("list=1;20;2;path-01,zzz-99", "Not in this question bank: zzz-99.", 1),
        ("list=1;20;3;path-01,path-01,__proto__", "2 questions more can't be read, or came twice", 1),
        ("list=1;20;1;~explore~%3Cimg+src%3Dx+onerror%3Dalert(1)%3E", "1 question for a talk", 1),
        ('list=1;20;1;~"><script>alert(1)</script>~<svg onload=alert(1)>', "1 question for a talk", 1),
        ("list=1;20;1;~constructor~javascript:alert(1)", "1 question for a talk", 1),
        ("list=1%3B20%3B2%3Bpath-01%2Cday-03", "2 questions for a talk", 2),
        ("list=1;999;1;path-01", "1 question", 1),
        ("list=1;20;70;" + ",".join(f"~explore~{n}?" for n in range(70)), "beyond the 60 that a list holds", 60),
        ("from-nonsense", "There is no such set", 0),
        ('from-"]<b>', "There is no such set", 0),
        ("kept=1;20;1;~a~%3Cb%3E,nope", "can't be read", 1),
    ],
)
def test_a_broken_or_hostile_link_is_text_and_says_what_is_wrong(
    watched: Watched, site: str, fragment: str, told: str, items: int
) -> None:
    page = watched.page
    page.goto(f"{site}{PICK}#{fragment}")
    offer = page.locator("[data-inroads-offer]")
    expect(offer).to_be_visible()
    expect(offer).to_contain_text(told)
    assert offer.locator("ol > li").count() == items
    assert ids(page) == []
    assert page.locator(".md-content").locator("img, script, svg[onload]").count() == 0
    use = offer.get_by_role("button", name="Use this list")
    expect(use).to_be_visible() if items else expect(use).to_be_hidden()
    if items:
        use.click()
        expect(rows(page)).to_have_count(items)
        assert page.locator(".md-content").locator("img, script, svg[onload]").count() == 0
    else:
        offer.get_by_role("button", name="Close").click()
    expect(offer).to_be_hidden()
    add(page, ["open-01"])
    expect(rows(page)).to_have_count(min(items + 1, 60))


@pytest.mark.parametrize("fragment", ["", "x", "%", "topic=<b>", "tag=%E0%A4%A", "my-list", "list", "path-01"])
def test_any_other_fragment_leaves_the_page_as_it_is(watched: Watched, site: str, fragment: str) -> None:
    page = watched.page
    page.goto(f"{site}{PICK}#{fragment}")
    expect(page.locator("[data-inroads-offer]")).to_be_hidden()
    expect(page.locator("[data-inroads-bank-filters]").get_by_label("Topic")).to_have_value("")
    add(page, ["open-01"])
    assert ids(page) == ["open-01"]


def test_a_link_that_is_opened_on_the_page_itself_is_offered_too(listed: Page) -> None:
    listed.evaluate("location.hash = 'list=1;20;1;open-01'")
    expect(listed.get_by_role("group", name="A list was shared with you")).to_be_visible()
    assert ids(listed) == list(THREE)


def test_an_empty_list_starts_from_a_set_at_once(watched: Watched, site: str) -> None:
    page = watched.page
    page.goto(f"{site}questions/sets/set-15-first-talk.html")
    page.get_by_role("link", name="Start from this set").click()
    expect(rows(page)).to_have_count(6)
    assert ids(page) == ["open-01", "path-01", "day-01", "tough-01", "advice-01", "next-01"]
    expect(page.get_by_label("Minutes for the talk")).to_have_value("15")
    expect(said(page)).to_have_text("Your list is now: First talk, 15 minutes.")
    expect(page.locator("#my-list h2")).to_be_focused()


def test_a_list_that_holds_something_is_asked_before_a_set_takes_its_place(listed: Page) -> None:
    listed.get_by_label("Ready-made set").select_option("First talk, 15 minutes")
    listed.get_by_role("button", name="Start", exact=True).click()
    offer = listed.get_by_role("group", name="First talk, 15 minutes")
    expect(offer).to_contain_text("6 questions for a talk of 15 minutes.")
    assert ids(listed) == list(THREE)
    offer.get_by_role("button", name="Add it to mine").click()
    assert ids(listed) == [*THREE, "open-01", "day-01", "tough-01", "advice-01"]
    assert texts(listed)[3].startswith("What are you working on")


def test_the_list_goes_from_page_to_page_of_a_folder_and_the_link_is_told_to_stay(
    watched: Watched, sample: Path
) -> None:
    page = watched.page
    page.goto((sample / "questions/path.html").as_uri())
    add(page, ["path-01"])
    page.get_by_role("link", name="My list: 1 question").click()
    expect(rows(page)).to_have_count(1)
    assert page.url == (sample / "questions/pick.html").as_uri()
    expect(page.get_by_text("the link works here alone")).to_be_visible()
    page.goto((sample / "questions/sets/set-20-exploring.html").as_uri())
    page.get_by_role("link", name="Start from this set").click()
    page.get_by_role("button", name="Use it in place of mine").click()
    expect(rows(page)).to_have_count(8)
    assert watched.errors == []
    assert watched.strangers == []


def test_a_browser_that_keeps_for_each_file_by_itself_is_handed_the_list_by_the_link(
    watched: Watched, sample: Path
) -> None:
    page = watched.page
    page.goto((sample / "questions/path.html").as_uri())
    add(page, ["path-01", "path-02"])
    page.evaluate("localStorage.clear()")
    page.get_by_role("link", name="My list: 2 questions").click()
    expect(rows(page)).to_have_count(2)
    assert "#" not in page.url
    assert watched.errors == []
