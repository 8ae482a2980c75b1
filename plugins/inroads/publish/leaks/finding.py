"""What a scan found, as values that may be shown to others: no secret stands in them. Knows no way to find anything."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from inroads.publish.leaks.allowed import Allowed
from inroads.publish.leaks.token import Kind


class Standing(StrEnum):
    """How a finding stands: a leak, a text that the public sources hold as well, or one that an entry allows."""

    LEAK = "leak"
    IN_SOURCES = "in the public sources"
    ALLOWED = "allowed"


@dataclass(frozen=True, slots=True)
class Finding:
    """A token of a note in a file.

    `line` is 1-based, or 0 where there are no lines, as in a file's name or an archive; `times` are the lines of the
    file on which the token stands, of words the runs that were found, and of a text in the sources the public files.
    `steps` are what the file had to be decoded by, the outermost first. `reason` is that of the entry that allows it.
    """

    standing: Standing
    file: str
    line: int
    carrier: str
    kind: Kind
    masked: str
    note: str
    note_line: int
    steps: tuple[str, ...] = ()
    times: int = 1
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that a note and the public sources share, in runs: most likely the note quotes a page."""

    note: str
    runs: int


@dataclass(frozen=True, slots=True)
class Unscanned:
    """A file that couldn't be looked into, or not all of it, and why; `steps` lead to what couldn't."""

    file: str
    reason: str
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """All that a scan tells. `size` is that of all `files` in bytes; `known` files weren't looked into, only named."""

    findings: tuple[Finding, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    unscanned: tuple[Unscanned, ...] = ()
    unused: tuple[Allowed, ...] = ()
    files: int = 0
    size: int = 0
    known: int = 0
    tokens: int = 0

    @property
    def passes(self) -> bool:
        """Whether the files may be published: nothing of a note is in them, and all of them were looked into."""
        return not self.unscanned and all(finding.standing is Standing.ALLOWED for finding in self.findings)

    @property
    def counts(self) -> Counter[Standing]:
        """How many findings there are of each standing."""
        return Counter(finding.standing for finding in self.findings)
