"""A text as the rules see it: lower-case ASCII, each character of which knows where it came from. Knows no rule."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_SPACES = re.compile(r"[ \n]{2,}")
_END_OF_ASCII = 0x80
_FIRST_PRINTED = 0x20


@dataclass(frozen=True, slots=True)
class Plain:
    """A plain text. `places` are, for each of its characters and for its end, characters of the original."""

    text: str
    places: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return what the characters from `start` up to `end` are in the original, accents and all."""
        return self.places[start], max(self.places[end], self.places[end - 1] + 1)


class Letters(dict[int, str]):
    """What each character is in a plain text, by its code point, worked out when it is first met.

    `same` are characters with a plain form that Unicode doesn't know of. `dropped` and `signs` are ranges of code
    points: those that leave nothing, and those that are no letters.
    """

    def __init__(
        self, same: Mapping[str, str], dropped: Sequence[Sequence[int]], signs: Sequence[Sequence[int]]
    ) -> None:
        super().__init__({ord(char): plain for char, plain in same.items()})
        self._dropped, self._signs = dropped, signs

    def __missing__(self, code: int) -> str:
        found = self[code] = self._plain(chr(code))
        return found

    def _plain(self, char: str) -> str:
        code = ord(char)
        if _is_in(code, self._dropped):
            return ""
        if code < _END_OF_ASCII:
            return char.lower() if code >= _FIRST_PRINTED or char == "\n" else " "
        apart = unicodedata.normalize("NFKD", char)
        if apart != char:
            return apart.translate(self)
        return "~" if _is_in(code, self._signs) else "_"

    def plain(self, text: str) -> Plain:
        """Return `text` as plain; runs of spaces become one, line ends among them one or two line ends."""
        places: Sequence[int] = range(len(text))
        if not text.isascii():
            places = [place for place, char in enumerate(text) for _ in self[ord(char)]]
        return _with_single_spaces(text.translate(self), places, len(text))


def _is_in(code: int, ranges: Sequence[Sequence[int]]) -> bool:
    return any(first <= code <= last for first, last in ranges)


def _with_single_spaces(text: str, places: Sequence[int], end: int) -> Plain:
    parts: list[str] = []
    kept: list[int] = []
    last = 0
    for run in _SPACES.finditer(text):
        space = "\n" * min(2, run[0].count("\n")) or " "
        parts += (text[last : run.start()], space)
        kept += places[last : run.start() + len(space)]
        last = run.end()
    return Plain("".join((*parts, text[last:])), (*kept, *places[last:], end))
