"""The log of what passed between the seeker and a contact: `DATE VERB [by CHANNEL] [using TEMPLATE] [: words]`."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

from inroads.notes import Mapped
from inroads.problems import Code
from inroads.records.fault import fault, parsed
from inroads.records.fields import items, known_word, one_line, parse_day, text

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
    if isinstance(value, LogEntry):
        return value
    line, column = getattr(value, "line", 1), getattr(value, "column", 1)
    if isinstance(value, Mapped) and (len(value) > 1 or set(value) <= set(_KEYS)):
        return _from_mapping(value)
    head, _, words = one_line(value).partition(":")
    parts = [(found[0], found.start()) for found in _WORD.finditer(head)]
    if len(parts) < 2:
        raise fault(Code.LOG_GRAMMAR, f'"{head.strip()}" isn\'t a whole log line', f"write {_FORM}")
    (written_day, at), (verb, verb_at), *rest = parts
    day = parse_day(written_day, at)
    known = Verb(known_word(verb.lower(), VERBS, Code.UNKNOWN_VERB, verb_at))
    channel, template = _clauses(rest)
    return LogEntry(day, known, channel, template, words.strip(), line, column)


def _clauses(parts: list[tuple[str, int]]) -> tuple[str, str]:
    """Return channel and template from what stands between verb and colon: `by X` and `using Y`, in either order."""
    found = {"by": "", "using": ""}
    while parts:
        (word, offset), *rest = parts
        if word not in found or not rest or found[word]:
            raise fault(Code.LOG_GRAMMAR, _unexpected(word), f"write {_FORM}; free words come after a colon", offset)
        (found[word], value_at), *parts = rest
        if word == "by":
            found["by"] = known_word(found["by"].lower(), CHANNELS, Code.UNKNOWN_CHANNEL, value_at)
    return found["by"], found["using"]


def _unexpected(word: str) -> str:
    if word in ("by", "using"):
        return f'"{word}" stands here without its word, or a second time'
    return f'"{word}" is unexpected in a log line'


def _from_mapping(value: Mapped) -> LogEntry:
    unknown = [key for key in value if key not in _KEYS]
    if unknown or "date" not in value or "verb" not in value:
        what = f'"{unknown[0]}" isn\'t part of a log line' if unknown else "a log line needs a date and a verb"
        raise fault(Code.LOG_GRAMMAR, what, f"the keys are {', '.join(_KEYS)}")
    parts = {key: text(part) for key, part in value.items() if part is not None}
    channel = parts.get("by", "").lower()
    return LogEntry(
        parse_day(parts.get("date", "")),
        Verb(known_word(parts.get("verb", "").lower(), VERBS, Code.UNKNOWN_VERB)),
        known_word(channel, CHANNELS, Code.UNKNOWN_CHANNEL) if channel else "",
        parts.get("using", ""),
        parts.get("words", ""),
        value.line,
        value.column,
    )


def _by_day(entries: tuple[LogEntry, ...]) -> tuple[LogEntry, ...]:
    return tuple(sorted(entries, key=lambda entry: entry.day))


Log = Annotated[tuple[Annotated[LogEntry, parsed(parse_entry)], ...], AfterValidator(_by_day), BeforeValidator(items)]
