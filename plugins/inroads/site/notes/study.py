"""The notes read and laid out for pressing, and again after each change, with only what changed read again."""

from collections.abc import Collection

from inroads.problems import Problem
from inroads.records import Contact, Meeting
from inroads.render.plates import Plate
from inroads.render.renderer import Renderer
from inroads.site.content import PublicContent
from inroads.site.log import log_problems
from inroads.site.notes.options import Private
from inroads.site.notes.pressroom import Pressroom
from inroads.views.desk import Desk, desk_from
from inroads.workspace import Shelf, checked_vault, read_private


class Study:
    """One set of plates and public pages, and the notes as they were read last."""

    def __init__(self, private: Private, content: PublicContent, renderer: Renderer, plates: dict[str, Plate]) -> None:
        self.private = private
        self.content = content
        self.renderer = renderer
        self.plates = plates
        self.shelf: Shelf[Contact | Meeting] | None = None
        self._told: frozenset[Problem] = frozenset()
        self._desk: Desk | None = None

    def take_over(self, earlier: "Study") -> None:
        """Begin with the notes as `earlier` read them, so that a change of a public page reads none of them again."""
        if earlier.private.root == self.private.root:
            self.shelf, self._told = earlier.shelf, earlier._told
            self.has_changed()

    def has_changed(self, changed: Collection[str] = ()) -> bool:
        """Read again what changed, and the files named in `changed`; return whether anything did."""
        before = self.shelf
        self.shelf = read_private(self.private.root, self.private.shown_as, before, changed)
        return before is None or before != self.shelf

    def pressroom(self) -> Pressroom:
        """Return where the pages of the notes, as they were read last, are pressed; log what is newly wrong."""
        shelf = self.shelf or read_private(self.private.root, self.private.shown_as)
        vault, problems = checked_vault(shelf, self.content.library, self.private.zone, self.private.policy)
        log_problems(problem for problem in problems if problem not in self._told)
        self.shelf, self._told = shelf, frozenset(problems)
        desk = desk_from(
            self.content.library,
            vault,
            self.private.policy,
            (*self.content.problems, *problems),
            self.private.today,
            is_pinned=self.private.is_pinned,
            me=self.private.me,
            before=self._desk,
        )
        self._desk = desk
        self.renderer.begin_again()
        return Pressroom(desk, self.renderer, self.plates, self.private.calendar)
