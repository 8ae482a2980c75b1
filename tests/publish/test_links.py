"""Whether addresses lead somewhere: of every kind, from every depth, at every address that a site may have."""

import pytest

from editions import site, told
from inroads.publish.links import check_links
from inroads.publish.result import Status

PAGE = '<h1 id="top-of-it">Home</h1><p id="métier">x</p><a name="old">y</a>'
FILES = {
    "index.html": PAGE,
    "guide/what/index.html": PAGE,
    "guide/who.html": PAGE,
    "assets/a b.png": "",
    "assets/css/main.css": "",
    "Folder/Page.html": PAGE,
}


def faults(html: str, address: str = "", at: str = "guide/start/index.html") -> list[tuple[str, str]]:
    """What is found on a page with `html`, each with its hint."""
    found = check_links(site({**FILES, at: html}, address))
    return [(one.message, one.hint) for one in found.findings]


@pytest.mark.parametrize(
    "address",
    [
        "../what/", "./../what/index.html#top-of-it", "../what/#old", "../who.html", "../../", "../..", "../../.",
        "", "#", "#top", "?q=1", "../what/?q=1#top-of-it", "#topic=ai&text=skill", "../what/#:~:text=Home",
        "../../assets/a%20b.png", "../../assets/a b.png", " ../what/\n", "..\\what\\", "/guide/what/", "/",
        "../what/#m%C3%A9tier", "../what/#métier", "../../Folder/Page.html",
        "https://elsewhere.example/gone/", "//elsewhere.example/gone", "mailto:a@b.example", "tel:+1", "data:,x",
        "javascript:void(0)",
    ],
)  # fmt: skip
def test_an_address_that_leads_somewhere_is_no_finding(address: str) -> None:
    assert faults(f'<a href="{address}">x</a>') == []


@pytest.mark.parametrize(
    ("html", "message", "hint"),
    [
        ('<a href="../waht/">', '<a href>: "../waht/" leads nowhere', None),
        ('<a href="../what">', '<a href>: "../what" leads nowhere', 'put a "/" at its end'),
        (
            '<a href="../../folder/page.html">',
            '<a href>: "../../folder/page.html" leads nowhere',
            "write Folder/Page.html: most servers tell small letters from large ones",
        ),
        (
            '<a href="../../../x">',
            '<a href>: "../../../x" leads nowhere',
            "the site begins at /; write the whole address of a page that lies elsewhere",
        ),
        (
            '<a href="../what/#top-of">',
            '<a href>: "../what/#top-of": the page has no place called "top-of"',
            'did you mean "top-of-it"?',
        ),
        ('<a href="#gone">', '<a href>: "#gone": the page has no place called "gone"', ""),
        ('<a href="../what/#Old">', '<a href>: "../what/#Old": the page has no place called "Old"', None),
        (
            '<a href="http://localhost:8000/guide/">',
            '<a href>: "http://localhost:8000/guide/" leads to the computer of whoever reads it',
            "link to the page itself",
        ),
        (
            '<a href="file:///C:/x.pdf">',
            '<a href>: "file:///C:/x.pdf" leads to the computer of whoever reads it',
            "link to the page itself",
        ),
        (
            '<base href="/x/">',
            "<base> changes where every address on the page leads",
            "take it out, and write the addresses in full",
        ),
    ],
)
def test_an_address_that_leads_nowhere_is_told_with_what_may_have_been_meant(
    html: str, message: str, hint: str | None
) -> None:
    found = [(one, way) for one, way in faults(html) if one == message]
    assert len(found) == 1
    assert hint is None or found[0][1] == hint


@pytest.mark.parametrize(
    ("html", "where"),
    [
        ("<img src=gone.png>", "<img src>"),
        ("<img srcset='../what/index.html 1x, gone.png 2x'>", "<img srcset>"),
        ("<picture><source srcset=gone.png></picture>", "<source srcset>"),
        ("<link rel=preload imagesrcset='gone.png 1x'>", "<link imagesrcset>"),
        ("<video poster=gone.png></video>", "<video poster>"),
        ("<audio src=gone.png></audio>", "<audio src>"),
        ("<track src=gone.png>", "<track src>"),
        ("<object data=gone.png></object>", "<object data>"),
        ("<iframe src=gone.png></iframe>", "<iframe src>"),
        ("<script src=gone.png></script>", "<script src>"),
        ("<link rel=stylesheet href=gone.png>", '<link rel="stylesheet">'),
        ("<link rel=icon href=gone.png>", '<link rel="icon">'),
        ("<link rel=canonical href=gone.png>", '<link rel="canonical">'),
        ("<area href=gone.png>", "<area href>"),
        ("<svg><use xlink:href='gone.png#a'/></svg>", "<use xlink:href>"),
        ("<p style='background: url(gone.png)'>", "url() in <p style>"),
        ("<style>\np { background: url('gone.png') }</style>", "url() in <style>"),
        ("<form action=gone.png></form>", "<form action>"),
        ("<meta http-equiv=refresh content='3; url=gone.png'>", "<meta refresh>"),
        ("<meta property=og:image content=gone.png>", "<meta>"),
    ],
)
def test_whatever_leads_or_fetches_is_followed(html: str, where: str) -> None:
    assert [one.split(": ")[0] for one, _ in faults(f"\n{html}")] == [where]


def test_a_finding_names_the_line_where_the_address_stands() -> None:
    html = "<p>\n<a\nhref='gone'>\n</p><style>\n\np { background: url(gone.png) }</style>"
    found = check_links(site({"index.html": html})).findings
    assert [one.line for one in found] == [2, 6]


@pytest.mark.parametrize("address", ["https://c.example/sub/", "https://c.example/sub"])
def test_a_site_below_a_path_of_its_host_is_followed_there(address: str) -> None:
    own = "/sub/guide/what/", "https://c.example/sub/guide/what/#old", "//C.example/sub/", "../what/"
    assert [faults(f'<a href="{one}">', address) for one in own] == [[]] * 4
    wrong = "/guide/what/", "/sub/guide/waht/", "https://c.example/sub/gone/", "/sub/../guide/what/", "../../../sub/"
    assert [len(faults(f'<a href="{one}">', address)) for one in wrong] == [1] * 5
    assert faults('<a href="https://c.example/other/">', address) == []


def test_style_sheets_are_followed_from_where_they_lie() -> None:
    css = (
        "@import 'own.css'; p { background: url(../../assets/a%20b.png) }\n/* url(no) */\n@font-face{src: url(f.woff2)}"
    )
    found = check_links(site({**FILES, "assets/css/main.css": css}))
    assert told(found) == [
        'assets/css/main.css:1: @import: "own.css" leads nowhere',
        'assets/css/main.css:3: url(): "f.woff2" leads nowhere',
    ]


def test_the_search_index_the_sitemap_and_the_robots_file_are_followed() -> None:
    index = '{"docs": [{"location": "guide/what/"}, {"location": "guide/what/#old"}, {"location": "gone/#x"}, '
    index += '{"location": "guide/who.html#nowhere"}]}'
    entries = ["https://c.example/sub/", "https://c.example/sub/gone/", "https://other.example/sub/"]
    sitemap = "\n".join(f"<url><loc>{one}</loc></url>" for one in entries)
    files = {
        "search/search_index.json": index,
        "sitemap.xml": sitemap,
        "robots.txt": "\nSitemap: https://c.example/x.xml",
    }
    assert told(check_links(site({**FILES, **files}, "https://c.example/sub/"))) == [
        'sitemap.xml:2: sitemap.xml: "https://c.example/sub/gone/" leads nowhere',
        'sitemap.xml:3: "https://other.example/sub/" lies outside of the site',
        'robots.txt:2: "https://c.example/x.xml" lies outside of the site',
        'search/search_index.json:0: search: "/sub/gone/#x" leads nowhere',
        'search/search_index.json:0: search: "/sub/guide/who.html#nowhere": the page has no place called "nowhere"',
    ]


@pytest.mark.parametrize("index", ["", "{", "[]", '{"docs": [1]}', '{"docs": [{}]}'])
def test_a_search_index_that_no_browser_can_read_is_a_finding(index: str) -> None:
    found = check_links(site({**FILES, "search/search_index.json": index}))
    assert told(found) == ["search/search_index.json:0: the search index can't be read"]


def test_a_whole_site_passes_and_tells_how_much_was_looked_at() -> None:
    found = check_links(
        site({**FILES, "index.html": '<a href="guide/what/">', "guide/what/index.html": '<a href="../../">'})
    )
    assert (found.status, found.told) == (Status.PASSED, "2 addresses followed")
