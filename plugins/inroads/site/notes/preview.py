"""What `mkdocs serve` shows of the notes: pages pressed when they are asked for, from notes read when they change."""

import threading
import time
from collections.abc import Collection, Iterator
from pathlib import Path

from inroads.exports.search_index import merged
from inroads.render.plates import Marks
from inroads.site.notes.pressroom import Pressroom
from inroads.site.notes.study import Study
from inroads.site.notes.watch import Watch

_LOOK_AGAIN = 1.0  # seconds; where no change is announced (network drives), asking for a page looks for one
_HEARTBEAT = 15.0  # seconds between signs of life to a waiting browser, which show whether it is still there

_SEARCH = "search index"  # no page has an address with a space


class Preview:
    """The latest study and what was pressed from it. Every method may be called from any thread."""

    def __init__(self) -> None:
        self._changed = threading.Condition(threading.RLock())
        self._study: Study | None = None
        self._room: Pressroom | None = None
        self._pressed: dict[str, bytes] = {}
        self._index = ""
        self._marks: Marks | None = None
        self._watch: Watch | None = None
        self._looked = 0.0
        self._version = 0
        self._is_closed = False

    def use(self, study: Study, index: Path, marks: Marks) -> None:
        """Show pages from `study` from now on; `index` is the search index of the public pages."""
        with self._changed:
            if self._study:
                study.take_over(self._study)
            self._study, self._marks = study, marks
            self._index = index.read_text("utf-8") if index.is_file() else ""
            self._lay_out()

    def refresh(self, names: Collection[str] = ()) -> None:
        """Read the notes that changed, and those called `names` in any case, and tell the browsers if it matters."""
        with self._changed:
            self._looked = time.monotonic()
            if self._study and self._study.has_changed(names):
                self._lay_out()

    def _lay_out(self) -> None:
        if self._study:
            self._room = self._study.pressroom()
            self._pressed = {}
            self._version += 1
            self._changed.notify_all()

    def page(self, address: str) -> bytes | None:
        """Return the HTML of the page at `address`, below the site's root, or None if it isn't one of ours."""
        with self._changed:
            room = self._fresh_room()
            source = room.by_address.get(address) if room else None
            if room is None or source is None:
                return None
            if address not in self._pressed:
                self._pressed[address] = room.page(source)
            return self._pressed[address]

    def feed(self, file: str) -> bytes:
        """Return the calendar in `file`, of the notes as they are now."""
        with self._changed:
            room = self._fresh_room()
            if room is None:
                return b""
            if file not in self._pressed:
                self._pressed[file] = room.feed(file)
            return self._pressed[file]

    def has(self, address: str) -> bool:
        """Return whether there is a page of ours at `address`."""
        with self._changed:
            return self._room is not None and address in self._room.by_address

    def left_out(self, address: str) -> bytes | None:
        """Return the page that says why there is none at `address`, if that of a note with an error would be there."""
        with self._changed:
            return self._room.left_out(address) if self._room else None

    def search_index(self) -> bytes | None:
        """Return the search index of public pages and notes, or None in a site without search."""
        with self._changed:
            room = self._fresh_room()
            if room is None or not self._index or self._marks is None:
                return None
            if _SEARCH not in self._pressed:
                self._pressed[_SEARCH] = merged(self._index, room.search_entries(), self._marks.removed).encode()
            return self._pressed[_SEARCH]

    def _fresh_room(self) -> Pressroom | None:
        if time.monotonic() - self._looked > _LOOK_AGAIN:
            self.refresh()
        return self._room

    def versions(self) -> Iterator[int | None]:
        """Yield the version of the notes now and after each change, and None as a sign of life in between."""
        seen = -1
        while True:
            with self._changed:
                if self._version == seen:
                    self._changed.wait(_HEARTBEAT)
                if self._is_closed:
                    return
                is_new, seen = self._version != seen, self._version
            yield seen if is_new else None

    def watch(self) -> None:
        """Begin to watch the notes."""
        with self._changed:
            if self._study and self._watch is None:
                self._watch = Watch(self._study.private.root, self.refresh)
                self._watch.start()

    def close(self) -> None:
        """Stop watching, and end what `versions` yields."""
        with self._changed:
            watch, self._watch, self._is_closed = self._watch, None, True
            self._changed.notify_all()
        if watch:
            watch.stop()
