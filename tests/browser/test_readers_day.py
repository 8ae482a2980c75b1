"""A page that was built on one day and is read on another: what is due moves by the reader's own date and zone."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser_tools import open_all, violations
from sites import Project

BUILT = date(2026, 11, 20)
REPOSITORY = Path(__file__).parents[2]
Open = Callable[..., Page]


def _built_for(folder: Path, day: date) -> Path:
    """Build the sample's private site as of `day`, without a pinned day."""
    epoch = int((day - date(1970, 1, 1)).total_seconds()) + 43_200
    config = folder / "mkdocs.yml"
    text = (REPOSITORY / "mkdocs.yml").read_text("utf-8").replace("    today: 2026-11-20\n", "")
    text = text.replace("mkdocs.public.yml", str(REPOSITORY / "mkdocs.public.yml"))
    text = text.replace("content/private", str(REPOSITORY / "content/private"))
    config.write_text(f"{text}\ndocs_dir: {REPOSITORY / 'content/public'}\n", "utf-8")
    run = Project(folder).run("build", "--quiet", "-d", str(folder / "site"), SOURCE_DATE_EPOCH=str(epoch))
    assert run.returncode == 0, run.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's site as of 20 November 2026."""
    return _built_for(tmp_path_factory.mktemp("built"), BUILT)


@pytest.fixture
def opened(browser: Browser, built: Path) -> Iterator[Open]:
    """A function that opens a page of the site for a reader whose clock shows a time, in a zone."""
    contexts: list[BrowserContext] = []

    def open_page(time: str, name: str = "index", zone: str = "America/New_York", site: Path = built) -> Page:
        context = browser.new_context(viewport={"width": 1280, "height": 900}, timezone_id=zone)
        contexts.append(context)
        page = context.new_page()
        page.clock.install(time=time)
        page.goto((site / f"{name}.html").as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()


def _groups(page: Page) -> dict[str, list[str]]:
    """Return the rows of each group that shows, as whom, what and when, and with which line to settle it."""
    open_all(page)
    return page.evaluate("""() => Object.fromEntries(
        [...document.querySelectorAll("[data-inroads-bucket]")].filter((group) => !group.hidden).map((group) => [
          group.dataset.inroadsBucket,
          [...group.querySelectorAll(".inroads-due__row")].map((row) => [
            ...[".inroads-due__head", ".inroads-line code"].map((part) =>
              row.querySelector(part).textContent.replace(/\\s+/g, " ")),
          ].join(" | ")),
        ]))""")


@pytest.mark.parametrize("days", [1, 3, 7, 20])
def test_a_page_read_later_is_as_if_it_had_been_built_on_that_day(
    opened: Open, tmp_path: Path, built: Path, days: int
) -> None:
    day = BUILT + timedelta(days=days)
    read, fresh = opened(f"{day}T12:00:00-05:00"), opened(f"{day}T12:00:00-05:00", site=_built_for(tmp_path, day))
    assert _groups(read) == _groups(fresh)
    for part in ("date", "summary"):
        place = f"[data-inroads-{part}]"
        assert read.locator(place).inner_text() == fresh.locator(place).inner_text()
    expect(read.locator("[data-inroads-made]")).to_contain_text("made on 20 November 2026")
    expect(fresh.locator("[data-inroads-made]")).to_be_hidden()


def test_on_its_own_day_a_page_stands_as_it_was_built(opened: Open) -> None:
    page = opened("2026-11-20T08:00:00-05:00")
    assert page.locator("[data-inroads-said]").inner_text() == ""
    expect(page.locator("[data-inroads-made]")).to_be_hidden()
    expect(page.locator(".inroads-lead")).to_contain_text("Friday, 20 November 2026.")


def test_a_change_is_announced_politely(opened: Open) -> None:
    page = opened("2026-11-23T08:00:00-05:00")
    groups = _groups(page)
    said = page.locator("[data-inroads-said]")
    expect(said).to_have_role("status")
    overdue, today = len(groups["overdue"]), len(groups["today"])
    expect(said).to_have_text(f"The list is as of Monday, 23 November 2026: {overdue} overdue, {today} due today.")


def test_the_line_to_write_has_the_readers_date_and_days_count_on(opened: Open) -> None:
    page = opened("2026-11-24T08:00:00-05:00")
    row = page.locator(".inroads-due__row", has_text="Keisha Tolliver").filter(has_text="Send your thanks")
    expect(row.locator(".inroads-due__when")).to_have_text("due 18 Nov, 6 days late")
    row.get_by_text("Done? The line to write").click()
    expect(row.locator(".inroads-line code")).to_have_text("thanked: 2026-11-24")


@pytest.mark.parametrize(
    ("time", "zone", "day"),
    [
        ("2026-11-20T23:30:00Z", "Pacific/Kiritimati", "Saturday, 21 November 2026"),
        ("2026-11-20T11:30:00Z", "Etc/GMT+12", "Thursday, 19 November 2026"),
        ("2026-11-20T23:30:00Z", "Etc/GMT+12", "Friday, 20 November 2026"),
    ],
)
def test_the_readers_own_zone_decides(opened: Open, time: str, zone: str, day: str) -> None:
    expect(opened(time, zone=zone).locator("[data-inroads-date]")).to_have_text(day)


def test_a_clock_far_behind_leaves_the_page_as_it_was_built_and_says_so(opened: Open) -> None:
    page = opened("2026-11-01T08:00:00-05:00")
    expect(page.locator("[data-inroads-date]")).to_have_text("Friday, 20 November 2026")
    expect(page.locator("[data-inroads-made]")).to_contain_text("Your clock says 1 November 2026")


def test_an_old_page_asks_to_be_built_again(opened: Open) -> None:
    page = opened("2026-12-30T08:00:00-05:00")
    expect(page.locator("[data-inroads-made]")).to_contain_text("Build it again")


def test_a_page_that_stays_open_over_midnight_moves_on(opened: Open) -> None:
    page = opened("2026-11-20T23:59:00-05:00")
    expect(page.locator("[data-inroads-date]")).to_have_text("Friday, 20 November 2026")
    page.clock.fast_forward("00:02")
    page.clock.run_for(2000)
    page.clock.fast_forward(120_000)
    expect(page.locator("[data-inroads-date]")).to_have_text("Saturday, 21 November 2026")


def test_meetings_that_are_over_leave_the_list_of_next_ones(opened: Open) -> None:
    page = opened("2026-11-24T08:00:00-05:00")
    meetings = page.locator(".inroads-upcoming > li[data-inroads-day]:visible")
    expect(meetings).to_have_count(2)
    expect(page.locator(".inroads-lead [data-inroads-day]")).to_be_hidden()


def test_rows_on_a_contacts_page_follow_the_readers_day(opened: Open) -> None:
    page = opened("2026-11-24T08:00:00-05:00", "contacts/keisha-tolliver")
    expect(page.locator(".inroads-due__when").first).to_contain_text("6 days late")


def test_a_pinned_day_holds_whatever_the_clock_says(opened: Open, sample: Path) -> None:
    page = opened("2027-06-01T08:00:00-05:00", site=sample)
    expect(page.locator("[data-inroads-date]")).to_have_text("Friday, 20 November 2026")
    expect(page.locator("[data-inroads-made]")).to_be_hidden()


def test_without_scripts_the_day_of_the_build_stands_beside_the_title(browser: Browser, built: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((built / "index.html").as_uri())
    expect(page.locator(".inroads-lead")).to_contain_text("Friday, 20 November 2026.")
    expect(page.locator("[data-inroads-bucket='overdue']")).to_be_visible()
    context.close()


def test_a_page_that_was_sorted_again_breaks_no_rule(opened: Open) -> None:
    page = opened("2026-12-07T08:00:00-05:00")
    open_all(page)
    page.clock.resume()
    assert violations(page) == []


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_the_dashboard_prints_on_one_page(opened: Open, size: str) -> None:
    pdf = opened("2026-11-20T08:00:00-05:00").pdf(format=size)
    assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") == 1
