"""Links in notes' texts, seen from the notes that they lead to. Knows no field."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from inroads.records import Record
from inroads.vault.names import NameIndex


@dataclass(frozen=True, slots=True)
class Backlink:
    """A note whose text links to another, and the 1-based line of the first such link."""

    note: str
    line: int


def backlinks(notes: Iterable[Record], names: NameIndex) -> Mapping[str, tuple[Backlink, ...]]:
    """Return the notes that link to each note, by its id; each once, by their ids."""
    found: dict[str, dict[str, Backlink]] = {}
    for note in notes:
        for link in note.body.links:
            targets = names.find(link.target)
            if len(targets) == 1 and targets[0] != note.id:
                found.setdefault(targets[0], {}).setdefault(note.id, Backlink(note.id, link.line))
    return {target: tuple(sorted(by_note.values(), key=lambda b: b.note)) for target, by_note in found.items()}
