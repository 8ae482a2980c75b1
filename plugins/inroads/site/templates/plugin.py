"""The plugin `inroads/templates`: the pages of message templates and their index."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.pages import Page

from inroads.records import Template, TemplateIndex
from inroads.site.options import NoOptions
from inroads.site.outline import add_outline
from inroads.site.plugins import guide_of, renderer_of
from inroads.views.message_templates import template_page, templates_index


class TemplatesPlugin(BasePlugin[NoOptions]):
    """Writes messages with their blanks explained in place of the raw text of their pages."""

    @event_priority(100)
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Publish the folder templates/, which MkDocs leaves out unless it is told otherwise."""
        notes = guide_of(config).read()
        for file in files:
            if isinstance(notes.note(file.src_uri), Template | TemplateIndex):
                file.inclusion = InclusionLevel.INCLUDED
        return files

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Keep the raw messages from Markdown; the page shows them rendered."""
        note = guide_of(config).read().note(page.file.src_uri)
        return "" if isinstance(note, Template) else markdown

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Write the page of a template, or append the list of all."""
        content = guide_of(config).read()
        note, library = content.note(page.file.src_uri), content.library
        source = page.file.src_uri.removesuffix(".md")
        if isinstance(note, Template):
            added = renderer_of(config).body("template.html.jinja", source, template_page(library, note.id))
        elif isinstance(note, TemplateIndex):
            added = renderer_of(config).body("templates.html.jinja", source, templates_index(library))
        else:
            return html
        add_outline(page, added)
        return html + added
