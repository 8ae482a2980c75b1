"""Which files a site may hold: an allow-list of kinds, nothing hidden, nothing that tells what it was made from."""

import pytest

from editions import site, told
from inroads.exports.crawlers import robots
from inroads.publish.kinds import check_kinds
from inroads.publish.staged import staged

FINE = (
    "index.html", "guide/what/index.html", "404.html", "assets/a.js", "assets/a.css", "assets/a.png", "assets/a.woff2",
    "robots.txt", "sitemap.xml", "sitemap.xml.gz", "search/search_index.json", "assets/inroads-starter.zip",
    "assets/center/logo.svg", "papers/list.pdf", "Papers/Other.PDF", "café/menu.html",
)  # fmt: skip


def test_what_a_site_is_made_of_passes() -> None:
    found = check_kinds(site(dict.fromkeys(FINE, "")))
    assert (told(found), found.told) == ([], "16 files, all of kinds that are published")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("guide/what.md", "files with .md aren't published"),
        ("salaries.xlsx", "files with .xlsx aren't published"),
        ("notes.json", "files with .json aren't published"),
        ("other.zip", "files with .zip aren't published"),
        ("feed.xml", "files with .xml aren't published"),
        ("CNAME", "files with no ending aren't published"),
        ("a.html.bak", "files with .bak aren't published"),
        ("a.html~", "files with .html~ aren't published"),
        (".htaccess", '".htaccess" is hidden, so nobody meant to publish it'),
        (".git/config", '".git" is hidden, so nobody meant to publish it'),
        ("guide/.obsidian/a.css", '".obsidian" is hidden, so nobody meant to publish it'),
        ("~$list.docx", '"~$list.docx" is hidden, so nobody meant to publish it'),
        ("assets/a.js.map", "a source map holds what a script or style was made from"),
        ("assets/a.css.MAP", "a source map holds what a script or style was made from"),
        ("a\\u202eb.png", "the name holds a character that not every system can show"),
    ],
)
def test_anything_else_is_found(name: str, message: str) -> None:
    assert told(check_kinds(site({"index.html": "", name: ""}))) == [f"{name}:0: {message}"]


def test_names_that_differ_by_large_letters_alone_are_found() -> None:
    found = check_kinds(site({"a/Index.html": "", "a/index.html": "", "b.html": ""}))
    assert [one.file for one in found.findings] == ["a/Index.html", "a/index.html"]


def test_a_source_map_within_a_script_is_found_and_the_mention_of_one_is_not() -> None:
    files = {
        "a.js": "x\n//# sourceMappingURL=data:application/json;base64,e30=",
        "b.js": "//# sourceMappingURL=b.js.map",
    }
    assert told(check_kinds(site(files))) == ["a.js:2: a source map stands in the file"]


def test_a_private_site_is_known_by_its_robots_file() -> None:
    assert told(check_kinds(site({"robots.txt": robots(is_private=True)}))) == [
        "robots.txt:1: this is a private site: its robots file says so"
    ]
    assert told(check_kinds(site({"robots.txt": robots(is_private=False)}))) == []


def test_source_maps_that_a_site_asked_for_are_no_mistake() -> None:
    files = {"a.js": b"1;\n//# sourceMappingURL=data:application/json;base64,e30=", "a.js.map": b"{}"}
    assert len(check_kinds(staged(files)).findings) == 2
    assert check_kinds(staged(files, with_maps=True)).findings == ()
