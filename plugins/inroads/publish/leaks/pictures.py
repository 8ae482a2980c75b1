"""The words that come with a picture: PNG's chunks and JPEG's segments, without the pixels. Knows no text."""

from collections.abc import Iterator

PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_PIXELS = frozenset((b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"fdAT"))
_ALONE = frozenset((0x01, *range(0xD0, 0xD9)))  # JPEG's markers without a length
_SCAN, _END = 0xDA, 0xD9

Chunk = tuple[str, bytes]  # what it is called, and its bytes


def png_chunks(data: bytes) -> Iterator[Chunk]:
    """Yield the chunks of a PNG picture that aren't pixels, and what stands behind its end.

    Of a chunk with something compressed in it, what is compressed is a chunk of its own.
    """
    place = len(PNG)
    while place + 12 <= len(data):
        size = int.from_bytes(data[place : place + 4], "big")
        kind, body = data[place + 4 : place + 8], data[place + 8 : place + 8 + size]
        place += 12 + size
        if kind not in _PIXELS:
            name = f"PNG {kind.decode('latin-1')}"
            yield name, body
            yield from ((name, body[at:]) for at in _compressed(kind, body))
        if kind == b"IEND":
            break
    if place < len(data):
        yield "after the picture", data[place:]


def _compressed(kind: bytes, body: bytes) -> Iterator[int]:
    """Yield the offset at which something compressed begins in a chunk."""
    keyword = body.find(b"\0")
    if kind in (b"zTXt", b"iCCP") and keyword >= 0:
        yield keyword + 2
    if kind == b"iTXt" and body[keyword + 1 : keyword + 2] == b"\x01":
        language = body.find(b"\0", keyword + 3)
        translated = body.find(b"\0", language + 1)
        if 0 <= language < translated:
            yield translated + 1


def jpeg_segments(data: bytes) -> Iterator[Chunk]:
    """Yield the segments of a JPEG picture that aren't pixels, and what stands behind its end."""
    place = 2
    while place + 4 <= len(data):
        if data[place] != 0xFF or data[place + 1] in (0x00, 0xFF, *_ALONE - {_END}):
            place = _next_marker(data, place + 1)
            continue
        marker = data[place + 1]
        if marker == _END:
            break
        size = int.from_bytes(data[place + 2 : place + 4], "big")
        if 0xE0 <= marker <= 0xFE:
            name = "JPEG comment" if marker == 0xFE else f"APP{marker - 0xE0}"
            yield name, data[place + 4 : place + 2 + size]
        place = _next_marker(data, place + 2 + size) if marker == _SCAN else place + 2 + max(size, 2)
    behind = data[place + 2 :]
    if behind:
        yield "after the picture", behind


def _next_marker(data: bytes, place: int) -> int:
    found = data.find(b"\xff", place)
    return found if found >= 0 else len(data)
