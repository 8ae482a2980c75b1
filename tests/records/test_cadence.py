"""Cadences: what is read, and on which day the next message is due."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroads.records import Cadence, contact_from
from inroads.records.cadence import parse_cadence
from reading import read, told

ACCEPTED = 'write one of: daily, weekly, fortnightly, monthly, quarterly, yearly, none, "every 6 weeks"'


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("daily", Cadence(1, "days")),
        ("weekly", Cadence(1, "weeks")),
        ("fortnightly", Cadence(2, "weeks")),
        ("monthly", Cadence(1, "months")),
        ("Quarterly", Cadence(3, "months")),
        ("yearly", Cadence(12, "months")),
        ("none", Cadence(0, "days")),
        ("every 6 weeks", Cadence(6, "weeks")),
        ("Every  10 Days", Cadence(10, "days")),
        ("every 1 month", Cadence(1, "months")),
        ("every month", Cadence(1, "months")),
        ("every day", Cadence(1, "days")),
        ("every quarter", Cadence(3, "months")),
        ("every 2 years", Cadence(24, "months")),
        ("every 999 days", Cadence(999, "days")),
    ],
)
def test_a_cadence_is_a_word_or_a_count_of_days_weeks_or_months(written: str, expected: Cadence) -> None:
    contact, problems = read(contact_from, f"---\nname: A\ncadence: {written}\n---\n")
    assert problems == ()
    assert contact
    assert contact.cadence == expected


@pytest.mark.parametrize(
    "written",
    ["often", "every 0 weeks", "every weeks or so", "every six weeks", "6", "every ٣ weeks", "every 99 years"],
)
def test_another_rhythm_is_told_with_what_is_accepted(written: str) -> None:
    contact, problems = read(contact_from, f"---\nname: A\ncadence: {written}\n---\n")
    assert contact is None
    message = f'cadence: "{written}" isn\'t a rhythm that is known'
    assert told(problems) == [("3:10", "invalid-value", message, ACCEPTED)]


@pytest.mark.battery(25)
@pytest.mark.parametrize(
    ("written", "start", "due"),
    [
        ("daily", "2026-12-31", "2027-01-01"),
        ("weekly", "2024-02-26", "2024-03-04"),
        ("fortnightly", "2026-11-05", "2026-11-19"),
        ("every 6 weeks", "2026-11-05", "2026-12-17"),
        ("monthly", "2026-11-05", "2026-12-05"),
        ("monthly", "2026-12-05", "2027-01-05"),
        ("monthly", "2026-01-31", "2026-02-28"),
        ("monthly", "2024-01-31", "2024-02-29"),
        ("monthly", "2024-02-29", "2024-03-29"),
        ("quarterly", "2026-11-30", "2027-02-28"),
        ("yearly", "2024-02-29", "2025-02-28"),
        ("every 4 years", "2024-02-29", "2028-02-29"),
        ("every 4 years", "1896-02-29", "1900-02-28"),
        ("monthly", "1899-12-31", "1900-01-31"),
        ("yearly", "2038-01-19", "2039-01-19"),
        ("monthly", "2039-01-31", "2039-02-28"),
        ("every 999 months", "9999-01-01", "9999-12-31"),
        ("weekly", "9999-12-30", "9999-12-31"),
    ],
)
def test_the_next_message_is_due_after_the_cadence(written: str, start: str, due: str) -> None:
    assert parse_cadence(written).after(date.fromisoformat(start)) == date.fromisoformat(due)


def test_a_cadence_of_none_asks_for_nothing() -> None:
    assert not parse_cadence("none").asks
    assert parse_cadence("weekly").asks


CADENCES = st.builds(Cadence, st.integers(1, 999), st.sampled_from(("days", "weeks", "months")))


@given(CADENCES)
def test_a_cadence_that_is_written_out_is_read_back(cadence: Cadence) -> None:
    assert parse_cadence(f"every {cadence.count} {cadence.unit}") == cadence


@given(CADENCES, st.dates(max_value=date(9000, 1, 1)))
def test_the_next_message_is_always_later(cadence: Cadence, start: date) -> None:
    assert cadence.after(start) > start


@given(st.integers(1, 999), st.dates(max_value=date(9000, 1, 1)))
def test_months_later_is_the_same_day_or_the_last_of_its_month(count: int, start: date) -> None:
    due = Cadence(count, "months").after(start)
    assert due.day == start.day or (due.day < start.day and (due + timedelta(days=1)).day == 1)
    assert (due.year * 12 + due.month) - (start.year * 12 + start.month) == count
