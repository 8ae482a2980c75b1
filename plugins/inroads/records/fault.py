"""How a field's grammar refuses a value: with a stable code, a message, a hint and the place of the value."""

from collections.abc import Callable
from typing import TypeVar

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from inroads.notes import Items, Mapped, Scalar
from inroads.problems import Code

_T = TypeVar("_T")


def fault(code: Code, message: str, hint: str = "", offset: int = 0) -> PydanticCustomError:
    """Return the error to raise from a validator; `offset` counts characters into the value, from 0."""
    return PydanticCustomError("fault", "{message}", {"code": code, "message": message, "hint": hint, "offset": offset})


def parsed(parse: Callable[[object], _T]) -> BeforeValidator:
    """Return a validator that runs `parse` and notes the place of the value which it refuses."""

    def validate(value: object) -> _T:
        try:
            return parse(value)
        except PydanticCustomError as error:
            context = dict(error.context or {})
            if "line" not in context and isinstance(value, Scalar | Items | Mapped):
                shift = context["offset"] if isinstance(value, Scalar) and value.plain else 0
                context |= {"line": value.line, "column": value.column + shift}
            raise PydanticCustomError("fault", "{message}", context) from None

    return BeforeValidator(validate)
