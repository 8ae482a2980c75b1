"""What is linted, what is known beside its words, and what is found. Knows no rule and no note."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a finding is, the worst first."""

    ERROR = "error"
    WARN = "warn"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Listed:
    """A question of a list. The marks are None where nobody marked it, so that its words must tell."""

    text: str
    only_you: bool | None = None
    closing: bool | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known beside the words; what is None or empty isn't known, and no rule speaks of it.

    `limit` is the most words or characters (`unit`) that the message should have, `minutes` how long the talk takes.
    `insights` are what a talk taught, as it was noted. `days` have passed since the last message of one's own, and
    `room` is how many there should be. `unpermitted` are names that nobody said may be used. `met` tells whether there
    was a talk. `others` are messages to other people, and `template` is the text from which they and this one were
    made. `level`, `goal`, `small` and `reason` are a contact's level, the field that the seeker hopes for, whether the
    employer is known to be small, and whether it is noted why this contact.
    """

    limit: int | None = None
    unit: str = "words"
    minutes: int | None = None
    insights: tuple[str, ...] = ()
    days: int | None = None
    room: int | None = None
    unpermitted: tuple[str, ...] = ()
    met: bool | None = None
    others: tuple[str, ...] = ()
    template: str = ""
    level: str = ""
    goal: str = ""
    small: bool = False
    reason: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """What to lint: a question, message or a contact's title in `text`, or a list in `questions`.

    `kind` is one of the kinds in rules.yaml. `also` are ids of rules to run besides those of the kind.
    """

    kind: str
    text: str = ""
    questions: tuple[Listed, ...] = ()
    also: tuple[str, ...] = ()
    facts: Facts = Facts()


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule has to say. `start` and `end` are characters of the text, both 0 if it is about the whole.

    `suggest` are ids of questions to ask instead. `item` is the place of the question in a list, from 0, or None.
    """

    rule: str
    severity: Severity
    message: str
    suggest: tuple[str, ...]
    start: int
    end: int
    item: int | None = None
