"""The page about evidence: every entry with its limits, how it was seen, and which pages of the guide cite it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from inroads.library import Library
from inroads.policy.evidence import Evidence, evidence
from inroads.records import Page
from inroads.views.link import Link

PAGE = "evidence"
_CITATION = re.compile(rf"\]\(<?(?:[\w./-]*/)?{PAGE}\.md#(ev-[a-z0-9-]+)")
_SEEN = {
    "stored-page": "We read it on a page: the source itself, its abstract, a press note or a report.",
    "secondary": "We read it second-hand, on a page that reports the source.",
    "no": "We couldn't check it at its source.",
}
_GROUPS = (
    ("yes", "What the guide builds on", "Each of these has its limits too. They're said where there are any."),
    (
        "caution",
        "What the guide uses with caution",
        "Old figures, figures of a company's own customers, and single voices. The guide says so where it uses them.",
    ),
    ("no", "What the guide doesn't use, and why", "You'll meet these elsewhere. They stand here to be corrected."),
)


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """An entry: what was found and by whom, how we saw it and where, and what to bear in mind.

    `seen_at` are addresses, or words. `reason` says why it isn't used; `pages` are those of the guide that cite it.
    """

    anchor: str
    name: str
    claim: str
    source: str
    seen: str
    seen_at: tuple[str, ...]
    unseen: str
    caveat: str
    reason: str
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class EvidenceGroup:
    """The entries of one use."""

    id: str
    title: str
    words: str
    rows: tuple[EvidenceRow, ...]


@dataclass(frozen=True, slots=True)
class EvidencePage:
    """All entries, those first on which the guide builds."""

    groups: tuple[EvidenceGroup, ...]


def evidence_page(library: Library) -> EvidencePage:
    """Return the page about evidence."""
    citing = _citing(library)
    groups = []
    for use, title, words in _GROUPS:
        found = sorted((one for one in evidence().values() if one.use == use), key=lambda one: one.name.casefold())
        rows = tuple(_row(one, citing) for one in found)
        groups.append(EvidenceGroup(f"use-{use}", title, words, rows))
    return EvidencePage(tuple(groups))


def _row(one: Evidence, citing: Mapping[str, tuple[Link, ...]]) -> EvidenceRow:
    return EvidenceRow(
        anchor=one.anchor,
        name=one.name,
        claim=one.claim,
        source=one.source,
        seen=_SEEN[one.verified],
        seen_at=one.seen_at,
        unseen=one.unseen,
        caveat=one.caveat,
        reason=one.reason,
        pages=citing.get(one.anchor, ()),
    )


def _citing(library: Library) -> Mapping[str, tuple[Link, ...]]:
    """Return the pages of the guide, in its order, by the anchors of the entries that they cite."""
    found: dict[str, tuple[Link, ...]] = {}
    for page in library.guide.values():
        for anchor in citations(page) if page.id != PAGE else ():
            found[anchor] = (*found.get(anchor, ()), Link(page.title, "guide", page.id))
    return found


def citations(page: Page) -> tuple[str, ...]:
    """Return the anchors of the entries that `page` cites, each once, in the order of the text."""
    return tuple(dict.fromkeys(_CITATION.findall(page.body.prose)))


def evidence_link(library: Library, one: Evidence) -> Link:
    """Return the link to an entry's place on the page about evidence, or only its name where there is no such page."""
    name = one.name[:1].upper() + one.name[1:]
    return Link(name, "guide", PAGE, one.anchor) if PAGE in library.guide else Link(name)
