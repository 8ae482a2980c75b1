"""Checklists and worksheets where pages of the guide show them: as Markdown, then as what is filled in."""

import posixpath
import re
from html import escape, unescape

from inroads.library import Library
from inroads.records import Page, Printable
from inroads.records.embed import embeds_in
from inroads.records.outline import Source
from inroads.render.renderer import Renderer
from inroads.views.printable import KINDS, printable_page

_FOLDER = "printables"
_MARK = re.compile(r'<div id="([^"]+)" data-inroads-embed></div>')
_MEANS_SOMETHING = re.compile(r"[\\`*_{}\[\]#!]")
_ADDRESS = re.compile(
    r"(\]\(<?|^\[[^\]\n]+\]:[ \t]*<?)(?![a-z][a-z0-9+.-]*:|[/#])([^\s)>]+)", re.IGNORECASE | re.MULTILINE
)


def with_places(markdown: str, page: Page, src_uri: str, library: Library) -> str:
    """Return the text of `page` with a heading, the words above it and a place for each printable that it shows.

    As Markdown, so that the heading has its turn in the table of contents, and links in the words are looked after.
    """
    if not page.embeds:
        return markdown
    source, parts, end = Source(markdown, 1), [], 0
    for embed in embeds_in(source):
        if embed.is_alone and embed.name in library.printables:
            parts += [
                source.slice(end, embed.start),
                _place(library.printables[embed.name], posixpath.dirname(src_uri)),
            ]
            end = embed.end
    return "".join((*parts, source.slice(end, source.size)))


def _place(printable: Printable, folder: str) -> str:
    title = " ".join(f"{KINDS[printable.kind]}: {printable.title}".split())
    heading = _MEANS_SOMETHING.sub(r"\\\g<0>", escape(title, quote=False))
    words = _moved(printable.body.prose.strip(), folder)
    mark = f'<div id="{escape(printable.id)}" data-inroads-embed></div>'
    return "\n\n".join(("", f"## {heading}", *([words] if words else ()), mark, ""))


def _moved(markdown: str, folder: str) -> str:
    """Return Markdown that was written for a page in printables/ with its links as a page in `folder` has them."""

    def moved(found: re.Match[str]) -> str:
        return found[1] + posixpath.relpath(posixpath.join(_FOLDER, found[2]), folder or ".")

    return _ADDRESS.sub(moved, markdown)


def filled(html: str, src_uri: str, library: Library, renderer: Renderer) -> str:
    """Return a page's HTML with its checklists and worksheets in their places."""

    def sheet(found: re.Match[str]) -> str:
        view = printable_page(library, unescape(found[1]), is_embedded=True)
        return renderer.body("printable.html.jinja", src_uri.removesuffix(".md"), view)

    return _MARK.sub(sheet, html)
