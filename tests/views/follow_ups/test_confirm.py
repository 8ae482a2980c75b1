"""When a meeting is to be confirmed, and what confirms it."""

from pathlib import Path

import pytest

from desks import NOV, bucket_on, found_by, rows_on
from inroads.views.follow_ups import Bucket

PRIYA = {"contacts/priya.md": "---\nname: Priya Raman\n---\n"}
ON_THURSDAY = {**PRIYA, "meetings/talk.md": "---\ncontact: priya\nwhen: 2026-11-19\n---\n"}
ON_MONDAY = {**PRIYA, "meetings/talk.md": "---\ncontact: priya\nwhen: 2026-11-23\n---\n"}


@pytest.mark.parametrize(
    ("day", "bucket"),
    [
        (12, None),  # four business days before is early enough
        (13, Bucket.THIS_WEEK),
        (17, Bucket.THIS_WEEK),
        (18, Bucket.TODAY),
        (19, Bucket.OVERDUE),
        (20, None),  # over
    ],
)
def test_a_meeting_is_confirmed_one_business_day_before(tmp_path: Path, day: int, bucket: Bucket | None) -> None:
    assert bucket_on(tmp_path, ON_THURSDAY, NOV[day], "FU-CONFIRM") is bucket


@pytest.mark.parametrize(
    ("day", "bucket"), [(19, Bucket.THIS_WEEK), (20, Bucket.TODAY), (22, Bucket.TODAY), (23, Bucket.OVERDUE)]
)
def test_a_meeting_on_monday_is_confirmed_on_friday(tmp_path: Path, day: int, bucket: Bucket) -> None:
    assert bucket_on(tmp_path, ON_MONDAY, NOV[day], "FU-CONFIRM") is bucket


@pytest.mark.parametrize("day", [16, 18, 23])
def test_a_confirmation_within_the_week_before_settles_it(tmp_path: Path, day: int) -> None:
    log = f"---\nname: Priya Raman\nlog:\n  - 2026-11-{day} confirmed by email\n---\n"
    assert found_by(tmp_path, {**ON_MONDAY, "contacts/priya.md": log}, "FU-CONFIRM") == ()


@pytest.mark.parametrize("day", [15, 24])
def test_an_older_confirmation_and_one_from_afterwards_do_not(tmp_path: Path, day: int) -> None:
    log = f"---\nname: Priya Raman\nlog:\n  - 2026-11-{day} confirmed by email\n---\n"
    assert len(found_by(tmp_path, {**ON_MONDAY, "contacts/priya.md": log}, "FU-CONFIRM")) == 1


@pytest.mark.parametrize("outcome", ["held", "cancelled", "no-show", "moved to 2026-11-26"])
def test_a_meeting_with_an_outcome_needs_no_confirmation(tmp_path: Path, outcome: str) -> None:
    notes = {**PRIYA, "meetings/talk.md": f"---\ncontact: priya\nwhen: 2026-11-23\noutcome: {outcome}\n---\n"}
    assert found_by(tmp_path, notes, "FU-CONFIRM") == ()


def test_a_meeting_that_is_written_up_needs_no_confirmation(tmp_path: Path) -> None:
    notes = {**PRIYA, "meetings/talk.md": "---\ncontact: priya\nwhen: 2026-11-23\n---\n## Insights\n- It was good\n"}
    assert found_by(tmp_path, notes, "FU-CONFIRM") == ()


def test_with_two_people_one_confirmation_is_enough(tmp_path: Path) -> None:
    notes = {
        **PRIYA,
        "contacts/sam.md": "---\nname: Sam Lee\nlog:\n  - 2026-11-20 confirmed by text\n---\n",
        "meetings/talk.md": "---\ncontact: [priya, sam]\nwhen: 2026-11-23\n---\n",
    }
    assert found_by(tmp_path, notes, "FU-CONFIRM") == ()


def test_of_two_meetings_in_a_week_a_confirmation_is_of_the_first_to_come(tmp_path: Path) -> None:
    notes = {
        "contacts/priya.md": "---\nname: Priya Raman\nlog:\n  - 2026-11-18 confirmed by email\n---\n",
        "meetings/one.md": "---\ncontact: priya\nwhen: 2026-11-19\n---\n",
        "meetings/two.md": "---\ncontact: priya\nwhen: 2026-11-23\n---\n",
    }
    (left,) = found_by(tmp_path, notes, "FU-CONFIRM")
    assert left.why == "You meet on 23 November 2026, and nothing says that it is confirmed."
    assert left.since == NOV[20]  # not before the first is over


def test_a_cancelled_meeting_before_it_takes_no_confirmation_away(tmp_path: Path) -> None:
    notes = {
        "contacts/priya.md": "---\nname: Priya Raman\nlog:\n  - 2026-11-18 confirmed by email\n---\n",
        "meetings/one.md": "---\ncontact: priya\nwhen: 2026-11-19\noutcome: cancelled\n---\n",
        "meetings/two.md": "---\ncontact: priya\nwhen: 2026-11-23\n---\n",
    }
    assert found_by(tmp_path, notes, "FU-CONFIRM") == ()


def test_a_closed_contact_is_left_alone(tmp_path: Path) -> None:
    notes = {**ON_MONDAY, "contacts/priya.md": "---\nname: Priya Raman\nstatus: closed\n---\n"}
    assert found_by(tmp_path, notes, "FU-CONFIRM") == ()


@pytest.mark.parametrize("status", ["paused", "paused until 2026-12-01"])
def test_a_pause_beyond_the_meeting_holds_it_back(tmp_path: Path, status: str) -> None:
    notes = {**ON_MONDAY, "contacts/priya.md": f"---\nname: Priya Raman\nstatus: {status}\n---\n"}
    assert found_by(tmp_path, notes, "FU-CONFIRM") == ()


def test_a_pause_that_ends_before_the_meeting_puts_it_off_until_then(tmp_path: Path) -> None:
    notes = {**ON_MONDAY, "contacts/priya.md": "---\nname: Priya Raman\nstatus: paused until 2026-11-22\n---\n"}
    (found,) = found_by(tmp_path, notes, "FU-CONFIRM")
    assert (found.since, found.due) == (NOV[22], NOV[22])


@pytest.mark.parametrize(("prefers", "channel"), [("", "email"), ("prefers: phone\n", "phone")])
def test_it_is_confirmed_the_way_that_the_contact_prefers(tmp_path: Path, prefers: str, channel: str) -> None:
    notes = {**ON_MONDAY, "contacts/priya.md": f"---\nname: Priya Raman\n{prefers}---\n"}
    (row,) = rows_on(tmp_path, notes, NOV[20], "FU-CONFIRM")
    assert row.line == f"log:\n  - 2026-11-20 confirmed by {channel}"


def test_a_meeting_at_the_beginning_of_the_calendar_stops_nothing(tmp_path: Path) -> None:
    notes = {**PRIYA, "meetings/talk.md": "---\ncontact: priya\nwhen: 0001-01-01\n---\n"}
    found_by(tmp_path, notes, "FU-CONFIRM")
