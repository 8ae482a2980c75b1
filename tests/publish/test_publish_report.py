"""The report of publishing: how it ended, what was found and where; nothing in it orders a terminal about."""

import json

from editions import site
from inroads.publish.leak_check import leaks_found
from inroads.publish.leaks import Finding as Leak
from inroads.publish.leaks import Kind, Standing, Unscanned
from inroads.publish.leaks import Report as Scan
from inroads.publish.report import Figures, Report, as_github, as_json, as_text
from inroads.publish.result import CheckResult, Finding, Status, not_run
from inroads.publish.weight import first_visit

FINE = CheckResult("links", told="12 addresses followed")
BAD = CheckResult("files", (Finding("a.md", 0, "not published", "leave it out"),))
FIGURES = Figures(pages=2, files=3, size=1_500_000, first_visit=206_013)


def test_what_is_published_is_told_in_a_few_lines() -> None:
    report = Report("public", (FINE, not_run("leaks", "no notes at hand")), True, True, FIGURES)
    assert as_text(report) == (
        "passed   links: 12 addresses followed\n"
        "not run  leaks: no notes at hand\n"
        "\n"
        "2 pages, 3 files, 1.5 MB; a first visit fetches 206 kB.\n"
        "Published: the edition lies in public."
    )


def test_what_is_not_published_says_why_and_that_the_last_edition_is_as_it_was() -> None:
    text = as_text(Report("public", (FINE, BAD), False, True, FIGURES))
    assert "failed   files: 1 finding\n           a.md: not published\n             leave it out\n" in text
    assert text.endswith("Not published, because of: files. The last edition, in public, is as it was.")
    assert as_text(Report("public", (BAD,), False, False)).endswith("There is still none in public.")


def test_what_is_found_on_many_pages_is_told_once_and_many_findings_are_cut_off() -> None:
    same = [Finding(f"{number}.html", 7, "the same") for number in range(112)]
    others = [Finding("b.html", 0, f"number {number}") for number in range(20)]
    text = as_text(Report("public", (CheckResult("links", (*same, *others)),), False, True))
    assert "0.html:7: the same (and 111 more like it)\n" in text
    assert text.count("number") == 9
    assert "and 11 more, which the report as JSON lists" in text
    assert (
        len(
            json.loads(as_json(Report("public", (CheckResult("links", (*same, *others)),), False, True)))["checks"][0][
                "findings"
            ]
        )
        == 132
    )


def test_escapes_in_names_and_texts_are_shown_and_not_carried_out() -> None:
    found = CheckResult("build", (Finding("a\x1b[2Jb.html", 1, "one\x1b[31m\ntwo\u202e", "a\x07 hint"),))
    report = Report("pub\x1blic", (found, not_run("leaks", "why\x1b[0m")), False, True)
    for text in (as_text(report), as_json(report), as_github(report)):
        assert not set(text) & set("\x1b\x07\u202e")
    assert "a\\u001b[2Jb.html:1: one\\u001b[31m\n             two\\u202e\n" in as_text(report)


def test_the_report_for_programs_holds_all_of_it() -> None:
    told = json.loads(as_json(Report("public", (FINE, BAD, not_run("leaks", "none")), False, True, FIGURES)))
    assert told == {
        "kind": "inroads publish",
        "published": False,
        "out": "public",
        "checks": [
            {"name": "links", "status": "passed", "told": "12 addresses followed", "findings": []},
            {
                "name": "files",
                "status": "failed",
                "told": "",
                "findings": [{"file": "a.md", "line": None, "message": "not published", "hint": "leave it out"}],
            },
            {"name": "leaks", "status": "not run", "told": "none", "findings": []},
        ],
        "figures": {"pages": 2, "files": 3, "bytes": 1_500_000, "first_visit_bytes": 206_013},
    }


def test_github_is_told_of_each_finding_where_it_stands() -> None:
    found = CheckResult("problems", (Finding("content/public/a.md", 3, "error x: 100%", "mend\nit"),))
    first, _, rest = as_github(Report("public", (found,), False, True)).partition("\n")
    assert first == "::error file=content/public/a.md,line=3,col=1,title=problems::error x: 100%25 (mend\\u000ait)"
    assert rest.startswith("failed   problems: 1 finding\n")


def test_a_leak_is_told_without_the_secret() -> None:
    leak = Leak(Standing.LEAK, "a.html", 4, "comment", Kind.NAME, "Ze… (11 characters)", "contacts/zelda.md", 2)
    known = Leak(Standing.ALLOWED, "b.html", 1, "text", Kind.NAME, "Pr…", "contacts/priya.md", 2, reason="made up")
    scan = Scan((leak, known), unscanned=(Unscanned("a.pdf", "it is encrypted"),), files=3, tokens=9)
    found = leaks_found(scan)
    assert [(one.file, one.line, one.message) for one in found.findings] == [
        ("a.html", 4, "name Ze… (11 characters) of contacts/zelda.md line 2"),
        ("a.pdf", 0, "nobody knows what is in it: it is encrypted"),
    ]
    clean = leaks_found(Scan((known,), files=3, tokens=9))
    assert (clean.status, clean.told) == (Status.PASSED, "3 files searched for 9 texts of the notes, 1 places allowed")


def test_a_scan_that_had_nothing_to_look_for_is_none() -> None:
    assert leaks_found(Scan(files=3)).status is Status.NOT_RUN


def test_a_first_visit_weighs_the_page_and_all_that_it_fetches_once() -> None:
    big = "".join(map(chr, range(32, 126))) * 10
    page = "<link rel=stylesheet href=a.css><script src=a.js></script><script src='./a.js'></script><a href=b.html>"
    alone = first_visit(site({"index.html": page}))
    files = {"index.html": page, "a.css": "p{background:url(c.png)}", "a.js": big, "b.html": big * 9, "c.png": big}
    assert alone + 200 < first_visit(site(files)) < alone + 500
    assert first_visit(site({"a.html": ""})) == 0
