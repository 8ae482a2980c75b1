"""How the minutes of a talk are shared out among its parts, as the guide's timeline has it."""

from dataclasses import dataclass

# From the guide's page on the conversation: minutes for each part, by the length of the talk.
_TIMELINE = {15: (1, 1, 6, 3, 2, 2), 20: (1, 1, 8, 4, 3, 3), 30: (2, 1, 12, 7, 4, 4)}
_FIXED = 2  # so many parts, the first, take no longer in a longer talk


@dataclass(frozen=True, slots=True)
class TalkPart:
    """A part of the talk, and the stages whose questions belong to it; `after` it comes after the talk."""

    title: str
    stages: tuple[str, ...] = ()


PARTS = (
    TalkPart("Thanks and purpose"),
    TalkPart("Your introduction"),
    TalkPart("Explore", ("warm-up", "explore")),
    TalkPart("Go deeper", ("deepen",)),
    TalkPart("Ask for advice", ("advise",)),
    TalkPart("Close", ("close",)),
)


def minute_plan(minutes: int) -> tuple[int, ...]:
    """Return the whole minutes for each of `PARTS` in a talk of `minutes`: shared out as in the nearest timeline."""
    timeline = _TIMELINE[min(_TIMELINE, key=lambda length: (abs(length - minutes), length))]
    fixed, weights = timeline[:_FIXED], timeline[_FIXED:]
    left = minutes - sum(fixed)
    shares = [left * weight / sum(weights) for weight in weights]
    whole = [int(share) for share in shares]
    by_rest = sorted(range(len(shares)), key=lambda place: (whole[place] - shares[place], place))
    for place in by_rest[: left - sum(whole)]:
        whole[place] += 1
    return (*fixed, *whole)
