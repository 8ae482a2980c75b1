"""Whether an edition may be put into a folder: what it must not be, and that nothing else is lost with it."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from inroads.cli.project import PRIVATE, Misuse, Project, private_folders_of
from inroads.exports.crawlers import ROBOTS
from inroads.exports.text import visible
from inroads.files import printable
from inroads.publish.manifest import MANIFEST, strangers

_NOTES = "the folder of your private notes"
_MOST = 3  # files that are named


def refuse_place(out: Path, project: Project, configurations: Iterable[Path], theme: object) -> None:
    """Raise Misuse if the real path `out` is a folder that no edition belongs into.

    `theme` is what the configuration says of it; `configurations` may be those of private sites, and needn't be there.
    """
    shown = project.shown(out)
    if os.path.lexists(out) and not out.is_dir():
        raise Misuse(f"{shown} is a file; name a folder")
    if os.path.ismount(out):
        raise Misuse(f"{shown} is a disk of its own, which can't be replaced as a whole; name a folder on it")
    root = project.config_file.parent.resolve()
    if _is_inside(root, out):
        raise Misuse(f"{shown} is or holds the project itself, which the edition would replace; name another folder")
    for folder, what in _taken(project, configurations, theme):
        is_in, holds = _is_inside(out, folder), _is_inside(folder, out)
        if is_in or holds:
            relation = "is" if is_in and holds else "lies in" if is_in else "holds"
            raise Misuse(f"{shown} {relation} {what}, {project.shown(folder)}; name another folder")


def _taken(project: Project, configurations: Iterable[Path], theme: object) -> Iterator[tuple[Path, str]]:
    root = project.config_file.parent
    yield root / PRIVATE, _NOTES
    for file in filter(Path.exists, sorted(configurations)):
        named = zip(private_folders_of(file), (_NOTES, "where your private site is built"), strict=False)
        yield from ((file.parent / folder, what) for folder, what in named)
    yield project.public, "the folder of the public pages"
    yield project.places.local_folder, "the folder of your own pages"
    yield root / ".git", "Git's own folder"
    custom = theme.get("custom_dir") if isinstance(theme, Mapping) else None
    if custom:
        yield root / str(custom), "a folder of the theme"


def _is_inside(inner: Path, outer: Path) -> bool:
    """Return whether `inner` is `outer` or lies in it, by the disk's own word where both are there."""
    inner, outer = inner.resolve(), outer.resolve()
    above = (inner, *inner.parents)
    return outer in above or (outer.exists() and any(one.exists() and one.samefile(outer) for one in above))


def refuse_contents(out: Path, project: Project) -> None:
    """Raise Misuse if the folder `out` holds anything that isn't an earlier edition's."""
    if not out.is_dir():
        return
    names = [(Path(above) / name).relative_to(out).as_posix() for above, _, names in os.walk(out) for name in names]
    own = strangers(names, _bytes(out / MANIFEST), _bytes(out / ROBOTS) or b"")
    if own:
        named = ", ".join(visible(printable(name)) for name in own[:_MOST])
        more = f" and {len(own) - _MOST:,} more" if len(own) > _MOST else ""
        raise Misuse(
            f"{project.shown(out)} holds what no edition put there: {named}{more}. An edition replaces its folder as a "
            "whole, so this would be lost; move it elsewhere, or name another folder"
        )


def _bytes(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() and not file.is_symlink() else None
