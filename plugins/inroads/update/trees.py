"""Folders and wheels as files by name. Knows where an edition's content lies in each, not what is in it."""

import os
from collections.abc import Mapping
from pathlib import Path

from inroads.archives import is_inside, unzipped
from inroads.files import printable

# Where content lies in a wheel of Inroads, and in whatever else a person may have at hand: a clone, a starter kit.
_IN_WHEEL = "inroads/_shipped/content/public/"
_IN_PROJECT = "content/public/"


def files_below(root: Path) -> Mapping[str, bytes]:
    """Return every file below the folder `root` by its name; hidden ones and links are passed over."""
    found = {}
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(folder) / name
            if not name.startswith(".") and path.is_file() and not path.is_symlink():
                found[path.relative_to(root).as_posix()] = path.read_bytes()
    return found


def links_below(root: Path) -> frozenset[str]:
    """Return the names of links below `root`, in place of which nothing is written."""
    found = set()
    for folder, folders, names in os.walk(root):
        for name in (*folders, *names):
            if (Path(folder) / name).is_symlink():
                found.add((Path(folder) / name).relative_to(root).as_posix())
    return frozenset(found)


def edition(source: Path) -> Mapping[str, bytes]:
    """Return the content of the edition in `source`, a folder, a wheel or a starter kit; raise ValueError."""
    if source.is_dir():
        inner = source / _IN_PROJECT
        return files_below(inner if inner.is_dir() else source)
    try:
        files = unzipped(source.read_bytes())
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise ValueError(f"{printable(str(source))} can't be read: {reason}") from None
    found = _below(files, _IN_WHEEL) or _below(files, _IN_PROJECT)
    if not found:
        raise ValueError(f"{printable(str(source))} holds no guide, questions and templates of Inroads")
    return found


def _below(files: Mapping[str, bytes], folder: str) -> Mapping[str, bytes]:
    """Return the files in any folder that ends like `folder`, by their names below it."""
    cut = ((name.partition(folder)[2], data) for name, data in files.items() if folder in name)
    return {name: data for name, data in cut if name and is_inside(name)}
