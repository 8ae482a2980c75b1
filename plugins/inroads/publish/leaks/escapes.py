"""Escapes of HTML, addresses, JSON, scripts, styles, mails and host names, resolved where they stand. Pure text."""

import html
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from html.entities import html5

from inroads.publish.leaks.folding import INLINE
from inroads.publish.leaks.layer import Layer
from inroads.publish.leaks.rewriting import rewritten

_CLOSE = 4  # characters between escapes that may have been one
_UNCLOSED = "|".join(sorted((name for name in html5 if not name.endswith(";")), key=len, reverse=True))
# All begin with one of four signs, for which the engine looks quickly.
_ESCAPE = re.compile(
    rf"""
    [&%=\\] (?:
      (?<=&) (?P<entity> \# [0-9]{{1,8}} (?:\\?;)? | \#[xX][0-9a-fA-F]{{1,7}} (?:\\?;)?
                       | [A-Za-z][A-Za-z0-9]{{1,31}}\\?; | (?:{_UNCLOSED}) )
    | (?<=%) (?P<percent> [0-9A-Fa-f]{{2}} (?: %[0-9A-Fa-f]{{2}} )* | u[0-9A-Fa-f]{{4}} (?: %u[0-9A-Fa-f]{{4}} )* )
    | (?<==) (?P<quoted> [0-9A-F]{{2}} (?: =[0-9A-F]{{2}} )* | [0-9a-f]{{2}} (?: =[0-9a-f]{{2}} )+ )
    | (?<=\\) (?: (?P<unicode> u[0-9a-fA-F]{{4}} (?: \\u[0-9a-fA-F]{{4}} )* | u\{{[0-9a-fA-F]{{1,6}}\}}
                              | U[0-9a-fA-F]{{8}} )
                | (?P<bytes> x[0-9a-fA-F]{{2}} (?: \\x[0-9a-fA-F]{{2}} )* )
                | (?P<css> [0-9a-fA-F]{{2,6}} [ \t]? | [0-9a-fA-F] [ \t] )
                | (?P<control> [nrtvN/\\;,"'] ) )
    )
    """,
    re.VERBOSE,
)
_PUNYCODE = re.compile(r"xn--(?P<punycode>[a-z0-9-]{2,59})")
_PAIR = re.compile("[0-9A-Fa-f]{2}")
_SOFT = re.compile(r"=(?P<soft>\r?\n)")
_HEADER = re.compile(r"=\?[\w-]{2,40}\?[qQ]\?(?P<header>[^?]*)\?=")
_OCTAL = re.compile(r"\\(?P<octal>[0-3]?[0-7]{2}(?:\\[0-3]?[0-7]{2})*)")
_PATTERNS = (_ESCAPE, _SOFT, _HEADER, _OCTAL, _PUNYCODE)
_CONTROLS = {"n": "\n", "N": "\n", "r": "\r", "t": "\t", "v": "\n"}
_STEPS = {
    "entity": "HTML entities",
    "percent": "percent-encoding",
    "unicode": "\\u escapes",
    "bytes": "\\x escapes",
    "css": "CSS escapes",
    "control": "backslashes",
    "quoted": "quoted-printable",
    "soft": "quoted-printable",
    "header": "encoded word",
    "punycode": "punycode",
    "octal": "octal escapes",
}


def escapes(text: str) -> Counter[str]:
    """Return the escapes that stand in `text`, and how often each does."""
    return Counter(found[0] for pattern in _PATTERNS for found in pattern.finditer(text))


def unescaped(layer: Layer) -> Iterator[Layer]:
    """Yield `layer` with its escapes resolved, if it has any.

    Octal ones are resolved apart, since style sheets read them otherwise; so are the line ends of mails. Where
    escapes of two kinds touch, one may have broken up the other, so that each kind is resolved alone as well.
    """
    for pattern in _PATTERNS:
        yield from rewritten(layer, pattern, _plain)
    for kind in _touching(layer.text):
        yield from rewritten(layer, _ESCAPE, partial(_plain, only=kind))


def _touching(text: str) -> list[str]:
    """Return the kinds of escapes that touch one of another kind, where one may be but a part of what it was."""
    kinds: set[str] = set()
    before: re.Match[str] | None = None
    for found in _ESCAPE.finditer(text):
        if before and found.start() - before.end() <= _CLOSE and found.lastgroup != before.lastgroup:
            kinds |= {before.lastgroup or "", found.lastgroup or ""} if _is_open(before) or _is_open(found) else set()
        before = found
    return sorted(kinds)


def _is_open(found: re.Match[str]) -> bool:
    """Return whether an escape may go on: it has no end of its own, is a part of a letter, or begins another escape."""
    kind, written = found.lastgroup, found[0]
    if kind == "css" or (kind == "entity" and not written.endswith(";")) or _plain(found)[0] in "&%=\\":
        return True
    has_bytes = kind in ("percent", "bytes", "quoted") and written[1] != "u"
    return has_bytes and "\ufffd" in _raw(written).decode("utf-8", "replace")


def _plain(found: re.Match[str], only: str = "") -> tuple[str, tuple[str, ...]]:
    name = found.lastgroup or ""
    return (found[0] if only and name != only else _PLAIN[name](found[0])), (_STEPS[name],)


def _entity(written: str) -> str:
    return html.unescape(written.replace("\\;", ";"))


def _percent(written: str) -> str:
    return _code_units(written, "%u") if written[1] == "u" else _text(_raw(written))


def _unicode(written: str) -> str:
    if written[1] == "u" and written[2] != "{":
        return _code_units(written, "\\u")
    return _character(written.strip("\\uU{}"))


def _code_units(written: str, mark: str) -> str:
    units = b"".join(int(code, 16).to_bytes(2, "big") for code in written.split(mark)[1:])
    return units.decode("utf-16-be", "replace")


def _bytes(written: str) -> str:
    return _text(_raw(written))


def _css(written: str) -> str:
    bare = written.rstrip()
    return _character(bare[1:]) + (INLINE if bare != written else "")  # the blank belongs to the escape


def _control(written: str) -> str:
    return _CONTROLS.get(written[1], written[1])


def _raw(written: str) -> bytes:
    """Return the bytes of escapes of two hexadecimal digits each."""
    return bytes.fromhex("".join(_PAIR.findall(written)))


def _header(written: str) -> str:
    return written.split("?")[3].replace("_", " ")


def _punycode(written: str) -> str:
    try:
        return written[4:].encode("ascii").decode("punycode")
    except (UnicodeError, ValueError, IndexError, OverflowError):
        return written


def _octal(written: str) -> str:
    return _text(bytes(int(code, 8) for code in written.split("\\")[1:]))


def _character(code: str) -> str:
    point = int(code, 16)
    return chr(point) if point < 0xD800 or 0xDFFF < point < 0x110000 else "\ufffd"


def _text(data: bytes) -> str:
    """Return bytes as UTF-8, or where they aren't, each as the character of its number."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


_PLAIN: dict[str, Callable[[str], str]] = {
    "entity": _entity,
    "percent": _percent,
    "unicode": _unicode,
    "bytes": _bytes,
    "css": _css,
    "control": _control,
    "quoted": _bytes,
    "soft": lambda _: "",
    "header": _header,
    "punycode": _punycode,
    "octal": _octal,
}
