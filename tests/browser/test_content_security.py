"""Both editions under their policies, on the web and from a folder: all works, nothing is forbidden or asked for."""

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser_tools import KINDS_OF_PAGES, Watched, search, wait_until
from fillers import ALUM, sent, type_samples
from picking import PICK, THREE, add, rows, write
from servers import files_at, serving
from sites import tiny_project

POLICY = re.compile(r'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]*)">')
INLINE = re.compile(r"<script(?![^>]*(?: src=|json\"))[^>]*>(.*?)</script>", re.DOTALL)
HANDLER_OR_STYLE = re.compile(r"""<style|<[a-z][^<>]*\s(?:on[a-z]+|style)\s*=""", re.IGNORECASE)

FIRST_EVENT = """new Promise((resolve) => {
  new EventSource("/inroads/events").onmessage = ({ data }) => resolve(data);
})"""


@pytest.fixture(params=["published", "sample"])
def edition(request: pytest.FixtureRequest) -> Path:
    """Either edition, built."""
    built: Path = request.getfixturevalue(request.param)
    return built


def test_every_page_allows_just_its_inline_scripts_and_has_no_handler(edition: Path) -> None:
    pages = {path.relative_to(edition).as_posix(): path.read_text("utf-8") for path in edition.rglob("*.html")}
    assert len(pages) > 100
    assert "404.html" in pages
    for name, page in pages.items():
        (policy,) = POLICY.findall(page)
        scripts = INLINE.findall(page)
        assert len(scripts) >= 3, name
        hashes = {f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in scripts}
        (allowed,) = re.findall(r"; script-src 'self' file: ([^;]*); style-src 'self' file:; ", policy)
        assert set(allowed.split()) == hashes, name
        assert HANDLER_OR_STYLE.findall(page) == [], name
        assert "javascript:" not in page.lower(), name


def test_no_address_in_a_script_of_ours_is_code(published: Path) -> None:
    scripts = {path.name: path.read_text("utf-8") for path in (published / "assets/js").glob("*.js")}
    assert len(scripts) > 20
    for code in ("javascript:", "eval(", "new Function", '.setAttribute("style"', "document.write("):
        found = [name for name, text in scripts.items() if code in text]
        assert found == (["iframe-worker.js"] if code == "document.write(" else []), code


@contextmanager
def opened(browser: Browser, site: Path, way: str) -> Iterator[tuple[Watched, str]]:
    """A page of `site` on the web or from its folder; nothing may go wrong on it, and nothing leave the site."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    watched = Watched(context.new_page())
    with files_at(site) as address:
        start = address if way == "http" else f"{site.as_uri()}/"
        yield watched, start
        assert watched.errors == []
        assert watched.beyond(start) == []
    context.close()


@pytest.mark.parametrize("way", ["http", "file"])
def test_search_palette_picker_filler_sheets_and_copying_work(browser: Browser, edition: Path, way: str) -> None:
    with opened(browser, edition, way) as (watched, start):
        page = watched.page
        page.goto(f"{start}guide/start.html")
        assert "Résumé and portfolio feedback" in search(page, "resume")
        page.keyboard.press("Escape")
        _switch_palette(page)
        page.goto(f"{start}{PICK}")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        add(page, THREE)
        write(page, "How much do you earn?")
        expect(rows(page)).to_have_count(4)
        expect(page.locator("[data-inroads-list-lint]")).to_contain_text("question 4")
        page.goto(f"{start}{ALUM}")
        type_samples(page)
        assert sent(page).startswith("Hi Daniel,")
        page.get_by_role("button", name="Copy the message").click()
        expect(page.get_by_role("status").filter(has_text="Copied")).to_be_attached()
        page.goto(f"{start}printables/ck-ask.html")
        page.get_by_label("It says who I am.").check()
        page.reload()
        expect(page.get_by_label("It says who I am.")).to_be_checked()


def _switch_palette(page: Page) -> None:
    page.get_by_title("Switch to dark mode").click()
    wait_until(page, "document.body.getAttribute('data-md-color-scheme') === 'slate'")


def test_nothing_is_forbidden_on_any_kind_of_page(browser: Browser, sample: Path, published: Path) -> None:
    """The private edition from its folder and the public one on the web are in test_sample.py and test_published.py."""
    in_both = [name for name in KINDS_OF_PAGES if name != "index" and (published / f"{name}.html").exists()]
    private = [name for name in KINDS_OF_PAGES if name not in in_both]
    for site, way, names in ((sample, "http", private), (published, "file", ["index", *in_both])):
        assert len(names) > 15
        with opened(browser, site, way) as (watched, start):
            for name in names:
                watched.page.goto(f"{start}{name}.html")


@pytest.mark.parametrize("way", ["http", "file"])
def test_what_is_smuggled_into_a_page_does_not_run(browser: Browser, published: Path, way: str, tmp_path: Path) -> None:
    smuggled = """</head><img src="x" onerror="window.ran = 1"><script>window.ran = 2</script>
        <script src="https://other.example/x.js"></script><iframe srcdoc="x"></iframe>"""
    page = (published / "guide/start.html").read_text("utf-8").replace("</head>", smuggled)
    (tmp_path / "page.html").write_text(page, "utf-8")
    context = browser.new_context()
    watched = Watched(context.new_page())
    with files_at(tmp_path) as address:
        start = address if way == "http" else f"{tmp_path.as_uri()}/"
        watched.page.goto(f"{start}page.html")
        assert watched.page.evaluate("window.ran") is None
        forbidden = {error for error in watched.errors if error.startswith("the policy forbids")}
        assert forbidden >= {
            "the policy forbids inline: script-src-attr",
            "the policy forbids inline: script-src-elem",
            "the policy forbids https://other.example/x.js: script-src-elem",
        }
    context.close()


def test_the_preview_reloads_by_its_own_script_and_by_that_of_mkdocs(watched: Watched, tmp_path: Path) -> None:
    project = tiny_project(tmp_path)
    with serving(project.root) as running:
        page = watched.page
        with page.expect_request("**/inroads/events"):
            page.goto(f"http://127.0.0.1:{running.port}/contacts/sam-lee/", wait_until="domcontentloaded")
        page.evaluate(FIRST_EVENT)  # by when the page's own script, which asked before, knows from what to change
        project.write({"content/private/contacts/sam-lee.md": "---\nname: Samuel Changed\n---\n"})
        expect(page.get_by_role("heading", level=1)).to_have_text("Samuel Changed")
        with page.expect_request("**/livereload/**"):
            page.goto(f"http://127.0.0.1:{running.port}/guide/start/", wait_until="domcontentloaded")
        project.write({"content/public/guide/start.md": "---\ntitle: Begin anew\n---\n# Begin anew\n"})
        expect(page.get_by_role("heading", level=1)).to_contain_text("Begin anew", timeout=15_000)
        assert watched.errors == []
