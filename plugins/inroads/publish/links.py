"""Whether each address of a site that leads into it leads to a file, and to a place on it. Opens nothing."""

import json
import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import partial
from html import unescape

from inroads.names import did_you_mean
from inroads.publish.addresses import Target, plain, target
from inroads.publish.references import Reference, Use, in_page, in_style
from inroads.publish.result import CheckResult, Finding
from inroads.publish.staged import Staged

NAME = "links"
_MOST = 200  # characters of an address that are shown
_INDEX, _MAP, _ROBOTS, _SEARCH = "index.html", "sitemap.xml", "robots.txt", "search/search_index.json"
_OF_ONE_COMPUTER = re.compile(
    r"file:|(?:https?:)?//(?:localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0)(?=[:/?#]|$)", re.IGNORECASE
)
_LOCATION = re.compile(r"<loc>\s*([^<]*?)\s*</loc>")
_SITEMAP = re.compile(r"^sitemap:\s*(\S+)", re.IGNORECASE | re.MULTILINE)


def check_links(site: Staged) -> CheckResult:
    """Return every address in pages, styles, the search index and the sitemap that leads nowhere."""
    known = {name.casefold(): name for name in site.files}
    find = partial(_fault, site=site, known=known)
    findings = [Finding(_SEARCH, 0, "the search index can't be read")] if _searched(site) is None else []
    number = 0
    for name, found in _references(site):
        number += 1
        fault = find(found, name)
        if fault:
            findings.append(Finding(name, found.line, *fault))
    return CheckResult(NAME, tuple(findings), f"{number:,} addresses followed")


def _references(site: Staged) -> Iterator[tuple[str, Reference]]:
    for name, page in site.pages.items():
        yield from ((name, found) for found in in_page(page))
        for element in page.elements:
            if element.tag == "base" and "href" in element.attributes:
                yield name, Reference(element.attributes["href"], element.line, Use.FOLLOWED, "<base>")
    for name in site.files:
        if name.endswith(".css"):
            yield from ((name, found) for found in in_style(site.text(name)))
    yield from _in_lists(site)


def _in_lists(site: Staged) -> Iterator[tuple[str, Reference]]:
    for name, pattern in ((_MAP, _LOCATION), (_ROBOTS, _SITEMAP)):
        text = site.text(name) if name in site.files else ""
        for found in pattern.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            yield name, Reference(unescape(found[1]), line, Use.TOLD, name)
    for entry in _searched(site) or ():
        yield _SEARCH, Reference(f"{site.root}{entry}", 0, Use.FOLLOWED, "search")


def _searched(site: Staged) -> tuple[str, ...] | None:
    """Return where each entry of the search index leads, if there is one; None if it can't be read."""
    if _SEARCH not in site.files:
        return ()
    try:
        return tuple(str(entry["location"]) for entry in json.loads(site.text(_SEARCH))["docs"])
    except (ValueError, TypeError, KeyError):
        return None


def _fault(found: Reference, page: str, *, site: Staged, known: Mapping[str, str]) -> tuple[str, str] | None:
    """Return what is wrong with an address, with a hint, or None."""
    if found.where == "<base>":
        return "<base> changes where every address on the page leads", "take it out, and write the addresses in full"
    if _OF_ONE_COMPUTER.match(plain(found.address)) and not site.host.startswith(("localhost", "127.0.0.1")):
        return f'{found.where}: "{_shown(found)}" leads to the computer of whoever reads it', "link to the page itself"
    place = target(found.address, page, site)
    if place is None:
        is_listed = page in (_MAP, _ROBOTS) and site.address
        return (f'"{_shown(found)}" lies outside of the site', f"the site is at {site.address}") if is_listed else None
    if place.file not in site.files:
        return _missing(found, place, site, known)
    return _no_place(found, place, site)


def _shown(found: Reference) -> str:
    return found.address if len(found.address) <= _MOST else f"{found.address[:_MOST]}…"


def _missing(found: Reference, place: Target, site: Staged, known: Mapping[str, str]) -> tuple[str, str]:
    message = f'{found.where}: "{_shown(found)}" leads nowhere'
    if place.file is None:
        return message, f"the site begins at {site.root}; write the whole address of a page that lies elsewhere"
    same = known.get(place.file.casefold())
    if same:
        return message, f"write {same}: most servers tell small letters from large ones"
    if posixpath.join(place.file, _INDEX) in site.files:
        return message, 'put a "/" at its end'
    return message, did_you_mean(place.file, site.files)


def _no_place(found: Reference, place: Target, site: Staged) -> tuple[str, str] | None:
    page = site.pages.get(place.file or "")
    # "top" is the top of every page; with a "=" it is for a script, such as the filter of a table.
    if not page or not place.fragment or place.fragment.lower() == "top" or "=" in place.fragment:
        return None
    if place.fragment in page.anchors:
        return None
    message = f'{found.where}: "{_shown(found)}": the page has no place called "{place.fragment}"'
    return message, did_you_mean(place.fragment, page.anchors)
