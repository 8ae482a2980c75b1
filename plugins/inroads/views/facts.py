"""Lines of facts on a page, each a label and a value."""

import re
from dataclasses import dataclass

from inroads.views.link import Link

_NUMBER = re.compile(r"\+?[\d\s().\-/]{5,}", re.ASCII)


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


def location_row(label: str, location: str) -> Row:
    """Return where a meeting is, which may be an address, a link or a telephone number."""
    kind = "web" if location.startswith(("http://", "https://")) else "phone" if _NUMBER.fullmatch(location) else "text"
    return Row(label, location, kind)
