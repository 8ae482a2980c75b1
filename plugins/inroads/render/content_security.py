"""What a page may load and run, written into its head: nothing but the site's own files, and inline scripts by hashes.

Knows a page's HTML and nothing of where it came from. Whoever presses notes into a page writes its policy before that,
so that no script which got in with a note could ever be in it.
"""

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from html import unescape

# `file:` stands beside 'self' because browsers differ in what 'self' is for a page that was opened from a folder. On
# the web it allows nothing, since browsers let no page from there load a file.
_OWN = "'self' file:"
_ELSE = (
    f"img-src {_OWN} data:",  # the theme's icons are data in its style sheets
    f"font-src {_OWN}",
    f"media-src {_OWN}",
    f"connect-src {_OWN}",
    f"worker-src {_OWN}",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
)
_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
_STYLE = re.compile(r"<style\b[^>]*>(.*?)</style\s*>", re.DOTALL | re.IGNORECASE)
_IS_FILE = re.compile(r"\ssrc\s*=", re.IGNORECASE)
_IS_DATA = re.compile(r"""\stype\s*=\s*["']?[\w./+-]*json\b""", re.IGNORECASE)
_STYLED = re.compile(r"""<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*?\sstyle=("[^"]*"|'[^']*')""", re.IGNORECASE)
_CHARSET = re.compile(r"<meta charset=[^>]*>", re.IGNORECASE)
_WRITTEN = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


def with_policy(page: str) -> str:
    """Return the HTML `page` with its policy in place of any that it has; without a head it stays as it is."""
    bare = _WRITTEN.sub("", page)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(bare)}">'
    return _CHARSET.sub(lambda found: found[0] + meta, bare, count=1)


def policy(page: str) -> str:
    """Return the policy for the HTML `page`."""
    scripts, styles = _hashes(inline_scripts(page)), _hashes(_STYLE.findall(page))
    if b"style=" in page.encode("utf-8", "replace").lower():  # in bytes, for which Python is quicker
        # No page of ours has such attributes, but a site's own may.
        attributes = _hashes(unescape(found[1:-1]) for found in _STYLED.findall(page))
        styles += ["'unsafe-hashes'", *attributes] if attributes else []
    return "; ".join(
        ("default-src 'none'", " ".join(("script-src", _OWN, *scripts)), " ".join(("style-src", _OWN, *styles)), *_ELSE)
    )


def inline_scripts(page: str) -> Iterator[str]:
    """Yield the text of each script in the HTML `page` that a browser would run."""
    for attributes, text in _SCRIPT.findall(page):
        if not (_IS_FILE.search(attributes) or _IS_DATA.search(attributes)):
            yield text


def _hashes(texts: Iterable[str]) -> list[str]:
    """Return the hash of each of `texts`, with line ends as browsers read them, each of them once."""
    found = (hashlib.sha256(re.sub("\r\n?", "\n", text).encode()).digest() for text in texts)
    return list(dict.fromkeys(f"'sha256-{b64encode(digest).decode()}'" for digest in found))
