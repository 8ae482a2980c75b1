"""What happened with a contact, in one line of time."""

from pathlib import Path

import pytest

from conftest import desk_of
from desks import NOV, Notes
from inroads.library import Library
from inroads.views.standing import standing
from inroads.views.timeline import Moment, timeline


def _timeline(root: Path, notes: Notes, library: Library | None = None) -> tuple[Moment, ...]:
    desk = desk_of(root, notes, library=library)
    return timeline(desk, standing(desk.vault, desk.vault.contacts["priya"]))


def test_the_latest_comes_first_and_a_days_entries_in_the_order_of_the_day(tmp_path: Path) -> None:
    notes = {
        "contacts/priya.md": """---
name: Priya Raman
log:
  - 2026-11-02 asked
  - 2026-11-02 replied
  - 2026-11-10 thanked
  - 2026-11-10 confirmed
---
""",
        "meetings/talk.md": "---\ncontact: priya\nwhen: 2026-11-10\n---\n",
    }
    assert [moment.title for moment in _timeline(tmp_path, notes)] == [
        "Thanked", "Talked", "Confirmed", "Replied", "Asked",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("entry", "title", "detail", "side"),
    [
        ("asked by email", "Asked", "by email", "seeker"),
        ("checked-in by linkedin", "Checked in", "on LinkedIn", "seeker"),
        ("thanked by in-person", "Thanked", "in person", "seeker"),
        ("introduced-me", "Introduced me", "", "contact"),
        ("no-show", "No show", "", "contact"),
    ],
)
def test_an_entry_of_the_log_says_who_did_what_and_how(
    tmp_path: Path, entry: str, title: str, detail: str, side: str
) -> None:
    notes = {"contacts/priya.md": f"---\nname: Priya Raman\nlog:\n  - 2026-11-02 {entry}\n---\n"}
    (moment,) = _timeline(tmp_path, notes)
    assert (moment.day, moment.title, moment.detail, moment.side, moment.line) == (NOV[2], title, detail, side, 4)
    assert (moment.state, moment.meeting, moment.template, moment.with_others) == ("past", None, None, ())


def test_the_words_of_an_entry_and_the_template_it_used_are_kept(tmp_path: Path, library: Library) -> None:
    log = "  - 2026-11-02 asked using outreach-letter: about the wells\n  - 2026-11-09 nudged using my-own\n"
    nudged, asked = _timeline(tmp_path, {"contacts/priya.md": f"---\nname: P\nlog:\n{log}---\n"}, library)
    assert asked.template
    assert nudged.template
    assert (asked.words, asked.template.text, asked.template.key) == (
        "about the wells", "First contact by letter", "outreach-letter",
    )  # fmt: skip
    assert (nudged.template.text, nudged.template.key) == ("my-own", None)


@pytest.mark.parametrize(
    ("fields", "title", "state"),
    [
        ("when: 2026-11-19\n", "Talked", "past"),
        ("when: 2026-11-20\n", "Meeting planned", "planned"),
        ("when: 2026-11-20\noutcome: held\n", "Talked", "past"),
        ("when: 2026-11-19\noutcome: cancelled\n", "Cancelled", "off"),
        ("when: 2026-11-19\noutcome: no-show\n", "They didn't come", "off"),
        ("when: 2026-11-19\noutcome: moved to 2026-11-26\n", "Moved to 26 November 2026", "off"),
    ],
)
def test_a_meeting_says_what_became_of_it(tmp_path: Path, fields: str, title: str, state: str) -> None:
    notes = {"contacts/priya.md": "---\nname: P\n---\n", "meetings/m.md": f"---\ncontact: priya\n{fields}---\n"}
    (moment,) = _timeline(tmp_path, notes)
    assert (moment.title, moment.state, moment.side) == (title, state, "both")
    assert moment.meeting
    assert moment.meeting.key == "m"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ("where: coffee\nminutes: 25\n", "over coffee, 25 minutes"),
        ("where: office\n", "at their office"),
        ("minutes: 1\n", "1 minute"),
        ("", ""),
    ],
)
def test_where_and_how_long_a_meeting_is(tmp_path: Path, fields: str, words: str) -> None:
    meeting = f"---\ncontact: priya\nwhen: 2026-11-19\n{fields}---\n"
    (moment,) = _timeline(tmp_path, {"contacts/priya.md": "---\nname: P\n---\n", "meetings/m.md": meeting})
    assert moment.detail == words


def test_the_others_in_a_meeting_are_named(tmp_path: Path) -> None:
    notes = {
        "contacts/priya.md": "---\nname: Priya\n---\n",
        "contacts/sam.md": "---\nname: Sam\n---\n",
        "meetings/m.md": "---\ncontact: [sam, priya]\nwhen: 2026-11-19\n---\n",
    }
    assert [link.text for link in _timeline(tmp_path, notes)[0].with_others] == ["Sam"]
