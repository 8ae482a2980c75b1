"""One file looked into for everything that is sought: its name, its bytes, every text in it. Knows no other file."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from inroads.publish.leaks.carriers import carrier
from inroads.publish.leaks.decoding import texts_in, texts_of
from inroads.publish.leaks.folding import Folded
from inroads.publish.leaks.layer import Layer
from inroads.publish.leaks.limits import Limits, Refusal
from inroads.publish.leaks.search import Search
from inroads.publish.leaks.token import Token
from inroads.publish.leaks.wording import ENCODINGS

File = tuple[str, bytes]  # a name with slashes below its folder, and what the file holds


class Place(NamedTuple):
    """Where a token stands: a 1-based line or 0, what of the file it is, and how it had to be decoded."""

    line: int
    carrier: str
    steps: tuple[str, ...]

    @property
    def order(self) -> tuple[int, int, str]:
        """The key that sorts places: the plainest and the first come first."""
        return len(self.steps), self.line, self.carrier


@dataclass(frozen=True, slots=True)
class Seen:
    """The tokens that were found in a file, each with its places, the plainest first, and what wasn't looked into."""

    places: Mapping[Token, tuple[Place, ...]] = field(default_factory=dict)
    refusals: tuple[Refusal, ...] = ()


def look(file: File, search: Search, digests: Mapping[str, Token], limits: Limits, *, is_known: bool = False) -> Seen:
    """Return what of that which is sought stands in `file`; of a file that `is_known` only its name is looked at."""
    name, data = file
    places: dict[Token, dict[int, Place]] = {}
    refusals: dict[Refusal, None] = {}
    for layer in texts_of(name, limits):
        if isinstance(layer, Refusal):
            refusals[layer] = None
        else:
            _add(places, ((token, Place(0, "file name", steps)) for token, _, _, steps in _found(layer, search)))
    same = None if is_known else digests.get(hashlib.sha256(data).hexdigest())
    if same:
        _add(places, [(same, Place(0, "whole file", ()))])
    for layer in texts_in(data, limits) if not is_known else ():
        if isinstance(layer, Refusal):
            refusals[layer] = None
        else:
            _add(places, ((t, _place(name, at, offset, steps)) for t, at, offset, steps in _found(layer, search)))
    in_order = {token: tuple(sorted(found.values(), key=lambda p: p.order)) for token, found in places.items()}
    return Seen(in_order, tuple(refusals))


def _found(layer: Layer, search: Search) -> Iterator[tuple[Token, Layer, int, tuple[str, ...]]]:
    """Yield each token in a text with the outermost text, the offset in it, and the steps between."""
    text = Folded(layer.text)
    for match in search.matches(text):
        outermost, offset, steps = layer.way(text.offset(match.start))
        yield match.token, outermost, offset, steps


def _place(name: str, outermost: Layer, offset: int, steps: tuple[str, ...]) -> Place:
    is_packed = not ENCODINGS.issuperset(outermost.steps)
    line = 0 if is_packed else outermost.text.count("\n", 0, offset) + 1
    return Place(line, carrier(name, outermost.text, offset), steps)


def _add(places: dict[Token, dict[int, Place]], found: Iterable[tuple[Token, Place]]) -> None:
    """Add places to those that are known; on a line where a token was found already, nothing new is learned."""
    for token, place in found:
        places.setdefault(token, {}).setdefault(place.line, place)
