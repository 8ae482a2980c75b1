"""Texts as they are compared: letters and digits alone, without case and accents. Knows no note and no file."""

import re
import unicodedata
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from inroads.names import LATIN_LETTERS

# What stands where a tag was: inline tags may be part of a word, others keep words apart.
INLINE, BLOCK = "\x1f", "\x1e"
# Characters without any width: soft hyphens, joiners, marks of direction, variants.
UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
# Between two pieces of one text in a script, after the first quote.
JOINED = r"\s{0,4}\+\s{0,4}[\"'`]"

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_BLOCK = 256  # characters
_ASCII_OTHERS = bytes(code for code in range(128) if not chr(code).isalnum())
_OTHERS = re.compile(r"[\W_]+")
_LATIN = re.compile(f"[{''.join(map(chr, LATIN_LETTERS))}]")
# Scripts that write no space between words, or none before a particle, so that any place may be a word's end.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)


def decomposed(text: str) -> str:
    """Return `text` with all letters and digits plain, their accents after them, and its case kept (NFKD)."""
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKD", text)
    return plain.translate(LATIN_LETTERS) if _LATIN.search(plain) else plain


def bare(text: str) -> str:
    """Return `text` folded and without accents and what has no width, the rest as it is."""
    folded = decomposed(text).casefold()
    return (
        folded if folded.isascii() else _BEYOND_ASCII.sub(lambda found: "" if is_unseen(found[0]) else found[0], folded)
    )


def is_unseen(char: str) -> bool:
    """Return whether `char` is a mark on the letter before, or has no width of its own."""
    return unicodedata.category(char) in ("Mn", "Me", "Cf")


def letters(text: str) -> str:
    """Return the letters and digits of `text`, folded: what is looked for, and where it is looked for."""
    return _letters(decomposed(text).casefold())


def _letters(folded: str) -> str:
    kept = folded.encode("utf-8", "replace").translate(None, _ASCII_OTHERS).decode()
    return kept if kept.isascii() else _OTHERS.sub("", kept)


def is_unspaced(char: str) -> bool:
    """Return whether `char` belongs to a script that writes no space between words."""
    return _UNSPACED.match(char) is not None


class Folded:
    """A text with its `letters`, and the way back: `written` is the text, decomposed, with its case.

    `folded` is as long as `written`, since no plain letter's case folding is longer than itself.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.written = decomposed(text)
        self.folded = self.written.casefold()
        self.letters = _letters(self.folded)
        self._blocks: dict[int, list[int]] = {}

    def places(self, start: int, size: int) -> list[int]:
        """Return the offsets in `written` of `size` of the `letters`, from the one at `start` on."""
        found: list[int] = []
        block = bisect_right(self._counts, start) - 1
        while len(found) < size:
            found += self._block(block)[max(0, start - self._counts[block]) :]
            block += 1
        return found[:size]

    @cached_property
    def _counts(self) -> list[int]:
        """How many letters stand before each block of the text, so that few of them need to be counted one by one."""
        sizes = (len(_letters(self.folded[at : at + _BLOCK])) for at in range(0, len(self.folded), _BLOCK))
        return [0, *accumulate(sizes)]

    def _block(self, number: int) -> list[int]:
        if number not in self._blocks:
            first = number * _BLOCK
            block = self.folded[first : first + _BLOCK]
            self._blocks[number] = [at for at, char in enumerate(block, first) if char.isalnum()]
        return self._blocks[number]

    def offset(self, place: int) -> int:
        """Return the offset in the text as it was of what stands at `place` in `written`."""
        if self.written is self.text:
            return place
        before = self.written.rfind("\n", 0, place) + 1
        start = self._line_start(self.written.count("\n", 0, before))
        low, high = start, min(len(self.text), start + place - before)
        while low < high:  # the text as it was is never longer than its plain letters
            middle = (low + high) // 2
            if len(decomposed(self.text[start : middle + 1])) <= place - before:
                low = middle + 1
            else:
                high = middle
        return low

    def _line_start(self, lines: int) -> int:
        start = 0
        for _ in range(lines):
            start = self.text.index("\n", start) + 1
        return start
