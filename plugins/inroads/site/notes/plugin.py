"""The plugin `inroads/notes`: plates through MkDocs, notes pressed into them at the end."""

import os
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from inroads.render.plates import Marks, Plate, plate_from, press, without_blanks
from inroads.site.content import project_folder, shown_path
from inroads.site.lint import publish_lint
from inroads.site.notes import plates
from inroads.site.notes.collector import Collector
from inroads.site.notes.config import NotesConfig
from inroads.site.notes.guard import Guard
from inroads.site.notes.options import Private, private_from
from inroads.site.notes.pages import Kind, Single
from inroads.site.notes.preview import Preview
from inroads.site.notes.quiet import hide_plates
from inroads.site.notes.refusals import publisher
from inroads.site.notes.server import private_app
from inroads.site.notes.shutdown import stop_on_termination
from inroads.site.notes.study import Study
from inroads.site.plugins import guide_of
from inroads.site.search import fold_search_index, index_file
from inroads.site.writing import write_pages
from inroads.views.days import written_day


class NotesPlugin(BasePlugin[NotesConfig]):
    """Presses contacts, meetings and the pages made from them into plates that went through MkDocs once."""

    def __init__(self) -> None:
        self.command = "build"
        self.marks = Marks.make()
        self.plates: dict[str, Plate] = {}
        self.owners: dict[str, Kind | Single] = {}
        self.preview = Preview()
        self.collector = Collector()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Begin anew; refuse to deploy; have `mkdocs serve` clean up after itself when it is told to stop.

        Marks hold for the whole run, since `--dirty` keeps texts of one build in the search index of the next.
        """
        self.command, self.preview, self.marks = command, Preview(), Marks.make()
        if by := publisher(command, os.environ):
            message = f"this site holds private notes, and {by} would publish it: it is never deployed."
            raise PluginError(f"{message} Publish with mkdocs.public.yml.")
        self.collector.search_seldom(for_hours=command == "serve")
        if command == "serve":
            stop_on_termination()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the options, and tell the theme that this site is private."""
        private = self.checked(config)
        pinned = written_day(private.today) if private.is_pinned else ""
        config.extra["inroads"] = {"is_private": True, "pinned_today": pinned, "day": private.today.isoformat()}
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the pages that become plates, and have the lint go by the seeker's own settings."""
        self.plates = {}
        self.owners = dict(plates.sources(self.marks))
        hide_plates(self.marks)
        plates.add_plates(files, config, self.marks)
        publish_lint(files, config, self.checked(config).policy, guide_of(config).read().library)
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Put the plates of notes below their index pages."""
        plates.place_below(files, self.marks)
        return nav

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Fill a plate's page with marks."""
        owner = self.owners.get(page.file.src_uri)
        return plates.fill_plate(page, owner, self.marks) if owner else html

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Have no map made of a private site."""
        config.theme.static_templates.discard("sitemap.xml")
        return env

    @event_priority(-100)
    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Keep the page if it has marks; of the plate of a kind nothing is written."""
        if not self.marks.are_in(output):
            return output
        owner = self.owners.get(page.file.src_uri)
        plate = plate_from(without_blanks(output) if owner else output, self.marks)
        self.plates[owner.name if isinstance(owner, Kind) else page.file.src_uri.removesuffix(".md")] = plate
        return "" if isinstance(owner, Kind) else press(plate, plates.unpressed(owner)).decode()

    @event_priority(-50)
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Press every page to disk; in a preview only lay the plates ready, to press what is asked for."""
        private, guide = self.checked(config), guide_of(config)
        study = Study(private, guide.read(), guide.make_renderer(config, private.today, private.open_note), self.plates)
        if self.command == "serve":
            self.preview.use(study, index_file(config), self.marks)
            return
        pressroom = study.pressroom()
        write_pages(Path(config.site_dir), chain(pressroom.pages(), pressroom.feeds()))
        pressroom.forget()
        fold_search_index(config, pressroom.search_entries(), self.marks.removed)

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> LiveReloadServer:
        """Answer for the private pages, guard them, and watch the notes."""
        guard = Guard.for_address(config.dev_addr.host, self.config.serve_hosts)
        mount = urlsplit(config.site_url or "/").path
        inner = server.get_app()
        if inner:
            server.set_app(private_app(inner, self.preview, guard, mount))
        self.preview.watch()
        return server

    def on_shutdown(self) -> None:
        """Stop watching, and let go of the browsers that wait for changes."""
        self.preview.close()
        self.collector.search_as_before()

    def checked(self, config: MkDocsConfig) -> Private:
        """Return what the options say, or stop with the option, its value and the choices."""
        root = project_folder(config) / self.config.folder
        of_center = guide_of(config).read().edition.settings
        return private_from(self.config, root, shown_path(config, root), of_center)
