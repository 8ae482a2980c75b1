"""An update written down before it begins, so that one that was cut off can be finished. Pure: bytes in and out."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from inroads.archives import unzipped, zipped
from inroads.update.plan import Change

_STEPS, _AFTER, _BASE = "steps.json", "after/", "base/"


@dataclass(frozen=True, slots=True)
class Step:
    """The file `name` goes from bytes with the fingerprint `before` to `after`; None where there is no file."""

    name: str
    before: str | None
    after: bytes | None

    def is_done(self, now: bytes | None) -> bool:
        """Return whether the file, which holds `now`, is as this step leaves it."""
        return now == self.after

    def is_possible(self, now: bytes | None) -> bool:
        """Return whether the file, which holds `now`, is still as it was when this step was thought out."""
        return fingerprint(now) == self.before


@dataclass(frozen=True, slots=True)
class Journal:
    """What is to be done to the public folder, and what counts as taken over afterwards."""

    steps: tuple[Step, ...]
    base: Mapping[str, bytes]


def fingerprint(data: bytes | None) -> str | None:
    """Return what tells whether a file holds `data`."""
    return None if data is None else hashlib.sha256(data).hexdigest()


def journal_of(changes: Iterable[Change]) -> Journal:
    """Return the journal of `changes`: files are written first and removed last, so that no moment has too few."""
    found = tuple(changes)
    steps = [Step(c.name, fingerprint(c.before), c.after) for c in found if c.before != c.after]
    steps.sort(key=lambda step: (step.after is None, step.name))
    written = {step.name.casefold() for step in steps if step.after is not None}  # the same file on some systems
    steps = [step for step in steps if step.after is not None or step.name.casefold() not in written]
    return Journal(tuple(steps), {c.name: c.base for c in found if c.base is not None})


def as_bytes(journal: Journal) -> bytes:
    """Return `journal` as a file."""
    listed = [{"name": s.name, "before": s.before, "is_removed": s.after is None} for s in journal.steps]
    files = {_STEPS: json.dumps(listed).encode()}
    files |= {f"{_AFTER}{s.name}": s.after for s in journal.steps if s.after is not None}
    files |= {f"{_BASE}{name}": data for name, data in journal.base.items()}
    return zipped(files)


def from_bytes(data: bytes) -> Journal:
    """Return the journal that a file holds; raise ValueError if it holds none."""
    files = unzipped(data)
    try:
        listed = json.loads(files[_STEPS])
        steps = [Step(s["name"], s["before"], None if s["is_removed"] else files[_AFTER + s["name"]]) for s in listed]
    except (KeyError, TypeError) as error:
        raise ValueError(f"it lacks {error}") from None
    base = {name.removeprefix(_BASE): data for name, data in files.items() if name.startswith(_BASE)}
    return Journal(tuple(steps), base)
