"""Connecting with people one has met, or is to meet."""

from pathlib import Path

import pytest

from desks import NOV, bucket_on, found_by, person, rows_on, talk
from inroads.views.follow_ups import Bucket

PAGE = "linkedin: https://www.linkedin.com/in/example\n"
NOTES = {"contacts/priya.md": person("Priya", PAGE), "meetings/talk.md": talk("2026-11-10")}
BEFORE = {"linkedin_connect_when": "before-meeting"}
RULE = "FU-LINKEDIN-CONNECT"


@pytest.mark.parametrize(
    ("day", "bucket"),
    [(10, None), (11, Bucket.TODAY), (13, Bucket.TODAY), (14, Bucket.OVERDUE), (24, Bucket.OVERDUE), (25, None)],
)
def test_it_is_due_on_the_next_day_and_stale_after_two_weeks(tmp_path: Path, day: int, bucket: Bucket | None) -> None:
    assert bucket_on(tmp_path, NOTES, NOV[day], RULE) is bucket


@pytest.mark.parametrize(
    ("day", "bucket"), [(1, None), (2, Bucket.THIS_WEEK), (4, Bucket.THIS_WEEK), (5, Bucket.TODAY)]
)
def test_the_policy_may_have_it_before_the_meeting(tmp_path: Path, day: int, bucket: Bucket | None) -> None:
    assert bucket_on(tmp_path, NOTES, NOV[day], RULE, policy=BEFORE) is bucket


@pytest.mark.parametrize(("policy", "verb"), [({}, "You talked"), (BEFORE, "You meet")])
def test_a_row_says_why_and_what_to_write(tmp_path: Path, policy: dict[str, object], verb: str) -> None:
    (row,) = rows_on(tmp_path, NOTES, NOV[11], RULE, policy=policy)
    assert row.why == f"{verb} on 10 November 2026, and you aren't connected yet."
    assert row.line == "log:\n  - 2026-11-11 connected by linkedin using linkedin-connection-note"


@pytest.mark.parametrize("entry", ["2026-01-01 connected by linkedin", "2026-11-01 accepted by linkedin"])
def test_a_connection_at_any_time_settles_it(tmp_path: Path, entry: str) -> None:
    assert found_by(tmp_path, {**NOTES, "contacts/priya.md": person("Priya", PAGE, entry)}, RULE) == ()


@pytest.mark.parametrize("fields", ["", f"{PAGE}status: closed\n", f"{PAGE}status: paused\n"])
def test_without_a_page_or_when_closed_or_paused_nothing_is_due(tmp_path: Path, fields: str) -> None:
    assert found_by(tmp_path, {**NOTES, "contacts/priya.md": person("Priya", fields)}, RULE) == ()


@pytest.mark.parametrize("fields", ["keep_in_touch: no\n", "outcome: cancelled\n"])
def test_somebody_who_would_rather_not_is_left_alone(tmp_path: Path, fields: str) -> None:
    assert found_by(tmp_path, {**NOTES, "meetings/talk.md": talk("2026-11-10", fields)}, RULE) == ()


def test_only_the_first_talk_asks(tmp_path: Path) -> None:
    assert found_by(tmp_path, {**NOTES, "meetings/first.md": talk("2026-06-10")}, RULE)[0].due == NOV[11].replace(
        month=6
    )


def test_a_pause_puts_it_off_until_its_end(tmp_path: Path) -> None:
    notes = {**NOTES, "contacts/priya.md": person("Priya", f"{PAGE}status: paused until 2026-11-20\n")}
    (found,) = found_by(tmp_path, notes, RULE)
    assert (found.since, found.due, found.overdue) == (NOV[20], NOV[20], NOV[21])


def test_a_search_that_has_ended_asks_for_none(tmp_path: Path) -> None:
    assert found_by(tmp_path, NOTES, RULE, policy={"decided": "2026-11-20"}) == ()
