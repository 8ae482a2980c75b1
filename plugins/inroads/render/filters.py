"""Filters that make HTML of single values. Only this module and the renderer declare any HTML to be safe."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from markupsafe import Markup, escape

from inroads.records.placeholder import PLACEHOLDER
from inroads.render.mailto import LONGEST, mailto
from inroads.render.prose import safe_address, to_html
from inroads.views.days import written_day
from inroads.views.drafts import Draft
from inroads.views.message_templates import Message
from inroads.views.placeholders import Part

_TAG_OR_BLANK = re.compile(rf"<[^>]*>|{PLACEHOLDER.pattern}")
_EMAIL = re.compile(r"[^@\s,;<>?&%]+@[^@\s,;<>?&%]+\.[^@\s,;<>?&%.]+")
_PHONE = re.compile(r"(\+?[\d\s().\-/\u2010-\u2013]+?)(?:,?\s*(?:ext\.?|x|#)\s*(\d{1,6}))?", re.ASCII | re.IGNORECASE)
_WEB = re.compile(r"https?://[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?", re.IGNORECASE)


def nowhere(_target: str) -> None:
    """Lead a wikilink nowhere: for texts that belong to no note."""


def _markdown(text: str) -> Markup:
    """Return Markdown without wikilinks as HTML."""
    return Markup(to_html(text, nowhere))


def _message(message: Message) -> Markup:
    """Return a message as HTML: its line ends kept, its blanks marked and named."""
    html = to_html(message.source, nowhere, keep_lines=True)

    def blank(found: re.Match[str]) -> str:
        return _blank(message.blanks[found[1]], is_named=True) if found[1] else found[0]

    return Markup(_TAG_OR_BLANK.sub(blank, html))


def _blank(part: Part, *, is_named: bool) -> str:
    """Return a blank as HTML; `is_named` where a script may fill it in."""
    title = f' title="{escape(part.hint)}"' if part.hint else ""
    name = f' data-blank="{escape(part.name)}"' if is_named else ""
    kind = "blank" if part.is_blank else "check"
    return f'<mark class="inroads-{kind}"{name}{title}>{escape(part.text)}</mark>'


def _wording(parts: Sequence[Part], is_named: bool = False) -> Markup:
    return Markup("".join(_blank(part, is_named=is_named) if part.name else escape(part.text) for part in parts))


def _long_day(day: date) -> Markup:
    return Markup(f'<time datetime="{day.isoformat()}">{written_day(day)}</time>')


def apart(text: str) -> Markup:
    """Return a text kept apart from the direction of the text around it."""
    return Markup(f"<bdi>{escape(text)}</bdi>")


def _email(text: str) -> Markup:
    if not _EMAIL.fullmatch(text):
        return apart(text)
    return Markup(f'<a href="mailto:{escape(text)}">{apart(text)}</a>')


def _phone(text: str) -> Markup:
    """Return a telephone number as a link; the (0) that is left out from abroad is, an extension follows (RFC 3966)."""
    found = _PHONE.fullmatch(text)
    number = re.sub(r"[^\d+]", "", re.sub(r"(?<=\d)\s*\(0\)", "", found[1])) if found else ""
    if not found or not re.fullmatch(r"\+?\d{5,15}", number):
        return apart(text)
    extension = f";ext={found[2]}" if found[2] else ""
    return Markup(f'<a href="tel:{number}{extension}">{apart(text)}</a>')


def _web(text: str) -> Markup:
    address = safe_address(text if "://" in text else f"https://{text}")
    if address is None or not _WEB.fullmatch(address):
        return apart(text)
    shown = re.sub(r"^https?://(?:www\.)?", "", text, flags=re.IGNORECASE).rstrip("/")
    return Markup(f'<a href="{escape(address)}" rel="noopener noreferrer">{apart(shown)}</a>')


def _capitalize_first(text: str) -> str:
    """Return `text` with a capital at its beginning, and all else as it was."""
    return text[:1].upper() + text[1:]


def _mail(draft: Draft) -> Markup:
    """Return the link that begins an e-mail with a draft, or says why there is none."""
    found = mailto(draft.address, draft.subject_text, draft.text)
    if not found:
        return Markup("")
    if len(found) > LONGEST:
        return Markup("<small>It's too long for a link to your mail program, so copy it.</small>")
    return Markup(f'<a class="inroads-action" href="{escape(found)}">Write the email</a>')


FILTERS: Mapping[str, Callable[..., object]] = {
    "markdown": _markdown,
    "message": _message,
    "wording": _wording,
    "long_day": _long_day,
    "email": _email,
    "mail": _mail,
    "phone": _phone,
    "web": _web,
    "capitalize_first": _capitalize_first,
}
