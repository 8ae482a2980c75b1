"""`inroads check`: every problem of both content folders."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

import click

from inroads.cli.project import OPTIONS, Project, config_file_option, read_project
from inroads.exports.problems import FORMATS
from inroads.names import did_you_mean
from inroads.policy import policy_from
from inroads.problems import Code, Place, Problem, in_order
from inroads.publish.leaks import allowed_from
from inroads.render.editors import pattern_for
from inroads.today import today
from inroads.views.calendar import calendar_options
from inroads.views.drafts import me_from
from inroads.workspace import checked_vault, library_of, read_private, read_public


@click.command()
@click.option(
    "--format", "format_", type=click.Choice([*FORMATS]), default="text", show_default=True, help="How to report."
)
@config_file_option
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
    config_file = project.shown(project.config_file)
    public = read_public(project.public, project.shown(project.public))
    library, in_library = library_of(public)
    _, in_policy = policy_from(project.policy, config_file)
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
    problems = [*public.all_problems, *in_library, *in_policy, *about_options]
    if project.private:
        private = read_private(project.private, project.shown(project.private))
        problems += checked_vault(private, library, "" if about_zone else project.zone)[1]
    return problems


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


def about_own_zone(zone: str, path: str) -> list[Problem]:
    """Return what is wrong with the seeker's time zone, which the configuration at `path` names."""
    try:
        ZoneInfo(zone or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        message = f'timezone: "{zone}" isn\'t a time zone that is known'
        hint = did_you_mean(zone, available_timezones()) or "write an IANA name such as America/New_York"
        return [Problem.error(path, Place(), Code.INVALID_SETTING, message, hint)]
    return []
