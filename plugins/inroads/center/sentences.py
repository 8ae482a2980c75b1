"""The sentences of the guide's local notes, as data: which page has which, and what they need. Knows no center."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

PLACE = re.compile(r"\{([a-z_.]+)(?:\|([^{}]+))?\}")
Chosen = bool | int | str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with places to fill, or the name of the setting of which the sentence stands here."""

    text: str = ""
    setting: str = ""


@dataclass(frozen=True, slots=True)
class LocalNotes:
    """Sentences by page; those of settings by name and value, `*` for any; words in other spellings."""

    pages: Mapping[str, tuple[Sentence, ...]]
    settings: Mapping[str, Mapping[Chosen, str]]
    spelling: Mapping[str, Mapping[str, str]]

    def of_setting(self, name: str, value: object) -> str:
        """Return the sentence for what was chosen, with `{value}` in it where it is a number or a list."""
        choices = self.settings.get(name, {})
        found = next((text for key, text in choices.items() if key == value and type(key) is type(value)), "")
        return found or choices.get("*", "")

    def spelled(self, text: str, spelling: str) -> str:
        """Return one of our own sentences in another English."""
        for word, other in self.spelling.get(spelling, {}).items():
            text = re.sub(rf"\b{word}\b", other, text)
        return text


@cache
def local_notes() -> LocalNotes:
    """Return the sentences that come with Inroads."""
    text = files(__package__).joinpath("local_notes.yaml").read_text("utf-8")
    raw: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    pages = {page: tuple(map(_sentence, sentences)) for page, sentences in raw["pages"].items()}
    return LocalNotes(pages, raw["settings"], raw["spelling"])


def _sentence(raw: str | Mapping[str, str]) -> Sentence:
    return Sentence(raw) if isinstance(raw, str) else Sentence(setting=raw["setting"])
