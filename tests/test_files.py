"""Finding and reading note files: what is read, what is told of, and what is never opened."""

import os
import socket
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from conftest import Tree, lines_of
from inroads.files import MAX_BYTES, NoteFile, Stamp, find, note_file, read, shown_below
from reading import Told, told

MakeTree = Callable[[Tree], Path]
COMPARE = "compare it with the note, keep what you need in one of them, and delete the other"
NOTE = "---\nname: A\n---\n"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes, sockets and owners are those of Unix")


def _found(root: Path) -> tuple[list[str], list[Told]]:
    files, problems = find(root, "notes")
    return [file.name for file in files], told(problems)


@contextmanager
def _as_another_user() -> Iterator[None]:
    """Give up the superuser's rights for a while, if this is the superuser."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that other users may enter, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def test_notes_are_found_in_folders_of_any_depth_in_the_order_of_their_names(tree: MakeTree) -> None:
    root = tree({"b.md": NOTE, "a/z.md": NOTE, "a/b/c.md": NOTE, "a.md": NOTE, "Z.md": NOTE, "é.md": NOTE})
    files, problems = find(root, "notes")
    assert [file.name for file in files] == ["Z.md", "a.md", "a/b/c.md", "a/z.md", "b.md", "é.md"]
    assert [file.path for file in files][2] == "notes/a/b/c.md"
    assert files[2].location == str(root / "a/b/c.md")
    assert problems == ()


def test_hidden_files_and_files_of_other_kinds_are_passed_over(tree: MakeTree) -> None:
    root = tree({".obsidian/x.md": NOTE, ".hidden.md": NOTE, "a.txt": "", "b.png": b"", "md": "", "c.mdown.png": ""})
    assert _found(root) == ([], [])


def test_a_stamp_tells_time_size_and_identity_of_a_file(tree: MakeTree) -> None:
    root = tree({"a.md": NOTE})
    os.utime(root / "a.md", ns=(5, 7))
    (file,), _ = find(root, "notes")
    assert file.stamp == Stamp(7, len(NOTE), (root / "a.md").stat().st_ino)


@pytest.mark.parametrize("name", ["missing", "a.md", "a.md/below"])
def test_a_folder_that_does_not_exist_is_told(tree: MakeTree, name: str) -> None:
    root = tree({"a.md": NOTE})
    files, problems = find(root / name, "content/private")
    assert files == ()
    message = 'the folder "content/private" does not exist'
    assert told(problems) == [("1:1", "missing-folder", message, "make the folder, or name another")]
    assert problems[0].path == "content/private"


@pytest.mark.battery(15)
@pytest.mark.parametrize(
    ("target", "severity", "where"),
    [
        ("../outside.md", "error", "a place outside it"),
        ("../outside", "error", "a place outside it"),
        ("../missing.md", "error", "a place outside it"),
        ("/etc/passwd", "error", "a place outside it"),
        ("../notes-beside/x.md", "error", "a place outside it"),
        ("real.md", "warning", "another place in it"),
        ("folder", "warning", "another place in it"),
        (".", "warning", "another place in it"),
        ("link.md", "warning", "another place in it"),
    ],
)
def test_a_link_is_told_of_and_never_followed(tree: MakeTree, target: str, severity: str, where: str) -> None:
    root = tree({
        "notes/real.md": NOTE, "notes/folder/below.md": NOTE, "outside.md": NOTE, "outside/x.md": NOTE,
        "notes-beside/x.md": NOTE,
    })  # fmt: skip
    (root / "notes/link.md").symlink_to(target)
    files, problems = find(root / "notes", "notes")
    assert [file.name for file in files] == ["folder/below.md", "real.md"]
    assert lines_of(problems) == [f"notes/link.md:1:1 {severity} symbolic-link"]
    message = f"a symbolic link leads from the content folder to {where}; it was not followed"
    assert told(problems) == [("1:1", "symbolic-link", message, "put a copy of the file here, or remove the link")]


@pytest.mark.battery(15)
def test_folders_that_link_in_a_loop_end(tree: MakeTree) -> None:
    root = tree({"a/b/x.md": NOTE})
    (root / "a/b/up").symlink_to("../..", target_is_directory=True)
    (root / "one").symlink_to("two")
    (root / "two").symlink_to("one")
    files, problems = find(root, "notes")
    assert [file.name for file in files] == ["a/b/x.md"]
    assert lines_of(problems) == [
        "notes/one:1:1 warning symbolic-link",
        "notes/two:1:1 warning symbolic-link",
        "notes/a/b/up:1:1 warning symbolic-link",
    ]


@pytest.mark.battery(15)
def test_the_content_folder_itself_may_be_a_link(tree: MakeTree) -> None:
    root = tree({"real/a.md": NOTE})
    (root / "notes").symlink_to("real")
    assert _found(root / "notes") == (["a.md"], [])


@pytest.mark.battery(15)
def test_a_pipe_is_told_of_and_never_waited_for(tree: MakeTree) -> None:
    root = tree({"a.md": NOTE})
    os.mkfifo(root / "pipe.md")
    names, problems = _found(root)
    assert names == ["a.md"]
    message = "this is a pipe, a socket or a device, and not a file; it was not opened"
    assert problems == [("1:1", "symbolic-link", message, "remove it from the content folder")]


@pytest.mark.battery(15)
def test_a_socket_is_told_of(open_folder: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(open_folder / "s.md"))
        assert lines_of(find(open_folder, "notes")[1]) == ["notes/s.md:1:1 error symbolic-link"]


@pytest.mark.battery(15, 17)
def test_a_pipe_that_took_a_files_place_is_an_error_and_never_waited_for(tree: MakeTree) -> None:
    root = tree({"a.md": NOTE})
    (file,), _ = find(root, "notes")
    (root / "a.md").unlink()
    os.mkfifo(root / "a.md")
    data, problem = read(file)
    assert data == b""
    assert problem
    message = "this is no longer a file; it was not read"
    assert told([problem]) == [("1:1", "unreadable-file", message, "remove it from the content folder")]


@pytest.mark.battery(15, 17)
def test_a_link_that_took_a_files_place_is_not_followed(tree: MakeTree) -> None:
    root = tree({"notes/a.md": NOTE, "secret.md": "secret"})
    (file,), _ = find(root / "notes", "notes")
    (root / "notes/a.md").unlink()
    (root / "notes/a.md").symlink_to("../secret.md")
    data, problem = read(file)
    assert data == b""
    assert problem
    assert problem.code == "unreadable-file"


@pytest.mark.battery(15)
@pytest.mark.parametrize("name", ["x.md", "X.MD"])
def test_a_folder_that_is_named_like_a_note_is_told_of_and_not_entered(tree: MakeTree, name: str) -> None:
    message = "this is a folder, though it is named like a note; nothing in it was read"
    assert _found(tree({f"{name}/a.md": NOTE})) == (
        [],
        [("1:1", "not-a-note-file", message, "rename the folder")],
    )


LEFTOVER = "a leftover of an editor or a backup"
CONFLICT = "a copy that a sync program made when two changes met"
DELETE = "delete it, or move it out of the content folder"


@pytest.mark.battery(16)
@pytest.mark.parametrize(
    ("name", "what", "hint"),
    [
        ("priya.bak", LEFTOVER, DELETE),
        ("priya.md.bak", LEFTOVER, DELETE),
        ("priya.md~", LEFTOVER, DELETE),
        (".priya.md.swp", LEFTOVER, DELETE),
        (".priya.md.swo", LEFTOVER, DELETE),
        ("priya.md.orig", LEFTOVER, DELETE),
        ("priya.md.TMP", LEFTOVER, DELETE),
        ("priya (conflicted copy 2026-11-05).md", CONFLICT, COMPARE),
        ("priya (Sam's conflicted copy).md", CONFLICT, COMPARE),
        ("priya (Case Conflict).md", CONFLICT, COMPARE),
        ("priya.sync-conflict-20261105-101010-ABCDEF.md", CONFLICT, COMPARE),
        ("priya.MD", 'a note whose name ends in ".MD" and not in ".md"', "rename it to priya.md"),
        ("priya.Md", 'a note whose name ends in ".Md" and not in ".md"', "rename it to priya.md"),
        ("priya.markdown", 'a note whose name ends in ".markdown" and not in ".md"', "rename it to priya.md"),
        ("priya.mdx", 'a note whose name ends in ".mdx" and not in ".md"', "rename it to priya.md"),
        ("priya.md.txt", 'a note whose name goes on after ".md" with ".txt"', "rename it to priya.md"),
        ("priya.md.md", 'a note whose name goes on after ".md" with ".md"', "rename it to priya.md"),
    ],
)
def test_a_file_that_only_looks_like_a_note_is_told_of(tree: MakeTree, name: str, what: str, hint: str) -> None:
    root = tree({name: NOTE, "real.md": NOTE})
    assert _found(root) == (
        ["real.md"],
        [("1:1", "not-a-note-file", f"this looks like {what}; it is not published", hint)],
    )


@pytest.mark.battery(13, 16)
@pytest.mark.parametrize(
    ("name", "shown"),
    [(b"caf\xe9.md", "caf\\xe9.md"), (b"a\nb.md", "a\\u000ab.md"), (b"\x1b[31m.md", "\\u001b[31m.md")],
)
def test_a_name_that_can_not_be_shown_is_told_of_and_not_read(tree: MakeTree, name: bytes, shown: str) -> None:
    root = tree({"real.md": NOTE})
    (root / os.fsdecode(name)).write_text(NOTE)
    files, problems = find(root, "notes")
    assert [file.name for file in files] == ["real.md"]
    assert [problem.path for problem in problems] == [f"notes/{shown}"]
    message = "the name holds a character that can't be shown, so the file was not read"
    assert told(problems) == [("1:1", "not-a-note-file", message, "give it another name")]


@pytest.mark.battery(13)
def test_a_folder_whose_name_can_not_be_shown_is_not_entered(tree: MakeTree) -> None:
    root = tree({"real.md": NOTE})
    (root / "a\nb").mkdir()
    (root / "a\nb/x.md").write_text(NOTE)
    (root / "a\nb.png").write_text("no business of ours")
    names, problems = _found(root)
    assert names == ["real.md"]
    assert [problem.message for problem in problems] == [
        "the name holds a character that can't be shown, so nothing in it was read"
    ]


@pytest.mark.battery(13)
@pytest.mark.parametrize(
    "name", ["a b.md", "a#b?c%.md", '"it\'s".md', "渡辺-花子.md", "👩‍🔬.md", "a;b&c|d.md", "-x.md"]
)
def test_spaces_signs_and_other_scripts_in_a_name_are_accepted(tree: MakeTree, name: str) -> None:
    assert _found(tree({name: NOTE})) == ([name], [])


@pytest.mark.battery(17)
def test_a_file_that_vanishes_while_it_is_looked_at_is_passed_over(tree: MakeTree) -> None:
    root = tree({"a.md": NOTE})
    assert [file.name for file in note_file(str(root / "a.md"), "a.md", "notes/a.md")] == ["a.md"]
    (root / "a.md").unlink()
    assert note_file(str(root / "a.md"), "a.md", "notes/a.md") == ()


@pytest.mark.battery(17)
def test_a_file_that_vanishes_before_it_is_read_is_an_error(tree: MakeTree) -> None:
    root = tree({"a.md": NOTE})
    (file,), _ = find(root, "notes")
    (root / "a.md").unlink()
    data, problem = read(file)
    assert data == b""
    assert problem
    message = "the file can't be read: no such file or directory"
    hint = "check that it still exists and that you may read it"
    assert told([problem]) == [("1:1", "unreadable-file", message, hint)]
    assert problem.path == "notes/a.md"


@pytest.mark.battery(17)
def test_a_file_that_belongs_to_another_is_an_error(open_folder: Path) -> None:
    (open_folder / "a.md").write_text(NOTE)
    (open_folder / "a.md").chmod(0o000)
    with _as_another_user():
        (file,), _ = find(open_folder, "notes")
        data, problem = read(file)
    assert data == b""
    assert problem
    assert problem.message == "the file can't be read: permission denied"


@pytest.mark.battery(17)
def test_a_folder_that_belongs_to_another_is_an_error(open_folder: Path) -> None:
    (open_folder / "a.md").write_text(NOTE)
    (open_folder / "closed").mkdir(mode=0o000)
    with _as_another_user():
        files, problems = find(open_folder, "notes")
    assert [file.name for file in files] == ["a.md"]
    assert [problem.path for problem in problems] == ["notes/closed"]
    message = "the folder can't be read: permission denied"
    hint = "check that you may open it; none of the notes in it were read"
    assert told(problems) == [("1:1", "unreadable-file", message, hint)]


@pytest.mark.battery(17)
def test_a_content_folder_that_belongs_to_another_is_an_error(open_folder: Path) -> None:
    (open_folder / "closed/below").mkdir(parents=True)
    (open_folder / "closed").chmod(0o000)
    with _as_another_user():
        assert lines_of(find(open_folder / "closed", "notes")[1]) == ["notes:1:1 error unreadable-file"]
        assert lines_of(find(open_folder / "closed/below", "notes")[1]) == ["notes:1:1 error missing-folder"]
    (open_folder / "closed").chmod(0o755)


@pytest.mark.battery(17)
@pytest.mark.skipif(not Path("/proc/version").exists(), reason="needs a file whose size isn't what is read of it")
def test_a_file_of_which_another_size_is_read_has_changed_meanwhile() -> None:
    (file,) = note_file("/proc/version", "version.md", "notes/version.md")
    data, problem = read(file)
    assert data == b""
    assert problem
    message = "the file changed while it was being read"
    assert told([problem]) == [("1:1", "unreadable-file", message, "save it once more, and build again")]


@pytest.mark.battery(17)
def test_a_file_that_was_saved_since_it_was_found_is_read_as_it_is_now(tree: MakeTree) -> None:
    root = tree({"a.md": NOTE})
    (file,), _ = find(root, "notes")
    (root / "a.md").write_text("---\nname: A longer name\n---\n")
    assert read(file) == (b"---\nname: A longer name\n---\n", None)


def test_a_file_of_one_mebibyte_is_read(tree: MakeTree) -> None:
    root = tree({"a.md": b"x" * MAX_BYTES})
    (file,), _ = find(root, "notes")
    assert read(file) == (b"x" * MAX_BYTES, None)


@pytest.mark.battery(21)
@pytest.mark.parametrize(("size", "shown"), [(MAX_BYTES + 1, "1,048,577"), (50_000_000, "50,000,000")])
def test_a_larger_file_is_an_error_and_is_not_read(tree: MakeTree, size: int, shown: str) -> None:
    root = tree({})
    with (root / "a.md").open("wb") as stream:
        stream.truncate(size)
    (file,), _ = find(root, "notes")
    start = time.process_time()
    data, problem = read(file)
    assert time.process_time() - start < 0.1
    assert data == b""
    assert problem
    message = f"the file has {shown} bytes; a note may have 1,048,576"
    assert told([problem]) == [("1:1", "file-too-large", message, "split it into several notes")]


@pytest.mark.battery(21)
def test_a_file_that_has_grown_too_large_since_it_was_found_is_an_error(tree: MakeTree) -> None:
    root = tree({"a.md": NOTE})
    (file,), _ = find(root, "notes")
    with (root / "a.md").open("wb") as stream:
        stream.truncate(50_000_000)
    _, problem = read(file)
    assert problem
    assert problem.message == "the file has 50,000,000 bytes; a note may have 1,048,576"


def test_a_path_is_shown_below_its_project_or_whole(tmp_path: Path) -> None:
    assert shown_below(tmp_path, tmp_path / "content/private") == "content/private"
    assert shown_below(tmp_path / "a", tmp_path / "b") == (tmp_path / "b").as_posix()


def test_a_note_file_is_a_value() -> None:
    assert NoteFile("a", "a", "a", Stamp(1, 2, 3)) == NoteFile("a", "a", "a", Stamp(1, 2, 3))


@pytest.mark.battery(16)
@pytest.mark.parametrize(
    "name",
    ["priya (1).md", "priya(2).md", "priya copy.md", "priya copy 2.md", "Priya - Copy.md", "priya - Copy (2).md",
     "Copy of priya.md", "copy (2) of priya.md"],
)  # fmt: skip
def test_a_copy_beside_its_note_is_told_of_and_becomes_no_person(tree: MakeTree, name: str) -> None:
    names, problems = _found(tree({"contacts/priya.md": NOTE, f"contacts/{name}": NOTE}))
    assert names == ["contacts/priya.md"]
    message = "this looks like a copy of priya.md that a file manager or a sync program made; it is not published"
    hint = f"{COMPARE}; if it is another note, give it a name of its own"
    assert problems == [("1:1", "not-a-note-file", message, hint)]


@pytest.mark.parametrize("name", ["priya (1).md", "priya copy.md", "hard copy.md", "priya 2.md", "priya-2.md"])
def test_what_is_called_like_a_copy_of_nothing_is_a_note(tree: MakeTree, name: str) -> None:
    assert _found(tree({f"contacts/{name}": NOTE, "meetings/priya.md": NOTE}))[1] == []


@pytest.mark.battery(16)
@pytest.mark.parametrize(
    ("name", "what", "hint"),
    [
        ("priya.txt", 'a note whose name ends in ".txt" and not in ".md"', "rename it to priya.md"),
        ("priya.TXT", 'a note whose name ends in ".TXT" and not in ".md"', "rename it to priya.md"),
        ("priya", "a note whose name has no ending", "rename it to priya.md"),
        (
            "priya.docx",
            "a document of a word processor, which can't be a note",
            "save its text as plain text under the name priya.md",
        ),
    ],
)
@pytest.mark.parametrize("folder", ["contacts", "meetings/2026"])
def test_a_text_of_another_kind_among_the_notes_is_told_of(
    tree: MakeTree, folder: str, name: str, what: str, hint: str
) -> None:
    names, problems = _found(tree({f"{folder}/{name}": NOTE}))
    assert names == []
    assert problems == [("1:1", "not-a-note-file", f"this looks like {what}; it is not published", hint)]


def test_pictures_among_the_notes_are_no_business_of_ours(tree: MakeTree) -> None:
    assert _found(tree({"contacts/priya.png": b"", "contacts/card.pdf": b"", "other/a.txt": ""})) == ([], [])
