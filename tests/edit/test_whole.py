"""Files replaced as a whole: the old bytes or the new ones, never others, and nothing left lying about."""

import os
import stat
import threading
from pathlib import Path

import pytest

from inroads.edit import remove, sweep, write_whole


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_made_with_the_folders_above_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "a/b/c.md", b"words\r\n")
    assert (tmp_path / "a/b/c.md").read_bytes() == b"words\r\n"
    assert names(tmp_path / "a/b") == ["c.md"]


def test_what_may_be_done_with_a_file_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_whole(path, b"new")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", 0o640)


@pytest.mark.battery(34)
def test_where_it_cannot_be_written_the_old_file_stays_and_nothing_is_left_behind(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()
    with pytest.raises(OSError, match=r"a\.md"):
        write_whole(tmp_path / "a.md", b"new")
    assert names(tmp_path) == ["a.md"]
    with pytest.raises(OSError, match="b"):
        write_whole(tmp_path / "a.md/b.md" / "c.md" / ("x" * 300), b"new")
    assert names(tmp_path / "a.md/b.md/c.md") == []


@pytest.mark.battery(34)
def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    """In a child whose files may not grow beyond a limit, so that writing fails halfway as on a full disk."""
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    child = os.fork()
    if not child:
        import resource
        import signal

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        try:
            write_whole(path, b"new" * 1000)
        except OSError:
            os._exit(7)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.md"]


def test_a_link_is_replaced_and_what_it_leads_to_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "target").write_bytes(b"target")
    (tmp_path / "link").symlink_to(tmp_path / "target")
    write_whole(tmp_path / "link", b"new")
    assert (tmp_path / "target").read_bytes() == b"target"
    assert (tmp_path / "link").read_bytes() == b"new"


def test_who_reads_while_others_write_sees_one_whole_version(tmp_path: Path) -> None:
    path, versions = tmp_path / "a.md", [bytes([letter]) * 50_000 for letter in b"abcd"]
    write_whole(path, versions[0])
    writers = [threading.Thread(target=write_whole, args=(path, version)) for version in versions * 5]
    for writer in writers:
        writer.start()
    seen = {path.read_bytes() for _ in range(200)}
    for writer in writers:
        writer.join()
    assert seen <= set(versions)
    assert names(tmp_path) == ["a.md"]


def test_what_was_left_half_written_is_swept_and_nothing_else(tmp_path: Path) -> None:
    kept = [".inroads-notes.md", ".inroads-0123456789abcdefg", "inroads-0123456789abcdef", "a.md"]
    (tmp_path / "below").mkdir()
    for name in (*kept, ".inroads-0123456789abcdef", "below/.inroads-ffffffffffffffff"):
        (tmp_path / name).write_bytes(b"x")
    sweep(tmp_path)
    assert names(tmp_path) == sorted([*kept, "below"])
    assert names(tmp_path / "below") == []


def test_a_file_that_is_gone_already_is_removed_without_a_word(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.md", b"x")
    remove(tmp_path / "a.md")
    remove(tmp_path / "a.md")
    assert names(tmp_path) == []
