"""What the check of accessibility found, as the result of a check of an edition. Knows no file."""

from inroads.accessibility import STANDARD
from inroads.publish.access import HINTS, check
from inroads.publish.result import CheckResult, Finding
from inroads.publish.staged import Staged

NAME = "accessibility"


def check_access(site: Staged) -> CheckResult:
    """Return what keeps people out of a site's pages, as far as their source tells."""
    report = check(site.files.items())
    broken = {rule.id: f'not so, by {STANDARD}, {rule.criterion}: "{rule.sentence}"' for rule in report.rules}
    findings = (Finding(one.file, one.line, broken[one.rule], HINTS[one.rule]) for one in report.findings)
    return CheckResult(NAME, tuple(findings), f"{report.pages:,} pages looked at by {len(report.rules)} rules")
