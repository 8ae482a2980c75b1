"""An update carried out on the disk, so that it can be cut off anywhere and gone on with."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from inroads.archives import zipped
from inroads.edit import remove, sweep, write_whole
from inroads.update.center import Center, base_of
from inroads.update.journal import Journal, Step, as_bytes, from_bytes, journal_of
from inroads.update.plan import Change


def begin(center: Center, changes: Iterable[Change]) -> tuple[str, ...]:
    """Carry out `changes`; return the names of the files that somebody changed meanwhile, which are left so."""
    journal = journal_of(changes)
    if not journal.steps and journal.base == base_of(center):
        return ()
    write_whole(center.journal_file, as_bytes(journal))
    return finish(center)


def finish(center: Center) -> tuple[str, ...]:
    """Go on with the update in the center's journal, if there is one; return what `begin` does; raise ValueError."""
    try:
        journal = from_bytes(center.journal_file.read_bytes())
    except FileNotFoundError:
        return ()
    except ValueError as error:
        raise ValueError(f"{center.journal_file} is broken: {error}. Delete it, and run this again.") from None
    sweep(center.public)
    sweep(center.kept)
    left = tuple(step.name for step in journal.steps if not _take(center.public / step.name, step))
    write_whole(center.base_file, zipped(_base_after(center, journal, left)))
    remove(center.journal_file)
    return left


def _take(path: Path, step: Step) -> bool:
    """Take a step if that is still to be done and possible; return whether the file is as the step leaves it."""
    now = path.read_bytes() if path.is_file() else None
    if step.is_done(now):
        return True
    if not step.is_possible(now):
        return False
    if step.after is None:
        remove(path)
    else:
        write_whole(path, step.after)
    return True


def _base_after(center: Center, journal: Journal, left: tuple[str, ...]) -> Mapping[str, bytes]:
    """Return the new base, in which files that were left keep their old one, so that the next run merges them."""
    old = base_of(center) or {}
    kept = {name: old[name] for name in left if name in old}
    return {**{name: data for name, data in journal.base.items() if name not in left}, **kept}
