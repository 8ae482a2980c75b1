"""What a career center publishes, as a reader meets it on the web."""

import gzip
import re
from pathlib import Path

from playwright.sync_api import expect

from browser_tools import Watched, search
from servers import files_at

PAGES = (
    "",
    "guide/start/",
    "guide/what/",
    "questions/",
    "questions/path/",
    "questions/do-not-ask/",
    "questions/sets/set-20-exploring/",
    "templates/",
    "templates/phone-script/",
    "guide/step-5-meet/",
    "guide/evidence/",
    "printables/",
    "printables/ck-day/",
    "404.html",
)


def test_no_page_makes_a_request_elsewhere_or_tells_of_an_error(watched: Watched, published: Path) -> None:
    with files_at(published) as address:
        for name in PAGES:
            watched.page.goto(f"{address}{name}")
        watched.page.goto(address)
        assert "Résumé and portfolio feedback" in search(watched.page, "resume")
        assert watched.beyond(address) == []
    assert watched.errors == []


def test_no_page_shows_a_blank_as_it_is_written(watched: Watched, published: Path) -> None:
    shown = [path.relative_to(published) for path in published.rglob("*.html") if "{{" in path.read_text("utf-8")]
    assert shown == []


def test_an_address_without_a_page_leads_to_the_first(watched: Watched, published: Path) -> None:
    with files_at(published) as address:
        watched.page.goto(f"{address}404.html")
        watched.page.get_by_role("link", name="the first page").click()
        expect(watched.page.get_by_role("heading", level=1)).to_contain_text("Informational interviews")


def test_a_question_leads_from_its_set_to_its_topic(watched: Watched, published: Path) -> None:
    with files_at(published) as address:
        watched.page.goto(f"{address}questions/sets/set-20-exploring/")
        watched.page.locator(".inroads-set a").first.click()
        expect(watched.page.locator("h3:target")).to_be_in_viewport()


def test_all_pages_together_carry_at_most_sixty_kilobytes_of_our_scripts_and_styles(published: Path) -> None:
    named = re.compile(r'(?:src|href)="(?:\.\./|\./|/)*(assets/(?:js|css)/[^"]+)"')
    pages = [path.read_text("utf-8") for path in published.rglob("*.html")]
    carried = {found for page in pages for found in named.findall(page)}
    assert {"assets/css/inroads.css", "assets/js/question-list.js"} <= carried
    carried |= {"assets/js/lint.js", "assets/js/lint-rules.js"}  # these come when there is something to look at
    weights = {name: len(gzip.compress((published / name).read_bytes())) for name in sorted(carried)}
    assert sum(weights.values()) <= 60_000, weights
