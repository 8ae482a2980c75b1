"""How soon the page for picking answers to a key, in Chromium, with a list of questions that is kept beside it."""

import os
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.dashboard import chromium
from benchmarks.vault import REPOSITORY
from inroads.cli.browser import ARGUMENTS

WORDS = ("resume", "what would you", "zzz")

# The browser's own measure, from the key's arrival to the frame that shows its effect, in steps of 8 ms; what takes
# less than 16 ms isn't told at all.
_EVENTS = """new PerformanceObserver((list) => (window.keys ??= []).push(...list.getEntries()))
  .observe({ type: "event", durationThreshold: 16 })"""
_SHOWN = "document.querySelector('[data-inroads-bank-said]').textContent !== ''"
_DURATIONS = """(window.keys ?? []).filter((entry) => entry.name === "keydown" || entry.name === "input")
  .map((entry) => [entry.interactionId, entry.duration])"""
_LEAST = 16.0


def milliseconds_of_keystrokes(folder: Path, times: int) -> list[float]:
    """Return for each of some keys the milliseconds until the page showed what it finds; at least 16 are told."""
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--quiet",
        "-f",
        "mkdocs.public.yml",
        "-d",
        str(folder / "site"),
    ]
    subprocess.run(command, cwd=REPOSITORY, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, check=True)
    page = (folder / "site/questions/pick.html").as_uri()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=[*ARGUMENTS])
        found = [key for _ in range(times) for words in WORDS for key in _typed(browser, page, words)]
        browser.close()
    return found


def _typed(browser: Browser, address: str, words: str) -> list[float]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)  # for Playwright to wait
    page = context.new_page()
    page.add_init_script(_EVENTS)
    page.goto(address)
    page.evaluate(
        "inroadsList.add([...document.querySelectorAll('.inroads-pick__text')].slice(0, 12).map((p) => p.id))"
    )
    field = page.get_by_label("Find")
    field.focus()
    field.press_sequentially(words, delay=60)
    page.wait_for_function(_SHOWN)
    slow = {key: duration for key, duration in page.evaluate(_DURATIONS) if key}
    context.close()
    return [*slow.values(), *[_LEAST] * max(0, len(words) - len(slow))]
