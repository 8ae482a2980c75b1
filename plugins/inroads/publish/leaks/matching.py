"""Whether letters that were found are what is looked for: whole words, in order, with nothing but signs between.

Knows how texts are broken up by marks, tags and folded lines; not where the text comes from.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from inroads.publish.leaks.folding import BLOCK, INLINE, JOINED, Folded, is_unseen, is_unspaced, letters
from inroads.publish.leaks.people import Words
from inroads.publish.leaks.token import Form, Near, Phone, Token

_MOST_BETWEEN = 60  # signs between two words of a name, such as an indented line's blanks
_AROUND = 90  # characters on either side in which a partner may stand
# What may stand inside a word without parting it: an apostrophe, a line folded in calendars and mails, a hyphen at a
# line's end, and the joint of two pieces in a script. Inline tags and what has no width are put aside before.
_JOINT = re.compile(rf"""(?:['’‘ʼ]|=\r?\n|\r?\n[ \t]|\r(?!\n)|-\r?\n[ \t]*|["'`]{JOINED})*""")
_FOLD = re.compile(r"=\r?\n|\r?\n[ \t]")
_SPACE = re.compile(r"\s")
_LONGEST_TITLE = 3  # letters of a word before a point that ends no sentence: St. John
_PARTICLE = """
af al av bar ben bin bint da das de del den der di dos du el ibn la le st ten ter van von y zu zum
"""
_LABEL = """
content family familyname first firstname fn fore forename full fullname given givenname initials label last lastname ln
middle middlename name names string sur surname text value
"""
_PASSED_OVER = frozenset((*_PARTICLE.split(), *_LABEL.split()))
_NEXT = re.compile(r"[^\W_]+")
_END = re.compile(rf"[.!?]\s|{BLOCK}.*{BLOCK}.*{BLOCK}", re.DOTALL)
_PHONE_SIGNS = re.compile(rf"[\s().\-/+\u00a0\u2010-\u2015{INLINE}]{{0,4}}")


class Match(NamedTuple):
    """A token found from offset `start` up to `end` of a text's `written`."""

    start: int
    end: int
    token: Token


def match(sought: Form | Phone | Near, text: Folded, place: int, words: Words) -> Match | None:
    """Return what `sought` is, its letters standing at `place` in those of `text`, or None if it isn't that."""
    if isinstance(sought, Phone):
        return _phone(sought, text, place)
    if isinstance(sought, Near):
        return _near(sought, text, place, words)
    return _form(sought, text, place, words)


def _form(form: Form, text: Folded, place: int, words: Words) -> Match | None:
    first, last = _span(text, place, len(form.letters))
    if form.is_anywhere or _is_whole(text, first, last):
        is_bound = form.is_anywhere and not form.cuts
        if is_bound or (_is_unbroken(form, text, place, words) and _stands_well(form, text, place)):
            return Match(first, last + 1, form.token)
    return None


def _span(text: Folded, place: int, size: int) -> tuple[int, int]:
    return text.places(place, 1)[0], text.places(place + size - 1, 1)[0]


def _is_whole(text: Folded, first: int, last: int) -> bool:
    return _is_edge(text, first, -1) and _is_edge(text, last, 1)


def _is_edge(text: Folded, place: int, step: int) -> bool:
    """Return whether a word begins (`step` -1) or ends (1) at `place`."""
    written, beyond = text.written, place + step
    while 0 <= beyond < len(written) and is_unseen(written[beyond]):
        beyond += step
    if not 0 <= beyond < len(written):
        return True
    here, there = written[place], written[beyond]
    if not there.isalnum() or is_unspaced(here) or is_unspaced(there):
        return True
    left, right = (here, there) if step > 0 else (there, here)
    return (left.islower() and right.isupper()) or left.isdecimal() != right.isdecimal()


def _is_unbroken(form: Form | Near, text: Folded, place: int, words: Words) -> bool:
    """Return whether the letters at `place` are the words of `form`, each in one piece and the right signs between."""
    places = text.places(place, len(form.letters))
    signs = form.signs if isinstance(form, Form) else ()
    if places[-1] - places[0] == len(places) - 1:
        return not any(signs)
    at_cut = dict(zip(form.cuts, signs, strict=False))
    word = 0  # where the word begins that is looked at
    for number in range(1, len(places)):
        between = text.written[places[number - 1] + 1 : places[number]]
        if number in form.cuts:
            if not _is_between(between, at_cut.get(number, ""), number - word):
                return False
            word = number
        elif between and not _is_joint(between, text, places[number], words):
            return False
    return True


def _is_between(between: str, sign: str, size: int) -> bool:
    """Return whether `between` may stand between two words of which the former has `size` letters."""
    if sign:
        return sign.strip() in between and (" " in sign or not _SPACE.search(_without_folds(between)))
    is_sentence_end = size > _LONGEST_TITLE and _END.search(between)
    return len(between) <= _MOST_BETWEEN and not is_sentence_end


def _without_folds(between: str) -> str:
    return _FOLD.sub("", between.replace(INLINE, ""))


def _is_joint(between: str, text: Folded, place: int, words: Words) -> bool:
    """Return whether `between`, which ends at `place`, doesn't part a word.

    Two plain words on its sides are two words (`has</b> <i>an`) and no name (`Hasan`).
    """
    seen = _seen(between)
    if not seen:
        return True
    if not _JOINT.fullmatch(seen.replace(INLINE, "")):
        return False
    before = re.search(r"[^\W_]*$", text.folded[: place - len(between)][-40:])
    after = _NEXT.match(text.folded, place)
    sides = [found[0] for found in (before, after) if found]
    return not all(len(side) > 1 and words.is_plain(side) for side in sides)


def _stands_well(form: Form, text: Folded, place: int) -> bool:
    """Return whether each word begins with a capital, or at least stands apart from the one before, if it has to."""
    if not form.capitals and not form.is_apart:
        return True
    places = text.places(place, len(form.letters))
    first, *starts = (places[cut] for cut in (0, *form.cuts))
    if not form.capitals:
        return all(_is_edge(text, start, -1) for start in starts)
    has_capitals = not any(text.written[start].islower() for start in (first, *starts))
    return has_capitals and not any(text.written[start - 1].isalnum() for start in starts)


def _phone(phone: Phone, text: Folded, place: int) -> Match | None:
    """Return the number whose last digits stand at `place`, with or without its country's code."""
    end = place + len(phone.letters)
    last = text.places(end - 1, 1)[0]
    if text.written[last + 1 : last + 2].isalnum():
        return None
    for number in phone.numbers:
        begin = end - len(number)
        if begin >= 0 and text.letters.startswith(number, begin) and _are_digits_alone(text, begin, len(number)):
            first = text.places(begin, 1)[0]
            before = text.written[max(0, first - 1) : first]
            if before == "0" or not before.isalnum():
                return Match(first, last + 1, phone.token)
    return None


def _are_digits_alone(text: Folded, place: int, size: int) -> bool:
    """Return whether nothing but a phone number's signs stands between the digits."""
    pairs = pairwise(text.places(place, size))
    return all(_PHONE_SIGNS.fullmatch(text.written, left + 1, right) for left, right in pairs)


def _near(near: Near, text: Folded, place: int, words: Words) -> Match | None:
    """Return the token that the letters at `place` are together with a partner that stands beside them."""
    first, last = _span(text, place, len(near.letters))
    if not _is_whole(text, first, last) or not _is_unbroken(near, text, place, words):
        return None
    if near.capitals and text.written[first].islower():
        return None
    for step in (1, -1):
        for word, start, end in _beside(text.written, first, last, step, near.reach):
            token = _partner(near, word, text.written[first], words)
            if token:
                return Match(min(first, start), max(last + 1, end), token)
    return None


def _partner(near: Near, word: str, first: str, words: Words) -> Token | None:
    """Return the token if `word` is one of the partners, or in a name the initial of one (`D. Reyes`)."""
    folded = letters(word)
    if word.endswith(".") and len(folded) == 1:
        is_initial = not near.reach and not first.islower() and not word[0].islower()
        return next((token for part, token in near.partners.items() if is_initial and part[0] == folded), None)
    token = near.partners.get(folded)
    needs_capital = near.capitals or near.reach or words.is_plain(folded)
    return None if token and needs_capital and word[0].islower() else token


def _beside(written: str, first: int, last: int, step: int, reach: int) -> Iterator[tuple[str, int, int]]:
    """Yield the words beside a span, with their offsets, until more than `reach` words are passed or a sentence ends.

    An initial is yielded with its point. Where marks are put aside, offsets are a little off, which no one minds.
    """
    start, end = (last + 1, last + 1 + _AROUND) if step > 0 else (max(0, first - _AROUND), first)
    around = _seen(written[start:end])
    found = list(_NEXT.finditer(around))
    edge = 0 if step > 0 else len(around)
    for word in found if step > 0 else reversed(found):
        is_initial = len(word[0]) == 1 and around[word.end() : word.end() + 1] == "."
        begins, ends = word.start(), word.end() + is_initial
        between = around[edge:begins] if step > 0 else around[ends:edge]
        if _END.search(between):
            return
        yield around[begins:ends], start + begins, start + ends
        reach -= 0 if is_initial or letters(word[0]) in _PASSED_OVER else 1
        if reach < 0:
            return
        edge = ends if step > 0 else begins


def _seen(text: str) -> str:
    if text.isascii():
        return text
    return "".join(char for char in text if not is_unseen(char))
