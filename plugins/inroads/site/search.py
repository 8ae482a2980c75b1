"""The search index on disk, finished after Material's plugin has written it."""

from collections.abc import Callable, Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from inroads.exports.search_index import Entry, merged


def index_file(config: MkDocsConfig) -> Path:
    """Return where Material writes the search index."""
    return Path(config.site_dir) / "search" / "search_index.json"


def fold_search_index(
    config: MkDocsConfig, entries: Iterable[Entry] = (), clean: Callable[[str], str] = lambda text: text
) -> None:
    """Add `entries` to the search index and fold accents; without the search plugin there is none to finish."""
    path = index_file(config)
    if path.is_file():
        path.write_text(merged(path.read_text("utf-8"), entries, clean), "utf-8")
