"""What all records share: where the note is, its lines, its unknown fields, its body; and how a note becomes one."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from inroads.names import did_you_mean
from inroads.notes import Items, Mapped, Note, Value, place_of, written
from inroads.problems import Code, Place, Problem
from inroads.records.body import Body
from inroads.records.fields import is_empty
from inroads.records.left_over import left_over


class Record(BaseModel):
    """A note, understood. `lines` gives each field's 1-based line, `extra` the fields that nobody knows, as text.

    `places` are those of the fields' values, or of the fields themselves where they are left empty.
    """

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    derived: ClassVar[frozenset[str]] = frozenset({"id", "path", "lines", "places", "extra", "body"})

    id: str
    path: str
    lines: Mapping[str, int]
    places: Mapping[str, Place]
    extra: tuple[tuple[str, str], ...] = ()
    body: Body

    def line(self, field: str) -> int:
        """Return the 1-based line on which `field` stands, or 1 where it doesn't."""
        return self.lines.get(field, 1)

    def place(self, field: str) -> Place:
        """Return the place of the value of `field`, or the note's first where it doesn't stand."""
        return self.places.get(field, Place())

    @classmethod
    @cache
    def field_names(cls) -> tuple[str, ...]:
        """Return the names of the fields that an author may write."""
        return tuple(name for name in cls.model_fields if name not in cls.derived)

    @classmethod
    def required_names(cls) -> tuple[str, ...]:
        """Return the names of the fields that an author must write."""
        return tuple(n for n in cls.field_names() if cls.model_fields[n].is_required())


_R = TypeVar("_R", bound=Record)


def record_from(model: type[_R], note: Note, body: Body) -> tuple[_R | None, tuple[Problem, ...]]:
    """Return the record of kind `model` that `note` holds, or None, and every problem of its fields."""
    known = set(model.field_names())
    misplaced = left_over(note, known)
    if misplaced:
        return None, (misplaced,)
    given = {key: value for key, value in note.fields.items() if key in known and not is_empty(value)}
    unknown = [key for key in note.fields if key not in known]
    warnings = [_unknown_field(note, key, known) for key in unknown]
    try:
        record = model.model_validate(
            {
                **given,
                "id": note.id,
                "path": note.path,
                "lines": {key: place.line for key, place in note.fields.places.items()},
                "places": note.fields.value_places(),
                "extra": tuple((key, plain_text(note.fields[key])) for key in unknown),
                "body": body,
            }
        )
    except ValidationError as error:
        return None, (*warnings, *_problems(model, note, error))
    return record, tuple(warnings)


def _unknown_field(note: Note, key: str, known: Iterable[str]) -> Problem:
    hint = did_you_mean(key, known) or "leave it if you mean it, since it is shown as it is"
    return Problem.warning(note.path, note.fields.places[key], Code.UNKNOWN_FIELD, f'unknown field "{key}"', hint)


def _problems(model: type[Record], note: Note, error: ValidationError) -> Iterable[Problem]:
    for detail in error.errors(include_url=False):
        path = detail["loc"]
        if detail["type"] == "missing":
            yield _missing(model, note, path)
        else:
            yield about_invalid(note, detail)


def _missing(model: type[Record], note: Note, path: tuple[str | int, ...]) -> Problem:
    field = path[-1]
    if len(path) > 1:
        lists = (path[place - 1] for place in reversed(range(1, len(path))) if isinstance(path[place], int))
        message = f'"{next(lists, path[0])}" has an entry without "{field}"'
        return Problem.error(note.path, place_of(note.fields, path), Code.MISSING_FIELD, message, f"add {field}: ...")
    place = note.fields.places.get(str(field), Place(1, 1))
    message = f'the field "{field}" is {"empty" if field in note.fields else "missing"}'
    required = ", ".join(model.required_names())
    return Problem.error(
        note.path, place, Code.MISSING_FIELD, message, f"write what a note like this needs: {required}"
    )


def about_invalid(note: Note, detail: ErrorDetails) -> Problem:
    """Return the error for a value that its field refuses, at its place and with the line that was probably meant."""
    context = detail.get("ctx", {})
    place = place_of(note.fields, detail["loc"])
    if "line" in context:
        place = Place(context["line"], context["column"])
    field = ".".join(str(step) for step in detail["loc"] if isinstance(step, str))
    code = context.get("code", Code.INVALID_VALUE)
    hint = context.get("hint", "")
    if context.get("mended"):
        hint = ", ".join(filter(None, (f"write: {_line(note.fields, detail['loc'], context['mended'])}", hint)))
    return Problem.error(note.path, place, code, f"{field}: {detail['msg']}", hint)


def _line(fields: Mapped, path: tuple[str | int, ...], mended: str | tuple[str, ...]) -> str:
    """Return the line that gives the value at `path` as `mended`; in square brackets, what stands between commas."""
    given = fields.get(str(path[0]))
    in_list = isinstance(given, Items) and isinstance(path[-1], int)
    if isinstance(given, Items) and in_list and not given.bracketed and isinstance(mended, str):
        return f"- {written(mended, as_item=True)}"
    value = written(mended) if isinstance(mended, str) else ", ".join(map(written, mended))
    if in_list:
        return value
    return f"{path[-1] if isinstance(path[-1], str) else path[0]}: {value if isinstance(mended, str) else f'[{value}]'}"


def plain_text(value: Value | None) -> str:
    """Return any value of front matter as text for a reader."""
    if isinstance(value, Mapped):
        return "; ".join(f"{key}: {plain_text(item)}" for key, item in value.items())
    if isinstance(value, Items):
        return ", ".join(plain_text(item) for item in value)
    return str(value) if value is not None else ""
