"""Logos: pictures by their first bytes, and SVG that is only looked at."""

import pytest

from centers import LOGO, png
from inroads.center.logo import what_is_wrong

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'
PLAIN = "save it anew as a plain SVG, without scripts, links and fonts, or as PNG"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("logo.svg", LOGO.encode()),
        ("logo.svg", b'<?xml version="1.0"?>\n<!-- drawn -->\n' + LOGO.encode()),
        ("logo.SVG", SVG.format('<use xlink:href="#a"/><path style="fill:url(#b)"/>').encode()),
        ("logo.svg", SVG.format('<image href="data:image/png;base64,AAAA"/>').encode()),
        ("logo.png", png(1, 2, 3)),
        ("logo.jpg", b"\xff\xd8\xff\xe0"),
        ("logo.jpeg", b"\xff\xd8\xff\xe0"),
        ("logo.gif", b"GIF89a"),
        ("logo.webp", b"RIFF\0\0\0\0WEBP"),
        ("logo.avif", b"\0\0\0\x20ftypavif"),
    ],
)
def test_a_picture_that_browsers_show_is_a_logo(name: str, data: bytes) -> None:
    assert what_is_wrong(name, data) == ("", "")


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("logo.png", b"", "it isn't a picture that browsers show"),
        ("logo.png", b"PK\x03\x04", "it isn't a picture that browsers show"),
        ("logo.svg", b"<html><svg/></html>", "it isn't a picture that browsers show"),
        ("logo.png", LOGO.encode(), 'it is SVG by what is in it, and its name ends in ".png"'),
        ("logo.svg", png(1, 2, 3), 'it is PNG by what is in it, and its name ends in ".svg"'),
        ("logo", png(1, 2, 3), 'it is PNG by what is in it, and its name ends in ""'),
    ],
)
def test_what_is_no_such_picture_is_refused(name: str, data: bytes, message: str) -> None:
    assert what_is_wrong(name, data)[0] == message


@pytest.mark.parametrize(
    ("inside", "message"),
    [
        ("<script>alert(1)</script>", "it holds a <script>"),
        ("<g onload='alert(1)'/>", 'it holds a script, in the attribute "onload"'),
        ("<a xlink:href='javascript:alert(1)'/>", 'it leads elsewhere, by "href"'),
        ("<image href='https://spy.example/a.png'/>", 'it leads elsewhere, by "href"'),
        ("<image href='data:image/svg+xml,x'/>", 'it leads elsewhere, by "href"'),
        ("<foreignObject/>", "it holds a <foreignObject>"),
        ("<set attributeName='xlink:href' to='#a'/>", "it holds a <set>"),
        ("<style>@import url(https://spy.example/a.css);</style>", "its styles ask for something from elsewhere"),
        ("<path style='fill:url(https://spy.example/a)'/>", 'it asks for something from elsewhere, by "style"'),
        ("<g>", "it isn't whole: mismatched tag in line 1"),
    ],
)
def test_an_svg_that_does_more_than_be_looked_at_is_refused(inside: str, message: str) -> None:
    assert what_is_wrong("logo.svg", SVG.format(inside).encode()) == (message, PLAIN)


def test_entities_and_other_roots_are_refused() -> None:
    bomb = b'<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>'
    assert what_is_wrong("logo.svg", bomb) == ("it defines entities", PLAIN)
    other = b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>'
    assert what_is_wrong("logo.svg", other)[0] == "its first element isn't <svg> in the namespace of SVG"
