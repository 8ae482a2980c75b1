"""What a rule sees: what was written, its text made plain, the settings. Knows no rule."""

from collections.abc import Mapping
from dataclasses import dataclass

from inroads.lint.letters import Plain
from inroads.lint.search import Span
from inroads.lint.written import Written

WHOLE: Span = (0, 0)


@dataclass(frozen=True, slots=True)
class Sight:
    """One text as a rule sees it; of a list either the list, whose text is empty, or one of its questions."""

    written: Written
    plain: Plain
    settings: Mapping[str, object]

    def placed(self, span: Span | None) -> Span | None:
        """Return what a span of the plain text, without space at its ends, is in the text as it was written."""
        if span is None:
            return None
        words = self.plain.text[span[0] : span[1]]
        start = span[1] - len(words.lstrip(" \n"))
        return self.plain.span(start, span[0] + len(words.rstrip(" \n")))
