"""`inroads publish`: the public site built, checked from all sides, and put in the place of the last edition."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import click

from inroads.accessibility import AccessReport
from inroads.cli.access import is_renewed
from inroads.cli.check import problems_of
from inroads.cli.edition_place import refuse_contents, refuse_place
from inroads.cli.leaks import files_below, leaks_in
from inroads.cli.project import Misuse, Project, read_project, settings_of
from inroads.cli.strict_build import strict_build
from inroads.edit import TakenError, Workshop, heal, swap, turn, write_whole
from inroads.exports.text import visible
from inroads.problems import Severity
from inroads.publish import leak_check
from inroads.publish.access import check as check_access
from inroads.publish.access_check import access_found
from inroads.publish.checks import CHECKS
from inroads.publish.manifest import MANIFEST, manifest_of
from inroads.publish.report import FORMATS, KIND, Figures, Report, as_json
from inroads.publish.result import CheckResult, Finding, Status, not_run
from inroads.publish.staged import Staged, is_page, staged
from inroads.publish.weight import first_visit

_NOTES, _OUT, _REPORT = "mkdocs.yml", "public", "publish-report.json"
_FILE = click.Path(path_type=Path, dir_okay=False)


@dataclass(frozen=True, slots=True)
class _Job:
    """What is to be published, where, and which notes must not be in it: None where none are at hand, and why."""

    project: Project
    workshop: Workshop
    address: str
    notes: Project | None
    why_no_notes: str


@click.command()
@click.option("--out", type=click.Path(path_type=Path), help="The folder for the edition. [default: site_dir]")
@click.option(
    "--config-file",
    "-f",
    type=_FILE,
    default=Path("mkdocs.public.yml"),
    show_default=True,
    help="The public site's configuration.",
)
@click.option(
    "--notes", type=_FILE, help="The private site's configuration. [default: mkdocs.yml beside the public one]"
)
@click.option("--report", type=_FILE, help="Where to write the report. [default: publish-report.json in the project]")
@click.option(
    "--format", "format_", type=click.Choice([*FORMATS]), default="text", show_default=True, help="How to report."
)
def publish(out: Path | None, config_file: Path, notes: Path | None, report: Path | None, format_: str) -> None:
    """Build the public site, check it from all sides, and put it in the place of the last edition.

    If a check finds anything, the last edition stays exactly as it was.

    Ends with 0 if it is published, 1 if a check found something, 2 if the command itself can't be carried out.
    """
    settings = settings_of(config_file, ())
    project = _public(config_file)
    place = (out or config_file.parent / str(settings.get("site_dir") or _OUT)).resolve()
    refuse_place(place, project, {config_file.with_name(_NOTES), notes or config_file}, settings.get("theme"))
    report_file = report or config_file.with_name(_REPORT)  # and not beside the edition, which the web may show
    _refuse_report(report_file, place)
    at_hand, why_not = _notes_at_hand(notes, config_file)
    job = _Job(project, Workshop(place), str(settings.get("site_url") or ""), at_hand, why_not)
    if format_ != "json":
        click.echo("Building the public site and checking it. This may take a minute.", err=True)
    done = _carried_out(job)
    click.echo(FORMATS[format_](done))
    try:
        write_whole(report_file, as_json(done).encode())
    except OSError as error:
        raise Misuse(visible(f"the report can't be written: {error}")) from None
    raise SystemExit(0 if done.is_published else 1)


def _carried_out(job: _Job) -> Report:
    try:
        return _published(job)
    except TakenError:
        shown = job.project.shown(job.workshop.out)
        raise Misuse(f"{shown} is being published already; try again when that has ended") from None
    except OSError as error:
        raise Misuse(visible(f"{error}. Nothing was published; the last edition is as it was")) from None


def _public(config_file: Path) -> Project:
    project = read_project(config_file)
    if project.private is not None:
        raise Misuse(
            f"{config_file} is a private site: it uses inroads/notes, and what it builds is full of your notes. "
            "Publish with a configuration without it, such as mkdocs.public.yml"
        )
    return project


def _refuse_report(file: Path, out: Path) -> None:
    """Raise Misuse if a report at `file` would be published, or would take the place of something else."""
    if file.resolve().is_relative_to(out):
        raise Misuse(f"the report would lie in {out} and so be published; name another file")
    if file.exists() and not _is_report(file):
        raise Misuse(f"{file} is no report of this command, and would be lost; name another file")


def _is_report(file: Path) -> bool:
    try:
        value = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(value, Mapping) and value.get("kind") == KIND


def _notes_at_hand(given: Path | None, config_file: Path) -> tuple[Project | None, str]:
    """Return the project whose notes must not be published, or None and why there are none; raise Misuse."""
    file = given or config_file.with_name(_NOTES)
    if given is None and not file.exists():
        return None, f"no notes at hand, so nothing was looked for: there is no {_NOTES}"
    project = read_project(file)
    if project.private is None:
        reason = f"{project.shown(file)} doesn't use inroads/notes"
    elif not project.private.is_dir():
        reason = f"there is no folder {project.shown(project.private)}"
    else:
        return project, ""
    if given:
        raise Misuse(f"the notes can't be looked for: {reason}")
    return None, f"no notes at hand, so nothing was looked for: {reason}"


def _published(job: _Job) -> Report:
    """Build, check and swap; return how it ended; raise TakenError or OSError, with the last edition as it was."""
    workshop = job.workshop
    workshop.out.parent.mkdir(parents=True, exist_ok=True)
    with turn(workshop.lock) as lock:
        heal(workshop)
        try:
            refuse_contents(workshop.out, job.project)
            return _made(job, lock)
        finally:
            with suppress(OSError):  # what can't be deleted now is deleted the next time
                heal(workshop)


def _made(job: _Job, lock: int) -> Report:
    checks, site = _checked(job, lock)
    is_fine = site is not None and all(check.status is not Status.FAILED for check in checks)
    if is_fine and site:
        write_whole(job.workshop.staged / MANIFEST, manifest_of(site.files))
        refuse_contents(job.workshop.out, job.project)  # once more, since building takes a while
        swap(job.workshop)
    is_kept = job.workshop.out.is_dir() and any(job.workshop.out.iterdir())
    return Report(job.project.shown(job.workshop.out), checks, is_fine, is_kept, _figures(site) if site else None)


def _checked(job: _Job, lock: int) -> tuple[tuple[CheckResult, ...], Staged | None]:
    """Return what each check tells, and the site as it was built, if it could be."""
    problems, folder = _problems(job.project), job.workshop.staged
    if problems.status is Status.FAILED:
        return (problems, not_run("build", "first the problems must be mended")), None
    built, files, access = _built(job, lock)
    if built.status is Status.FAILED:
        return (problems, built, not_run("all other checks", "there is no whole site to look at")), None
    with_maps = bool(job.project.options["inroads/guide"].get("source_maps"))
    site = staged(files, job.address, with_maps=with_maps)
    leaks = leak_check.leaks_found(leaks_in(folder, job.notes)) if job.notes else None
    results = (*(check(site) for check in CHECKS), access_found(access))
    return (problems, built, *results, leaks or not_run(leak_check.NAME, job.why_no_notes)), site


def _built(job: _Job, lock: int) -> tuple[CheckResult, Mapping[str, bytes], AccessReport]:
    """Build the site, twice if its page about accessibility has to tell of this edition and told of another."""
    built, files, access = _build(job, lock)
    if built.status is Status.PASSED and is_renewed(access, files, job.project):
        return _build(job, lock)
    return built, files, access


def _build(job: _Job, lock: int) -> tuple[CheckResult, Mapping[str, bytes], AccessReport]:
    folder = job.workshop.staged
    built = strict_build(job.project.config_file, folder, lock)
    files = dict(files_below(folder)) if built.status is Status.PASSED else {}
    return built, files, check_access(files.items())


def _problems(project: Project) -> CheckResult:
    found = [problem for problem in problems_of(project) if problem.severity is not Severity.NOTE]
    findings = (Finding(p.path, p.line, f"{p.severity} {p.code}: {p.message}", p.hint) for p in found)
    return CheckResult("problems", tuple(findings), "every public page and setting is in order")


def _figures(site: Staged) -> Figures:
    pages = sum(map(is_page, site.files))
    return Figures(pages, len(site.files), sum(map(len, site.files.values())), first_visit(site))
