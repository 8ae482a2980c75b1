"""Where private pages are pressed from plates, for build and serve alike. Knows no MkDocs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from inroads.exports.calendar import as_ics
from inroads.exports.search_index import Entry, entry
from inroads.names import slug
from inroads.render.plates import Impression, Plate, press
from inroads.render.renderer import Renderer, headings_in
from inroads.site.notes.pages import FEEDS, KINDS, SINGLES, Kind, Single
from inroads.views.answered import answered_by
from inroads.views.calendar import CalendarOptions
from inroads.views.desk import Desk
from inroads.views.problems import NoteProblems, problems_page
from inroads.views.search_entries import search_entries

_ANSWERS = "answered.html.jinja"
_LEFT_OUT = "left_out.html.jinja"


@dataclass(frozen=True)
class Pressroom:
    """Presses the pages of a desk. `plates` are by the source of a single or public page, or by a kind's name."""

    desk: Desk
    renderer: Renderer
    plates: Mapping[str, Plate]
    calendar: CalendarOptions = field(default_factory=CalendarOptions)

    @cached_property
    def sources(self) -> Mapping[str, tuple[Kind | Single | None, str]]:
        """Every page's source, with what presses it and its key in the desk; None is a public page's own plate."""
        found: dict[str, tuple[Kind | Single | None, str]] = {s: (None, "") for s in self.plates if "/" in s}
        found |= {single.source: (single, "") for single in SINGLES}
        for kind in KINDS:
            found |= {kind.source.format(key): (kind, name) for key, name in kind.keys(self.desk).items()}
        return found

    @cached_property
    def by_address(self) -> Mapping[str, str]:
        """The source of every page by its address."""
        return {self.renderer.addresses.address(source): source for source in self.sources}

    def pages(self) -> Iterator[tuple[str, bytes]]:
        """Yield the file, relative to the site's folder, and the HTML of every page, in UTF-8; public pages first."""
        for source, (maker, _) in self.sources.items():
            if maker:
                self.__dict__.pop("_answer_pieces", None)  # which public pages alone show, and of many notes are large
            yield self.renderer.addresses.file(source), self.page(source)

    def feeds(self) -> Iterator[tuple[str, bytes]]:
        """Yield the file and the bytes of every calendar."""
        return ((feed.file, self.feed(feed.file)) for feed in FEEDS)

    def feed(self, file: str) -> bytes:
        """Return the calendar in `file`, which must be one of FEEDS."""
        feed = next(feed for feed in FEEDS if feed.file == file)
        return as_ics(feed.events(self.desk, self.calendar), feed.title, self.desk.today)

    def page(self, source: str) -> bytes:
        """Return the HTML, in UTF-8, of the page made from `source`, which must be one of `sources`."""
        maker, key = self.sources[source]
        if isinstance(maker, Kind):
            return self._of_kind(maker, source, key)
        return self._single(maker) if maker else self._public(source)

    def _single(self, single: Single) -> bytes:
        body = self.renderer.body(single.template, single.source, single.view(self.desk))
        return self._pressed(self.plates[single.source], single.source, single.title, single.description, body)

    def _of_kind(self, kind: Kind, source: str, key: str) -> bytes:
        view = kind.view(self.desk, key)
        body = self.renderer.body(kind.template, source, view)
        return self._pressed(self.plates[kind.name], source, view.title, view.description, body)

    def _pressed(self, plate: Plate, source: str, title: str, description: str, body: str) -> bytes:
        name = source.rpartition("/")[2]
        return press(plate, Impression(title, description, name, body, headings_in(body)))

    def left_out(self, address: str) -> bytes | None:
        """Return the page that stands in for a note with an error, if that note's page would be at `address`."""
        if address not in self._left_out:
            return None
        kind, source, note = self._left_out[address]
        body = self.renderer.body(_LEFT_OUT, source, note)
        return self._pressed(self.plates[kind.name], source, f"Left out: {PurePosixPath(note.path).name}", "", body)

    @cached_property
    def _left_out(self) -> Mapping[str, tuple[Kind, str, NoteProblems]]:
        found = {}
        for note in problems_page(self.desk).notes:
            path = PurePosixPath(note.path)
            for kind in KINDS:
                source = kind.source.format(slug(path.stem))
                if note.is_left_out and kind.source.partition("/")[0] in path.parts:
                    found[self.renderer.addresses.address(source)] = (kind, source, note)
        return found

    def _public(self, source: str) -> bytes:
        """Press a public page that has places for what the notes say about its questions."""
        plate = self.plates[source]
        slots = {part: self._answers(part, source) for part in plate.parts}
        return press(plate, Impression("", "", "", "", slots=slots))

    def _answers(self, question: str, source: str) -> str:
        return self.renderer.placed(self._answer_pieces.get(question, ""), source)

    @cached_property
    def _answer_pieces(self) -> Mapping[str, str]:
        """What stands below each answered question, on the page of its topic and on those of its sets."""
        return {question: self.renderer.piece(_ANSWERS, view) for question, view in answered_by(self.desk).items()}

    def forget(self) -> None:
        """Let go of what was made for the pages, once they are written: of thousands of notes it is half the memory."""
        self.renderer.forget()
        self.desk.forget()

    def search_entries(self) -> Iterator[Entry]:
        """Yield what the search box finds of the private pages."""
        for found in search_entries(self.desk):
            location = self.renderer.address(found.link)
            if location is not None:
                yield entry(location, found.link.text, found.blocks, found.tags)
