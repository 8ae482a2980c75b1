"""The statement of accessibility: it says what the last report gives reason for, and no more."""

from dataclasses import replace
from datetime import date

from inroads.accessibility import AccessReport, BrowserRun, Checked, Finding
from inroads.views.accessibility import CriterionRow, LimitRow, accessibility_page

RULES = (
    Checked("zoom", "1.4.10", "AA", "Pages can be enlarged."),
    Checked("alt", "1.1.1", "A", "Pictures have words."),
    Checked("alt-file", "1.1.1", "A", "Words aren't a file's name."),
)
SOURCE = AccessReport(3, RULES, day=date(2026, 11, 24))
RUN = BrowserRun("Chromium 150", "axe-core 4.10", 3, ("320 px, light",), ("label", "list"))


def test_without_a_report_nothing_is_claimed() -> None:
    page = accessibility_page(None)
    assert page.status == "No check of this edition has been run yet, so nothing can be said of it."
    assert (page.pages, page.criteria, page.limits) == (0, (), ())
    assert accessibility_page(AccessReport()) == page


def test_a_check_without_a_browser_says_so() -> None:
    page = accessibility_page(SOURCE)
    assert "Only the source of its pages was checked" in page.status
    assert (page.browser, page.engine, page.ways, page.engine_rules) == ("", "", (), 0)
    assert (page.day, page.pages, page.rules) == ("24 November 2026", 3, 3)


def test_a_check_in_a_browser_is_told_with_its_ways() -> None:
    page = accessibility_page(replace(SOURCE, browser=RUN))
    assert page.status == "No failure is known. Programs checked every page and found none; they can't find all."
    assert (page.browser, page.engine, page.ways, page.engine_rules) == ("Chromium 150", "axe-core 4.10", RUN.ways, 2)


def test_criteria_are_in_the_order_of_their_numbers() -> None:
    assert accessibility_page(SOURCE).criteria == (
        CriterionRow("1.1.1", "A", ("Pictures have words.", "Words aren't a file's name.")),
        CriterionRow("1.4.10", "AA", ("Pages can be enlarged.",)),
    )


def test_what_was_found_is_a_known_limit() -> None:
    found = (Finding("a", 1, "alt", "<img>"), Finding("a", 2, "alt", "<img>"), Finding("b", 0, "axe:label", "<input>"))
    page = accessibility_page(replace(SOURCE, findings=found, browser=RUN))
    assert page.status.startswith("It conforms in part: 2 pages break a rule")
    assert page.limits == (
        LimitRow("Pictures have words.", 1),
        LimitRow("In a browser, the rule label of axe-core 4.10.", 1),
    )
