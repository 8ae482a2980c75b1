"""`inroads due`: the dashboard's list in the terminal."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from inroads.center import policy_of, with_name
from inroads.cli.project import Misuse, Project, about_own_zone, config_file_option, read_project
from inroads.edition import read_edition
from inroads.exports.due import FORMATS
from inroads.exports.problems import as_line
from inroads.names import did_you_mean
from inroads.today import today as day_of
from inroads.views.days import shifted
from inroads.views.desk import Desk, desk_from
from inroads.views.follow_ups import Bucket, DueRow
from inroads.workspace import checked_vault, library_of, read_private, read_public


@click.command()
@click.option("--today", "day", metavar="DAY", default="", help="The day to look at, such as 2026-11-20.")
@click.option("--within", "days", type=click.IntRange(min=0), help="Only what is due within so many days.")
@click.option("--contact", metavar="ID", default="", help="Only what is due for one contact.")
@click.option(
    "--format", "format_", type=click.Choice([*FORMATS]), default="table", show_default=True, help="How to show it."
)
@config_file_option
def due(day: str, days: int | None, contact: str, format_: str, config_file: Path) -> None:
    """Show what is due, in the order of the dashboard.

    Ends with 0, or with 2 if the command can't be carried out. Notes with errors are left out, and counted on the
    standard error.
    """
    project = read_project(config_file)
    desk = desk_of(project, day)
    rows = _chosen(desk, days, _known(desk, contact))
    click.echo(FORMATS[format_](rows))
    left_out = len({problem.path for problem in desk.problems if problem.is_error})
    if left_out:
        files = "1 file has errors and is" if left_out == 1 else f"{left_out} files have errors and are"
        click.echo(f"{files} left out: see inroads check", err=True)


def desk_of(project: Project, day: str = "", me: Mapping[str, str] | None = None) -> Desk:
    """Return the desk of the project's notes on `day`, else on the day that the configuration says; raise Misuse.

    `me` is what the seeker says of themselves, for drafts.
    """
    if project.private is None:
        raise Misuse(f"{project.shown(project.config_file)} has no private notes: it doesn't use inroads/notes")
    edition = read_edition(project.places)
    policy, in_policy = policy_of(edition.settings, project.policy, project.shown(project.config_file))
    about_zone = about_own_zone(project.zone, project.shown(project.config_file))
    if in_policy or about_zone:
        raise Misuse("\n".join(map(as_line, (*in_policy, *about_zone))))
    try:
        today, _ = day_of(day or project.today)
    except ValueError as error:
        raise Misuse(str(error)) from None
    public = read_public(project.public, project.shown(project.public))
    library, in_library = library_of(public, edition.pages)
    library = with_name(library, edition.center)
    private = read_private(project.private, project.shown(project.private))
    vault, in_private = checked_vault(private, library, project.zone, policy)
    return desk_from(
        library, vault, policy, (*public.all_problems, *in_library, *edition.problems, *in_private), today, me=me
    )


def _known(desk: Desk, contact: str) -> str:
    """Return the id of the contact whom `contact` names, or an empty text for an empty one; raise Misuse."""
    if not contact:
        return ""
    found = [note for note in desk.vault.names.find(contact) if note in desk.vault.contacts]
    if len(found) == 1:
        return found[0]
    if found:
        raise Misuse(f'--contact: "{contact}" may be any of {", ".join(found)}; write the id')
    hint = did_you_mean(contact, desk.vault.contacts) or "write the name of their note without .md"
    raise Misuse(f'--contact: there is no contact "{contact}"; {hint}')


def _chosen(desk: Desk, days: int | None, contact: str) -> list[DueRow]:
    last = date.max if days is None else shifted(desk.today, days)
    return [
        row
        for row in desk.due
        if (row.due <= last or row.bucket is Bucket.OVERDUE) and (not contact or contact in row.who)
    ]
