"""What is packed into a file: compressed, in an archive, in a picture's or a document's own parts. Knows no text."""

import bz2
import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple, Protocol

from inroads.publish.leaks import pdf, pictures
from inroads.publish.leaks.limits import Budget, Refusal

_HEAD = 1024  # bytes of what a compressed file may say of itself
_RECORDS = 100  # bytes of what an archive writes of each member, without its name
DAMAGED = "it is damaged, or only looks like what it is called"
_TOO_LARGE = "unpacked it would be too large"
_UNKNOWN = {
    b"\x28\xb5\x2f\xfd": "Zstandard",
    b"7z\xbc\xaf\x27\x1c": "7z",
    b"Rar!\x1a\x07": "RAR",
}


class Inner(NamedTuple):
    """Bytes that were packed into others, and how."""

    data: bytes
    steps: tuple[str, ...]


class Unpacked(NamedTuple):
    """What was found in some bytes, why something wasn't looked into, and whether the bytes themselves are words."""

    inner: tuple[Inner, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    has_words: bool = True


class _Decompressor(Protocol):
    @property
    def eof(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, max_length: int = ..., /) -> bytes: ...


def unpacked(data: bytes, budget: Budget) -> Unpacked:
    """Return what is packed into `data`, by the signs with which each kind of file begins."""
    unpack = _unpack(data)
    if unpack is None:
        return Unpacked(tuple(_zlib(data, budget)))
    found = list(unpack(data, budget))
    refusals = tuple(one for one in found if isinstance(one, Refusal))
    has_words = unpack is _pdf or (bool(refusals) and unpack not in _PICTURES)
    return Unpacked(tuple(one for one in found if isinstance(one, Inner)), refusals, has_words)


def _unpack(data: bytes) -> "_Unpack | None":
    if data[:2] in _BEGINNINGS:
        return next((unpack for sign, unpack in _KINDS.items() if data.startswith(sign)), None)
    return _pdf if pdf.is_pdf(data) else None


def _stream(make: Callable[[], _Decompressor], step: str) -> Callable[[bytes, Budget], Iterator[Inner | Refusal]]:
    """Return the way to unpack one compressed stream, or several one after another, made by `make`."""

    def unpack(data: bytes, budget: Budget) -> Iterator[Inner | Refusal]:
        if step == "gzip" and data[3:4] > b"\x01":  # it tells a name or more
            yield Inner(data[10 : 10 + _HEAD], (step,))
        while data:
            decompressor = make()
            found, reason = _pumped(decompressor, data, budget)
            yield Inner(found, (step,))
            if reason:
                yield Refusal(reason, (step,))
                return
            data = decompressor.unused_data
            if data and not data.startswith(_SIGNS[step]):
                yield Inner(data, (f"after {step}",))
                return

    return unpack


def _pumped(decompressor: _Decompressor, data: bytes, budget: Budget) -> tuple[bytes, str]:
    """Return what `decompressor` makes of `data`, and why it isn't all, or an empty text."""
    most = budget.most(len(data))
    try:
        found = decompressor.decompress(data, most + 1)
    except (OSError, EOFError, ValueError, zlib.error, lzma.LZMAError):
        return b"", DAMAGED
    if len(found) > most:
        return b"", _TOO_LARGE
    return found, "" if decompressor.eof else DAMAGED


def _zlib(data: bytes, budget: Budget) -> Iterator[Inner]:
    """Yield what a zlib stream holds, if `data` is one: it has no sure sign, so a mistake is no damage."""
    is_likely = len(data) > 2 and data[0] & 0x8F == 8 and (data[0] << 8 | data[1]) % 31 == 0
    if is_likely:
        found, reason = _pumped(zlib.decompressobj(), data, budget)
        if not reason:
            yield Inner(found, ("zlib",))


def deflated(data: bytes, budget: Budget) -> Iterator[Inner]:
    """Yield what a bare deflate stream holds, if `data` is one from end to end, as drawings in pages have them."""
    decompressor = zlib.decompressobj(-zlib.MAX_WBITS)
    found, reason = _pumped(decompressor, data, budget)
    if found and not reason and not decompressor.unused_data:
        yield Inner(found, ("deflate",))


def carved(data: bytes, budget: Budget) -> Iterator[Inner]:
    """Yield what is packed somewhere inside `data`, as words in a picture's chunk may be."""
    for found in islice(_SIGN.finditer(data, 1), budget.limits.members):
        at = found.start()
        unpack = _KINDS.get(found[0])
        inner = unpack(data[at:], budget) if unpack else _zlib(data[at:], budget)
        yield from (one for one in inner if isinstance(one, Inner))


def _zip(data: bytes, budget: Budget) -> Iterator[Inner | Refusal]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            yield Inner(_around(data, members), ("zip",))
            if len(members) > budget.limits.members:
                yield Refusal(f"it has {len(members):,} files", ("zip",))
            for member in members[: budget.limits.members]:
                yield _member(archive, member, budget)
    except (zipfile.BadZipFile, ValueError, OSError, EOFError):
        yield Refusal(DAMAGED, ("zip",))


def _around(data: bytes, members: list[zipfile.ZipInfo]) -> bytes:
    """Return what an archive says of its members and what stands behind its end; all but its sign if more is in it."""
    names = "\n".join(member.filename for member in members).encode("utf-8", "replace")
    said = [part for member in members for part in (member.comment, member.extra)]
    told = sum(member.compress_size + _RECORDS + 6 * len(member.filename) for member in members)
    told += 2 * sum(map(len, said)) + _HEAD
    return data[2:] if len(data) > told else b"\n".join((names, *said, data[data.rfind(b"PK\x05\x06") :]))


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, budget: Budget) -> Inner | Refusal:
    steps = (f"zip: {member.filename}",)
    if member.flag_bits & 1:
        return Refusal("it is encrypted", steps)
    most = budget.most(member.compress_size)
    if member.file_size > most:
        return Refusal(_TOO_LARGE, steps)
    try:
        with archive.open(member) as opened:
            found = opened.read(most + 1)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError, zlib.error, lzma.LZMAError):
        return Refusal(DAMAGED, steps)
    return Inner(found, steps) if len(found) <= most else Refusal(_TOO_LARGE, steps)


def _pdf(data: bytes, budget: Budget) -> Iterator[Inner | Refusal]:
    if pdf.is_encrypted(data):
        yield Refusal("it is encrypted", ("PDF",))
        return
    contents: list[bytes] = []
    for head, body in pdf.streams(data):
        if b"/FlateDecode" not in head:
            yield Inner(body, ("PDF",))
        elif b"/Image" not in head:  # the colours of a picture
            content, reason = _pumped(zlib.decompressobj(), body, budget)
            contents.append(content)
            yield Refusal(reason, ("PDF",)) if reason else Inner(content, ("PDF",))
    maps = tuple(filter(None, map(pdf.cmap_of, contents)))
    texts = [text for content in contents for text in pdf.shown(content, maps)]
    texts += [text for content in (data, *contents) for text in pdf.strings(content)]
    yield Inner("\n".join(texts).encode("utf-8", "replace"), ("PDF text",))


def _png(data: bytes, _budget: Budget) -> Iterator[Inner]:
    return (Inner(body, (name,)) for name, body in pictures.png_chunks(data))


def _jpeg(data: bytes, _budget: Budget) -> Iterator[Inner]:
    return (Inner(body, (name,)) for name, body in pictures.jpeg_segments(data))


def _unknown(name: str) -> "_Unpack":
    return lambda _data, _budget: iter((Refusal(f"{name} archives can't be looked into", (name,)),))


_Unpack = Callable[[bytes, Budget], Iterator["Inner | Refusal"]]
_PICTURES: tuple[_Unpack, ...] = (_png, _jpeg)
_SIGNS = {
    "gzip": (b"\x1f\x8b\x08",),
    "bzip2": tuple(b"BZh%d1AY&SY" % level for level in range(1, 10)),
    "xz": (b"\xfd7zXZ\x00",),
}
_KINDS: dict[bytes, _Unpack] = {
    **dict.fromkeys(_SIGNS["gzip"], _stream(lambda: zlib.decompressobj(16 + zlib.MAX_WBITS), "gzip")),
    **dict.fromkeys(_SIGNS["bzip2"], _stream(bz2.BZ2Decompressor, "bzip2")),
    **dict.fromkeys(_SIGNS["xz"], _stream(lzma.LZMADecompressor, "xz")),
    b"PK\x03\x04": _zip,
    pictures.PNG: _png,
    pictures.JPEG: _jpeg,
    **{sign: _unknown(name) for sign, name in _UNKNOWN.items()},
}
_SIGN = re.compile(
    b"|".join(map(re.escape, (*(sign for kind in _SIGNS.values() for sign in kind), b"PK\x03\x04")))
    + b"|\x78[\x01\x5e\x9c\xda]"
)
_BEGINNINGS = frozenset(sign[:2] for sign in _KINDS)
