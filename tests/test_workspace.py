"""From content folders to records: which parser reads what, what is read again, and every problem gathered."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import REPOSITORY, Tree, lines_of, write_tree
from inroads.records import Contact, Meeting, Page, Picker, QuestionBank, QuestionSet, Template, TemplateIndex, Topic
from inroads.workspace import Shelf, library_of, read_private, read_public, vault_of
from reading import told

MakeTree = Callable[[Tree], Path]
SAM = "---\nname: Sam\n---\n"
TALK = "---\ncontact: sam\nwhen: 2026-11-19\n---\n"
NOTES: Tree = {"contacts/sam.md": SAM, "contacts/acme/priya.md": "---\nname: Priya\n---\n", "meetings/m.md": TALK}


def _read_again(before: Shelf[Contact | Meeting], after: Shelf[Contact | Meeting]) -> list[str]:
    """Return the names of the files that `after` doesn't have from `before`."""
    return [name for name, reading in after.readings.items() if reading is not before.readings.get(name)]


def test_contacts_and_meetings_are_told_by_their_folder_at_any_depth(tree: MakeTree) -> None:
    shelf = read_private(tree(NOTES), "notes")
    assert shelf.all_problems == ()
    assert {name: type(reading.record) for name, reading in shelf.readings.items()} == {
        "contacts/acme/priya.md": Contact,
        "contacts/sam.md": Contact,
        "meetings/m.md": Meeting,
    }


def test_public_pages_are_told_by_their_folder_and_name(tree: MakeTree) -> None:
    page = "---\ntitle: x\n---\n"
    lists = "".join(f"{name}: []\n" for name in ("topics", "stages", "seniority", "goals", "industries"))
    bank = f"---\ntitle: x\n{lists}minutes_per_question: x\n---\n"
    template = "---\ntitle: x\nchannel: x\nstep: x\nwhen: x\npurpose: x\nlimit: 9 words\n---\n## Message\nHi\n"
    shelf = read_public(tree({
        "index.md": page,
        "guide/start.md": page,
        "guide/questions/x.md": page,
        "questions/index.md": bank,
        "questions/path.md": page,
        "questions/pick.md": page,
        "questions/sets/index.md": page,
        "questions/sets/short.md": "---\ntitle: x\nminutes: 9\ngoal: active\nuse_when: x\nquestions: []\n---\n",
        "templates/index.md": "---\ntitle: x\nplaceholders: {}\n---\n",
        "templates/ask.md": template,
    }), "public")  # fmt: skip
    assert shelf.all_problems == ()
    assert {name: type(reading.record) for name, reading in shelf.readings.items()} == {
        "guide/questions/x.md": Page,
        "guide/start.md": Page,
        "index.md": Page,
        "questions/index.md": QuestionBank,
        "questions/path.md": Topic,
        "questions/pick.md": Picker,
        "questions/sets/index.md": Page,
        "questions/sets/short.md": QuestionSet,
        "templates/ask.md": Template,
        "templates/index.md": TemplateIndex,
    }


@pytest.mark.parametrize("name", ["README.md", "inbox/x.md", "contact/x.md"])
def test_a_note_outside_the_two_folders_is_told_of(tree: MakeTree, name: str) -> None:
    shelf = read_private(tree({**NOTES, name: SAM}), "notes")
    assert lines_of(shelf.all_problems) == [f"notes/{name}:1:1 warning misplaced-file"]
    message = "this note lies where none is read"
    assert told(shelf.problems) == [("1:1", "misplaced-file", message, "move it to contacts/ or meetings/")]
    assert name not in shelf.readings


def test_a_note_that_can_not_be_read_has_a_reading_without_a_record(tree: MakeTree) -> None:
    shelf = read_private(
        tree({**NOTES, "contacts/bad.md": "---\nname: [\n---\n", "contacts/none.md": "---\n---\n"}), "notes"
    )
    assert [(name, reading.record) for name, reading in shelf.readings.items() if not reading.record] == [
        ("contacts/bad.md", None),
        ("contacts/none.md", None),
    ]
    assert lines_of(shelf.all_problems) == [
        "notes/contacts/bad.md:2:7 error unclosed-value",
        "notes/contacts/none.md:1:1 error missing-field",
    ]
    assert len(shelf.records) == 3


@pytest.mark.battery(21)
def test_a_note_that_is_too_large_is_an_error_and_the_others_are_read(tree: MakeTree) -> None:
    shelf = read_private(tree({**NOTES, "contacts/big.md": b"---\nname: Big\n---\n" + b"x" * 50_000_000}), "notes")
    assert lines_of(shelf.all_problems) == ["notes/contacts/big.md:1:1 error file-too-large"]
    assert len(shelf.records) == 3


def test_the_problems_of_a_note_and_of_its_fields_are_all_told(tree: MakeTree) -> None:
    shelf = read_private(tree({"contacts/a.md": "---\nname: A\nrole: #1 fan\nemial: x\n---\n"}), "notes")
    assert lines_of(shelf.all_problems) == [
        "notes/contacts/a.md:3:7 warning comment-in-value",
        "notes/contacts/a.md:4:1 warning unknown-field",
    ]


def test_a_shelf_read_again_without_changes_reuses_every_reading() -> None:
    root = REPOSITORY / "content/private"
    before = read_private(root, "notes")
    assert len(before.readings) > 70
    assert _read_again(before, read_private(root, "notes", before)) == []


def test_only_the_file_that_changed_is_read_again(tree: MakeTree) -> None:
    root = tree(NOTES)
    before = read_private(root, "notes")
    write_tree(root, {"contacts/sam.md": "---\nname: Samuel\n---\n"})
    after = read_private(root, "notes", before)
    assert _read_again(before, after) == ["contacts/sam.md"]
    assert [record.name for record in after.records if isinstance(record, Contact)] == ["Priya", "Samuel"]


def test_a_file_saved_within_one_tick_of_the_clock_is_read_again_if_it_is_named(tree: MakeTree) -> None:
    root = tree(NOTES)
    before = read_private(root, "notes")
    stamp = (root / "contacts/sam.md").stat()
    write_tree(root, {"contacts/sam.md": "---\nname: Tom\n---\n"})
    os.utime(root / "contacts/sam.md", ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert _read_again(before, read_private(root, "notes", before)) == []
    after = read_private(root, "notes", before, ["contacts/sam.md", "contacts/other.md"])
    assert _read_again(before, after) == ["contacts/sam.md"]


def test_where_known_notes_are_named_no_other_is_looked_at(tree: MakeTree) -> None:
    root = tree({"contacts/ana.md": "---\nname: Ana\n---\n", "contacts/sam.md": "---\nname: Sam\n---\n"})
    before = read_private(root, "notes")
    for name in ("ana", "sam", "new"):
        (root / f"contacts/{name}.md").write_text("---\nname: Another\n---\n")
    after = read_private(root, "notes", before, ["contacts/sam.md"])
    assert [r.record.name for r in after.readings.values() if isinstance(r.record, Contact)] == ["Ana", "Another"]


@pytest.mark.parametrize("change", ["gone", "a folder", "new"])
def test_where_what_is_named_came_or_went_everything_is_looked_at(tree: MakeTree, change: str) -> None:
    root = tree({"contacts/ana.md": "---\nname: Ana\n---\n", "contacts/sam.md": "---\nname: Sam\n---\n"})
    before = read_private(root, "notes")
    (root / "contacts/bo.md").write_text("---\nname: Bo\n---\n")
    named = "contacts/bo.md" if change == "new" else "contacts/sam.md"
    if change != "new":
        (root / named).unlink()
    if change == "a folder":
        (root / named).mkdir()
    after = read_private(root, "notes", before, [named])
    assert (
        sorted(after.readings)
        == ["contacts/ana.md", "contacts/bo.md", "contacts/sam.md"][: 3 if change == "new" else 2]
    )


def test_a_file_replaced_by_another_of_the_same_size_and_time_is_read_again(tree: MakeTree) -> None:
    root = tree(NOTES)
    before = read_private(root, "notes")
    stamp = (root / "contacts/sam.md").stat()
    write_tree(root, {"contacts/swap": "---\nname: Tom\n---\n"})
    os.utime(root / "contacts/swap", ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    (root / "contacts/swap").replace(root / "contacts/sam.md")
    assert _read_again(before, read_private(root, "notes", before)) == ["contacts/sam.md"]


@pytest.mark.battery(17)
def test_a_file_that_was_deleted_is_gone_and_a_new_one_is_read(tree: MakeTree) -> None:
    root = tree(NOTES)
    before = read_private(root, "notes")
    (root / "meetings/m.md").unlink()
    write_tree(root, {"meetings/n.md": TALK})
    after = read_private(root, "notes", before)
    assert _read_again(before, after) == ["meetings/n.md"]
    assert list(after.readings) == ["contacts/acme/priya.md", "contacts/sam.md", "meetings/n.md"]


def test_a_reading_knows_the_stamp_of_its_file(tree: MakeTree) -> None:
    reading = read_private(tree(NOTES), "notes").readings["contacts/sam.md"]
    assert reading.stamp == reading.file.stamp
    assert reading.stamp.size == len(SAM)


def test_the_vault_is_made_of_a_private_shelf(tree: MakeTree) -> None:
    vault, problems = vault_of(read_private(tree(NOTES), "notes"), "Europe/Berlin")
    assert problems == ()
    assert (list(vault.contacts), list(vault.meetings), vault.zone) == (["priya", "sam"], ["m"], "Europe/Berlin")


@pytest.mark.battery(14)
@pytest.mark.parametrize(
    "names",
    [
        ("contacts/Bob.md", "contacts/bob.md"),
        ("contacts/zoë.md", "contacts/zoe\u0308.md"),
        ("contacts/a b.md", "meetings/a-b.md"),
        ("contacts/x/sam.md", "contacts/sam.md"),
    ],
)
def test_notes_that_can_not_be_told_apart_are_errors_that_name_both(tmp_path: Path, names: tuple[str, str]) -> None:
    shelf = read_private(write_tree(tmp_path, dict.fromkeys(names, SAM)), "notes")
    if len(shelf.readings) < 2:
        pytest.skip("this file system doesn't tell them apart either")
    _, problems = vault_of(shelf)
    duplicates = {problem.path: problem for problem in problems if problem.code == "duplicate-id"}
    assert sorted(duplicates) == sorted(f"notes/{name}" for name in names)
    for one, other in (names, names[::-1]):
        assert f"notes/{other}" in duplicates[f"notes/{one}"].message


def test_the_library_is_made_of_a_public_shelf(tree: MakeTree) -> None:
    library, problems = library_of(read_public(tree({"index.md": "---\ntitle: x\n---\n"}), "public"))
    assert (list(library.pages), problems) == (["public/index.md"], ())


CONTENTS = st.binary(max_size=30) | st.sampled_from([SAM.encode(), TALK.encode()])


@settings(max_examples=50)
@given(st.dictionaries(st.from_regex(r"(contacts|meetings)/[a-z]{1,3}\.md", fullmatch=True), CONTENTS, max_size=4))
def test_any_files_are_a_vault_or_problems_and_are_read_once(
    tmp_path_factory: pytest.TempPathFactory, files: dict[str, bytes]
) -> None:
    root = write_tree(tmp_path_factory.mktemp("vault"), files)
    shelf = read_private(root, "notes")
    vault, problems = vault_of(shelf)
    wrong = {problem.path for problem in (*shelf.all_problems, *problems) if problem.is_error}
    assert len(vault.contacts) + len(vault.meetings) + len(wrong) == len(files)
    assert _read_again(shelf, read_private(root, "notes", shelf)) == []
