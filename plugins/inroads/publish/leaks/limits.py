"""How far decoding goes, so that no file can keep a scan busy for ever. Knows sizes, no encoding."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that one file may unfold into; whatever is beyond is told as not looked into."""

    depth: int = 12  # steps of decoding, one in another
    size: int = 64 << 20  # bytes and characters of all that one file holds, decoded in every way
    ratio: int = 200  # times its own size that something compressed may have
    small: int = 1 << 20  # bytes up to which the ratio doesn't matter
    members: int = 5_000  # files in an archive


class Refusal(NamedTuple):
    """Why a file, or something in it that was reached by `steps`, was not looked into."""

    reason: str
    steps: tuple[str, ...] = ()


class Budget:
    """What is left of the limits while one file is looked into."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.left = limits.size

    def most(self, compressed: int) -> int:
        """Return how many bytes something of `compressed` bytes may have unpacked."""
        return min(self.left, max(self.limits.small, self.limits.ratio * compressed))

    def takes(self, size: int) -> bool:
        """Count `size` bytes or characters, and return whether that many were left."""
        self.left -= size
        return self.left >= 0
