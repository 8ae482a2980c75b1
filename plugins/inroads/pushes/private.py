"""Which files of a push are private, and why: by the folder, as a copy of a note, as part of a built private site."""

import posixpath
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from inroads.pushes.walk import File

_KEEPERS = frozenset((".gitkeep", ".keep", ".gitignore"))  # they keep an empty folder, or keep the notes out


class Why(StrEnum):
    """What makes a file private."""

    FOLDER = "in a private folder"
    COPY = "a copy of {}"
    SITE = "a built private site"


@dataclass(frozen=True, slots=True)
class Private:
    """What is private in a repository: folders by their names below its top, and notes by the ids of their bytes."""

    folders: frozenset[str]
    notes: Mapping[str, str]

    def why(self, file: File) -> str:
        """Return why `file` is private, or an empty text."""
        path = comparable(file.path)
        if posixpath.basename(file.path) not in _KEEPERS and any(_is_in(path, folder) for folder in self.folders):
            return str(Why.FOLDER)
        return Why.COPY.format(self.notes[file.blob]) if file.blob in self.notes else ""


def private_in(folders: Iterable[str], notes: Mapping[str, str]) -> Private:
    """Return what is private; folders outside the repository, which nobody can push from it, are passed over."""
    named = (comparable(posixpath.normpath(folder)) for folder in folders)
    return Private(frozenset(folder for folder in named if folder.split("/")[0] != ".." and folder[:1] != "/"), notes)


def comparable(path: str) -> str:
    """Return `path` as the systems compare it that don't tell `Content/` from `content/`, or accents' ways apart."""
    return unicodedata.normalize("NFC", path).casefold()


def _is_in(path: str, folder: str) -> bool:
    return folder == "." or path == folder or path.startswith(f"{folder}/")
