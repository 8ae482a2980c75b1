"""From the bytes of `center.yml` to what it says, strictly: whatever can't be meant is an error at its place."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from pydantic import ValidationError

from inroads.center.center import CenterFile, QuotesFile
from inroads.center.colors import about_colors
from inroads.center.settings import Settings, settings_from
from inroads.names import did_you_mean
from inroads.notes import Mapped, Note, fields_from
from inroads.problems import Code, Place, Problem, Severity
from inroads.records.entry import Entry
from inroads.records.record import about_invalid

_F = TypeVar("_F", bound=Entry)


def center_file_from(path: str, data: bytes) -> tuple[CenterFile | None, Settings, tuple[Problem, ...]]:
    """Return what the file at `path` says, its settings by name, and what is wrong; None where anything is."""
    fields, about_text = _fields(path, data)
    if fields is None:
        return None, {}, about_text
    file, problems = _file_from(CenterFile, path, fields)
    given = fields.get("settings")
    settings, about_settings = settings_from(path, given) if isinstance(given, Mapped) else ({}, ())
    problems = (*about_text, *problems, *about_settings)
    if file:
        problems += tuple(_about_values(path, file, settings))
    return (None if problems else file), settings, problems


def quotes_from(path: str, data: bytes) -> tuple[QuotesFile | None, tuple[Problem, ...]]:
    """Return the quotes in the file at `path`, or None where anything is wrong with them."""
    fields, about_text = _fields(path, data)
    if fields is None:
        return None, about_text
    file, problems = _file_from(QuotesFile, path, fields)
    problems = (*about_text, *problems)
    return (None if problems else file), problems


def _fields(path: str, data: bytes) -> tuple[Mapped | None, tuple[Problem, ...]]:
    """Return the fields of a file that is all fields. Here nothing is a warning: a slip would be published."""
    fields, problems = fields_from(path, data)
    return fields, tuple(replace(problem, severity=Severity.ERROR) for problem in problems)


def _file_from(model: type[_F], path: str, fields: Mapped) -> tuple[_F | None, tuple[Problem, ...]]:
    try:
        file = model.model_validate(fields)
    except ValidationError as error:
        return None, tuple(_about_errors(path, fields, error))
    return file, tuple(_about_unknown(path, file, ""))


def _about_errors(path: str, fields: Mapped, error: ValidationError) -> Iterator[Problem]:
    note = Note(path, path, fields, "", 1)
    for detail in error.errors(include_url=False):
        if detail["type"] == "missing":
            yield _missing(path, fields, detail["loc"])
        else:
            yield about_invalid(note, detail)


def _missing(path: str, fields: Mapped, steps: tuple[str | int, ...]) -> Problem:
    """Return the error for a key that must be there, at the entry that lacks it."""
    value: object = fields
    place = Place()
    for step in steps:
        if isinstance(value, Mapped) and isinstance(step, str) and step in value.places:
            place = value.places[step]
        value = value[step] if isinstance(value, tuple | dict) and _has(value, step) else None  # type: ignore[index]
        if isinstance(value, Mapped):
            place = value.place()
    name = ".".join(str(step) for step in steps if isinstance(step, str))
    hint = "write the name of your center under identity, such as name: Northfield Career Center"
    is_name = steps[0] == "identity"
    return Problem.error(
        path, place, Code.MISSING_FIELD, f"{name}: it must be there", hint if is_name else f"add {steps[-1]}: ..."
    )


def _has(value: "tuple[object, ...] | dict[str, object]", step: str | int) -> bool:
    return step in value if isinstance(value, dict) else isinstance(step, int) and step < len(value)


def _about_unknown(path: str, entry: Entry, within: str) -> Iterator[Problem]:
    """Yield an error for each key that nobody knows, in `entry` and the entries inside."""
    for key, place in entry.unknown:
        known = entry.keys()
        hint = did_you_mean(key, known) or f"choose one of {', '.join(known)}"
        where = f" in {within}" if within else ""
        yield Problem.error(path, place, Code.UNKNOWN_SETTING, f'there is no "{key}"{where}', hint)
    for key in type(entry).keys():  # noqa: SIM118 (a class's own)
        value = getattr(entry, key)
        for inside in value if isinstance(value, tuple) else (value,):
            if isinstance(inside, Entry):
                yield from _about_unknown(path, inside, f"{within}.{key}" if within else key)


def _about_values(path: str, file: CenterFile, settings: Settings) -> Iterator[Problem]:
    """Yield what is wrong between values: colours on each other, one thing said twice and differently."""
    identity = file.identity
    yield from about_colors(path, identity.colors)
    spelling = settings.get("spelling", identity.spelling)
    if identity.spelling and spelling != identity.spelling:
        message = f"identity.spelling: it is {identity.spelling}, and under settings it is {spelling}"
        yield Problem.error(path, identity.place("spelling"), Code.INVALID_VALUE, message, "write only one of them")
