"""What stands below the text of the guide's own kinds of pages: boxes and fields, all sources, what a check says."""

from mkdocs.structure.files import Files

from inroads.library import PublicNote
from inroads.records import Page, Printable, PrintableIndex
from inroads.render.renderer import Renderer
from inroads.site.content import PublicContent
from inroads.views.accessibility import PAGE as ACCESSIBILITY
from inroads.views.accessibility import accessibility_page
from inroads.views.evidence import PAGE as EVIDENCE
from inroads.views.evidence import evidence_page
from inroads.views.printable import printable_page, printables_index


def address_of_statement(files: Files) -> str:
    """Return the address, below the site's root, of the page about accessibility; an empty text where there is none."""
    file = files.get_file_from_path(f"{ACCESSIBILITY}.md")
    return file.url if file and file.inclusion.is_included() else ""


def has_box(note: PublicNote, src_uri: str, content: PublicContent) -> bool:
    """Return whether a center may add a box to a page: to those of the guide, and to the one on accessibility."""
    if not isinstance(note, Page):
        return False
    return content.library.guide.get(note.id) is note or src_uri == f"{ACCESSIBILITY}.md"


def below(note: PublicNote | None, src_uri: str, content: PublicContent, renderer: Renderer) -> str:
    """Return the HTML that follows the text of the page `src_uri`, which is empty for most."""
    source, library = src_uri.removesuffix(".md"), content.library
    if isinstance(note, Printable):
        return renderer.body("printable.html.jinja", source, printable_page(library, note.id))
    if isinstance(note, PrintableIndex):
        return renderer.body("printables.html.jinja", source, printables_index(library))
    if isinstance(note, Page) and library.guide.get(EVIDENCE) is note:
        return renderer.body("evidence.html.jinja", source, evidence_page(library))
    if isinstance(note, Page) and source == ACCESSIBILITY:
        return renderer.body("accessibility.html.jinja", source, accessibility_page(content.access))
    return ""
