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
from inroads.records.fault import fault, parsed
from inroads.records.fields import Day, Tags, Texts, YesNo, choice, items, one_line, parse_day, whole_number
from inroads.records.record import Record, record_from
from inroads.records.reference import ReferencesField, parse_reference, wiki_target
from inroads.records.when import WhenField

PLACES = ("phone", "video", "office", "coffee", "lunch", "event", "email")
INTERESTS = ("high", "medium", "low", "none")
_OUTCOME_HINT = "write held, moved to 2026-11-26, cancelled or no-show"
_REFERRAL = re.compile(r"(?P<name>[^(:]+?)\s*(?:\((?P<organization>[^)]*)\))?\s*(?::\s*(?P<words>.*))?$", re.DOTALL)
_MAY_USE = re.compile(r"\b(?:may|can)\s+use\s+(?:her|his|their|my|the|\w+'s)\s+name\b", re.IGNORECASE)
_MAY_NOT = re.compile(r"\b(?:may|can)(?:\s?not|n't)\s+use\b|\bdon't\s+use\b", re.IGNORECASE)


class OutcomeKind(StrEnum):
    """How a meeting ended up."""

    HELD = "held"
    MOVED = "moved"
    CANCELLED = "cancelled"
    NO_SHOW = "no-show"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a meeting; `to` is the day to which it was moved."""

    kind: OutcomeKind
    to: date | None = None


def parse_outcome(value: object) -> Outcome:
    """Return the outcome that `held`, `moved to 2026-11-26`, `cancelled` or `no-show` names."""
    if isinstance(value, Outcome):
        return value
    written = one_line(value)
    words = written.lower().split()
    if len(words) == 3 and words[:2] == ["moved", "to"]:
        return Outcome(OutcomeKind.MOVED, parse_day(words[2], written.index(words[2])))
    plain = {"held": OutcomeKind.HELD, "cancelled": OutcomeKind.CANCELLED, "canceled": OutcomeKind.CANCELLED,
             "no-show": OutcomeKind.NO_SHOW}  # fmt: skip
    if len(words) != 1 or words[0] not in plain:
        raise fault(Code.INVALID_VALUE, f'"{written}" isn\'t an outcome', _OUTCOME_HINT)
    return Outcome(plain[words[0]])


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
    if isinstance(value, Referral):
        return value
    line, column = getattr(value, "line", 1), getattr(value, "column", 1)
    if isinstance(value, tuple):
        return Referral(parse_reference(value).target, "", "", None, True, line, column)
    written = one_line(value)
    link, _, rest = written.partition("]]") if written.startswith("[[") else ("", "", written)
    target = wiki_target(f"{link}]]") if link else None
    found = _REFERRAL.match(f"x{rest}" if target else rest)
    if not found or (link and not target):
        raise fault(Code.INVALID_VALUE, f'"{written}" names nobody', 'such as "Jonas Weber (Lakeside Health)"')
    words = (found["words"] or "").strip()
    permission = False if _MAY_NOT.search(words) else True if _MAY_USE.search(words) else None
    organization = (found["organization"] or "").strip()
    return Referral(target or found["name"].strip(), organization, words, permission, bool(target), line, column)


class Meeting(Record):
    """A talk with one contact or several, held or planned. Empty texts and None mean unsaid."""

    contact: ReferencesField
    when: WhenField
    minutes: Annotated[int, parsed(whole_number(1, 600))] | None = None
    where: Annotated[str, parsed(choice(PLACES))] = ""
    questions: Texts = ()
    thanked: Day | None = None
    interest: Annotated[str, parsed(choice(INTERESTS))] = ""
    fit: Annotated[int, parsed(whole_number(1, 5))] | None = None
    keep_in_touch: YesNo | None = None
    outcome: Annotated[Outcome, parsed(parse_outcome)] | None = None
    referrals: Annotated[tuple[Annotated[Referral, parsed(parse_referral)], ...], BeforeValidator(items)] = ()
    tags: Tags = ()


def meeting_from(note: Note) -> tuple[Meeting | None, tuple[Problem, ...]]:
    """Return the meeting that `note` describes, or None where a problem is an error."""
    body, about_body = body_from(note)
    meeting, problems = record_from(Meeting, note, body)
    found = (*problems, *about_body)
    return (None if any(p.is_error for p in found) else meeting), found
