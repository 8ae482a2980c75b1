"""Texts out of notes: where their links lead, and their words without Markdown."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import desk_of
from desks import NOV
from inroads.vault import Vault
from inroads.views.contact import contact_page
from inroads.views.days import are, count, short_day, weekday, written_day
from inroads.views.link import note_link
from inroads.views.words import blocks_of, words_of


def _links(root: Path, body: str) -> dict[str, str | None]:
    notes = {
        "contacts/me.md": f"---\nname: Me\n---\n{body}\n",
        "contacts/priya-raman.md": "---\nname: Priya Raman\naliases: [Pri]\n---\n",
        "contacts/broken.md": "---\nrole: x\n---\n",
        "meetings/2026-11-10-talk.md": "---\ncontact: priya-raman\nwhen: 2026-11-10\n---\n",
    }
    page = contact_page(desk_of(root, notes), "me")
    return {target: link.key for target, link in page.notes.links.items()}


@pytest.mark.parametrize(
    ("written", "links"),
    [
        ("[[priya-raman]]", {"priya-raman": "priya-raman"}),
        ("[[Pri|her]]", {"Pri": "priya-raman"}),
        ("[[contacts/priya-raman.md#Notes]]", {"priya-raman": "priya-raman"}),
        ("[[2026-11-10-talk]]", {"2026-11-10-talk": "2026-11-10-talk"}),
        ("[her](priya-raman.md)", {"priya-raman": "priya-raman"}),
        ("[her](../contacts/priya%2Draman.md#notes)", {"priya-raman": "priya-raman"}),
        ("[[broken]]", {"broken": None}),  # there is a note, but no page
        ("[[nobody]] and [nobody](nobody.md)", {}),
    ],
)
def test_links_between_notes_lead_to_their_pages(tmp_path: Path, written: str, links: dict[str, str | None]) -> None:
    assert _links(tmp_path, written) == links


def test_a_note_is_called_by_its_name_or_by_its_people_and_day(tmp_path: Path) -> None:
    notes = {"contacts/a.md": "---\nname: Ana\n---\n", "meetings/m.md": "---\ncontact: a\nwhen: 2026-11-10\n---\n"}
    vault = desk_of(tmp_path, notes).vault
    assert [note_link(vault, note).text for note in ("a", "m", "gone")] == ["Ana", "Ana, 10 November 2026", "gone"]


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("", ""),
        ("plain  words\nhere", "plain words here"),
        ("# A heading\n\n**Bold**, *soft*, ~~gone~~ and `code_of(x)`", "A heading Bold, soft, gone and code_of(x)"),
        ("snake_case, 2 * 3 and a ~20 % share", "snake_case, 2 * 3 and a ~20 % share"),
        ("- one\n- [ ] two\n  1. three", "one two three"),
        ("> quoted\n\n---\n\n```\ncode\n\nmore\n```", "quoted code more"),
        ("| a | b |\n|---|---|\n| c | d |", "a b c d"),
        ("[a link](https://e.com/x) and ![a picture](p.png)", "a link and a picture"),
        ("an in<b>side</b>, AT&amp;T\\\nand a note[^1]\n\n[^1]: below", "an in<b>side</b>, AT&T and a note below"),
        ("seen <!-- not --> seen\n\n<!-- nor\n\nthis -->\nseen", "seen seen seen"),
        ("<div>\n<!-- not -->\nseen</div>", "<div> seen</div>"),
        ("<!-- never closed\n\nnot this", ""),
        ("[[ana]], [[Ana|her]], [[x/nobody]] and [[m]]", "Ana Lúcia, her, nobody and Ana Lúcia, 10 November 2026"),
    ],
)
def test_words_have_no_marks_of_markdown(tmp_path: Path, markdown: str, words: str) -> None:
    notes = {
        "contacts/ana.md": "---\nname: Ana Lúcia\naliases: [Ana]\n---\n",
        "meetings/m.md": "---\ncontact: ana\nwhen: 2026-11-10\n---\n",
    }
    assert words_of(desk_of(tmp_path, notes).vault, markdown) == words


def test_blocks_are_paragraphs_and_whole_lists() -> None:
    markdown = "One\ntwo.\n\n- three\n\n  four\n- five\n\n> six\n\n<!-- a\n\nb -->\n\nseven"
    assert blocks_of(Vault(), markdown) == ("One two.", "three four five", "six", "seven")


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_has_words_on_one_line(markdown: str) -> None:
    words = words_of(Vault(), markdown)
    assert words == " ".join(words.split())


def test_days_are_written_in_english_whatever_the_machine_speaks() -> None:
    assert (written_day(NOV[5]), weekday(NOV[5])) == ("5 November 2026", "Thursday")
    assert [short_day(NOV[5], today) for today in (NOV[20], None, NOV[5].replace(year=2027))] == [
        "5 Nov", "5 Nov 2026", "5 Nov 2026",
    ]  # fmt: skip


def test_counting_in_words() -> None:
    assert [count(n, "reply", "replies") for n in (0, 1, 2)] == ["0 replies", "1 reply", "2 replies"]
    assert [count(n, "talk") for n in (1, 1234)] == ["1 talk", "1,234 talks"]
    assert [are(n) for n in (0, 1, 2)] == ["are", "is", "are"]
