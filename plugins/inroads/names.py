"""Names as people type them: folded for comparing, turned into addresses, and nearest ones found. Knows no notes."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable

from rapidfuzz import fuzz, process, utils

_LEAST_LIKENESS = 68.0  # of 100; below this a suggestion confuses more than it helps

# Letters that Unicode doesn't decompose, and what a reader of Latin script types for them.
_LATIN_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d",
     "Ð": "D", "þ": "th", "Þ": "Th", "ł": "l", "Ł": "L", "ı": "i", "ħ": "h", "Ħ": "H", "ŋ": "n", "Ŋ": "N"}
)  # fmt: skip


def folded(text: str) -> str:
    """Return `text` as names are compared: composed, without case, single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def without_accents(text: str) -> str:
    """Return `text` with accents dropped from its letters (`Fernández` to `Fernandez`); other scripts stay."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text.translate(_LATIN_LETTERS))
    return unicodedata.normalize("NFC", "".join(c for c in apart if not unicodedata.combining(c)))


def slug(text: str) -> str:
    """Return the part of an address that stands for `text`: lower case, Latin letters, digits and hyphens.

    A text without any Latin letter or digit gets `n-` and eight hexadecimal digits made from it, so that its address
    stays the same from build to build.
    """
    plain = without_accents(unicodedata.normalize("NFKC", text)).lower().replace("'", "").replace("’", "")
    words = re.findall(r"[a-z0-9]+", plain)
    if words and not _has_other_letters(plain):
        return "-".join(words)
    digest = hashlib.sha256(unicodedata.normalize("NFC", text).encode("utf-8", "replace")).hexdigest()[:8]
    return "-".join([*words, digest]) if words else f"n-{digest}"


def _has_other_letters(plain: str) -> bool:
    return any(c.isalpha() and not c.isascii() for c in plain)


def nearest(word: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """Return up to `limit` of `known` that `word` may have been meant for, the likeliest first."""
    found = process.extract(
        word, sorted(set(known)), scorer=_likeness, processor=utils.default_process, limit=limit,
        score_cutoff=_LEAST_LIKENESS,
    )  # fmt: skip
    return tuple(name for name, _, _ in found)


def _likeness(a: str, b: str, *, score_cutoff: float | None = None, **_: object) -> float:
    # A whole word of a name (`priya` for `Priya Raman`) counts, if a little less than a slip of the finger.
    whole = fuzz.ratio(a, b, score_cutoff=score_cutoff)
    part = 0.9 * fuzz.token_set_ratio(a, b) if " " in b or "-" in b else 0.0
    return max(whole, part)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `did you mean "x"?` for the nearest of `known`, or an empty text if none is near."""
    found = nearest(word, known)
    if not found:
        return ""
    *others, last = (f'"{name}"' for name in found)
    return f"did you mean {', '.join(others) + ' or ' if others else ''}{last}?"
