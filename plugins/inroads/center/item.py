"""One thing that a center offers or a rule that it has: a name, a link, an address, words. Knows not which one."""

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BeforeValidator

from inroads.notes import Mapped, Scalar
from inroads.problems import Code
from inroads.records.entry import Entry
from inroads.records.fault import fault, located, parsed
from inroads.records.fields import Text, text

SCHEMES = ("https", "http")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):(?![0-9]+(?:/|$))", re.IGNORECASE)
_HOST = re.compile(r"(?=.{1,253}$)[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)+|localhost")
_EMAIL = re.compile(r"[^@\s,;:<>?&%\"()]+@[\w-]+(?:\.[\w-]+)*\.[\w-]{2,}")
_LIKE_WEB = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?::[0-9]+)?(?:[/?#]\S*)?", re.IGNORECASE)
_LIKE_EMAIL = re.compile(r"\S+@\S+")


def web_link(value: object) -> str:
    """Return a link with its scheme, host and all, or refuse it with the line that was probably meant."""
    written = text(value)
    scheme = _SCHEME.match(written)
    if not scheme:
        meant = f"https://{written.lstrip('/')}" if _LIKE_WEB.fullmatch(written.lstrip("/")) else ""
        hint = "" if meant else "write the whole address, such as https://careers.example.edu/appointments"
        raise fault(Code.INVALID_ADDRESS, f'the link "{written}" has no scheme', hint, mended=meant)
    if scheme[1].lower() not in SCHEMES:
        message = f'the link "{written}" has the scheme "{scheme[1]}"'
        raise fault(Code.INVALID_ADDRESS, message, f"write a link that begins with {' or '.join(SCHEMES)}://")
    if re.search(r"[\s<>\"\\^`{|}]", written) or not _has_host(written):
        hint = "copy it from your browser's address bar, such as https://careers.example.edu/appointments"
        raise fault(Code.INVALID_ADDRESS, f'the link "{written}" can\'t be a web address', hint)
    return written


def _has_host(written: str) -> bool:
    try:
        parts = urlsplit(written)
        return bool(_HOST.fullmatch(parts.hostname or "")) and parts.port != 0 and not parts.username
    except ValueError:  # a port that is no number, brackets of an address that isn't one
        return False


def email(value: object) -> str:
    """Return an e-mail address."""
    written = text(value)
    if not _EMAIL.fullmatch(written):
        message = f'"{written}" can\'t be an e-mail address'
        raise fault(Code.INVALID_ADDRESS, message, "write one, such as careers@example.edu")
    return written


Link = Annotated[str, parsed(web_link)]
Email = Annotated[str, parsed(email)]


class Item(Entry):
    """Something with a page, an address, a number or words about it; each is left out where it is empty."""

    name: Text = ""
    link: Link = ""
    email: Email = ""
    phone: Text = ""
    words: Text = ""


def _spread(value: object) -> object:
    """Return what was written as a single value under the key of an item for which it stands."""
    if not isinstance(value, Scalar):
        return value
    written = value.strip()
    if _LIKE_EMAIL.fullmatch(written) and not _SCHEME.match(written):
        key = "email"
    else:
        key = "link" if " " not in written and (_SCHEME.match(written) or _LIKE_WEB.fullmatch(written)) else "words"
    _checked(key, value)
    return Mapped({key: value}, {key: value.place()}, value.line, value.column)


def _checked(key: str, value: Scalar) -> None:
    """Refuse a single value here, where its own line is known, and not as that of the key for which it stands."""
    if key in ("link", "email"):
        located(web_link if key == "link" else email, value)


def _one_or_more(value: object) -> object:
    return value if isinstance(value, tuple) else (value,)


OneItem = Annotated[Item, BeforeValidator(_spread)]
Items = Annotated[tuple[OneItem, ...], BeforeValidator(_one_or_more)]
