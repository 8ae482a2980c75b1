"""What the check of accessibility found, as the result of a check of an edition. Knows no file."""

from inroads.accessibility import STANDARD, AccessReport
from inroads.publish.access import HINTS
from inroads.publish.result import CheckResult, Finding

NAME = "accessibility"


def access_found(report: AccessReport) -> CheckResult:
    """Return what a check of the pages' source tells."""
    broken = {rule.id: f'not so, by {STANDARD}, {rule.criterion}: "{rule.sentence}"' for rule in report.rules}
    findings = (Finding(one.file, one.line, broken[one.rule], HINTS[one.rule]) for one in report.findings)
    return CheckResult(NAME, tuple(findings), f"{report.pages:,} pages looked at by {len(report.rules)} rules")
