"""A file's bytes replaced as a whole, or the file removed. Knows paths and bytes, not what is in them."""

import contextlib
import os
import re
import secrets
import stat
from pathlib import Path

# Hidden, so that neither a build nor a check takes a file that is half written for a page.
_PREFIX = ".inroads-"
_HALF_WRITTEN = re.compile(r"\.inroads-[0-9a-f]{16}")
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


def write_whole(path: Path, data: bytes) -> None:
    """Let the file at `path` hold `data`; raise OSError, with the old file as it was, where that can't be done.

    Whoever looks meanwhile sees the old bytes or the new ones, also after a crash. What may be done with the file stays
    as it was.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f"{_PREFIX}{secrets.token_hex(8)}")
    try:
        _write(half, data, _mode_of(path))
        os.replace(half, path)  # noqa: PTH105 (the name says what it does on every system)
    except BaseException:
        with contextlib.suppress(OSError):
            half.unlink()
        raise
    settle(path.parent)


def remove(path: Path) -> None:
    """Remove the file at `path`, if it is there."""
    path.unlink(missing_ok=True)
    settle(path.parent)


def sweep(folder: Path) -> None:
    """Remove from `folder`, and from those below it, what a writer that was killed left half written."""
    for above, _, names in os.walk(folder):
        for name in names:
            if _HALF_WRITTEN.fullmatch(name):
                (Path(above) / name).unlink(missing_ok=True)


def _mode_of(path: Path) -> int | None:
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        return None


def _write(path: Path, data: bytes, mode: int | None) -> None:
    number = os.open(path, _NEW, 0o666)
    with os.fdopen(number, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(number)
    if mode is not None:
        path.chmod(mode)


def settle(path: Path) -> None:
    """Have a file, or the names in a folder, written to the disk, where a system lets it be opened for that."""
    with contextlib.suppress(OSError):
        number = os.open(path, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
