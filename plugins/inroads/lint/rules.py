"""The rules as rules.yaml has them, their patterns compiled when first asked for. Knows no text that is linted."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

import yaml

from inroads.lint.letters import Letters
from inroads.lint.written import Severity

_NAME = re.compile(r"\{([a-z]+)\}")
_OFF = "off"


@dataclass(frozen=True)
class Rule:
    """A rule. `settings` are what its severity goes by: for each setting, by its value, a severity or `off`.

    `data` is all that rules.yaml says of it: its patterns, and what one check alone needs.
    """

    id: str
    title: str
    applies_to: tuple[str, ...]
    not_for: tuple[str, ...]
    severity: Severity
    settings: Mapping[str, Mapping[str, str]]
    looks_for: str
    message: str
    suggest: tuple[str, ...]
    check: str
    negatable: bool
    data: Mapping[str, Any]

    @cached_property
    def find(self) -> re.Pattern[str] | None:
        """What it looks for."""
        return _any_of(self.data["find"]) if "find" in self.data else None

    @cached_property
    def unless(self) -> tuple[re.Pattern[str], ...]:
        """What doesn't count where it overlaps a place that was found."""
        return tuple(re.compile(_written_out(pattern)) for pattern in self.data.get("unless", ()))

    @cached_property
    def excused(self) -> re.Pattern[str] | None:
        """Any of the words that spare a whole text."""
        return _any_of(self.data["except"]) if "except" in self.data else None

    @cached_property
    def allowed_by(self) -> Mapping[str, re.Pattern[str]]:
        """By the settings that allow it, any of the words that then spare a whole text as well."""
        return {name: _any_of(patterns) for name, patterns in self.data.get("allowed_by", {}).items()}

    @property
    def goes_by(self) -> tuple[str, ...]:
        """The policy's settings that change what it finds or how bad that is."""
        limit = (self.data["most_by"],) if "most_by" in self.data else ()
        return (*self.settings, *self.data.get("allowed_by", ()), *limit)

    def severity_under(self, settings: Mapping[str, object]) -> Severity | None:
        """Return how bad a finding is under `settings`, or None if the rule is off."""
        for name, severities in self.settings.items():
            chosen = severities.get(_word(settings.get(name)))
            if chosen:
                return None if chosen == _OFF else Severity(chosen)
        return self.severity


def _word(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


@dataclass(frozen=True, slots=True)
class Negation:
    """How a no before or after some words is known; it looks `reach` characters back and `ahead` forward."""

    reach: int
    ahead: int
    breaks: re.Pattern[str]
    seeming: re.Pattern[str]
    denying: re.Pattern[str]
    after: re.Pattern[str]


@cache
def shared() -> Mapping[str, Any]:
    """Return the data that both engines read, as it is published for the browser."""
    text = files(__package__).joinpath("rules.yaml").read_text("utf-8")
    found: Mapping[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return found


@cache
def rules() -> Mapping[str, Rule]:
    """Return every rule by its id: questions first, then messages, then contacts."""
    return {raw["id"]: _rule(raw) for raw in shared()["rules"]}


@cache
def kinds() -> Mapping[str, tuple[str, ...]]:
    """Return what can be linted, and for each kind what rules call it."""
    return {kind: tuple(names) for kind, names in shared()["kinds"].items()}


@cache
def most() -> int:
    """Return how many characters of a text are looked at; nobody sends more."""
    found: int = shared()["most"]
    return found


@cache
def letters() -> Letters:
    """Return how characters become plain."""
    return Letters(**shared()["letters"])


@cache
def negation() -> Negation:
    """Return how a no is known."""
    raw = shared()["negation"]
    names = ("breaks", "seeming", "denying", "after")
    return Negation(raw["reach"], raw["ahead"], *(_any_of(raw[name]) for name in names))


def _rule(raw: Mapping[str, Any]) -> Rule:
    return Rule(
        id=raw["id"],
        title=raw["title"],
        applies_to=tuple(raw["applies_to"]),
        not_for=tuple(raw.get("not_for", ())),
        severity=Severity(raw["severity"]),
        settings=raw.get("setting", {}),
        looks_for=raw["looks_for"],
        message=raw["message"],
        suggest=tuple(raw["suggest"]),
        check=raw["check"],
        negatable=raw.get("negatable", False),
        data=raw,
    )


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{_written_out(pattern)})" for pattern in patterns))


def _written_out(pattern: str) -> str:
    """Return `pattern` with the words that it names in braces, and with spaces that a line end may stand for."""
    return _with_words(pattern).replace(" ", "[ \\n]")


def _with_words(pattern: str) -> str:
    words = shared()["words"]
    return _NAME.sub(lambda name: f"(?:{_with_words(words[name[1]])})", pattern)
