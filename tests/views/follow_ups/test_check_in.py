"""When to check in with a contact, and what puts it off."""

from datetime import date
from pathlib import Path

import pytest

from desks import NOV, bucket_on, found_by, rows_on
from inroads.views.follow_ups import Bucket

MAY = "---\ncontact: priya\nwhen: 2026-10-12\nthanked: 2026-10-13\nkeep_in_touch: yes\n---\n"
PRIYA = {"contacts/priya.md": "---\nname: Priya Raman\n---\n", "meetings/talk.md": MAY}


def _with(fields: str) -> dict[str, str]:
    return {"contacts/priya.md": f"---\nname: Priya Raman\n{fields}---\n", "meetings/talk.md": MAY}


@pytest.mark.parametrize(
    ("day", "bucket"),
    [
        (date(2026, 10, 13), None),  # the day of the last message
        (date(2026, 10, 14), Bucket.LATER),
        (NOV[5], Bucket.THIS_WEEK),
        (NOV[11], Bucket.THIS_WEEK),
        (NOV[12], Bucket.TODAY),
        (NOV[18], Bucket.TODAY),  # a week's grace
        (NOV[19], Bucket.OVERDUE),
    ],
)
def test_a_check_in_is_due_thirty_days_after_the_last_touch(tmp_path: Path, day: date, bucket: Bucket | None) -> None:
    assert bucket_on(tmp_path, PRIYA, day, "FU-CHECKIN") is bucket


@pytest.mark.parametrize(
    ("policy", "due", "template"),
    [
        ({"checkin_exploring_days": 45}, NOV[27], "check-in-exploring"),
        ({"search": "active"}, date(2026, 10, 20), "check-in-active"),
        ({"search": "active", "checkin_active_days": 21}, NOV[3], "check-in-active"),
    ],
)
def test_the_policy_says_how_often_and_in_which_search(
    tmp_path: Path, policy: dict[str, object], due: date, template: str
) -> None:
    (row,) = rows_on(tmp_path, PRIYA, NOV[30], "FU-CHECKIN", policy=policy)
    assert (row.due, row.settle.text.split()[-1]) == (due, template)


@pytest.mark.parametrize(
    ("cadence", "due"),
    [("weekly", date(2026, 10, 20)), ("monthly", NOV[13]), ("every 6 weeks", NOV[24]), ("daily", date(2026, 10, 14))],
)
def test_a_contacts_own_cadence_comes_first(tmp_path: Path, cadence: str, due: date) -> None:
    (found,) = found_by(tmp_path, _with(f"cadence: {cadence}\n"), "FU-CHECKIN")
    assert found.due == due


def test_a_contact_with_no_cadence_is_never_due(tmp_path: Path) -> None:
    assert found_by(tmp_path, _with("cadence: none\n"), "FU-CHECKIN") == ()


@pytest.mark.parametrize("said", ["", "keep_in_touch: no\n"])
def test_without_permission_nothing_is_due(tmp_path: Path, said: str) -> None:
    notes = {**PRIYA, "meetings/talk.md": f"---\ncontact: priya\nwhen: 2026-10-12\n{said}---\n"}
    assert found_by(tmp_path, notes, "FU-CHECKIN") == ()


def test_what_was_agreed_last_holds(tmp_path: Path) -> None:
    notes = {**PRIYA, "meetings/two.md": "---\ncontact: priya\nwhen: 2026-10-20\nkeep_in_touch: no\n---\n"}
    assert found_by(tmp_path, notes, "FU-CHECKIN") == ()


@pytest.mark.parametrize("entry", ["checked-in by email", "replied", "introduced", "reported-back"])
def test_whatever_passed_between_the_two_puts_it_off(tmp_path: Path, entry: str) -> None:
    (found,) = found_by(tmp_path, _with(f"log:\n  - 2026-10-30 {entry}\n"), "FU-CHECKIN")
    assert found.due == NOV[29]
    assert found.why == "You may keep in touch, and you were last in touch on 30 October 2026."
    assert [(fact.path, fact.line) for fact in found.facts] == [("notes/contacts/priya.md", 4)]


def test_a_meeting_to_come_makes_it_wait(tmp_path: Path) -> None:
    notes = {**PRIYA, "meetings/two.md": "---\ncontact: priya\nwhen: 2026-12-01\n---\n"}
    assert bucket_on(tmp_path, notes, NOV[20], "FU-CHECKIN") is None


def test_the_fact_is_the_line_that_tells_of_the_last_touch(tmp_path: Path) -> None:
    thanked = found_by(tmp_path, PRIYA, "FU-CHECKIN")[0].facts[0]
    assert (thanked.path, thanked.line, thanked.text) == ("notes/meetings/talk.md", 4, "thanked: 2026-10-13")
    unthanked = {**PRIYA, "meetings/talk.md": "---\ncontact: priya\nwhen: 2026-10-12\nkeep_in_touch: yes\n---\n"}
    met = found_by(tmp_path, unthanked, "FU-CHECKIN")[0].facts[0]
    assert (met.line, met.text) == (3, "when: 2026-10-12")


@pytest.mark.parametrize("status", ["closed", "paused"])
def test_a_closed_or_paused_contact_is_left_alone(tmp_path: Path, status: str) -> None:
    assert found_by(tmp_path, _with(f"status: {status}\n"), "FU-CHECKIN") == ()


@pytest.mark.parametrize(("day", "bucket"), [(24, None), (25, Bucket.TODAY)])
def test_a_pause_puts_it_off_until_its_end(tmp_path: Path, day: int, bucket: Bucket | None) -> None:
    assert bucket_on(tmp_path, _with("status: paused until 2026-11-25\n"), NOV[day], "FU-CHECKIN") is bucket


def test_after_two_check_ins_without_an_answer_comes_a_rest_of_ninety_days(tmp_path: Path) -> None:
    notes = _with("log:\n  - 2026-10-20 checked-in\n  - 2026-10-27 checked-in\n")
    assert found_by(tmp_path, notes, "FU-CHECKIN") == ()
    (found,) = found_by(tmp_path, notes, "FU-CHECKIN-PAUSE")
    assert found.due == date(2027, 1, 25)
    assert found.why == "Your last two check-ins had no answer, so this one waits until 25 January 2027."


@pytest.mark.parametrize("answer", ["2026-10-28 replied", "2026-10-21 replied"])
def test_an_answer_ends_the_count_of_check_ins_without_one(tmp_path: Path, answer: str) -> None:
    notes = _with(f"log:\n  - 2026-10-20 checked-in\n  - 2026-10-27 checked-in\n  - {answer}\n")
    (found,) = found_by(tmp_path, notes, "FU-CHECKIN")
    assert found.why.startswith("You may keep in touch")


@pytest.mark.parametrize(("prefers", "channel"), [("", "email"), ("prefers: text\n", "text")])
def test_it_goes_the_way_that_the_contact_prefers(tmp_path: Path, prefers: str, channel: str) -> None:
    (row,) = rows_on(tmp_path, _with(prefers), NOV[12], "FU-CHECKIN")
    assert row.line == f"log:\n  - 2026-11-12 checked-in by {channel} using check-in-exploring"


@pytest.mark.parametrize("cadence", ["", "cadence: yearly\n", "cadence: weekly\n"])
def test_a_last_touch_at_the_end_of_the_calendar_stops_nothing(tmp_path: Path, cadence: str) -> None:
    notes = _with(f"{cadence}log:\n  - 9999-12-30 replied\n")
    assert [found.due for found in found_by(tmp_path, notes, "FU-CHECKIN")] == [date.max]
