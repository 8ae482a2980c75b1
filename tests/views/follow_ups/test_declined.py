"""A no is answered with thanks, once."""

from pathlib import Path

import pytest

from desks import NOV, bucket_on, found_by, logged, rows_on
from inroads.views.follow_ups import Bucket, Way

DECLINED = logged("2026-11-09 asked by linkedin", "2026-11-12 declined by linkedin: too busy until spring")


@pytest.mark.parametrize(
    ("day", "bucket"),
    [(11, None), (12, Bucket.THIS_WEEK), (13, Bucket.TODAY), (14, Bucket.TODAY), (15, Bucket.OVERDUE)],
)
def test_thanks_for_a_no_are_due_the_day_after(tmp_path: Path, day: int, bucket: Bucket | None) -> None:
    assert bucket_on(tmp_path, DECLINED, NOV[day], "FU-DECLINED") is bucket


def test_a_row_says_what_to_write_where_and_with_which_words(tmp_path: Path) -> None:
    (row,) = rows_on(tmp_path, DECLINED, NOV[13], "FU-DECLINED")
    assert row.why == "They said no on 12 November 2026, which is a kind of help too."
    assert (row.settle.way, row.line) == (Way.ENTRY, "  - 2026-11-13 thanked by linkedin using reply-to-decline")
    assert [(fact.line, fact.text) for fact in row.facts] == [(5, "2026-11-12 declined: too busy until spring")]
    assert row.template
    assert row.template.text == "reply-to-decline"


@pytest.mark.parametrize(
    ("fields", "lines", "channel"),
    [
        ("prefers: phone\n", ["2026-11-12 declined by linkedin"], "phone"),
        ("", ["2026-11-12 declined by text"], "text"),
        ("", ["2026-11-12 declined"], "email"),
    ],
)
def test_it_goes_by_what_they_prefer_else_by_how_they_answered(
    tmp_path: Path, fields: str, lines: list[str], channel: str
) -> None:
    (found,) = found_by(tmp_path, logged("2026-11-09 asked", *lines, fields=fields), "FU-DECLINED")
    assert f" thanked by {channel} " in found.settle.text


@pytest.mark.parametrize("day", [12, 13])
def test_thanks_settle_it(tmp_path: Path, day: int) -> None:
    notes = logged("2026-11-09 asked", "2026-11-12 declined", f"2026-11-{day} thanked by email")
    assert found_by(tmp_path, notes, "FU-DECLINED") == ()


def test_thanks_from_before_do_not(tmp_path: Path) -> None:
    notes = logged("2026-10-09 thanked", "2026-11-09 asked", "2026-11-12 declined")
    assert len(found_by(tmp_path, notes, "FU-DECLINED")) == 1


@pytest.mark.parametrize(
    "later", ["2026-11-15 replied: on second thoughts", "2026-11-15 accepted", "2026-11-20 asked by email"]
)
def test_a_no_that_is_no_longer_the_last_word_asks_for_nothing(tmp_path: Path, later: str) -> None:
    assert found_by(tmp_path, logged("2026-11-09 asked", "2026-11-12 declined", later), "FU-DECLINED") == ()


@pytest.mark.parametrize(("status", "number"), [("closed", 0), ("paused", 1), ("paused until 2027-01-01", 1)])
def test_a_pause_holds_everything_but_thanks_and_a_closed_contact_asks_for_nothing(
    tmp_path: Path, status: str, number: int
) -> None:
    notes = logged("2026-11-09 asked", "2026-11-12 declined", fields=f"status: {status}\n")
    assert len(found_by(tmp_path, notes, "FU-DECLINED")) == number


def test_a_no_ends_the_nudges(tmp_path: Path) -> None:
    assert found_by(tmp_path, DECLINED, "FU-NUDGE") == ()
