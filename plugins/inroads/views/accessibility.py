"""The statement of accessibility: what was checked, how, when, and what was found. Knows no site and no center."""

from collections.abc import Iterator
from dataclasses import dataclass

from inroads.accessibility import STANDARD, AccessReport, Checked
from inroads.views.days import written_day

PAGE = "accessibility"


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """A criterion of the standard by its number and level, and what was asked of each page for it."""

    number: str
    level: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LimitRow:
    """A rule that pages break: what it asks for, and how many pages break it."""

    sentence: str
    pages: int


@dataclass(frozen=True, slots=True)
class AccessibilityPage:
    """What the last check says. `status` is a sentence; without a report the rest is empty.

    `day` is written out; `browser` and `engine` are names, empty where no browser looked; `engine_rules` is the number
    of the rules by which it went.
    """

    status: str
    standard: str
    day: str = ""
    pages: int = 0
    rules: int = 0
    browser: str = ""
    engine: str = ""
    engine_rules: int = 0
    ways: tuple[str, ...] = ()
    criteria: tuple[CriterionRow, ...] = ()
    limits: tuple[LimitRow, ...] = ()


def accessibility_page(report: AccessReport | None) -> AccessibilityPage:
    """Return the statement that `report` gives reason for; None stands for no check at all."""
    standard = f"{STANDARD}, levels A and AA"
    if report is None or not report.pages:
        return AccessibilityPage("No check of this edition has been run yet, so nothing can be said of it.", standard)
    run = report.browser
    return AccessibilityPage(
        status=_status(report),
        standard=standard,
        day=written_day(report.day) if report.day else "",
        pages=report.pages,
        rules=len(report.rules),
        browser=run.browser if run else "",
        engine=run.engine if run else "",
        engine_rules=len(run.rules) if run else 0,
        ways=run.ways if run else (),
        criteria=tuple(_criteria(report)),
        limits=tuple(_limits(report)),
    )


def _status(report: AccessReport) -> str:
    if report.findings:
        pages = "1 page breaks" if len(report.by_page) == 1 else f"{len(report.by_page)} pages break"
        return f"It conforms in part: {pages} a rule of the standard. What that means is listed below."
    if report.browser is None:
        return "No failure is known. Only the source of its pages was checked, without a browser."
    return "No failure is known. Programs checked every page and found none; they can't find all."


def _criteria(report: AccessReport) -> Iterator[CriterionRow]:
    rules: dict[tuple[str, str], list[Checked]] = {}
    for rule in report.rules:
        rules.setdefault((rule.criterion, rule.level), []).append(rule)
    for (number, level), found in sorted(rules.items(), key=lambda one: tuple(map(int, one[0][0].split(".")))):
        yield CriterionRow(number, level, tuple(rule.sentence for rule in found))


def _limits(report: AccessReport) -> Iterator[LimitRow]:
    sentences = {rule.id: rule.sentence for rule in report.rules}
    for rule in report.by_rule:
        pages = {finding.file for finding in report.findings if finding.rule == rule}
        words = (
            f"In a browser, the rule {rule.partition(':')[2]} of {report.browser.engine}" if report.browser else rule
        )
        yield LimitRow(sentences.get(rule, f"{words}."), len(pages))
