"""What a list or a table can be narrowed down by."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Filter:
    """Something to filter by: its name, its label, and its values, each with its words and how often it comes."""

    name: str
    label: str
    values: tuple[tuple[str, str, int], ...]
