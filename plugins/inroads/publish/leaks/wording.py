"""Bytes as text: in UTF-8, in what came before it, in UTF-16, or as the words that stand in a file of another kind."""

import codecs
import re
from collections.abc import Iterable, Iterator

from inroads.publish.leaks.folding import UNSEEN

_SMALL = 1 << 16  # bytes of which a reading as UTF-16 is tried although nothing speaks for it
_CONTROLS = bytes((*range(9), 11, *range(14, 27), *range(28, 32), 127))
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.01  # of a text's bytes
_UTF8_WORDS = re.compile(
    rb"(?:[\t\r\n\x20-\x7e]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}){4,}"
)
_LATIN_WORDS = re.compile(rb"[\x20-\x7e]{2,}(?:[\xc0-\xff]{1,2}[\x20-\x7e]{1,})+")
_NARROW_WORDS = re.compile(rb"[\t\r\n\x20-\x7e\xa0-\xff]{3,}")
_FOLDED = re.compile(rb"\r?\n[ \t]")
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NOT_ASCII = bytes(range(128, 256)) + _CONTROLS
# The first bytes of letters in UTF-16, from Latin to Thai and kana. Chinese characters and Hangul have too many of them
# to be told from any other bytes, where no mark stands before.
_PAGES = bytes((*range(0x0F), 0x1E, 0x1F, 0x20, 0x30, 0x31, *range(0xD8, 0xE0), 0xFF))
_LEAST_ASCII = 0.6  # of bytes that are no UTF-8, from which on they may be a text in Latin-1

ENCODINGS = frozenset(("Latin-1", "UTF-16", "UTF-32", "folded lines"))  # steps after which lines are the file's own

Reading = tuple[str, tuple[str, ...]]  # a text, and what was done to get it


def readings(data: bytes) -> Iterator[Reading]:
    """Yield each way in which `data` may be read as text; bytes that aren't text give the words among them."""
    try:
        yield data.decode("utf-8").removeprefix("\ufeff"), ()
        if not _CONTROL.search(data):
            return
    except UnicodeDecodeError:
        yield from _broken(data)
    yield from _wide(data)


def _broken(data: bytes) -> Iterator[Reading]:
    """Yield the readings of what is no UTF-8."""
    if is_binary(data):
        yield _words(_UTF8_WORDS, data).decode("utf-8", "replace"), ()
        yield _words(_LATIN_WORDS, data).decode("latin-1"), ("Latin-1",)
        return
    yield data.decode("utf-8", "replace"), ()
    yield data.decode("cp1252", "replace"), ("Latin-1",)
    unfolded = _FOLDED.sub(b"", data)  # a line may be folded between the bytes of one letter
    if unfolded != data:
        yield unfolded.decode("utf-8", "replace"), ("folded lines",)


def _wide(data: bytes) -> Iterator[Reading]:
    """Yield the readings of what may be UTF-16 or UTF-32, or hold such."""
    marked = next(((data.find(mark) + len(mark), name) for mark, name in _MARKS if mark in data), None)
    if marked:
        start, name = marked
        yield data[start:].decode(name, "replace"), (name.upper()[:6],)
    if b"\0" in data:
        narrow = data.replace(b"\0", b"").replace(codecs.BOM_UTF16_LE, b"\n").replace(codecs.BOM_UTF16_BE, b"\n")
        yield _words(_NARROW_WORDS, narrow).decode("latin-1"), ("UTF-16",)
    if len(data) <= _SMALL:
        for name in ("utf-16-le", "utf-16-be"):
            yield from ((data[shift:].decode(name, "replace"), ("UTF-16",)) for shift in (0, 1))


def is_binary(data: bytes) -> bool:
    """Return whether `data` has more control characters than a text."""
    return len(data) - len(data.translate(None, _CONTROLS)) > _MOST_CONTROLS * len(data)


def _words(pattern: re.Pattern[bytes], data: bytes) -> bytes:
    return b"\n".join(pattern.findall(data))


def plausible(data: bytes) -> Iterator[Reading]:
    """Yield those readings of a few bytes, which may be no text at all, that look like one."""
    if data.isascii():
        if len(data.translate(None, _CONTROLS)) == len(data):
            yield data.decode("ascii"), ()
        elif b"\0" in data:
            yield from _seen(_wide(data))
    else:
        yield from _seen(_unlikely(data))


def _unlikely(data: bytes) -> Iterator[Reading]:
    try:
        yield data.decode("utf-8").removeprefix("\ufeff"), ()
    except UnicodeDecodeError:
        if len(data.translate(None, _NOT_ASCII)) >= _LEAST_ASCII * len(data):
            yield data.decode("cp1252", "replace"), ("Latin-1",)
    if b"\0" in data or any(mark in data for mark, _ in _MARKS) or _is_wide(data):
        yield from _wide(data)


def _is_wide(data: bytes) -> bool:
    """Return whether every second byte is one with which the letters of some script begin in UTF-16."""
    return any(not half.translate(None, _PAGES) for half in (data[::2], data[1::2]))


def _seen(found: Iterable[Reading]) -> Iterator[Reading]:
    """Yield readings in which there is nothing but what a text has."""
    for text, steps in found:
        bare = UNSEEN.sub("", "".join(text.split()))
        if bare.isprintable() and "\ufffd" not in bare and any(map(str.isalnum, bare)):
            yield text, steps
