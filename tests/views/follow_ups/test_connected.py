"""A connection that was accepted is an opening: the request follows while they remember who it was."""

from pathlib import Path

import pytest

from desks import NOV, bucket_on, found_by, logged, rows_on
from inroads.views.follow_ups import Bucket, Way

ACCEPTED = logged("2026-11-09 connected by linkedin", "2026-11-12 accepted by linkedin")


@pytest.mark.parametrize(
    ("day", "bucket"),
    [(11, None), (12, Bucket.THIS_WEEK), (13, Bucket.TODAY), (15, Bucket.TODAY), (16, Bucket.OVERDUE)],
)
def test_the_request_is_due_the_day_after(tmp_path: Path, day: int, bucket: Bucket | None) -> None:
    assert bucket_on(tmp_path, ACCEPTED, NOV[day], "FU-LINKEDIN-ACCEPTED") is bucket


def test_a_row_says_what_to_write_where_and_with_which_words(tmp_path: Path) -> None:
    (row,) = rows_on(tmp_path, ACCEPTED, NOV[13], "FU-LINKEDIN-ACCEPTED")
    assert row.why == "They accepted your connection on 12 November 2026, and you haven't asked for a talk."
    assert row.settle.way is Way.ENTRY
    assert row.line == "  - 2026-11-13 asked by linkedin using linkedin-connection-note"
    assert [fact.line for fact in row.facts] == [5]


def test_the_first_acceptance_counts_and_goes_by_linkedin_where_nothing_is_said(tmp_path: Path) -> None:
    notes = logged("2026-11-09 connected", "2026-11-12 accepted", "2026-11-14 accepted")
    (found,) = found_by(tmp_path, notes, "FU-LINKEDIN-ACCEPTED")
    assert (found.due, " asked by linkedin " in found.settle.text) == (NOV[13], True)


@pytest.mark.parametrize(
    "lines",
    [
        ["2026-11-09 connected"],
        ["2026-11-12 accepted"],
        ["2026-11-12 accepted", "2026-11-13 connected"],
        ["2026-11-01 asked", "2026-11-09 connected", "2026-11-12 accepted"],
        ["2026-11-09 connected", "2026-11-12 accepted", "2026-11-13 asked by linkedin"],
    ],
)
def test_without_an_accepted_connection_or_with_a_request_nothing_is_due(tmp_path: Path, lines: list[str]) -> None:
    assert found_by(tmp_path, logged(*lines), "FU-LINKEDIN-ACCEPTED") == ()


def test_a_meeting_makes_it_moot(tmp_path: Path) -> None:
    notes = {**ACCEPTED, "meetings/talk.md": "---\ncontact: priya\nwhen: 2026-11-30\n---\n"}
    assert found_by(tmp_path, notes, "FU-LINKEDIN-ACCEPTED") == ()


@pytest.mark.parametrize("status", ["closed", "paused"])
def test_a_closed_or_paused_contact_is_left_alone(tmp_path: Path, status: str) -> None:
    notes = logged("2026-11-09 connected", "2026-11-12 accepted", fields=f"status: {status}\n")
    assert found_by(tmp_path, notes, "FU-LINKEDIN-ACCEPTED") == ()


def test_a_pause_until_a_day_holds_it_back_until_then(tmp_path: Path) -> None:
    notes = logged("2026-11-09 connected", "2026-11-12 accepted", fields="status: paused until 2026-11-25\n")
    (found,) = found_by(tmp_path, notes, "FU-LINKEDIN-ACCEPTED")
    assert (found.since, found.due, found.overdue) == (NOV[25], NOV[25], NOV[28])
