"""A text as it is read after some steps of decoding, and the way back to the place in the file. Knows no encoding."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Piece(NamedTuple):
    """A stretch of a decoded text: where it begins in it and in the text above, and which steps made it."""

    start: int
    above: int
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Layer:
    """A text, what was done to get it from the `above`, and in the outermost one what was done to the file before."""

    text: str
    steps: tuple[str, ...] = ()
    above: "Layer | None" = None
    pieces: tuple[Piece, ...] = ()

    def way(self, offset: int) -> tuple["Layer", int, tuple[str, ...]]:
        """Return the outermost text, the offset in it that `offset` came from, and all steps from there on."""
        steps: list[str] = []
        layer = self
        while layer.above:
            piece = layer.pieces[max(0, bisect_right(layer.pieces, offset, key=lambda piece: piece.start) - 1)]
            steps += reversed(piece.steps)
            offset = min(piece.above + offset - piece.start, len(layer.above.text) - 1)
            layer = layer.above
        return layer, max(0, offset), (*layer.steps, *reversed(steps))


class Part(NamedTuple):
    """A text made from a stretch of another that begins at `above`, by `steps`."""

    text: str
    above: int
    steps: tuple[str, ...] = ()


def layer_of(parts: Iterable[Part], above: Layer, between: str = "") -> Layer:
    """Return the texts of `parts`, one after another with `between` them, as the layer below `above`."""
    pieces: list[Piece] = []
    texts: list[str] = []
    size = 0
    for part in parts:
        pieces.append(Piece(size, part.above, part.steps))
        texts.append(part.text)
        size += len(part.text) + len(between)
    return Layer(between.join(texts), above=above, pieces=tuple(pieces))
