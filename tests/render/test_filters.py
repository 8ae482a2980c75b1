"""Our Jinja environment: strict, escaping, and filters that make HTML of single values."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from conftest import TODAY, Tree, write_tree
from inroads.render import renderer
from inroads.render.addresses import Addresses
from inroads.render.plates import Heading
from inroads.render.renderer import Renderer, headings_in
from inroads.views.link import Link, Prose
from inroads.views.message_templates import Message
from inroads.views.placeholders import Part
from markup import markup

SOURCES = {"contact": "contacts/{}", "page": "{}"}


def _body(root: Path, template: str, view: object, source: str = "contacts/me", *, folders: bool = True) -> str:
    write_tree(root, {"page.html.jinja": template})
    return Renderer([root], Addresses(folders), SOURCES, TODAY).body("page.html.jinja", source, view)


def test_whatever_a_template_does_not_mark_is_escaped(tmp_path: Path) -> None:
    assert _body(tmp_path, '<p title="{{ view }}">{{ view }}</p>', "\"'<&>") == (
        '<p title="&#34;&#39;&lt;&amp;&gt;">&#34;&#39;&lt;&amp;&gt;</p>'
    )


@pytest.mark.battery(28)
@pytest.mark.parametrize("text", ["{{ 7*7 }}", "{% raw %}", "{# x #}", "{{ view.mro() }}"])
def test_what_looks_like_a_template_in_a_value_is_printed_as_it_is(tmp_path: Path, text: str) -> None:
    assert _body(tmp_path, "{{ view }}", text) == text
    assert markup(_body(tmp_path, "{{ view | prose }}", Prose(text, {}))).text.strip() == text


@pytest.mark.parametrize("template", ["{{ view.nothing }}", "{{ nothing }}", "{% if view.nothing %}{% endif %}"])
def test_a_template_that_asks_for_what_there_is_not_fails_loudly(tmp_path: Path, template: str) -> None:
    with pytest.raises((AttributeError, UndefinedError), match="nothing"):
        _body(tmp_path, template, Link("x"))


def test_the_first_folder_that_has_a_template_gives_it(tmp_path: Path) -> None:
    files: Tree = {"own/a.jinja": "own", "ours/a.jinja": "ours", "ours/b.jinja": "b"}
    made = Renderer([write_tree(tmp_path, files) / "own", tmp_path / "ours"], Addresses(), {})
    assert (made.piece("a.jinja", None), made.piece("b.jinja", None)) == ("own", "b")


def test_slots_are_html_and_the_view_is_not(tmp_path: Path) -> None:
    write_tree(tmp_path, {"page.html.jinja": "{{ slots.get('a', '') }}{{ slots.get('b', '') }}{{ view }}"})
    renderer = Renderer([tmp_path], Addresses(), SOURCES)
    assert renderer.body("page.html.jinja", "x", "<i>", {"a": "<b>"}) == "<b>&lt;i&gt;"


@pytest.mark.parametrize(
    ("link", "source", "html"),
    [
        (Link("Ana", "contact", "ana"), "contacts/me", '<a href="../../contacts/ana/"><bdi>Ana</bdi></a>'),
        (Link("Ana", "contact", "ana"), "index", '<a href="contacts/ana/"><bdi>Ana</bdi></a>'),
        (Link("Start", "page", "index"), "index", '<a href="./"><bdi>Start</bdi></a>'),
        (Link("Start", "page", "index"), "problems", '<a href="../"><bdi>Start</bdi></a>'),
        (
            Link("A", "page", "contacts/index", "stage=asked"),
            "index",
            '<a href="contacts/#stage=asked"><bdi>A</bdi></a>',
        ),
        (Link("A", "page", 'a #?%"b'), "index", '<a href="a%20%23%3F%25%22b/"><bdi>A</bdi></a>'),
        (Link("Ana"), "index", "<bdi>Ana</bdi>"),
        (Link("Ana", "contact"), "index", "<bdi>Ana</bdi>"),
        (Link("Ana", "planet", "mars"), "index", "<bdi>Ana</bdi>"),
        (Link("<i>\u202e", "contact", "x"), "index", '<a href="contacts/x/"><bdi>&lt;i&gt;\u202e</bdi></a>'),
    ],
)
def test_a_link_leads_from_the_page_it_stands_on_and_keeps_its_text_apart(
    tmp_path: Path, link: Link, source: str, html: str
) -> None:
    assert _body(tmp_path, "{{ view | link }}", link, source) == html


def test_a_link_can_have_another_text_and_lists_of_links_are_joined(tmp_path: Path) -> None:
    links = (Link("Ana", "contact", "ana"), Link("Bo"))
    assert _body(tmp_path, "{{ view[0] | link('her') }}, {{ view | links(' & ') }}", links, folders=False) == (
        '<a href="../contacts/ana.html"><bdi>her</bdi></a>, '
        '<a href="../contacts/ana.html"><bdi>Ana</bdi></a> &amp; <bdi>Bo</bdi>'
    )


def test_prose_links_to_pages_from_where_it_stands(tmp_path: Path) -> None:
    prose = Prose("# [[ana]] [[gone]] [x](ana.md)", {"ana": Link("Ana", "contact", "ana"), "gone": Link("gone")})
    assert _body(tmp_path, "{{ view | prose(4) }}", prose) == (
        '<h4><a href="../../contacts/ana/">Ana</a> <span class="inroads-missing" title="No page for this">gone</span> '
        '<a href="../../contacts/ana/">x</a></h4>\n'
    )
    assert _body(tmp_path, "{{ view | inline_prose }}", Prose("*a*", {})) == "<em>a</em>"


def test_markdown_of_public_pages_has_no_links_between_notes(tmp_path: Path) -> None:
    assert "inroads-missing" in _body(tmp_path, "{{ view | markdown }}", "[[a]]")


def _message(source: str, blanks: dict[str, Part]) -> Message:
    return Message("M", "other", source, blanks, "", (), 60, "words")


def test_a_message_keeps_its_lines_and_marks_its_blanks(tmp_path: Path) -> None:
    name = Part("their <name>", "contact.first_name", 'Say "it"', is_blank=True)
    message = _message("Hi {{ contact.first_name }},\n*you*\n\nBye", {"contact.first_name": name})
    assert _body(tmp_path, "{{ view | message }}", message) == (
        '<p>Hi <mark class="inroads-blank" data-blank="contact.first_name" title="Say &#34;it&#34;">'
        "their &lt;name&gt;</mark>,<br>\n"
        "<em>you</em></p>\n<p>Bye</p>\n"
    )


def test_a_blank_in_an_address_breaks_no_tag(tmp_path: Path) -> None:
    blanks = {"me.link": Part("your link", "me.link", is_blank=True)}
    message = _message("[a](<https://e.com/{{ me.link }}>)", blanks)
    found = markup(_body(tmp_path, "{{ view | message }}", message))
    assert (found.tags, found.addresses) == (["p", "a"], ["https://e.com/{{%20me.link%20}}"])


def test_wording_marks_blanks_in_plain_text(tmp_path: Path) -> None:
    parts = (Part("Hi <b> "), Part("your name", "me.name", "", is_blank=True), Part("?"))
    assert _body(tmp_path, "{{ view | wording }}", parts) == (
        'Hi &lt;b&gt; <mark class="inroads-blank">your name</mark>?'
    )


def test_wording_names_its_blanks_where_a_script_may_fill_them_in(tmp_path: Path) -> None:
    parts = (Part("your <name>", 'me."name', "", is_blank=True),)
    assert _body(tmp_path, "{{ view | wording(true) }}", parts) == (
        '<mark class="inroads-blank" data-blank="me.&#34;name">your &lt;name&gt;</mark>'
    )


@pytest.mark.parametrize(
    ("day", "short", "long"),
    [
        (date(2026, 11, 5), "5 Nov", "5 November 2026"),
        (date(2027, 1, 31), "31 Jan 2027", "31 January 2027"),
        (date(1, 1, 1), "1 Jan 1", "1 January 1"),
    ],
)
def test_days_are_written_short_and_long_with_the_year_where_it_is_another(
    tmp_path: Path, day: date, short: str, long: str
) -> None:
    written = _body(tmp_path, "{{ view | day }}|{{ view | long_day }}", day)
    assert written == f'<time datetime="{day}">{short}</time>|<time datetime="{day}">{long}</time>'


@pytest.mark.parametrize("address", ["ana@e.com", "o'brien+x@e.co.uk", "аня@пример.рф"])
def test_an_email_address_is_linked(tmp_path: Path, address: str) -> None:
    found = markup(_body(tmp_path, "{{ view | email }}", address))
    assert (found.addresses, found.text) == ([f"mailto:{address}"], address)


@pytest.mark.battery(29)
@pytest.mark.parametrize(
    "address",
    [
        "a@e.com?bcc=x@e.com",
        "a@e.com&cc=x",
        "a@e.com%0d%0aBcc:x",
        "a@e.com\r\nBcc: x@e.com",
        "a@e.com,b@e.com",
        "a b@e.com",
        "<a@e.com>",
        "a",
        "a@b@c.de",
        "a@localhost",
        "",
    ],
)
def test_what_could_add_a_header_to_a_message_is_text(tmp_path: Path, address: str) -> None:
    found = markup(_body(tmp_path, "{{ view | email }}", address))
    assert (found.tags, found.text) == (["bdi"], address)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("+1 619 555 0142", "tel:+16195550142"),
        ("(617) 555-0186", "tel:6175550186"),
        ("+44 (0)20 7946 0018", "tel:+442079460018"),
        ("617.555.0186 ext. 42", "tel:6175550186;ext=42"),
        ("617 555 0186, x7", "tel:6175550186;ext=7"),
        ("020/7946‑0018", "tel:02079460018"),
    ],
)
def test_a_telephone_number_is_linked(tmp_path: Path, text: str, address: str) -> None:
    found = markup(_body(tmp_path, "{{ view | phone }}", text))
    assert (found.addresses, found.text) == ([address], text)


@pytest.mark.parametrize(
    "text",
    ["ask Sam", "123", "+1 619 555 0142 or 43", "javascript:1234567", "٠١٢٣٤٥٦٧", "1+234567", "12345678901234567", ""],
)
def test_what_is_no_telephone_number_is_text(tmp_path: Path, text: str) -> None:
    found = markup(_body(tmp_path, "{{ view | phone }}", text))
    assert (found.tags, found.text) == (["bdi"], text)


@pytest.mark.parametrize(
    ("text", "address", "shown"),
    [
        ("https://www.linkedin.com/in/ana/", "https://www.linkedin.com/in/ana/", "linkedin.com/in/ana"),
        ("linkedin.com/in/ana", "https://linkedin.com/in/ana", "linkedin.com/in/ana"),
        ("HTTP://E.com?a=b&c", "HTTP://E.com?a=b&c", "E.com?a=b&c"),
        ("пример.рф/аня", "https://пример.рф/аня", "пример.рф/аня"),
        ("e.com/\u202ex", "https://e.com/%E2%80%AEx", "e.com/\u202ex"),
    ],
)
def test_a_web_address_is_linked_and_shown_short(tmp_path: Path, text: str, address: str, shown: str) -> None:
    html = _body(tmp_path, "{{ view | web }}", text)
    found = markup(html)
    assert (found.addresses, found.text) == ([address], shown)
    assert 'rel="noopener noreferrer"><bdi>' in html


@pytest.mark.battery(26)
@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "JavaScript://e.com/%0aalert(1)",
        "data:text/html,x",
        "//e.com",
        "https://a@e.com",
        "https://",
        "https://e.com\\@x",
        "my site",
        "none",
        "",
    ],
)
def test_what_is_no_web_address_is_text(tmp_path: Path, text: str) -> None:
    found = markup(_body(tmp_path, "{{ view | web }}", text))
    assert (found.tags, found.text) == (["bdi"], text)


def test_headings_of_a_page_are_those_with_an_id() -> None:
    body = '<h2 id="a" class="x">A &amp; <code>b</code></h2><h2>no</h2><h3 id="c">no</h3>\n<h2 id="d">D\nd</h2>'
    assert headings_in(body) == (Heading("a", "A & b"), Heading("d", "D\nd"))


@dataclass(frozen=True)
class _Row:
    name: str
    about: tuple[str, ...] | dict[str, str] = ()


def test_a_row_that_comes_again_is_known_by_what_it_says(tmp_path: Path) -> None:
    files = {"_macros.html.jinja": "{% macro row(row) %}<li>{{ row.name }}</li>{% endmacro %}"}
    made = Renderer([write_tree(tmp_path, {**files, "a.jinja": "{{ view | part('row') }}"})], Addresses(), {})
    rows = (_Row("Ana"), _Row("Bo", {}))
    first = [made.piece("a.jinja", row) for row in rows]
    made.begin_again()
    again = [made.piece("a.jinja", _Row(row.name, row.about)) for row in (*rows, _Row("Cy"))]
    assert (first, again) == (["<li>Ana</li>", "<li>Bo</li>"], [*first, "<li>Cy</li>"])
    made.forget()
    assert made.piece("a.jinja", rows[0]) == "<li>Ana</li>"


def test_of_many_rows_not_all_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renderer, "_MOST_OF_PARTS", 40)
    write_tree(tmp_path, {"_macros.html.jinja": "{% macro row(row) %}<li>{{ row.name }}</li>{% endmacro %}"})
    write_tree(tmp_path, {"a.jinja": "{{ view | part('row') }}"})
    made = Renderer([tmp_path], Addresses(), {})
    rows = [_Row(f"{number:03}") for number in range(20)]
    for _ in range(2):
        assert [made.piece("a.jinja", row) for row in rows] == [f"<li>{row.name}</li>" for row in rows]
        assert 1 <= len(made._parts) <= 40 // len("<li>000</li>")
