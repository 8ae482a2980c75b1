"""From a file's bytes to every text that can be read in it, decoded until nothing more comes out. Knows no secret."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from inroads.publish.leaks.embedded import blobs, candidates
from inroads.publish.leaks.escapes import escapes, unescaped
from inroads.publish.leaks.layer import Layer, Part, Piece, layer_of
from inroads.publish.leaks.limits import Budget, Limits, Refusal
from inroads.publish.leaks.markup import glued, has_markup, stripped
from inroads.publish.leaks.rewriting import BETWEEN
from inroads.publish.leaks.unpacking import DAMAGED, Inner, Unpacked, carved, deflated, unpacked
from inroads.publish.leaks.wording import is_binary, plausible, readings

_SHORT = 200  # characters of which it is remembered that they hold nothing
_TOO_DEEP = "it is encoded more often than can be looked into"
_TOO_MUCH = "decoded it would be too large"


class _Source(NamedTuple):
    """Where some bytes come from: the text in which they were written, if any, the offset in it, and the steps."""

    above: Layer | None
    start: int
    steps: tuple[str, ...]

    def layer(self, text: str, steps: tuple[str, ...]) -> Layer:
        whole = (*self.steps, *steps)
        if self.above is None:
            return Layer(text, whole)
        return Layer(text, above=self.above, pieces=(Piece(0, self.start, whole),))


def texts_in(data: bytes, limits: Limits | None = None) -> Iterator[Layer | Refusal]:
    """Yield every text that can be read in a file's bytes, and why something was not looked into."""
    return _Decoding(limits or Limits()).of_bytes(data, _Source(None, 0, ()), 0)


def texts_of(text: str, limits: Limits | None = None) -> Iterator[Layer | Refusal]:
    """Yield `text`, such as a file's name, and every text that can be read in it."""
    return _Decoding(limits or Limits()).of_text(Layer(text), 0)


class _Decoding:
    """One file while it is decoded: what is left of its limits, and what was seen, so that nothing is read twice."""

    def __init__(self, limits: Limits) -> None:
        self.budget = Budget(limits)
        self.seen: set[bytes | str] = set()
        self.is_over = False

    def of_bytes(self, data: bytes, source: _Source, depth: int) -> Iterator[Layer | Refusal]:
        if not data or data in self.seen:
            return
        self.seen.add(data)
        refusal = self._refusal(len(data), depth, source.steps)
        if refusal:
            yield from refusal
            return
        found = unpacked(data, self.budget)
        yield from (Refusal(one.reason, (*source.steps, *one.steps)) for one in found.refusals)
        if found.has_words:
            for text, steps in readings(data):
                yield from self.of_text(source.layer(text, steps), depth)
        is_unknown = is_binary(data) and found == Unpacked()
        for inner in carved(data, self.budget) if is_unknown else found.inner:
            below = _Source(source.above, source.start, (*source.steps, *inner.steps))
            yield from self.of_bytes(inner.data, below, depth + 1)

    def of_text(self, layer: Layer, depth: int) -> Iterator[Layer | Refusal]:
        if not layer.text or layer.text in self.seen:
            return
        self.seen.add(layer.text)
        refusal = self._refusal(len(layer.text), depth, layer.way(0)[2])
        if refusal:
            yield from refusal
            return
        yield layer
        bare, *comments = [*stripped(layer)] or [layer]
        if bare is not layer:
            yield bare
        for below in (*comments, *unescaped(layer)):
            yield from self.of_text(below, depth + 1)
        yield from self._of_letters(layer, bare, depth)

    def _of_letters(self, layer: Layer, bare: Layer, depth: int) -> Iterator[Layer | Refusal]:
        """Yield what is written as bytes in a text, and what can be decoded once nothing breaks it up any more."""
        runs = candidates(layer.text)
        yield from self._of_blobs(runs, layer, depth)
        known: Counter[str] | None = None
        for text in dict.fromkeys((layer, bare)):
            for joined in glued(text):
                known = escapes(layer.text) if known is None else known
                if has_markup(joined.text) or escapes(joined.text) - known:
                    yield from self.of_text(joined, depth + 1)
                else:
                    new = {run: start for run, start in candidates(joined.text).items() if run not in runs}
                    yield from self._of_blobs(new, joined, depth)

    def _of_blobs(self, runs: dict[str, int], layer: Layer, depth: int) -> Iterator[Layer | Refusal]:
        parts: list[Part] = []
        for run, start in runs.items():
            for blob in blobs(run) if len(run) > _SHORT or _holds_something(run) else ():
                refusals, inner = _packed(blob.data, self.budget)
                yield from (Refusal(one.reason, (blob.step, *one.steps)) for one in refusals)
                for one in inner:
                    yield from self.of_bytes(one.data, _Source(layer, start, (blob.step, *one.steps)), depth + 1)
                parts += (Part(text, start, (blob.step, *steps)) for text, steps in plausible(blob.data))
        if parts:
            yield from self.of_text(layer_of(parts, layer, BETWEEN), depth + 1)

    def _refusal(self, size: int, depth: int, steps: tuple[str, ...]) -> list[Refusal]:
        """Return why no more is looked into, once, or nothing."""
        if depth > self.budget.limits.depth:
            return [Refusal(_TOO_DEEP, steps)]
        if self.budget.takes(size):
            return []
        was_over, self.is_over = self.is_over, True
        return [] if was_over else [Refusal(_TOO_MUCH, steps)]


def _packed(data: bytes, budget: Budget) -> tuple[tuple[Refusal, ...], tuple[Inner, ...]]:
    """Return what is packed into bytes that were written in letters, and what of it wasn't looked into."""
    found = unpacked(data, budget)
    bare = tuple(deflated(data, budget)) if not found.inner and is_binary(data) else ()
    told = tuple(
        refusal for refusal in found.refusals if refusal.reason != DAMAGED
    )  # only half of it, or nothing at all
    return told, (*found.inner, *bare)


@lru_cache(maxsize=1 << 17)
def _holds_something(run: str) -> bool:
    """Return whether letters and digits may be encoded bytes; most are words, which stand on every page again."""
    return any(any(_packed(blob.data, Budget(Limits()))) or any(plausible(blob.data)) for blob in blobs(run))
