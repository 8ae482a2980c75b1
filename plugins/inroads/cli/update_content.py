"""`inroads update-content`: newer guide, questions and templates into a center's own copy."""

from collections.abc import Iterator
from pathlib import Path

import click

from inroads.cli.project import Misuse, Project, config_file_option, read_project
from inroads.exports.problems import as_line
from inroads.problems import Code, Place, Problem
from inroads.shipped import PUBLIC_CONTENT
from inroads.starter.program import program
from inroads.update.carry_out import begin, finish
from inroads.update.center import FOLDER, Center, planned
from inroads.update.plan import CONFLICTS, Change, Kind
from inroads.update.renewal import Wheel, renew, renewal, wheel_in
from inroads.update.report import as_text
from inroads.update.trees import files_below

_EDITION = click.Path(path_type=Path, exists=True)


@click.command("update-content")
@click.option(
    "--from", "source", type=_EDITION, help="A wheel, starter kit or folder to take instead of what is installed."
)
@click.option("--base", "base", type=_EDITION, help="The edition that this copy began from, where that isn't known.")
@click.option("--dry-run", is_flag=True, help="Only tell what would be done.")
@config_file_option
def update_content(source: Path | None, base: Path | None, dry_run: bool, config_file: Path) -> None:
    """Bring the guide, questions and templates of a newer Inroads into this project's public folder.

    What you changed stays. Where Inroads changed the same lines, both versions stand in the file, between marks.

    Ends with 0 if all is merged, 1 if there is something for you to choose, 2 if the command can't be carried out.
    """
    project = read_project(config_file)
    center = Center(project.public, config_file.parent / FOLDER)
    try:
        changes, left = _updated(center, source or PUBLIC_CONTENT, base, dry_run)
        wheel = wheel_in(source) if source else Wheel(*program(files_below(PUBLIC_CONTENT)))
        found = renewal(config_file.parent, wheel)
        if not dry_run:
            renew(found)
    except ValueError as error:
        raise Misuse(str(error)) from None
    except OSError as error:
        raise Misuse(_about_disk(error)) from None
    click.echo(as_text(changes, project.shown(project.public), left, found.told, is_done=not dry_run))
    problems = _problems(changes, project)
    if problems:
        click.echo("\n".join(["", *map(as_line, problems)]))
    raise SystemExit(1 if left or any(change.kind in CONFLICTS for change in changes) else 0)


def _about_disk(error: OSError) -> str:
    where = f" {error.filename}" if error.filename else ""
    reason = (error.strerror or type(error).__name__).lower()
    return (
        f"can't write{where}: {reason}. Nothing is lost; put that right, and run this again: it goes on where it was."
    )


def _updated(
    center: Center, source: Path, given_base: Path | None, is_only_told: bool
) -> tuple[tuple[Change, ...], tuple[str, ...]]:
    """Return what becomes of the center's files, and which of them changed under our hands; raise ValueError."""
    if not center.public.is_dir():
        raise ValueError(f"there is no folder {center.public}: run this in the project's folder, or give -f")
    if source.resolve() == center.public.resolve():
        raise ValueError(
            f"{center.public} is itself what comes with Inroads here, so there is nothing to bring into it. "
            "In a clone, Git merges newer editions: git pull"
        )
    left = () if is_only_told else finish(center)
    changes = planned(center, source, given_base)
    return changes, left if is_only_told else (*left, *begin(center, changes))


def _problems(changes: tuple[Change, ...], project: Project) -> list[Problem]:
    return [problem for change in changes for problem in _about(change, project)]


def _about(change: Change, project: Project) -> Iterator[Problem]:
    path = f"{project.shown(project.public)}/{change.name}"
    if change.kind in (Kind.CONFLICT, Kind.UNRESOLVED):
        message = "you and Inroads changed the same lines; both versions stand here"
        hint = "keep what you want of both, delete the three lines of marks, and run inroads check"
        for line in change.lines:
            yield Problem.error(path, Place(line), Code.CONFLICT_MARK, message, hint)
