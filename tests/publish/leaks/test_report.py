"""The report for people and for programs, in which no secret stands."""

import gzip
import json

from inroads.publish.leaks import Allowed
from inroads.publish.leaks.report import as_json, as_text
from leak_scans import PRIYA, note, scanned

NOTES = {
    "contacts/priya.md": PRIYA,
    "contacts/zelda.md": f"{note('Zelda Quist')}He really did eat lunch on camera that day.\n",
}


def test_a_clean_report_is_two_lines() -> None:
    report = scanned({"index.html": "Nothing", "b.css": "p{}"}, NOTES)
    assert as_text(report) == (
        "2 files (0.0 MB) searched for 17 texts of your notes.\n"
        "0 leaks, 0 in the public sources, 0 allowed, 0 not looked into."
    )


def test_a_report_says_what_stands_where_and_how_it_had_to_be_decoded() -> None:
    pages = {f"p{number}/index.html": "<p>x</p>\n<p>Zelda Quist</p>" for number in range(5)}
    output = {
        **pages,
        "a.html": "<!-- &#x50;riya Ramanujam -->\n",
        "b.html": "Priya Ramanujam\nPriya Ramanujam; he really did eat lunch on camera that day",
        "staff.html": "<p>priya@example.com</p>",
        "team.html": "<p>priya@example.com</p>",
        "c.zip": b"Rar!\x1a\x07\x00",
        "e.gz": gzip.compress(b"x")[:-9],
    }
    sources = {"staff.md": "Write to priya@example.com, and be patient at all times.\n"}
    entries = [Allowed("Zelda Quist", "an invented\x1b name"), Allowed("Orla Finn", "nobody")]
    report = scanned(output, NOTES, sources, allowed=entries[1:])
    assert as_text(report) == (
        """\
Leaks
Find out how it got there: nothing of a note belongs in a public site.
  name Pr… (15 characters), notes/contacts/priya.md line 2
    a.html, line 1; in comment; written in HTML entities
    b.html, line 1; in text; on 2 lines
  words he… (19 characters), notes/contacts/zelda.md line 4
    b.html, line 2; in text; 2 runs of words
  name Ze… (11 characters), notes/contacts/zelda.md line 2
    p0/index.html, line 2; in text
    p1/index.html, line 2; in text
    p2/index.html, line 2; in text
    and 2 more files

In your notes, and in the public sources too
Take it out of the public page, or allow it with a reason.
  e-mail address pr… (17 characters), notes/contacts/priya.md line 4
    pages/staff.md, line 1; published in 2 files

Not looked into, so that nobody knows what is in it
  c.zip (RAR): RAR archives can't be looked into
  e.gz (gzip): it is damaged, or only looks like what it is called

Allowed, but not found anywhere: these entries can go
  "Orla Finn": nobody

11 files (0.0 MB) searched for 17 texts of your notes.
8 leaks, 1 in the public sources, 0 allowed, 2 not looked into."""
    )
    text = as_text(scanned(output, NOTES, sources, allowed=entries))
    assert "  name Ze… (11 characters), notes/contacts/zelda.md line 2: an invented\\u001b name" in text
    for secret in ("Ramanujam", "example.com", "Quist", "lunch"):
        assert secret not in text
        assert secret not in as_json(report)


def test_quotations_and_the_themes_files_are_counted() -> None:
    import hashlib

    page = "He really did eat lunch on camera that day.\n"
    known = [hashlib.sha256(b"theme").hexdigest()]
    report = scanned({"a.html": page, "t.js": b"theme"}, NOTES, {"a.md": page, "b.md": page}, known=known)
    assert as_text(report).startswith(
        "2 files (0.0 MB), 1 of them the theme's own, searched for 17 texts of your notes.\n"
    )
    assert "2 runs of words stand in notes and in the public sources; they count as quotations." in as_text(report)
    assert json.loads(as_json(report))["quotations"] == [{"note": "notes/contacts/zelda.md", "runs": 2}]


def test_the_json_holds_everything() -> None:
    report = scanned(
        {"a.html": "<i title='Priya Ramanujam'>", "b.7z": b"7z\xbc\xaf\x27\x1c"}, NOTES, allowed=[Allowed("x", "y")]
    )
    assert json.loads(as_json(report)) == {
        "passes": False,
        "files": 2,
        "known_files": 0,
        "bytes": 33,
        "texts": 17,
        "counts": {"leak": 1, "in the public sources": 0, "allowed": 0},
        "findings": [
            {
                "standing": "leak",
                "file": "a.html",
                "line": 1,
                "carrier": "attribute title",
                "kind": "name",
                "masked": "Pr… (15 characters)",
                "note": "notes/contacts/priya.md",
                "note_line": 2,
                "steps": [],
                "times": 1,
                "reason": None,
            }
        ],
        "not_scanned": [{"file": "b.7z", "steps": ["7z"], "reason": "7z archives can't be looked into"}],
        "unused": [{"text": "x", "reason": "y"}],
        "quotations": [],
    }


def test_a_short_secret_shows_no_more_than_a_third() -> None:
    report = scanned({"a.html": "Jo Li, 花子子"}, {"contacts/x.md": note("Jo Li"), "contacts/y.md": note("花子子")})
    assert [finding.masked for finding in report.findings] == ["J… (5 characters)", "花… (3 characters)"]
