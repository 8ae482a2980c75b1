"""What tells an edition's folder from any other, so that nothing is lost when the next one takes its place."""

import subprocess
from pathlib import Path

import pytest

from conftest import write_tree
from inroads.exports.crawlers import robots
from inroads.publish.manifest import MANIFEST, manifest_of, strangers

FILES = {"index.html": b"a", "guide/a b/index.html": b"b", "café.png": b"c"}
BUILT = ("index.html", "404.html", "assets/js/scroll.js", "assets/js/lint-rules.js", "robots.txt", "a.min.js.map")


def test_the_list_is_what_other_programs_check_an_upload_by(tmp_path: Path) -> None:
    write_tree(tmp_path, {**FILES, MANIFEST: manifest_of(FILES)})
    command = ["sha256sum", "--check", "--strict", "--quiet", MANIFEST]
    assert subprocess.run(command, cwd=tmp_path, check=False).returncode == 0
    (tmp_path / "café.png").write_bytes(b"another")
    assert subprocess.run(command, cwd=tmp_path, check=False, capture_output=True).returncode == 1


def test_an_edition_holds_no_strangers_whatever_file_managers_left_in_it() -> None:
    names = [*FILES, MANIFEST, ".DS_Store", "guide/Thumbs.db"]
    assert strangers(names, manifest_of(FILES), b"") == ()
    assert strangers(["index.html", MANIFEST], manifest_of(FILES), b"") == ()


def test_what_was_put_beside_an_edition_is_a_stranger() -> None:
    assert strangers([*FILES, MANIFEST, "cv.pdf", ".git/config"], manifest_of(FILES), b"") == (".git/config", "cv.pdf")


def test_a_site_that_mkdocs_built_itself_is_known_by_what_every_one_has() -> None:
    assert strangers(BUILT, None, robots(is_private=False).encode()) == ()
    assert strangers([*BUILT, ".git/config", "a.docm"], None, b"") == (".git/config", "a.docm")


def test_a_private_site_is_never_taken_for_an_edition() -> None:
    assert strangers(BUILT, None, robots(is_private=True).encode()) == ("robots.txt",)


@pytest.mark.parametrize("names", [["a.txt"], ["index.html"], ["index.html", "404.html", "b.css"]])
def test_any_other_folder_holds_nothing_but_strangers(names: list[str]) -> None:
    assert strangers(names, None, b"") == tuple(sorted(names))
    assert strangers([], None, b"") == ()


@pytest.mark.parametrize("manifest", [b"", b"\xff\xfe", b"nonsense\n", b"0" * 64 + b"  other\n"])
def test_a_list_that_tells_nothing_makes_no_edition(manifest: bytes) -> None:
    assert strangers(["a.txt", MANIFEST], manifest, b"") == ("a.txt",)
