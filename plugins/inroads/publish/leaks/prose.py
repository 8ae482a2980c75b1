"""Sentences of notes as short runs of words, so that a quotation is found by any of them. Pure text."""

import re
from collections.abc import Iterable, Iterator

from inroads.publish.leaks.folding import bare

WORDS = 5  # of a run: fewer are common phrases, and most sentences have more
LEAST = 18  # letters of a run, which for that may have more words: five short ones ("it is what it is") tell nothing
LEAST_SHORT = 24  # letters of a sentence with fewer words that is a run all the same

# Where a block of text ends. A heading is none: it is few words, and often one of the public pages.
_BLOCK = re.compile(r"\n[ \t]*(?:(?=\n)|[-*+>|]|\d{1,3}[.)] |#.*)|\A#.*")
_SENTENCE = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+|(?<=[。！？])")
# Scripts without spaces are cut into pairs of characters, each of which counts as a word.
_WORD = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]{1,2}|[^\\W_\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]+")
_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]|\[([^\[\]]*)\]\([^()\s]*\)")
_APOSTROPHE = re.compile(r"(?<=\w)['’‘ʼ](?=\w)")


def runs(text: str) -> Iterator[tuple[str, int]]:
    """Yield runs of words as folded letters, each with the 0-based line of `text` on which its sentence begins.

    A sentence is cut into runs from its beginning on, and a last one from its end: whoever quotes a whole sentence, or
    twice as many words in a row, quotes a run.
    """
    if text.isascii() and (len(text) < LEAST or " " not in text):  # as most fields are
        return
    plain = _APOSTROPHE.sub("", bare(text))
    line = counted = 0
    for start, sentence in _sentences(plain):
        line += plain.count("\n", counted, start)
        counted = start
        for run in _runs(sentence):
            yield run, line
        if "[" in sentence:  # with the link's words alone, as a page would show it
            yield from ((run, line) for run in _runs(_LINK.sub(lambda found: found[1] or found[2] or "", sentence)))


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield the sentences of `text` with the offset of each one's first word."""
    for start, block in _parts(_BLOCK, text):
        for at, sentence in _parts(_SENTENCE, block):
            yield start + at + len(sentence) - len(sentence.lstrip()), sentence


def _parts(between: re.Pattern[str], text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for found in between.finditer(text):
        yield start, text[start : found.start()]
        start = found.end()
    yield start, text[start:]


def _runs(sentence: str) -> Iterator[str]:
    words = _WORD.findall(sentence)
    if len(words) < WORDS:
        whole = "".join(words)
        if len(words) > 1 and len(whole) >= LEAST_SHORT:
            yield whole
        return
    taken = 0
    for run in _cut(words):
        taken += len(run)
        yield "".join(run)
    if taken < len(words):  # some are left over at the end
        last = next(_cut(reversed(words)), [])
        if last:
            yield "".join(reversed(last))


def _cut(words: Iterable[str]) -> Iterator[list[str]]:
    """Yield runs of `words` that have enough of them, and enough letters; what is left over at the end is none."""
    run: list[str] = []
    size = 0
    for word in words:
        run.append(word)
        size += len(word)
        if len(run) >= WORDS and size >= LEAST:
            yield run
            run, size = [], 0
