"""The day of a meeting, and the days after it when nothing says whether it took place."""

from pathlib import Path

import pytest

from desks import NOV, bucket_on, found_by, person, rows_on, talk
from inroads.views.follow_ups import Bucket, Way

PRIYA = {"contacts/priya.md": person("Priya", "timezone: America/Los_Angeles\n")}
SET = {**PRIYA, "meetings/talk.md": talk("2026-11-16 15:00", "questions: [What now?]\n", body="")}


@pytest.mark.parametrize(("day", "bucket"), [(15, None), (16, Bucket.TODAY), (17, None)])
def test_a_meeting_shows_on_its_day_and_on_no_other(tmp_path: Path, day: int, bucket: Bucket | None) -> None:
    assert bucket_on(tmp_path, SET, NOV[day], "FU-MEETING-DAY") is bucket


def test_the_row_of_the_day_says_when_in_both_zones_and_what_is_planned(tmp_path: Path) -> None:
    (row,) = rows_on(tmp_path, SET, NOV[16], "FU-MEETING-DAY", zone="America/New_York")
    hours = "15:00 (America/Los Angeles), which is 18:00 for you"
    assert row.why == f"You meet on this day at {hours}, with 1 question planned."
    assert (row.settle.way, row.line) == (Way.FIELD, "outcome: held")


def test_a_meeting_without_an_hour_and_without_questions_says_so(tmp_path: Path) -> None:
    (row,) = rows_on(tmp_path, {**PRIYA, "meetings/talk.md": talk("2026-11-16", body="")}, NOV[16], "FU-MEETING-DAY")
    assert row.why == "You meet on this day, with no questions planned."


@pytest.mark.parametrize("fields", ["outcome: held\n", "outcome: cancelled\n", "thanked: 2026-11-16\n"])
def test_once_it_is_over_or_off_the_day_asks_for_nothing(tmp_path: Path, fields: str) -> None:
    assert found_by(tmp_path, {**PRIYA, "meetings/talk.md": talk("2026-11-16", fields)}, "FU-MEETING-DAY") == ()


@pytest.mark.parametrize("status", ["closed", "paused", "paused until 2026-11-17"])
def test_a_closed_or_paused_contact_is_left_alone_on_the_day(tmp_path: Path, status: str) -> None:
    notes = {**SET, "contacts/priya.md": person("Priya", f"status: {status}\n")}
    assert found_by(tmp_path, notes, "FU-MEETING-DAY") == ()


def test_confirming_says_the_hour_in_both_zones(tmp_path: Path) -> None:
    (row,) = rows_on(tmp_path, SET, NOV[13], "FU-CONFIRM", zone="Europe/Berlin")
    hours = "15:00 (America/Los Angeles), which is 00:00 on Tuesday for you"
    assert row.why == f"You meet on 16 November 2026 at {hours}, and nothing says that it is confirmed."


@pytest.mark.parametrize(
    ("send", "what"),
    [
        ("always", "Confirm the meeting, and send your questions"),
        ("if-they-agree", "Confirm the meeting, and offer to send your questions"),
        ("never", "Confirm the meeting"),
    ],
)
def test_the_policy_says_whether_questions_go_ahead(tmp_path: Path, send: str, what: str) -> None:
    (found,) = found_by(tmp_path, SET, "FU-CONFIRM", policy={"send_questions_in_advance": send})
    assert found.what == what


UNSAID = {**PRIYA, "meetings/talk.md": talk("2026-11-10", body="")}


@pytest.mark.parametrize(("day", "bucket"), [(12, None), (13, Bucket.TODAY), (16, Bucket.TODAY), (17, Bucket.OVERDUE)])
def test_three_days_on_one_asks_whether_it_took_place(tmp_path: Path, day: int, bucket: Bucket | None) -> None:
    assert bucket_on(tmp_path, UNSAID, NOV[day], "FU-TOOK-PLACE") is bucket


def test_the_answer_is_one_line(tmp_path: Path) -> None:
    (row,) = rows_on(tmp_path, UNSAID, NOV[13], "FU-TOOK-PLACE")
    assert row.why == "The meeting of 10 November 2026 is over, and its note says nothing of it."
    assert row.line == "outcome: held"


@pytest.mark.parametrize(
    ("fields", "body"),
    [("outcome: held\n", ""), ("outcome: no-show\n", ""), ("thanked: 2026-11-11\n", ""), ("", "Words."),
     ("", "## Insights\n- One"), ("", "## Advice\n- [ ] One")],
)  # fmt: skip
def test_whatever_the_note_says_of_it_is_an_answer(tmp_path: Path, fields: str, body: str) -> None:
    notes = {**PRIYA, "meetings/talk.md": talk("2026-11-10", fields, body=body)}
    assert found_by(tmp_path, notes, "FU-TOOK-PLACE") == ()


def test_a_closed_contact_is_not_asked_about(tmp_path: Path) -> None:
    notes = {**UNSAID, "contacts/priya.md": person("Priya", "status: closed\n")}
    assert found_by(tmp_path, notes, "FU-TOOK-PLACE") == ()
