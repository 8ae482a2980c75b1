"""A meeting's note: with whom, when, what was asked, learned and promised. Knows no contact and no day of reading."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from inroads.names import nearest
from inroads.notes import Note, Scalar
from inroads.problems import Code, Problem
from inroads.records.body import body_from
from inroads.records.fault import fault, parsed, place_of_value
from inroads.records.fields import (
    BETWEEN,
    Day,
    Tags,
    Text,
    Texts,
    YesNo,
    choice,
    day_and_why,
    items,
    one_line,
    whole_number,
)
from inroads.records.question import looks_like_id
from inroads.records.record import Record, record_from
from inroads.records.reference import ReferencesField, linked_items, parse_reference, wiki_target
from inroads.records.when import MOST_MINUTES, WhenField

PLACES = ("phone", "video", "office", "coffee", "lunch", "event", "email")
INTERESTS = ("high", "medium", "low", "none")
_OUTCOME_HINT = "write held, moved to 2026-11-26, cancelled or no-show"
_PART = re.compile(r"(?<![^\s,;])(?!and\b)[^\s,;]+")
_LINKED = re.compile(r"(\[\[[^\[\]]+\]\]) ?(.*)")
_NAMED = re.compile(r"([^(:]+?) ?((?:[(:].*)?)")
_ORGANIZATION = re.compile(r"\(((?:[^()]|\([^()]*\))*)\) ?(.*)")

# What was said about using the giver's name. Doubt comes first, since to use a name without leave does harm.
_NAME = r"(?:her|his|their|my|your|the|\w+'s) name"
_DOUBT = re.compile(r"\?|\b(?:if|whether|unsure|not sure|ask)\b", re.IGNORECASE)
_NO = re.compile(
    r"(?:\bnot|n't|\bnever|\bcannot|\bwithout) (?:\w+ ){0,2}?(?:use|using|mention|mentioning|say)\b", re.IGNORECASE
)
_YES = re.compile(
    rf"\b(?:may|can|could|please|to|do) (?:use|mention) {_NAME}\b|\bsay (?:that )?\w+ sent you\b", re.IGNORECASE
)


class OutcomeKind(StrEnum):
    """How a meeting ended up."""

    HELD = "held"
    MOVED = "moved"
    CANCELLED = "cancelled"
    NO_SHOW = "no-show"


_OUTCOME = re.compile(
    r"(held|moved|cancell?ed|no[\s_-]?show)\b(?:[\s:]*to\b)?[\s:,;–—-]*(.*)", re.IGNORECASE | re.DOTALL
)
_KINDS = {"h": OutcomeKind.HELD, "m": OutcomeKind.MOVED, "c": OutcomeKind.CANCELLED, "n": OutcomeKind.NO_SHOW}
_MEANT = {
    **dict.fromkeys(("yes", "done", "happened", "took place", "completed", "met"), "held"),
    **dict.fromkeys(("postponed", "rescheduled", "delayed"), "moved to 2026-11-26"),
    **dict.fromkeys(("no", "called off", "off"), "cancelled"),
    **dict.fromkeys(("missed", "absent", "ghosted"), "no-show"),
}
_WORDS = ("held", "cancelled", "no-show")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a meeting; `to` is the day to which it was moved, `why` what was said of it."""

    kind: OutcomeKind
    to: date | None = None
    why: str = ""


def parse_outcome(value: object) -> Outcome:
    """Return the outcome that `held`, `moved to 2026-11-26`, `cancelled: why` or `no-show` names."""
    written = one_line(value)
    found = _OUTCOME.fullmatch(written)
    kind = _KINDS[found[1][0].lower()] if found else None
    if found and kind is OutcomeKind.MOVED and found[2]:
        return Outcome(kind, *day_and_why(found[2], found.start(2), "moved to "))
    if found is None or kind is None or kind is OutcomeKind.MOVED:
        meant = _meant_outcome(written)
        hint = "" if meant else _OUTCOME_HINT
        raise fault(Code.INVALID_VALUE, f'"{written}" isn\'t an outcome', hint, mended=meant)
    return Outcome(kind, None, found[2].strip(BETWEEN))


def _meant_outcome(written: str) -> str:
    """Return the outcome that `written` was probably meant for, or an empty text."""
    word = written.lower()
    meant = next((outcome for start, outcome in _MEANT.items() if re.match(rf"{start}\b", word)), "")
    day = re.search(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", word)
    return meant.replace("2026-11-26", day[0]) if meant and day else meant or "".join(nearest(word, _WORDS, 1))


@dataclass(frozen=True, slots=True)
class Referral:
    """A person whom the contact named. `is_link` tells that a note must exist; `may_use_name` is None if unsaid."""

    target: str
    organization: str
    words: str
    may_use_name: bool | None
    is_link: bool
    line: int
    column: int


def parse_referral(value: object) -> Referral:
    """Return the referral that `Jonas Weber (Lakeside Health): may use her name`, an id or a `[[link]]` names."""
    line, column = place_of_value(value)
    if isinstance(value, tuple):
        return Referral(parse_reference(value).target, "", "", None, True, line, column)
    written = " ".join(one_line(value).split())
    linked = _LINKED.fullmatch(written)
    found = linked or _NAMED.fullmatch(written)
    target = wiki_target(linked[1]) if linked else found[1] if found else ""
    if not found or not target or target.startswith("[["):
        raise fault(
            Code.INVALID_VALUE, f'"{written}" names nobody', 'write one, such as "Jonas Weber (Lakeside Health)"'
        )
    employed = _ORGANIZATION.fullmatch(found[2])
    organization, words = employed.groups() if employed else ("", found[2])
    words = words.lstrip(" :;,–—-")
    return Referral(target, organization.strip(), words, _permission(words), bool(linked), line, column)


def _permission(words: str) -> bool | None:
    said = words.replace("’", "'")
    if _DOUBT.search(said):
        return None
    return False if _NO.search(said) else True if _YES.search(said) else None


def planned(value: object) -> tuple[object, ...]:
    """Return the questions of a plan; a text that holds nothing but ids, several of them, is each of these."""
    return tuple(question for item in items(value) for question in _ids_of(item))


def _ids_of(item: object) -> tuple[object, ...]:
    parts = list(_PART.finditer(item)) if isinstance(item, Scalar) else []
    if not isinstance(item, Scalar) or len(parts) < 2 or not all(looks_like_id(part[0]) for part in parts):
        return (item,)
    return tuple(Scalar(part[0], *item.place(part.start()), plain=item.plain) for part in parts)


class Meeting(Record):
    """A talk with one contact or several, held or planned. Empty texts and None mean unsaid."""

    contact: ReferencesField
    when: WhenField
    minutes: Annotated[int, parsed(whole_number(1, MOST_MINUTES))] | None = None
    where: Annotated[str, parsed(choice(PLACES))] = ""
    location: Text = ""
    questions: Annotated[Texts, parsed(planned)] = ()
    thanked: Day | None = None
    interest: Annotated[str, parsed(choice(INTERESTS))] = ""
    fit: Annotated[int, parsed(whole_number(1, 5))] | None = None
    confidence: Annotated[int, parsed(whole_number(1, 5))] | None = None
    try_next: Text = ""
    keep_in_touch: YesNo | None = None
    outcome: Annotated[Outcome, parsed(parse_outcome)] | None = None
    referrals: Annotated[tuple[Annotated[Referral, parsed(parse_referral)], ...], BeforeValidator(linked_items)] = ()
    tags: Tags = ()


def meeting_from(note: Note) -> tuple[Meeting | None, tuple[Problem, ...]]:
    """Return the meeting that `note` describes, or None where a problem is an error."""
    body, about_body = body_from(note)
    meeting, problems = record_from(Meeting, note, body)
    found = (*problems, *about_body)
    return (None if any(p.is_error for p in found) else meeting), found
