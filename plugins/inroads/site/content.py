"""The public folder as one build sees it, shared by the plugins: the guide reads it, the others ask for it here."""

from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from inroads.accessibility import AccessReport
from inroads.center import as_allowed, with_name
from inroads.edition import Edition, Places, read_access, read_edition
from inroads.files import shown_below
from inroads.library import Library, PublicNote
from inroads.problems import Problem
from inroads.records import Topic
from inroads.workspace import Shelf, library_of, read_public


@dataclass(frozen=True, slots=True)
class PublicContent:
    """What was read of the public folder and of a center's edition, and what was last found of its accessibility.

    `problems` are those of its files and those between them.
    """

    root: Path
    shelf: Shelf[PublicNote] = field(default_factory=Shelf)
    library: Library = field(default_factory=Library)
    problems: tuple[Problem, ...] = ()
    edition: Edition = field(default_factory=Edition)
    access: AccessReport | None = None

    def note(self, src_uri: str) -> PublicNote | None:
        """Return the record of the page `src_uri`, or None if it has none or an error."""
        reading = self.shelf.readings.get(src_uri) or self.edition.pages.readings.get(src_uri)
        return reading.record if reading else None

    def is_turned_off(self, note: PublicNote) -> bool:
        """Return whether a page's record is a topic all of whose questions the center turned off."""
        return isinstance(note, Topic) and note.id not in self.library.topics


def read_content(
    config: MkDocsConfig, previous: PublicContent | None, center: str = "", local: str = "", accessibility: str = ""
) -> PublicContent:
    """Return the public folder that `config` names, reading again only what changed since `previous`.

    `center` and `local` are where a center's file and folder are, `accessibility` is where the last report of a check
    is, empty for the usual places.
    """
    root = Path(config.docs_dir)
    shelf = read_public(root, shown_path(config, root), previous.shelf if previous else None)
    places = Places(project_folder(config), root, center, local, accessibility)
    edition = read_edition(places, previous.edition if previous else None)
    access, about_access = read_access(places)
    library, problems = library_of(shelf, edition.pages)
    library = with_name(library, edition.center)
    if not is_private(config):
        library = as_allowed(library, edition.center)
    all_problems = (*shelf.all_problems, *problems, *edition.problems, *about_access)
    return PublicContent(root, shelf, library, all_problems, edition, access)


def is_private(config: MkDocsConfig) -> bool:
    """Return whether this site holds notes."""
    return "inroads/notes" in config.plugins


def private_folder(config: MkDocsConfig) -> Path | None:
    """Return where this site's notes are, or None for a site without notes."""
    notes = config.plugins.get("inroads/notes")
    return project_folder(config) / str(notes.config["folder"]) if notes else None


def project_folder(config: MkDocsConfig) -> Path:
    """Return the folder of the configuration file."""
    return Path(config.config_file_path).parent if config.config_file_path else Path.cwd()


def cache_folder(config: MkDocsConfig) -> Path:
    """Return where compiled templates are kept, beside those of Material's plugins."""
    return project_folder(config) / ".cache" / "inroads"


def shown_path(config: MkDocsConfig, path: Path) -> str:
    """Return `path` as problems show it."""
    return shown_below(project_folder(config), path)
