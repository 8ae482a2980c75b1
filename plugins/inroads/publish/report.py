"""What publishing tells, for people and for programs. Knows the formats; shows nothing that can't be seen."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from inroads.exports.problems import annotation
from inroads.exports.text import json_text, visible
from inroads.publish.result import CheckResult, Finding, Status

KIND = "inroads publish"  # by which a report is known, so that no other file is taken for one
_MOST = 10  # kinds of findings that are shown of one check
_WIDTH = len(Status.NOT_RUN)
_INDENT = " " * (_WIDTH + 4)


@dataclass(frozen=True, slots=True)
class Figures:
    """How large an edition is. `size` and `first_visit` are bytes, the latter compressed."""

    pages: int
    files: int
    size: int
    first_visit: int


@dataclass(frozen=True, slots=True)
class Report:
    """How publishing into the folder `out` ended; `is_kept` if there is an edition, `figures` if one was built."""

    out: str
    checks: tuple[CheckResult, ...]
    is_published: bool
    is_kept: bool
    figures: Figures | None = None

    @property
    def passes(self) -> bool:
        """Whether no check found anything."""
        return all(check.status is not Status.FAILED for check in self.checks)


def as_text(report: Report) -> str:
    """Return a report for a person at a terminal, with how it ended at the end."""
    lines = [line for check in report.checks for line in _check(check)]
    return "\n".join((*lines, "", *_ending(report)))


def _check(check: CheckResult) -> Iterator[str]:
    number = len(check.findings)
    told = (f"{number:,} finding{'' if number == 1 else 's'}" if number else visible(check.told)) or "nothing found"
    yield f"{check.status.value:<{_WIDTH}}  {check.name}: {told}"
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in check.findings:
        groups.setdefault((finding.message, finding.hint), []).append(finding)
    for (message, hint), found in list(groups.items())[:_MOST]:
        more = f" (and {len(found) - 1:,} more like it)" if len(found) > 1 else ""
        first, *others = f"{_place(found[0])}: {message}".splitlines()
        yield f"{_INDENT}{visible(first)}{more}"
        yield from (f"{_INDENT}  {visible(line)}" for line in (*others, *hint.splitlines()))
    if len(groups) > _MOST:
        yield f"{_INDENT}and {len(groups) - _MOST:,} more, which the report as JSON lists"


def _place(finding: Finding) -> str:
    return f"{finding.file}:{finding.line}" if finding.line else finding.file


def _ending(report: Report) -> Iterator[str]:
    out, figures = visible(report.out), report.figures
    if figures:
        size = f"{figures.pages:,} pages, {figures.files:,} files, {figures.size / 1e6:.1f} MB"
        yield f"{size}; a first visit fetches {figures.first_visit / 1000:,.0f} kB."
    if report.is_published:
        yield f"Published: the edition lies in {out}."
    else:
        failed = ", ".join(check.name for check in report.checks if check.status is Status.FAILED)
        kept = f"The last edition, in {out}, is as it was" if report.is_kept else f"There is still none in {out}"
        yield f"Not published, because of: {failed}. {kept}."


def as_mapping(report: Report) -> Mapping[str, object]:
    """Return a report as values that JSON has."""
    figures = report.figures
    return {
        "kind": KIND,
        "published": report.is_published,
        "out": report.out,
        "checks": [
            {
                "name": check.name,
                "status": check.status.value,
                "told": check.told,
                "findings": [_finding(finding) for finding in check.findings],
            }
            for check in report.checks
        ],
        "figures": figures
        and {
            "pages": figures.pages,
            "files": figures.files,
            "bytes": figures.size,
            "first_visit_bytes": figures.first_visit,
        },
    }


def _finding(finding: Finding) -> Mapping[str, object]:
    return {
        "file": finding.file,
        "line": finding.line or None,
        "message": finding.message,
        "hint": finding.hint or None,
    }


def as_json(report: Report) -> str:
    """Return a report as a JSON object."""
    return json_text(as_mapping(report))


def as_github(report: Report) -> str:
    """Return a report for a person, after a GitHub workflow command for each finding, which annotates the run."""
    found = ((check.name, finding) for check in report.checks for finding in check.findings)
    annotations = (
        annotation("error", one.file, one.line or 1, name, f"{one.message} ({one.hint})" if one.hint else one.message)
        for name, one in found
    )
    return "\n".join((*annotations, as_text(report)))


FORMATS: Mapping[str, Callable[[Report], str]] = {"text": as_text, "json": as_json, "github": as_github}
