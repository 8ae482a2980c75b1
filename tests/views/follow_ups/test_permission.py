"""Before one writes to someone whose name was given: may the giver's name be used?"""

from pathlib import Path

import pytest

from desks import NOV, bucket_on, found_by, person, rows_on, talk
from inroads.views.follow_ups import Bucket, Way

NOTES = {
    "contacts/priya.md": person("Priya"),
    "contacts/jonas.md": person("Jonas"),
    "meetings/t.md": talk("2026-11-19", "referrals: [Jonas]\n"),
}
RULE = "FU-PERMISSION"


@pytest.mark.parametrize(
    ("day", "bucket"),
    [(18, None), (19, Bucket.THIS_WEEK), (20, Bucket.TODAY), (22, Bucket.TODAY), (23, Bucket.OVERDUE)],
)
def test_it_is_due_a_business_day_after_and_before_the_message_itself(
    tmp_path: Path, day: int, bucket: Bucket | None
) -> None:
    assert bucket_on(tmp_path, NOTES, NOV[day], RULE) is bucket


def test_a_row_says_whom_to_ask_and_where_the_answer_goes(tmp_path: Path) -> None:
    (row,) = rows_on(tmp_path, NOTES, NOV[20], RULE)
    assert (row.who, row.what) == (("priya",), "Ask whether you may use their name when you write to Jonas")
    assert (row.settle.path, row.settle.way) == ("notes/contacts/jonas.md", Way.FIELD)
    assert row.line == "may_use_name: yes"
    assert [(fact.path, fact.line) for fact in row.facts] == [("notes/meetings/t.md", 4)]


@pytest.mark.parametrize(
    ("jonas", "named"),
    [
        ("may_use_name: yes\n", "Jonas"),
        ("may_use_name: no\n", "Jonas"),
        ("", "'Jonas: may use her name'"),
        ("status: closed\n", "Jonas"),
        ("log: [2026-11-20 asked]\n", "Jonas"),
    ],
)
def test_a_word_on_it_settles_it_and_so_does_writing_to_them(tmp_path: Path, jonas: str, named: str) -> None:
    notes = {
        **NOTES,
        "contacts/jonas.md": person("Jonas", jonas),
        "meetings/t.md": talk("2026-11-19", f"referrals: [{named}]\n"),
    }
    assert found_by(tmp_path, notes, RULE) == ()


def test_a_name_without_a_note_has_no_place_for_the_answer(tmp_path: Path) -> None:
    notes = {**NOTES, "meetings/t.md": talk("2026-11-19", "referrals: [Nobody Yet]\n")}
    assert found_by(tmp_path, notes, RULE) == ()
    (found,) = found_by(tmp_path, notes, "FU-REFERRAL")
    assert found.why.endswith("Nothing says that you may use Priya's name, so ask first.")


@pytest.mark.parametrize("status", ["closed", "paused"])
def test_a_closed_or_paused_giver_is_not_asked(tmp_path: Path, status: str) -> None:
    assert found_by(tmp_path, {**NOTES, "contacts/priya.md": person("Priya", f"status: {status}\n")}, RULE) == ()


def test_a_name_in_their_own_note_counts_from_the_day_of_adding(tmp_path: Path) -> None:
    notes = {
        "contacts/priya.md": person("Priya"),
        "contacts/jonas.md": person("Jonas", "referred_by: priya\nadded: 2026-11-19\n"),
    }
    (found,) = found_by(tmp_path, notes, RULE)
    assert (found.due, found.facts[0].text) == (NOV[20], "referred_by: priya")
    assert found_by(tmp_path, {**notes, "contacts/jonas.md": person("Jonas", "referred_by: priya\n")}, RULE) == ()


def test_nobody_refers_themselves(tmp_path: Path) -> None:
    notes = {"contacts/jonas.md": person("Jonas", "referred_by: jonas\nadded: 2026-11-19\n")}
    assert found_by(tmp_path, notes, RULE) == ()


def test_a_search_that_has_ended_asks_nobody(tmp_path: Path) -> None:
    assert found_by(tmp_path, NOTES, RULE, policy={"decided": "2026-11-20"}) == ()
