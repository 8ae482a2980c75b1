"""The navigation: a folder named in it is filled with its pages, in the library's order."""

from inroads.library import Library
from inroads.records import Page
from inroads.site.content import PublicContent
from inroads.views.message_templates import templates_index

NavItem = str | dict[str, "str | list[NavItem]"]


def expanded(nav: object, content: PublicContent) -> object:
    """Return the configured `nav` with `guide/`, `questions/` and other folders replaced by the pages in them."""
    if isinstance(nav, list):
        return [expanded(item, content) for item in nav]
    if isinstance(nav, dict):
        return {title: expanded(item, content) for title, item in nav.items()}
    return _folder(nav, content) if isinstance(nav, str) and nav.endswith("/") else nav


def _folder(folder: str, content: PublicContent) -> list[NavItem]:
    library = content.library
    if folder == "questions/":
        return _questions(library)
    if folder == "templates/":
        return _templates(library)
    pages = [(name, r.record) for name, r in content.shelf.readings.items() if name.rpartition("/")[0] + "/" == folder]
    ordered = sorted((page.order, name) for name, page in pages if isinstance(page, Page))
    return [name for _, name in ordered]


def _questions(library: Library) -> list[NavItem]:
    sets = sorted(library.sets.values(), key=lambda s: (s.minutes, s.title))
    return [
        "questions/index.md",
        *(["questions/pick.md"] if library.picker else []),
        {"Topics": [f"questions/{topic}.md" for topic in library.topics]},
        {"Sets": [f"questions/sets/{found.id}.md" for found in sets]},
    ]


def _templates(library: Library) -> list[NavItem]:
    groups: list[NavItem] = [
        {group.step.text: [f"templates/{row.link.key}.md" for row in group.rows]}
        for group in templates_index(library).groups
    ]
    return ["templates/index.md", *groups]
