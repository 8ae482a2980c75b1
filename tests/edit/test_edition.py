"""One folder in the place of another: the old one or the new one, whole, whenever the process is killed."""

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import write_tree
from inroads.edit import Workshop, heal, swap
from inroads.edit.exchange import exchange
from sites import files_of

OLD = {"index.html": b"old", "guide/index.html": b"old", "gone.html": b"old"}
NEW = {"index.html": b"new", "guide/index.html": b"new", "assets/more.css": b"new"}
Change = Callable[[Path, Path], bool]


def in_steps(one: Path, other: Path) -> bool:
    """What `exchange` says where the system can't do it."""
    return False


both_ways = pytest.mark.parametrize("change", [exchange, in_steps], ids=["at once", "in two steps"])


def workshop(folder: Path, old: dict[str, bytes] | None = OLD) -> Workshop:
    made = Workshop(folder / "public")
    if old is not None:
        write_tree(made.out, old)
    write_tree(made.staged, NEW)
    return made


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@both_ways
@pytest.mark.parametrize("old", [OLD, {}, None], ids=["an old one", "an empty one", "none"])
def test_the_new_folder_takes_the_place_of(tmp_path: Path, change: Change, old: dict[str, bytes] | None) -> None:
    made = workshop(tmp_path, old)
    if old == {}:
        made.out.mkdir()
    swap(made, change)
    heal(made)
    made.folder.rmdir()
    assert files_of(made.out) == NEW
    assert left(tmp_path) == ["public"]


@both_ways
def test_who_may_read_the_folder_stays_as_it_was(tmp_path: Path, change: Change) -> None:
    made = workshop(tmp_path)
    made.out.chmod(0o2775)
    swap(made, change)
    assert stat.S_IMODE(made.out.stat().st_mode) == 0o2775


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can do it")
def test_folders_change_places_at_once(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a/x": b"a", "b/x": b"b"})
    if not exchange(tmp_path / "a", tmp_path / "b"):
        pytest.skip("not on this disk")
    assert files_of(tmp_path) == {"a/x": b"b", "b/x": b"a"}
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "a", tmp_path / "gone")


def test_where_the_new_one_cannot_come_the_old_one_is_back(tmp_path: Path) -> None:
    made = workshop(tmp_path)

    def lost(one: Path, other: Path) -> bool:
        one.rename(tmp_path / "lost")
        return False

    with pytest.raises(FileNotFoundError):
        swap(made, lost)
    assert files_of(made.out) == OLD


def test_what_a_killed_run_left_is_put_right(tmp_path: Path) -> None:
    made = Workshop(tmp_path / "public")
    write_tree(made.old, OLD)
    write_tree(made.staged, {"half.html": b"new"})
    write_tree(made.gone, {"half.html": b"older"})
    heal(made)
    assert files_of(made.out) == OLD
    assert left(made.folder) == []


def test_an_empty_folder_that_somebody_made_meanwhile_keeps_no_edition_away(tmp_path: Path) -> None:
    made = Workshop(tmp_path / "public")
    write_tree(made.old, OLD)
    made.out.mkdir()
    heal(made)
    assert files_of(made.out) == OLD


def test_an_edition_that_is_there_is_never_replaced_by_an_older_one(tmp_path: Path) -> None:
    made = Workshop(tmp_path / "public")
    write_tree(made.old, OLD)
    write_tree(made.out, NEW)
    heal(made)
    assert files_of(made.out) == NEW
    assert not made.old.exists()


def killed(made: Workshop, change: Change, number: int) -> bool:
    """Swap and heal in a process that dies before its call number `number` to the file system; return if it died."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0
    calls = iter(range(number))

    def count(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith(("os.", "open", "shutil.", "ctypes.")) and next(calls, None) is None:
            os._exit(9)

    sys.addaudithook(count)
    if made.staged.exists():
        swap(made, change)
    heal(made)
    os._exit(0)


@pytest.mark.battery(41)
@both_ways
def test_killed_anywhere_one_edition_is_whole_and_the_next_run_goes_on(tmp_path: Path, change: Change) -> None:
    number, seen, missing = 0, [], 0
    while killed(made := workshop(tmp_path / str(number)), change, number):
        if made.old.exists():  # what may be put back is whole
            assert files_of(made.old) == OLD, number
        if made.out.exists():
            assert files_of(made.out) in (OLD, NEW), number
        else:
            missing += 1
            assert files_of(made.old) == OLD, number
        heal(made)
        assert left(made.folder) == []
        assert files_of(made.out) in (OLD, NEW)
        seen.append(files_of(made.out))
        write_tree(made.staged, NEW)
        swap(made, change)
        heal(made)
        assert files_of(made.out) == NEW
        number += 1
    assert seen == [OLD] * seen.count(OLD) + [NEW] * seen.count(NEW)
    assert min(seen.count(OLD), seen.count(NEW)) > 5
    assert missing <= (1 if change is in_steps else 0)


@pytest.mark.battery(41)
def test_killed_while_it_puts_things_right_it_does_so_the_next_time(tmp_path: Path) -> None:
    number = 0
    while True:
        made = Workshop(tmp_path / str(number) / "public")
        write_tree(made.old, OLD)
        write_tree(made.gone, OLD)
        if not killed(made, exchange, number):
            break
        assert files_of(made.out if made.out.exists() else made.old) == OLD
        heal(made)
        assert files_of(made.out) == OLD
        assert left(made.folder) == []
        number += 1
    assert number > 5
