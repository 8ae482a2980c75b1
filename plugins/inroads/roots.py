"""Folders that must lie apart: of public pages, of notes, of a center's own pages, of the built site. Knows no page."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from inroads.files import shown_below
from inroads.names import folded
from inroads.problems import Code, Place, Problem

_NOTE_FOLDERS = ("contacts", "meetings")


@dataclass(frozen=True, slots=True)
class Roots:
    """Where they are. `private` is None for a site without notes, which doesn't know where notes are."""

    project: Path
    public: Path
    local: Path
    site: Path
    private: Path | None = None


@dataclass(frozen=True, slots=True)
class _Root:
    """One of them: what it is for, where, and which option says so."""

    what: str
    path: Path
    option: str


def about_roots(roots: Roots, config_file: str) -> tuple[Problem, ...]:
    """Return an error in `config_file` for each two folders of which one lies in the other, by links and capitals too.

    Where the notes' place isn't known, it is told by what lies there.
    """
    named = [_Root("the public pages", roots.public, "docs_dir"), _Root("the built site", roots.site, "site_dir")]
    if os.path.lexists(roots.local):
        named.append(_Root("a center's own pages", roots.local, "local of inroads/guide"))
    if roots.private:
        named.append(_Root("the notes", roots.private, "folder of inroads/notes"))
    messages = [found for one, other in combinations(named, 2) for found in _nested(one, other, roots.project)]
    if not roots.private:
        messages += [found for root in named for found in _among_notes(root, roots)]
    return tuple(Problem.error(config_file, Place(), Code.NESTED_FOLDERS, message, hint) for message, hint in messages)


def _nested(one: _Root, other: _Root, project: Path) -> Iterator[tuple[str, str]]:
    here, there = _parts(one.path), _parts(other.path)
    hint = f"give each a folder of its own, apart from the other: change {one.option} or {other.option}"
    if here == there:
        shown = _shown(one.path, project), _shown(other.path, project)
        yield f'{one.what} and {other.what} are in the same folder: "{shown[0]}" and "{shown[1]}"', hint
        return
    for inner, outer, is_in in ((one, other, here[: len(there)] == there), (other, one, there[: len(here)] == here)):
        if is_in:
            inside, around = _shown(inner.path, project), _shown(outer.path, project)
            yield f'the folder of {inner.what}, "{inside}", lies in that of {outer.what}, "{around}"', hint


def _among_notes(root: _Root, roots: Roots) -> Iterator[tuple[str, str]]:
    """Yield that `root` lies in a folder that holds notes, the project's own not counted; or that the site is one."""
    real, project = Path(os.path.realpath(root.path)), Path(os.path.realpath(roots.project))
    around = [folder for folder in real.parents if folder != project and folder not in project.parents]
    for folder in (*([real] if root.path == roots.site else ()), *around):
        if _holds_notes(folder):
            shown = _shown(root.path, roots.project), shown_below(roots.project, folder)
            message = f'the folder of {root.what}, "{shown[0]}", lies where notes are: "{shown[1]}" has notes in it'
            yield message, f"give it a folder apart from the notes: change {root.option}"
            return


def _holds_notes(folder: Path) -> bool:
    return any(any((folder / name).glob("*.md")) for name in _NOTE_FOLDERS)


def _parts(path: Path) -> tuple[str, ...]:
    """Return where `path` really is, as the systems compare it that don't tell capitals and ways of accents apart."""
    return tuple(map(folded, Path(os.path.realpath(path)).parts))


def _shown(path: Path, project: Path) -> str:
    """Return `path` as it is written, and where it really is if that is elsewhere."""
    written = _below(os.path.normpath(path), os.path.normpath(project))
    real = _below(os.path.realpath(path), os.path.realpath(project))
    return written if written == real else f"{written}, which is {real}"


def _below(path: str, project: str) -> str:
    found = Path(path)
    return (found.relative_to(project) if found.is_relative_to(project) else found).as_posix()
