"""A mapping inside a note's front matter, such as one question of a topic; it knows its own place."""

from collections.abc import Iterator, Mapping

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator

from inroads.names import did_you_mean
from inroads.notes import Items, Mapped
from inroads.problems import Code, Place, Problem
from inroads.records.fault import fault, parsed
from inroads.records.fields import is_empty

_DERIVED = frozenset({"line", "places", "unknown"})


class Entry(BaseModel):
    """One mapping of a list. `line` is its first, 1-based; `unknown` are the places of keys that nobody knows.

    `places` are those of the keys' values, or of the keys themselves where they are left empty.
    """

    model_config = ConfigDict(frozen=True)

    line: int = 1
    places: Mapping[str, Place] = {}
    unknown: tuple[tuple[str, Place], ...] = ()

    @classmethod
    def keys(cls) -> tuple[str, ...]:
        """Return the keys that an author may write."""
        return tuple(key for key in cls.model_fields if key not in _DERIVED)

    @model_validator(mode="before")
    @classmethod
    def _from_fields(cls, value: object) -> object:
        if isinstance(value, dict) and not isinstance(value, Mapped):
            return value
        if not isinstance(value, Mapped):
            message = "an entry with keys and values is expected here"
            raise fault(Code.WRONG_TYPE, message, f"use its keys: {', '.join(cls.keys())}")
        keys = cls.keys()
        known = {key: item for key, item in value.items() if key in keys and not is_empty(item)}
        unknown = tuple((key, value.places[key]) for key in value if key not in keys)
        return {**known, "line": value.line, "places": value.value_places(), "unknown": unknown}

    def place(self, key: str) -> Place:
        """Return the place of the value of `key`, or of the entry where it doesn't stand."""
        return self.places.get(key, Place(self.line))

    def about_unknown(self, path: str) -> Iterator[Problem]:
        """Yield a warning for each key that nobody knows, here and in the entries inside."""
        for key, place in self.unknown:
            hint = did_you_mean(key, self.keys()) or "remove it, or correct its name"
            yield Problem.warning(path, place, Code.UNKNOWN_FIELD, f'unknown field "{key}"', hint)
        for key in self.keys():
            inside = getattr(self, key)
            for entry in inside if isinstance(inside, tuple) else ():
                if isinstance(entry, Entry):
                    yield from entry.about_unknown(path)


def _is_list(value: object) -> object:
    if not isinstance(value, Items | tuple):
        raise fault(Code.WRONG_TYPE, "a list is expected here", 'begin each entry with "- "')
    return value


def _is_mapping(value: object) -> object:
    if not isinstance(value, dict):
        raise fault(Code.WRONG_TYPE, "entries with a name each are expected here", 'begin each entry with "name:"')
    return value


LISTED: BeforeValidator = parsed(_is_list)
NAMED: BeforeValidator = parsed(_is_mapping)
