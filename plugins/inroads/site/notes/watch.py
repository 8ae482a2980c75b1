"""Watching the notes' folder for changes. Knows file names, not what is in the files."""

import queue
import threading
from collections.abc import Callable, Collection
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from inroads.site.log import log

_QUIET = 0.01  # seconds without an event that end a burst, such as an editor's write, rename and touch
_CHANGES = ("created", "modified", "moved", "deleted", "closed")  # and not "opened", which our own reading causes


class Watch(FileSystemEventHandler):
    """Calls `changed` with the names of notes in `root` after each burst of changes, from a thread of its own."""

    def __init__(self, root: Path, changed: Callable[[Collection[str]], None]) -> None:
        self._root = root.resolve()
        self._changed = changed
        self._events: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._observer = Observer()
        self._thread = threading.Thread(target=self._work, name="inroads-notes", daemon=True)

    def start(self) -> None:
        """Begin to watch; where the system can't, changes are found when a page is asked for."""
        try:
            self._observer.schedule(self, str(self._root), recursive=True)
            self._observer.start()
        except OSError as error:
            log.warning("Your notes can't be watched (%s); reload a page to see changes", error)
            return
        self._thread.start()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Take note of a change to a file."""
        if (event.event_type in _CHANGES and not event.is_directory) or event.event_type in ("moved", "deleted"):
            for path in (event.src_path, event.dest_path):
                if path:
                    self._events.put(_text(path))

    def _work(self) -> None:
        while (path := self._events.get()) is not None:
            names = {self._name(path)}
            try:
                while (path := self._events.get(timeout=_QUIET)) is not None:
                    names.add(self._name(path))
            except queue.Empty:
                self._changed({name for name in names if name})
                continue
            return

    def _name(self, path: str) -> str:
        found = Path(path)
        return found.relative_to(self._root).as_posix() if found.is_relative_to(self._root) else ""

    def stop(self) -> None:
        """Stop watching, and wait until nothing is called any more."""
        self._events.put(None)
        if self._observer.is_alive():
            self._observer.stop()
            self._observer.join()
        if self._thread.is_alive():
            self._thread.join()


def _text(path: str | bytes) -> str:
    return path if isinstance(path, str) else path.decode("utf-8", "surrogateescape")
