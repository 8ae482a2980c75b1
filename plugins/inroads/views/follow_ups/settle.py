"""What to write into which note to settle a follow-up. Knows how notes are written, no rule."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inroads.names import slug
from inroads.notes.quoting import quoted
from inroads.records import Contact, LogEntry, Record

_TODAY = "{today}"
_NEEDS_NO_QUOTES = re.compile(r"[^\W\d_](?:[\w.'’ -]*[\w.])?")


class Way(StrEnum):
    """How a text gets into a note."""

    FIELD = "field"  # as a new field, on a line of its own between the dashes
    ENTRY = "entry"  # as the last line of the log
    INSTEAD = "instead"  # in place of the line `line`
    AT_END = "at-end"  # at the end of the line `line`
    AT_FOOT = "at-foot"  # as the last lines of the note
    NOTE = "note"  # as a new note, whole


@dataclass(frozen=True, slots=True)
class Settle:
    """The text that settles a follow-up, the note that it belongs in, and where: for people in `where`, else by `way`.

    The last `{today}` in it, if there is one, stands for the day on which it is done. `line` is 1-based, or 0 for none.
    """

    path: str
    text: str
    where: str
    way: Way
    line: int = 0

    def on(self, day: date) -> str:
        """Return the text as written on `day`."""
        return "".join(self.around(day))

    def around(self, day: date) -> tuple[str, str, str]:
        """Return the text as written on `day` in three parts, of which the second is the day, or empty for none."""
        before, mark, after = self.text.rpartition(_TODAY)
        return (before, day.isoformat(), after) if mark else (after, "", "")


def by_field(note: Record, field: str, written: str) -> Settle:
    """Return the field to add to `note`; where it stands there without a value, it takes the place of that line."""
    line = note.lines.get(field, 0)
    if line:
        return Settle(note.path, written, f"instead of line {line}", Way.INSTEAD, line)
    return Settle(note.path, written, "among the fields between the --- lines", Way.FIELD)


def by_entry(contact: Contact, words: str) -> Settle:
    """Return the line to add to the log of `contact`: today's, with `words` after the day."""
    entry = f"- {_TODAY} {words}"
    if not contact.log:
        return by_field(contact, "log", f"log:\n  {entry}")
    if contact.log[0].line == contact.line("log"):  # all on one line
        old = (f"  - {quoted(_written(entry))}" for entry in contact.log)
        return by_field(contact, "log", "\n".join(("log:", *old, f"  {entry}")))
    indent = " " * max(0, contact.log[-1].column - len("- ") - 1)
    return Settle(contact.path, f"{indent}{entry}", 'as the last line under "log:"', Way.ENTRY)


def _written(entry: LogEntry) -> str:
    channel = f" by {entry.channel}" if entry.channel else ""
    template = f" using {entry.template}" if entry.template else ""
    words = f": {entry.words}" if entry.words else ""
    return f"{entry.day} {entry.verb}{channel}{template}{words}"


def by_mark(path: str, line: int, mark: str, where: str) -> Settle:
    """Return the mark to add to the task on `line` of the note at `path`."""
    return Settle(path, f"({mark} {_TODAY})", where, Way.AT_END, line)


def by_words(note: Record, text: str) -> Settle:
    """Return the lines to add below the text of `note`."""
    return Settle(note.path, text, "at the end of the note", Way.AT_FOOT)


def by_note(folder: str, taken: Iterable[str], fields: Iterable[tuple[str, str]], words: str) -> Settle:
    """Return the new note of a contact in `folder`, with `fields` (the name first) and a log that begins today.

    `taken` are the slugs of the notes that there are.
    """
    known = [(name, value) for name, value in fields if value]
    lines = [f"{name}: {value if _NEEDS_NO_QUOTES.fullmatch(value) else quoted(value)}" for name, value in known]
    text = "\n".join(("---", *lines, "log:", f"  - {_TODAY} {words}", "---"))
    return Settle(f"{folder}/{_free(slug(known[0][1]), {*taken, 'index'})}.md", text, "as a new note", Way.NOTE)


def _free(name: str, taken: set[str]) -> str:
    number = 1
    while (found := name if number == 1 else f"{name}-{number}") in taken:
        number += 1
    return found
