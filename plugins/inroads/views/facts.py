"""Lines of facts on a page, each a label and a value."""

from dataclasses import dataclass

from inroads.views.link import Link


@dataclass(frozen=True, slots=True)
class Row:
    """A line of facts: its label and its value. `kind` is text, email, phone or web; a link wins over the text."""

    label: str
    text: str
    kind: str = "text"
    link: Link | None = None

    def __bool__(self) -> bool:
        """Whether there is a value to show."""
        return bool(self.text or self.link)
