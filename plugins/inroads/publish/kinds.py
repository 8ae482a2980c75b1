"""Whether a site holds files that nobody meant to publish, by an allow-list. Knows names and bytes, opens nothing."""

import re
from collections import Counter
from collections.abc import Iterator
from posixpath import splitext

from inroads.exports.crawlers import PRIVATE_MARK, ROBOTS
from inroads.publish.result import CheckResult, Finding
from inroads.publish.staged import Staged, is_page
from inroads.published import is_publishable

NAME = "files"
# What a build adds to pages and to what a public folder may hold.
_MADE = frozenset(("sitemap.xml", "sitemap.xml.gz", "search/search_index.json", "assets/inroads-starter.zip"))
_HIDDEN = (".", "~$")
_MAP = ".map"
_INLINE_MAP = re.compile(rb"sourceMappingURL=data:")


def check_kinds(site: Staged) -> CheckResult:
    """Return the files of a site that aren't on the allow-list, or that tell more than they should."""
    findings = [Finding(name, 0, *fault) for name in site.files if (fault := what_is_wrong_with(name))]
    findings += [*_same_names(site), *(() if site.with_maps else _source_maps(site)), *_private(site)]
    return CheckResult(NAME, tuple(findings), f"{len(site.files):,} files, all of kinds that are published")


def what_is_wrong_with(name: str) -> tuple[str, str] | None:
    """Return why a file of this name isn't to be published, and what to do, or None."""
    hidden = next((part for part in name.split("/") if part.startswith(_HIDDEN)), None)
    if hidden:
        return f'"{hidden}" is hidden, so nobody meant to publish it', "find out what put it there"
    if "\\" in name:  # also as the escape of what can't be shown
        return "the name holds a character that not every system can show", "give the file another name"
    if is_page(name) or name in _MADE or name.lower().endswith(_MAP) or is_publishable(name):
        return None
    ending = splitext(name)[1]
    return f"files with {ending or 'no ending'} aren't published", "find out what put it there, and leave it out"


def _same_names(site: Staged) -> Iterator[Finding]:
    often = Counter(name.casefold() for name in site.files)
    for name in site.files:
        if often[name.casefold()] > 1:
            message = "another file has this name but for small and large letters"
            yield Finding(name, 0, message, "rename one of them: some systems keep only one")


def _source_maps(site: Staged) -> Iterator[Finding]:
    for name, data in site.files.items():
        if name.lower().endswith(_MAP):
            yield Finding(name, 0, "a source map holds what a script or style was made from", "build without it")
        elif name.endswith((".js", ".css")) and (found := _INLINE_MAP.search(data)):
            line = data.count(b"\n", 0, found.start()) + 1
            yield Finding(name, line, "a source map stands in the file", "build it without source maps")


def _private(site: Staged) -> Iterator[Finding]:
    if PRIVATE_MARK in site.files.get(ROBOTS, b"").decode("utf-8", "replace"):
        message = "this is a private site: its robots file says so"
        yield Finding(ROBOTS, 1, message, "publish with the configuration that has no notes")
