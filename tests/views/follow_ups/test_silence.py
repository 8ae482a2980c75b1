"""Messages without an answer: where nudges end, whom to turn to instead, and connectors who say nothing."""

from datetime import date
from pathlib import Path

import pytest

from desks import NOV, bucket_on, found_by, logged, person, rows_on
from inroads.views.follow_ups import Bucket, Way

ASKED = "2026-10-20 asked by email"
NUDGED = ("2026-10-27 nudged by email", "2026-11-03 nudged by email")
SILENT = logged(ASKED, *NUDGED)


@pytest.mark.parametrize(
    ("day", "bucket"),
    [(2, None), (3, Bucket.THIS_WEEK), (9, Bucket.THIS_WEEK), (10, Bucket.TODAY), (23, Bucket.TODAY),
     (24, Bucket.OVERDUE)],
)  # fmt: skip
def test_after_two_nudges_it_is_time_to_let_it_rest(tmp_path: Path, day: int, bucket: Bucket | None) -> None:
    assert bucket_on(tmp_path, SILENT, NOV[day], "FU-NUDGE-STOP") is bucket


def test_a_row_says_what_to_write_and_does_not_blame(tmp_path: Path) -> None:
    (row,) = rows_on(tmp_path, SILENT, NOV[10], "FU-NUDGE-STOP")
    assert row.what == "Let it rest, and turn to someone else"
    assert row.why == "3 messages, the last of 3 November 2026, and no answer. Mostly it's about time."
    assert (row.settle.way, row.line) == (Way.FIELD, 'status: "closed: no answer"')
    assert [(fact.path, fact.line) for fact in row.facts] == [("notes/contacts/priya.md", 6)]


def test_a_status_that_stands_there_is_replaced(tmp_path: Path) -> None:
    notes = logged(ASKED, *NUDGED, fields="status: open\n")
    (found,) = found_by(tmp_path, notes, "FU-NUDGE-STOP")
    assert (found.settle.way, found.settle.line) == (Way.INSTEAD, 3)


@pytest.mark.parametrize(("limit", "count"), [(1, 0), (2, 1), (3, 1)])
def test_the_policy_says_how_many_nudges_there_may_be(tmp_path: Path, limit: int, count: int) -> None:
    notes = logged(ASKED, NUDGED[0])
    assert len(found_by(tmp_path, notes, "FU-NUDGE", policy={"unanswered_limit": limit})) == count
    stops = found_by(tmp_path, notes, "FU-NUDGE-STOP", policy={"unanswered_limit": limit})
    assert len(stops) == 1 - count


@pytest.mark.parametrize(
    ("fields", "more"),
    [
        ("", "2026-11-04 replied"),
        ("", "2026-11-04 declined"),
        ("status: closed\n", ""),
        ("status: paused\n", ""),
        ("", "2026-11-05 asked"),
    ],
)
def test_an_answer_a_closed_contact_or_a_new_attempt_ends_it(tmp_path: Path, fields: str, more: str) -> None:
    notes = logged(ASKED, *NUDGED, *filter(None, [more]), fields=fields)
    assert found_by(tmp_path, notes, "FU-NUDGE-STOP") == ()


def test_a_meeting_ends_it(tmp_path: Path) -> None:
    notes = {**SILENT, "meetings/talk.md": "---\ncontact: priya\nwhen: 2026-12-01\n---\n"}
    assert found_by(tmp_path, notes, "FU-NUDGE-STOP") == ()


def test_a_pause_until_a_day_puts_it_off_until_then(tmp_path: Path) -> None:
    notes = logged(ASKED, *NUDGED, fields="status: paused until 2026-11-25\n")
    (found,) = found_by(tmp_path, notes, "FU-NUDGE-STOP")
    assert (found.since, found.due) == (NOV[25], NOV[25])


def test_three_similar_people_are_named_the_nearest_first(tmp_path: Path) -> None:
    entries = (ASKED, *NUDGED)
    at_acme = "organization: Acme\nindustry: biotech\n"
    notes = {
        "contacts/priya.md": person("Priya", f"{at_acme}level: senior\ntags: [pm, lab]\n", *entries),
        "contacts/a.md": person("Same field", "industry: biotech\n"),
        "contacts/b.md": person("Same field, level and tag", "industry: biotech\nlevel: senior\ntags: [lab]\n"),
        "contacts/c.md": person("Same place", at_acme),
        "contacts/d.md": person("Same field and tag", "industry: biotech\ntags: [pm]\n"),
        "contacts/e.md": person("Somewhere else", "level: senior\ntags: [pm, lab]\n"),
        "contacts/f.md": person("Asked", at_acme, ASKED),
        "contacts/g.md": person("Closed", f"{at_acme}status: closed\n"),
        "contacts/h.md": person("Met", at_acme),
        "meetings/h.md": "---\ncontact: h\nwhen: 2026-10-01\n---\n",
    }
    (row,) = rows_on(tmp_path, notes, NOV[10], "FU-NUDGE-STOP")
    assert [link.text for link in row.instead] == ["Same place", "Same field, level and tag", "Same field and tag"]


INTRODUCTION = logged("2026-11-02 asked by text using intro-request-mutual")


@pytest.mark.parametrize(
    ("day", "bucket"),
    [(1, None), (2, Bucket.THIS_WEEK), (9, Bucket.TODAY), (15, Bucket.TODAY), (16, Bucket.OVERDUE)],
)
def test_a_connector_who_says_nothing_is_asked_once_more(tmp_path: Path, day: int, bucket: Bucket | None) -> None:
    assert bucket_on(tmp_path, INTRODUCTION, NOV[day], "FU-CONNECTOR-NUDGE") is bucket


def test_a_request_for_an_introduction_is_nudged_as_such_and_in_the_same_thread(tmp_path: Path) -> None:
    (row,) = rows_on(tmp_path, INTRODUCTION, NOV[9], "FU-CONNECTOR-NUDGE")
    assert row.why == "You asked for an introduction on 2 November 2026, and nothing has come of it yet."
    assert row.line == "  - 2026-11-09 nudged by text"
    assert found_by(tmp_path, INTRODUCTION, "FU-NUDGE") == ()


@pytest.mark.parametrize(
    "more", ["2026-11-09 nudged", "2026-11-05 introduced-me by email", "2026-11-05 replied", "2026-11-05 declined"]
)
def test_one_question_is_enough_and_any_answer_settles_it(tmp_path: Path, more: str) -> None:
    notes = logged("2026-11-02 asked by text using intro-request-mutual", more)
    assert found_by(tmp_path, notes, "FU-CONNECTOR-NUDGE") == ()


@pytest.mark.parametrize("nudges", [1, 2, 3])
def test_a_connector_is_never_nudged_out(tmp_path: Path, nudges: int) -> None:
    notes = logged("2026-10-02 asked using referral-ask", *[f"2026-10-{9 + 7 * n:02} nudged" for n in range(nudges)])
    assert found_by(tmp_path, notes, "FU-NUDGE-STOP") == ()


@pytest.mark.parametrize("status", ["closed", "paused"])
def test_a_closed_or_paused_connector_is_left_alone(tmp_path: Path, status: str) -> None:
    notes = logged("2026-11-02 asked using referral-ask", fields=f"status: {status}\n")
    assert found_by(tmp_path, notes, "FU-CONNECTOR-NUDGE") == ()


def test_a_connector_who_is_paused_waits_for_the_end_of_the_pause(tmp_path: Path) -> None:
    notes = logged("2026-11-02 asked using referral-ask", fields="status: paused until 2026-12-01\n")
    assert [found.due for found in found_by(tmp_path, notes, "FU-CONNECTOR-NUDGE")] == [date(2026, 12, 1)]
