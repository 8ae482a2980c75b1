"""Compiled templates, kept from build to build: to compile them takes a tenth of the time of a small site.

What is kept are the templates of the theme and of pages' bodies, and nothing that is filled into them. It is code, and
lies where code of its kind lies: a template that came with a package in the folder in which Python keeps what it
compiled of ours, for all projects, and a project's own template in the project. Whoever can write there can run code
in any case.
"""

import os
import pickle
import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path

import jinja2
from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket

import inroads
from inroads.names import fingerprint
from inroads.shipped import ROOT

_UNREADABLE = (OSError, EOFError, ValueError, TypeError, IndexError, AttributeError, ImportError, pickle.PickleError)
_BESIDE_OURS = Path(cache_from_source(inroads.__file__)).parent / "templates"
# Where packages' templates are: ours, and those beside Jinja, such as the theme's.
_PACKAGES = (str(ROOT / "site-templates"), str(Path(jinja2.__file__).parents[1]))
_OF_A_PACKAGE = "package-"


def keep_compiled(environment: Environment, folder: Path, packages: Path = _BESIDE_OURS) -> None:
    """Have `environment` keep what it compiles: packages' templates below `packages`, all others below `folder`.

    Where nothing can be written in `packages`, or Python is told to keep nothing there, all of it is kept in `folder`;
    where nothing can be written there either, each build compiles.
    """
    shared = packages if not sys.dont_write_bytecode and _can_be_written(packages) else folder
    way = _way_of(environment)
    environment.bytecode_cache = _Kept(folder / way, shared / way)


def _can_be_written(folder: Path) -> bool:
    """Return whether files can be made in `folder`, which is made if need be."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return os.access(folder, os.W_OK)


class _Kept(FileSystemBytecodeCache):
    """Jinja's own cache in two places, for which a file that can't be read or written is no reason to stop."""

    def __init__(self, own: Path, shared: Path) -> None:
        super().__init__(str(own))
        self._shared = str(shared)

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        key = super().get_cache_key(name, filename)
        return f"{_OF_A_PACKAGE}{key}" if filename and filename.startswith(_PACKAGES) else key

    def _get_cache_filename(self, bucket: Bucket) -> str:
        folder = self._shared if bucket.key.startswith(_OF_A_PACKAGE) else self.directory
        return f"{folder}/{bucket.key}"

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            super().load_bytecode(bucket)
        except _UNREADABLE:
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            Path(self._get_cache_filename(bucket)).parent.mkdir(parents=True, exist_ok=True)
            super().dump_bytecode(bucket)


def _way_of(environment: Environment) -> str:
    """Return a name for all that templates are compiled by, besides their text and Python, which Jinja compares."""
    autoescape = environment.autoescape if isinstance(environment.autoescape, bool) else "by name"
    made_by = (
        jinja2.__version__,
        inroads.__version__,
        autoescape,
        environment.trim_blocks,
        environment.lstrip_blocks,
        environment.keep_trailing_newline,
        sorted(environment.extensions),
    )
    return fingerprint(repr(made_by))
