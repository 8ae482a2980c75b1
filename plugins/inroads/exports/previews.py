"""What other sites and search engines show of a public page: a few words, and the same as schema.org puts it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

_CONTEXT = "https://schema.org"
# Within a script element nothing may look like its end, or like the beginning of a comment.
_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


@dataclass(frozen=True, slots=True)
class Site:
    """The public site: its name, what it is about, its whole address if it is known, its language (`en`, `en-GB`)."""

    name: str
    description: str
    address: str
    language: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What is shown of a page: plain texts, an Open Graph kind, and JSON-LD that may stand in a script element."""

    title: str
    description: str
    address: str
    kind: str
    site: Site
    data: str = ""


def home_preview(site: Site, description: str) -> Preview:
    """Return what is shown of the first page, which is the whole site's."""
    about = {"@type": "WebSite", **_named(site), "description": site.description, "inLanguage": site.language}
    return Preview(site.name, description, site.address, "website", site, _json(about))


def article_preview(site: Site, title: str, description: str, address: str) -> Preview:
    """Return what is shown of a page of the guide."""
    about = {
        "@type": "Article",
        "headline": title,
        "description": description,
        "url": address,
        "inLanguage": site.language,
        "isPartOf": {"@type": "WebSite", **_named(site)},
    }
    return Preview(title, description, address, "article", site, _json(about))


def page_preview(site: Site, title: str, description: str, address: str) -> Preview:
    """Return what is shown of any other page."""
    return Preview(title, description, address, "website", site)


def _named(site: Site) -> Mapping[str, str]:
    return {"name": site.name, "url": site.address}


def _json(about: Mapping[str, object]) -> str:
    """Return `about` without what isn't known, as JSON for a script element."""
    return json.dumps(_known({"@context": _CONTEXT, **about}), ensure_ascii=False).translate(_ESCAPES)


def _known(about: Mapping[str, object]) -> Mapping[str, object]:
    found = {name: _known(value) if isinstance(value, Mapping) else value for name, value in about.items()}
    return {name: value for name, value in found.items() if value}
