"""The forms in which people are named: any order, rare parts alone, beside an organization. Knows no text to search."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from inroads.publish.leaks.familiar import COMMON, TITLES, WORDS
from inroads.publish.leaks.folding import is_unspaced, letters
from inroads.publish.leaks.token import Form, Kind, Token

LEAST_ALONE = 5  # letters of a part of a name that tells who it is, unless it is common
_LEAST_ALONE_UNSPACED = 3  # the same for scripts of which one character is a syllable or a word
LEAST_NEAR = 3
_LEAST_WHOLE = 8  # letters of a whole name; a shorter one counts with capitals only
_LEAST_GLUED = 12  # letters of a whole name that is found inside longer words too
_WORD = re.compile(r"[^\W_]+(?:['’‘ʼ][^\W_]+)*")
_DOUBLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_LEGAL = frozenset(
    ("ag", "bv", "co", "company", "corp", "corporation", "gmbh", "inc", "kg", "llc", "ltd", "nv", "plc", "sa", "the")
)


@dataclass(frozen=True, slots=True)
class Words:
    """Which words tell nothing: those that the public pages write in small letters, and words of every day.

    Those that the notes write so count for ids alone: in quick notes people's names have no capitals either.
    """

    of_the_pages: Collection[str] = frozenset()
    of_the_notes: Collection[str] = frozenset()

    def is_plain(self, part: str) -> bool:
        """Return whether the folded `part` is a plain word."""
        return part in WORDS or part in self.of_the_pages

    def tells_nothing(self, part: str) -> bool:
        """Return whether the folded `part` of an id is a plain word, be it only in the notes."""
        return self.is_plain(part) or part in self.of_the_notes

    def is_name(self, part: str) -> bool:
        """Return whether the folded `part` is surely a name: a common one, or a rare word."""
        return part in COMMON or self.is_rare(part) or is_unspaced(part[:1])

    def is_rare(self, part: str) -> bool:
        """Return whether the folded `part` of a name tells alone who it is."""
        is_alphabet = not is_unspaced(part[:1]) or "\u1100" <= part[0] <= "\u11ff"  # Hangul's letters, taken apart
        least = LEAST_ALONE if is_alphabet else _LEAST_ALONE_UNSPACED
        return len(part) >= least and part not in COMMON and not self.is_plain(part)


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name as they are written, without titles and degrees."""
    found = tuple(_WORD.findall(name.replace(".", " ")))
    return tuple(word for word in found if letters(word) and letters(word) not in TITLES)


def parts_of(name: str) -> tuple[str, ...]:
    """Return the folded words of a name without titles, degrees, initials and numbers."""
    parts = (part for part in map(letters, words_of(name)) if not part.isdecimal())
    return tuple(part for part in parts if len(part) > 1 or is_unspaced(part))


def whole_forms(token: Token, words: Words) -> Iterator[Form]:
    """Yield the forms in which all of a name stands, or its first and last part, in either order."""
    seen = set()
    for spelled in dict.fromkeys((token.text, token.text.translate(_DOUBLED))):
        parts = parts_of(spelled)
        for order in _orders(parts) if len(parts) > 1 else ():
            if order not in seen:
                seen.add(order)
                yield _whole(token, order, words)


def _orders(parts: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    first, last = parts[0], parts[-1]
    turned = ((last, *parts[:-1]), (*parts[1:], first))
    return dict.fromkeys((parts, *turned, (first, last), (last, first)))


def _whole(token: Token, order: tuple[str, ...], words: Words) -> Form:
    joined = "".join(order)
    is_short = len(joined) < _LEAST_WHOLE and not is_unspaced(joined[0])
    plain = all(map(words.is_plain, order))
    return Form(
        joined,
        token,
        cuts=tuple(accumulate(map(len, order[:-1]))),
        capitals=is_short or plain,
        is_apart=not all(map(words.is_name, order)),
        is_anywhere=len(joined) >= _LEAST_GLUED and any(map(words.is_rare, order)),
    )


def rare_parts(name: str, words: Words) -> tuple[str, ...]:
    """Return the words of a name, as they are written, that tell alone who it is."""
    return tuple(word for word in words_of(name) if words.is_rare(letters(word)))


def partings(name: str, words: Words) -> Iterator[tuple[str, str]]:
    """Yield each part of a name by which it is looked for with the other parts that may stand near it.

    Only names without a rare part need this, and those whose parts are all plain words are too plain for it.
    """
    parts = parts_of(name)
    for number, part in enumerate(parts):
        if len(part) >= LEAST_NEAR and not words.is_plain(part):
            yield from ((part, other) for other in (*parts[:number], *parts[number + 1 :]) if other != part)


def core(organization: str) -> str:
    """Return an organization's name without `Inc.` and the like."""
    kept = [word for word in organization.replace(".", "").split() if letters(word) not in _LEGAL]
    return " ".join(kept) or organization


def is_plain_organization(organization: str, words: Words) -> bool:
    """Return whether every word of an organization's name is a plain one."""
    return all(words.is_plain(letters(word)) for word in core(organization).split() if letters(word))


def employment(name: str, organization: str, note: str, line: int) -> Token:
    """Return the token for a person named together with their organization."""
    return Token(Kind.EMPLOYMENT, f"{name}, {organization}", note, line)
