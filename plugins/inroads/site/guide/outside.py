"""What others see of the site: search engines in its robots file and its map, other sites in a page's head."""

from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from inroads.exports.crawlers import ROBOTS, SITEMAP, robots, sitemap
from inroads.exports.previews import Preview, Site, article_preview, home_preview, page_preview
from inroads.library import PublicNote
from inroads.site.content import is_private

_ARTICLES = "guide/"


def tell_crawlers(files: Files, config: MkDocsConfig) -> None:
    """Add the robots file, and a map where the site's address is known; a private site keeps everybody out.

    A robots file of the site's own stands, but not in a private site.
    """
    config.theme.static_templates.discard(SITEMAP)  # MkDocs' own names the day of the build
    own = files.get_file_from_path(ROBOTS)
    if own and is_private(config):
        files.remove(own)
    if own is None or is_private(config):
        address = f"{config.site_url}{SITEMAP}" if config.site_url else ""
        _add(files, config, ROBOTS, robots(is_private=is_private(config), sitemap=address))
    if config.site_url and not is_private(config):
        pages = (file.page.canonical_url for file in files.documentation_pages() if file.page)
        _add(files, config, SITEMAP, sitemap(filter(None, pages)))


def _add(files: Files, config: MkDocsConfig, name: str, text: str) -> None:
    files.append(File.generated(config, name, content=text))


def preview_of(page: Page, note: PublicNote | None, config: MkDocsConfig) -> Preview | None:
    """Return what other sites show of a page; nothing of a private site's."""
    if is_private(config) or note is None:
        return None
    site = Site(
        config.site_name, config.site_description or "", config.site_url or "", config.theme.get("language") or "en"
    )
    description, address = note.description or site.description, page.canonical_url or ""
    if page.is_homepage:
        return home_preview(site, description)
    make = article_preview if page.file.src_uri.startswith(_ARTICLES) else page_preview
    return make(site, note.title, description, address)


def shorten_address(page: Page) -> None:
    """Have others know the first page of a folder by the folder, also where the site's own links name its file."""
    if page.canonical_url:
        page.canonical_url = page.canonical_url.removesuffix("index.html")


def describe(page: Page, config: MkDocsConfig) -> None:
    """Have the theme, which writes a page's description as it is, write one that can stand in an attribute."""
    if config.site_description and not page.meta.get("description"):
        page.meta["description"] = escape(config.site_description)
