"""Who may ask the preview for pages: this computer's own browser, and no web page that it happens to show.

A page on the web can make a browser ask 127.0.0.1: by a host name of its own that it points there (DNS rebinding), or
by embedding what is asked for. The first is told by the Host header, the second by Sec-Fetch-Site.
"""

import ipaddress
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mkdocs.exceptions import PluginError

_OWN = frozenset(("localhost", "127.0.0.1", "::1"))


@dataclass(frozen=True, slots=True)
class Guard:
    """The names by which the preview may be asked for, in lower case and without ports."""

    names: frozenset[str]

    @classmethod
    def for_address(cls, host: str, allowed: Iterable[str]) -> "Guard":
        """Return the guard of a preview bound to `host`; refuse to leave this computer unless `allowed` says so."""
        names = frozenset(name.lower() for name in allowed)
        if not _is_loopback(host) and host.lower() not in names:
            message = (
                f"mkdocs serve would show your notes to others through {host}. Serve on 127.0.0.1, or list {host} "
                "and the names that may be asked for under serve_hosts: of inroads/notes in mkdocs.yml."
            )
            raise PluginError(message)
        return cls(_OWN | names | {host.lower()})

    def admits(self, environ: Mapping[str, object]) -> bool:
        """Return whether the request in the WSGI `environ` may be answered."""
        if _host_name(str(environ.get("HTTP_HOST", ""))) not in self.names:
            return False
        is_foreign = environ.get("HTTP_SEC_FETCH_SITE") == "cross-site"
        return not is_foreign or environ.get("HTTP_SEC_FETCH_MODE") == "navigate"


def _is_loopback(host: str) -> bool:
    try:
        return host.lower() == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _host_name(header: str) -> str:
    """Return the name in a Host header without its port: `[::1]:8000` names `::1`."""
    if header.startswith("["):
        return header[1:].partition("]")[0].lower()
    return (
        header.rpartition(":")[0].lower() if header.rpartition(":")[2].isdigit() and ":" in header else header.lower()
    )
