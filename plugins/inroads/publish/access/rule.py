"""What a rule of accessibility is. Knows none."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from inroads.publish.access.element import Element
from inroads.publish.access.page import Page


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its id, its criterion of WCAG 2.2 with number and level, what it asks for, and how a page is mended.

    `find` yields the elements of a page that break it.
    """

    id: str
    criterion: str
    level: str
    sentence: str
    hint: str
    find: Callable[[Page], Iterable[Element]]
