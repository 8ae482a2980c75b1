"""Two texts that came from one, made one again. Knows lines, not what is in them.

Lines are compared by `difflib`; the libraries that merge in three ways are under another licence than ours, or merge
letters where people change lines.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from inroads.notes.conflicts import BETWEEN, OURS, THEIRS

_NEAR = 3  # so few lines between two conflicts don't tell a reader more than one conflict does
Lines = Sequence[str]


@dataclass(frozen=True, slots=True)
class Merged:
    """A text with the lines (1-based) on which its conflicts begin."""

    text: str
    conflicts: tuple[int, ...]


class Hunk(NamedTuple):
    """Lines `start` to `end` of the base that are lines `first` to `last` of a side (0-based, ends excluded)."""

    start: int
    end: int
    first: int
    last: int


class _Piece(NamedTuple):
    """A part of the result: lines that are agreed on, or those of both sides where they aren't."""

    ours: Lines
    theirs: Lines | None = None


def merge(base: str, ours: str, theirs: str, our_name: str = "yours", their_name: str = "new from Inroads") -> Merged:
    """Return `ours` with what changed between `base` and `theirs`, whose lines all end with `\\n`.

    Where both sides changed the same lines, or lines that touch, both versions stand between marks with their names.
    """
    written: list[str] = []
    conflicts = []
    for piece in _pieces(_lines(base), _lines(ours), _lines(theirs)):
        if piece.theirs is None:
            written += _whole(written, piece.ours)
            continue
        conflicts.append(len(written) + 1)
        written = [*_ended(written), f"{OURS} {our_name}\n", *_ended(piece.ours), f"{BETWEEN}\n"]
        written += [*_ended(piece.theirs), f"{THEIRS} {their_name}\n"]
    return Merged("".join(written), tuple(conflicts))


def _lines(text: str) -> list[str]:
    """Return the lines of `text` with their ends; only `\\n` ends one."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def _ended(lines: Lines) -> list[str]:
    """Return `lines` with an end on the last one too, so that a mark begins a line of its own."""
    return [*lines[:-1], lines[-1] if lines[-1].endswith("\n") else f"{lines[-1]}\n"] if lines else []


def _whole(before: list[str], lines: Lines) -> Lines:
    """Return `lines`, and see to it that they don't go on in a last line of `before` that had no end."""
    if before and lines and not before[-1].endswith("\n"):
        before[-1] += "\n"
    return lines


def hunks(base: Lines, side: Lines) -> list[Hunk]:
    """Return where `side` differs from `base`, in order; between each two there is a line that they share."""
    matcher = SequenceMatcher(None, base, side, autojunk=False)
    return [Hunk(*place) for tag, *place in matcher.get_opcodes() if tag != "equal"]


def _pieces(base: Lines, ours: Lines, theirs: Lines) -> Iterator[_Piece]:
    done = our_shift = their_shift = 0  # a line of the base is so many lines further down on either side
    for start, end, by_us, by_them in _clusters(hunks(base, ours), hunks(base, theirs)):
        yield _Piece(base[done:start])
        our_end, their_end = _shifted(end, by_us, our_shift), _shifted(end, by_them, their_shift)
        our_lines, their_lines = ours[start + our_shift : our_end], theirs[start + their_shift : their_end]
        if not by_them or our_lines == their_lines:
            yield _Piece(our_lines)
        elif not by_us:
            yield _Piece(their_lines)
        else:
            yield from _disputed(our_lines, their_lines)
        done, our_shift, their_shift = end, our_end - end, their_end - end
    yield _Piece(base[done:])


def _shifted(end: int, changes: list[Hunk], shift: int) -> int:
    """Return where line `end` of the base is on a side that made `changes` just before it."""
    return changes[-1].last + end - changes[-1].end if changes else end + shift


def _clusters(by_us: list[Hunk], by_them: list[Hunk]) -> Iterator[tuple[int, int, list[Hunk], list[Hunk]]]:
    """Yield the lines of the base in which changes overlap or touch, the end excluded, with what each side changed."""
    taken: tuple[list[Hunk], list[Hunk]] = ([], [])
    start = end = 0
    for hunk, side in sorted([(hunk, 0) for hunk in by_us] + [(hunk, 1) for hunk in by_them]):
        if any(taken) and hunk.start > end:
            yield start, end, *taken
            taken = ([], [])
        if not any(taken):
            start, end = hunk.start, hunk.end
        taken[side].append(hunk)
        end = max(end, hunk.end)
    if any(taken):
        yield start, end, *taken


def _disputed(ours: Lines, theirs: Lines) -> Iterator[_Piece]:
    """Yield what both sides agree on within a conflict, and what they don't."""
    our_end = their_end = 0
    for at, there, size in SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks():
        is_first = at == there == 0
        is_last = at + size == len(ours) and there + size == len(theirs)
        if size > _NEAR or is_first or is_last:
            if (our_end, their_end) != (at, there):
                yield _Piece(ours[our_end:at], theirs[their_end:there])
            yield _Piece(ours[at : at + size])
            our_end, their_end = at + size, there + size
