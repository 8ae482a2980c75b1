"""`inroads check`: every problem of both content folders, and on request of the drafts."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click

from inroads.center import policy_of
from inroads.cli.due import desk_of
from inroads.cli.project import OPTIONS, Project, about_own_zone, config_file_option, read_project
from inroads.edition import read_access, read_edition
from inroads.exports.problems import FORMATS
from inroads.lint import Severity
from inroads.names import did_you_mean
from inroads.problems import Code, Place, Problem, in_order
from inroads.problems import Severity as Level
from inroads.publish.leaks import allowed_from
from inroads.render.editors import pattern_for
from inroads.roots import Roots, about_roots
from inroads.today import today
from inroads.views.calendar import calendar_options
from inroads.views.drafts import me_from
from inroads.workspace import checked_vault, library_of, read_private, read_public

_OF_SETTINGS = (Code.INVALID_SETTING, Code.UNKNOWN_SETTING)


@click.command()
@click.option(
    "--format", "format_", type=click.Choice([*FORMATS]), default="text", show_default=True, help="How to report."
)
@click.option("--drafts", is_flag=True, help="Lint the drafts of what is due as well.")
@config_file_option
def check(format_: str, drafts: bool, config_file: Path) -> None:
    """Check every note, every public page, and what a career center says of itself.

    Ends with 0 if all is in order, 1 if there are problems, 2 if the command itself can't be carried out.
    """
    project = read_project(config_file)
    found = problems_of(project)
    can_draft = drafts and project.private is not None and not any(problem.code in _OF_SETTINGS for problem in found)
    problems = in_order([*found, *(about_drafts(project) if can_draft else ())])
    click.echo(FORMATS[format_](problems))
    raise SystemExit(1 if any(problem.severity is not Level.NOTE for problem in problems) else 0)


def problems_of(project: Project) -> list[Problem]:
    """Return every problem of the project's public pages, center's edition, private notes and policy."""
    config_file = project.shown(project.config_file)
    public = read_public(project.public, project.shown(project.public))
    edition = read_edition(project.places)
    library, in_library = library_of(public, edition.pages)
    policy, in_policy = policy_of(edition.settings, project.policy, config_file)
    about_zone = about_own_zone(project.zone, config_file)
    about_options = [
        *about_zone,
        *(_about(project.today, today, config_file) if project.today else ()),
        *_about(project.options["inroads/notes"].get("me", {}), me_from, config_file),
        *_about(project.options["inroads/notes"].get("calendar", {}), calendar_options, config_file),
        *_about(project.options["inroads/notes"].get("editor", "none"), pattern_for, config_file),
        *allowed_from(project.options["inroads/guide"].get("allowed"), config_file)[1],
        *unknown_options(project, config_file),
    ]
    places = project.places
    roots = Roots(places.project, places.public, places.local_folder, project.site, project.private)
    about_edition = (*edition.problems, *edition.notes, *read_access(places)[1])
    problems = [
        *public.all_problems,
        *in_library,
        *about_edition,
        *in_policy,
        *about_options,
        *about_roots(roots, config_file),
    ]
    if project.private:
        private = read_private(project.private, project.shown(project.private))
        problems += checked_vault(private, library, "" if about_zone else project.zone, policy)[1]
    return problems


def about_drafts(project: Project) -> Iterator[Problem]:
    """Yield what the lint finds, beyond hints, in the drafts of what is due: at the notes from which they come."""
    desk = desk_of(project, me=me_from(project.options["inroads/notes"].get("me", {})))
    for row in desk.due:
        fact, names = row.facts[0], ", ".join(person.text for person in row.people)
        for finding in row.draft.findings if row.draft else ():
            if finding.severity != Severity.HINT:
                words = f', "{finding.words}"' if finding.words else ""
                message = f"the draft to {names}{words}: {finding.message} ({finding.rule})"
                hint = "word it anew before you send it, or change what the note says"
                yield Problem.warning(fact.path, Place(fact.line, 1), Code.LINT_DRAFT, message, hint)


def _about(value: object, parse: Callable[[Any], object], path: str) -> list[Problem]:
    """Return what `parse` finds wrong with an option in the configuration at `path`."""
    try:
        parse(value)
    except ValueError as error:
        message, _, hint = str(error).partition("; ")
        return [Problem.error(path, Place(), Code.INVALID_SETTING, message, hint)]
    return []


def unknown_options(project: Project, path: str) -> list[Problem]:
    """Return a problem for each option of our plugins that the configuration at `path` names and nobody knows."""
    found = []
    for plugin, given in project.options.items():
        known = OPTIONS[plugin]
        for option in given:
            if option not in (*known, "enabled"):
                message = f'{plugin}: there is no option "{option}"'
                listed = f"choose one of {', '.join(known)}" if known else "remove it: the plugin has no options"
                hint = did_you_mean(option, known) or listed
                found.append(Problem.error(path, Place(), Code.UNKNOWN_SETTING, message, hint))
    return found
