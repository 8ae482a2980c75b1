"""All forms of all secrets looked for in a text at once, by one automaton (Aho and Corasick). Knows no file."""

from collections.abc import Iterable, Iterator

from ahocorasick_rs import AhoCorasick

from inroads.publish.leaks.folding import Folded
from inroads.publish.leaks.matching import Match, match
from inroads.publish.leaks.people import Words
from inroads.publish.leaks.token import Kind, Sought

# Letters of a form that the automaton knows: with all of them, a hundred thousand forms would take it a second.
_FIRST = 12
_RANK = {kind: number for number, kind in enumerate(Kind)}


class Search:
    """What is looked for. Making it takes a while, asking it hardly any time."""

    def __init__(self, forms: Iterable[Sought], words: Words) -> None:
        self._words = words
        by_start: dict[str, list[Sought]] = {}
        for form in forms:
            by_start.setdefault(form.letters[:_FIRST], []).append(form)
        self._forms = tuple(by_start.values())
        self._automaton = AhoCorasick(by_start, store_patterns=False)

    def matches(self, text: Folded) -> tuple[Match, ...]:
        """Return what is found in `text`, in order; of what lies within another only the other, but for words."""
        return tuple(_outermost(set(self._found(text))))

    def _found(self, text: Folded) -> Iterator[Match]:
        if not self._forms:
            return
        letters = text.letters
        for number, start, _ in self._automaton.find_matches_as_indexes(letters, overlapping=True):
            for form in self._forms[number]:
                if letters.startswith(form.letters, start):
                    found = match(form, text, start, self._words)
                    if found:
                        yield found


def _outermost(found: Iterable[Match]) -> Iterator[Match]:
    end = -1
    last: Match | None = None
    for one in sorted(found, key=lambda m: (m.start, -m.end, _RANK[m.token.kind], m.token.note, m.token.text)):
        if one.token.kind is Kind.PROSE:
            yield one
        elif one.end > end and not (last and _is_within(one, last)):
            end, last = one.end, one
            yield one


def _is_within(one: Match, name: Match) -> bool:
    """Return whether `one` only tells the organization of somebody whose whole name was found at the same place."""
    return one.token.kind is Kind.EMPLOYMENT and name.token.kind is Kind.NAME and one.start < name.end
