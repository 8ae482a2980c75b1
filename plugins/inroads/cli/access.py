"""`inroads access`: whether a built site is open to everyone, by its source and, on request, in a browser."""

from collections.abc import Container, Iterator
from dataclasses import replace
from pathlib import Path

import click

from inroads.accessibility import AccessReport
from inroads.cli.project import SITE, Misuse, Project, config_file_option, read_project, settings_of
from inroads.edit import write_whole
from inroads.edition import read_access
from inroads.publish.access import check
from inroads.publish.access.report import FORMATS, as_json
from inroads.today import today

_STATEMENT = ("accessibility.html", "accessibility/index.html")
_EXTRA = "a browser is looked through with Playwright and axe-core: pip install 'inroads[browser]'"


@click.command()
@click.argument("site", type=click.Path(path_type=Path, exists=True, file_okay=False), required=False)
@click.option("--every", is_flag=True, help="Open every page in a browser too: light and dark, narrow and wide.")
@click.option("--browser", type=click.Path(path_type=Path, exists=True), help="The Chromium to use; implies --every.")
@click.option("--write", is_flag=True, help="Keep the report, for the site's page about accessibility.")
@click.option(
    "--format", "format_", type=click.Choice([*FORMATS]), default="text", show_default=True, help="How to report."
)
@config_file_option
def access(
    site: Path | None, *, every: bool, browser: Path | None, write: bool, format_: str, config_file: Path
) -> None:
    """Check whether the pages in the folder SITE are open to everyone, by WCAG 2.2, levels A and AA.

    Without SITE, the folder into which the configuration has the site built. Ends with 0 if no rule is broken, 1 if one
    is, 2 if the command itself can't be carried out.
    """
    project = read_project(config_file)
    folder = site or config_file.parent / str(settings_of(config_file, ()).get("site_dir") or SITE)
    if not folder.is_dir():
        raise Misuse(f"there is no folder {folder}: build the site first")
    report = checked_in(folder)
    if every or browser:
        report = _with_browser(report, folder, browser)
    report = replace(report, day=today(project.today)[0])
    if write:
        keep(report, project)
    click.echo(FORMATS[format_](report))
    raise SystemExit(0 if report.passes else 1)


def checked_in(site: Path) -> AccessReport:
    """Return what is wrong with the source of the pages below `site`."""
    return check(_pages(site))


def _pages(site: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(site.rglob("*.html")):
        try:
            yield path.relative_to(site).as_posix(), path.read_bytes()
        except OSError as error:
            raise Misuse(f"can't read {path}: {error.strerror}") from None


def _with_browser(report: AccessReport, site: Path, browser: Path | None) -> AccessReport:
    try:
        from inroads.cli.browser import found_browser, opened
    except ModuleNotFoundError:
        raise Misuse(_EXTRA) from None
    run, findings = opened(site, str(browser) if browser else found_browser())
    return replace(report, browser=run, findings=(*report.findings, *findings))


def is_renewed(report: AccessReport, names: Container[str], project: Project) -> bool:
    """Keep `report` if the site, of files called `names`, has a page made from it and the last tells of other pages.

    Return whether it was kept, so that the page has to be made anew. What a browser told stays as long as nothing else
    differs.
    """
    if not report.passes or not any(name in names for name in _STATEMENT):
        return False
    last = read_access(project.places)[0]
    if last and (last.pages, last.rules, last.of_source) == (report.pages, report.rules, report.findings):
        return False
    keep(replace(report, day=today(project.today)[0]), project)
    return True


def keep(report: AccessReport, project: Project) -> None:
    """Write a report to where the project keeps its last."""
    write_whole(project.places.access_file, f"{as_json(report)}\n".encode())
