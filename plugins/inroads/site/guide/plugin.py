"""The plugin `inroads/guide`: strict front matter, an allow-list of files, our part of the theme, the navigation."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from inroads.edition import CENTER, LOCAL
from inroads.policy import DEFAULT
from inroads.problems import Problem
from inroads.records import Page as GuidePage
from inroads.render.addresses import Addresses
from inroads.render.content_security import with_policy
from inroads.render.editors import OpenNote
from inroads.render.renderer import Renderer
from inroads.shipped import PAGE_TEMPLATES
from inroads.site.content import PublicContent, cache_folder, is_private, project_folder, read_content
from inroads.site.content_security import with_policies
from inroads.site.furniture import add_furniture, furnish
from inroads.site.guide.bodies import address_of_statement, below, has_box
from inroads.site.guide.booklet import bind
from inroads.site.guide.center import add_own, dress, with_box
from inroads.site.guide.config import GuideConfig
from inroads.site.guide.embedded import filled, with_places
from inroads.site.guide.kit import offer_kit
from inroads.site.guide.mended import mended
from inroads.site.guide.outside import describe, preview_of, shorten_address, tell_crawlers
from inroads.site.guide.pages import keep_allowed, keep_fresh, meta_of
from inroads.site.lint import publish_lint
from inroads.site.log import log_problems
from inroads.site.maps import leave_out_maps
from inroads.site.navigation import expanded
from inroads.site.outline import add_outline
from inroads.site.roots import check_roots
from inroads.site.search import fold_search_index
from inroads.site.sources import SOURCES


class GuidePlugin(BasePlugin[GuideConfig]):
    """Goes through the public folder once for each build; the other plugins use what it found."""

    def __init__(self) -> None:
        self.content: PublicContent | None = None
        self.renderer: Renderer | None = None
        self.is_dirty = False
        self.command = "build"

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Begin anew. Having this hook keeps the plugin alive between rebuilds, and between sites in one process."""
        self.command, self.is_dirty = command, dirty
        self.content = self.renderer = None

    @event_priority(50)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the public folder and add our styles, scripts and templates to the theme.

        A public build stops for an error here, before MkDocs empties the site's folder and goes through the public one.
        """
        check_roots(config, self.config.local)
        own = self.config
        self.content = read_content(config, self.content, own.center, own.local, own.accessibility)
        log_problems(self.content.problems)
        self.stop_for(self.content.problems, config)
        add_furniture(config)
        dress(config, self.content.edition, is_private=is_private(config))
        return config

    @event_priority(50)
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Leave out what isn't allowed or has an error, and source maps unless they are asked for."""
        content = self.read()
        self.renderer = self.make_renderer(config)
        keep_allowed(files, content, config)
        add_own(files, config, content.edition)
        policy = content.edition.center.policy if content.edition.center else DEFAULT
        publish_lint(files, config, policy, content.library)
        if not self.config.source_maps:
            leave_out_maps(files)
        offer_kit(files, config)
        if self.is_dirty:
            keep_fresh(files, content)
        config.nav = expanded(config.nav, content)
        return files

    def on_pre_page(self, page: Page, config: MkDocsConfig, files: Files) -> Page:
        """Settle by which address others know the page."""
        shorten_address(page)
        return page

    def on_page_read_source(self, page: Page, config: MkDocsConfig) -> str | None:
        """Return the page's text without its front matter, which was read before and strictly."""
        note = self.read().note(page.file.src_uri)
        return note.body.prose if note and page.file.generated_by is None else None

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Give the page the fields that were read before, and places for what it shows of checklists and worksheets."""
        content, uri = self.read(), page.file.src_uri
        note = content.note(uri) if page.file.generated_by is None else None
        if note:
            page.meta.update(meta_of(note))
        return with_places(markdown, note, uri, content.library) if isinstance(note, GuidePage) else markdown

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Fill these places, and write what stands below a page's text."""
        content, uri = self.read(), page.file.src_uri
        note = content.note(uri) if page.file.generated_by is None else None
        if note is None or self.renderer is None:
            return html
        added = below(note, uri, content, self.renderer)
        add_outline(page, added)
        whole = filled(html, uri, content.library, self.renderer) + added
        return with_box(whole, page, content, self.renderer) if has_box(note, uri, content) else whole

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Give the theme's templates what our overrides need; every page is made now, so the booklet can be."""
        furnish(env, config)
        env.globals["statement"] = address_of_statement(files)
        if self.renderer:
            bind(files, self.read(), self.renderer)
        tell_crawlers(files, config)
        return env

    def on_page_context(
        self, context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the page's head what other sites show of it."""
        describe(page, config)
        context["preview"] = preview_of(page, self.read().note(page.file.src_uri), config)  # type: ignore[typeddict-unknown-key]
        return context

    @event_priority(-90)
    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Give the page what the theme's lacks for people who listen or have no mouse, and its policy.

        This comes before any note is pressed into a page.
        """
        return with_policy(mended(output))

    @event_priority(-90)
    def on_post_template(self, output: str, template_name: str, config: MkDocsConfig) -> str:
        """Do the same for what is no page, such as what stands at addresses without one."""
        return with_policy(mended(output)) if template_name.endswith(".html") else output

    @event_priority(-50)
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Make the search find words without their accents, unless the private notes do that with theirs."""
        if not is_private(config):
            fold_search_index(config)

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> LiveReloadServer:
        """Build anew when a template of pages' bodies or a center's edition changes; allow MkDocs' script on pages."""
        edition = (project_folder(config) / name for name in (self.config.center or CENTER, self.config.local or LOCAL))
        for path in (*self.template_folders(config), *edition):
            if path.exists():
                server.watch(str(path))
        inner = server.get_app()
        if inner:
            server.set_app(with_policies(inner))
        return server

    def read(self) -> PublicContent:
        """Return what was read of the public folder."""
        if self.content is None:
            raise PluginError("inroads/guide must stand before the other inroads plugins under plugins:")
        return self.content

    def stop_for(self, problems: tuple[Problem, ...], config: MkDocsConfig) -> None:
        """Stop the build of a public site that has errors; a private one leaves those pages out and goes on."""
        errors = sum(problem.is_error for problem in problems)
        if errors and self.command != "serve" and not is_private(config):
            raise PluginError(f"{errors} of the public pages' problems must be mended before they are published")

    def make_renderer(
        self, config: MkDocsConfig, today: date | None = None, open_note: OpenNote | None = None
    ) -> Renderer:
        """Return what makes pages' bodies; templates in the site's own folder, if it has one, stand in for ours."""
        addresses = Addresses(config.use_directory_urls)
        folders, cache = self.template_folders(config), cache_folder(config)
        return Renderer(folders, addresses, SOURCES, today, cache, open_note)

    def template_folders(self, config: MkDocsConfig) -> list[Path]:
        """Return where templates of pages' bodies are looked for."""
        own = self.config.page_templates
        return [*([project_folder(config) / own] if own else []), PAGE_TEMPLATES]
