"""The search index that Material's worker reads: our entries merged into it, accents folded. Knows JSON, no notes.

The worker compares letter by letter, so "fernandez" finds Fernández only if Fernandez stands there as well. It takes
each top-level element of a text for a block and shows the blocks that match, as HTML; the folded words stand in the
block of their originals and are hidden by inroads.css.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable
from html import escape

from inroads.names import without_accents

_WORD = re.compile(r"[^\W_]+")
# A stretch of text between tags.
_RUN = re.compile(r"(?:^|(?<=>))[^<>]+")

Entry = dict[str, object]


def entry(location: str, title: str, blocks: Iterable[str], tags: Iterable[str] = ()) -> Entry:
    """Return an entry of plain texts; `blocks` are what the results show one of."""
    text = "".join(f"<p>{escape(block, quote=False)}</p>" for block in blocks if block)
    found: Entry = {"location": location, "title": escape(title, quote=False), "text": text}
    if marked := [escape(tag, quote=False) for tag in tags]:
        found["tags"] = marked
    return found


def merged(index: str, entries: Iterable[Entry], clean: Callable[[str], str]) -> str:
    """Return the JSON text `index` with `entries` added and accents folded; `clean` is applied to the old ones.

    Of several entries with one location the last stays: under `--dirty` Material keeps those of the build before.
    """
    found = json.loads(clean(index))
    latest = {doc["location"]: doc for doc in (*found["docs"], *entries)}
    docs = [_folded(doc) for doc in latest.values()]
    # In ASCII, since one emoji would make Python keep every letter of the whole index in four bytes.
    return json.dumps({**found, "docs": docs}, separators=(",", ":"))


def _folded(doc: Entry) -> Entry:
    """Return `doc` findable without accents in its title and text, and its letters composed as keyboards do."""
    title, text = (unicodedata.normalize("NFC", str(doc[key])) for key in ("title", "text"))
    if title.isascii() and text.isascii():
        return doc
    in_title = _plain_words(title)
    head = f"<p class=inroads-folded>{in_title}</p>" if in_title else ""
    return {**doc, "title": title, "text": head + _RUN.sub(_with_plain_words, text)}


def _with_plain_words(run: re.Match[str]) -> str:
    words = "" if run[0].isascii() else _plain_words(run[0])
    return f"{run[0]}<i class=inroads-folded> {words}</i>" if words else run[0]


def _plain_words(text: str) -> str:
    """Return the words of `text` that have accents, without them."""
    words = dict.fromkeys(word for word in _WORD.findall(text) if not word.isascii())
    return " ".join(dict.fromkeys(plain for word in words if (plain := without_accents(word)) != word))
