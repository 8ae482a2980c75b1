"""Notes about people aren't kept for ever without a thought."""

from datetime import date
from pathlib import Path

import pytest

from desks import bucket_on, found_by, person, rows_on, talk
from inroads.views.follow_ups import Bucket

NOTES = {"contacts/priya.md": person("Priya", "added: 2024-11-01\n", "2024-11-19 replied")}
RULE = "FU-RETENTION"


@pytest.mark.parametrize(
    ("day", "bucket"),
    [
        (date(2026, 11, 18), None),
        (date(2026, 11, 19), Bucket.TODAY),
        (date(2026, 12, 18), Bucket.TODAY),
        (date(2026, 12, 19), Bucket.OVERDUE),
    ],
)
def test_after_two_years_of_silence_one_decides(tmp_path: Path, day: date, bucket: Bucket | None) -> None:
    assert bucket_on(tmp_path, NOTES, day, RULE) is bucket


def test_a_row_says_since_when_and_what_to_write_to_keep_them(tmp_path: Path) -> None:
    (row,) = rows_on(tmp_path, NOTES, date(2026, 11, 20), RULE)
    assert row.why == "Nothing has changed here since 19 November 2024."
    assert row.line == "reviewed: 2026-11-20"
    assert [(fact.line, fact.text) for fact in row.facts] == [(5, "2024-11-19 replied")]


@pytest.mark.parametrize(("months", "due"), [(12, date(2025, 11, 19)), (36, date(2027, 11, 19))])
def test_the_policy_says_how_long(tmp_path: Path, months: int, due: date) -> None:
    (found,) = found_by(tmp_path, NOTES, RULE, policy={"retention_months": months})
    assert found.due == due


@pytest.mark.parametrize(
    ("fields", "due", "fact"),
    [
        ("added: 2024-11-01\n", date(2026, 11, 1), "added: 2024-11-01"),
        ("added: 2024-11-01\nreviewed: 2026-02-28\n", date(2028, 2, 28), "reviewed: 2026-02-28"),
        ("added: 2024-02-29\n", date(2026, 2, 28), "added: 2024-02-29"),
    ],
)
def test_without_anything_else_the_day_of_adding_or_of_the_last_look_counts(
    tmp_path: Path, fields: str, due: date, fact: str
) -> None:
    (found,) = found_by(tmp_path, {"contacts/priya.md": person("Priya", fields)}, RULE)
    assert (found.due, found.facts[0].text) == (due, fact)


def test_a_look_later_than_the_last_touch_counts(tmp_path: Path) -> None:
    notes = {"contacts/priya.md": person("Priya", "reviewed: 2026-11-20\n", "2024-11-19 replied")}
    assert found_by(tmp_path, notes, RULE)[0].due == date(2028, 11, 20)


def test_a_talk_and_telling_them_of_advice_are_touches(tmp_path: Path) -> None:
    body = "## Advice\n- [x] One (done 2024-11-20, told 2024-12-01)"
    notes = {"contacts/priya.md": person("Priya"), "meetings/t.md": talk("2024-11-19", body=body)}
    (found,) = found_by(tmp_path, notes, RULE)
    assert (found.due, found.facts[0].line) == (date(2026, 12, 1), 6)
    notes["meetings/t.md"] = talk("2024-11-19")
    assert found_by(tmp_path, notes, RULE)[0].facts[0].text == "when: 2024-11-19"


def test_closed_contacts_have_notes_too(tmp_path: Path) -> None:
    notes = {"contacts/priya.md": person("Priya", "added: 2024-11-01\nstatus: closed\n")}
    assert len(found_by(tmp_path, notes, RULE)) == 1


def test_notes_without_any_day_say_nothing_of_their_age(tmp_path: Path) -> None:
    assert found_by(tmp_path, {"contacts/priya.md": person("Priya")}, RULE) == ()
