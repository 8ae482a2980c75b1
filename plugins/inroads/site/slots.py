"""Places in public pages that the private site fills: a mark where it does, nothing where it doesn't."""

from collections.abc import Iterable

from mkdocs.config.defaults import MkDocsConfig

from inroads.site.notes.plugin import NotesPlugin


def answer_slots(config: MkDocsConfig, questions: Iterable[str]) -> dict[str, str]:
    """Return a mark for each of `questions`, or none at all in a site without private notes."""
    notes = config.plugins.get("inroads/notes")
    return {question: notes.marks.mark(question) for question in questions} if isinstance(notes, NotesPlugin) else {}
