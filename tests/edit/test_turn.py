"""Only one at a time: the second is turned away, and nobody waits for one who was killed."""

import os
import signal
import stat
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

from inroads.edit import TakenError, turn

_HOLDER = """
import subprocess, sys, time
from pathlib import Path
from inroads.edit import turn
with turn(Path(sys.argv[1])) as lock:
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=sys.stdin, pass_fds=(lock,))
    print(child.pid, flush=True)
    child.wait()
"""


def test_the_second_is_turned_away_and_the_lock_is_gone_afterwards(tmp_path: Path) -> None:
    lock = tmp_path / ".work/lock"
    with turn(lock), pytest.raises(TakenError), turn(lock):
        pass
    assert list(tmp_path.iterdir()) == []
    with turn(lock):
        assert stat.S_IMODE(lock.parent.stat().st_mode) == 0o700


def test_of_many_that_try_without_end_never_two_are_at_it(tmp_path: Path) -> None:
    inside, most, turns = [0], [0], [0]

    def try_often() -> None:
        for _ in range(300):
            with suppress(TakenError), turn(tmp_path / "work/lock"):
                inside[0] += 1
                most[0] = max(most[0], inside[0])
                turns[0] += 1
                time.sleep(0)  # lets another thread go on
                inside[0] -= 1

    threads = [threading.Thread(target=try_often) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1]
    assert turns[0] > 1


def test_what_else_lies_beside_the_lock_stays(tmp_path: Path) -> None:
    with turn(tmp_path / "work/lock"):
        (tmp_path / "work/other").write_text("x")
    assert [path.name for path in (tmp_path / "work").iterdir()] == ["other"]


def test_where_no_lock_can_be_made_the_reason_is_told(tmp_path: Path) -> None:
    (tmp_path / "work").write_text("a file")
    with pytest.raises(NotADirectoryError), turn(tmp_path / "work/lock"):
        pass


def test_a_lock_outlives_its_killed_holder_only_in_a_process_that_was_handed_it(tmp_path: Path) -> None:
    lock = tmp_path / "work/lock"
    command = [sys.executable, "-c", _HOLDER, str(lock)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        assert holder.stdin
        child = int(holder.stdout.readline())
        holder.send_signal(signal.SIGKILL)
        holder.wait()
        with pytest.raises(TakenError), turn(lock):
            pass
        ended = os.pidfd_open(child)
        holder.stdin.write(b"\n")
        holder.stdin.flush()
        _wait(ended)
        with turn(lock):
            pass


def _wait(process: int) -> None:
    """Wait for a process that is nobody's child any more."""
    import select

    select.select([process], [], [], 10)
    os.close(process)
