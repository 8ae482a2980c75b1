"""A YAML parser's complaint, and the mistake that is found behind it."""

from dataclasses import dataclass
from typing import NamedTuple

from inroads.notes.quoting import in_quotes
from inroads.problems import Code


@dataclass(frozen=True, slots=True)
class Complaint:
    """What libyaml said: where (0-based), what, and where the thing began that it was reading; with all lines."""

    lines: tuple[str, ...]
    line: int
    column: int
    problem: str
    context: str
    opened_line: int
    opened_column: int

    @property
    def text(self) -> str:
        """The line that it is about, or an empty text after the last one."""
        return self.lines[self.line] if self.line < len(self.lines) else ""

    @property
    def quoted(self) -> str:
        """The hint that shows the line with its value in quotes."""
        return in_quotes(self.text) or "put the value in quotes"


class Cause(NamedTuple):
    """The mistake, and the place (0-based) at which it was made."""

    code: Code
    line: int
    column: int
    message: str
    hint: str
