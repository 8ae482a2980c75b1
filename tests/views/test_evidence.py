"""The page about evidence: every entry, with its limits, and the pages that cite it as their links say."""

from pathlib import Path

import pytest

from conftest import write_tree
from inroads.library import Library
from inroads.policy.evidence import Evidence, evidence
from inroads.views.evidence import EvidenceRow, citations, evidence_page
from inroads.views.link import Link
from inroads.workspace import library_of, read_public

WHY = """
    ---
    title: Why it works
    order: 3
    ---
    People say yes ([Flynn and Lake, 2008](evidence.md#ev-flynn-2008)), and [again](evidence.md#ev-flynn-2008).
    `[not this](evidenced.md#ev-kay-99)` nor [this](other.md#ev-kay-99).
"""
CONTACT = "---\ntitle: Step 4\norder: 7\n---\nSee [this](<../guide/evidence.md#ev-flynn-2008>).\n"
EVIDENCE = "---\ntitle: Evidence\norder: 16\n---\n[Its own](evidence.md#ev-flynn-2008)\n"


@pytest.fixture
def small(tmp_path: Path) -> Library:
    pages = {"guide/why.md": WHY, "guide/step-4-contact.md": CONTACT, "guide/evidence.md": EVIDENCE}
    return library_of(read_public(write_tree(tmp_path, pages), "public"))[0]


def _rows(library: Library) -> dict[str, EvidenceRow]:
    return {row.anchor: row for group in evidence_page(library).groups for row in group.rows}


def test_every_entry_has_its_row_once_among_those_of_its_use(small: Library) -> None:
    used = {f"use-{one.use}": set[str]() for one in evidence().values()}
    for one in evidence().values():
        used[f"use-{one.use}"].add(one.anchor)
    groups = evidence_page(small).groups
    assert {group.id: {row.anchor for row in group.rows} for group in groups} == used
    assert sum(len(group.rows) for group in groups) == len(evidence())
    for group in groups:
        assert [row.name for row in group.rows] == sorted((row.name for row in group.rows), key=str.casefold)


def test_a_row_has_the_pages_that_cite_it_in_the_guides_order_and_not_its_own(small: Library) -> None:
    rows = _rows(small)
    assert rows["ev-flynn-2008"].pages == (
        Link("Why it works", "guide", "why"),
        Link("Step 4", "guide", "step-4-contact"),
    )
    assert rows["ev-kay-99"].pages == ()


def test_a_page_cites_each_entry_once_and_only_by_a_link_to_the_page_about_evidence(small: Library) -> None:
    assert citations(small.guide["why"]) == ("ev-flynn-2008",)


def test_a_row_says_how_it_was_seen_and_what_was_not(small: Library) -> None:
    row = _rows(small)["ev-pedulla-2019"]
    assert row.seen == "We read it on a page: the source itself, its abstract, a press note or a report."
    assert row.unseen == "volume and issue"
    assert all(place.startswith("https://") for place in row.seen_at)


@pytest.mark.parametrize("one", evidence().values(), ids=lambda one: one.id)
def test_an_entry_says_what_it_is_and_if_it_is_not_used_why(one: Evidence) -> None:
    assert one.use in ("yes", "caution", "no")
    assert bool(one.reason) is (one.use == "no")
    assert all((one.name, one.claim, one.source, one.seen_at))
    assert one.verified in ("stored-page", "secondary", "no")
    assert one.use == "no" or one.verified != "no"


def test_no_two_entries_have_the_same_name() -> None:
    assert len({one.name for one in evidence().values()}) == len(evidence())
