"""What the search finds of notes: their words, without marks and furniture."""

from pathlib import Path

from conftest import desk_of
from inroads.library import Library
from inroads.views.search_entries import SearchEntry, search_entries


def _entries(root: Path, notes: dict[str, str], library: Library | None = None) -> dict[str, SearchEntry]:
    return {f"{e.link.kind} {e.link.key}": e for e in search_entries(desk_of(root, notes, library=library))}


def test_a_contact_is_found_by_its_facts_its_texts_and_its_log(tmp_path: Path) -> None:
    note = """---
name: Priya Raman
aliases: [Pri]
role: Product manager
organization: Acme
industry: biotech
location: San Diego
email: priya@example.com
coffee: flat white
tags: [pm]
log:
  - 2026-11-02 asked by email: about the *wells*
---
Met **Sam** at [[nowhere|the fair]].

## Later
- [ ] a list

## Insights
- Ask early #timing

## Answers
### Why?
Because.

## Actions
- [ ] Send `it` (due 2026-11-30)
"""
    found = _entries(tmp_path, {"contacts/priya.md": note})
    assert [*found] == ["contact priya", "organization acme", "field biotech"]
    assert found["contact priya"].blocks == (
        "Pri, Product manager, Acme, biotech, San Diego, priya@example.com",
        "Why? Because.",
        "Ask early timing",
        "Send it",
        "Met Sam at the fair.",
        "Later",
        "a list",
        "about the *wells*",
        "flat white",
    )
    assert found["contact priya"].tags == ("pm",)


def test_a_meeting_is_found_by_what_was_asked_answered_and_named(tmp_path: Path, library: Library) -> None:
    notes = {
        "contacts/ana.md": "---\nname: Ana\n---\n",
        "contacts/mei.md": "---\nname: Mei Tanaka\n---\n",
        "meetings/m.md": """---
contact: ana
when: 2026-11-10
questions: [path-01, day-01, Where do you park?]
referrals: ["[[mei]]: call her", "Jonas (Acme)"]
location: 12 Quay Street
try_next: wait
mood: sunny
---
Went well.

## Answers
### path-01
By *accident*.
""",
    }
    entry = _entries(tmp_path, notes, library)["meeting m"]
    assert entry.link.text == "Ana, 10 November 2026"
    assert entry.blocks == (
        f"{library.questions['path-01'].question.text} By accident.",
        "Went well.",
        "Where do you park?",
        "12 Quay Street",
        "wait",
        "Mei Tanaka call her",
        "Jonas Acme",
        "sunny",
    )


def test_a_place_is_found_by_its_people(tmp_path: Path) -> None:
    notes = {f"contacts/{n}.md": f"---\nname: {n.title()}\norganization: Acme\n---\n" for n in ("ana", "bo")}
    assert _entries(tmp_path, notes)["organization acme"].blocks == ("Ana, Bo",)


def test_a_note_with_only_its_name_has_no_blocks(tmp_path: Path) -> None:
    assert _entries(tmp_path, {"contacts/ana.md": "---\nname: Ana\n---\n"})["contact ana"].blocks == ()
