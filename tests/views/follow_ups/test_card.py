"""A card after a first talk that mattered: on top of the thanks, once, and not for ever."""

from datetime import date
from pathlib import Path

import pytest

from desks import NOV, bucket_on, found_by, person, rows_on, talk
from inroads.views.follow_ups import Bucket

KEEN = "interest: high\nthanked: 2026-11-03\n"
NOTES = {"contacts/priya.md": person("Priya"), "meetings/talk.md": talk("2026-11-02", KEEN)}
RULE = "FU-THANKS-CARD"


@pytest.mark.parametrize(
    ("day", "bucket"),
    [(2, None), (3, Bucket.THIS_WEEK), (4, Bucket.THIS_WEEK), (5, Bucket.TODAY), (9, Bucket.TODAY),
     (10, Bucket.OVERDUE), (23, Bucket.OVERDUE), (24, None)],
)  # fmt: skip
def test_a_card_is_due_three_days_on_and_stale_after_three_weeks(
    tmp_path: Path, day: int, bucket: Bucket | None
) -> None:
    assert bucket_on(tmp_path, NOTES, NOV[day], RULE) is bucket


def test_a_row_says_what_to_write(tmp_path: Path) -> None:
    (row,) = rows_on(tmp_path, NOTES, NOV[5], RULE)
    assert row.why == "Your talk of 2 November 2026 mattered to you, and so far your thanks went by screen."
    assert row.line == "log:\n  - 2026-11-05 thanked by letter using thank-you-handwritten"
    assert [(fact.line, fact.text) for fact in row.facts] == [(5, "thanked: 2026-11-03")]


@pytest.mark.parametrize(
    ("medium", "interest", "count"),
    [
        ("email", "high", 0),
        ("card", "high", 0),  # then the thanks themselves are a card
        ("email-plus-card", "medium", 1),
        ("email-plus-card", "none", 0),
        ("email-plus-card-if-keen", "medium", 0),
        ("email-plus-card-if-keen", "high", 1),
    ],
)
def test_the_policy_says_who_gets_one(tmp_path: Path, medium: str, interest: str, count: int) -> None:
    fields = f"interest: {interest}\nthanked: 2026-11-03\n"
    notes = {**NOTES, "meetings/talk.md": talk("2026-11-02", fields)}
    assert len(found_by(tmp_path, notes, RULE, policy={"thank_you_medium": medium})) == count


@pytest.mark.parametrize("fields", ["interest: high\n", f"{KEEN}outcome: cancelled\n"])
def test_it_never_comes_before_the_thanks_nor_for_a_talk_that_was_off(tmp_path: Path, fields: str) -> None:
    assert found_by(tmp_path, {**NOTES, "meetings/talk.md": talk("2026-11-02", fields)}, RULE) == ()


@pytest.mark.parametrize("day", [date(2026, 9, 1), date(2026, 11, 12)])
def test_one_card_is_enough_for_good(tmp_path: Path, day: date) -> None:
    notes = {**NOTES, "contacts/priya.md": person("Priya", "", f"{day} thanked by letter")}
    assert found_by(tmp_path, notes, RULE) == ()


def test_thanks_by_another_way_are_no_card(tmp_path: Path) -> None:
    notes = {**NOTES, "contacts/priya.md": person("Priya", "", "2026-11-03 thanked by email")}
    assert len(found_by(tmp_path, notes, RULE)) == 1


def test_a_later_talk_with_the_same_person_brings_none(tmp_path: Path) -> None:
    notes = {**NOTES, "meetings/first.md": talk("2026-09-02", "thanked: 2026-09-03\n")}
    assert found_by(tmp_path, notes, RULE) == ()


def test_a_closed_contact_gets_none(tmp_path: Path) -> None:
    assert found_by(tmp_path, {**NOTES, "contacts/priya.md": person("Priya", "status: closed\n")}, RULE) == ()
