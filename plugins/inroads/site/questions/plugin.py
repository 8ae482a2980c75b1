"""The plugin `inroads/questions`: the pages of topics and sets, the bank's index, and the page for picking."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from inroads.records import Picker, QuestionBank, QuestionSet, Topic
from inroads.site.options import NoOptions
from inroads.site.outline import add_outline
from inroads.site.plugins import guide_of, renderer_of
from inroads.site.slots import answer_slots
from inroads.views.picker import picker_page
from inroads.views.question_bank import bank_index
from inroads.views.question_set import set_page
from inroads.views.topic import topic_page


class QuestionsPlugin(BasePlugin[NoOptions]):
    """Writes the questions below the text of their pages."""

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Append what the front matter of a question page holds."""
        content = guide_of(config).read()
        note, library = content.note(page.file.src_uri), content.library
        source = page.file.src_uri.removesuffix(".md")
        renderer = renderer_of(config)
        if isinstance(note, Topic):
            slots = answer_slots(config, (question.id for question in note.questions))
            added = renderer.body("topic.html.jinja", source, topic_page(library, note.id), slots)
        elif isinstance(note, QuestionSet):
            slots = answer_slots(config, note.questions)
            added = renderer.body("set.html.jinja", source, set_page(library, note.id), slots)
        elif isinstance(note, QuestionBank):
            added = renderer.body("questions.html.jinja", source, bank_index(library))
        elif isinstance(note, Picker):
            added = renderer.body("picker.html.jinja", source, picker_page(library))
        else:
            return html
        add_outline(page, added)
        return html + added
