"""Whether a browser that shows a site asks any other host for something. Opens nothing."""

from collections.abc import Iterator

from inroads.publish.addresses import other_host
from inroads.publish.page import Page
from inroads.publish.references import Reference, Use, in_manifest, in_page, in_script, in_style
from inroads.publish.result import CheckResult, Finding
from inroads.publish.staged import Staged

NAME = "no other host"
_HINT = "put a copy into the public folder and use that, or link to it"
_HOSTS_OF_REPOSITORIES = ("github.com", "gitlab.")


def check_hosts(site: Staged) -> CheckResult:
    """Return everything in a site that makes a browser send a request to another host without being asked to."""
    findings = []
    number = 0
    for name, found in _references(site):
        number += 1
        host = other_host(found.address, site) if found.use is Use.FETCHED else ""
        if host:
            findings.append(Finding(name, found.line, f"{found.where} makes a request to {host}", _HINT))
    findings += _of_the_theme(site)
    return CheckResult(NAME, tuple(findings), f"{number:,} addresses in pages, styles and scripts looked at")


def _references(site: Staged) -> Iterator[tuple[str, Reference]]:
    for name, page in site.pages.items():
        yield from ((name, found) for found in in_page(page))
    for name in site.files:
        lower = name.lower()
        if lower.endswith(".css"):
            yield from ((name, found) for found in in_style(site.text(name)))
        elif lower.endswith((".js", ".mjs")):
            yield from ((name, found) for found in in_script(site.text(name)))
        elif lower.endswith((".webmanifest", "manifest.json")):
            yield from ((name, found) for found in in_manifest(site.text(name)))


def _of_the_theme(site: Staged) -> Iterator[Finding]:
    """Yield what Material's scripts would fetch for what stands on a page."""
    for name, page in site.pages.items():
        has_mermaid = any("mermaid" in element.attributes.get("src", "") for element in page.elements)
        for element in page.elements:
            if "mermaid" in element.attributes.get("class", "").split() and not has_mermaid:
                hint = "use a picture, or name a local copy of Mermaid under extra_javascript"
                yield Finding(name, element.line, "a Mermaid diagram makes a request to unpkg.com", hint)
        for line in _repositories(page):
            hint = "take repo_url out of the configuration, and link to the repository from a page"
            yield Finding(name, line, "the box with the repository makes requests to its host", hint)


def _repositories(page: Page) -> Iterator[int]:
    for element in page.elements:
        address = element.attributes.get("href", "")
        is_source = element.attributes.get("data-md-component") == "source"
        if is_source and any(host in address for host in _HOSTS_OF_REPOSITORIES):
            yield element.line
