"""The check: every rule over every page, and no two pages with one title. Knows no file system and no browser."""

from collections.abc import Iterable, Iterator

from inroads.accessibility import AccessReport, Checked, Finding
from inroads.publish.access.element import Element
from inroads.publish.access.page import Page, parse
from inroads.publish.access.rules import RULES
from inroads.publish.access.rules.language import title_of

PAGE_ENDINGS = (".html", ".htm", ".xhtml")
TITLES = Checked("page-title-unique", "2.4.2", "A", "No two pages have the same title.")
HINTS = {**{rule.id: rule.hint for rule in RULES}, TITLES.id: "write what tells this page from the other"}


def check(pages: Iterable[tuple[str, bytes]]) -> AccessReport:
    """Return what is wrong with `pages`, which are names in a site and HTML; other kinds of files are passed over."""
    number, findings, titles = 0, list[Finding](), dict[str, str]()
    for name, data in pages:
        if not name.lower().endswith(PAGE_ENDINGS):
            continue
        page = parse(name, data)
        number += 1
        findings += _broken(page)
        findings += _title_of_another(page, titles)
    order = {one.id: place for place, one in enumerate(checked())}
    findings.sort(key=lambda one: (one.file, one.line, order[one.rule]))
    return AccessReport(number, checked(), tuple(findings))


def checked() -> tuple[Checked, ...]:
    """Return the rules as a report tells them."""
    of_pages = tuple(Checked(rule.id, rule.criterion, rule.level, rule.sentence) for rule in RULES)
    return tuple(sorted((*of_pages, TITLES), key=lambda one: (*map(int, one.criterion.split(".")), one.id)))


def _broken(page: Page) -> Iterator[Finding]:
    for rule in RULES:
        for element in dict.fromkeys(rule.find(page)):
            yield _finding(page, rule.id, element)


def _finding(page: Page, rule: str, element: Element) -> Finding:
    return Finding(page.name, element.line, rule, element.shown)


def _title_of_another(page: Page, titles: dict[str, str]) -> Iterator[Finding]:
    title = title_of(page)
    if title and titles.setdefault(title, page.name) != page.name:
        yield _finding(page, TITLES.id, next(page.of("title")))
