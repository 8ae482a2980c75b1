"""What makes pages' bodies: templates, and the filters that views need.

A template is handed one view. It holds no logic but loops and else; addresses come from the filters here.
"""

import re
import secrets
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from urllib.parse import quote

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from inroads.render.addresses import Addresses
from inroads.render.compiled import keep_compiled
from inroads.render.editors import OpenNote
from inroads.render.environment import PageEnvironment
from inroads.render.filters import FILTERS, apart, nowhere
from inroads.render.plates import DIRECTION, Heading
from inroads.render.prose import Destination, Resolve, to_html, to_inline_html
from inroads.views.days import short_day
from inroads.views.link import Link, Prose

_HEADING = re.compile(r'<h2 id="(.*?)(?:</h2>|\Z)', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


class Renderer:
    """Makes pages' bodies from templates in `folders`, the first first.

    `sources` says for each kind of link where its pages' sources are, with `{}` for the key. Days in the year of
    `today` are written without it. Addresses begin with a mark that stands for the site's root, a random word as in
    plates, so that what is made once (a link, an answer) serves on pages of every depth. In `cache` lie the templates
    as they were compiled before. `open_note` gives the address that opens a note in an editor.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        addresses: Addresses,
        sources: Mapping[str, str],
        today: date | None = None,
        cache: Path | None = None,
        open_note: OpenNote | None = None,
    ) -> None:
        self.addresses = addresses
        self._sources = sources
        self._today = today
        self._open_note = open_note
        self._root = f"inroadsrootx{secrets.token_hex(8)}/"
        self._links: dict[tuple[Link, str], Markup] = {}
        self._proses: dict[tuple[str, int], Markup] = {}
        self._parts: dict[tuple[int, str], tuple[object, Markup]] = {}
        self._room = _MOST_OF_PARTS
        self._earlier: dict[tuple[object, str], Markup] = {}
        self._environment = PageEnvironment(folders)
        if cache:
            keep_compiled(self._environment, cache)
        self._environment.filters |= {
            **FILTERS,
            "link": self._link,
            "links": self._joined_links,
            "prose": self._prose,
            "inline_prose": self._inline_prose,
            "day": self._day,
            "part": self._part,
            "rule_link": self._rule_link,
            "in_editor": self._in_editor,
            "file_link": self._file_link,
            "svg_link": self._svg_link,
        }

    def body(self, template: str, source: str, view: object, slots: Mapping[str, str] | None = None) -> str:
        """Return the HTML that `template` makes of `view` for the page made from `source`, with `slots` in it."""
        return self.placed(self.piece(template, view, slots), source)

    def piece(self, template: str, view: object, slots: Mapping[str, str] | None = None) -> str:
        """Return the HTML that `template` makes of `view` for any page; `placed` puts it on one."""
        filled = {name: Markup(html) for name, html in (slots or {}).items()}
        return self._environment.get_template(template).render(view=view, slots=filled)

    def placed(self, piece: str, source: str) -> str:
        """Return `piece` with its addresses as seen from the page made from `source`."""
        root = self.addresses.to_root(source)
        if self.addresses.directory_urls:  # else no page has an empty address
            piece = piece.replace(f"{self._root}./", root or "./")
        return piece.replace(self._root, root)

    def address(self, link: Link) -> str | None:
        """Return the encoded address of the page that `link` leads to, below the site's root; None for none."""
        if link.key is None or link.kind not in self._sources:
            return None
        anchor = f"#{link.anchor}" if link.anchor else ""
        return quote(self.addresses.address(self._sources[link.kind].format(link.key))) + anchor

    def _from_root(self, link: Link | None) -> str | None:
        address = self.address(link) if link else None
        return None if address is None else f"{self._root}{address or './'}"

    def _link(self, link: Link, text: str = "") -> Markup:
        """Return the link as HTML, its text kept apart from the direction of the text around it."""
        known = self._links.get((link, text))
        if known is None:
            shown, address = apart(text or link.text), self._from_root(link)
            known = Markup(f'<a href="{escape(address)}">{shown}</a>') if address is not None else shown
            self._links[link, text] = known
        return known

    def _svg_link(self, link: Link, text: str, x: int, y: int) -> Markup:
        """Return a text in a picture at `x` and `y`, which leads to the page of `link` if there is one."""
        address = self._from_root(link)
        whole, shown = (escape(DIRECTION.sub("", one)) for one in (link.text, text))
        words = f'<text x="{x}" y="{y}"><title>{whole}</title>{shown}</text>'
        return Markup(f'<a href="{escape(address)}">{words}</a>' if address is not None else words)

    @pass_context  # so that Jinja doesn't work it out while it compiles, with the mark of one build
    def _file_link(self, _context: Context, file: str, text: str) -> Markup:
        """Return the link to a file beside the pages, such as a calendar."""
        return Markup(f'<a href="{self._root}{escape(file)}">{escape(text)}</a>')

    def _in_editor(self, path: str, line: int = 1) -> Markup:
        """Return the link that opens a note in the seeker's editor; nothing where none is set."""
        if self._open_note is None:
            return Markup("")
        href = escape(self._open_note(path, line))
        name = escape(path.rpartition("/")[2])
        text = f'Open<span class="inroads-visually-hidden"> {name}</span> in your editor'
        return Markup(f' <a class="inroads-action" href="{href}">{text}</a>')

    def _rule_link(self, rule: str, title: str) -> Markup:
        """Return the link to a rule's place on the page about the policy."""
        return self._link(Link(title, "page", "policy", rule.lower()))

    def _joined_links(self, links: Sequence[Link], between: str = ", ") -> Markup:
        return Markup(str(escape(between)).join(map(self._link, links)))

    def _prose(self, prose: Prose, top: int = 3) -> Markup:
        if prose.links:
            return Markup(to_html(prose.source, self._resolver(prose), top))
        return self._remembered(prose.source, top)

    def _inline_prose(self, prose: Prose) -> Markup:
        if prose.links:
            return Markup(to_inline_html(prose.source, self._resolver(prose)))
        return self._remembered(prose.source, _INLINE)

    def _remembered(self, source: str, top: int) -> Markup:
        """Return Markdown without links to notes as HTML; an answer stands on half a dozen pages."""
        known = self._proses.get((source, top))
        if known is None:
            html = to_inline_html(source, nowhere) if top == _INLINE else to_html(source, nowhere, top)
            known = self._proses[source, top] = Markup(html)
        return known

    def _resolver(self, prose: Prose) -> Resolve:
        def resolve(target: str) -> Destination | None:
            link = prose.links.get(target)
            address = self._from_root(link)
            return Destination(address, link.text) if link and address else None

        return resolve

    def forget(self) -> None:
        """Let go of all that was made so far, when every page is written."""
        for made in (self._earlier, self._proses, self._links):
            made.clear()
        self._forget_parts()

    def _forget_parts(self) -> None:
        self._parts.clear()
        self._room = _MOST_OF_PARTS

    def begin_again(self) -> None:
        """Be ready for notes of which a few have changed: rows that come again are known by what they say."""
        self._earlier = {(view, macro): html for (_, macro), (view, html) in self._parts.items() if _is_known(view)}
        self._forget_parts()

    def _part(self, view: object, macro: str) -> Markup:
        """Return what `macro` makes of `view`, made but once: the same row stands in several tables.

        Of thousands of notes it isn't all kept: the tables in which a row stands are mostly near to each other.
        """
        known = self._parts.get((id(view), macro))
        if known is None:  # the view is kept beside its HTML, so that no other can come to have its id
            html = self._earlier.get((view, macro)) if self._earlier and _is_known(view) else None
            known = (view, html or getattr(self._macros, macro)(view))
            if len(known[1]) > self._room:
                self._forget_parts()
            self._room -= len(known[1])
            self._parts[id(view), macro] = known
        return known[1]

    @cached_property
    def _macros(self) -> object:
        return self._environment.get_template(_MACROS).module

    def _day(self, day: date) -> Markup:
        return Markup(f'<time datetime="{day.isoformat()}">{short_day(day, self._today)}</time>')


def _is_known(view: object) -> bool:
    """Whether a row can be known by what it says: not if it holds prose, whose links are a mapping."""
    try:
        hash(view)
    except TypeError:
        return False
    return True


_MACROS = "_macros.html.jinja"
_MOST_OF_PARTS = 20_000_000  # characters; all that the rows of some 4,000 notes have
_INLINE = 0  # in place of the level of the highest heading: without the paragraph round a single one


def headings_in(body: str) -> tuple[Heading, ...]:
    """Return the second-level headings with an id in `body`; notes' own headings have none."""
    return tuple(_heading(found[1]) for found in _HEADING.finditer(body))


@lru_cache(maxsize=1024)
def _heading(html: str) -> Heading:
    """Return the heading of which `html` is all that comes after the quotes before its id."""
    anchor, _, rest = html.partition('"')
    return Heading(anchor, Markup(_TAG.sub("", rest.partition(">")[2])).unescape())
