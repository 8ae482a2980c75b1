"""What stands below the text of the guide's own kinds of pages: boxes to tick, fields to fill in, all sources."""

from inroads.library import Library, PublicNote
from inroads.records import Page, Printable, PrintableIndex
from inroads.render.renderer import Renderer
from inroads.views.evidence import PAGE as EVIDENCE
from inroads.views.evidence import evidence_page
from inroads.views.printable import printable_page, printables_index


def below(note: PublicNote | None, src_uri: str, library: Library, renderer: Renderer) -> str:
    """Return the HTML that follows the text of the page `src_uri`, which is empty for most."""
    source = src_uri.removesuffix(".md")
    if isinstance(note, Printable):
        return renderer.body("printable.html.jinja", source, printable_page(library, note.id))
    if isinstance(note, PrintableIndex):
        return renderer.body("printables.html.jinja", source, printables_index(library))
    if isinstance(note, Page) and library.guide.get(EVIDENCE) is note:
        return renderer.body("evidence.html.jinja", source, evidence_page(library))
    return ""
