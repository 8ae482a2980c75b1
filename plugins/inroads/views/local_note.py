"""What a career center adds to a page of the guide: sentences with its own places, and what people there say."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from inroads.center import Center
from inroads.center.center import Term
from inroads.center.item import Item
from inroads.center.sentences import PLACE, Sentence, local_notes
from inroads.views.link import Prose

_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
_AFTER_COLON = re.compile(r": \{[a-z_.]+(?:\|[^{}]+)?\}\.$")
_ALL = "all_settings"  # which are Markdown already
_LANGUAGES = {"en-GB": "en-GB", "en-CA": "en-CA", "en-AU": "en-AU"}


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """What somebody said, and who it was."""

    words: str
    by: str


@dataclass(frozen=True, slots=True)
class LocalNote:
    """A center's box on a page of the guide. `language` is set where it isn't that of the guide."""

    title: str
    language: str
    sentences: tuple[Prose, ...]
    quotes: tuple[QuoteRow, ...]


def local_note(center: Center | None, page: str) -> LocalNote | None:
    """Return the box of `center` on the page of the guide with the id `page`, or None where it has nothing to say."""
    if center is None:
        return None
    written = (text for sentence in local_notes().pages.get(page, ()) for text in _written(center, sentence))
    sentences = tuple(Prose(text, {}) for text in dict.fromkeys(written))
    quotes = tuple(QuoteRow(quote.words, quote.by) for quote in center.quotes if quote.page == page)
    if not sentences and not quotes:
        return None
    return LocalNote(f"At {center.name}", _LANGUAGES.get(center.spelling, ""), sentences, quotes)


def _written(center: Center, sentence: Sentence) -> Iterator[str]:
    """Yield a sentence as Markdown with its places filled: once for each example or word, not at all without them."""
    if sentence.setting:
        yield from _of_setting(center, sentence.setting)
        return
    text = local_notes().spelled(sentence.text, center.spelling)
    places = [found[1] for found in PLACE.finditer(text)]
    values = {place: _value(center, place) for place in places}
    if any(value is None or value == () for value in values.values()):
        return
    several = next((v for v in values.values() if isinstance(v, tuple) and not isinstance(v[0], Item)), None)
    if several is None:
        yield _filled(text, values)
        return
    for one in several:
        words = _term(one) if isinstance(one, Term) else _ended(_escaped(str(one)))
        yield _replaced(text, words)


def _of_setting(center: Center, name: str) -> Iterator[str]:
    if name not in center.settings:
        return
    value = center.settings[name]
    text = local_notes().spelled(local_notes().of_setting(name, value), center.spelling)
    if text:
        yield text.replace("{value}", _escaped(_plain(value)))


def _value(center: Center, place: str) -> object:
    """Return what fills a place: an Item or several, a text; None for nothing."""
    identity = center.file.identity
    if place == "name":
        return Item(name=center.name, **({"link": identity.website} if identity.website else {}))
    if place == "pay_currency":
        return f" in {identity.currency}" if identity.currency else ""
    if place == _ALL:
        chosen = ", ".join(f"`{name}: {_plain(value)}`" for name, value in sorted(center.settings.items()))
        return chosen or None
    value = center.item(place)
    return Item(email=value) if place == "identity.email" and value else value or None


def _filled(text: str, values: Mapping[str, object]) -> str:
    after: list[str] = []
    only = next((v for v in values.values() if isinstance(v, Item) and _is_only_words(v)), None)
    if only is not None and len(values) == 1:
        return _with_words(text, only.words)

    def filled(found: re.Match[str]) -> str:
        value, label = values[found[1]], found[2] or ""
        if isinstance(value, Item):
            after.extend(_more(value))
            return _linked(value, label)
        if isinstance(value, tuple):
            return _joined([_with_aside(item) for item in value if isinstance(item, Item)])
        return str(value) if found[1] == _ALL else _escaped(str(value))

    return " ".join((PLACE.sub(filled, text), *after))


def _is_only_words(item: Item) -> bool:
    return bool(item.words) and not (item.name or item.link or item.email or item.phone)


def _with_words(text: str, words: str) -> str:
    """Return a sentence with the words of an item that has no name and no link, in place of it or after it."""
    said = _ended(_escaped(words))
    if _AFTER_COLON.search(text):
        return _AFTER_COLON.sub(lambda _: f": {said}", text)
    sentence = PLACE.sub(lambda found: found[2] or "", text)
    return f"{sentence.removesuffix('.')}: {said}" if text.endswith("}.") else f"{sentence} {said}"


def _replaced(text: str, words: str) -> str:
    """Return `text` with `words`, which end as a sentence does, in its one place."""
    before, *_, after = PLACE.split(text)
    return f"{before}{words}{after.removeprefix('.')}"


def _linked(item: Item, label: str) -> str:
    """Return an item's name, else `label`, as a link to its page or its address."""
    if item.link:
        return f"[{_escaped(item.name or label or _host(item.link))}](<{item.link}>)"
    if item.email and not item.name and not label:
        return f"[{_escaped(item.email)}](<mailto:{item.email}>)"
    name = _escaped(item.name or label)
    return f"[{name}](<mailto:{item.email}>)" if item.email else name


def _host(link: str) -> str:
    return link.partition("://")[2].partition("/")[0].removeprefix("www.")


def _more(item: Item) -> Iterator[str]:
    """Yield what else an item says, as sentences."""
    if item.words:
        yield _ended(_escaped(item.words))
    if item.link and item.email:
        yield f"Email: [{_escaped(item.email)}](<mailto:{item.email}>)."
    if item.phone:
        yield f"Phone: {_escaped(item.phone)}."


def _with_aside(item: Item) -> str:
    words = "; ".join(filter(None, (item.words.rstrip("."), item.phone)))
    if _is_only_words(item):
        return _escaped(item.words.rstrip("."))
    return _linked(item, item.phone) + (f" ({_escaped(words)})" if words else "")


def _term(term: Term) -> str:
    return f"**{_escaped(term.term)}**: {_ended(_escaped(term.meaning))}"


def _joined(words: list[str]) -> str:
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last


def _plain(value: object) -> str:
    """Return the value of a setting as it is read."""
    if isinstance(value, list):
        return ", ".join(map(_plain, value))
    written = str(value).lower() if isinstance(value, bool) else str(value)
    return written.replace("linkedin", "LinkedIn")


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _escaped(text: str) -> str:
    """Return a text that is no Markdown as Markdown that says it."""
    return _PUNCTUATION.sub(r"\\\g<0>", " ".join(text.split()))
