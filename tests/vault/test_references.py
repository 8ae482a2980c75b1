"""References between notes: what dangles is told at its place, and what leads to a broken note isn't."""

from pathlib import Path

import pytest

from conftest import Tree, desk_of
from inroads.problems import Problem

SAM = "---\nname: Sam Lee\n---\n"
PRIYA = "---\nname: Priya Raman\n---\n"


def _lines(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{p.path.removeprefix('notes/')}:{p.line}:{p.column} {p.severity} {p.code}" for p in problems]


@pytest.mark.battery(18)
def test_a_meeting_with_an_unknown_contact_is_an_error_and_left_out(tmp_path: Path) -> None:
    notes: Tree = {
        "contacts/sam-lee.md": SAM,
        "meetings/m.md": "---\nwhen: 2026-11-19\ncontact: [sam-lee, sam-le]\n---\n",
    }
    desk = desk_of(tmp_path, notes)
    assert _lines(desk.problems) == ["meetings/m.md:3:20 error unknown-contact"]
    assert desk.problems[0].message == 'there is no note for "sam-le"'
    assert desk.problems[0].hint == 'did you mean "Sam Lee" or "sam-lee"?'
    assert dict(desk.vault.meetings) == {}


@pytest.mark.battery(20)
def test_every_reference_to_a_contact_that_was_renamed_is_told(tmp_path: Path) -> None:
    notes: Tree = {
        "contacts/samuel-lee.md": "---\nname: Samuel Lee\n---\n",
        "contacts/priya.md": "---\nname: Priya\nreferred_by: sam-lee\n---\nSee [[sam-lee]].\n",
        "meetings/m.md": "---\ncontact: sam-lee\nwhen: 2026-11-19\nreferrals:\n  - '[[sam-lee]]'\n  - sam-lee\n---\n",
    }
    assert _lines(desk_of(tmp_path, notes).problems) == [
        "contacts/priya.md:3:14 error unknown-contact",
        "contacts/priya.md:5:5 warning unknown-link",
        "meetings/m.md:2:10 error unknown-contact",
        "meetings/m.md:5:5 error unknown-contact",
        "meetings/m.md:6:5 warning unknown-contact",
    ]


def test_a_plain_name_among_referrals_needs_no_note(tmp_path: Path) -> None:
    notes: Tree = {
        "contacts/priya.md": PRIYA,
        "meetings/m.md": "---\ncontact: priya\nwhen: 2026-11-19\nreferrals: [Jonas Weber, '[[priya]]']\n---\n",
    }
    assert [p for p in desk_of(tmp_path, notes).problems if p.is_error] == []


@pytest.mark.battery(17, 18)
@pytest.mark.parametrize(
    "broken", ["", "---\nname: [\n---\n", "---\nname: Sam Lee\nadded: x\n---\n", b"\xff", "name: Sam Lee"]
)
@pytest.mark.parametrize("reference", ["sam-lee", "Sam Lee", "SAM LEE", '"[[sam-lee]]"', '"[[Sam Lee|Sam]]"'])
def test_a_broken_note_makes_no_errors_of_the_references_to_it(
    tmp_path: Path, broken: str | bytes, reference: str
) -> None:
    link = reference.strip('"') if reference.startswith('"') else f"[[{reference}]]"
    notes: Tree = {
        "contacts/sam-lee.md": broken,
        "contacts/priya.md": f"---\nname: Priya\nreferred_by: {reference}\n---\nSee {link}.\n",
        "contacts/bo.md": "---\nname: Bo\n---\n",
        "meetings/m.md": f"---\ncontact: {reference}\nwhen: 2026-11-19 15:00\n---\n",
        "meetings/n.md": f"---\ncontact: bo\nwhen: 2026-11-19\nreferrals: ['{link}']\n---\n",
    }
    desk = desk_of(tmp_path, notes)
    assert {p.path for p in desk.problems} == {"notes/contacts/sam-lee.md"}
    assert (list(desk.vault.contacts), list(desk.vault.meetings)) == (["bo", "priya"], ["n", "m"])
    assert desk.vault.people["m"] == ("sam-lee",)
    assert desk.vault.start(desk.vault.meetings["m"]) is None


def test_a_contact_named_in_two_ways_has_the_meeting_once(tmp_path: Path) -> None:
    notes: Tree = {
        "contacts/sam-lee.md": "---\nname: Sam Lee\naliases: [Sam]\n---\n",
        "contacts/priya.md": PRIYA,
        "meetings/m.md": "---\ncontact: [Sam, priya, sam-lee, '[[Sam Lee]]']\nwhen: 2026-11-19\n---\n",
    }
    vault = desk_of(tmp_path, notes).vault
    assert vault.people == {"m": ("sam-lee", "priya")}
    assert [meeting.id for meeting in vault.meetings_of["sam-lee"]] == ["m"]


def test_meetings_of_a_contact_are_in_the_order_of_time(tmp_path: Path) -> None:
    meeting = "---\ncontact: priya\nwhen: {}\n---\n"
    notes: Tree = {
        "contacts/priya.md": PRIYA,
        "meetings/a.md": meeting.format("2026-11-20"),
        "meetings/b.md": meeting.format("2026-11-19 15:00"),
        "meetings/c.md": meeting.format("2026-11-19"),
        "meetings/d.md": meeting.format("2026-11-19 09:00"),
        "meetings/e.md": meeting.format("2026-11-19 15:00"),
    }
    vault = desk_of(tmp_path, notes).vault
    assert [m.id for m in vault.meetings_of["priya"]] == list(vault.meetings) == ["c", "d", "b", "e", "a"]


def test_backlinks_are_told_once_a_note_by_name_or_id(tmp_path: Path) -> None:
    notes: Tree = {
        "contacts/priya.md": "---\nname: Priya Raman\n---\n[[sam]] [[priya]] and\n[[Sam Lee]]\n",
        "contacts/sam.md": "---\nname: Sam Lee\n---\n",
        "contacts/bo.md": "---\nname: Bo\n---\n\n[[SAM LEE]] [[m]] [[nobody]]\n",
        "meetings/m.md": "---\ncontact: priya\nwhen: 2026-11-19\n---\n## Insights\n- ask [[sam]]\n",
    }
    backlinks = desk_of(tmp_path, notes).vault.backlinks
    assert {note: [(b.note, b.line) for b in found] for note, found in backlinks.items()} == {
        "sam": [("bo", 5), ("m", 6), ("priya", 4)],
        "m": [("bo", 5)],
    }


def test_a_link_that_fits_two_leads_to_none(tmp_path: Path) -> None:
    notes: Tree = {
        "contacts/a.md": "---\nname: Sam\n---\n",
        "contacts/b.md": "---\nname: Sam\n---\n",
        "contacts/c.md": "---\nname: Cy\n---\n[[Sam]]\n",
    }
    desk = desk_of(tmp_path, notes)
    assert desk.vault.backlinks == {}
    assert _lines(desk.problems) == ["contacts/c.md:4:1 error ambiguous-name"]


@pytest.mark.parametrize("link", ["[[#Later]]", "![[photo.png]]", "![[sam-lee]]"])
def test_links_to_headings_and_pictures_are_no_alarm(tmp_path: Path, link: str) -> None:
    assert desk_of(tmp_path, {"contacts/a.md": f"---\nname: A\n---\nSee {link}.\n\n## Later\n"}).problems == ()
