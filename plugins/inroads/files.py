"""Finding and reading note files: the one module that opens them. Knows names, kinds and sizes, not contents."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from inroads.problems import Code, Place, Problem

MAX_BYTES = 1 << 20  # one mebibyte: a thousand pages of prose
_TOP = Place()
# Without following a link that took the file's place, and without waiting on a pipe.
_REGULAR_ONLY = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_LEFTOVERS = (".bak", ".orig", ".rej", ".swp", ".swo", ".tmp", "~")
_OTHER_ENDINGS = (".markdown", ".mdown", ".mkd", ".mdx")
_CONFLICTS = ("conflicted copy", "conflict)", ".sync-conflict-")


class Stamp(NamedTuple):
    """What changes when a file's bytes do: modification time in ns, size in bytes, inode number."""

    mtime: int
    size: int
    inode: int


@dataclass(frozen=True, slots=True)
class NoteFile:
    """A regular `.md` file below a content folder. `name` is its address below it, `path` what problems call it."""

    location: Path
    name: str
    path: str
    stamp: Stamp


def shown_below(project: Path, path: Path) -> str:
    """Return `path` as problems show it: below the folder `project` with slashes, or whole where it isn't there."""
    base, resolved = project.resolve(), path.resolve()
    return resolved.relative_to(base).as_posix() if resolved.is_relative_to(base) else path.as_posix()


def find(root: Path, shown_as: str) -> tuple[tuple[NoteFile, ...], tuple[Problem, ...]]:
    """Return the note files below `root`, by name, and a problem for whatever there can't be one.

    `shown_as` is the folder's name in problems. Symbolic links, sockets, pipes and devices are neither followed nor
    opened; hidden files and folders are passed over; files that aren't Markdown are no business of ours.
    """
    if not root.is_dir():
        message = f'the folder "{shown_as}" does not exist'
        return (), (Problem.error(shown_as, _TOP, Code.MISSING_FOLDER, message, "make the folder, or name another"),)
    files: list[NoteFile] = []
    problems: list[Problem] = []
    for entry, name in _walk(root):
        path = f"{shown_as}/{name}"
        problem = _complaint(entry, path, root)
        if problem:
            problems.append(problem)
        elif entry.name.endswith(".md") and entry.is_file(follow_symlinks=False):
            status = entry.stat(follow_symlinks=False)
            stamp = Stamp(status.st_mtime_ns, status.st_size, status.st_ino)
            files.append(NoteFile(Path(entry.path), name, path, stamp))
    return tuple(sorted(files, key=lambda f: f.name)), tuple(problems)


def _walk(root: Path) -> Iterator[tuple[os.DirEntry[str], str]]:
    """Yield every entry below `root` that isn't hidden, with its slash-separated name; links aren't entered."""
    pending = [("", str(root))]
    while pending:
        prefix, folder = pending.pop()
        try:
            with os.scandir(folder) as entries:
                found = sorted(entries, key=lambda e: e.name)
        except OSError:  # vanished or closed to us between listing and opening
            continue
        for entry in found:
            if entry.name.startswith(".") and not entry.name.endswith(_LEFTOVERS):
                continue
            yield entry, prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                pending.append((f"{prefix}{entry.name}/", entry.path))


def _complaint(entry: os.DirEntry[str], path: str, root: Path) -> Problem | None:
    """Return what is wrong with an entry's kind or name, if anything."""
    if entry.is_symlink():
        return _about_link(entry, path, root)
    if entry.is_dir(follow_symlinks=False):
        if entry.name.lower().endswith(".md"):
            return Problem.warning(
                path,
                _TOP,
                Code.NOT_A_NOTE_FILE,
                "this is a folder, though it is named like a note",
                "rename the folder",
            )
        return None
    if not entry.is_file(follow_symlinks=False):
        kind = _kind(entry)
        return Problem.error(
            path,
            _TOP,
            Code.SYMBOLIC_LINK,
            f"this is a {kind}, not a file; it was not opened",
            "remove it from the content folder",
        )
    return _about_name(entry.name, path)


def _about_link(entry: os.DirEntry[str], path: str, root: Path) -> Problem:
    target = os.path.realpath(entry.path)
    base = os.path.realpath(root)
    inside = target == base or target.startswith(base + os.sep)
    where = "another place in it" if inside else "a place outside it"
    make = Problem.warning if inside else Problem.error
    return make(
        path,
        _TOP,
        Code.SYMBOLIC_LINK,
        f"a symbolic link leads from the content folder to {where}; it was not followed",
        "put a copy of the file here, or remove the link",
    )


def _kind(entry: os.DirEntry[str]) -> str:
    try:
        mode = entry.stat(follow_symlinks=False).st_mode
    except OSError:
        return "vanished file"
    kinds = {stat.S_IFIFO: "pipe", stat.S_IFSOCK: "socket", stat.S_IFCHR: "device", stat.S_IFBLK: "device"}
    return kinds.get(stat.S_IFMT(mode), "special file")


def _about_name(name: str, path: str) -> Problem | None:
    lower = name.lower()
    stem = lower[:-3] if lower.endswith(".md") else ""
    if lower.endswith(_LEFTOVERS):
        what = "a leftover of an editor or a backup"
    elif stem and any(mark in stem for mark in _CONFLICTS):
        what = "a copy that a sync program made when two changes met"
    elif lower.endswith(_OTHER_ENDINGS) or (stem and not name.endswith(".md")):
        what = f'a note whose name ends in "{Path(name).suffix}" and not in ".md"'
    else:
        return None
    return Problem.warning(
        path,
        _TOP,
        Code.NOT_A_NOTE_FILE,
        f"this looks like {what}; it is not published",
        "rename it to end in .md, or move it away",
    )


def read(file: NoteFile) -> tuple[bytes, Problem | None]:
    """Return the bytes of `file`, or none and a problem if it is too large, gone, changing or closed to us."""
    if file.stamp.size > MAX_BYTES:
        message = f"the file has {file.stamp.size:,} bytes; a note may have {MAX_BYTES:,}"
        return b"", Problem.error(file.path, _TOP, Code.FILE_TOO_LARGE, message, "split it into several notes")
    try:
        with os.fdopen(os.open(file.location, _REGULAR_ONLY), "rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        return b"", Problem.error(
            file.path,
            _TOP,
            Code.UNREADABLE_FILE,
            f"the file can't be read: {reason}",
            "check that it still exists and that you may read it",
        )
    if len(data) > MAX_BYTES:
        return b"", Problem.error(
            file.path,
            _TOP,
            Code.FILE_TOO_LARGE,
            f"the file has more than {MAX_BYTES:,} bytes",
            "split it into several notes",
        )
    return data, None
