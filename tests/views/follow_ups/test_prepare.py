"""A meeting without questions asks for some, in time to think of them."""

from pathlib import Path

import pytest

from desks import NOV, bucket_on, found_by, rows_on
from inroads.library import Library
from inroads.views.follow_ups import Bucket, Way

CONTACT = {"contacts/priya.md": "---\nname: Priya Raman\n---\n"}


def _meeting(fields: str = "", body: str = "", day: str = "2026-11-24") -> dict[str, str]:
    return {**CONTACT, "meetings/talk.md": f"---\ncontact: priya\nwhen: {day}\n{fields}---\n{body}"}


@pytest.mark.parametrize(
    ("day", "bucket"),
    [
        (16, None),
        (17, Bucket.THIS_WEEK),
        (19, Bucket.THIS_WEEK),
        (20, Bucket.TODAY),
        (23, Bucket.TODAY),
        (24, Bucket.OVERDUE),
        (25, None),
    ],
)
def test_questions_are_due_two_business_days_before(tmp_path: Path, day: int, bucket: Bucket | None) -> None:
    assert bucket_on(tmp_path, _meeting(), NOV[day], "FU-PREPARE") is bucket


def test_a_holiday_is_no_business_day(tmp_path: Path) -> None:
    notes = _meeting(day="2026-11-30")
    (row,) = rows_on(tmp_path, notes, NOV[26], "FU-PREPARE", policy={"country": "US"})
    assert row.due == NOV[25]  # Thanksgiving and the weekend lie between
    (row,) = rows_on(tmp_path, notes, NOV[26], "FU-PREPARE")
    assert row.due == NOV[26]


def test_a_row_offers_a_set_of_questions(tmp_path: Path, library: Library) -> None:
    (row,) = rows_on(tmp_path, _meeting("minutes: 15\n"), NOV[20], "FU-PREPARE", library=library)
    assert (row.what, row.why) == (
        "Choose your questions",
        "You meet on 24 November 2026, and no questions are planned.",
    )
    assert row.settle.way is Way.FIELD
    ids = row.line.removeprefix("questions: [").removesuffix("]").split(", ")
    assert set(ids) <= {*library.questions}
    assert tuple(ids) in {found.questions for found in library.sets.values() if found.minutes == 15}


@pytest.mark.parametrize(("fields", "minutes"), [("", 20), ("minutes: 29\n", 20), ("minutes: 5\n", 15)])
def test_the_set_fits_into_the_minutes_of_the_meeting_or_of_the_policy(
    tmp_path: Path, library: Library, fields: str, minutes: int
) -> None:
    (found,) = found_by(tmp_path, _meeting(fields), "FU-PREPARE", library)
    ids = tuple(found.settle.text.removeprefix("questions: [").removesuffix("]").split(", "))
    assert {s.minutes for s in library.sets.values() if s.questions == ids} == {minutes}


def test_without_any_set_it_offers_a_question_in_words(tmp_path: Path) -> None:
    (found,) = found_by(tmp_path, _meeting(), "FU-PREPARE", Library())
    assert found.settle.text == "questions: [What would you do again in my place?]"


def test_an_empty_field_is_filled_in_its_place(tmp_path: Path) -> None:
    (found,) = found_by(tmp_path, _meeting("questions:\n"), "FU-PREPARE")
    assert (found.settle.way, found.settle.line) == (Way.INSTEAD, 4)


@pytest.mark.parametrize(
    ("fields", "body"),
    [
        ("questions: [What now?]\n", ""),
        ("outcome: cancelled\n", ""),
        ("outcome: moved to 2026-12-01\n", ""),
        ("thanked: 2026-11-24\n", ""),
        ("", "## Insights\n- One\n"),
    ],
)
def test_what_settles_it_or_makes_it_moot(tmp_path: Path, fields: str, body: str) -> None:
    assert found_by(tmp_path, _meeting(fields, body), "FU-PREPARE") == ()


def test_a_closed_contact_asks_for_nothing(tmp_path: Path) -> None:
    notes = {**_meeting(), "contacts/priya.md": "---\nname: Priya Raman\nstatus: closed\n---\n"}
    assert found_by(tmp_path, notes, "FU-PREPARE") == ()
