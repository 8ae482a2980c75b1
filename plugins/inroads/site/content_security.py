"""The policies of pages in MkDocs' preview, which adds a script of its own to each page that it serves."""

from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from inroads.render.content_security import with_policy

_Headers = list[tuple[str, str]]


def with_policies(inner: WSGIApplication) -> WSGIApplication:
    """Return the app `inner` with each page's policy written anew, for what the page holds when it is served."""

    def app(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        told: list[tuple[str, _Headers]] = []

        def hear(status: str, headers: _Headers, *_: object) -> "type[bytes]":
            told.append((status, headers))
            return bytes

        body = inner(environ, hear)
        status, headers = told[-1]
        if dict(headers).get("Content-Type", "").startswith("text/html"):
            page = with_policy(b"".join(body).decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
            headers = [(name, value) for name, value in headers if name != "Content-Length"]
            start_response(status, [*headers, ("Content-Length", str(len(page)))])
            return [page]
        start_response(status, headers)
        return body

    return app
