"""What must not get out: a token, and in which forms it is looked for. Knows no note's grammar and no file."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

_SHOWN = 2  # letters of a secret that a report gives away


class Kind(StrEnum):
    """What a token is, in the words of reports. Of two that stand at one place, the former is told."""

    PATH = "path of a note"
    EMAIL = "e-mail address"
    PROFILE = "web address"
    PHONE = "phone number"
    NAME = "name"
    ID = "id of a note"
    PART = "part of a name"
    EMPLOYMENT = "organization with a name"
    PROSE = "words"
    FILE = "private file"


class Token(NamedTuple):
    """A text of a private note that must not be published; `note` is the note's path and `line` is 1-based."""

    kind: Kind
    text: str
    note: str
    line: int = 1

    @property
    def masked(self) -> str:
        """The token as a report shows it: a report may be shared, so it gives away two letters and the length."""
        shown = self.text[: min(_SHOWN, len(self.text) // 3)]
        return f"{shown}… ({len(self.text)} characters)"


class Form(NamedTuple):
    """Letters by which a token is found.

    `cuts` are the offsets in `letters` at which a new word begins, and `signs` what stands there, if it matters: in an
    address it does, in a name it doesn't. `capitals` tells that only words with capitals count, since in small letters
    they are plain words; `is_apart` that written as one word they may be another. `is_anywhere` tells that the letters
    are so many that no word's end is needed around them.
    """

    letters: str
    token: Token
    cuts: tuple[int, ...] = ()
    signs: tuple[str, ...] = ()
    capitals: bool = False
    is_apart: bool = False
    is_anywhere: bool = False


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone number by its last digits, `letters`; `numbers` are its digits with the country's and without."""

    letters: str
    token: Token
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """Letters that tell nothing alone, and something beside one of their `partners`, each with what it then is.

    `reach` counts the words that may stand between, besides initials, particles and labels of fields.
    """

    letters: str
    partners: Mapping[str, Token]
    cuts: tuple[int, ...] = ()
    reach: int = 0
    capitals: bool = False


Sought = Form | Phone | Near
