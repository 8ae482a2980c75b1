"""Finding notes by what people call them, and what is told where nothing or too much is found."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import Tree, desk_of
from inroads.names import folded
from inroads.problems import Code, Place
from inroads.vault import NameIndex
from inroads.vault.names import name_index
from reading import told

NOTES: Tree = {
    "contacts/priya-raman.md": "---\nname: Priya Raman\naliases: [Pri, பிரியா]\n---\n",
    "contacts/sam-lee.md": "---\nname: Sam Lee\naliases: [Sam]\n---\n",
    "contacts/sam-okoro.md": "---\nname: Sam Okoro\naliases: [Sam]\n---\n",
    "contacts/zoe.md": "---\nname: Zoë Lindqvist\n---\n",
    "contacts/broken-note.md": "---\nname: [\n---\n",
    "meetings/2026-11-19-priya.md": "---\ncontact: priya-raman\nwhen: 2026-11-19\n---\n",
}


@pytest.fixture
def index(tmp_path: Path) -> NameIndex:
    return desk_of(tmp_path, NOTES).vault.names


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("priya-raman", ("priya-raman",)),
        ("Priya Raman", ("priya-raman",)),
        ("PRIYA  raman", ("priya-raman",)),
        ("Pri", ("priya-raman",)),
        ("பிரியா", ("priya-raman",)),
        ("zoe\u0308 lindqvist", ("zoe",)),
        ("2026-11-19-priya", ("2026-11-19-priya",)),
        ("Sam", ("sam-lee", "sam-okoro")),
        ("sam-lee", ("sam-lee",)),
        ("broken-note", ("broken-note",)),
        ("Broken Note", ("broken-note",)),
        ("nobody", ()),
        ("", ()),
    ],
)
def test_a_note_is_found_by_id_name_and_alias_whatever_the_capitals(
    index: NameIndex, target: str, found: tuple[str, ...]
) -> None:
    assert index.find(target) == found


def test_an_id_goes_before_the_same_name_of_another(tmp_path: Path) -> None:
    notes: Tree = {"contacts/sam.md": "---\nname: Samuel\n---\n", "contacts/other.md": "---\nname: sam\n---\n"}
    names = desk_of(tmp_path, notes).vault.names
    assert (names.find("sam"), names.find("Sam")) == (("sam",), ("other", "sam"))


@pytest.mark.battery(18)
def test_a_name_that_fits_nobody_is_told_with_the_nearest(index: NameIndex) -> None:
    problem = index.problem("a.md", Place(3, 7), "Prya Raman", Code.UNKNOWN_CONTACT)
    assert problem
    hint = 'did you mean "Priya Raman" or "priya-raman"?'
    assert told([problem]) == [("3:7", "unknown-contact", 'there is no note for "Prya Raman"', hint)]


@pytest.mark.battery(18)
def test_a_name_that_is_like_no_other_is_told_with_the_way_out(index: NameIndex) -> None:
    problem = index.problem("a.md", Place(3, 7), "Xaver", Code.UNKNOWN_CONTACT)
    assert problem
    assert problem.hint == "make a note for it, or correct the name"


@pytest.mark.battery(18)
@pytest.mark.parametrize("code", [Code.UNKNOWN_CONTACT, Code.UNKNOWN_LINK])
def test_a_name_that_fits_two_is_an_error_that_lists_them(index: NameIndex, code: Code) -> None:
    problem = index.problem("a.md", Place(3, 7), "sam", code)
    assert problem
    assert problem.is_error
    message = '"sam" fits 2 notes: sam-lee, sam-okoro'
    assert told([problem]) == [("3:7", "ambiguous-name", message, "write the id of the one you mean")]


@pytest.mark.battery(18)
def test_several_names_in_one_text_are_told_with_the_list_that_they_should_be(index: NameIndex) -> None:
    problem = index.problem("a.md", Place(3, 7), "Priya Raman, zoe", Code.UNKNOWN_CONTACT)
    assert problem
    assert problem.hint == "write a list: [Priya Raman, zoe]"


def test_a_name_that_fits_one_is_no_problem(index: NameIndex) -> None:
    assert index.problem("a.md", Place(3, 7), "zoe", Code.UNKNOWN_CONTACT) is None


def test_an_index_of_nothing_finds_nothing() -> None:
    assert NameIndex().find("x") == ()


@given(st.sets(st.text(st.characters(codec="utf-8"), min_size=1), max_size=8))
def test_an_index_finds_every_id_that_it_was_given(ids: set[str]) -> None:
    found = name_index((), ids)
    assert all(found.find(note) == (note,) for note in ids)
    assert all(set(found.find(folded(note))) >= {note} or folded(note) in ids for note in ids)


@pytest.mark.parametrize("target", ["photo.png", "Report 2026.PDF", "talk.m4a"])
def test_a_link_to_a_file_is_told_as_one(index: NameIndex, target: str) -> None:
    problem = index.problem("a.md", Place(3, 7), target, Code.UNKNOWN_LINK)
    assert problem
    message = f'"{target}" is a picture or another file, and links in square brackets lead to notes only'
    hint = "remove the brackets, and write what the file shows"
    assert told([problem]) == [("3:7", "unknown-link", message, hint)]


def test_a_list_is_proposed_where_one_of_several_names_is_unknown(index: NameIndex) -> None:
    problem = index.problem("a.md", Place(3, 7), "zoe, Xaver", Code.UNKNOWN_CONTACT)
    assert problem
    assert problem.hint == "write a list: [zoe, Xaver]"
