"""The list of an edition's files with their fingerprints, which it carries, and what it tells of a folder. Pure."""

import hashlib
import re
from collections.abc import Collection, Mapping

from inroads.exports.crawlers import PRIVATE_MARK, ROBOTS
from inroads.publish.kinds import what_is_wrong_with

MANIFEST = "SHA256SUMS"  # what `sha256sum -c` reads, so that an upload can be looked through as well
_LINE = re.compile(r"[0-9a-f]{64}  (.+)")
# What file managers leave in a folder that somebody looked at.
_OF_SYSTEMS = frozenset((".ds_store", "thumbs.db", "desktop.ini"))
# Every edition has these, also one that MkDocs built straight into the folder, and such a one has no manifest.
_ALWAYS = ("index.html", "404.html", "assets/js/scroll.js", "assets/js/lint-rules.js")


def manifest_of(files: Mapping[str, bytes]) -> bytes:
    """Return the list of `files`, by name."""
    return "".join(f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files)).encode()


def strangers(names: Collection[str], manifest: bytes | None, robots: bytes) -> tuple[str, ...]:
    """Return those of a folder's files, by `names`, that no publishing put there; nothing for an earlier edition.

    `manifest` and `robots` are what it holds under these names.
    """
    own = tuple(sorted(name for name in names if name.rpartition("/")[2].lower() not in _OF_SYSTEMS))
    if manifest is not None:
        listed = {
            found[1] for line in manifest.decode("utf-8", "replace").splitlines() if (found := _LINE.fullmatch(line))
        }
        return tuple(name for name in own if name not in listed and name != MANIFEST)
    if not all(name in names for name in _ALWAYS):
        return own
    if PRIVATE_MARK in robots.decode("utf-8", "replace"):
        return (ROBOTS,)
    return tuple(name for name in own if what_is_wrong_with(name))
