"""The booklet: all pages of the guide on one, once MkDocs has made each of them."""

import posixpath
from urllib.parse import urlsplit

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from inroads.records import Booklet
from inroads.records import Page as GuidePage
from inroads.render.chapter import chapter, place_in
from inroads.render.renderer import Renderer
from inroads.site.content import PublicContent
from inroads.site.outline import add_outline
from inroads.views.booklet import booklet

TEMPLATE = "booklet.html.jinja"


def bind(files: Files, content: PublicContent, renderer: Renderer) -> None:
    """Add the pages of the guide to the booklet's, if there is one."""
    pages = [file.page for file in files.documentation_pages() if file.page and file.generated_by is None]
    guide: dict[str, Page] = {}
    for page in pages:
        note = content.note(page.file.src_uri)
        if isinstance(note, GuidePage) and content.library.guide.get(note.id) is note:
            guide[note.id] = page
    for page in pages:
        if isinstance(content.note(page.file.src_uri), Booklet):
            view = booklet(content.library)
            slots = {one.id: _chapter(guide[one.id], guide, page, one.id) for one in view.chapters if one.id in guide}
            body = renderer.body(TEMPLATE, page.file.src_uri.removesuffix(".md"), view, slots)
            page.content = f"{page.content or ''}{body}"
            add_outline(page, body)


def _chapter(page: Page, guide: dict[str, Page], booklet_page: Page, name: str) -> str:
    names = {other.url: key for key, other in guide.items()}

    def address(href: str) -> str:
        parts = urlsplit(href)
        if parts.scheme or parts.netloc or href.startswith("/"):
            return href
        url = _below_root(page.url, parts.path)
        if url in names:
            return f"#{place_in(names[url], parts.fragment)}"
        return parts._replace(path=get_relative_url(url, booklet_page.url)).geturl()

    return chapter(page.content or "", name, address)


def _below_root(url: str, path: str) -> str:
    """Return the address, below the site's root, that `path` leads to from the page at `url`."""
    found = posixpath.normpath(posixpath.join(posixpath.dirname(url), path))
    return f"{found}/" if path.endswith("/") or found == "." else found
