"""Addresses that open a note in an editor."""

from pathlib import PurePosixPath, PureWindowsPath

import pytest

from inroads.render.editors import PATTERNS, address, opener, pattern_for

NOTE = PurePosixPath("/data/me/my notes/contacts/渡辺 #1.md")
IN_PATH = "data/me/my%20notes/contacts/%E6%B8%A1%E8%BE%BA%20%231.md"


@pytest.mark.parametrize(
    ("editor", "expected"),
    [
        ("vscode", f"vscode://file/{IN_PATH}:7"),
        ("vscodium", f"vscodium://file/{IN_PATH}:7"),
        ("cursor", f"cursor://file/{IN_PATH}:7"),
        ("obsidian", f"obsidian://open?path=%2F{IN_PATH.replace('/', '%2F')}"),
        ("file", f"file:///{IN_PATH}"),
        ("my-ed://open?file={path}&at={line}", f"my-ed://open?file=%2F{IN_PATH.replace('/', '%2F')}&at=7"),
    ],
)
def test_a_path_is_encoded_for_its_place(editor: str, expected: str) -> None:
    assert address(pattern_for(editor), NOTE, 7) == expected


def test_a_windows_path_keeps_its_drive() -> None:
    path = PureWindowsPath(r"C:\data\notes\a.md")
    assert address(PATTERNS["vscode"], path, 0) == "vscode://file/C:/data/notes/a.md:1"


@pytest.mark.parametrize(
    "wrong",
    [
        "emacs",
        "",
        "javascript:alert({path})",
        "JavaScript:alert({path})",
        "data:text/html,{path}",
        "https://example.com/?{path}",
        "vscode://file/",
        'x://"{path}',
        "x://a b{path}",
    ],
)
def test_what_is_neither_known_nor_safe_is_refused_with_the_choices(wrong: str) -> None:
    with pytest.raises(ValueError, match="choose none, vscode, vscodium, cursor, obsidian, file, or a pattern"):
        pattern_for(wrong)


def test_paths_as_rows_show_them_lead_to_the_file() -> None:
    found = opener(PATTERNS["vscode"], PurePosixPath("/data/private"), "content/private")
    assert found
    assert found("content/private/contacts/a.md", 3) == "vscode://file/data/private/contacts/a.md:3"
    assert opener(pattern_for("none"), PurePosixPath("/data"), "content") is None
