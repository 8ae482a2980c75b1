"""What the leak scan found, as the result of a check. Knows no file."""

from collections.abc import Iterator

from inroads.publish.leaks import Report, Standing
from inroads.publish.leaks.report import ADVICE
from inroads.publish.result import CheckResult, Finding

NAME = "leaks"


def leaks_found(report: Report) -> CheckResult:
    """Return what a scan tells; of a scan that had nothing to look for, that it wasn't one."""
    if not report.tokens:
        return CheckResult(NAME, told="there is nothing in the notes to look for", is_run=False)
    allowed = report.counts[Standing.ALLOWED]
    told = f"{report.files:,} files searched for {report.tokens:,} texts of the notes, {allowed:,} places allowed"
    return CheckResult(NAME, tuple(_findings(report)), told)


def _findings(report: Report) -> Iterator[Finding]:
    for found in report.findings:
        if found.standing is not Standing.ALLOWED:
            also = ", which a public page holds too" if found.standing is Standing.IN_SOURCES else ""
            message = f"{found.kind.value} {found.masked} of {found.note} line {found.note_line}{also}"
            yield Finding(found.file, found.line, message, ADVICE[found.standing])
    for one in report.unscanned:
        way = f" ({', '.join(one.steps)})" if one.steps else ""
        yield Finding(
            one.file, 0, f"nobody knows what is in it{way}: {one.reason}", "leave it out of the public folder"
        )
