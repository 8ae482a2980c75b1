"""What a career center publishes, as a reader meets it on the web."""

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser_tools import Watched, search
from servers import files_at

PAGES = (
    "",
    "guide/start.html",
    "guide/what.html",
    "questions/index.html",
    "questions/path.html",
    "questions/do-not-ask.html",
    "questions/sets/set-20-exploring.html",
    "templates/index.html",
    "templates/phone-script.html",
    "guide/step-5-meet.html",
    "guide/evidence.html",
    "printables/index.html",
    "printables/ck-day.html",
    "start-your-own.html",
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
        watched.page.goto(f"{address}questions/sets/set-20-exploring.html")
        watched.page.locator(".inroads-set a").first.click()
        expect(watched.page.locator("h3:target")).to_be_in_viewport()


@pytest.mark.parametrize("name", ["index", "guide/start", "questions/pick", "templates/outreach-alumni-cold"])
def test_a_first_visit_weighs_at_most_350_kilobytes(watched: Watched, published: Path, name: str) -> None:
    asked: set[str] = set()
    with files_at(published, asked) as address:
        watched.page.goto(f"{address}{name}.html", wait_until="networkidle")
        search(watched.page, "resume")  # so that the search's index and worker have come for certain
    weights = {path: len(gzip.compress((published / path).read_bytes())) for path in asked if path}
    assert any("workers/search" in path for path in weights)
    assert {f"{name}.html", "search/search_index.json", "assets/css/inroads.css"} <= set(weights)
    assert 200_000 < sum(weights.values()) < 350_000, sorted(weights.items())


def test_no_page_carries_more_than_fifty_five_kilobytes_of_our_scripts_and_styles(published: Path) -> None:
    named = re.compile(r'(?:src|href)="(?:\.\./|\./|/)*(assets/(?:js|css)/[^"]+)"')
    lint = {
        "assets/js/lint.js",
        "assets/js/lint-rules-questions.js",
    }  # for a list they come when there is something to look at
    seen, weights = set[str](), {}
    for path in published.rglob("*.html"):
        carried = set(named.findall(path.read_text("utf-8")))
        carried |= lint if "assets/js/list-lint.js" in carried else set()
        seen |= carried
        weights[str(path)] = sum(len(gzip.compress((published / name).read_bytes())) for name in carried)
    assert {"assets/css/inroads.css", "assets/js/question-list.js", "assets/js/filler.js", *lint} <= seen
    assert {name: weight for name, weight in weights.items() if weight > 55_000} == {}
    assert sum(len(gzip.compress(path.read_bytes())) for path in (published / "assets/js").glob("*.js")) < 90_000
