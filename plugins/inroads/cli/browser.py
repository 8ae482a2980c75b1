"""Every page of a site in a browser, light and dark, narrow and wide, and what axe-core finds there.

Playwright and axe-core come with the extra `browser` and aren't there for everybody, so this is imported on demand.
"""

import functools
import http.server
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from multiprocessing import get_context
from pathlib import Path
from typing import Any
from urllib.parse import quote

from playwright.sync_api import Browser, Page, sync_playwright

from inroads.accessibility import BrowserRun, Finding

# First the one without windows of its own, which it would draw behind each page and nobody would see: it takes half the
# time of the others.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
Way = tuple[int, str]  # the width of the window in CSS pixels, and the scheme of colours
# Each differs from the one before in one thing, so that a page is laid out or coloured anew but never loaded again.
WAYS: tuple[Way, ...] = ((1280, "light"), (320, "light"), (320, "dark"), (1280, "dark"))
_HEIGHT = 900
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
# What a script still has to bring is waited for, and all that opens is opened.
READY = """() => [document, ...[...document.querySelectorAll("template")].map((one) => one.content)]
    .every((place) => place.querySelector("[data-inroads-rest]") === null)"""
OPEN = "document.querySelectorAll('details').forEach((details) => { details.open = true; })"
_COLOR = "(scheme) => document.querySelector(`[data-md-color-scheme='${scheme}'].md-option`)?.click()"
STILL = "Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})))"
_RUN = """(tags) => axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] })
    .then((found) => found.violations.flatMap((one) => one.nodes.map((node) => [one.id, node.html])))"""
_SCHEMES = {"light": "default", "dark": "slate"}
_PATIENCE = 30  # seconds for a page to be ready
_MOST = 120  # characters of an element that are shown


@dataclass(frozen=True, slots=True)
class Seen:
    """What one process saw: the browser's name, the engine's, the rules by which it went, and what broke them."""

    browser: str
    engine: str
    rules: tuple[str, ...]
    broken: tuple[tuple[str, str, str, str], ...]  # file, rule, element, way


def found_browser() -> str | None:
    """Return the path of a Chromium: the one named in INROADS_CHROMIUM, else one on the PATH, else None."""
    named = os.environ.get("INROADS_CHROMIUM")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None)


def opened(
    site: Path, browser: str | None, pages: Sequence[str] = (), ways: Sequence[Way] = WAYS, processes: int | None = None
) -> tuple[BrowserRun, tuple[Finding, ...]]:
    """Return how a browser looked at `pages` below `site`, or at every page, in `ways`, and what breaks a rule there.

    `browser` is a Chromium's path; None for Playwright's own. As many processes as there are cores share the pages.
    """
    pages = pages or sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    number = max(1, min(processes or os.cpu_count() or 1, len(pages)))
    shares = [pages[place::number] for place in range(number)]
    with ProcessPoolExecutor(number, mp_context=get_context("spawn")) as pool:
        seen = list(pool.map(_look, [site] * number, [browser] * number, shares, [ways] * number))
    told = tuple(_way(*way) for way in ways)
    run = BrowserRun(seen[0].browser, seen[0].engine, len(pages), told, seen[0].rules)
    return run, tuple(_findings(one for share in seen for one in share.broken))


def _findings(broken: Iterable[tuple[str, str, str, str]]) -> Iterator[Finding]:
    """Yield a finding for each element, with all the ways in which it breaks its rule."""
    ways: dict[tuple[str, str, str], list[str]] = {}
    for file, rule, element, way in broken:
        ways.setdefault((file, rule, element), []).append(way)
    for (file, rule, element), shown in sorted(ways.items()):
        yield Finding(file, 0, f"axe:{rule}", element, tuple(dict.fromkeys(shown)))


def _way(width: int, scheme: str) -> str:
    return f"{width} px, {scheme}"


def _look(site: Path, browser: str | None, pages: Sequence[str], ways: Sequence[Way]) -> Seen:
    axe = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
    with sync_playwright() as playwright, served(site) as address:
        running = playwright.chromium.launch(executable_path=browser, args=[*ARGUMENTS])
        page = running.new_context(viewport={"width": ways[0][0], "height": _HEIGHT}).new_page()
        broken = [one for name in pages for one in _look_at(page, f"{address}{quote(name)}", name, axe, ways)]
        about = _about(running, page, axe)
        running.close()
    return Seen(about["browser"], about["engine"], tuple(about["rules"]), tuple(broken))


def _look_at(page: Page, url: str, name: str, axe: str, ways: Sequence[Way]) -> Iterator[tuple[str, str, str, str]]:
    page.set_viewport_size({"width": ways[0][0], "height": _HEIGHT})
    page.emulate_media(color_scheme="light")
    page.goto(url)
    wait_until(page, READY, _PATIENCE)
    page.evaluate(OPEN)
    page.evaluate(axe)
    for width, scheme in ways:
        page.set_viewport_size({"width": width, "height": _HEIGHT})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.evaluate(_COLOR, _SCHEMES[scheme])
        page.evaluate(STILL)
        for rule, html in page.evaluate(_RUN, TAGS):
            yield name, rule, " ".join(html.split())[:_MOST], _way(width, scheme)


def wait_until(page: Page, condition: str, seconds: float = 10.0) -> None:
    """Wait until `condition`, an expression or a function without arguments, holds on the page; raise TimeoutError.

    Playwright's own `wait_for_function` evaluates texts in the page, which pages' policies forbid.
    """
    ends = time.monotonic() + seconds
    while not page.evaluate(condition):
        if time.monotonic() >= ends:
            raise TimeoutError(f"never so on {page.url}: {condition}")
        page.wait_for_timeout(20)


def _about(browser: Browser, page: Page, axe: str) -> Mapping[str, Any]:
    page.evaluate(axe)
    rules = page.evaluate("(tags) => axe.getRules(tags).map((rule) => rule.ruleId).sort()", TAGS)
    engine = f"axe-core {page.evaluate('axe.version')}"
    return {"browser": f"Chromium {browser.version.partition('.')[0]}", "engine": engine, "rules": rules}


@contextmanager
def served(site: Path, handler: Callable[..., "Silent"] | None = None) -> Iterator[str]:
    """Serve the files of `site` to this computer alone; yield the address, which ends with a slash."""
    of_site = functools.partial(handler or Silent, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), of_site) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


class Silent(http.server.SimpleHTTPRequestHandler):
    """Answers, and tells nobody."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name is the standard library's)
        """Say nothing."""
