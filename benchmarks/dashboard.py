"""How soon a reader can work with a dashboard of many rows, in Chromium."""

import os
import runpy
import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import yaml
from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.vault import REPOSITORY
from inroads.cli.browser import ARGUMENTS

BUILT = date.today() - timedelta(days=1)  # noqa: DTZ011 - the browser's own day, which is the reader's

# Interactive is when the document is complete and every script of the theme and ours has run, so that a click does what
# it should. What waits for the browser to have time must not hold it up after that: the longest such task is told too.
_TASKS = (
    "new PerformanceObserver((list) => (window.tasks ??= []).push(...list.getEntries())).observe({ type: 'longtask' })"
)
_INTERACTIVE = """() => {
  const end = performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd;
  const later = (window.tasks ?? []).filter((task) => task.startTime >= end).map((task) => task.duration);
  return [end, Math.max(0, ...later)];
}"""


def seconds_until_interactive(folder: Path, rows: int, times: int) -> list[tuple[float, float, float]]:
    """Return the seconds from opening a dashboard of `rows` due rows until it answers, its longest task after that, and
    beside it the seconds that the page of a contact takes, which are the theme's own.

    The page was built on a day and is read on the next, so that its script has rows to move. Once uncounted, first.
    """
    page = _dashboard(folder, rows)
    contact = page.parent / "contacts/person-1.html"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=[*ARGUMENTS])
        found = [(*_opened(browser, page, rows), _opened(browser, contact, 0)[0]) for _ in range(times + 1)]
        browser.close()
    return found[1:]


def _opened(browser: Browser, address: Path, rows: int) -> tuple[float, float]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)  # for Playwright to wait
    page = context.new_page()
    page.add_init_script(_TASKS)
    page.goto(address.as_uri())
    if rows:
        _wait_until_whole(page, rows)
    interactive, longest = page.evaluate(_INTERACTIVE)
    context.close()
    return interactive / 1000, longest / 1000


def _wait_until_whole(page: Page, rows: int) -> None:
    """Wait until `rows` are overdue and sorted for the reader's day; fail if they never are."""
    late = "[data-inroads-bucket=overdue] li.inroads-due__row"
    page.wait_for_function(f"document.querySelectorAll('{late}').length >= {rows}")
    page.wait_for_function("document.querySelector('[data-inroads-made]').textContent !== ''")


def _dashboard(folder: Path, rows: int) -> Path:
    """Build a site with `rows` due rows, half of them nudges and half thanks, and return its dashboard."""
    shutil.copytree(REPOSITORY / "content/public", folder / "content/public")
    for name in ("mkdocs.yml", "mkdocs.public.yml"):
        text = (REPOSITORY / name).read_text("utf-8")
        (folder / name).write_text(text.replace("    today: 2026-11-20\n", ""), "utf-8")
    for number in range(rows):
        _write_due(folder / "content/private", number, thanks=number % 2 == 0)
    noon = (BUILT - date(1970, 1, 1)).days * 86_400 + 43_200
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": "", "SOURCE_DATE_EPOCH": str(noon)}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", "mkdocs.yml", "-d", "site"]
    subprocess.run(command, cwd=folder, env=environment, check=True)
    return folder / "site/index.html"


def _write_due(folder: Path, number: int, *, thanks: bool) -> None:
    """Write a contact to whom a message is late: a nudge, or thanks for a meeting."""
    asked = BUILT - timedelta(days=20 + number % 7)
    contact = {
        "name": f"Person {number}",
        "role": "Analyst",
        "organization": f"Organization {number}",
        "email": f"person-{number}@example.com",
        "log": [f"{asked} asked by email using outreach-alumni-cold"],
    }
    if thanks:
        held = asked + timedelta(days=10)
        meeting = {"contact": f"person-{number}", "when": f"{held} 15:00", "outcome": "held", "keep_in_touch": "yes"}
        insight = "## Insights\n- The first year is a year of listening #culture\n"
        _write(folder / "meetings" / f"talk-{number}.md", meeting, insight)
    _write(folder / "contacts" / f"person-{number}.md", contact, "Met at the alumni evening.\n")


def _write(path: Path, fields: dict[str, object], body: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{yaml.safe_dump(fields, sort_keys=False)}---\n{body}", "utf-8")


def chromium() -> str:
    """Return the path of the Chromium that the browser tests use."""
    return str(runpy.run_path(str(REPOSITORY / "tests/install.py"))["installed"]())
