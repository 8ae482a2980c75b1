"""A built site that waits to be published, as names and bytes, and what every check reads in it. Opens nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from inroads.publish.page import Page, read_page

_PAGES, _PICTURE = (".html", ".htm"), ".svg"


@dataclass(frozen=True, slots=True)
class Staged:
    """The files of a site by their names with slashes; `pages` are those in HTML and SVG, taken apart.

    `address` is where the site will be, or empty where nobody knows. `with_maps` says that source maps were asked for.
    """

    files: Mapping[str, bytes]
    pages: Mapping[str, Page]
    address: str = ""
    with_maps: bool = False

    @property
    def host(self) -> str:
        """The site's host, with its port if it has one, or an empty text."""
        return urlsplit(self.address).netloc.lower()

    @property
    def root(self) -> str:
        """The path of the site on its host, between slashes."""
        path = urlsplit(self.address).path.strip("/")
        return f"/{path}/" if path else "/"

    def text(self, name: str) -> str:
        """Return the file `name` as a text, bytes that are none replaced."""
        return self.files[name].decode("utf-8-sig", "replace")


def staged(files: Mapping[str, bytes], address: str = "", *, with_maps: bool = False) -> Staged:
    """Return the site that consists of `files` and will be at `address`, with source maps if those were asked for."""
    texts = {
        name: data.decode("utf-8-sig", "replace")
        for name, data in files.items()
        if name.lower().endswith((*_PAGES, _PICTURE))
    }
    return Staged(files, {name: read_page(text) for name, text in texts.items()}, address, with_maps)


def is_page(name: str) -> bool:
    """Return whether the file `name` is one that people read in a browser."""
    return name.lower().endswith(_PAGES)
