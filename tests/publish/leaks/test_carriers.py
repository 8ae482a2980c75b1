"""What of a file it is in which something stands."""

import pytest

from inroads.publish.leaks.carriers import carrier


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.html", "<p>x</p> @", "text"),
        ("a.html", "<!-- x --><!-- @ -->", "comment"),
        ("a.html", "<!-- x --> @", "text"),
        ("a.html", "<a href='x' data-who=\"y @\">", "attribute data-who"),
        ("a.html", "<a href=@>", "attribute href"),
        ("a.html", "<a @>", "tag"),
        ("a.html", "a < b @", "text"),
        ("a.html", "<script>x</script><p>@", "text"),
        ("a.html", "<SCRIPT>var a = '@'", "script"),
        ("a.html", "<style>p{content:'@'", "style"),
        ("a.html", "<title>@", "title"),
        ("a.svg", "<svg><text>@", "SVG"),
        ("feed.xml", "<item>@", "XML"),
        ("sitemap.xml", "<loc>@", "sitemap"),
        ("search/search_index.json", "@", "search index"),
        ("search/worker.js", "@", "search index"),
        ("a.js.map", "@", "source map"),
        ("A.CSS", "@", "CSS"),
        ("a.ics", "@", "calendar"),
        ("robots.txt", "@", "text"),
        ("CNAME", "@", "file"),
        ("a.unknown", "@", "file"),
    ],
)
def test_it_is_told_by_the_files_name_and_what_stands_around(name: str, text: str, expected: str) -> None:
    assert carrier(name, text, text.index("@")) == expected
