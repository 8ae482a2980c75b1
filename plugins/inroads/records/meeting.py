"""A meeting's note: with whom, when, what was asked, learned and promised. Knows no contact and no day of reading."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from inroads.notes import Note
from inroads.problems import Code, Problem
from inroads.records.body import body_from
from inroads.records.fault import fault, parsed, place_of_value
from inroads.records.fields import Day, Tags, Texts, YesNo, as_word, choice, items, one_line, parse_day, whole_number
from inroads.records.question import looks_like_id
from inroads.records.record import Record, record_from
from inroads.records.reference import ReferencesField, linked_items, parse_reference, wiki_target
from inroads.records.when import WhenField

PLACES = ("phone", "video", "office", "coffee", "lunch", "event", "email")
INTERESTS = ("high", "medium", "low", "none")
_OUTCOME_HINT = "write held, moved to 2026-11-26, cancelled or no-show"
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


_MOVED = re.compile(r"moved(?:\s+to\b)?+[\s:]+(\S.*)", re.IGNORECASE | re.DOTALL)
_OUTCOMES = {
    "held": OutcomeKind.HELD,
    "cancelled": OutcomeKind.CANCELLED,
    "canceled": OutcomeKind.CANCELLED,
    "no-show": OutcomeKind.NO_SHOW,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a meeting; `to` is the day to which it was moved."""

    kind: OutcomeKind
    to: date | None = None


def parse_outcome(value: object) -> Outcome:
    """Return the outcome that `held`, `moved to 2026-11-26`, `cancelled` or `no-show` names."""
    written = one_line(value)
    moved = _MOVED.fullmatch(written)
    if moved:
        return Outcome(OutcomeKind.MOVED, parse_day(moved[1], moved.start(1)))
    kind = _OUTCOMES.get(as_word(written))
    if kind is None:
        raise fault(Code.INVALID_VALUE, f'"{written}" isn\'t an outcome', _OUTCOME_HINT)
    return Outcome(kind)


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
        raise fault(Code.INVALID_VALUE, f'"{written}" names nobody', 'such as "Jonas Weber (Lakeside Health)"')
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
    """Return the questions of a plan; one text that holds several ids is refused."""
    found = items(value)
    for item in found:
        parts = [part.strip() for part in item.split(",")] if isinstance(item, str) else []
        if len(parts) > 1 and all(map(looks_like_id, parts)):
            hint = f"write [{', '.join(parts)}]"
            raise fault(Code.INVALID_VALUE, f'"{item}" is read as one question, and has several ids', hint)
    return found


class Meeting(Record):
    """A talk with one contact or several, held or planned. Empty texts and None mean unsaid."""

    contact: ReferencesField
    when: WhenField
    minutes: Annotated[int, parsed(whole_number(1, 600))] | None = None
    where: Annotated[str, parsed(choice(PLACES))] = ""
    questions: Annotated[Texts, parsed(planned)] = ()
    thanked: Day | None = None
    interest: Annotated[str, parsed(choice(INTERESTS))] = ""
    fit: Annotated[int, parsed(whole_number(1, 5))] | None = None
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
