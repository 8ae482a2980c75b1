"""A center's copy as an update finds it: its pages, what it took over last, and what would become of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from inroads.archives import unzipped
from inroads.update.plan import Change, Files, Kind, plan
from inroads.update.trees import edition, files_below, links_below

FOLDER = ".inroads"
BASE, _JOURNAL = "content-base.zip", "content-update.zip"


@dataclass(frozen=True, slots=True)
class Center:
    """A center's public folder, and the folder in which Inroads keeps what it needs to know of it."""

    public: Path
    kept: Path

    @property
    def base_file(self) -> Path:
        """Where lies what was taken over last."""
        return self.kept / BASE

    @property
    def journal_file(self) -> Path:
        """Where lies what is being done just now."""
        return self.kept / _JOURNAL


def base_of(center: Center) -> Mapping[str, bytes] | None:
    """Return what the center took over last, or None if that isn't known; raise ValueError for a broken file."""
    try:
        return unzipped(center.base_file.read_bytes())
    except FileNotFoundError:
        return None
    except ValueError as error:
        raise ValueError(f"{center.base_file} is broken: {error}. Take it from a backup, or give --base.") from None


def planned(center: Center, source: Path, given_base: Path | None) -> tuple[Change, ...]:
    """Return what becomes of the center's files with the edition in `source`, by name; raise ValueError in plain words.

    In place of a link nothing is written, and what is below it stays as it is.
    """
    base, theirs = edition(given_base) if given_base else _known_base(center), edition(source)
    links = links_below(center.public)
    linked = {name for name in {*base, *theirs} if any(name == link or name.startswith(f"{link}/") for link in links)}
    changes = plan(_without(base, linked), files_below(center.public), _without(theirs, linked))
    kept = (Change(name, Kind.LINKED, None, None, base.get(name)) for name in linked)
    return tuple(sorted((*changes, *kept), key=lambda change: change.name))


def _without(files: Files, names: set[str]) -> Files:
    return {name: data for name, data in files.items() if name not in names}


def _known_base(center: Center) -> Mapping[str, bytes]:
    found = base_of(center)
    if found is None:
        raise ValueError(
            f"this project doesn't say which edition it began from: there is no {center.base_file}. Give that edition, "
            "a wheel or a folder, with --base. If you don't have it, give an empty folder: then every page that "
            "differs shows both versions"
        )
    return found
