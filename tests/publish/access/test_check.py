"""The check of accessibility as a whole: what it is handed, what it reports, and that reports are kept whole."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroads.publish.access import AccessReport, BrowserRun, Finding, as_mapping, check, checked, from_mapping

PAGE = (
    '<!doctype html>\n<html lang="en"><head><title>A page</title></head>\n<body><a href="#m">Skip</a>\n'
    '<main id="m"><h1>A page</h1>\n<img src="x.png"\n  class="wide">\n</main></body></html>'
)
BROWSER = BrowserRun("Chromium 150", "axe-core 4.10", 3, ("320 px, light", "1280 px, dark"), ("image-alt", "label"))


def test_a_finding_says_where_and_what() -> None:
    assert check([("guide/a.html", PAGE.encode())]).findings == (
        Finding("guide/a.html", 5, "picture-words", '<img src="x.png" class="wide">'),
    )


def test_an_element_is_cut_short() -> None:
    long = PAGE.replace("wide", "wide " * 100)
    element = check([("a.html", long.encode())]).findings[0].element
    assert len(element) == 120
    assert element.endswith("…")


def test_only_pages_are_looked_at_and_they_are_counted() -> None:
    report = check([("a.css", b"<img>"), ("A.HTML", PAGE.encode()), ("b.json", b"{}")])
    assert report.pages == 1
    assert report.by_page == {"A.HTML": 1}
    assert report.by_rule == {"picture-words": 1}


def test_no_page_at_all_does_not_pass() -> None:
    assert not check([]).passes
    assert check([("a.html", PAGE.replace('src="x.png"', "alt=''").encode())]).passes


def test_findings_are_in_the_order_of_pages_and_lines() -> None:
    two = PAGE.replace("</main>", "<img src=y>\n<button></button></main>").replace("A page</title>", "B</title>")
    found = check([("b.html", two.encode()), ("a.html", PAGE.encode())]).findings
    assert [(one.file, one.line) for one in found] == [("a.html", 5), ("b.html", 5), ("b.html", 7), ("b.html", 8)]


@pytest.mark.parametrize("browser", [None, BROWSER])
def test_a_report_comes_back_whole_from_json(browser: BrowserRun | None) -> None:
    found = check([("a.html", PAGE.encode())])
    seen = Finding("a.html", 0, "axe:label", "<input>", ("320 px, light",))
    report = replace(found, findings=(*found.findings, seen), browser=browser, day=date(2026, 11, 24))
    assert from_mapping(json.loads(json.dumps(as_mapping(report)))) == report


@pytest.mark.parametrize(
    "broken",
    [{}, [], None, *({key: "all"} for key in ("pages", "day", "findings", "browser", "rules")), {"pages": -1}],
)
def test_what_is_no_report_is_refused(broken: object) -> None:
    good = json.loads(json.dumps(as_mapping(AccessReport(1, checked()))))
    with pytest.raises(ValueError, match=r"report|Invalid isoformat"):
        from_mapping({**good, **broken} if isinstance(broken, dict) and broken else broken)


@given(st.text(alphabet=st.sampled_from("<>/=\"' abtdlruiphn1-!&;\0é"), max_size=80))
def test_no_markup_stops_the_check(markup: str) -> None:
    assert check([("a.html", markup.encode())]).pages == 1


def test_a_deep_page_is_read() -> None:
    deep = f"<html lang=en><title>A</title>{'<div>' * 2_000}"
    assert check([("a.html", deep.encode())]).pages == 1
