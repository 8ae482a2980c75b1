"""One at a time: a lock on a file, given up by the system when its holder ends, however that happens."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _take(number: int) -> None:
        msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(number: int) -> None:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)


class TakenError(Exception):
    """Somebody else is at it."""


@contextmanager
def turn(lock: Path) -> Iterator[int]:
    """Hold the lock on the file `lock`, made with its folder and removed with it; raise TakenError or OSError.

    A process that is handed the open file, whose number this gives, holds the lock for as long as it lives.
    """
    number = _held(lock)
    try:
        yield number
    finally:
        with suppress(OSError):  # Windows removes no open file
            lock.unlink()
        with suppress(OSError):  # not while somebody else waits in it
            lock.parent.rmdir()
        os.close(number)


def _held(lock: Path) -> int:
    while True:
        number = _opened(lock)
        try:
            _take(number)
            if _is_still_there(number, lock):
                return number
        except OSError as error:
            os.close(number)
            if isinstance(error, BlockingIOError | PermissionError):
                raise TakenError from None
            raise
        os.close(number)  # who held it removed it meanwhile


def _opened(lock: Path) -> int:
    while True:
        with suppress(FileExistsError):
            lock.parent.mkdir(0o700)  # what is made in it is nobody else's business yet
        with suppress(FileNotFoundError):  # who held the lock removed its folder just now
            return os.open(lock, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)


def _is_still_there(number: int, lock: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(number), lock.stat())
    except FileNotFoundError:
        return False
