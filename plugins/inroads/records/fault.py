"""How a field's grammar refuses a value: with a stable code, a message, a hint and the place of the value."""

from collections.abc import Callable
from typing import TypeVar

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from inroads.notes import Items, Mapped, Scalar
from inroads.problems import Code, Place

_T = TypeVar("_T")


def fault(
    code: Code, message: str, hint: str = "", offset: int = 0, mended: str | tuple[str, ...] = ""
) -> PydanticCustomError:
    """Return the error to raise from a validator; `offset` counts characters into the value, from 0.

    `mended` is the value, or the list of values, that was probably meant: its whole line then stands before the hint.
    """
    context = {"code": code, "message": message, "hint": hint, "offset": offset, "mended": mended}
    return PydanticCustomError("fault", "{message}", context)


def placed(error: PydanticCustomError, place: Place) -> PydanticCustomError:
    """Return `error` with the place at which the mistake stands."""
    context = {**(error.context or {}), "line": place.line, "column": place.column}
    return PydanticCustomError("fault", "{message}", context)


def with_meant(error: PydanticCustomError, mended: str, hint: str) -> PydanticCustomError:
    """Return `error` with the whole value that was probably meant, and `hint` in place of its own."""
    context = {**(error.context or {}), "mended": mended, "hint": hint}
    return PydanticCustomError("fault", "{message}", context)


def located(parse: Callable[[object], _T], value: object) -> _T:
    """Return what `parse` makes of `value`; if it refuses, its error learns the place at which `value` stands."""
    try:
        return parse(value)
    except PydanticCustomError as error:
        context = error.context or {}
        place = None if "line" in context else _place(value, context["offset"])
        raise (placed(error, place) if place else error) from None


def place_of_value(value: object) -> Place:
    """Return the place at which a value from a note stands, or the note's first for one from elsewhere."""
    return _place(value, 0) or Place()


def _place(value: object, offset: int) -> Place | None:
    if isinstance(value, Scalar):
        return value.place(offset)
    if isinstance(value, Mapped):
        # What YAML took apart at a colon begins with its key: the offset counts up to there.
        is_in_key = len(value) == 1 and offset < len(next(iter(value)))
        return Place(value.line, value.column + (offset if is_in_key else 0))
    return value.place() if isinstance(value, Items) else None


def parsed(parse: Callable[[object], _T]) -> BeforeValidator:
    """Return a validator that runs `parse` and notes the place of the value which it refuses."""
    return BeforeValidator(lambda value: located(parse, value))
