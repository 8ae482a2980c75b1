"""The words of a PDF file: its streams inflated, its strings joined as they are shown. Knows PDF's syntax, no page."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from inroads.publish.leaks.folding import INLINE

_STREAM = re.compile(rb">>\s*stream\r?\n")
_WIDE_STRING = re.compile(rb"\(\xfe\xff((?:[^()\\]|\\.)*)\)", re.DOTALL)
_SHOWN = re.compile(
    rb"""\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\) | <[0-9A-Fa-f\s]*> | (?<![\w.])-?(?:\d+(?:\.\d*)?|\.\d+)
    | \b(?:TJ|Tj|Td|TD|Tm|ET|T\*)(?![\w*]) | [\[\]'"]""",
    re.DOTALL | re.VERBOSE,
)
_MOVES, _SHOWS = (b"Td", b"TD", b"Tm"), (b"TJ", b"Tj")
_MAPPED = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")
_ESCAPED = re.compile(rb"\\(?:([0-7]{1,3})|\r?\n|(.))", re.DOTALL)
_LETTERS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_WIDE = 250  # thousandths of the type's size, from which on a gap in a line is a blank
_MOST_RANGE = 0xFFFF
_MOST_CODES = 2 * _MOST_RANGE  # of one font; codes have two bytes, so that more can only be repeated

CMap = Mapping[bytes, str]


def is_pdf(data: bytes) -> bool:
    """Return whether `data` is a PDF file, before which others allow some bytes."""
    return b"%PDF-" in data[:1024]


def is_encrypted(data: bytes) -> bool:
    """Return whether the file's words can't be read without its key."""
    return re.search(rb"/Encrypt\b", data) is not None


def streams(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield each stream's dictionary and its bytes as they are."""
    before = 0
    for found in _STREAM.finditer(data):
        end = data.find(b"endstream", found.end())
        end = end if end >= 0 else len(data)
        if found.start() >= before:  # else it is within another, and no stream
            yield data[max(before, data.rfind(b"obj", before, found.start())) : found.start()], data[found.end() : end]
            before = end


def strings(data: bytes) -> Iterator[str]:
    """Yield the strings in UTF-16 that stand in `data`, such as its author."""
    for found in _WIDE_STRING.finditer(data):
        yield _literal(found[1]).decode("utf-16-be", "replace")


def shown(content: bytes, maps: tuple[CMap, ...]) -> Iterator[str]:
    """Yield the text that a stream of page content shows, read with each of the fonts' `maps` and without any."""
    if b"Tj" not in content and b"TJ" not in content and b"'" not in content:
        return
    tokens = [found[0] for found in _SHOWN.finditer(content)]
    for cmap in ({}, *maps):
        text = "".join(_shown(tokens, cmap))
        if any(map(str.isalnum, text)):
            yield text


def _shown(tokens: list[bytes], cmap: CMap) -> Iterator[str]:
    in_array = False
    numbers: list[float] = []  # those that came since the last operator
    height = 0.0  # of the line, where its matrix tells
    for token in tokens:
        sign = token[:1]
        if sign == b"(":
            yield _decoded(_literal(token[1:-1]), cmap)
        elif sign == b"<":
            yield _decoded(_from_hex(token[1:-1]), cmap)
        elif sign in b"[]":
            in_array = sign == b"["
        elif sign in b"-.0123456789":
            numbers.append(float(token))
            yield " " if in_array and numbers[-1] <= -_WIDE else ""
        else:
            is_line = token not in _MOVES or _new_height(token, numbers, height) != height
            height = _new_height(token, numbers, height)
            numbers = []
            yield "" if token in _SHOWS else "\n" if is_line else INLINE


def _new_height(operator: bytes, numbers: list[float], height: float) -> float:
    """Return the height of the line once `operator` has moved what is shown next; letters may be moved one by one."""
    if operator in _MOVES and numbers:
        return numbers[-1] if operator == b"Tm" else height + numbers[-1]
    return height


def _literal(body: bytes) -> bytes:
    def plain(found: re.Match[bytes]) -> bytes:
        if found[1]:
            return bytes((int(found[1], 8) & 0xFF,))
        return _LETTERS.get(found[2], found[2]) if found[2] else b""

    return _ESCAPED.sub(plain, body)


def _from_hex(body: bytes) -> bytes:
    digits = b"".join(body.split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def _decoded(string: bytes, cmap: CMap) -> str:
    if string.startswith(b"\xfe\xff"):
        return string[2:].decode("utf-16-be", "replace")
    if not cmap:
        return string.decode("latin-1")
    size = len(next(iter(cmap)))
    codes = (string[at : at + size] for at in range(0, len(string), size))
    return "".join(cmap.get(code, "") for code in codes)


def cmap_of(stream: bytes) -> CMap:
    """Return which letters the codes of a font stand for, if `stream` tells (a ToUnicode map)."""
    return {code: letters for code, letters in islice(_mapped(stream), _MOST_CODES) if code}


def _mapped(stream: bytes) -> Iterator[tuple[bytes, str]]:
    for kind, body in _MAPPED.findall(stream):
        values = _HEX.findall(body)
        yield from _pairs(values) if kind == b"bfchar" else _ranges(values)


_Value = tuple[bytes, bytes, bytes]  # hexadecimal digits, or an opening or a closing bracket


def _pairs(values: list[_Value]) -> Iterator[tuple[bytes, str]]:
    for code, letters in zip(values[::2], values[1::2], strict=False):
        yield _from_hex(code[0]), _from_hex(letters[0]).decode("utf-16-be", "replace")


def _ranges(values: list[_Value]) -> Iterator[tuple[bytes, str]]:
    place = 0
    while place + 2 < len(values):
        first, last = _from_hex(values[place][0]), _from_hex(values[place + 1][0])
        low, high = int.from_bytes(first, "big"), int.from_bytes(last, "big")
        size = max(1, len(first))
        end_code = min(high, low + _MOST_RANGE, 256**size - 1)
        codes = (code.to_bytes(size, "big") for code in range(low, end_code + 1))
        if values[place + 2][1]:  # a list of letters, one for each code
            end = next((at for at in range(place + 3, len(values)) if values[at][2]), len(values))
            texts = [_from_hex(value[0]).decode("utf-16-be", "replace") for value in values[place + 3 : end]]
            yield from zip(codes, texts, strict=False)
            place = end + 1
        else:
            start = _from_hex(values[place + 2][0]).decode("utf-16-be", "replace")
            yield from ((code, _counted(start, number)) for number, code in enumerate(codes))
            place += 3


def _counted(start: str, number: int) -> str:
    """Return `start` with its last letter moved on by `number` in the order of all letters."""
    if not start:
        return ""
    point = ord(start[-1]) + number
    return start[:-1] + (chr(point) if point < 0xD800 or 0xDFFF < point < 0x110000 else "\ufffd")
