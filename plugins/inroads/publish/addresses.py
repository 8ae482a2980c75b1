"""Where an address leads, as a browser would find it: into the site, to another host, or nowhere. Pure text."""

import posixpath
import re
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import unquote

from inroads.publish.staged import Staged

_IGNORED = re.compile(r"[\t\n\r]")
_AROUND = "".join(map(chr, range(0x21)))
_WHOLE = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]*:)?//(?P<host>[^/?#]*)(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_BY_NETWORK = ("http:", "https:", "ws:", "wss:", "ftp:")
_INDEX = "index.html"


class Target(NamedTuple):
    """A place in the site: the name of a file, or None above the site's folder; and what stands after the `#`."""

    file: str | None
    fragment: str


def plain(address: str) -> str:
    """Return `address` without what browsers ignore, and with slashes where they read backslashes as such."""
    kept = _IGNORED.sub("", address).strip(_AROUND)
    if _SCHEME.match(kept) and not kept.lower().startswith(_BY_NETWORK):
        return kept
    end = next((place for place, char in enumerate(kept) if char in "?#"), len(kept))
    return kept[:end].replace("\\", "/") + kept[end:]


def other_host(address: str, site: Staged) -> str:
    """Return the host that `address` names, if it names one that isn't the site's own; else an empty text."""
    bare = plain(address)
    found = _WHOLE.match(bare)
    if found and (found["scheme"] or "http:").lower() in _BY_NETWORK:
        host = found["host"].rpartition("@")[2].lower()
        return "" if host == site.host else host
    return bare if bare.lower().startswith(_BY_NETWORK) else ""


def target(address: str, page: str, site: Staged) -> Target | None:
    """Return where in the site `address` leads when it stands in the file `page`; None if it leads out of it."""
    bare = plain(address)
    found = _WHOLE.match(bare)
    if found:
        rest = found["rest"] or "/"
        is_own = found["host"].lower() == site.host != "" and rest.startswith(site.root)
        if not is_own or (found["scheme"] or "http:").lower() not in _BY_NETWORK:
            return None
        bare = rest
    elif _SCHEME.match(bare):
        return None
    path, _, fragment = bare.partition("#")
    return Target(_file(path.partition("?")[0], page, site), unquote(fragment.partition(":~:")[0]))


def _file(path: str, page: str, site: Staged) -> str | None:
    if not path:
        return page
    if path.startswith("/"):
        inside = path.removeprefix(site.root) if path.startswith(site.root) else None
        parts = None if inside is None else _joined([], inside)
    else:
        parts = _joined(page.split("/")[:-1], path)
    return None if parts is None else posixpath.join(*parts)


def _joined(folder: Sequence[str], path: str) -> list[str] | None:
    """Return the parts of `path` seen from `folder`, a page's name at its end; None if it climbs out of the site."""
    parts = list(folder)
    *_, last = steps = unquote(path).split("/")
    for step in steps:
        if step == "..":
            if not parts:
                return None
            parts.pop()
        elif step not in ("", "."):
            parts.append(step)
    return [*parts, _INDEX] if last in ("", ".", "..") else parts
