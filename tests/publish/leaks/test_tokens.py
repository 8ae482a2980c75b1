"""What is private in a folder: also in notes that can't be read, in files that are none, and in the settings."""

import pytest

from inroads.publish.leaks.tokens import people_in, private_file
from leak_scans import kinds, leaks, note, scanned

ALARM = "The freezer alarm kept ringing all night."


@pytest.mark.parametrize(
    "text",
    [
        f"---\nname: Zelda Quist\nrole: Head: of\nemail: zelda@quist.example\n---\n{ALARM}\n",
        f"---\nname: Zelda Quist\nemail: zelda@quist.example\n\n{ALARM}\n",
        f"name: 'Zelda Quist'\nemail: zelda@quist.example\n{ALARM}\n",
        f"\ufeff---\r\nname: Zelda Quist\r\nemail: zelda@quist.example\r\n\tx: y\r\n---\r\n{ALARM}\r\n",
    ],
)
def test_a_note_with_mistakes_is_private_too(text: str) -> None:
    notes = {"contacts/broken.md": text.encode()}
    assert "name" in kinds("Zelda Quist", notes)
    assert "e-mail address" in kinds("zelda@quist.example", notes)
    assert "words" in kinds("the freezer alarm kept ringing all night", notes)


@pytest.mark.parametrize("name", ["contacts/zelda.md.bak", "contacts/zelda.txt", "zelda.markdown", "contacts/zelda"])
def test_a_file_that_is_no_note_is_private_too(name: str) -> None:
    notes = {name: note("Zelda Quist", aliases="[The Duchess, Zel]")}
    assert "name" in kinds("Quist, Zelda", notes)
    assert "name" in kinds("the Duchess", notes) or "part of a name" in kinds("the Duchess", notes)


def test_an_invalid_byte_hides_nothing() -> None:
    notes = {"contacts/x.md": b"---\nname: Zelda Quist\n---\nCaf\xe9 and the freezer alarm that rang all night.\n"}
    assert kinds("Zelda Quist", notes) == ["name"]
    assert kinds("the freezer alarm that rang all night", notes) == ["words"]


def test_a_picture_has_no_words() -> None:
    assert scanned({}, {"files/a.png": b"\x89PNG\0\0name: Zelda Quist"}).tokens == 2  # its path and its bytes


def test_a_list_of_mappings_is_read_as_text() -> None:
    file = private_file(
        "m.md", "m.md", b"---\nreferrals:\n  - Jonas Weberling (Acme): yes\n  - {Orla Finn: [a, b]}\n  - \n---\n"
    )
    assert [(p.name, p.organization, p.line) for p in people_in(file)] == [
        ("Jonas Weberling", "Acme", 3),
        ("Orla Finn", "", 4),
    ]


def test_a_day_or_an_id_is_nobody() -> None:
    file = private_file("m.md", "m.md", b"---\ncontact: [zelda-quist, 2026-11-19]\nreferred_by: '[[ ]]'\n---\n")
    assert list(people_in(file)) == []


def test_who_keeps_the_notes_is_private_as_well() -> None:
    me = {"full_name": "Maya Okaforova", "email": "maya@northfield.example", "phone": "", "school": "Northfield"}
    report = scanned({"a.html": "Maya Okaforova, maya@northfield.example, Northfield"}, {}, me=me)
    assert [(f.kind.value, f.note) for f in report.findings] == [
        ("e-mail address", "mkdocs.yml"),
        ("name", "mkdocs.yml"),
    ]


def test_the_same_text_in_two_notes_is_told_once() -> None:
    notes = {"contacts/a.md": note("Zelda Quist"), "contacts/b.md": note("Zelda Quist")}
    assert [found.note for found in leaks("Zelda Quist", notes)] == ["notes/contacts/a.md"]


def test_an_empty_vault_finds_nothing() -> None:
    report = scanned({"a.html": "Zelda Quist"}, {})
    assert (report.findings, report.tokens, report.passes) == ((), 0, True)
