"""Python's search for circular garbage, made seldom while a site is built: nearly all that is made then is kept."""

import atexit
import gc

# New objects to a first search, and searches to a wider and a whole one. A preview goes on for hours, a build doesn't.
_IN_BUILD = (5_000_000, 20, 20)
_IN_PREVIEW = (500_000, 20, 20)


class Collector:
    """Remembers how often Python searched before."""

    def __init__(self) -> None:
        self._before: tuple[int, int, int] | None = None

    def search_seldom(self, *, for_hours: bool) -> None:
        """Search seldom from now on, and not when the program ends: among thousands of notes it is long and in vain."""
        atexit.unregister(gc.freeze)
        atexit.register(gc.freeze)
        self._before = self._before or gc.get_threshold()
        gc.set_threshold(*(_IN_PREVIEW if for_hours else _IN_BUILD))

    def search_as_before(self) -> None:
        """Search again as often as before."""
        if self._before:
            gc.set_threshold(*self._before)
            self._before = None
