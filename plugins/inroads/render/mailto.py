"""Addresses that begin an e-mail (RFC 6068): to whom, subject and body, and nothing that a text could smuggle in.

The same as in site-templates/overrides/assets/js/mailto.js; a test runs the same cases through both.
"""

import re
from urllib.parse import quote

LONGEST = 1900  # characters; beyond it some mail programs cut the message off
_NO = r"@\s\x00-\x1f\x7f,;:<>?&%\"()\[\]\\"  # what an address doesn't hold
_ADDRESS = re.compile(rf"[^{_NO}]+@[^{_NO}]+\.[^{_NO}.]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def mailto(email: str, subject: str, text: str) -> str:
    """Return the address that begins a message with `text` to `email`; an empty one for what is no e-mail address.

    Lines of the body end in CR LF, encoded, as the RFC has it; a subject has but one line.
    """
    if not _ADDRESS.fullmatch(email):
        return ""
    lines = _CONTROL.sub("", text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    heading = " ".join(_CONTROL.sub(" ", subject).split())
    fields = [("subject", heading), ("body", "\r\n".join(lines))]
    query = "&".join(f"{name}={quote(value, safe='')}" for name, value in fields if value)
    return f"mailto:{quote(email, safe='@')}{'?' if query else ''}{query}"
