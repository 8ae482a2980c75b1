"""`inroads hook`: a Git hook that refuses to push private notes to where others can read them."""

import os
import posixpath
import re
import sys
from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path
from typing import ParamSpec

import click

from inroads.cli.project import (
    PRIVATE,
    SITE,
    Misuse,
    config_file_option,
    private_folders_in,
    private_folders_of,
)
from inroads.exports.text import visible
from inroads.pushes import remotes
from inroads.pushes.git import Repository
from inroads.pushes.hook_file import hook_of, install, uninstall
from inroads.pushes.look import Configured, Look, look_through, notes_now
from inroads.pushes.private import private_in
from inroads.pushes.report import refusal, reminder
from inroads.pushes.updates import updates_in

_P = ParamSpec("_P")
_SECRET = re.compile(r"//[^/@\s]*@")


def _told(command: Callable[_P, None]) -> Callable[_P, None]:
    """Return `command` with what goes wrong in Git or with the hook told in one line and the exit code 2."""

    @wraps(command)
    def told(*arguments: _P.args, **named: _P.kwargs) -> None:
        try:
            command(*arguments, **named)
        except (ValueError, OSError) as error:
            raise Misuse(visible(str(error))) from None

    return told


@click.group()
def hook() -> None:
    """Keep private notes from being pushed to where others can read them.

    A Git hook looks through everything that a push would send. Every remote counts as public until you mark it private.
    """


@hook.command("install")
@config_file_option
@_told
def install_(config_file: Path) -> None:
    """Lay the hook down in this repository. A hook that is there already stays, and runs after it.

    Ends with 0, or with 2 if it can't be done; then nothing has changed.
    """
    repository = Repository(config_file.parent)
    top, config = repository.top, config_file.resolve()
    if not config.is_file():
        raise Misuse(f"there is no {config_file}: run this in the project's folder, or give -f")
    runs_another = install(hook_of(repository), sys.executable, Path(os.path.relpath(config, top)).as_posix())
    click.echo("Every push from this repository is looked through from now on.")
    if runs_another:
        click.echo("The hook that was there runs after it, as before.")
    _show(repository)


@hook.command("uninstall")
@config_file_option
@_told
def uninstall_(config_file: Path) -> None:
    """Take the hook away. A hook that was there before is back in its place.

    Ends with 0, or with 2 if it can't be done; then nothing has changed.
    """
    is_back = uninstall(hook_of(Repository(config_file.parent)))
    click.echo("Pushes aren't looked through any more.")
    if is_back:
        click.echo("The hook that was there before is back in its place.")


@hook.command()
@config_file_option
@_told
def status(config_file: Path) -> None:
    """Tell whether the hook is there, and which remotes count as public.

    Ends with 0 if the hook is there, 1 if it isn't, 2 if that can't be told.
    """
    repository = Repository(config_file.parent)
    is_there = hook_of(repository).is_ours
    click.echo("Pushes are looked through." if is_there else "Pushes aren't looked through: run inroads hook install.")
    _show(repository)
    raise SystemExit(0 if is_there else 1)


def _show(repository: Repository) -> None:
    for remote in remotes.remotes(repository):
        kind = "public" if remote.is_public else "private"
        click.echo(visible(f"  {remote.name}: {kind}"))
    click.echo('Mark a remote that only you can read with "inroads hook private NAME".')


@hook.command()
@click.argument("name")
@config_file_option
@_told
def public(name: str, config_file: Path) -> None:
    """Mark the remote NAME as one that others can read, which is what every remote counts as without a mark.

    Ends with 0, or with 2 if it can't be done.
    """
    _mark(name, config_file, is_public=True)


@hook.command()
@click.argument("name")
@config_file_option
@_told
def private(name: str, config_file: Path) -> None:
    """Mark the remote NAME as one that only you can read. The mark holds for the address that it has now.

    Ends with 0, or with 2 if it can't be done.
    """
    _mark(name, config_file, is_public=False)


def _mark(name: str, config_file: Path, *, is_public: bool) -> None:
    addresses = remotes.mark(Repository(config_file.parent), name, is_public=is_public)
    whom = "others can read" if is_public else "only you can read"
    where = ", ".join(_SECRET.sub("//", address) for address in addresses)
    click.echo(visible(f"{name} ({where}) counts as one that {whom}."))


@hook.command()
@click.argument("commit")
@config_file_option
@_told
def allow(commit: str, config_file: Path) -> None:
    """Allow what is in COMMIT, and in all commits before it, to be pushed anywhere.

    This is for what you have looked through, such as the sample notes that a clone of Inroads comes with. Files that
    change after it are looked at again.

    Ends with 0, or with 2 if it can't be done.
    """
    found = remotes.allow(Repository(config_file.parent), commit)
    click.echo(f"What is in {found[:10]} and before it may be pushed.")


@hook.command()
@click.argument("remote", default="")
@click.argument("address", default="")
@config_file_option
@_told
def check(remote: str, address: str, config_file: Path) -> None:
    """Look through a push to REMOTE at ADDRESS, of which Git tells on the standard input. Git calls this by itself.

    Ends with 0 if the push may go on, 1 if it would send something private, 2 if that can't be told.
    """
    repository = Repository(config_file.parent if config_file.parent.is_dir() else Path())
    place = remotes.remote_of(repository, remote, address)
    if not place.is_public:
        return
    told = sys.stdin.buffer.read().decode("utf-8", "surrogateescape")
    seen = _look(repository, config_file, told.splitlines())
    address = _SECRET.sub("//", address)
    for line in reminder(seen, place):
        click.echo(visible(line), err=True)
    if seen.findings:
        click.echo("\n".join(map(visible, refusal(seen, place, address))), err=True)
        raise SystemExit(1)


def _look(repository: Repository, config_file: Path, lines: Iterable[str]) -> Look:
    updates = updates_in(lines)
    below = Path(os.path.relpath(config_file.parent.resolve(), repository.top.resolve())).as_posix()
    folders = private_folders_of(config_file) or (PRIVATE, SITE)
    named = {_below(repository, below, folder) for folder in (*folders, PRIVATE, SITE)}
    copies = notes_now(repository, config_file.parent / folders[0])
    configured = Configured(
        posixpath.normpath(posixpath.join(below, config_file.name)),
        lambda text: {_below(repository, below, folder) for folder in private_folders_in(text)},
    )
    return look_through(repository, updates, private_in(named, copies), configured, remotes.allowed(repository))


def _below(repository: Repository, project: str, folder: str) -> str:
    """Return the path of a project's `folder` below the repository's top, in slashes; it may lead out of it."""
    path = Path(folder)
    if path.is_absolute():
        return Path(os.path.relpath(path.resolve(), repository.top.resolve())).as_posix()
    return posixpath.normpath(posixpath.join(project, path.as_posix()))
