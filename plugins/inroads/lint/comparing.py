"""Looks that compare a message with other texts: those sent to others, names, what a talk taught. Knows no rule."""

import re
from collections import Counter

from inroads.lint.letters import Plain
from inroads.lint.rules import Rule, letters
from inroads.lint.search import Span, first, says
from inroads.lint.sight import WHOLE, Sight

_WORD = re.compile(r"[a-z0-9_']+")
_LETTERS = re.compile(r"[a-z]+")
_LEAST_LETTERS = 4  # of a word that shows what a text is about


def likeness(rule: Rule, sight: Sight) -> Span | None:
    """Find a circular's words, or that the message's own words are nearly those of another message."""
    span = first(rule, sight.plain.text, sight.settings)
    if span:
        return sight.placed(span)
    facts = sight.written.facts
    if not facts.others:
        return None
    template = _words(letters().plain(facts.template).text)
    own = _words(sight.plain.text) - template
    others = (_words(letters().plain(other).text) - template for other in facts.others)
    return WHOLE if any(_are_alike(rule, own, other) for other in others) else None


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text))


def _are_alike(rule: Rule, one: Counter[str], other: Counter[str]) -> bool:
    both = one.total() + other.total()
    least, percent = int(rule.data["least_words"]), int(rule.data["percent"])
    return one.total() >= least and (one & other).total() * 200 >= percent * both


def names(_rule: Rule, sight: Sight) -> Span | None:
    """Find a name that nobody said may be used."""
    for name in sight.written.facts.unpermitted:
        span = _place_of_name(name, sight)
        if span:
            return span
    return None


def _place_of_name(name: str, sight: Sight) -> Span | None:
    wanted, plain = letters().plain(name), sight.plain
    start = plain.text.find(wanted.text) if wanted.text.strip() else -1
    while start >= 0:
        end = start + len(wanted.text)
        is_whole = not (_is_word(plain.text[start - 1 : start]) or _is_word(plain.text[end : end + 1]))
        if is_whole and _same_letters(name, wanted, sight, start):
            return plain.span(start, end)
        start = plain.text.find(wanted.text, start + 1)
    return None


def _is_word(char: str) -> bool:
    return _WORD.fullmatch(char) is not None and char != "'"


def _same_letters(name: str, wanted: Plain, sight: Sight, start: int) -> bool:
    """Return whether the letters that have no plain form are those of the name as well."""
    text, places = sight.written.text, sight.plain.places
    return all(
        name[wanted.places[number]] == text[places[start + number]]
        for number, char in enumerate(wanted.text)
        if char == "_"
    )


def insights(rule: Rule, sight: Sight) -> Span | None:
    """Find that a message has no word of what the talk taught; where nothing was noted, that it names no detail."""
    stems = {stem for one in sight.written.facts.insights for stem in _stems(rule, letters().plain(one).text)}
    if not stems:
        return None if says(rule.find, sight.plain.text) else WHOLE
    return WHOLE if stems.isdisjoint(_stems(rule, sight.plain.text)) else None


def _stems(rule: Rule, text: str) -> set[str]:
    common, letters_of_stem = rule.data["common"], rule.data["letters"]
    found = (word for word in _LETTERS.findall(text) if len(word) >= _LEAST_LETTERS and word not in common)
    return {word[:letters_of_stem] for word in found}
