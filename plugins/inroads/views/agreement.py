"""Whether what several people said goes together or apart, by the marks that the seeker gave, and by nothing else."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from inroads.views.link import Link

AGREES, DIFFERS = "agrees", "differs"  # tags of a meeting or an insight, by which the seeker says so


class Together(StrEnum):
    """How two or more voices go together."""

    AGREE = "agree"
    DIFFER = "differ"
    UNCLEAR = "unclear"


class Voice(NamedTuple):
    """Who said something, how well the work fitted after that talk (1 to 5), and the tags of what was said."""

    people: tuple[Link, ...]
    fit: int | None
    tags: tuple[str, ...]


def together(voices: Iterable[Voice]) -> Together | None:
    """Return how the last word of each person goes with those of others; None for fewer than two people.

    `voices` come the latest first. They differ if one talk had a fit of 4 or 5 and another one of 1 or 2, or if any is
    tagged so. They agree if two talks or more lie on one of these sides and none on the other, or if any is tagged so.
    """
    latest: dict[tuple[Link, ...], Voice] = {}
    for voice in voices:
        latest.setdefault(voice.people, voice)
    if len(latest) < 2:
        return None
    tags = {tag for voice in latest.values() for tag in voice.tags}
    sides = [side for voice in latest.values() if (side := side_of(voice.fit))]
    if DIFFERS in tags or len({*sides}) == 2:
        return Together.DIFFER
    return Together.AGREE if AGREES in tags or len(sides) > 1 else Together.UNCLEAR


def side_of(fit: int | None) -> int:
    """Return 1 for a fit of 4 or 5, -1 for one of 1 or 2, and 0 for what lies between or is unsaid."""
    return 0 if fit is None else (fit > 3) - (fit < 3)
