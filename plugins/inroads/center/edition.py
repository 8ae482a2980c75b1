"""A center as its edition needs it: what it says, how it chose, its logo, its colours, quotes. Opens no file."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from inroads.center.center import CenterFile, Quote
from inroads.center.colors import Palette, palette_from
from inroads.center.settings import Settings
from inroads.policy import Policy, policy_from
from inroads.problems import Code, Place, Problem
from inroads.records.entry import Entry

# What may be left out without a word: most centers need none, or it follows from something else.
_OPTIONAL = frozenset(
    ("short_name", "colors", "site", "spelling", "settings", "local", "currency", "thank_you_cards", "school_email")
)


@dataclass(frozen=True)
class Logo:
    """A picture: its address in the site, and its bytes where it doesn't lie among the public files already."""

    address: str
    data: bytes | None = None


@dataclass(frozen=True)
class Center:
    """A center. `path` is that of its file; `settings` are what it chose, by their full names."""

    path: str
    file: CenterFile
    settings: Settings = field(default_factory=dict)
    logo: Logo | None = None
    quotes: tuple[Quote, ...] = ()

    @property
    def name(self) -> str:
        """The center's full name."""
        return self.file.identity.name

    @property
    def short_name(self) -> str:
        """What the center is called in a sentence or a heading."""
        return self.file.identity.short_name or self.name

    @property
    def spelling(self) -> str:
        """Which English it writes."""
        return self.file.identity.spelling or self.policy.spelling

    @cached_property
    def policy(self) -> Policy:
        """The settings as they hold here."""
        return policy_from(self.settings, self.path)[0]

    @cached_property
    def palette(self) -> Palette | None:
        """Its colours, or None where it has none of its own."""
        return palette_from(self.file.identity.colors)

    def item(self, place: str) -> object:
        """Return what stands at a place such as `help.rooms`; an empty value where nothing does."""
        value: object = self.file
        for step in place.split("."):
            value = getattr(value, step)
        return value


def about_unset(center: Center) -> Iterator[Problem]:
    """Yield a note for each part of the file with what isn't set in it, in the order of the file's help."""
    for part in ("identity", "help", "people", "research", "partners", "policies"):
        entry = center.item(part)
        unset = list(_unset(entry)) if isinstance(entry, Entry) else []
        if unset:
            place = _place(center.file, part)
            hint = "the guide says nothing about what isn't set; add what you have"
            yield Problem.note(center.path, place, Code.UNSET_ITEM, f"{part}: not set: {', '.join(unset)}", hint)


def _unset(entry: Entry, within: str = "") -> Iterator[str]:
    for key in type(entry).keys():  # noqa: SIM118 (a class's own)
        value = getattr(entry, key)
        if key == "contacting_alumni":
            yield from _unset(value, f"{key}.")
        elif key not in _OPTIONAL and not value:
            yield f"{within}{key}"


def _place(file: CenterFile, part: str) -> Place:
    """Return the place of a part, or the file's first where it has none."""
    return file.places.get(part, Place())
