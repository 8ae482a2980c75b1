"""What tests of the page for picking do again and again."""

import re
from collections.abc import Iterable
from typing import Any

from playwright.sync_api import Locator, Page

PICK = "questions/pick.html"
THREE = ("path-01", "day-03", "next-01")
# Own questions that a careless hand would break: in YAML, in Markdown, in an address, on the page.
NASTY = (
    'Why "this", and not [that]: {one}?',
    "# a heading? - [ ] *no* `code` <b>, & {{ me.name }}",
    "it's: a, list, of # commas",
    "path-01, day-03, and then?",
    "NO",
    "12:30",
    "日本語で話しますか? ليلى 🙂 e\u0301",
    "back\\slash \\n and %41 + ~ ; ,",
    "1. First? ](javascript:alert(1))",
    "\u202eright to left\u202c \u200bzero",
)


def bank(page: Page) -> Locator:
    """The questions of the bank that are shown."""
    return page.locator(".inroads-pick:visible")


def rows(page: Page) -> Locator:
    """The rows of the reader's list."""
    return page.locator(".inroads-kept__item")


def texts(page: Page) -> list[str]:
    """The words of the questions in the list, in its order."""
    return page.locator(".inroads-kept__text").all_inner_texts()


def ids(page: Page) -> list[Any]:
    """What the list holds: ids of the bank, and own questions with their words and part."""
    found: list[Any] = page.evaluate("inroadsList.list.items")
    return found


def add(page: Page, questions: Iterable[str]) -> None:
    """Add questions of the bank by their buttons, on whichever page."""
    for question in questions:
        page.locator(f'[data-inroads-keep="{question}"]').click()


def write(page: Page, words: str) -> None:
    """Add a question of one's own."""
    page.get_by_label("What do you want to ask?").fill(words)
    page.locator("[data-inroads-own] [type=submit]").click()


def way(page: Page, name: str, question: str | re.Pattern[str]) -> Locator:
    """The button of a row that moves, edits or removes it."""
    return rows(page).filter(has_text=question).get_by_role("button", name=re.compile(f"^{name}:"))


def said(page: Page) -> Locator:
    """What was told of the last change."""
    return page.locator("[data-inroads-list-said]")


def taken(page: Page, name: str) -> str:
    """The list as text: `markdown`, `note` or `link`."""
    return page.locator(f'[data-inroads-text="{name}"]').text_content() or ""
