"""Figures and studies: each citation has its entry, none is of what must not be used, and the myths stay out."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import REPOSITORY
from inroads.policy.evidence import evidence
from inroads.policy.rules import rules

PUBLIC = REPOSITORY / "content/public"
EVIDENCE = PUBLIC / "guide/evidence.md"
LINK = re.compile(r"evidence\.md#(ev-[A-Za-z0-9_-]*)")
ENTRIES = {one.anchor: one for one in evidence().values()}

# The two figures that nobody has counted, and the two papers, in the words in which they usually come.
HIDDEN = r"(?:hidden|never advertised|not advertised|unadvertised|unposted|never posted)"
PERCENT = r"(?:7[05]|8[05]|seventy|eighty)(?:[- ]five)? ?(?:percent|per cent|%)"
MYTHS = (
    re.compile(rf"{PERCENT}[^.\n]{{0,80}}\b{HIDDEN}", re.IGNORECASE),
    re.compile(rf"\b{HIDDEN}[^.\n]{{0,80}}{PERCENT}", re.IGNORECASE),
    re.compile(rf"{PERCENT} of (?:all |the )?(?:jobs|openings|positions|vacancies|roles)", re.IGNORECASE),
    re.compile(r"hidden job", re.IGNORECASE),
    re.compile(r"\b(?:1|one) (?:in|of|out of) (?:every )?(?:12|twelve)\b", re.IGNORECASE),
    re.compile(r"\b(?:1|one) (?:in|of|out of) (?:every )?(?:200|two hundred)\b", re.IGNORECASE),
)
PAPERS = (
    re.compile(r"\b(?:Gino|Kouchaki|Casciaro)\b"),
    re.compile(r"\bdirty\b", re.IGNORECASE),
    re.compile(r"moral(?:ly)? (?:feelings?|pur)", re.IGNORECASE),
)


def public_texts() -> Iterator[Path]:
    """Yield every text that a reader of the public site may see, but for the page about evidence."""
    yield from (path for path in sorted(PUBLIC.rglob("*.md")) if path != EVIDENCE)
    yield from sorted((REPOSITORY / "site-templates/pages").glob("*.jinja"))


def citations(path: Path) -> list[str]:
    return LINK.findall(path.read_text("utf-8"))


def test_every_citation_has_its_entry() -> None:
    unknown = {
        path.name: [one for one in citations(path) if one not in ENTRIES] for path in (*public_texts(), EVIDENCE)
    }
    assert {name: found for name, found in unknown.items() if found} == {}


def test_no_entry_that_must_not_be_used_is_cited_but_where_it_is_corrected() -> None:
    found = {
        path.name: [a for a in citations(path) if a in ENTRIES and ENTRIES[a].use == "no"] for path in public_texts()
    }
    assert {name: anchors for name, anchors in found.items() if anchors} == {}
    named = {source for rule in rules().values() for source in rule.sources if source in evidence()}
    assert [source for source in named if evidence()[source].use == "no"] == []


def test_the_page_about_evidence_corrects_all_that_must_not_be_used() -> None:
    wrong = {anchor for anchor, one in ENTRIES.items() if one.use == "no"}
    assert wrong <= set(citations(EVIDENCE))


def test_the_page_about_evidence_says_how_many_entries_there_are_and_how_they_were_seen() -> None:
    text = EVIDENCE.read_text("utf-8")
    seen = [one.verified for one in evidence().values()]
    assert f"There are {len(seen)} entries. For {seen.count('stored-page')} of them" in text
    assert (seen.count("secondary"), seen.count("no")) == (12, 1)
    assert "Twelve we met only second-hand" in text
    assert "One we couldn't check" in text


@pytest.mark.parametrize("pattern", [*MYTHS, *PAPERS], ids=lambda pattern: pattern.pattern)
def test_myths_and_withdrawn_papers_are_told_nowhere_else(pattern: re.Pattern[str]) -> None:
    found = {path.name: pattern.findall(path.read_text("utf-8")) for path in public_texts()}
    assert {name: words for name, words in found.items() if words} == {}


@pytest.mark.parametrize(
    "said",
    [
        "About 80% of jobs are never advertised.",
        "Some say that 70 percent of all openings are filled so.",
        "Never advertised: that is said of 85 percent.",
        "the hidden job market",
        "One in twelve talks leads to an offer.",
        "Only 1 out of 200 résumés does.",
        "Networking makes people feel dirty (Casciaro, 2014).",
    ],
)
def test_these_words_would_be_found(said: str) -> None:
    assert [pattern for pattern in (*MYTHS, *PAPERS) if pattern.search(said)]


@pytest.mark.parametrize(
    "said",
    [
        "Listen about 80 percent of the time.",
        "It raised employment from 70 to 77 percent.",
        "One page in twelve parts.",
    ],
)
def test_other_figures_are_left_alone(said: str) -> None:
    assert [pattern for pattern in (*MYTHS, *PAPERS) if pattern.search(said)] == []
