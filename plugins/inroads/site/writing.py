"""Pages into the site's folder."""

from collections.abc import Iterable
from pathlib import Path


def write_pages(folder: Path, pages: Iterable[tuple[str, str]]) -> None:
    """Write `pages`, pairs of a file name below `folder` and HTML."""
    made: set[Path] = set()
    for name, html in pages:
        path = folder / name
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_bytes(html.encode("utf-8", "xmlcharrefreplace"))
