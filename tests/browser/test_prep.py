"""The sheet that prepares a meeting: on one page of paper however much is known, on a phone, and from its links."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, expect

from browser_tools import Watched, violations
from sites import Project

REPOSITORY = Path(__file__).parents[2]
LONG = "words that go on and on about the work and the people in it, " * 6
PEOPLE = {name.lower(): name for name in ("Ana", "Bo", "Cy", "Di", "Ed", "Sam", "Pat")}
QUESTIONS = (
    *(
        "path-01",
        "path-02",
        "day-01",
        "day-02",
        "day-03",
        "culture-01",
        "tough-01",
        "tough-02",
        "tough-03",
        "advice-01",
    ),
    *(
        "advice-02",
        "next-01",
        "trend-01",
        "trend-02",
        "trend-03",
        "skill-01",
        "skill-02",
        "hire-01",
        "hire-02",
        "mgmt-01",
    ),
    *("mgmt-02", "org-01", "org-02", "next-02", "next-03", "fit-01", "fit-02", "ai-01", "ai-02"),
)
TALKS = {
    "one": ("ana", 10, 30),
    "overfull": ("ana", 16, 30),
    "hour": ("ana", 29, 60),
    "three": ("[ana, bo, cy]", 12, 30),
    "five": ("[ana, bo, cy, di, ed]", 8, 20),
    "none": ("ana", 0, 20),
}


def _contact(name: str) -> str:
    fields = {
        "name": f"{name} Longname-Hyphenated", "pronouns": "she/her", "role": "Senior principal of everything there is",
        "organization": "Acme International Holdings", "industry": "healthcare", "level": "senior",
        "source": "introduction", "phone": "+1 619 555 0142", "email": "a.very.long.address@organization.example",
        "closeness": "lukewarm", "timezone": "Europe/London", "tags": ["one", "two", "three"],
        "log": [{"date": f"2026-11-{day:02}", "verb": "replied", "by": "email", "words": LONG} for day in range(1, 12)],
    }  # fmt: skip
    if name != "Sam":
        fields["referred_by"] = "sam"
    return f"---\n{yaml.safe_dump(fields, sort_keys=False, width=10_000)}---\n{LONG * 3}\n"


def _talk(who: str, day: str, questions: tuple[str, ...], fields: str, body: str) -> str:
    return f"---\ncontact: {who}\nwhen: {day}\nquestions: [{', '.join(questions)}]\n{fields}---\n{body}\n"


def _full_vault() -> Iterator[tuple[str, str]]:
    """Yield notes in which everything that a sheet shows is there, and long."""
    body = "## Answers\n" + "".join(f"### {one}\n{LONG}\n\n" for one in QUESTIONS[:3])
    body += "## Insights\n" + f"- {LONG} #tag\n" * 6
    body += "## Advice\n" + f"- [ ] {LONG} (due 2026-11-10)\n" * 5 + f"- [x] {LONG} (done 2026-11-10)\n" * 5
    body += "## Actions\n" + f"- [ ] {LONG} (due 2026-11-30)\n" * 5
    for key, name in PEOPLE.items():
        yield f"contacts/{key}.md", _contact(name)
    for number, key in enumerate(("ana", "bo", "cy", "sam", "pat"), 1):
        fields = (
            "fit: 4\ntry_next: wait until they have ended\nreferrals: [Jo One, Jo Two, Jo Three, Jo Four, Jo Five]\n"
        )
        yield f"meetings/before-{number}.md", _talk(key, f"2026-11-0{number}", QUESTIONS[:1], fields, body)
    place = "where: coffee\nlocation: 400 Harbor Road, second floor, ask for me at the desk and wait there\n"
    for number, (key, (who, planned, minutes)) in enumerate(TALKS.items()):
        fields = f"{place}minutes: {minutes}\n"
        yield f"meetings/{key}.md", _talk(who, f"2026-11-25 1{number}:00", QUESTIONS[:planned], fields, LONG * 3)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of meetings of which more is known than a page holds."""
    folder = tmp_path_factory.mktemp("full")
    text = (
        (REPOSITORY / "mkdocs.yml").read_text("utf-8").replace("mkdocs.public.yml", f"{REPOSITORY}/mkdocs.public.yml")
    )
    project = Project(folder)
    project.write({"mkdocs.yml": f"{text}\ndocs_dir: {REPOSITORY / 'content/public'}\n"})
    for name, note in _full_vault():
        path = folder / "content/private" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(note, "utf-8")
    run = project.run("build", "--quiet", "-d", str(folder / "site"))
    assert run.returncode == 0, run.stderr
    return folder / "site"


def _pages(watched: Watched, site: Path, sheet: str, size: str) -> int:
    watched.page.goto((site / f"meetings/prep/{sheet}.html").as_uri())
    pdf = watched.page.pdf(format=size)
    return pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ")


@pytest.mark.parametrize("size", ["A4", "Letter"])
@pytest.mark.parametrize(
    "sheet", ["2026-11-23-jordan-ames", "2026-11-25-isobel-carrick", "2026-12-02-nguyen-minh-chau"]
)
def test_each_sheet_of_the_sample_prints_on_one_page(watched: Watched, sample: Path, sheet: str, size: str) -> None:
    assert _pages(watched, sample, sheet, size) == 1


@pytest.mark.parametrize("size", ["A4", "Letter"])
@pytest.mark.parametrize("sheet", TALKS)
def test_a_sheet_prints_on_one_page_however_much_is_known(watched: Watched, full: Path, sheet: str, size: str) -> None:
    assert _pages(watched, full, sheet, size) == 1


def test_every_planned_question_is_on_paper_in_full(watched: Watched, full: Path) -> None:
    page = watched.page
    page.goto((full / "meetings/prep/hour.html").as_uri())
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 703, "height": 1000})  # of A4 between its margins
    questions = page.locator(".inroads-plan .inroads-ask:visible, #plan ~ ul .inroads-ask:visible")
    assert questions.count() == len(QUESTIONS)
    cut = "(rows) => rows.filter((row) => row.scrollHeight > row.clientHeight + 1).length"
    assert page.locator(".inroads-plan li:has(> .inroads-ask)").evaluate_all(cut) == 0


@pytest.mark.parametrize("sheet", TALKS)
def test_a_full_sheet_breaks_no_rule_and_fits_a_phone(browser: Browser, full: Path, sheet: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto((full / f"meetings/prep/{sheet}.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert violations(page) == []
    context.close()


def test_the_dashboard_and_the_meeting_lead_to_the_sheet_and_back(watched: Watched, sample: Path) -> None:
    page = watched.page
    page.goto((sample / "index.html").as_uri())
    page.locator("li[data-inroads-day]", has_text="Jordan Ames").get_by_role("link", name="Prep sheet").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Prep sheet: Jordan Ames, 23 November 2026")
    page.get_by_role("link", name="The meeting's page").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Jordan Ames, 23 November 2026")
    page.locator("article").get_by_role("link", name="Prep sheet").first.click()
    expect(page.get_by_role("heading", level=2, name="The plan for 25 minutes")).to_be_visible()
    assert watched.errors == []


def test_the_button_prints_and_without_scripts_there_is_none(browser: Browser, sample: Path) -> None:
    for has_scripts, number in ((True, 1), (False, 0)):
        context = browser.new_context(java_script_enabled=has_scripts)
        page = context.new_page()
        page.add_init_script("window.print = () => { document.title = 'printed' }")
        page.goto((sample / "meetings/prep/2026-11-23-jordan-ames.html").as_uri())
        button = page.get_by_role("button", name="Print this page")
        expect(button).to_have_count(number)
        if has_scripts:
            button.press("Enter")
            expect(page).to_have_title("printed")
        context.close()


def test_a_set_that_fits_is_copied_as_a_line(browser: Browser, full: Path) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto((full / "meetings/prep/none.html").as_uri())
    page.get_by_role("button", name="Copy the line for Exploring a field, 20 minutes").press("Enter")
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_attached()
    assert page.evaluate("navigator.clipboard.readText()").startswith("questions: [open-02, ")
    context.close()
