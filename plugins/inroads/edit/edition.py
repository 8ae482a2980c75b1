"""A folder replaced as a whole by one that was made beside it. Knows paths, not what is in them.

Whenever a computer stops, the old folder or the new one lies whole in its place; but where a system can't let two
folders change places, and it stops between two renames, the old one lies beside it until `heal` puts it back.
"""

import os
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from inroads.edit.exchange import exchange
from inroads.edit.whole import settle

_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.6)  # seconds: on Windows a virus scanner may hold a new file open for a while


@dataclass(frozen=True, slots=True)
class Workshop:
    """The folder `out`, and a hidden one beside it, on the same disk, where its successor is made."""

    out: Path

    @property
    def folder(self) -> Path:
        """What holds all the rest."""
        return self.out.with_name(f".inroads-publish-{self.out.name}")

    @property
    def lock(self) -> Path:
        """The file by which only one at a time works here."""
        return self.folder / "lock"

    @property
    def staged(self) -> Path:
        """Where the successor is made; of no worth until it has taken its place."""
        return self.folder / "staged"

    @property
    def old(self) -> Path:
        """Where the old folder lies for an instant; always whole."""
        return self.folder / "old"

    @property
    def gone(self) -> Path:
        """What is being deleted."""
        return self.folder / "gone"


def heal(workshop: Workshop) -> None:
    """Put the old folder back if a swap was cut off before the new one came, and delete what else was left."""
    out, old = workshop.out, workshop.old
    if old.is_dir():
        if out.is_dir() and not any(out.iterdir()):
            out.rmdir()
        if not os.path.lexists(out):
            _rename(old, out)
    for left in (workshop.staged, old, workshop.gone):
        _delete(left, workshop.gone)


def swap(workshop: Workshop, change: Callable[[Path, Path], bool] = exchange) -> None:
    """Let the staged folder take the place of the old one; raise OSError, with the old one in place, if it can't.

    `change` lets two folders change places in one step, or returns False. What was old is left for `heal`.
    """
    out, staged = workshop.out, workshop.staged
    _settle_below(staged)
    if not os.path.lexists(out):
        _rename(staged, out)
    else:
        shutil.copymode(out, staged)
        if not change(staged, out):
            _swap_in_two_steps(workshop)
    settle(out.parent)


def _swap_in_two_steps(workshop: Workshop) -> None:
    _rename(workshop.out, workshop.old)
    try:
        _rename(workshop.staged, workshop.out)
    except OSError:
        _rename(workshop.old, workshop.out)
        raise


def _rename(source: Path, target: Path) -> None:
    for wait in (*_WAITS, None):
        try:
            source.rename(target)
        except PermissionError:
            if os.name != "nt" or wait is None:
                raise
            time.sleep(wait)
        else:
            return


def _delete(folder: Path, gone: Path) -> None:
    """Delete a folder, under another name if it is a whole one, so that nobody takes what is left of it for whole."""
    if not folder.is_dir():
        return
    if folder != gone:
        if gone.is_dir():
            shutil.rmtree(gone)
        _rename(folder, gone)
    shutil.rmtree(gone)


def _settle_below(folder: Path) -> None:
    """Have all files below `folder` written to the disk, so that after a power cut none is empty."""
    for above, _, names in os.walk(folder):
        for name in names:
            if os.name != "nt":  # where that is done only for files that are open for writing
                _settle_file(Path(above, name))
        settle(Path(above))


def _settle_file(path: Path) -> None:
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
