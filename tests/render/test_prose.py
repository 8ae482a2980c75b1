"""Markdown of notes to HTML: what is kept, what is linked, and that nothing in it can run or load."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from inroads.render.prose import Destination, safe_address, to_html, to_inline_html
from markup import markup, scheme

TAGS = frozenset(
    ("p", "em", "strong", "del", "code", "pre", "a", "span", "ul", "ol", "li", "h3", "h4", "h5", "h6", "blockquote",
     "br", "hr", "table", "thead", "tbody", "tr", "th", "td", "sup", "div")
)  # fmt: skip
ATTRIBUTES = {
    "a": {"href", "rel"},
    "span": {"class", "title"},
    "ol": {"start"},
    "th": {"scope", "align"},
    "td": {"align"},
    "sup": {"class"},
    "div": {"class"},
}
SAFE = {"", "http", "https", "mailto", "tel"}


def _html(markdown: str, top: int = 3) -> str:
    pages = {"priya": Destination("../contacts/priya/", "Priya Raman"), "R&D": Destination("r/", 'R "&" D')}
    return to_html(markdown, pages.get, top)


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("", ""),
        ("One\ntwo.\n\nThree\\\nfour.", "<p>One\ntwo.</p>\n<p>Three<br>\nfour.</p>\n"),
        ("*a* **b** ~~c~~ `d<`", "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d&lt;</code></p>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"),
        ("7. a", '<ol start="7">\n<li>a</li>\n</ol>\n'),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>\n"),
        ("```py\na < b\n```", "<pre><code>a &lt; b\n</code></pre>\n"),
        ("    a", "<pre><code>a</code></pre>\n"),
        ("---", "<hr>\n"),
        (
            "- [ ] a\n- [x] b",
            (
                '<ul>\n<li><span class="inroads-box">To do: </span>a</li>\n'
                '<li><span class="inroads-box inroads-box--done">Done: </span>b</li>\n</ul>\n'
            ),
        ),
        (
            "| a | b |\n|:-:|--|\n| c | d |",
            (
                '<table>\n<thead>\n<tr><th scope="col" align="center">a</th><th scope="col">b</th></tr>\n'
                '</thead>\n<tbody>\n<tr><td align="center">c</td><td>d</td></tr>\n</tbody>\n</table>\n'
            ),
        ),
        (
            "a[^x] b[^y]\n\n[^y]: Y\n[^x]: X",
            (
                '<p>a<sup class="inroads-footnote-mark">1</sup> b<sup class="inroads-footnote-mark">2</sup></p>\n'
                '<div class="inroads-footnote"><sup>2</sup> <p>Y</p>\n</div>\n'
                '<div class="inroads-footnote"><sup>1</sup> <p>X</p>\n</div>\n'
            ),
        ),
    ],
)
def test_markdown_is_written_as_commonmark_says(markdown: str, html: str) -> None:
    assert _html(markdown) == html


@pytest.mark.parametrize(
    ("markdown", "top", "tags"),
    [
        ("# A\n## B", 3, ["h3", "h4"]),
        ("### A\n# B", 3, ["h5", "h3"]),
        ("#### A", 3, ["h3"]),
        ("# A\n###### B", 4, ["h4", "h6"]),  # there is none below the sixth
        ("A\n===\n\nB\n---", 4, ["h4", "h5"]),
    ],
)
def test_headings_are_moved_below_those_of_the_page(markdown: str, top: int, tags: list[str]) -> None:
    assert markup(_html(markdown, top)).tags == tags


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("[[priya]]", '<a href="../contacts/priya/">Priya Raman</a>'),
        ("[[priya|her]]", '<a href="../contacts/priya/">her</a>'),
        ("[[priya|*her* `x`]]", '<a href="../contacts/priya/"><em>her</em> <code>x</code></a>'),
        ("[[contacts/priya.md#Notes]]", '<a href="../contacts/priya/">Priya Raman</a>'),
        ("[[R&D]]", '<a href="r/">R "&amp;" D</a>'),
        ("[her](priya.md)", '<a href="../contacts/priya/">her</a>'),
        ("[her](../contacts/pri%79a.md#notes)", '<a href="../contacts/priya/">her</a>'),
        ("[[nobody]]", '<span class="inroads-missing" title="No page for this">nobody</span>'),
        ("[[nobody|them]]", '<span class="inroads-missing" title="No page for this">them</span>'),
        ("[them](nobody.md)", '<span class="inroads-missing" title="No page for this">them</span>'),
        ("[[]]", "[[]]"),
    ],
)
def test_links_between_notes_are_resolved_or_said_to_be_missing(markdown: str, html: str) -> None:
    assert to_inline_html(markdown, {"priya": Destination("../contacts/priya/", "Priya Raman"),
                                     "R&D": Destination("r/", 'R "&" D')}.get) == html  # fmt: skip


def test_what_follows_a_bare_wikilink_keeps_its_own_words() -> None:
    assert markup(_html("[[priya]] and [[priya|her]] & co")).text == "Priya Raman and her & co\n"


@pytest.mark.parametrize(
    ("markdown", "address"),
    [
        ("[a](https://e.com/README.md)", "https://e.com/README.md"),  # ends like a note, but lies elsewhere
        ("<https://e.com/a?b=c&d>", "https://e.com/a?b=c&d"),
        ("<me@e.com>", "mailto:me@e.com"),
        ("[a](mailto:me@e.com)", "mailto:me@e.com"),
        ("[a](tel:+15550142)", "tel:+15550142"),
        ("[a](<https://e.com/a b>)", "https://e.com/a%20b"),
        ("[a](https://fa.e.org/می\u200cخواهم)", "https://fa.e.org/می%E2%80%8Cخواهم"),
        ("[a](https://e.com/\u202egpj.exe)", "https://e.com/%E2%80%AEgpj.exe"),
        ("[a](folder/file.pdf)", "folder/file.pdf"),
        ("[a](#below)", "#below"),
        ("see https://e.com/a_b.", "https://e.com/a_b"),
        ("(http://e.com/x)", "http://e.com/x"),
    ],
)
def test_addresses_are_linked(markdown: str, address: str) -> None:
    assert markup(_html(markdown)).addresses == [address]


def test_links_to_other_hosts_tell_them_nothing() -> None:
    assert _html("https://e.com/a&b") == (
        '<p><a href="https://e.com/a&amp;b" rel="noopener noreferrer">https://e.com/a&amp;b</a></p>\n'
    )


def test_a_bare_address_in_code_or_in_a_link_stays_as_it_is() -> None:
    found = markup(_html("`https://e.com` [https://f.com](https://g.com)\n\n    https://h.com"))
    assert found.addresses == ["https://g.com"]


UNSAFE = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6A;avascript&colon;alert(1)",
    "java&Tab;script:alert(1)",
    "java&NewLine;script:alert(1)",
    "&#1;javascript:alert(1)",
    "java\u200bscript:alert(1)",
    "java\u00adscript:alert(1)",
    "\u202ejavascript:alert(1)",
    "\ufeffjavascript:alert(1)",
    "data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;",
    "DATA:text/html;base64,PHNjcmlwdD4=",
    "vbscript:msgbox(1)",
    "blob:https://e.com/1",
    "file:///etc/passwd",
    "view-source:javascript:1",
    "//evil.example/x",
    "\\\\evil.example/x",
    "/\\evil.example",
    "/&Tab;/evil.example",
]


@pytest.mark.battery(26)
@pytest.mark.parametrize("address", UNSAFE)
@pytest.mark.parametrize("form", ["[a](<{}>)", "[a]\n\n[a]: <{}>", "![a](<{}>)", "[![a](<{}>)](<{}>)"])
def test_an_address_that_could_run_something_or_leave_unseen_is_no_link(form: str, address: str) -> None:
    found = markup(_html(form.replace("{}", address)))
    assert "a" not in found.tags
    assert found.text.strip() == "a"


@pytest.mark.battery(26)
@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "vbscript:x"])
def test_an_address_in_angle_brackets_is_checked_as_well(address: str) -> None:
    assert markup(_html(f"<{address}>")).addresses == []


def test_safe_addresses_are_handed_back_with_what_is_invisible_encoded() -> None:
    assert [safe_address(a) for a in (" https://e.com/a\tb ", "", " ", "x", "\x00")] == [
        "https://e.com/a%09b", None, None, "x", None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        (
            "![a *cat*](https://e.com/c.png)",
            '<a href="https://e.com/c.png" rel="noopener noreferrer">a <em>cat</em></a>',
        ),
        ("![a cat](c.png)", '<span class="inroads-picture">a cat</span>'),
        ("![[c.png]]", '<span class="inroads-picture">c.png</span>'),
        ("![a](javascript:x)", '<span class="inroads-picture">a</span>'),
        (
            "[![a](https://e.com/c.png)](https://f.com)",
            '<a href="https://f.com" rel="noopener noreferrer"><span class="inroads-picture">a</span></a>',
        ),
    ],
)
def test_no_picture_is_loaded(markdown: str, html: str) -> None:
    assert to_inline_html(markdown, {}.get) == html


@pytest.mark.battery(26)
@pytest.mark.parametrize(
    "raw",
    [
        "<script>alert(1)</script>",
        "a <script>alert(1)</script> b",
        '<img src=x onerror="alert(1)">',
        "<svg onload=alert(1)>",
        '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
        "<div\nonclick=x>\n\n*a*\n\n</div>",
        "<style>*{}</style>",
        "</p></div></article><form action=//e.com>",
        "<?php x ?>",
        "<!DOCTYPE html>",
        "<![CDATA[ x ]]>",
        "<textarea>\n\n</textarea>",
    ],
)
def test_raw_html_is_text(raw: str) -> None:
    found = markup(_html(raw))
    assert set(found.tags) <= TAGS
    assert "".join(found.text.split()) == "".join(raw.replace("*a*", "a").split())


@pytest.mark.battery(27)
@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("a <!-- secret --> b", "a b"),
        ("a <!-- secret\nsecret --> b", "a b"),
        ("<!-- secret -->", ""),
        ("<!--\nsecret\n\nsecret\n-->\n\nb", "b"),
        ("<!-- secret, never closed\n\nsecret", ""),
        ("<div>\n<!-- secret -->\nb\n</div>", "<div> b </div>"),
        ("- a <!-- secret -->\n- b", "a b"),
        ("| a |\n|--|\n| b <!-- secret --> |", "a b"),
        ("# a <!-- secret -->", "a"),
        ("[a <!-- secret -->](https://e.com)", "a"),
    ],
)
def test_comments_are_not_written(markdown: str, shown: str) -> None:
    html = _html(markdown)
    assert "secret" not in html
    assert " ".join(markup(html).text.split()) == shown


def test_a_comment_that_opens_inside_a_line_and_never_closes_is_no_comment() -> None:
    assert markup(_html("a <!-- b")).text.strip() == "a <!-- b"  # CommonMark takes it for words, so it is shown


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("one *two*", "one <em>two</em>"),
        ("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
        ("- one", "<ul>\n<li>one</li>\n</ul>"),
        ("", ""),
    ],
)
def test_a_single_paragraph_is_written_inline(markdown: str, html: str) -> None:
    assert to_inline_html(markdown, {}.get) == html


def test_lines_end_where_they_do_if_that_is_asked_for() -> None:
    message = "Dear Ana,\nthank you.\n\n- one\n- two\nlazy\n\n\n\nBo"
    assert to_html(message, {}.get, keep_lines=True) == (
        "<p>Dear Ana,<br>\nthank you.</p>\n<ul>\n<li>one</li>\n<li>two<br>\nlazy</li>\n</ul>\n<p>Bo</p>\n"
    )


# Pieces that mean something to Markdown or HTML, so that a random text is not all plain words.
_MARKS = r"""<script> </script> <img onerror=x> "><svg/onload=x> <!-- --> <a href= [[ ]] [[priya]] [[x| ]( ) ![ </p>
javascript: data: // https://e.com/" ` ``` ~~~ ** _ ~~ | |--| > # - [ ] [x] 1. [^1] [^1]: &lt; &#106; \ {{ 7*7 }} '
<div> </div> <?x ?> --- === <https:x> <m@e.c> $$ +++ <style> <textarea> *** ]: < > & " """
PIECES = st.sampled_from([*re.findall(r"\S+", _MARKS), "\n", "\n\n", " ", "    ", "\t", "\u202e", "\u200b"])
TEXTS = st.lists(PIECES | st.text(max_size=8), max_size=30).map("".join)


@pytest.mark.battery(26)
@settings(max_examples=400, deadline=None)
@given(TEXTS | st.text())
@example("[a](https://e.com/\"onmouseover='x)")
@example("[[priya|\n<b>]]")
@example("a[^1]\n\n[^1]: > - b\n\n      <b>")
def test_whatever_the_text_only_known_elements_and_attributes_and_schemes_come_of_it(text: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    found = markup(_html(text))
    for tag, attributes in found.elements:
        assert tag in TAGS
        assert attributes.keys() <= ATTRIBUTES.get(tag, set()), tag
        assert attributes.get("align", "left") in ("left", "center", "right")
    assert {scheme(address) for address in found.addresses} <= SAFE
    assert found.comments == []
    for tag, attributes in found.elements:
        assert tag != "a" or attributes.get("rel") or not attributes["href"].lower().startswith("http")
