"""The search index that Material's worker reads: our entries merged into it, accents folded. Knows JSON, no notes."""

import json
import re
from collections.abc import Callable, Iterable
from html import escape

from inroads.names import without_accents

# A word with a letter outside ASCII in it.
_ACCENTED = re.compile(r"[^\W_]*[^\W_\x00-\x7f][^\W_]*")
_TAG = re.compile(r"<[^>]*>")

Entry = dict[str, object]


def entry(location: str, title: str, text: str, tags: Iterable[str] = ()) -> Entry:
    """Return an entry of plain texts; the worker shows them as HTML, so they are escaped."""
    found: Entry = {"location": location, "title": escape(title, quote=False), "text": escape(text, quote=False)}
    if marked := [escape(tag, quote=False) for tag in tags]:
        found["tags"] = marked
    return found


def merged(index: str, entries: Iterable[Entry], clean: Callable[[str], str]) -> str:
    """Return the JSON text `index` with `entries` added and accents folded; `clean` is applied to the old ones."""
    found = json.loads(clean(index))
    docs = [_folded(doc) for doc in (*found["docs"], *entries)]
    return json.dumps({**found, "docs": docs}, ensure_ascii=False, separators=(",", ":"))


def _folded(doc: Entry) -> Entry:
    """Return `doc` findable without accents: the worker compares letter by letter, so `Fernandez` must stand there."""
    text = f"{doc['title']} {doc['text']}"
    if text.isascii():
        return doc
    words = dict.fromkeys(_ACCENTED.findall(_TAG.sub(" ", text)))
    plain = dict.fromkeys(folded for word in words if (folded := without_accents(word)) != word)
    if not plain:
        return doc
    return {**doc, "text": f"{doc['text']}<p class=inroads-folded>{' '.join(plain)}</p>"}
