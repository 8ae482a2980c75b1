"""The public folder as one build sees it, shared by the plugins: the guide reads it, the others ask for it here."""

from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from inroads.files import shown_below
from inroads.library import Library, PublicNote
from inroads.problems import Problem
from inroads.workspace import Shelf, library_of, read_public


@dataclass(frozen=True, slots=True)
class PublicContent:
    """What was read of the public folder; `problems` are those of its files and those between them."""

    root: Path
    shelf: Shelf[PublicNote] = field(default_factory=Shelf)
    library: Library = field(default_factory=Library)
    problems: tuple[Problem, ...] = ()

    def note(self, src_uri: str) -> PublicNote | None:
        """Return the record of the page `src_uri`, or None if it has none or an error."""
        reading = self.shelf.readings.get(src_uri)
        return reading.record if reading else None


def read_content(config: MkDocsConfig, previous: PublicContent | None) -> PublicContent:
    """Return the public folder that `config` names, reading again only what changed since `previous`."""
    root = Path(config.docs_dir)
    shelf = read_public(root, shown_path(config, root), previous.shelf if previous else None)
    library, problems = library_of(shelf)
    return PublicContent(root, shelf, library, (*shelf.all_problems, *problems))


def project_folder(config: MkDocsConfig) -> Path:
    """Return the folder of the configuration file."""
    return Path(config.config_file_path).parent if config.config_file_path else Path.cwd()


def cache_folder(config: MkDocsConfig) -> Path:
    """Return where compiled templates are kept, beside those of Material's plugins."""
    return project_folder(config) / ".cache" / "inroads"


def shown_path(config: MkDocsConfig, path: Path) -> str:
    """Return `path` as problems show it."""
    return shown_below(project_folder(config), path)
