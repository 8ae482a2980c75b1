"""When an unanswered message asks for a nudge, and what answers it."""

from pathlib import Path

import pytest

from desks import NOV, bucket_on, found_by, logged, rows_on
from inroads.views.follow_ups import Bucket, Way

ASKED = {"contacts/priya.md": "---\nname: Priya Raman\nlog:\n  - 2026-11-02 asked by email\n---\n"}


@pytest.mark.parametrize(
    ("day", "bucket"),
    [
        (1, None),
        (2, Bucket.THIS_WEEK),
        (8, Bucket.THIS_WEEK),
        (9, Bucket.TODAY),
        (10, Bucket.OVERDUE),
    ],
)
def test_a_nudge_is_due_seven_days_after_the_message(tmp_path: Path, day: int, bucket: Bucket | None) -> None:
    assert bucket_on(tmp_path, ASKED, NOV[day], "FU-NUDGE") is bucket


@pytest.mark.parametrize("days", [5, 10, 14])
def test_the_policy_says_how_many_days_to_wait(tmp_path: Path, days: int) -> None:
    (row,) = rows_on(tmp_path, ASKED, NOV[30], "FU-NUDGE", policy={"nudge_after_days": days})
    assert row.due == NOV[2 + days]


def test_after_a_nudge_there_is_one_more(tmp_path: Path) -> None:
    notes = logged("2026-11-02 asked by linkedin", "2026-11-09 nudged by linkedin")
    (row,) = rows_on(tmp_path, notes, NOV[16], "FU-NUDGE")
    assert (row.bucket, row.what) == (Bucket.TODAY, "Nudge once more, gently")
    assert row.why == "No answer yet to your nudge of 9 November 2026."


def test_after_two_nudges_the_person_is_left_in_peace(tmp_path: Path) -> None:
    notes = logged("2026-11-02 asked by email", "2026-11-09 nudged by email", "2026-11-16 nudged by email")
    assert found_by(tmp_path, notes, "FU-NUDGE") == ()


@pytest.mark.parametrize("answer", ["replied", "declined", "accepted", "rescheduled", "introduced-me", "no-show"])
def test_any_sign_of_life_settles_it(tmp_path: Path, answer: str) -> None:
    assert found_by(tmp_path, logged("2026-11-02 asked", f"2026-11-03 {answer}"), "FU-NUDGE") == ()


def test_an_answer_from_before_the_message_is_no_answer_to_it(tmp_path: Path) -> None:
    assert len(found_by(tmp_path, logged("2026-11-01 replied", "2026-11-02 asked"), "FU-NUDGE")) == 1


def test_asking_anew_begins_a_new_count(tmp_path: Path) -> None:
    notes = logged("2026-09-01 asked", "2026-09-08 nudged", "2026-09-15 nudged", "2026-11-02 asked by phone")
    (row,) = rows_on(tmp_path, notes, NOV[9], "FU-NUDGE")
    assert row.why == "No answer yet to your message of 2 November 2026."


def test_a_contact_who_was_never_asked_needs_no_nudge(tmp_path: Path) -> None:
    assert found_by(tmp_path, logged("2026-11-02 connected by linkedin", "2026-11-03 nudged"), "FU-NUDGE") == ()


@pytest.mark.parametrize("rest", ["", "outcome: cancelled\n"])
def test_a_meeting_after_the_message_shows_that_it_was_answered(tmp_path: Path, rest: str) -> None:
    notes = {**ASKED, "meetings/talk.md": f"---\ncontact: priya\nwhen: 2026-11-25\n{rest}---\n"}
    assert found_by(tmp_path, notes, "FU-NUDGE") == ()


def test_a_meeting_before_the_message_answers_nothing(tmp_path: Path) -> None:
    notes = {**ASKED, "meetings/talk.md": "---\ncontact: priya\nwhen: 2026-10-25\nthanked: 2026-10-26\n---\n"}
    assert len(found_by(tmp_path, notes, "FU-NUDGE")) == 1


@pytest.mark.parametrize("status", ["closed", '"closed: moved away"', "paused"])
def test_a_contact_who_is_closed_or_paused_without_end_is_not_nudged(tmp_path: Path, status: str) -> None:
    assert found_by(tmp_path, logged("2026-11-02 asked", fields=f"status: {status}\n"), "FU-NUDGE") == ()


@pytest.mark.parametrize(("day", "bucket"), [(19, None), (20, Bucket.TODAY), (21, Bucket.OVERDUE)])
def test_a_pause_puts_it_off_until_its_end(tmp_path: Path, day: int, bucket: Bucket | None) -> None:
    notes = logged("2026-11-02 asked", fields="status: paused until 2026-11-20\n")
    assert bucket_on(tmp_path, notes, NOV[day], "FU-NUDGE") is bucket


@pytest.mark.parametrize(("asked", "nudged"), [("asked by letter", "nudged by letter"), ("asked", "nudged")])
def test_the_nudge_goes_the_way_of_the_message(tmp_path: Path, asked: str, nudged: str) -> None:
    (row,) = rows_on(tmp_path, logged(f"2026-11-02 {asked}: hello"), NOV[9], "FU-NUDGE")
    assert row.line == f"  - 2026-11-09 {nudged} using nudge-no-reply"
    assert (row.settle.way, row.settle.where) == (Way.ENTRY, 'as the last line under "log:"')
    assert [(fact.line, fact.text) for fact in row.facts] == [(4, "2026-11-02 asked: hello")]
