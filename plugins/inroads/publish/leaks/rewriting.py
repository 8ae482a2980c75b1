"""A text in which all that a pattern finds is written anew, with the way back. Knows no encoding."""

import re
from collections.abc import Callable, Iterator

from inroads.publish.leaks.layer import Layer, Piece

BETWEEN = "\n\0\n"  # keeps stretches apart that didn't stand beside each other
_AROUND = 300  # characters kept on either side of what is found, so that a word with it is whole
_LONGEST = 1 << 16  # characters without a blank that are kept whole
_SPACE = re.compile(r"\s")

Plain = Callable[[re.Match[str]], tuple[str, tuple[str, ...]]]  # a plain text for what was found, and the steps to it


def rewritten(layer: Layer, pattern: re.Pattern[str], plain: Plain) -> Iterator[Layer]:
    """Yield `layer` with its `plain` text for everything that `pattern` finds, if it finds anything.

    Only what stands around is kept: the rest was looked at before.
    """
    text = layer.text
    texts: list[str] = []
    pieces: list[Piece] = []
    size = 0
    done = -1  # up to where the text was taken, or -1 before anything was found
    for found in pattern.finditer(text):
        written, steps = plain(found)
        if written == found[0]:
            continue
        start, end = found.span()
        if done >= 0 and start - done > 2 * _AROUND and _SPACE.search(text, done, start):
            texts.append(rest := text[done : _after(text, done)] + BETWEEN)
            pieces.append(Piece(size, done))
            size += len(rest)
            done = -1
        begin = _before(text, start) if done < 0 else done
        texts.append(taken := text[begin:start] + written)
        pieces.append(Piece(size, begin, steps))
        size += len(taken)
        done = end
    if done >= 0:
        texts.append(text[done : _after(text, done)])
        pieces.append(Piece(size, done))
        yield Layer("".join(texts), above=layer, pieces=tuple(pieces))


def _before(text: str, place: int) -> int:
    """Return where to begin so that what stands before `place` is whole, be it a line of base64."""
    begin = max(0, place - _AROUND)
    if _SPACE.search(text, begin, place):
        return begin
    low = max(0, begin - _LONGEST)
    return max(low, *(text.rfind(blank, low, begin) for blank in " \n\t"))


def _after(text: str, place: int) -> int:
    """Return where to end so that what stands after `place` is whole."""
    end = place + _AROUND
    if _SPACE.search(text, place, end):
        return end
    blank = _SPACE.search(text, end, end + _LONGEST)
    return blank.start() if blank else end + _LONGEST
