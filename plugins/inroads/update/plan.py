"""What an update does to each file, from three states of the public folder. Pure: it reads and writes nothing.

`base` is what was taken over last, `ours` what the center has now, `theirs` what comes with the new edition; each by
the file's name below the folder.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from inroads.notes.conflicts import conflict_lines
from inroads.update.dress import is_same, undressed
from inroads.update.merge import merge
from inroads.update.renames import likely_renamed, renamed

Files = Mapping[str, bytes]


class Kind(StrEnum):
    """What became of a file."""

    ADDED = "added"
    REPLACED = "replaced"
    MERGED = "merged"
    RENAMED = "renamed"
    DELETED = "deleted"
    CONFLICT = "conflict"
    UNRESOLVED = "unresolved"
    CLASH = "clash"
    KEPT = "kept"
    KEPT_WHOLE = "kept-whole"
    DECLINED = "declined"
    LINKED = "linked"
    SAME = "same"


# After these somebody has to choose.
CONFLICTS = frozenset((Kind.CONFLICT, Kind.UNRESOLVED, Kind.CLASH, Kind.KEPT_WHOLE))


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of the file `name`: its bytes before and after, None where there is none, and its base from now on.

    `lines` are those (1-based) on which conflicts begin; `other` is another name that the file has or had.
    """

    name: str
    kind: Kind
    before: bytes | None
    after: bytes | None
    base: bytes | None
    lines: tuple[int, ...] = ()
    other: str = ""


def plan(base: Files, ours: Files, theirs: Files) -> tuple[Change, ...]:
    """Return what becomes of each file that is, or was, part of Inroads, by name; the center's own isn't touched."""
    moved = {old: new for old, new in renamed(base, theirs) if new not in ours}
    changes = [change for old, new in moved.items() for change in _rename(old, new, base, ours, theirs)]
    handled = {*moved, *moved.values()}
    changes += [_change(name, base, ours, theirs) for name in {*base, *theirs} - handled]
    return tuple(sorted(changes, key=lambda change: change.name))


def _change(name: str, base: Files, ours: Files, theirs: Files) -> Change:
    old, own, new = base.get(name), ours.get(name), theirs.get(name)
    if new is None:
        return _gone(name, old, own)
    if old is None:
        return _new(name, own, new)
    if own is None:
        has_news = not is_same(old, new)
        other = likely_renamed(old, base, ours, theirs) if has_news else ""
        return Change(name, Kind.DECLINED if has_news else Kind.SAME, None, None, new, other=other)
    return _both(name, old, own, new)


def _gone(name: str, old: bytes | None, own: bytes | None) -> Change:
    """A file that the new edition hasn't any more: one that the center worked on stays, as its own."""
    if own is None or old is None:
        return Change(name, Kind.SAME, own, own, None)
    is_untouched = is_same(own, old)
    return Change(name, Kind.DELETED if is_untouched else Kind.KEPT, own, None if is_untouched else own, None)


def _new(name: str, own: bytes | None, new: bytes) -> Change:
    """A file that the edition before didn't have: one of the center's own with the same name is never touched."""
    if own is None:
        return Change(name, Kind.ADDED, None, new, new)
    return Change(name, Kind.SAME, own, own, new) if is_same(own, new) else Change(name, Kind.CLASH, own, own, None)


def _both(name: str, old: bytes, own: bytes, new: bytes) -> Change:
    waiting = tuple(_unresolved(own))
    if waiting:
        return Change(name, Kind.UNRESOLVED, own, own, old, waiting)
    if is_same(old, new) or is_same(own, new):
        return Change(name, Kind.SAME, own, own, new)
    if is_same(own, old):
        return Change(name, Kind.REPLACED, own, undressed(own)[1].of(undressed(new)[0]), new)
    after, lines = _merged(name, old, own, new)
    if after is None:
        return Change(name, Kind.KEPT_WHOLE, own, own, new)
    return Change(name, Kind.CONFLICT if lines else Kind.MERGED, own, after, new, lines)


def _merged(name: str, old: bytes, own: bytes, new: bytes) -> tuple[bytes | None, tuple[int, ...]]:
    """Return the merged page and where its conflicts begin, or None for what is no page and can't show marks."""
    plain, dress = undressed(own)
    try:
        texts = [data.decode("utf-8") for data in (undressed(old)[0], plain, undressed(new)[0])]
    except UnicodeDecodeError:
        texts = []
    if not texts or not name.endswith(".md"):
        return None, ()
    found = merge(*texts)
    return dress.of(found.text.encode("utf-8")), found.conflicts


def _unresolved(own: bytes) -> Iterator[int]:
    return conflict_lines(undressed(own)[0].decode("utf-8", "replace"))


def _rename(old: str, new: str, base: Files, ours: Files, theirs: Files) -> Iterator[Change]:
    """Yield what becomes of a file that has another name in the new edition: the center's work moves with it."""
    own = ours.get(old)
    if own is None:
        yield Change(old, Kind.SAME, None, None, None)
        yield Change(new, Kind.DECLINED, None, None, theirs[new], other=old)
        return
    at_new = _both(new, base[old], own, theirs[new])
    if at_new.kind in (Kind.UNRESOLVED, Kind.KEPT_WHOLE):
        yield Change(old, at_new.kind, own, own, base[old], at_new.lines, other=new)
        return
    kind = at_new.kind if at_new.kind is Kind.CONFLICT else Kind.RENAMED
    yield Change(new, kind, None, at_new.after, theirs[new], at_new.lines, other=old)
    yield Change(old, Kind.SAME, own, None, None)
