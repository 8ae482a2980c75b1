"""The way from content folders to records: reads what changed, and gathers every problem. Knows no page."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Generic, TypeVar

from inroads.checks import check
from inroads.files import NoteFile, Stamp, find, note_file, read
from inroads.library import Library, PublicNote, library_from
from inroads.notes import Note, read_note
from inroads.policy import DEFAULT, Policy
from inroads.problems import Code, Place, Problem
from inroads.published import PRIVATE_FOLDERS, as_errors, unpublished
from inroads.records import (
    Contact,
    Meeting,
    Page,
    bank_from,
    booklet_from,
    contact_from,
    meeting_from,
    page_from,
    picker_from,
    printable_from,
    printable_index_from,
    set_from,
    template_from,
    template_index_from,
    topic_from,
)
from inroads.vault import Vault, vault_from

_T = TypeVar("_T")
Parse = Callable[[Note], tuple[_T | None, tuple[Problem, ...]]]


@dataclass(frozen=True, slots=True)
class Reading(Generic[_T]):
    """What one file held when it had `stamp`: a record, or none if a problem is an error."""

    file: NoteFile
    record: _T | None
    problems: tuple[Problem, ...]

    @property
    def stamp(self) -> Stamp:
        """The file's stamp when it was read."""
        return self.file.stamp


@dataclass(frozen=True, slots=True)
class Shelf(Generic[_T]):
    """All files of a folder as they were read, by name, and the problems of files that can't be notes."""

    readings: Mapping[str, Reading[_T]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def records(self) -> tuple[_T, ...]:
        """The records of the files that have no error."""
        return tuple(r.record for r in self.readings.values() if r.record is not None)

    @property
    def all_problems(self) -> tuple[Problem, ...]:
        """The problems of the folder and of every file in it."""
        return (*self.problems, *(p for r in self.readings.values() for p in r.problems))


def read_shelf(
    root: Path,
    shown_as: str,
    kind_of: Callable[[str], "Parse[_T] | None"],
    previous: "Shelf[_T] | None" = None,
    changed: Collection[str] = (),
    closed: Collection[str] = (),
) -> Shelf[_T]:
    """Return the shelf of the folder `root`, called `shown_as` in problems.

    Only files whose stamp differs from that in `previous`, and those named in `changed`, are read again; where those
    are known notes, no other is looked at. `kind_of` gives the parser for a file's name, or None for a file that lies
    where no note is read. Folders called as in `closed` aren't looked into.
    """
    if previous and changed and (again := _with_changed(previous, kind_of, changed)):
        return again
    found, problems = find(root, shown_as, closed)
    before, forced = (previous.readings if previous else {}), set(changed)
    readings = {}
    for file in found:
        parse = kind_of(file.name)
        old = before.get(file.name)
        if parse is None:
            problems += (_misplaced(file),)
        elif old and old.stamp == file.stamp and file.name not in forced:
            readings[file.name] = old
        else:
            readings[file.name] = _read_one(file, parse)
    return Shelf(readings, problems)


def _with_changed(
    previous: Shelf[_T], kind_of: Callable[[str], "Parse[_T] | None"], changed: Iterable[str]
) -> Shelf[_T] | None:
    """Return `previous` with the notes `changed` read again, or None if one of them is new, gone or no file now."""
    readings = dict(previous.readings)
    for name in changed:
        old, parse = readings.get(name), kind_of(name)
        now = note_file(old.file.location, name, old.file.path) if old else ()
        if not now or parse is None:
            return None
        readings[name] = _read_one(now[0], parse)
    return Shelf(readings, previous.problems)


def _read_one(file: NoteFile, parse: "Parse[_T]") -> Reading[_T]:
    data, problem = read(file)
    if problem:
        return Reading(file, None, (problem,))
    note, problems = read_note(file.path, data)
    if note is None:
        return Reading(file, None, problems)
    record, about_record = parse(note)
    return Reading(file, record, (*problems, *about_record))


def _misplaced(file: NoteFile) -> Problem:
    message = "this note lies where none is read"
    hint = "move it to contacts/ or meetings/"
    return Problem.warning(file.path, Place(), Code.MISPLACED_FILE, message, hint)


def _private_kind(name: str) -> "Parse[Contact | Meeting] | None":
    return {"contacts": contact_from, "meetings": meeting_from}.get(name.partition("/")[0])


def _public_kind(name: str) -> "Parse[PublicNote]":
    path = PurePosixPath(name)
    folder = str(path.parent)
    kinds: dict[str, tuple[Parse[PublicNote], Parse[PublicNote]]] = {
        "questions": (bank_from, topic_from),
        "questions/sets": (page_from, set_from),
        "templates": (template_index_from, template_from),
        "printables": (printable_index_from, printable_from),
    }
    single: dict[str, Parse[PublicNote]] = {"printables/booklet.md": booklet_from, "questions/pick.md": picker_from}
    if name in single:
        return single[name]
    index, member = kinds.get(folder, (page_from, page_from))
    return index if path.name == "index.md" else member


def read_public(root: Path, shown_as: str, previous: Shelf[PublicNote] | None = None) -> Shelf[PublicNote]:
    """Return the shelf of public pages in `root`; files that may not be published are errors among its problems."""
    shelf = read_shelf(root, shown_as, _public_kind, previous, closed=PRIVATE_FOLDERS)
    at_home = unpublished(root, shown_as, {problem.path for problem in shelf.problems})
    return replace(shelf, problems=(*as_errors(shelf.problems), *at_home))


def read_private(
    root: Path, shown_as: str, previous: "Shelf[Contact | Meeting] | None" = None, changed: Collection[str] = ()
) -> "Shelf[Contact | Meeting]":
    """Return the shelf of contacts and meetings in `root`."""
    return read_shelf(root, shown_as, _private_kind, previous, changed)


def library_of(shelf: Shelf[PublicNote], local: Shelf[Page] | None = None) -> tuple[Library, tuple[Problem, ...]]:
    """Return the library of a public shelf with a center's own pages, and the problems between its notes."""
    return library_from(shelf.records, local.records if local else ())


def vault_of(shelf: "Shelf[Contact | Meeting]", zone: str = "") -> tuple[Vault, tuple[Problem, ...]]:
    """Return the vault of a private shelf, and the problems between its notes."""
    contacts = [r for r in shelf.records if isinstance(r, Contact)]
    meetings = [r for r in shelf.records if isinstance(r, Meeting)]
    files = [(r.file.name.rpartition("/")[2].removesuffix(".md"), r.file.path) for r in shelf.readings.values()]
    return vault_from(contacts, meetings, files, zone)


def checked_vault(
    shelf: "Shelf[Contact | Meeting]", library: Library, zone: str = "", policy: Policy = DEFAULT
) -> tuple[Vault, tuple[Problem, ...]]:
    """Return the vault of a private shelf, and every problem of its notes: in them, between them and with `library`.

    What of their words is a problem goes by `policy`.
    """
    vault, between = vault_of(shelf, zone)
    return vault, (*shelf.all_problems, *between, *check(vault, library, policy))
