"""What keeps people out, as a check of an edition tells it."""

from editions import told
from inroads.publish.access import check
from inroads.publish.access_check import access_found

GOOD = (
    '<!doctype html><html lang="en"><head><title>Home</title><meta name="viewport" content="width=device-width"></head>'
    '<body><a href="#main">Skip to content</a><main id="main"><h1>Home</h1></main></body></html>'
)


def test_a_page_for_everybody_passes() -> None:
    found = access_found(check({"index.html": GOOD.encode(), "a.css": b"x"}.items()))
    assert told(found) == []
    assert found.told.startswith("1 pages looked at by ")


def test_what_keeps_people_out_is_told_with_its_criterion_and_what_mends_it() -> None:
    found = access_found(check({"index.html": GOOD.replace("<h1>", '<img src="a.png"><h1>').encode()}.items()))
    assert [(one.file, one.line) for one in found.findings] == [("index.html", 1)]
    assert "by WCAG 2.2, 1.1.1" in found.findings[0].message
    assert found.findings[0].hint
