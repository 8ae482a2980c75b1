"""Tags, comments and what has no width, taken out of texts. Knows how HTML parts words; reads no page's meaning."""

import re
import unicodedata
from collections.abc import Iterator

from inroads.publish.leaks.folding import BLOCK, INLINE, JOINED, UNSEEN
from inroads.publish.leaks.layer import Layer, Part, Piece, layer_of
from inroads.publish.leaks.rewriting import rewritten

_TAG = re.compile(r"<(?:\\?/|[!?])?([A-Za-z][\w:-]*)(?:[\s/\\][^<>]*)?>|<!\[CDATA\[|\]\]>|/\*[^*]{0,200}\*/")
# The innermost comments: a search that begins at one never goes beyond the next.
_COMMENT = re.compile(r"<!--((?:(?!<!--).)*?)-->", re.DOTALL)
_COMMENT_OR_TAG = re.compile(rf"{_COMMENT.pattern}|{_TAG.pattern}", re.DOTALL)
_BLOCKS = """
address article aside base blockquote body br button caption center circle col colgroup dd details dialog div dl doctype
dt ellipse fieldset figcaption figure footer form frame g h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input
item legend li line link loc main menu meta nav object ol optgroup option p param path polygon polyline pre rect script
section select source style summary svg table tbody td template text textarea tfoot th thead title tr track ul url
urlset video w:br w:p w:tc w:tr
"""
_INLINES = """
a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strong sub sup time
tspan tt u var wbr
"""
_APART = frozenset(_BLOCKS.split())
_KNOWN = _APART | frozenset(_INLINES.split())
# What breaks a text up, and letters and signs that look like plain ones. All begin with one of a few characters.
_THIN = INLINE + UNSEEN.pattern[1:-1]
_WIDE = "\uff01-\uff5e\U0001d400-\U0001d7ff\u24b6-\u24e9"
_BROKEN = re.compile(
    rf"""[{_WIDE}{_THIN}\r\n"'`](?:(?<=[{_THIN}])[{_THIN}]*|(?<=[{_WIDE}])(?P<wide>[{_WIDE}]*)"""
    rf"""|(?<=\r)\n[ \t]|(?<=\n)(?<!\r\n)[ \t](?![ \t])|(?<=["'`]){JOINED})"""
)


# Whether the above is worth looking for: each of these is found, or not, far more quickly.
_HINTS = (
    re.compile(f"[{_THIN}{_WIDE}]"),
    re.compile(r"\n[ \t](?![ \t])|\r\n[ \t]"),
    re.compile(r"""\+\s{0,4}["'`]"""),
)


def stripped(layer: Layer) -> Iterator[Layer]:
    """Yield `layer` without its tags and comments, if it has any, each leaving a mark; and its comments' own markup."""
    if "<" not in layer.text and "/*" not in layer.text:
        return
    yield from _between_tags(layer)
    inner = [Part(found[1], found.start(1)) for found in _COMMENT.finditer(layer.text) if "<" in found[1]]
    if inner:
        yield layer_of(inner, layer, BLOCK)


def _between_tags(layer: Layer) -> Iterator[Layer]:
    text = layer.text
    texts: list[str] = []
    pieces: list[Piece] = []
    size = done = 0
    for found in _COMMENT_OR_TAG.finditer(text):
        start, end = found.span()
        texts.append(taken := text[done:start] + _mark(found[2]))
        pieces.append(Piece(size, done))
        size += len(taken)
        done = end
    if pieces:
        yield Layer("".join((*texts, text[done:])), above=layer, pieces=(*pieces, Piece(size, done)))


def _mark(tag: str | None) -> str:
    return BLOCK if tag and tag.lower() in _APART else INLINE


def has_markup(text: str) -> bool:
    """Return whether a comment or a tag of HTML stands in `text`; a script's `Array<Item>` is none."""
    return "<" in text and any(
        not (tag := found[2]) or tag.lower() in _KNOWN for found in _COMMENT_OR_TAG.finditer(text)
    )


def glued(layer: Layer) -> Iterator[Layer]:
    """Yield `layer` as one who reads it would type it, if that differs: nothing without width, no line folded.

    What is encoded, and then broken up, can be decoded only then. What was broken up twice is joined twice.
    """
    if any(hint.search(layer.text) for hint in _HINTS):
        for whole in rewritten(layer, _BROKEN, _joined):
            yield whole
            yield from glued(whole)


def _joined(found: re.Match[str]) -> tuple[str, tuple[str, ...]]:
    return ("" if found["wide"] is None else unicodedata.normalize("NFKC", found[0])), ()
