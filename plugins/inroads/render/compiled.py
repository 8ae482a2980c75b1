"""Compiled templates, kept from build to build: to compile them takes a tenth of the time of a small site.

What is kept are the templates of the theme and of pages' bodies, and nothing that is filled into them. It is code, and
so it lies in the project's folder, as the templates themselves may: whoever can write there can run code in any case.
"""

import pickle
from contextlib import suppress
from pathlib import Path

import jinja2
from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket

from inroads import __version__
from inroads.names import fingerprint

_UNREADABLE = (OSError, EOFError, ValueError, TypeError, IndexError, AttributeError, ImportError, pickle.PickleError)


def keep_compiled(environment: Environment, folder: Path) -> None:
    """Have `environment` keep what it compiles below `folder`; where nothing can be written, it compiles each time."""
    place = folder / _way_of(environment)
    with suppress(OSError):
        place.mkdir(parents=True, exist_ok=True)
        environment.bytecode_cache = _Kept(str(place))


class _Kept(FileSystemBytecodeCache):
    """Jinja's own cache, for which a file that can't be read or written is no reason to stop."""

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            super().load_bytecode(bucket)
        except _UNREADABLE:
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def _way_of(environment: Environment) -> str:
    """Return a name for all that templates are compiled by, besides their text and Python, which Jinja compares."""
    autoescape = environment.autoescape if isinstance(environment.autoescape, bool) else "by name"
    made_by = (
        jinja2.__version__,
        __version__,
        autoescape,
        environment.trim_blocks,
        environment.lstrip_blocks,
        environment.keep_trailing_newline,
        sorted(environment.extensions),
    )
    return fingerprint(repr(made_by))
