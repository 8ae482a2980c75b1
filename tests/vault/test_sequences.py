"""Days that can't have come in the order in which they are written: a warning with both places, and nothing breaks."""

import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import desk_of
from desks import person, talk
from reading import told
from vaults import vaults

HINT = "correct whichever of the two is wrong"
PRIYA = {"contacts/priya.md": person("Priya")}

pytestmark = pytest.mark.battery(22)


def _told(root: Path, notes: Mapping[str, str]) -> list[tuple[str, str, str, str]]:
    return told(problem for problem in desk_of(root, notes).problems)


@pytest.mark.parametrize(
    ("fields", "body", "place", "message"),
    [
        ("thanked: 2026-11-09\n", "", "4:10", "thanked on 2026-11-09, before the talk of 2026-11-10 on line 3"),
        (
            "",
            "## Advice\n- [x] Read it (done 2026-11-09)",
            "6:1",
            "done on 2026-11-09, before the talk of 2026-11-10 on line 3 in which it came up",
        ),
        (
            "",
            "## Advice\n- [x] Read it (done 2026-11-12, told 2026-11-11)",
            "6:1",
            "told on 2026-11-11, before it was done on 2026-11-12 on the same line",
        ),
    ],
)
def test_what_comes_before_its_talk_is_told_with_both_places(
    tmp_path: Path, fields: str, body: str, place: str, message: str
) -> None:
    notes = {**PRIYA, "meetings/t.md": talk("2026-11-10", fields, body=body)}
    assert _told(tmp_path, notes) == [(place, "impossible-sequence", message, HINT)]


def test_a_talk_before_the_contact_was_added_names_the_other_note(tmp_path: Path) -> None:
    notes = {"contacts/priya.md": person("Priya", "added: 2026-11-12\n"), "meetings/t.md": talk("2026-11-10")}
    message = "the talk is on 2026-11-10, before Priya was added on 2026-11-12 (notes/contacts/priya.md, line 3)"
    assert _told(tmp_path, notes) == [("3:7", "impossible-sequence", message, HINT)]


@pytest.mark.parametrize(
    ("fields", "log", "place", "message"),
    [
        ("", ("2026-11-01 replied", "2026-11-02 asked"), "4:5",
         "replied on 2026-11-01, before they were asked on 2026-11-02 (line 5)"),
        ("added: 2026-11-02\n", ("2026-11-01 asked",), "5:5",
         "asked on 2026-11-01, before they were added on 2026-11-02 (line 3)"),
    ],
)  # fmt: skip
def test_a_log_that_can_not_have_been_so_is_told(
    tmp_path: Path, fields: str, log: tuple[str, ...], place: str, message: str
) -> None:
    notes = {"contacts/priya.md": person("Priya", fields, *log)}
    assert _told(tmp_path, notes) == [(place, "impossible-sequence", message, HINT)]


@pytest.mark.parametrize(
    "notes",
    [
        {
            **PRIYA,
            "meetings/t.md": talk(
                "2026-11-10", "thanked: 2026-11-10\n", body="## Advice\n- [x] A (done 2026-11-10, told 2026-11-10)"
            ),
        },
        {
            "contacts/priya.md": person("Priya", "added: 2026-11-10\n", "2026-11-10 asked"),
            "meetings/t.md": talk("2026-11-10"),
        },
        {"contacts/priya.md": person("Priya", "", "2026-11-01 asked", "2026-11-01 replied")},
        {"contacts/priya.md": person("Priya", "", "2026-11-01 replied")},
        {"contacts/priya.md": person("Priya", "", "2026-11-01 introduced-me", "2026-11-02 asked")},
        {"contacts/priya.md": person("Priya", "", "2026-11-01 connected", "2026-11-02 accepted", "2026-11-03 asked")},
        {
            "contacts/priya.md": person("Priya", "", "2026-11-02 replied", "2026-11-03 asked"),
            "meetings/t.md": talk("2026-11-01"),
        },
    ],
)
def test_what_can_have_been_so_is_left_alone(tmp_path: Path, notes: Mapping[str, str]) -> None:
    assert _told(tmp_path, notes) == []


@given(vaults(), st.sampled_from([date.min, date(1899, 2, 28), date(2026, 11, 20), date(2040, 2, 29), date.max]))
@settings(max_examples=100)
def test_no_sequence_of_days_breaks_the_follow_ups(notes: Mapping[str, str], today: date) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = desk_of(Path(folder), notes, today=today)
    for row in desk.due:
        assert row.line
        assert row.settle.path
        assert row.facts
