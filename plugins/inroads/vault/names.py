"""Finding a note by what people call it: id, name or alias, whatever the capitals. Knows no links between notes."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from inroads.names import did_you_mean, folded, slug
from inroads.problems import Code, Place, Problem
from inroads.records import Contact

# What Obsidian shows or opens, and this site doesn't.
_FILE = re.compile(
    r"\.(?:png|jpe?g|gif|webp|svg|avif|heic|bmp|pdf|docx?|xlsx?|pptx?|odt|txt|csv|mp[34]|m4a|mov|wav|webm|canvas|base|zip)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Notes by what they may be called: `called` leads from an id, name or alias, folded, to the ids that go by it.

    It holds the ids of all notes that there are, also of those left out for an error, so that one mistake in a note
    doesn't make errors of every reference to it; as the names of such notes can't be read, they go by what their ids
    look like (`unread`, by slug). `words` are all that can be suggested.
    """

    called: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    unread: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def find(self, target: str) -> tuple[str, ...]:
        """Return the ids that `target` may mean: none, one, or several."""
        found = self.called.get(folded(target)) or self.unread.get(slug(target), ())
        return (target,) if target in found else found

    def problem(self, path: str, place: Place, target: str, code: Code) -> Problem | None:
        """Return what is wrong with `target`, written at `place` in `path`, or None if it leads to one note."""
        found = self.find(target)
        if len(found) == 1:
            return None
        if found:
            message = f'"{target}" fits {len(found)} notes: {", ".join(found)}'
            return Problem.error(path, place, Code.AMBIGUOUS_NAME, message, "write the id of the one you mean")
        make = Problem.warning if code is Code.UNKNOWN_LINK else Problem.error
        if code is Code.UNKNOWN_LINK and _FILE.search(target):
            message = f'"{target}" is a picture or another file, and links in square brackets lead to notes only'
            return make(path, place, code, message, "remove the brackets, and write what the file shows")
        parts = [part.strip() for part in target.split(",")]
        if len(parts) > 1 and any(map(self.find, parts)):
            return make(path, place, code, f'there is no note for "{target}"', f"write a list: [{', '.join(parts)}]")
        hint = did_you_mean(target, self.words) or "make a note for it, or correct the name"
        return make(path, place, code, f'there is no note for "{target}"', hint)


def name_index(contacts: Iterable[Contact], ids: Iterable[str], unread: Iterable[str] = ()) -> NameIndex:
    """Return the index of `contacts` and of `ids`, the ids of all notes; those of `unread` couldn't be read."""
    by_id = [(note, note) for note in ids]
    by_name = [(word, contact.id) for contact in contacts for word in (contact.name, *contact.aliases)]
    called = _collected((folded(word), note) for word, note in (*by_id, *by_name))
    words = frozenset(word for word, _ in (*by_id, *by_name))
    return NameIndex(called, words, _collected((slug(note), note) for note in unread))


def _collected(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word, note in pairs:
        known = found.setdefault(word, (note,))
        if note not in known:
            found[word] = tuple(sorted((*known, note)))
    return found
