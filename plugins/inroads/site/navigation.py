"""The navigation: a folder named in it is filled with its pages, in the library's order."""

from inroads.center import Center
from inroads.library import Library
from inroads.records import Booklet, Page
from inroads.records.printable import CHECKLIST, WORKSHEET
from inroads.site.content import PublicContent
from inroads.views.message_templates import templates_index
from inroads.views.printable import in_guides_order

NavItem = str | dict[str, "str | list[NavItem]"]

# The parts of the guide; a page that is in none of them, such as a career center's own, comes after those of its place.
_PARTS = {
    "First steps": ("start", "what", "why"),
    "The six steps": tuple(f"step-{name}" for name in (
        "1-research", "2-people", "3-prepare", "4-contact", "5-meet", "6-follow-up")),
    "More help": ("keep-in-touch", "setbacks", "formats", "situations", "ethics", "evidence", "glossary"),
    "For others": ("hosts", "career-center", "your-edition"),
}  # fmt: skip


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
    if folder == "guide/":
        return _guide(library, content.edition.center)
    if folder == "printables/":
        return _printables(content)
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


def _guide(library: Library, center: Center | None) -> list[NavItem]:
    part_of = {page: part for part, pages in _PARTS.items() for page in pages}
    parts: dict[str, list[NavItem]] = {part: [] for part in _PARTS}
    part = next(iter(_PARTS))
    own: list[NavItem] = [f"guide/{page}.md" for page in library.guide if page in library.local]
    for page in (page for page in library.guide if page not in library.local):
        part = part_of.get(page, part)
        parts[part].append(f"guide/{page}.md")
    named = {**parts, f"At {center.short_name}" if center else "Local pages": own}
    return [{title: pages} for title, pages in named.items() if pages]


def _printables(content: PublicContent) -> list[NavItem]:
    library = content.library
    groups: list[NavItem] = []
    for title, kind in (("Checklists", CHECKLIST), ("Worksheets", WORKSHEET)):
        found: list[NavItem] = [f"printables/{one.id}.md" for one in in_guides_order(library) if one.kind == kind]
        groups += [{title: found}] if found else []
    booklets: list[NavItem] = [name for name, r in content.shelf.readings.items() if isinstance(r.record, Booklet)]
    return ["printables/index.md", *booklets, *groups]
