"""Rules on the language of a page and on its title."""

from collections.abc import Iterator

from inroads.publish.access.element import Element
from inroads.publish.access.languages import is_language
from inroads.publish.access.name import text_of
from inroads.publish.access.page import Page
from inroads.publish.access.rule import Rule

_SAY_NOTHING = frozenset(
    ("document", "home page", "index", "new page", "no title", "page", "page 1", "title", "untitled")
)


def title_of(page: Page) -> str:
    """Return a page's title."""
    return next((text_of(one) for one in page.of("title") if _is_of_the_page(one)), "")


def _is_of_the_page(title: Element) -> bool:
    return not any(one.tag == "svg" for one in title.above)


def _without_language(page: Page) -> Iterator[Element]:
    if not is_language(page.whole["lang"]):
        yield page.whole


def _strange_languages(page: Page) -> Iterator[Element]:
    for one in page.elements:
        if one is not page.whole and "lang" in one.attributes and one["lang"] and not is_language(one["lang"]):
            yield one


def _without_title(page: Page) -> Iterator[Element]:
    if not title_of(page):
        yield page.whole


def _empty_title(page: Page) -> Iterator[Element]:
    title = title_of(page).lower()
    if title and (title in _SAY_NOTHING or title in (page.name.rpartition("/")[2].lower(), page.name.lower())):
        yield next(one for one in page.of("title") if _is_of_the_page(one))


RULES = (
    Rule("page-language", "3.1.1", "A", "A page says which language it is in.",
         'write the language in the first tag, as in <html lang="en">', _without_language),
    Rule("part-language", "3.1.2", "AA", "A part in another language names one that exists.",
         'write a language such as lang="fr" or lang="en-GB"', _strange_languages),
    Rule("page-title", "2.4.2", "A", "A page has a title.",
         "write a <title> in its head: what the page is about, then the site", _without_title),
    Rule("page-title-words", "2.4.2", "A", "A page's title says what it is about.",
         "write what the page is about in place of its file's name or of a word such as Untitled", _empty_title),
)  # fmt: skip
