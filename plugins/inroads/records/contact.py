"""A contact's note: who they are, how they were found, what passed between. Knows no meeting and no day of reading."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from inroads.names import nearest
from inroads.notes import Note
from inroads.problems import Code, Problem
from inroads.records.body import body_from
from inroads.records.cadence import CadenceField
from inroads.records.days import DATE_IN_NUMBERS, DAY_IN_WORDS
from inroads.records.fault import fault, parsed
from inroads.records.fields import Day, Tags, Text, Texts, YesNo, Zone, choice, day_and_why, one_line
from inroads.records.log import CHANNELS, Log
from inroads.records.record import Record, record_from
from inroads.records.reference import ReferenceField

SOURCES = ("network", "introduction", "alumni", "association", "linkedin", "event", "cold")
CLOSENESS = ("cold", "lukewarm", "warm")
LEVELS = ("recent-hire", "target-role", "one-above", "senior", "executive", "hr")
_STATUS_HINT = 'write open, paused, paused until 2026-12-01, closed, or "closed: why" in quotes'
_STATUS = re.compile(r"(open|paused|closed)\b[\s:,–—-]*((?:until|till?)\b[\s:]*)?(.*)", re.IGNORECASE | re.DOTALL)
_DAY_FIRST = re.compile(rf"(?:{DAY_IN_WORDS}|{DATE_IN_NUMBERS})", re.IGNORECASE)
_EMAIL = re.compile(r"[^@\s,;:<>]+@[^@\s,;:<>]+\.[^@\s,;:<>.]+")
_WEB = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+(?::[0-9]{1,5})?(?:[/?#]\S*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Status:
    """What the seeker has decided about a contact: to keep open, to pause (until a day), or to close, and why."""

    kind: Literal["open", "paused", "closed"] = "open"
    until: date | None = None
    why: str = ""


def parse_status(value: object) -> Status:
    """Return the status that `open`, `paused until 2026-12-01` or `closed: why` names."""
    written = one_line(value)
    found = _STATUS.fullmatch(written)
    if not found:
        meant = "".join(nearest(written, ("open", "paused", "closed"), 1))
        hint = "" if meant else _STATUS_HINT
        raise fault(Code.INVALID_VALUE, f'"{written}" isn\'t a status', hint, mended=meant)
    kinds: dict[str, Literal["open", "paused", "closed"]] = {"open": "open", "paused": "paused", "closed": "closed"}
    kind, has_end, rest = kinds[found[1].lower()], found[2], found[3]
    if (has_end and (kind != "paused" or not rest)) or (rest and kind == "open"):
        raise fault(Code.INVALID_VALUE, f'"{written}" isn\'t a status', _STATUS_HINT)
    if not has_end and not (kind == "paused" and _DAY_FIRST.match(rest)):
        return Status(kind, None, rest)
    return Status(kind, *day_and_why(rest, found.start(3), "paused until "))


class Contact(Record):
    """A person whom the seeker knows, hopes to talk with, or has talked with. Empty texts and None mean unsaid."""

    name: Text
    aliases: Texts = ()
    pronouns: Text = ""
    role: Text = ""
    organization: Text = ""
    industry: Text = ""
    location: Text = ""
    timezone: Zone = ""
    email: Text = ""
    phone: Text = ""
    linkedin: Text = ""
    website: Text = ""
    source: Annotated[str, parsed(choice(SOURCES))] = ""
    referred_by: ReferenceField | None = None
    may_use_name: YesNo | None = None
    closeness: Annotated[str, parsed(choice(CLOSENESS))] = ""
    level: Annotated[str, parsed(choice(LEVELS))] = ""
    cadence: CadenceField | None = None
    prefers: Annotated[str, parsed(choice(CHANNELS))] = ""
    status: Annotated[Status, parsed(parse_status)] = Status()
    added: Day | None = None
    reviewed: Day | None = None
    tags: Tags = ()
    log: Log = ()


def contact_from(note: Note) -> tuple[Contact | None, tuple[Problem, ...]]:
    """Return the contact that `note` describes, or None where a problem is an error."""
    body, about_body = body_from(note)
    contact, problems = record_from(Contact, note, body)
    found = (*problems, *about_body, *(_addresses(note, contact) if contact else ()))
    return (None if any(p.is_error for p in found) else contact), found


def _addresses(note: Note, contact: Contact) -> tuple[Problem, ...]:
    """Warn of e-mail and web addresses that can't be ones; they are shown as text and never linked."""
    found = []
    for field, pattern, what, hint in (
        ("email", _EMAIL, "an e-mail address", "write one, such as priya@example.com"),
        ("linkedin", _WEB, "a web address", "write one, such as https://www.linkedin.com/in/example"),
        ("website", _WEB, "a web address", "write one, such as https://www.example.com"),
    ):
        written = getattr(contact, field)
        if written and not pattern.fullmatch(written):
            message = f'{field}: "{written}" can\'t be {what}, so it is shown as text'
            found.append(Problem.warning(note.path, contact.place(field), Code.INVALID_ADDRESS, message, hint))
    return tuple(found)
