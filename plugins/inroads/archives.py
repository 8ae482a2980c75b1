"""Zip archives as values: the same files give the same bytes, whatever the clock, the zone and the locale."""

import io
import stat
import zipfile
from collections.abc import Collection, Mapping
from pathlib import PurePosixPath

_BEGINNING = (1980, 1, 1, 0, 0, 0)  # the earliest time that the format knows
_UNIX = 3
_FILE, _PROGRAM = stat.S_IFREG | 0o644, stat.S_IFREG | 0o755
MAX_BYTES = 1 << 28  # of all files together, unpacked: more than any edition will ever have


def zipped(files: Mapping[str, bytes], programs: Collection[str] = ()) -> bytes:
    """Return an archive of `files`, by name; those named in `programs` may be run where systems know of that."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            archive.writestr(_entry(name, name in programs), files[name])
    return buffer.getvalue()


def _entry(name: str, is_program: bool) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _BEGINNING)
    entry.create_system = _UNIX  # else it would tell on which system it was made
    entry.external_attr = (_PROGRAM if is_program else _FILE) << 16
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def unzipped(data: bytes) -> Mapping[str, bytes]:
    """Return the files of an archive by name; raise ValueError in plain words if it is none, or one to be wary of."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if sum(entry.file_size for entry in entries) > MAX_BYTES:
                raise ValueError(f"it unpacks to more than {MAX_BYTES:,} bytes")
            wary = next((entry.filename for entry in entries if not is_inside(entry.filename)), None)
            if wary is not None:
                raise ValueError(f'it holds "{wary}", which would lie outside of its folder')
            return {entry.filename: archive.read(entry) for entry in entries}
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise ValueError(f"it isn't a whole zip archive: {error}") from None


def is_inside(name: str) -> bool:
    """Return whether a file of this name (with slashes) lies below its folder on every system."""
    parts = PurePosixPath(name).parts
    return bool(parts) and not name.startswith("/") and ".." not in parts and not set(name) & set("\\:\0")
