"""Finding and reading note files: the one module that opens them. Knows names, kinds and sizes, not contents."""

import os
import re
import stat
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from inroads.names import folded
from inroads.problems import Code, Place, Problem

MAX_BYTES = 1 << 20  # one mebibyte: a thousand pages of prose
_TOP = Place()
# Without following a link that took the file's place, and without waiting on a pipe.
_REGULAR_ONLY = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_LEFTOVERS = (".bak", ".orig", ".rej", ".save", ".swp", ".swo", ".tmp", "~")
_OTHER_ENDINGS = (".markdown", ".mdown", ".mkd", ".mdx")
# What a person who meant to write a note may have written instead, if it lies among the notes.
_TEXTS = (".txt", ".text")
_DOCUMENTS = (".rtf", ".doc", ".docx", ".odt", ".pages")
_NOTE_FOLDERS = ("contacts/", "meetings/")
# What file managers and sync programs call a copy, in lower case, with the name of what was copied.
_COPIES = (
    re.compile(r"(.+?)(?: -)? copy(?: ?\(?[0-9]+\)?)?\.md"),
    re.compile(r"copy (?:\([0-9]+\) )?of (.+)\.md"),
    re.compile(r"(.+?) ?\([0-9]+\)\.md"),
)
_COMPARE = "compare it with the note, keep what you need in one of them, and delete the other"
_CONFLICTS = ("conflicted copy", "conflict)", ".sync-conflict-")
# What can't be seen, or isn't UTF-8: Python reads each such byte of a name as a lone surrogate.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


class Stamp(NamedTuple):
    """What changes when a file's bytes do: modification time in ns, size in bytes, inode number."""

    mtime: int
    size: int
    inode: int


@dataclass(frozen=True, slots=True)
class NoteFile:
    """A regular `.md` file below a content folder. `name` is its address below it, `path` what problems call it."""

    location: str
    name: str
    path: str
    stamp: Stamp


def shown_below(project: Path, path: Path) -> str:
    """Return `path` as problems show it: below the folder `project` with slashes, or whole where it isn't there."""
    base, resolved = project.resolve(), path.resolve()
    return resolved.relative_to(base).as_posix() if resolved.is_relative_to(base) else path.as_posix()


def find(root: Path, shown_as: str, closed: Collection[str] = ()) -> tuple[tuple[NoteFile, ...], tuple[Problem, ...]]:
    """Return the note files below `root`, by name, and a problem for whatever there can't be one.

    `shown_as` is the folder's name in problems. Symbolic links, sockets, pipes and devices are neither followed nor
    opened; hidden files and folders are passed over; files that aren't Markdown are no business of ours. Folders that
    have one of the names `closed`, whatever its capitals, aren't looked into.
    """
    if not os.path.isdir(root):  # noqa: PTH112 (Path.is_dir raises where a folder on the way is closed)
        message = f'the folder "{shown_as}" does not exist'
        return (), (Problem.error(shown_as, _TOP, Code.MISSING_FOLDER, message, "make the folder, or name another"),)
    files: list[NoteFile] = []
    problems: list[Problem] = []
    pending = [("", str(root))]
    while pending:
        prefix, folder = pending.pop()
        entries, problem = _entries(folder, f"{shown_as}/{prefix}".rstrip("/"))
        problems += [problem] if problem else []
        beside = frozenset(entry.name.lower() for entry in entries)
        for entry in entries:
            name = prefix + entry.name
            path = printable(f"{shown_as}/{name}")
            problem = (
                _complaint(entry, path, root)
                or _about_folder(entry, path, closed)
                or _about_name(entry, name, path, beside)
            )
            problems += [problem] if problem else []
            if problem:
                continue
            if entry.is_dir(follow_symlinks=False):
                pending.append((f"{name}/", entry.path))
            elif entry.name.endswith(".md"):
                files += note_file(entry.path, name, path)
    return tuple(sorted(files, key=lambda f: f.name)), tuple(problems)


def printable(path: str) -> str:
    """Return `path` with what can't be shown written as an escape."""
    return _UNPRINTABLE.sub(_escaped, path)


def _escaped(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code - 0xDC00:02x}" if 0xDC00 <= code <= 0xDFFF else f"\\u{code:04x}"


def note_file(location: str, name: str, path: str) -> tuple[NoteFile, ...]:
    """Return the note file at `location` as it stands there now; none if it has vanished, or is no file any more."""
    try:
        status = os.lstat(location)
    except OSError:
        return ()
    if not stat.S_ISREG(status.st_mode):
        return ()
    return (NoteFile(location, name, path, Stamp(status.st_mtime_ns, status.st_size, status.st_ino)),)


def _entries(folder: str, path: str) -> tuple[list[os.DirEntry[str]], Problem | None]:
    """Return what is in `folder` and not hidden, by name, or a problem if it is closed to us."""
    try:
        with os.scandir(folder) as entries:
            shown = [e for e in entries if not e.name.startswith(".") or e.name.endswith(_LEFTOVERS)]
            return sorted(shown, key=lambda e: e.name), None
    except OSError as error:
        message = f"the folder can't be read: {_reason(error)}"
        hint = "check that you may open it; none of the notes in it were read"
        return [], Problem.error(path, _TOP, Code.UNREADABLE_FILE, message, hint)


def _complaint(entry: os.DirEntry[str], path: str, root: Path) -> Problem | None:
    """Return what is wrong with an entry's kind, if anything, or with a name that can't be shown."""
    is_folder = entry.is_dir(follow_symlinks=False)
    if _UNPRINTABLE.search(entry.name) and (is_folder or entry.name.endswith(".md")):
        what = "nothing in it was read" if is_folder else "the file was not read"
        message = f"the name holds a character that can't be shown, so {what}"
        return Problem.warning(path, _TOP, Code.NOT_A_NOTE_FILE, message, "give it another name")
    if entry.is_symlink():
        return _about_link(entry, path, root)
    if is_folder:
        message = "this is a folder, though it is named like a note; nothing in it was read"
        is_named_so = entry.name.lower().endswith(".md")
        return Problem.warning(path, _TOP, Code.NOT_A_NOTE_FILE, message, "rename the folder") if is_named_so else None
    if not entry.is_file(follow_symlinks=False):
        message = "this is a pipe, a socket or a device, and not a file; it was not opened"
        return Problem.error(path, _TOP, Code.SYMBOLIC_LINK, message, "remove it from the content folder")
    return None


def _about_link(entry: os.DirEntry[str], path: str, root: Path) -> Problem:
    target, base = os.path.realpath(entry.path), os.path.realpath(root)
    inside = target == base or target.startswith(base + os.sep)
    where = "another place in it" if inside else "a place outside it"
    make = Problem.warning if inside else Problem.error
    message = f"a symbolic link leads from the content folder to {where}; it was not followed"
    return make(path, _TOP, Code.SYMBOLIC_LINK, message, "put a copy of the file here, or remove the link")


def _about_folder(entry: os.DirEntry[str], path: str, closed: Collection[str]) -> Problem | None:
    if not closed or folded(entry.name) not in closed or not entry.is_dir(follow_symlinks=False):
        return None
    message = f'a folder called "{entry.name}" is where notes are kept, so nothing in it was read'
    return Problem.warning(path, _TOP, Code.MISPLACED_FILE, message, "move it out of this folder, or rename it")


def _about_name(entry: os.DirEntry[str], name: str, path: str, beside: frozenset[str]) -> Problem | None:
    """Return what is wrong with a file's name, if anything; `beside` are the names in its folder, in lower case."""
    if entry.is_dir(follow_symlinks=False):
        return None
    lower, is_among_notes = entry.name.lower(), name.startswith(_NOTE_FOLDERS)
    stem, dot, ending = entry.name.rpartition(".")
    other_endings = (*_OTHER_ENDINGS, *_TEXTS) if is_among_notes else _OTHER_ENDINGS
    original = _copied(lower)
    if lower.endswith(_LEFTOVERS):
        what, hint = "a leftover of an editor or a backup", "delete it, or move it out of the content folder"
    elif lower.endswith(".md") and any(mark in lower for mark in _CONFLICTS):
        what, hint = "a copy that a sync program made when two changes met", _COMPARE
    elif original in beside:
        what = f"a copy of {original} that a file manager or a sync program made"
        hint = f"{_COMPARE}; if it is another note, give it a name of its own"
    elif stem.lower().endswith(".md"):
        what, hint = f'a note whose name goes on after ".md" with ".{ending}"', f"rename it to {stem}"
    elif lower.endswith(other_endings) or (lower.endswith(".md") and ending != "md"):
        what, hint = f'a note whose name ends in "{dot}{ending}" and not in ".md"', f"rename it to {stem}.md"
    elif is_among_notes and lower.endswith(_DOCUMENTS):
        what = "a document of a word processor, which can't be a note"
        hint = f"save its text as plain text under the name {stem}.md"
    elif is_among_notes and not dot:
        what, hint = "a note whose name has no ending", f"rename it to {entry.name}.md"
    else:
        return None
    return Problem.warning(path, _TOP, Code.NOT_A_NOTE_FILE, f"this looks like {what}; it is not published", hint)


def _copied(lower: str) -> str:
    """Return the name of the file of which one called `lower` looks like a copy, or an empty text."""
    if "copy" not in lower and "(" not in lower:  # as in nearly every name, and quick to see
        return ""
    found = next(filter(None, (pattern.fullmatch(lower) for pattern in _COPIES)), None)
    return f"{found[1]}.md" if found else ""


def read(file: NoteFile) -> tuple[bytes, Problem | None]:
    """Return the bytes of `file`, or none and a problem if it is too large, gone, changing or closed to us."""
    if file.stamp.size > MAX_BYTES:
        return b"", _too_large(file, file.stamp.size)
    data, size, problem = _opened(file, MAX_BYTES + 1)
    if problem:
        return b"", problem
    if len(data) > MAX_BYTES:
        return b"", _too_large(file, size)
    if len(data) != size:
        message, hint = "the file changed while it was being read", "save it once more, and build again"
        return b"", Problem.error(file.path, _TOP, Code.UNREADABLE_FILE, message, hint)
    return data, None


def beginning(file: NoteFile, most: int) -> tuple[bytes, Problem | None]:
    """Return the first `most` bytes of `file`, or none and a problem if it is gone or closed to us."""
    data, _, problem = _opened(file, most)
    return data[:most], problem


def _opened(file: NoteFile, most: int) -> tuple[bytes, int, Problem | None]:
    """Return up to `most` bytes of `file` and how many it has, or a problem if it can't be read."""
    try:
        data, status = _bytes_and_status(file.location, most)
    except OSError as error:
        message = f"the file can't be read: {_reason(error)}"
        hint = "check that it still exists and that you may read it"
        return b"", 0, Problem.error(file.path, _TOP, Code.UNREADABLE_FILE, message, hint)
    if not stat.S_ISREG(status.st_mode):
        message, hint = "this is no longer a file; it was not read", "remove it from the content folder"
        return b"", 0, Problem.error(file.path, _TOP, Code.UNREADABLE_FILE, message, hint)
    return data, status.st_size, None


def _bytes_and_status(location: str, most: int) -> tuple[bytes, os.stat_result]:
    """Return what a file holds, up to `most` bytes and to one more than the file had when it was opened."""
    file = os.open(location, _REGULAR_ONLY)
    try:
        status = os.fstat(file)
        return (os.read(file, min(status.st_size + 1, most)) if stat.S_ISREG(status.st_mode) else b""), status
    finally:
        os.close(file)


def _too_large(file: NoteFile, size: int) -> Problem:
    message = f"the file has {size:,} bytes; a note may have {MAX_BYTES:,}"
    return Problem.error(file.path, _TOP, Code.FILE_TOO_LARGE, message, "split it into several notes")


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
