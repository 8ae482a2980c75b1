"""The rules for follow-ups as people read them: names, reasons, settings and sources. Knows no note, runs nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from inroads.policy.evidence import evidence

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


@cache
def rules() -> Mapping[str, Rule]:
    """Return every rule by its id, in the order of a search."""
    text = files(__package__).joinpath("rules.yaml").read_text("utf-8")
    parts = yaml.load(text, Loader=yaml.CSafeLoader)["parts"]
    return {one["id"]: _rule(part["title"], one) for part in parts for one in part["rules"]}


def _rule(part: str, raw: Mapping[str, Any]) -> Rule:
    sources = tuple(raw["sources"])
    words = tuple(evidence()[source].name for source in sources if source not in ARTICLES)
    texts = {name: raw[name] for name in ("id", "title", "when", "due", "why")}
    return Rule(part=part, **texts, settings=tuple(raw["settings"]), sources=sources, cited=words)
