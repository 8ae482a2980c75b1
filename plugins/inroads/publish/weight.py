"""What a first visit to a site carries over the network. Knows names and bytes."""

import gzip

from inroads.publish.addresses import target
from inroads.publish.references import Use, in_page, in_style
from inroads.publish.staged import Staged

_FIRST, _SEARCH = "index.html", "search/search_index.json"


def first_visit(site: Staged) -> int:
    """Return the bytes, each file compressed, of the first page and of all that it fetches; 0 where there is none."""
    if _FIRST not in site.pages:
        return 0
    names = {_FIRST, *_fetched(site)}
    if any(element.attributes.get("data-md-component") == "search" for element in site.pages[_FIRST].elements):
        names.add(_SEARCH)  # the theme's script fetches it at once
    return sum(len(gzip.compress(site.files[name], mtime=0)) for name in names if name in site.files)


def _fetched(site: Staged) -> set[str]:
    found = {(_FIRST, one.address) for one in in_page(site.pages[_FIRST]) if one.use is Use.FETCHED}
    names = {place.file for page, address in found if (place := target(address, page, site)) and place.file}
    styles = [(name, one.address) for name in names if name.endswith(".css") for one in in_style(_text(site, name))]
    return names | {place.file for page, address in styles if (place := target(address, page, site)) and place.file}


def _text(site: Staged, name: str) -> str:
    return site.text(name) if name in site.files else ""
