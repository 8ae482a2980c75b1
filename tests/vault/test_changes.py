"""Which notes a change bears on: those that hang together with what was read again, and no other."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from conftest import write_tree
from inroads.vault import touched
from inroads.workspace import read_private, vault_of

BO, ANA, CY = "---\nname: Bo Ek\n---\n", "---\nname: Ana Ruiz\n---\n", "---\nname: Cy Dee\n---\nWith [[Bo Ek]].\n"
MEETING = "---\ncontact: {}\nwhen: 2026-11-02\n---\n{}\n"
NOTES = {
    "contacts/bo.md": BO,
    "contacts/ana.md": ANA,
    "contacts/cy.md": CY,
    "contacts/dee.md": "---\nname: Dee Fay\n---\n[[m-ana]] went well.\n",
    "meetings/m-bo.md": MEETING.format("Bo Ek", ""),
    "meetings/m-bo-2.md": MEETING.format("bo", ""),
    "meetings/m-ana.md": MEETING.format("ana", ""),
}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, ""),
        ({"contacts/dee.md": "---\nname: Dee Fay\n---\n"}, "dee"),
        # A contact is shown in their meetings and wherever they are linked to; a meeting is called by their name.
        ({"contacts/bo.md": f"{BO}New words.\n"}, "bo cy m-bo m-bo-2"),
        ({"contacts/ana.md": "---\nname: Ana Sol\n---\n"}, "ana dee m-ana"),
        # One meeting bears on the others with the same person.
        ({"meetings/m-bo.md": MEETING.format("bo", "Words")}, "bo cy m-bo m-bo-2"),
        ({"meetings/m-bo.md": None}, "bo cy m-bo m-bo-2"),
        ({"meetings/m-bo-2.md": MEETING.format("ana", "")}, "ana bo cy dee m-ana m-bo m-bo-2"),
        ({"contacts/bo.md": None}, "bo cy m-bo m-bo-2"),
        # A new note of the same name leaves its links with two ends, and one of another name with none.
        ({"contacts/new.md": "---\nname: Eve\naliases: [cy]\n---\n"}, "new"),
        ({"contacts/new.md": BO}, "bo cy m-bo m-bo-2 new"),
        # Two notes that change names change places.
        ({"contacts/bo.md": ANA, "contacts/ana.md": BO}, "ana bo cy dee m-ana m-bo m-bo-2"),
    ],
)
def test_a_change_touches_what_hangs_together_with_it(
    tmp_path: Path, change: Mapping[str, str | None], expected: str
) -> None:
    shelf = read_private(write_tree(tmp_path, NOTES), "notes")
    before, _ = vault_of(shelf)
    for name, text in change.items():
        (tmp_path / name).unlink(missing_ok=True)
        write_tree(tmp_path, {name: text} if text is not None else {})
    now, _ = vault_of(read_private(tmp_path, "notes", shelf, list(change)))
    assert touched(before, now) == set(expected.split())


def test_a_link_that_leads_to_another_note_than_before_touches_the_note_that_it_is_in(tmp_path: Path) -> None:
    notes = {"contacts/bo.md": BO, "contacts/cy.md": CY, "contacts/dee.md": "---\nname: Dee\n---\n"}
    shelf = read_private(write_tree(tmp_path, notes), "notes")
    before, _ = vault_of(shelf)
    write_tree(tmp_path, {"contacts/dee.md": BO})  # a second Bo Ek; the first stays as it is
    now, _ = vault_of(read_private(tmp_path, "notes", shelf, ["contacts/dee.md"]))
    assert touched(before, now) == {"cy", "dee"}


def test_another_zone_touches_every_note(tmp_path: Path) -> None:
    shelf = read_private(write_tree(tmp_path, NOTES), "notes")
    before, _ = vault_of(shelf)
    now, _ = vault_of(shelf, "Europe/London")
    assert touched(before, now) == {*now.contacts, *now.meetings}
