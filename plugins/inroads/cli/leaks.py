"""`inroads leaks`: whether anything of the private notes stands in the files of a public site."""

import base64
import os
import stat
from collections.abc import Collection, Iterable, Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import click

from inroads.cli.project import Misuse, Project, config_file_option, read_project
from inroads.exports.problems import as_line
from inroads.files import printable
from inroads.publish.leaks import File, Folder, Private, Report, allowed_from, scan
from inroads.publish.leaks.report import FORMATS

# Their files are copied into every site as they are.
_THEMES = ("mkdocs-material", "mkdocs")


@click.command()
@click.argument("site", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--format", "format_", type=click.Choice([*FORMATS]), default="text", show_default=True, help="How to report."
)
@config_file_option
def leaks(site: Path, format_: str, config_file: Path) -> None:
    """Look in every file of the folder SITE for anything of the private notes, decoded in every way.

    Ends with 0 if nothing was found, 1 if something was or a file can't be looked into, 2 if the command itself can't
    be carried out.
    """
    report = leaks_in(site, read_project(config_file))
    click.echo(FORMATS[format_](report))
    raise SystemExit(0 if report.passes else 1)


def leaks_in(site: Path, project: Project, known: Collection[str] | None = None) -> Report:
    """Return what of the project's notes stands in the files below `site`; raise Misuse where that can't be told.

    `known` are the digests of files that came with the theme: those that MkDocs and Material tell, unless given.
    """
    config_file = project.shown(project.config_file)
    if project.private is None:
        raise Misuse(f"{config_file} has no private notes: it doesn't use inroads/notes")
    allowed, problems = allowed_from(project.options["inroads/guide"].get("allowed"), config_file)
    if problems:
        raise Misuse("\n".join(map(as_line, problems)))
    me = project.options["inroads/notes"].get("me")
    notes = Folder(project.shown(project.private), _below(project, project.private))
    private = Private(notes, me if isinstance(me, dict) else {}, config_file)
    digests = known_digests() if known is None else known
    return scan(files_below(site), private, _sources(project), allowed=allowed, known=digests)


def _sources(project: Project) -> Iterator[File]:
    """Yield all that the public site is made from: its pages, and what a center says of itself."""
    center, local = project.places.center_file, project.places.local_folder
    for root in (project.public, *([local] if local.is_dir() else ())):
        yield from ((f"{project.shown(root)}/{name}", data) for name, data in _below(project, root))
    if center.is_file():
        yield project.shown(center), _bytes_of(center)


def _below(project: Project, root: Path) -> Iterator[File]:
    if not root.is_dir():
        raise Misuse(f"the folder {project.shown(root)} does not exist")
    return files_below(root, of_an_author=True)


def files_below(root: Path, *, of_an_author: bool = False) -> Iterator[File]:
    """Yield every file below `root`, by name; in an author's folder what is hidden, a link or no file is passed over.

    A site's links are followed, since who publishes the folder publishes what they lead to.
    """
    seen: set[str] = set()
    for folder, folders, names in os.walk(root, onerror=_unreadable, followlinks=not of_an_author):
        folders[:] = sorted(name for name in folders if not (of_an_author and name.startswith(".")))
        if (place := os.path.realpath(folder)) in seen:  # a link that leads back
            folders.clear()
            continue
        seen.add(place)
        for name in sorted(names):
            path = Path(folder, name)
            if of_an_author and (name.startswith(".") or not stat.S_ISREG(path.lstat().st_mode)):
                continue
            yield printable(path.relative_to(root).as_posix()), _bytes_of(path)


def _bytes_of(path: Path) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise Misuse(f"{path} is no file, so that nobody knows what would be published")
        return path.read_bytes()
    except OSError as error:
        raise Misuse(f"can't read {path}: {error.strerror}") from None


def _unreadable(error: OSError) -> None:
    raise Misuse(f"can't read {error.filename}: {error.strerror}")


def known_digests(packages: Iterable[str] = _THEMES) -> frozenset[str]:
    """Return the SHA-256 digests, in hexadecimal, of the files that packages brought, as these tell them."""
    return frozenset(digest for name in packages for digest in _digests(name))


def _digests(name: str) -> Iterator[str]:
    try:
        files = distribution(name).files or ()
    except PackageNotFoundError:
        return
    for file in files:
        if file.hash and file.hash.mode == "sha256":
            yield base64.urlsafe_b64decode(f"{file.hash.value}=").hex()
