"""Which kinds of files the public folder may publish besides its pages. Knows names, and opens no file."""

import os
from collections.abc import Collection
from pathlib import Path, PurePosixPath

from inroads.files import printable
from inroads.problems import Code, Place, Problem

# Kinds of files that a page may use. Everything else stays at home, so that nothing is published by accident.
_ALLOWED = frozenset(
    (".avif", ".css", ".csv", ".docx", ".gif", ".ico", ".ics", ".jpeg", ".jpg", ".js", ".mp3", ".mp4", ".odt", ".pdf",
     ".png", ".svg", ".txt", ".vtt", ".webm", ".webp", ".woff", ".woff2")
)  # fmt: skip


def is_publishable(name: str) -> bool:
    """Return whether a file of this name, which is no page, may be published."""
    return PurePosixPath(name).suffix.lower() in _ALLOWED


def unpublished(root: Path, shown_as: str, told: Collection[str]) -> tuple[Problem, ...]:
    """Return a warning for each file below `root`, called `shown_as`, of a kind that is never published.

    Pages, hidden files and links are passed over, and so are the paths of `told`, of which something was said before.
    """
    found = []
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = printable(f"{shown_as}/{(Path(folder) / name).relative_to(root).as_posix()}")
            is_passed_over = name.startswith(".") or name.endswith(".md") or path in told
            if not is_passed_over and not is_publishable(name) and not (Path(folder) / name).is_symlink():
                found.append(_never_published(name, path))
    return tuple(sorted(found, key=lambda problem: problem.path))


def _never_published(name: str, path: str) -> Problem:
    ending = PurePosixPath(name).suffix
    message = f"files with {ending or 'no ending'} aren't published"
    hint = "move it out of the public folder, or save it as a kind that is published, such as a PDF"
    return Problem.warning(path, Place(), Code.UNPUBLISHED_FILE, message, hint)
