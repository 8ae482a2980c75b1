"""Python's search for circular garbage, made seldom while a site is built: nearly all that is made then is kept."""

import atexit
import gc

_SELDOM = (500_000, 20, 20)  # new objects to a first search, and searches to a wider and a whole one


class Collector:
    """Remembers how often Python searched before."""

    def __init__(self) -> None:
        self._before: tuple[int, int, int] | None = None

    def search_seldom(self) -> None:
        """Search seldom from now on, and not when the program ends: among thousands of notes it is long and in vain."""
        atexit.unregister(gc.freeze)
        atexit.register(gc.freeze)
        self._before = self._before or gc.get_threshold()
        gc.set_threshold(*_SELDOM)

    def search_as_before(self) -> None:
        """Search again as often as before."""
        if self._before:
            gc.set_threshold(*self._before)
            self._before = None
