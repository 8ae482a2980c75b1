"""A report of accessibility for people and for programs. Knows the formats."""

from collections.abc import Callable, Iterator, Mapping

from inroads.accessibility import STANDARD, AccessReport, BrowserRun, Finding, as_mapping
from inroads.exports.text import json_text, visible
from inroads.publish.access.check import HINTS

_MOST = 3  # places that are named for one rule; there may be one on each page of the site


def as_text(report: AccessReport) -> str:
    """Return a report for a person at a terminal, with a summary at the end."""
    parts = ["\n".join(_about(report, rule)) for rule in report.by_rule]
    return "\n\n".join((*parts, _summary(report)))


def _about(report: AccessReport, rule: str) -> Iterator[str]:
    known = next((one for one in report.rules if one.id == rule), None)
    yield f"{rule} ({known.criterion}, level {known.level}): {known.sentence}" if known else rule
    if rule in HINTS:
        yield f"  To mend it: {HINTS[rule]}."
    findings = [finding for finding in report.findings if finding.rule == rule]
    yield from (f"  {visible(_place(finding))}" for finding in findings[:_MOST])
    if len(findings) > _MOST:
        yield f"  and {len(findings) - _MOST:,} more"


def _place(finding: Finding) -> str:
    where = f"{finding.file}, line {finding.line}" if finding.line else finding.file
    how = f" ({'; '.join(finding.ways)})" if finding.ways else ""
    return f"{where}{how}: {finding.element}"


def _summary(report: AccessReport) -> str:
    checked = f"{_count(report.pages, 'page')} checked by {len(report.rules)} rules of {STANDARD}, levels A and AA."
    found = f"{_count(len(report.findings), 'finding')} on {_count(len(report.by_page), 'page')}."
    return "\n".join((checked, *_in_browser(report.browser), found))


def _in_browser(run: BrowserRun | None) -> Iterator[str]:
    if run:
        pages = _count(run.pages, "page")
        yield f"{pages} opened in {run.browser}, each in {len(run.ways)} ways, and checked by {run.engine}."


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def as_json(report: AccessReport) -> str:
    """Return a report as a JSON object."""
    return json_text(as_mapping(report))


FORMATS: Mapping[str, Callable[[AccessReport], str]] = {"text": as_text, "json": as_json}
