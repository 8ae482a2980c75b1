"""Our Jinja environment: strict about what is undefined, everything escaped, and the filters that views need.

A template is handed one view and `root`, the way from its page to the site's root. It holds no logic but loops and
else; addresses come from the filters here.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from inroads.records.placeholder import PLACEHOLDER
from inroads.render.addresses import Addresses
from inroads.render.plates import Heading
from inroads.render.prose import Destination, Resolve, safe_address, to_html, to_inline_html
from inroads.views.days import short_day, written_day
from inroads.views.link import Link, Prose
from inroads.views.message_templates import Message
from inroads.views.placeholders import Part

_HEADING = re.compile(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_TAG_OR_BLANK = re.compile(rf"<[^>]*>|{PLACEHOLDER.pattern}")
_EMAIL = re.compile(r"[^@\s,;<>?&%]+@[^@\s,;<>?&%]+\.[^@\s,;<>?&%.]+")
_PHONE = re.compile(r"(\+?[\d\s().\-/\u2010-\u2013]+?)(?:,?\s*(?:ext\.?|x|#)\s*(\d{1,6}))?", re.ASCII | re.IGNORECASE)
_WEB = re.compile(r"https?://[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Renderer:
    """Makes pages' bodies. `sources` says for each kind of link where its pages' sources are, with `{}` for the key.

    Days in the year of `today` are written without it.
    """

    environment: Environment
    addresses: Addresses
    sources: Mapping[str, str]
    today: date | None = None

    def body(self, template: str, source: str, view: object, slots: Mapping[str, str] | None = None) -> str:
        """Return the HTML that `template` makes of `view` for the page made from `source`, with `slots` in it."""
        found = self.environment.get_template(template)
        filled = {name: Markup(html) for name, html in (slots or {}).items()}
        return found.render(view=view, root=self.addresses.to_root(source), renderer=self, slots=filled)

    def address(self, link: Link) -> str | None:
        """Return the encoded address of the page that `link` leads to, below the site's root; None for none."""
        if link.key is None or link.kind not in self.sources:
            return None
        anchor = f"#{link.anchor}" if link.anchor else ""
        return quote(self.addresses.address(self.sources[link.kind].format(link.key))) + anchor


def environment(folders: Sequence[Path]) -> Environment:
    """Return an environment that finds templates in `folders`, the first first."""
    made = Environment(
        loader=FileSystemLoader([str(folder) for folder in folders]),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= _FILTERS
    return made


def headings_in(body: str) -> tuple[Heading, ...]:
    """Return the second-level headings with an id in `body`; notes' own headings have none."""
    return tuple(Heading(found[1], Markup(_TAG.sub("", found[2])).unescape()) for found in _HEADING.finditer(body))


@pass_context
def _link(context: Context, link: Link, text: str = "") -> Markup:
    """Return the link as HTML, its text kept apart from the direction of the text around it."""
    shown = _apart(text or link.text)
    address = context["renderer"].address(link)
    if address is None:
        return shown
    return Markup(f'<a href="{escape(_from_here(context, address))}">{shown}</a>')


def _from_here(context: Context, address: str) -> str:
    """Return `address`, which is relative to the site's root, as seen from the page that is written."""
    return f"{context['root']}{address}" or "./"


@pass_context
def _links(context: Context, links: Sequence[Link], between: str = ", ") -> Markup:
    return Markup(between).join(_link(context, link) for link in links)


@pass_context
def _prose(context: Context, prose: Prose, top: int = 3) -> Markup:
    return Markup(to_html(prose.source, _resolver(context, prose), top))


@pass_context
def _inline_prose(context: Context, prose: Prose) -> Markup:
    return Markup(to_inline_html(prose.source, _resolver(context, prose)))


def _resolver(context: Context, prose: Prose) -> Resolve:
    def resolve(target: str) -> Destination | None:
        link = prose.links.get(target)
        address = context["renderer"].address(link) if link else None
        return Destination(_from_here(context, address), link.text) if link and address else None

    return resolve


def _markdown(text: str) -> Markup:
    """Return Markdown without wikilinks as HTML."""
    return Markup(to_html(text, lambda _target: None))


def _message(message: Message) -> Markup:
    """Return a message as HTML: its line ends kept, its blanks marked."""
    html = to_html(message.source, lambda _target: None, keep_lines=True)
    return Markup(_TAG_OR_BLANK.sub(lambda found: _blank(message.blanks[found[1]]) if found[1] else found[0], html))


def _blank(part: Part) -> str:
    title = f' title="{escape(part.hint)}"' if part.hint else ""
    return f'<mark class="inroads-blank"{title}>{escape(part.text)}</mark>'


def _wording(parts: Sequence[Part]) -> Markup:
    return Markup("".join(_blank(part) if part.name else escape(part.text) for part in parts))


@pass_context
def _day(context: Context, day: date) -> Markup:
    return Markup(f'<time datetime="{day.isoformat()}">{short_day(day, context["renderer"].today)}</time>')


def _long_day(day: date) -> Markup:
    return Markup(f'<time datetime="{day.isoformat()}">{written_day(day)}</time>')


def _apart(text: str) -> Markup:
    """Return a text kept apart from the direction of the text around it."""
    return Markup(f"<bdi>{escape(text)}</bdi>")


def _email(text: str) -> Markup:
    if not _EMAIL.fullmatch(text):
        return _apart(text)
    return Markup(f'<a href="mailto:{escape(text)}">{_apart(text)}</a>')


def _phone(text: str) -> Markup:
    """Return a telephone number as a link; the (0) that is left out from abroad is, an extension follows (RFC 3966)."""
    found = _PHONE.fullmatch(text)
    number = re.sub(r"[^\d+]", "", re.sub(r"(?<=\d)\s*\(0\)", "", found[1])) if found else ""
    if not found or not re.fullmatch(r"\+?\d{5,15}", number):
        return _apart(text)
    extension = f";ext={found[2]}" if found[2] else ""
    return Markup(f'<a href="tel:{number}{extension}">{_apart(text)}</a>')


def _web(text: str) -> Markup:
    address = safe_address(text if "://" in text else f"https://{text}")
    if address is None or not _WEB.fullmatch(address):
        return _apart(text)
    shown = re.sub(r"^https?://(?:www\.)?", "", text, flags=re.IGNORECASE).rstrip("/")
    return Markup(f'<a href="{escape(address)}" rel="noopener noreferrer">{_apart(shown)}</a>')


_FILTERS: Mapping[str, Callable[..., object]] = {
    "link": _link,
    "links": _links,
    "prose": _prose,
    "inline_prose": _inline_prose,
    "markdown": _markdown,
    "message": _message,
    "wording": _wording,
    "day": _day,
    "long_day": _long_day,
    "email": _email,
    "phone": _phone,
    "web": _web,
}
