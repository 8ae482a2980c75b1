"""Plates: pages with marks, and what is pressed into them."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroads.render.plates import Heading, Impression, Marks, Plate, plate_from, press, without_blanks
from markup import markup

MARKS = Marks("0123456789abcdef" * 2)


def _page(marks: Marks = MARKS) -> str:
    m = marks.mark
    return (
        f"<html><head><title>{m('title')} - Site</title><meta name='description' content=\"{m('description')}\">"
        f"<link rel='canonical' href='{m('address')}/'></head><body>"
        f"<nav><ul><li class='toc'><a href='#{m('headingid')}'><span>{m('headingtitle')}</span></a></li></ul></nav>"
        f"<h1>{m('title')}</h1>{m('body')}</body></html>"
    )


def _pressed(title: str = "T", body: str = "<p>B</p>", *headings: Heading, plate: Plate | None = None) -> str:
    return press(plate or plate_from(_page(), MARKS), Impression(title, "D", "a-note", body, headings)).decode()


def test_a_page_is_pressed_where_the_marks_stand() -> None:
    assert _pressed("Priya", "<p>B</p>", Heading("about", "About"), Heading("notes", "Notes")) == (
        "<html><head><title>Priya - Site</title><meta name='description' content=\"D\">"
        "<link rel='canonical' href='a-note/'></head><body>"
        "<nav><ul><li class='toc'><a href='#about'><span>About</span></a></li>"
        "<li class='toc'><a href='#notes'><span>Notes</span></a></li></ul></nav>"
        "<h1>Priya</h1><p>B</p></body></html>"
    )


def test_a_page_without_headings_has_an_empty_table_of_contents() -> None:
    assert "<nav><ul></ul></nav>" in _pressed()


def test_a_page_whose_furniture_shows_no_headings_can_be_pressed() -> None:
    plate = plate_from(f"<h1>{MARKS.mark('title')}</h1><a href='#{MARKS.mark('headingid')}'>", MARKS)
    assert _pressed("T", "", Heading("first", "First"), plate=plate) == "<h1>T</h1><a href='#first'>"


def test_only_the_innermost_entry_is_repeated() -> None:
    m = MARKS.mark
    html = f"<ul><li>outer<ul><li><a href='#{m('headingid')}'>{m('headingtitle')}</a></li></ul></li><li>z</li></ul>"
    plate = plate_from(html, MARKS)
    assert _pressed("", "", Heading("a", "A"), Heading("b", "B"), plate=plate) == (
        "<ul><li>outer<ul><li><a href='#a'>A</a></li><li><a href='#b'>B</a></li></ul></li><li>z</li></ul>"
    )


@pytest.mark.battery(26)
@pytest.mark.parametrize(
    "title",
    ["</title><script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "a & b < c", "' onload='x", "{{ 7*7 }}"],
)
def test_a_title_is_text_wherever_it_stands(title: str) -> None:
    html = press(plate_from(_page(), MARKS), Impression(title, title, "x", "", (Heading(title, title),))).decode()
    found = markup(html.replace("<meta", "<meta-").replace("<link", "<link-").replace("'></head>", "'></link-></head>")
                   .replace('"><link-', '"></meta-><link-'))  # fmt: skip
    assert set(found.tags) == {"html", "head", "title", "meta-", "link-", "body", "nav", "ul", "li", "a", "span", "h1"}
    assert found.text.count(title) == 3


@pytest.mark.battery(10)
def test_what_turns_the_direction_of_text_is_taken_out_of_a_title() -> None:
    html = press(plate_from(_page(), MARKS), Impression("a\u202eb\u2066c", "d\u202de", "x", "")).decode()
    assert "<title>abc - Site" in html
    assert 'content="de"' in html


@given(st.text(), st.text(), st.sampled_from(["title", "body", "entries", "description", "headingtitle"]))
def test_what_is_pressed_in_is_never_looked_through_for_marks_again(before: str, after: str, name: str) -> None:
    hostile = f"{before}{MARKS.mark(name)}{after}"
    html = _pressed(hostile, f"<p>{MARKS.mark('title')}</p>", Heading(MARKS.mark("headingtitle"), "x"))
    assert f"<p>{MARKS.mark('title')}</p>" in html
    assert f"href='#{MARKS.mark('headingtitle')}'" in html
    title = re.search("<title>(.*) - Site</title>", html, re.DOTALL)
    assert title
    assert MARKS.mark(name) in unescape(title[1])


def test_the_same_impression_makes_the_same_bytes_whatever_the_marks() -> None:
    one, other = Marks.make(), Marks.make()
    assert one != other
    impression = Impression("T", "D", "x", "<p>B</p>", (Heading("a", "A"),))
    assert press(plate_from(_page(one), one), impression) == press(plate_from(_page(other), other), impression)


def test_slots_of_a_public_page_are_filled_and_unknown_ones_left_empty() -> None:
    plate = plate_from(f"<p>{MARKS.mark('path-01')}</p><p>{MARKS.mark('path-02')}</p>", MARKS)
    assert plate.parts == ("path-01", "path-02")
    assert press(plate, Impression("", "", "", "", slots={"path-01": "<b>one</b>"})) == b"<p><b>one</b></p><p></p>"


def test_half_a_pair_of_surrogates_is_written_as_a_reference() -> None:
    assert "<h1>&#55357;</h1>" in _pressed("\ud83d")


def test_indentation_goes_but_not_where_it_means_something() -> None:
    kept = "<pre>a\n  b</pre><textarea>\n\n c</textarea><script>\n  `x\n  y`\n</script>"
    html = f"<ul>\n\n    <li>one\n      two</li>   \n</ul>\n{kept}  <b>three</b> four"
    assert without_blanks(html) == f"<ul>\n<li>one\ntwo</li>\n</ul>\n{kept}  <b>three</b> four"


def test_marks_are_known_and_removed_only_if_they_are_of_this_build() -> None:
    other = Marks("f" * 32)
    text = f"a {MARKS.mark('title')} b {other.mark('body')}"
    assert (MARKS.are_in(text), MARKS.are_in("inroadstitlex")) == (True, False)
    assert MARKS.removed(text) == f"a  b {other.mark('body')}"
