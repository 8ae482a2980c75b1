"""A center's edition as it lies in a project: `center.yml`, its logo, local pages, pictures, quotes, the last check."""

import json
import os
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from inroads.accessibility import AccessReport, from_mapping
from inroads.center import Center, Logo, about_unset, center_file_from, quotes_from
from inroads.center.center import CenterFile, Quote
from inroads.center.logo import what_is_wrong
from inroads.center.settings import Settings
from inroads.files import note_file, read, shown_below
from inroads.names import did_you_mean
from inroads.problems import Code, Place, Problem
from inroads.published import PRIVATE_FOLDERS, as_errors, is_publishable, unpublished
from inroads.records import Page, page_from
from inroads.workspace import Shelf, read_shelf

# Where they are unless the configuration says more.
CENTER, LOCAL, ACCESSIBILITY = "center.yml", "content/local", "accessibility.json"
_QUOTES, _GUIDE = "quotes.yml", "guide"
_LOGO_FOLDER = "assets/center"


@dataclass(frozen=True, slots=True)
class Places:
    """Where things are: the project's folder and its public one, and what the options name, empty for the usual."""

    project: Path
    public: Path
    center: str = ""
    local: str = ""
    accessibility: str = ""

    @property
    def center_file(self) -> Path:
        """The file that says who the center is."""
        return self.project / (self.center or CENTER)

    @property
    def local_folder(self) -> Path:
        """The folder of the center's own pages."""
        return self.project / (self.local or LOCAL)

    @property
    def access_file(self) -> Path:
        """The last report of a check of accessibility."""
        return self.project / (self.accessibility or ACCESSIBILITY)

    def shown(self, path: Path) -> str:
        """Return `path` as problems show it."""
        return shown_below(self.project, path)


@dataclass(frozen=True, slots=True)
class Edition:
    """A center and what is its own; without one, all of it is empty. `media` are other files by their address."""

    center: Center | None = None
    pages: Shelf[Page] = field(default_factory=Shelf)
    media: Mapping[str, Path] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def settings(self) -> Settings:
        """What the center chose, by the settings' full names."""
        return self.center.settings if self.center else {}

    @property
    def notes(self) -> tuple[Problem, ...]:
        """What the center's file doesn't say."""
        return tuple(about_unset(self.center)) if self.center else ()


def read_edition(places: Places, previous: Edition | None = None) -> Edition:
    """Return the edition at `places`, its local pages read again only where they changed since `previous`."""
    center, about_center = _read_center(places)
    pages, media, quotes, about_local = _read_local(places, previous)
    problems = (*about_center, *about_local, *pages.all_problems)
    if center:
        center = replace(center, quotes=quotes)
    return Edition(center, pages, media, problems)


def read_access(places: Places) -> tuple[AccessReport | None, tuple[Problem, ...]]:
    """Return the last report of a check of accessibility, or None where there is none or it is none."""
    shown = places.shown(places.access_file)
    data, problems = _bytes(places.access_file, shown, must_be=False)
    if data is None:
        return None, problems
    try:
        return from_mapping(json.loads(data)), ()
    except (ValueError, RecursionError):
        message, hint = "this isn't a report of accessibility", "have it written anew: inroads access --write"
        return None, (Problem.error(shown, Place(), Code.UNREADABLE_FILE, message, hint),)


def _read_center(places: Places) -> tuple[Center | None, tuple[Problem, ...]]:
    data, problems = _bytes(places.center_file, places.shown(places.center_file), must_be=bool(places.center))
    if data is None:
        return None, problems
    path = places.shown(places.center_file)
    file, settings, problems = center_file_from(path, data)
    if file is None:
        return None, problems
    logo, about_logo = _read_logo(places, path, file)
    return (Center(path, file, settings, logo) if not about_logo else None), about_logo


def _bytes(file: Path, shown: str, *, must_be: bool) -> tuple[bytes | None, tuple[Problem, ...]]:
    """Return what a file holds; None where there is none, with a problem where that is one or it can't be read."""
    if not os.path.lexists(file) and not must_be:
        return None, ()
    found = note_file(str(file), file.name, shown)
    if not found:
        message = (
            "there is no such file" if not os.path.lexists(file) else "it is no file of its own but a link or folder"
        )
        hint = "write where it is, seen from the configuration file, or take the option out"
        return None, (Problem.error(shown, Place(), Code.UNREADABLE_FILE, message, hint),)
    data, problem = read(found[0])
    return (None, (problem,)) if problem else (data, ())


def _read_logo(places: Places, path: str, file: CenterFile) -> tuple[Logo | None, tuple[Problem, ...]]:
    name = file.identity.logo
    if not name:
        return None, ()

    def refused(message: str, hint: str) -> tuple[None, tuple[Problem, ...]]:
        place = file.identity.place("logo")
        problem = Problem.error(path, place, Code.INVALID_LOGO, f'identity.logo: "{name}": {message}', hint)
        return None, (problem,)

    address = _address_of_logo(places, name)
    if not address:
        public, beside = places.shown(places.public), PurePosixPath(path).name
        return refused(
            f"it lies neither beside {beside} nor in {public}",
            f"put the picture into one of the two: {public}/logo.svg",
        )
    location = places.project / name
    found = note_file(str(location), location.name, name)
    if not found:
        return refused(
            "there is no such file", "write its name as it is, such as logo.svg, with small and large letters"
        )
    data, problem = read(found[0])
    if problem:
        return refused(problem.message, "make the picture smaller")
    message, hint = what_is_wrong(name, data)
    if message:
        return refused(message, hint)
    is_public = not address.startswith(f"{_LOGO_FOLDER}/")
    return Logo(address, None if is_public else data), ()


def _address_of_logo(places: Places, name: str) -> str:
    """Return the address of a logo in the site; an empty text for one that lies where none is looked for."""
    if "\\" in name or "\0" in name or name.startswith(("/", "~")) or ".." in PurePosixPath(name).parts:
        return ""
    file = places.project / name
    public = places.public.resolve()
    if file.parent.resolve().is_relative_to(public):
        return (file.parent.resolve() / file.name).relative_to(public).as_posix()
    return f"{_LOGO_FOLDER}/{file.name}" if file.parent.resolve() == places.center_file.parent.resolve() else ""


def _local_kind(name: str) -> Callable[..., tuple[Page | None, tuple[Problem, ...]]] | None:
    return page_from if str(PurePosixPath(name).parent) == _GUIDE else None


def _read_local(
    places: Places, previous: Edition | None
) -> tuple[Shelf[Page], Mapping[str, Path], tuple[Quote, ...], tuple[Problem, ...]]:
    """Return the center's own pages, its other files, its quotes, and what is wrong with files that are neither."""
    root, shown = places.local_folder, places.shown(places.local_folder)
    if not root.is_dir() and not places.local:
        return Shelf(), {}, (), ()
    shelf = read_shelf(root, shown, _local_kind, previous.pages if previous else None, closed=PRIVATE_FOLDERS)
    clashes = {name: _clash(places, name, reading.file.path) for name, reading in shelf.readings.items()}
    readings = {name: reading for name, reading in shelf.readings.items() if clashes[name] is None}
    problems = as_errors(_placed_right(problem, f"{shown}/{_GUIDE}") for problem in shelf.problems)
    ours = (places.public / _GUIDE).glob("*.md")
    names = {*(PurePosixPath(name).stem for name in readings), *(page.stem for page in ours)}
    quotes, about_quotes = _read_quotes(root / _QUOTES, f"{shown}/{_QUOTES}", names)
    told = {*(problem.path for problem in problems), f"{shown}/{_QUOTES}"}
    at_home = unpublished(root, shown, told)
    media = _media(root, shown, {*told, *(problem.path for problem in at_home)})
    return Shelf(readings, problems), media, quotes, (*about_quotes, *at_home, *filter(None, clashes.values()))


def _placed_right(problem: Problem, folder: str) -> Problem:
    is_page = problem.code is Code.MISPLACED_FILE and problem.path.endswith(".md")
    return replace(problem, hint=f"move it to {folder}") if is_page else problem


def _read_quotes(file: Path, shown: str, pages: Collection[str]) -> tuple[tuple[Quote, ...], tuple[Problem, ...]]:
    """Return the quotes in `file` that stand on one of `pages`, and what is wrong with any."""
    data, problems = _bytes(file, shown, must_be=False)
    if data is None:
        return (), problems
    found, problems = quotes_from(shown, data)
    quotes = found.quotes if found else ()
    about_pages = tuple(_homeless(shown, quote, pages) for quote in quotes if quote.page not in pages)
    return tuple(quote for quote in quotes if quote.page in pages), (*problems, *about_pages)


def _homeless(shown: str, quote: Quote, pages: Collection[str]) -> Problem:
    """Return the error for a quote on a page that isn't there, so that nobody would ever see it."""
    message = f'quotes.page: there is no page "{quote.page}" in the guide'
    hint = did_you_mean(quote.page, pages) or f"choose one of {', '.join(sorted(pages))}"
    return Problem.error(shown, quote.place("page"), Code.UNKNOWN_PAGE, message, hint)


def _media(root: Path, shown: str, told: Collection[str]) -> Mapping[str, Path]:
    """Return the files below `root`, called `shown`, that are no pages and may be published, by their address.

    What a problem was `told` of isn't among them.
    """
    found = {}
    for folder, folders, names in os.walk(root):
        below = PurePosixPath(Path(folder).relative_to(root).as_posix())
        folders[:] = sorted(one for one in folders if not one.startswith(".") and f"{shown}/{below / one}" not in told)
        for name in sorted(names):
            if not name.startswith(".") and is_publishable(name) and f"{shown}/{below / name}" not in told:
                found[str(below / name)] = Path(folder) / name
    return found


def _clash(places: Places, name: str, path: str) -> Problem | None:
    """Return the error for a local page that has the name of one of ours."""
    if not (places.public / name).exists():
        return None
    message = f"the guide has a page of this name already: {places.shown(places.public / name)}"
    return Problem.error(path, Place(), Code.DUPLICATE_ID, message, "give your own page another name")
