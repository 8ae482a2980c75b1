"""HTML read back as a browser reads it: its elements, its text, and whether each is closed where it should be."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset(("br", "hr", "input"))
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)


@dataclass
class Markup(HTMLParser):
    """What a piece of HTML holds: its elements with their attributes, and its text."""

    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    text: str = ""
    comments: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), f"an attribute of <{tag}> comes twice"
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        opened = self.open.pop()
        assert opened == tag, f"</{tag}> closes <{opened}>"

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    @property
    def tags(self) -> list[str]:
        """The names of the elements, in order."""
        return [tag for tag, _ in self.elements]

    @property
    def addresses(self) -> list[str]:
        """Whatever the page could be led to or could load."""
        return [v for _, found in self.elements for n, v in found.items() if n in ("href", "src", "action", "poster")]


def markup(html: str) -> Markup:
    """Return what `html` holds; fail if its elements aren't closed in the order in which they were opened."""
    found = Markup()
    found.feed(html)
    found.close()
    assert found.open == [], f"never closed: {found.open}"
    return found


def scheme(address: str) -> str:
    """Return the scheme of `address` as browsers find it: without blanks at its ends and line ends in it."""
    plain = re.sub(r"[\t\n\r]", "", address).strip("".join(map(chr, range(0x21))))
    if re.match(r"[/\\]{2}", plain):
        return "another host"
    found = _SCHEME.match(plain)
    return found[1].lower() if found else ""
