"""Names as people type them: folded for comparing, turned into addresses, and nearest ones found. Knows no notes."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_SEVERAL_WORDS = re.compile(r"[ /-]")
MAX_SLUG = 100  # with an ending, well below the 255 bytes that file systems allow a name
_LEAST_LIKENESS = 68.0  # of 100; below this a suggestion confuses more than it helps

# Letters that Unicode doesn't decompose, and what a reader of Latin script types for them.
LATIN_LETTERS = str.maketrans(
    {"ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d",
     "Ð": "D", "þ": "th", "Þ": "Th", "ł": "l", "Ł": "L", "ı": "i", "ħ": "h", "Ħ": "H", "ŋ": "n", "Ŋ": "N"}
)  # fmt: skip


@lru_cache(maxsize=1 << 16)
def folded(text: str) -> str:
    """Return `text` as names are compared: composed, without case, single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def without_accents(text: str) -> str:
    """Return `text` with accents dropped from Latin letters (`Fernández` to `Fernandez`); other scripts stay."""
    if text.isascii():
        return text
    kept: list[str] = []
    for char in unicodedata.normalize("NFD", text.translate(LATIN_LETTERS)):
        if not (kept and unicodedata.combining(char) and unicodedata.name(kept[-1], "").startswith("LATIN")):
            kept.append(char)
    return unicodedata.normalize("NFC", "".join(kept))


@lru_cache(maxsize=1 << 16)  # every note is linked from many pages, and known anew after each change
def slug(text: str) -> str:
    """Return the part of an address that stands for `text`: lower case, Latin letters, digits and single hyphens.

    A text with other letters, or with more than MAX_SLUG characters, has eight hexadecimal digits made from it at the
    end, so that its address stays the same from build to build; one without any Latin letter or digit is `n-` and
    those.
    """
    plain = without_accents(unicodedata.normalize("NFKC", text)).lower().replace("'", "").replace("’", "")
    words = "-".join(re.findall(r"[a-z0-9]+", plain))
    if not words:
        return f"n-{fingerprint(text)}"
    if len(words) <= MAX_SLUG and not _has_other_letters(plain):
        return words
    return f"{words[: MAX_SLUG - 9].rstrip('-')}-{fingerprint(text)}"


def fingerprint(text: str) -> str:
    """Return eight hexadecimal digits made from `text`, the same however its accents are composed."""
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode("utf-8", "replace")).hexdigest()[:8]


def _has_other_letters(plain: str) -> bool:
    return any(c.isalpha() and not c.isascii() for c in plain)


def nearest(word: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """Return up to `limit` of `known` that `word` may have been meant for, the likeliest first."""
    from rapidfuzz import fuzz, process, utils  # here, since it is slow to import and needed for slips alone

    names = list(known)
    scores: dict[str, float] = {}
    # A whole word of a name (`priya` for `Priya Raman`) counts, if a little less than a slip of the finger.
    for scorer, weight, among in (
        (fuzz.ratio, 1.0, names),
        (fuzz.token_set_ratio, 0.9, [name for name in names if _SEVERAL_WORDS.search(name)]),
    ):
        least = _LEAST_LIKENESS / weight
        found = process.extract(
            word, among, scorer=scorer, processor=utils.default_process, limit=None, score_cutoff=least
        )
        for name, score, _ in found:
            scores[name] = max(scores.get(name, 0.0), weight * score)
    return tuple(sorted(scores, key=lambda name: (-scores[name], name))[:limit])


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `did you mean "x"?` for the nearest of `known`, or an empty text if none is near."""
    found = nearest(word, known)
    if not found:
        return ""
    *others, last = (f'"{name}"' for name in found)
    return f"did you mean {', '.join(others) + ' or ' if others else ''}{last}?"
