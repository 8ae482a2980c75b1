"""The log of what passed between the seeker and a contact: `DATE VERB [by CHANNEL] [using TEMPLATE] [: words]`."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from inroads.notes import Mapped
from inroads.problems import Code, Place
from inroads.records.fault import fault, located, parsed, place_of_value, placed, with_meant
from inroads.records.fields import as_word, day, is_empty, items, known_word, one_line, parse_day, text
from inroads.records.meant_line import meant_line

CHANNELS = ("email", "linkedin", "phone", "text", "message", "letter", "in-person", "video")
_FORM = "DATE VERB [by CHANNEL] [using TEMPLATE] [: words]"
_KEYS = ("date", "verb", "by", "using", "words")
_WORD = re.compile(r"\S+")


class Verb(StrEnum):
    """What happened. Outbound verbs are the seeker's doing, inbound ones the contact's."""

    ASKED = "asked"
    NUDGED = "nudged"
    CONFIRMED = "confirmed"
    THANKED = "thanked"
    CHECKED_IN = "checked-in"
    REPORTED_BACK = "reported-back"
    INTRODUCED = "introduced"
    CONNECTED = "connected"
    REPLIED = "replied"
    DECLINED = "declined"
    ACCEPTED = "accepted"
    RESCHEDULED = "rescheduled"
    INTRODUCED_ME = "introduced-me"
    NO_SHOW = "no-show"

    @property
    def is_inbound(self) -> bool:
        """Whether the contact did it."""
        return self in _INBOUND


_INBOUND = frozenset((Verb.REPLIED, Verb.DECLINED, Verb.ACCEPTED, Verb.RESCHEDULED, Verb.INTRODUCED_ME, Verb.NO_SHOW))
VERBS = tuple(verb.value for verb in Verb)


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One thing that passed between the two, and the 1-based line that tells it. Missing parts are empty texts."""

    day: date
    verb: Verb
    channel: str
    template: str
    words: str
    line: int
    column: int


def parse_entry(value: object) -> LogEntry:
    """Return the entry that one line of a log tells."""
    if isinstance(value, Mapped) and (len(value) > 1 or set(value) <= set(_KEYS)):
        return _from_mapping(value)
    line = one_line(value)
    try:
        return _from_line(line, place_of_value(value))
    except PydanticCustomError as error:
        meant = meant_line(line, VERBS, CHANNELS)
        is_other_verb = meant and meant.split()[1].rstrip(":") not in as_word(line)
        hint = f"or take another verb: {', '.join(VERBS)}" if is_other_verb else ""
        raise (with_meant(error, meant, hint) if meant else error) from None


def _from_line(line: str, place: Place) -> LogEntry:
    """Return the entry that `line`, which stands at `place`, tells; a mistake knows its offset in it."""
    head, _, words = line.partition(":")
    parts = [(found[0], found.start()) for found in _WORD.finditer(head)]
    if len(parts) < 2:
        raise fault(Code.LOG_GRAMMAR, f'"{head.strip()}" isn\'t a whole log line', f"write {_FORM}")
    (written_day, at), *rest = parts
    day = parse_day(written_day, at)
    verb, verb_at, rest = _taken(rest, VERBS)
    if verb.isdigit():
        hint = f"write the day alone, and the time in words: {written_day} asked: at 10:30"
        raise fault(Code.LOG_GRAMMAR, "a log line has a day and no time", hint, verb_at)
    known = Verb(known_word(verb, VERBS, Code.UNKNOWN_VERB, verb_at))
    channel, template = _clauses(rest)
    return LogEntry(day, known, channel, template, words.strip(), *place)


_Parts = list[tuple[str, int]]  # words, each with its place in the line


def _taken(parts: _Parts, known: tuple[str, ...]) -> tuple[str, int, _Parts]:
    """Return the first word of `parts`, or the first two if together they are one of `known`, and what is left."""
    (word, at), *rest = parts
    both = f"{word} {rest[0][0]}" if rest else word
    return (both, at, rest[1:]) if rest and as_word(both) in known else (word, at, rest)


def _clauses(parts: _Parts) -> tuple[str, str]:
    """Return channel and template from what stands between verb and colon: `by X` and `using Y`, in either order."""
    channel = template = ""
    while parts:
        (word, offset), *parts = parts
        clause = word.lower()
        if not parts or clause not in ("by", "using") or (channel if clause == "by" else template):
            raise fault(Code.LOG_GRAMMAR, _unexpected(word), f"write {_FORM}; free words come after a colon", offset)
        if clause == "by":
            written, at, parts = _taken(parts, CHANNELS)
            channel = known_word(written, CHANNELS, Code.UNKNOWN_CHANNEL, at)
        else:
            (template, _), *parts = parts
    return channel, template


def _unexpected(word: str) -> str:
    if word.lower() in ("by", "using"):
        return f'"{word}" stands here without its word, or a second time'
    return f'"{word}" is unexpected in a log line'


def _from_mapping(value: Mapped) -> LogEntry:
    unknown = next((key for key in value if key not in _KEYS), None)
    if unknown is not None:
        place = value.places[unknown]
        error = fault(Code.LOG_GRAMMAR, f'"{unknown}" isn\'t part of a log line', f"use the keys {', '.join(_KEYS)}")
        raise placed(error, place)
    given = {key: part for key, part in value.items() if not is_empty(part)}
    if "date" not in given or "verb" not in given:
        raise fault(Code.LOG_GRAMMAR, "a log line needs a date and a verb", f"use the keys {', '.join(_KEYS)}")
    return LogEntry(
        located(day, given["date"]),
        Verb(located(_verb, given["verb"])),
        located(_channel, given["by"]) if "by" in given else "",
        str(located(text, given.get("using", ""))),
        str(located(text, given.get("words", ""))),
        value.line,
        value.column,
    )


def _verb(value: object) -> str:
    return known_word(text(value), VERBS, Code.UNKNOWN_VERB)


def _channel(value: object) -> str:
    return known_word(text(value), CHANNELS, Code.UNKNOWN_CHANNEL)


def _by_day(entries: tuple[LogEntry, ...]) -> tuple[LogEntry, ...]:
    return tuple(sorted(entries, key=lambda entry: entry.day))


Log = Annotated[tuple[Annotated[LogEntry, parsed(parse_entry)], ...], AfterValidator(_by_day), BeforeValidator(items)]
