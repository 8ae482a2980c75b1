"""The preview as WSGI around MkDocs' own server: private pages, the search index, the event stream, the guard."""

import time
from collections.abc import Iterable, Iterator
from importlib.resources import files
from urllib.parse import quote
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from inroads.site.notes.guard import Guard
from inroads.site.notes.pages import FEEDS
from inroads.site.notes.preview import Preview

_SCRIPT = files(__package__).joinpath("live.js").read_bytes()
_FEEDS = frozenset(feed.file for feed in FEEDS)
_HTML = "text/html; charset=utf-8"
_JAVASCRIPT = "text/javascript; charset=utf-8"
# Nothing of the preview is kept by the browser, read by another site's page, or shown inside one.
_PRIVATE = [
    ("Cache-Control", "no-store"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Frame-Options", "SAMEORIGIN"),
    ("X-Content-Type-Options", "nosniff"),
]


def private_app(inner: WSGIApplication, preview: Preview, guard: Guard, mount: str) -> WSGIApplication:
    """Return `inner`, MkDocs' own app, behind `guard`, with the pages of `preview` below the path `mount`."""
    base = "/" + mount.strip("/") + "/" if mount.strip("/") else "/"

    def app(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if not guard.admits(environ):
            message = b"This preview answers only to the computer that it runs on."
            return _answer(start_response, "403 Forbidden", "text/plain; charset=utf-8", message)
        path = str(environ.get("PATH_INFO", "")).encode("latin-1").decode("utf-8", "replace")
        if path.startswith(base):
            answer = _ours(path.removeprefix(base), base, preview, start_response)
            if answer is not None:
                return answer
        return inner(environ, start_response)

    return app


def _ours(path: str, base: str, preview: Preview, start_response: StartResponse) -> Iterable[bytes] | None:
    """Answer for what the preview has at `path`, or return None."""
    if path == "inroads/events":
        start_response("200 OK", [("Content-Type", "text/event-stream"), *_PRIVATE])
        return _events(preview)
    if path == "inroads/live.js":
        return _answer(start_response, "200 OK", _JAVASCRIPT, _SCRIPT)
    if path in ("search/search_index.json", "search/search_index.js"):
        return _search(path, preview, start_response)
    if path in _FEEDS:
        return _answer(start_response, "200 OK", "text/calendar; charset=utf-8", preview.feed(path))
    for address in (path, f"{path}index.html", path.removesuffix("index.html")):
        html = preview.page(address)
        if html is not None:
            return _answer(start_response, "200 OK", _HTML, _live(html, base))
    if preview.has(f"{path}/"):
        start_response("302 Found", [("Location", quote(f"{base}{path}/")), *_PRIVATE])
        return []
    left_out = preview.left_out(path)
    return _answer(start_response, "404 Not Found", _HTML, _live(left_out, base)) if left_out else None


def _search(path: str, preview: Preview, start_response: StartResponse) -> Iterable[bytes] | None:
    index = preview.search_index()
    if index is None:
        return None
    if path.endswith(".json"):
        return _answer(start_response, "200 OK", "application/json", index)
    return _answer(start_response, "200 OK", _JAVASCRIPT, b"var __index = " + index)


def _answer(start_response: StartResponse, status: str, kind: str, body: bytes) -> Iterable[bytes]:
    start_response(status, [("Content-Type", kind), ("Content-Length", str(len(body))), *_PRIVATE])
    return [body]


def _live(html: bytes, base: str) -> bytes:
    """Return a page with the script that reloads it."""
    head, tag, tail = html.rpartition(b"</body>")
    script = f'<script type="module" src="{quote(base)}inroads/live.js"></script>'
    return b"".join((head, script.encode(), tag, tail))


def _events(preview: Preview) -> Iterator[bytes]:
    """Yield the version of the notes whenever it changes, as server-sent events."""
    run = int(time.monotonic())  # another run of the preview has other versions
    yield b"retry: 1000\n\n"
    for version in preview.versions():
        yield b": still here\n\n" if version is None else b"data: %d.%d\n\n" % (run, version)
