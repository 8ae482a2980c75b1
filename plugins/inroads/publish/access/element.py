"""Elements of a page as they stand in its source, with their line. Knows no rule and no browser's idea of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

MOST = 120  # characters of an element that are shown


@dataclass(eq=False, slots=True)
class Element:
    """An element. `start` is its start tag; `children`, to which only the parser adds, are elements and texts.

    `line` is 1-based. `attributes` are without their value where they have none; of one given twice the first holds.
    """

    tag: str
    attributes: Mapping[str, str]
    line: int
    start: str
    parent: "Element | None"
    children: list["Element | str"] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        """Return an attribute without the space around it, or nothing."""
        return self.attributes.get(name, "").strip()

    @property
    def elements(self) -> Iterator["Element"]:
        """The elements in it, not those further down."""
        return (child for child in self.children if isinstance(child, Element))

    @property
    def below(self) -> Iterator["Element"]:
        """All elements in it, in the order of the source."""
        for child in self.elements:
            yield child
            yield from child.below

    @property
    def above(self) -> Iterator["Element"]:
        """The elements that it is in, the nearest first."""
        found = self.parent
        while found is not None:
            yield found
            found = found.parent

    @property
    def is_inert(self) -> bool:
        """Whether it lies in a template, and so is no part of the page until a script puts it there."""
        return any(one.tag == "template" for one in self.above)

    @property
    def is_kept_back(self) -> bool:
        """Whether it, or what it lies in, isn't shown until a script does."""
        return any("hidden" in one.attributes for one in (self, *self.above))

    @property
    def is_hidden(self) -> bool:
        """Whether it, or what it lies in, is kept from those who listen."""
        return any(one["aria-hidden"] == "true" for one in (self, *self.above))

    @property
    def shown(self) -> str:
        """Its start tag on one line, cut short."""
        text = " ".join(self.start.split())
        return text if len(text) <= MOST else f"{text[: MOST - 1]}…"


def is_focusable(one: Element) -> bool:
    """Return whether the Tab key stops at an element, as far as its source tells."""
    if "disabled" in one.attributes or one["tabindex"].startswith("-"):
        return False
    return is_interactive(one) or "tabindex" in one.attributes


def is_theme_switch(one: Element) -> bool:
    """Return whether an element is one of the theme's switches, which its styles never show: their labels are."""
    return one.tag == "input" and "md-toggle" in one["class"].split()


def is_interactive(one: Element) -> bool:
    """Return whether an element is there to be pressed, chosen or typed in."""
    if one.tag in ("a", "area"):
        return "href" in one.attributes
    if one.tag == "input":
        return one["type"].lower() != "hidden"
    return one.tag in ("button", "select", "textarea", "summary", "iframe")
