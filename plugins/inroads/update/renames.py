"""Files that have another name than before, found by what is in them."""

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from inroads.update.dress import undressed

_LEAST_LIKENESS = 0.5  # of 1, as in Git
Files = Mapping[str, bytes]


def renamed(base: Files, theirs: Files) -> Iterator[tuple[str, str]]:
    """Yield the old and the new name of each page of `base` that `theirs` has under another name, the likest first."""
    gone = [name for name in base if name not in theirs]
    come = [name for name in theirs if name not in base]
    pairs = [
        (likeness(base[old], theirs[new]), old, new) for old in gone for new in come if _ending(old) == _ending(new)
    ]
    used: set[str] = set()
    for likely, old, new in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
        if likely >= _LEAST_LIKENESS and not used & {old, new}:
            used |= {old, new}
            yield old, new


def likely_renamed(old: bytes, base: Files, ours: Files, theirs: Files) -> str:
    """Return the name under which the center probably keeps what `old` held, or an empty text."""
    own = [(likeness(old, data), name) for name, data in ours.items() if name not in base and name not in theirs]
    likely, name = max(own, default=(0.0, ""), key=lambda pair: (pair[0], pair[1]))
    return name if likely >= _LEAST_LIKENESS else ""


def likeness(one: bytes, other: bytes) -> float:
    """Return how much two files have in common, from 0 to 1: the share of their letters that is in common lines."""
    if one == other:
        return 1.0
    lines, others = _lines(one), _lines(other)
    matcher = SequenceMatcher(None, lines, others, autojunk=False)
    if matcher.quick_ratio() == 0:
        return 0.0
    shared = sum(_size(lines[at : at + size]) for at, _, size in matcher.get_matching_blocks())
    return 2 * shared / (_size(lines) + _size(others))


def _lines(data: bytes) -> list[bytes]:
    """Return the lines of a file that say something."""
    return [line for line in undressed(data)[0].split(b"\n") if line.strip(b" -")]


def _size(lines: list[bytes]) -> int:
    return sum(map(len, lines))


def _ending(name: str) -> str:
    return name.rpartition(".")[2]
