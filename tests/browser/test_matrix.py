"""The table of who answered what: filters, scrolling by keyboard, sticky heads, and without scripts."""

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from browser_tools import Watched, violations, wait_until

ROWS, HEADS = "#answers-table tbody tr:visible", "#answers-table thead th:visible"


def _open(watched: Watched, site: Path, anchor: str = "") -> Page:
    watched.page.goto(f"{(site / 'answers.html').as_uri()}{anchor}")
    return watched.page


def test_a_field_leaves_its_people_and_their_questions(watched: Watched, sample: Path) -> None:
    page = _open(watched, sample)
    status = page.get_by_role("status").filter(has_text="questions")
    everything = status.inner_text()
    page.get_by_label("Field of work").select_option("biotech")
    expect(page.locator(HEADS)).to_have_count(8)  # the questions' own head, and seven people
    assert page.locator(ROWS).count() < 101
    for row in page.locator(ROWS).all():
        assert row.locator("td:visible a").count() > 0
    expect(status).to_have_text(f"{page.locator(ROWS).count()} questions and 7 people")
    page.get_by_role("button", name="Show all").click()
    expect(status).to_have_text(everything)
    assert watched.errors == []


def test_a_topic_and_answers_that_differ_narrow_the_questions(watched: Watched, sample: Path) -> None:
    page = _open(watched, sample)
    page.get_by_label("Answers").select_option("differ")
    differing = page.locator(ROWS).count()
    assert differing > 0
    for row in page.locator(ROWS).all():
        expect(row.get_by_role("rowheader")).to_contain_text("they differ")
    page.locator("select[name=topic]").select_option("challenges")
    expect(page.locator(ROWS).first).to_contain_text("hardest part")
    assert page.locator(ROWS).count() <= differing


def test_a_fields_page_leads_to_its_part_of_the_table(watched: Watched, sample: Path) -> None:
    watched.page.goto((sample / "fields/biotech.html").as_uri())
    watched.page.get_by_role("link", name="See who answered what, as a table").click()
    expect(watched.page.get_by_label("Field of work")).to_have_value("biotech")
    expect(watched.page.locator(HEADS)).to_have_count(8)


def test_the_table_scrolls_by_keyboard_and_its_heads_stay(watched: Watched, sample: Path) -> None:
    page = _open(watched, sample)
    region = page.get_by_role("region", name="Questions and people")
    region.focus()
    before = [region.locator(part).first.bounding_box() for part in ("thead th", "tbody th")]
    for key in ("ArrowRight", "ArrowDown", "End"):
        page.keyboard.press(key)
    wait_until(page, "document.querySelector('.inroads-matrix').scrollTop > 300")
    box = region.bounding_box()
    head = region.locator("thead th").nth(1).bounding_box()
    assert before[0]
    assert box
    assert head
    assert abs(head["y"] - box["y"]) <= 2
    row = region.locator("tbody th").last.bounding_box()
    assert row
    assert abs(row["x"] - box["x"]) <= 2


def test_each_cell_says_in_words_what_its_mark_means(watched: Watched, sample: Path) -> None:
    page = _open(watched, sample)
    link = page.locator("#answers-table td[data-state=answered] a").first
    assert link.inner_text().startswith("Answered, fit ")
    cell = page.get_by_role("rowheader").first
    expect(cell).to_have_attribute("scope", "row")
    expect(page.get_by_role("columnheader").first).to_have_attribute("scope", "col")


def test_without_scripts_the_table_is_whole_and_no_filter_shows(browser: Browser, sample: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((sample / "answers.html").as_uri())
    expect(page.locator(ROWS)).to_have_count(101)
    expect(page.locator("form[data-inroads-matrix]")).to_be_hidden()
    context.close()


def test_the_table_in_use_breaks_no_rule(browser: Browser, sample: Path) -> None:
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
        page = context.new_page()
        page.goto((sample / "answers.html").as_uri())
        page.get_by_label("Organization").select_option(index=1)
        page.get_by_label("Answers").select_option("open")
        assert violations(page) == []
        context.close()


def test_answers_of_several_people_stand_side_by_side(watched: Watched, sample: Path) -> None:
    page = watched.page
    page.goto((sample / "questions/challenges.html").as_uri())
    box = page.locator("details", has_text="14 answers in your notes").first
    box.locator("summary").click()
    expect(box).to_contain_text("They differ, by the fit or the tags that you noted.")
    first, second = (box.locator("blockquote").nth(n).bounding_box() for n in (0, 1))
    assert first
    assert second
    assert first["y"] == second["y"]
    assert first["x"] < second["x"]
