"""Bytes that are written in letters: base64, hexadecimal and lists of numbers. Knows what looks like a text's bytes."""

import base64
import re
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{10,}+={0,2}")
_SEPARATOR = re.compile(r"([/+_-])")
_LEAST = 10  # characters of a piece of a run
_MOST_PIECES = 6  # of a run of which every stretch is tried
_HEX = re.compile(r"(?:[0-9a-fA-F]{2}){5,}")
# Bytes apart, of which the first is a letter's, in whichever writing.
_SPACED = re.compile(r"[2-7c-fC-F][0-9a-fA-F]{1,7}+(?:[\s:,;-]{1,3}(?:0x)?[0-9a-fA-F]{2,8}+(?![0-9A-Za-z])){3,}")
_NUMBERS = re.compile(r"\d{1,6}+(?:\s?,\s?\d{1,6}+){4,}")
_BETWEEN_BYTES = re.compile(r"0x|[\s:,;-]")
_UNLIKE = re.compile(r"[:,;]")
_URL_SAFE = str.maketrans("-_", "+/", "=")
_LAST_LINE = re.compile(r"\r?\n[ \t]{0,2}[A-Za-z0-9+/_-]{2,9}={0,2}(?![\w+/=])")
_LINE_ENDS = re.compile(r"\s+")
_MOST_BETWEEN = 6  # blanks and line ends between two lines of base64


class Blob(NamedTuple):
    """Bytes that were written in letters, and by which encoding."""

    data: bytes
    step: str


def candidates(text: str) -> dict[str, int]:
    """Return what in `text` may be encoded bytes, each once, with the offset at which it stands first."""
    found: dict[str, int] = {}
    if "\\" in text:  # lines of base64 in a text of JSON
        text = text.replace("\\n", "\n ").replace("\\r", "\r ")
    runs = [run.span() for run in _BASE64.finditer(text)]
    for start, end in (*runs, *_over_lines(text, runs)):
        found.setdefault(text[start:end], start)
    for pattern in (_SPACED, _NUMBERS):
        for run in pattern.finditer(text):
            found.setdefault(run[0], run.start())
    return found


def _over_lines(text: str, runs: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield where runs follow each other with nothing but a line's end between, without and with a last short line."""
    place = 0
    while place < len(runs):
        first, end = runs[place]
        place += 1
        count = 1
        while place < len(runs) and _is_line_end(text, end, runs[place][0]):
            end = runs[place][1]
            place += 1
            count += 1
        last = _LAST_LINE.match(text, end)
        if count > 1:
            yield first, end
        if last:
            yield first, last.end()


def _is_line_end(text: str, start: int, end: int) -> bool:
    return end - start <= _MOST_BETWEEN and not _LINE_ENDS.sub("", text[start:end])


def blobs(run: str) -> Iterator[Blob]:
    """Yield what a candidate holds, in each reading that makes bytes of it."""
    return (Blob(data, step) for data, step in _readings(run))


def _readings(run: str) -> Iterator[tuple[bytes, str]]:
    if "," in run and _NUMBERS.fullmatch(run):
        yield "".join(map(_character, run.split(","))).encode("utf-8", "replace"), "character codes"
    digits = _BETWEEN_BYTES.sub("", run)
    if _HEX.fullmatch(digits):
        yield bytes.fromhex(digits), "hexadecimal"
    if not _UNLIKE.search(run):
        yield from ((data, "base64") for data in _from_base64(run))
        for piece in _pieces(run):
            if _HEX.fullmatch(piece):
                yield bytes.fromhex(piece), "hexadecimal"
            yield from ((data, "base64") for data in _from_base64(piece))


def _pieces(run: str) -> Iterator[str]:
    """Yield stretches of a run: a slash or a hyphen in it may belong to what stands around it, an address or a name."""
    parts = _SEPARATOR.split(run)
    places = range(0, len(parts), 2)
    firsts, lasts = (places, places) if len(places) <= _MOST_PIECES else (places[:3], places[-3:])
    for first, last in product(firsts, lasts):
        piece = "".join(parts[first : last + 1])
        if _LEAST <= len(piece) < len(run):
            yield piece


def _character(number: str) -> str:
    point = int(number.strip())  # of all space that a pattern knows, some of which a number doesn't
    is_character = point in (9, 10, 13) or 31 < point < 0xD800 or 0xDFFF < point < 0x110000
    return chr(point) if is_character else " "


def _from_base64(run: str) -> Iterator[bytes]:
    plain = _LINE_ENDS.sub("", run).translate(_URL_SAFE)
    plain = plain[: len(plain) - (len(plain) % 4 == 1)]
    data = base64.b64decode(plain + "=" * (-len(plain) % 4))
    if data.isascii() or not (run.isalpha() and run[1:].islower()):  # most runs are words, and few words ASCII
        yield data
