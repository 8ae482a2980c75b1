"""The program that a project holds, and the lock of what it needs, brought to the edition of its content.

Else the pipelines would build new pages with an old program.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from inroads.archives import unzipped
from inroads.edit import remove, write_whole
from inroads.update.dress import is_same, undressed

_FOLDER, _WHEELS, _LOCK = "program", "inroads-*.whl", "requirements.txt"
_LOCK_IN_WHEEL = "inroads/_shipped/requirements/site.txt"
_CONTENT_IN_WHEEL = "inroads/_shipped/content/public/"


@dataclass(frozen=True, slots=True)
class Wheel:
    """A wheel of Inroads: its file's name, and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Renewal:
    """What becomes of a project's program: files to write, by path, files to remove, and what to tell of each."""

    written: Mapping[Path, bytes]
    removed: tuple[Path, ...]
    told: tuple[str, ...]


NOTHING = Renewal({}, (), ())


def wheel_in(source: Path) -> Wheel | None:
    """Return the wheel that `source` is, or that is in it, if it is a starter kit; raise ValueError if it is broken."""
    if source.is_dir():
        return None
    data = source.read_bytes()
    files = unzipped(data)
    if any(name.startswith(_CONTENT_IN_WHEEL) for name in files):
        return Wheel(source.name, data)
    inner = (name for name in files if Path(name).parent.name == _FOLDER and Path(name).match(_WHEELS))
    return next((Wheel(Path(name).name, files[name]) for name in inner), None)


def renewal(project: Path, wheel: Wheel | None) -> Renewal:
    """Return what becomes of the program in `project` with `wheel`; nothing in a project that holds none."""
    old = sorted((project / _FOLDER).glob(_WHEELS))
    if not old or wheel is None or (len(old) == 1 and old[0].name == wheel.name and old[0].read_bytes() == wheel.data):
        return NOTHING
    lock, told = _new_lock(project / _LOCK, old, wheel)
    gone = tuple(path for path in old if path.name != wheel.name)
    was = f": was {gone[0].name}" if gone else ""
    about = f"  replaced    {_FOLDER}/{wheel.name}{was}"
    return Renewal({**lock, project / _FOLDER / wheel.name: wheel.data}, gone, (*told, about))


def _new_lock(lock: Path, old: Iterable[Path], wheel: Wheel) -> tuple[Mapping[Path, bytes], tuple[str, ...]]:
    """Return what to write into a project's lock, if anything, and what to tell of it; one that was changed stays."""
    own, new = lock.read_bytes() if lock.is_file() else None, _lock_of(wheel.data)
    if own is None or is_same(own, new):
        return {}, ()
    if any(is_same(own, _lock_of(path.read_bytes())) for path in old):
        return {lock: undressed(own)[1].of(new)}, (f"  replaced    {_LOCK}",)
    return {}, (f"  kept        {_LOCK}: you changed it; what is needed now is in the wheel, in {_LOCK_IN_WHEEL}",)


def _lock_of(wheel: bytes) -> bytes:
    """Return the lock in a wheel; one that is broken, or too old to have one, has an empty one."""
    try:
        return unzipped(wheel).get(_LOCK_IN_WHEEL, b"")
    except ValueError:
        return b""


def renew(found: Renewal) -> None:
    """Write and remove what `found` says, the old program last: cut off anywhere, it is found again."""
    for path, data in found.written.items():
        write_whole(path, data)
    for path in found.removed:
        remove(path)
