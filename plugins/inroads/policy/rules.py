"""The rules for follow-ups as people read them: names, reasons, settings and sources. Knows no note, runs nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

ARTICLES = ("S0", "S1", "S2", "S3", "S4")
_NUMBERS = ("none", "one", "two", "three", "four", "all")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: what it is called, when it comes about, when it is due (with settings in braces), why, and its sources.

    `sources` are ARTICLES and ids of evidence; `cited` are the latter in a few words, as in a line of text.
    """

    id: str
    part: str
    title: str
    when: str
    due: str
    why: str
    settings: tuple[str, ...]
    sources: tuple[str, ...]
    cited: tuple[str, ...]

    @property
    def source_words(self) -> str:
        """Where the rule comes from, in a few words."""
        number = sum(source in ARTICLES for source in self.sources)
        articles = [f"{_NUMBERS[number]} of the five articles"] if number else []
        return ", ".join((*articles, *self.cited)) or "our own choice"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A fact or figure with its source. `use` is yes, caution or no; `caveat` says what it doesn't show."""

    id: str
    claim: str
    source: str
    caveat: str
    verified: str
    use: str


def _read(name: str) -> Any:
    return yaml.load(files(__package__).joinpath(name).read_text("utf-8"), Loader=yaml.CSafeLoader)


@cache
def rules() -> Mapping[str, Rule]:
    """Return every rule by its id, in the order of a search."""
    raw = _read("rules.yaml")
    return {one["id"]: _rule(part["title"], one, raw["cited"]) for part in raw["parts"] for one in part["rules"]}


def _rule(part: str, raw: Mapping[str, Any], cited: Mapping[str, str]) -> Rule:
    sources = tuple(raw["sources"])
    words = tuple(cited[source] for source in sources if source not in ARTICLES)
    texts = {name: raw[name] for name in ("id", "title", "when", "due", "why")}
    return Rule(part=part, **texts, settings=tuple(raw["settings"]), sources=sources, cited=words)


@cache
def evidence() -> Mapping[str, Evidence]:
    """Return every fact that may be cited, and those that must not be, by id."""
    return {
        raw["id"]: Evidence(raw["id"], raw["claim"], raw["source"], raw.get("caveat", ""), raw["verified"], raw["use"])
        for raw in _read("evidence.yaml")["evidence"]
    }
