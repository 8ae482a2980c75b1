"""A mapping inside a note's front matter, such as one question of a topic; it knows its own line."""

from collections.abc import Iterable, Iterator, Mapping

from pydantic import BaseModel, ConfigDict, model_validator

from inroads.names import did_you_mean
from inroads.notes import Mapped
from inroads.problems import Code, Place, Problem
from inroads.records.fault import fault


class Entry(BaseModel):
    """One mapping of a list. `line` is its first, 1-based; `unknown` are the places of keys that nobody knows."""

    model_config = ConfigDict(frozen=True)

    line: int = 1
    lines: Mapping[str, int] = {}
    unknown: tuple[tuple[str, Place], ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _from_fields(cls, value: object) -> object:
        if isinstance(value, dict) and not isinstance(value, Mapped):
            return value
        if not isinstance(value, Mapped):
            keys = ", ".join(n for n in cls.model_fields if n not in ("line", "lines", "unknown"))
            raise fault(Code.WRONG_TYPE, "a mapping is expected here", f"its keys are {keys}")
        known = {key: item for key, item in value.items() if key in cls.model_fields and item is not None}
        unknown = tuple((key, value.places[key]) for key in value if key not in cls.model_fields)
        lines = {key: place.line for key, place in value.places.items()}
        return {**known, "line": value.line, "lines": lines, "unknown": unknown}

    def about_unknown(self, path: str) -> Iterator[Problem]:
        """Yield a warning for each key that nobody knows."""
        for key, place in self.unknown:
            hint = did_you_mean(key, type(self).model_fields) or "it is passed over"
            yield Problem.warning(path, place, Code.UNKNOWN_FIELD, f'unknown field "{key}"', hint)


def about_entries(path: str, entries: Iterable[Entry]) -> tuple[Problem, ...]:
    """Return a warning for each unknown key of `entries`, which stand in the note at `path`."""
    return tuple(problem for entry in entries for problem in entry.about_unknown(path))
