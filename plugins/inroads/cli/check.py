"""`inroads check`: every problem of both content folders."""

from pathlib import Path

import click

from inroads.checks import check as check_between
from inroads.cli.project import Project, read_project
from inroads.exports.problems import FORMATS
from inroads.policy import policy_from
from inroads.problems import Problem, in_order
from inroads.workspace import library_of, read_private, read_public, vault_of


@click.command()
@click.option(
    "--format", "format_", type=click.Choice([*FORMATS]), default="text", show_default=True, help="How to report."
)
@click.option(
    "--config-file",
    "-f",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The site's configuration, which says where the content folders are.",
)
def check(format_: str, config_file: Path) -> None:
    """Check every note and every public page.

    Ends with 0 if all is in order, 1 if there are problems, 2 if the command itself can't be carried out.
    """
    project = read_project(config_file)
    problems = in_order(problems_of(project))
    click.echo(FORMATS[format_](problems))
    raise SystemExit(1 if problems else 0)


def problems_of(project: Project) -> list[Problem]:
    """Return every problem of the project's public pages, private notes and policy."""
    public = read_public(project.public, project.shown(project.public))
    library, in_library = library_of(public)
    _, in_policy = policy_from(project.policy, project.shown(project.config_file))
    problems = [*public.all_problems, *in_library, *in_policy]
    if project.private:
        private = read_private(project.private, project.shown(project.private))
        vault, in_vault = vault_of(private, project.zone)
        problems += [*private.all_problems, *in_vault, *check_between(vault, library)]
    return problems
