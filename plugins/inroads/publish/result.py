"""What a check of an edition tells, as values. Knows no way to find anything."""

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """How a check ended."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_RUN = "not run"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that keeps an edition from being published. `line` is 1-based, or 0 where there are no lines."""

    file: str
    line: int
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What the check `name` found; `told` says what it looked at, or why it wasn't run."""

    name: str
    findings: tuple[Finding, ...] = ()
    told: str = ""
    is_run: bool = True

    @property
    def status(self) -> Status:
        """How the check ended."""
        if not self.is_run:
            return Status.NOT_RUN
        return Status.FAILED if self.findings else Status.PASSED


def not_run(name: str, reason: str) -> CheckResult:
    """Return what is told of a check that couldn't be made."""
    return CheckResult(name, told=reason, is_run=False)
