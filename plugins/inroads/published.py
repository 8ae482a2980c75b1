"""What the public folders may publish besides their pages: an allow-list of kinds, each looked into. Knows no page."""

import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from inroads.files import MAX_BYTES, beginning, note_file, printable, read
from inroads.media import HEAD, PLAIN_SVG, PUBLISHABLE, danger, mismatch
from inroads.problems import Code, Place, Problem, Severity

# Folders in which notes are kept, so that none so called is published.
PRIVATE_FOLDERS = frozenset(("contacts", "meetings", "private"))
_SVG = ".svg"


def is_publishable(name: str) -> bool:
    """Return whether a file of this name, which is no page, may be published."""
    return PurePosixPath(name).suffix.lower() in PUBLISHABLE


def as_errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return `problems` as errors: what lies among public files and isn't to be published stops their build."""
    return tuple(replace(problem, severity=Severity.ERROR) for problem in problems)


def unpublished(root: Path, shown_as: str, told: Collection[str]) -> tuple[Problem, ...]:
    """Return an error for each file below `root`, called `shown_as`, that may not be published.

    It is of another kind, or not what its name says. Pages and hidden files are passed over, and so are the paths of
    `told`, of which something was said before, with all below them.
    """
    return tuple(sorted(_problems(root, shown_as, told), key=lambda problem: problem.path))


def _problems(root: Path, shown_as: str, told: Collection[str]) -> Iterator[Problem]:
    for folder, folders, names in os.walk(root):
        below = PurePosixPath(shown_as, Path(folder).relative_to(root).as_posix())
        paths = {name: printable(str(below / name)) for name in (*folders, *names)}
        hidden = [name for name in paths if name.startswith(".") and paths[name] not in told]
        yield from (_hidden_link(paths[name]) for name in hidden if Path(folder, name).is_symlink())
        folders[:] = [name for name in folders if not name.startswith(".") and paths[name] not in told]
        for name in names:
            if not name.startswith(".") and not name.endswith(".md") and paths[name] not in told:
                yield from _about_file(str(Path(folder, name)), name, paths[name])


def _hidden_link(path: str) -> Problem:
    message = "a hidden symbolic link among the public files; MkDocs would follow it"
    return Problem.error(path, Place(), Code.SYMBOLIC_LINK, message, "remove the link")


def _about_file(location: str, name: str, path: str) -> Iterator[Problem]:
    """Yield what keeps the file at `location` from being published, if anything."""
    ending = PurePosixPath(name).suffix.lower()
    if ending not in PUBLISHABLE:
        message = f"files with {PurePosixPath(name).suffix or 'no ending'} aren't published"
        hint = "move it out of the public folder, or save it as a kind that is published, such as a PDF"
        yield Problem.error(path, Place(), Code.UNPUBLISHED_FILE, message, hint)
    elif printable(name) != name:
        message = "the name holds a character that can't be shown, so the file isn't published"
        yield Problem.error(path, Place(), Code.UNPUBLISHED_FILE, message, "give it another name")
    else:
        yield from _about_bytes(location, name, path, ending)


def _about_bytes(location: str, name: str, path: str, ending: str) -> Iterator[Problem]:
    for file in note_file(location, name, path):
        if ending == _SVG and file.stamp.size > MAX_BYTES:
            message = f"it has {file.stamp.size:,} bytes; an SVG may have {MAX_BYTES:,}"
            yield Problem.error(path, Place(), Code.INVALID_MEDIA, message, "save it as PNG, or make it simpler")
            return
        data, problem = read(file) if ending == _SVG else beginning(file, HEAD)
        if problem:
            yield problem
        elif wrong := mismatch(ending, data):
            hint = "save it anew as what its name says, give it the ending of what it is, or move it out"
            yield Problem.error(path, Place(), Code.INVALID_MEDIA, wrong, hint)
        elif ending == _SVG and (found := danger(data)):
            yield Problem.error(path, Place(), Code.INVALID_MEDIA, found, PLAIN_SVG)
