"""How findings stand: leaks, what the public sources hold as well, what is allowed; and what is told of each."""

import hashlib

from inroads.publish.leaks import Allowed, Standing
from leak_scans import PRIYA, note, scanned

NOTES = {"contacts/priya.md": PRIYA}
PAGE = "# Staff\n\nPriya Ramanujam advises.\n"


def test_a_clean_site_passes() -> None:
    report = scanned({"index.html": "<p>Nothing of anybody.</p>"}, NOTES, {"index.md": PAGE})
    assert report.passes
    assert (report.findings, report.files, report.size) == ((), 1, 26)


def test_a_leak_fails_and_says_where() -> None:
    (found,) = scanned({"a/index.html": "<p>x</p>\n<!-- Priya Ramanujam -->"}, NOTES).findings
    assert (found.standing, found.file, found.line, found.carrier) == (Standing.LEAK, "a/index.html", 2, "comment")
    assert (found.note, found.note_line, found.times) == ("notes/contacts/priya.md", 2, 1)
    assert "Ramanujam" not in repr(found)


def test_a_name_in_the_public_sources_is_a_category_of_its_own_and_fails() -> None:
    output = {"index.html": "Priya Ramanujam", "staff/index.html": "Priya Ramanujam"}
    report = scanned(output, NOTES, {"staff.md": PAGE})
    (found,) = report.findings
    assert not report.passes
    assert (found.standing, found.file, found.line, found.times) == (Standing.IN_SOURCES, "pages/staff.md", 3, 2)


def test_a_name_in_a_source_that_is_not_published_is_no_finding() -> None:
    assert scanned({"index.html": "Nothing"}, NOTES, {"staff.md": PAGE}).findings == ()


def test_an_entry_with_a_reason_allows_it() -> None:
    entry = Allowed("priya RAMANUJAM", "she is our adviser")
    report = scanned({"index.html": "Priya Ramanujam"}, NOTES, {"staff.md": PAGE}, allowed=[entry])
    assert report.passes
    assert [(f.standing, f.reason) for f in report.findings] == [(Standing.ALLOWED, "she is our adviser")]
    assert report.unused == ()


def test_an_entry_allows_the_parts_of_its_name_and_nothing_else_of_the_person() -> None:
    entry = Allowed("Priya Ramanujam", "she is our adviser")
    report = scanned({"index.html": "Write to priya@example.com, says Ramanujam"}, NOTES, allowed=[entry])
    assert [(f.standing, f.kind.value) for f in report.findings] == [
        (Standing.LEAK, "e-mail address"),
        (Standing.ALLOWED, "part of a name"),
    ]


def test_an_entry_that_is_not_needed_is_told() -> None:
    entries = [Allowed("Priya Ramanujam", "our adviser"), Allowed("Zelda Quist", "nobody")]
    report = scanned({"index.html": "Priya Ramanujam"}, NOTES, allowed=entries)
    assert report.unused == (entries[1],)
    assert report.passes


def test_the_themes_own_files_are_known_by_their_bytes_and_looked_at_by_name_only() -> None:
    data = b"/* by Priya Ramanujam */"
    known = [hashlib.sha256(data).hexdigest()]
    report = scanned({"theme.js": data, "more.js": data + b" "}, NOTES, known=known)
    assert ([f.file for f in report.findings], report.known) == (["more.js"], 1)
    report = scanned({"priya-ramanujam.js": data}, NOTES, known=known)
    assert [f.carrier for f in report.findings] == ["file name"]


def test_findings_are_in_order_with_the_allowed_ones_last() -> None:
    notes = {**NOTES, "contacts/a.md": note("Adam Abelard"), "contacts/z.md": note("Zelda Quist")}
    output = {"b.html": "x\nZelda Quist\nAdam Abelard", "a.html": "Zelda Quist, Priya Ramanujam"}
    report = scanned(output, notes, allowed=[Allowed("Priya Ramanujam", "adviser")])
    assert [(f.file, f.line, f.note) for f in report.findings] == [
        ("a.html", 1, "notes/contacts/z.md"),
        ("b.html", 2, "notes/contacts/z.md"),
        ("b.html", 3, "notes/contacts/a.md"),
        ("a.html", 1, "notes/contacts/priya.md"),
    ]


def test_the_lines_of_a_file_are_counted_and_the_first_is_told() -> None:
    (found,) = scanned({"a.html": "Priya Ramanujam\n\nRamanujam, Priya\nPriya Ramanujam"}, NOTES).findings
    assert (found.line, found.times) == (1, 3)


def test_a_finding_in_an_archive_has_no_line() -> None:
    import gzip

    (found,) = scanned({"sitemap.xml.gz": gzip.compress(b"a\nb\nPriya Ramanujam", mtime=0)}, NOTES).findings
    assert (found.line, found.carrier, found.steps) == (0, "sitemap", ("gzip",))


def test_the_line_is_right_behind_letters_that_fold_into_several() -> None:
    text = "ﬁﬃ ㎏ ½ é\nﬁ <b>½</b> &eacute; Ｐriya Ｒamanujam &#x50;riya\n"
    (found,) = scanned({"a.html": f"\n{text}"}, NOTES).findings
    assert found.line == 2
    assert found.steps == ()
