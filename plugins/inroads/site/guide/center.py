"""A center's edition in MkDocs' terms: name, logo, colours, its own files, and its box on pages of the guide."""

from collections.abc import Iterator
from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from inroads.center import Center
from inroads.edition import Edition
from inroads.exports.center_css import NAME, center_css
from inroads.render.renderer import Renderer
from inroads.site.content import PublicContent
from inroads.views.local_note import local_note

_LAST, _PLACE = "do-this-next", "local-note"  # the heading before which the box stands, and that of the box
_ICONS = (".svg", ".png")


def dress(config: MkDocsConfig, edition: Edition, *, is_private: bool) -> None:
    """Give the theme a center's name, logo and colours; the latter after our style sheets and before the site's own.

    A private site keeps its own name.
    """
    center = edition.center
    if center is None:
        return
    identity = center.file.identity
    if center.logo:
        config.theme["logo"] = center.logo.address
        if center.logo.address.lower().endswith(_ICONS):
            config.theme["favicon"] = center.logo.address
    if center.palette and NAME not in config.extra_css:
        config.extra_css.insert(0, NAME)
    if is_private:
        return
    config.site_name = center.name
    if identity.site and not config.site_url:
        config.site_url = f"{identity.site.rstrip('/')}/"
    config.copyright = config.copyright or _imprint(center)


def _imprint(center: Center) -> str:
    """Return who publishes the edition, as the foot of each page has it."""
    identity, name = center.file.identity, escape(center.name)
    by = f'<a href="{escape(identity.website)}">{name}</a>' if identity.website else name
    to = f' · <a href="mailto:{escape(identity.email)}">{escape(identity.email)}</a>' if identity.email else ""
    return f"Published by {by}{to}"


def add_own(files: Files, config: MkDocsConfig, edition: Edition) -> None:
    """Add a center's logo, style sheet, pages and other files to the site's."""
    for file in _own(config, edition):
        files.append(file)


def _own(config: MkDocsConfig, edition: Edition) -> Iterator[File]:
    center = edition.center
    if center and center.palette:
        yield File.generated(config, NAME, content=center_css(center.palette))
    if center and center.logo and center.logo.data is not None:
        yield File.generated(config, center.logo.address, content=center.logo.data)
    for name, reading in edition.pages.readings.items():
        if reading.record is not None:
            folder = reading.file.location.removesuffix(name).rstrip("/\\")
            yield File(name, folder, config.site_dir, config.use_directory_urls)
    for name, path in edition.media.items():
        yield File(name, str(path).removesuffix(name).rstrip("/\\"), config.site_dir, config.use_directory_urls)


def with_box(html: str, page: Page, content: PublicContent, renderer: Renderer) -> str:
    """Return the HTML of a page of the guide with the center's box before what to do next, or at its end."""
    source = page.file.src_uri.removesuffix(".md")
    note = local_note(content.edition.center, source.rpartition("/")[2])
    if note is None:
        return html
    box = renderer.body("local_note.html.jinja", source, note)
    heading = AnchorLink(note.title, _PLACE, 2)
    items = page.toc.items
    within = items[0].children if items and items[0].level == 1 else items
    at = next((place for place, item in enumerate(within) if item.id == _LAST), len(within))
    within.insert(at, heading)
    page.present_anchor_ids = (page.present_anchor_ids or set()) | {_PLACE}
    before, mark, after = html.partition(f'<h2 id="{_LAST}"')
    return f"{before}{box}{mark}{after}"
