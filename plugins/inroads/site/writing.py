"""Pages into the site's folder."""

import os
from collections.abc import Iterable
from pathlib import Path

_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


def write_pages(folder: Path, pages: Iterable[tuple[str, bytes]]) -> None:
    """Write `pages`, pairs of a file name below `folder` and what it holds.

    Without Python's buffers: a page is written at once, and their set-up takes nearly half as long as the writing.
    """
    made: set[str] = set()
    for name, data in pages:
        parent = name.rpartition("/")[0]
        if parent not in made:
            (folder / parent).mkdir(parents=True, exist_ok=True)
            made.add(parent)
        _write(f"{folder}/{name}", data)


def _write(path: str, data: bytes) -> None:
    file = os.open(path, _NEW, 0o666)
    try:
        while data:
            data = data[os.write(file, data) :]
    finally:
        os.close(file)
