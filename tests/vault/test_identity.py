"""Ids: every note has one of its own, also where names are compared without case or composed otherwise."""

import unicodedata
from pathlib import Path

import pytest

from conftest import Tree, desk_of
from inroads.vault.identity import clashes
from reading import told

RENAME = "give one of the files another name"
COMPOSED, APART = unicodedata.normalize("NFC", "zoë"), unicodedata.normalize("NFD", "zoë")


def _named(name: str) -> str:
    return f"---\nname: {name}\n---\n"


def _told(notes: list[tuple[str, str]]) -> list[tuple[str, str, str]]:
    return sorted((p.path, p.message, p.hint) for p in clashes(tuple(notes)))


@pytest.mark.battery(14)
def test_ids_that_differ_in_capitals_alone_are_errors_that_name_each_other() -> None:
    assert _told([("Bob", "contacts/Bob.md"), ("bob", "contacts/bob.md"), ("bo", "contacts/bo.md")]) == [
        ("contacts/Bob.md", 'the id "Bob" can\'t be told from that of contacts/bob.md', RENAME),
        ("contacts/bob.md", 'the id "bob" can\'t be told from that of contacts/Bob.md', RENAME),
    ]


@pytest.mark.battery(14)
def test_ids_that_differ_in_how_accents_are_composed_are_errors() -> None:
    assert [path for path, _, _ in _told([(COMPOSED, f"a/{COMPOSED}.md"), (APART, f"b/{APART}.md")])] == [
        f"a/{COMPOSED}.md",
        f"b/{APART}.md",
    ]


@pytest.mark.battery(14)
def test_the_same_id_twice_is_an_error_in_any_folders() -> None:
    assert _told([
        ("sam", "contacts/sam.md"), ("sam", "contacts/acme/sam.md"), ("sam", "meetings/sam.md"),
    ]) == [
        ("contacts/acme/sam.md", 'the id "sam" can\'t be told from that of contacts/sam.md, meetings/sam.md', RENAME),
        ("contacts/sam.md", 'the id "sam" can\'t be told from that of contacts/acme/sam.md, meetings/sam.md', RENAME),
        ("meetings/sam.md", 'the id "sam" can\'t be told from that of contacts/acme/sam.md, contacts/sam.md', RENAME),
    ]  # fmt: skip


@pytest.mark.battery(14)
@pytest.mark.parametrize(("one", "other"), [("a b", "a-b"), ("o'neil", "oneil"), ("a.b", "a b"), ("zoe", "zoë")])
def test_ids_that_are_the_same_in_an_address_are_errors(one: str, other: str) -> None:
    assert _told([(one, "contacts/1.md"), (other, "contacts/2.md")]) == [
        ("contacts/1.md", f'the page of "{one}" would have the same address as that of contacts/2.md', RENAME),
        ("contacts/2.md", f'the page of "{other}" would have the same address as that of contacts/1.md', RENAME),
    ]


@pytest.mark.battery(14)
@pytest.mark.parametrize("note", ["index", "Index", "index."])
def test_an_id_that_is_taken_by_a_page_of_the_site_is_an_error(note: str) -> None:
    message = f'the id "{note}" is taken by a page that the site makes in the same folder'
    assert _told([(note, "contacts/x.md")]) == [("contacts/x.md", message, "give the file another name")]


@pytest.mark.battery(13, 14)
def test_names_in_other_scripts_do_not_clash() -> None:
    assert clashes((("渡辺", "a"), ("田中", "b"), ("anna-渡辺", "c"), ("anna", "d"))) == ()


@pytest.mark.battery(14)
def test_notes_that_clash_are_left_out_and_references_to_them_are_no_errors(tmp_path: Path) -> None:
    notes: Tree = {
        "contacts/sam.md": _named("Sam"),
        "contacts/a/Sam.md": _named("Other Sam"),
        "contacts/bo.md": "---\nname: Bo\nreferred_by: sam\n---\n",
    }
    desk = desk_of(tmp_path, notes)
    assert [(p.path, p.code) for p in desk.problems if p.is_error and p.path != "notes/contacts/bo.md"] == [
        ("notes/contacts/a/Sam.md", "duplicate-id"),
        ("notes/contacts/sam.md", "duplicate-id"),
    ]
    assert sorted(desk.vault.contacts) == ["bo"]


@pytest.mark.battery(14)
def test_a_clash_with_a_note_that_can_not_be_read_is_told_as_well(tmp_path: Path) -> None:
    desk = desk_of(
        tmp_path,
        {"contacts/sam.md": "---\nname: [\n---\n", "meetings/sam.md": "---\ncontact: x\nwhen: 2026-11-19\n---\n"},
    )
    duplicates = [p for p in desk.problems if p.code == "duplicate-id"]
    assert [p.path for p in duplicates] == ["notes/contacts/sam.md", "notes/meetings/sam.md"]
    assert [problem.at for problem in told(duplicates)] == ["1:1", "1:1"]
