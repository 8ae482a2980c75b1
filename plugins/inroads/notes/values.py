"""The values of front matter: text, lists and mappings that know their place. Scalars are never turned into types."""

from collections.abc import Mapping, Sequence
from typing import Self

from inroads.problems import Place


class Scalar(str):
    """A text that knows the line and column (1-based) at which it stands in its file.

    `plain` tells that it stands there as it is, on one line and without quotes.
    """

    __slots__ = ("column", "line", "plain")

    line: int
    column: int
    plain: bool

    def __new__(cls, text: str, line: int = 1, column: int = 1, *, plain: bool = True) -> Self:
        """Return `text` as standing at `line` and `column`."""
        self = super().__new__(cls, text)
        self.line = line
        self.column = column
        self.plain = plain
        return self

    def place(self, offset: int = 0) -> Place:
        """Return the place of the character at `offset`, or of the whole where that can't be told."""
        return Place(self.line, self.column + (offset if self.plain else 0))


class Items(tuple["Value | None", ...]):  # noqa: SLOT001 (a tuple can have none that are filled)
    """A list that knows where it begins. An item that is left empty is None.

    `bracketed` tells that it is written in square brackets, and not with a dash before each item.
    """

    line: int
    column: int
    bracketed: bool

    def __new__(
        cls, items: Sequence["Value | None"], line: int = 1, column: int = 1, *, bracketed: bool = False
    ) -> Self:
        """Return `items` as beginning at `line` and `column`."""
        self = super().__new__(cls, items)
        self.line = line
        self.column = column
        self.bracketed = bracketed
        return self

    def place(self) -> Place:
        """Return the place at which it begins."""
        return Place(self.line, self.column)


class Mapped(dict[str, "Value | None"]):
    """A mapping, with the place of each key in `places` and its own. A field that is left empty is None."""

    __slots__ = ("column", "line", "places")

    def __init__(
        self,
        fields: Mapping[str, "Value | None"],
        places: Mapping[str, Place],
        line: int = 1,
        column: int = 1,
    ) -> None:
        super().__init__(fields)
        self.places = places
        self.line = line
        self.column = column

    def place(self) -> Place:
        """Return the place at which it begins."""
        return Place(self.line, self.column)

    def value_places(self) -> Mapping[str, Place]:
        """Return the place of the value of each key, or of the key itself where it is left empty."""
        return {key: self.places[key] if value is None else value.place() for key, value in self.items()}


Value = Scalar | Items | Mapped


def place_of(fields: Mapped, path: Sequence[str | int]) -> Place:
    """Return the place of the value that `path` leads to, or of the nearest thing around it that has one."""
    place = fields.place()
    value: Value | None = fields
    for step in path:
        if isinstance(value, Mapped) and isinstance(step, str) and step in value.places:
            place = value.places[step]
            value = value[step]
        elif isinstance(value, Items) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            break
        if value is not None:
            place = value.place()
    return place
