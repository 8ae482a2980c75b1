"""The numbers behind the dashboard's figures."""

from datetime import date
from pathlib import Path

import pytest

from conftest import desk_of
from desks import person, talk
from inroads.views.progress import WEEKS, YEAR_WEEKS, progress, share


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [  # of the score method without correction, as published tables and other programs have them
        (0, 10, 0, 28),
        (1, 10, 2, 40),
        (5, 10, 24, 76),
        (10, 10, 72, 100),
        (81, 263, 26, 37),  # Newcombe (1998), table I: 0.2553 to 0.3662
        (15, 148, 6, 16),  # the same: 0.0624 to 0.1605
        (1, 29, 1, 17),  # the same: 0.0061 to 0.1718
    ],
)
def test_an_interval_is_that_of_the_score_method(part: int, whole: int, low: int, high: int) -> None:
    found = share("x", part, whole)
    assert (found.low, found.high) == (low, high)
    assert found.is_small == (whole < 10)


def test_nothing_of_nothing_can_be_anything() -> None:
    assert (share("x", 0, 0).low, share("x", 0, 0).high, share("x", 0, 0).is_small) == (0, 100, True)


def test_weeks_begin_on_monday_and_cross_the_year(tmp_path: Path) -> None:
    log = ("2026-12-27 asked", "2026-12-28 nudged", "2027-01-03 replied", "2027-01-04 thanked", "2027-01-11 checked-in")
    notes = {"contacts/a.md": person("A", "", *log), "meetings/m.md": talk("2027-01-01", who="a")}
    found = progress(desk_of(tmp_path, notes, today=date(2027, 1, 10)))
    assert len(found.weeks) == WEEKS
    last = [(week.monday.isoformat(), week.sent, week.talks, week.received) for week in found.weeks[-3:]]
    assert last == [("2026-12-21", 1, 0, 0), ("2026-12-28", 1, 1, 1), ("2027-01-04", 1, 0, 0)]
    assert found.fullest == 3
    assert found.weeks_say == "3 messages sent, 1 talk and 1 answer in twelve weeks."


def test_routes_count_people_once_and_meetings_as_answers(tmp_path: Path) -> None:
    notes = {
        "contacts/a.md": person("A", "source: alumni\n", "2026-11-01 asked", "2026-11-08 replied", "2026-11-15 asked"),
        "contacts/b.md": person("B", "source: alumni\n", "2026-11-01 asked"),
        "contacts/c.md": person("C", "source: cold\n", "2026-11-01 asked"),
        "contacts/d.md": person("D", "source: cold\n"),
        "contacts/e.md": person("E", "", "2026-11-30 asked"),
        "meetings/talk.md": talk("2026-11-12", who="c"),
    }
    found = progress(desk_of(tmp_path, notes))
    assert [(one.label, one.part, one.whole) for one in found.routes] == [("Alumni", 1, 2), ("Cold", 1, 1)]
    assert found.routes_say.startswith("2 of 3 people answered.")


@pytest.mark.parametrize(
    ("fields", "log", "result"),
    [
        ("thanked: 2026-11-12\n", (), [(1, 1)]),
        ("thanked: 2026-11-13\n", (), [(0, 1)]),
        ("", ("2026-11-11 thanked",), [(1, 1)]),
        ("", ("2026-11-14 thanked",), [(0, 1)]),
        ("", (), [(0, 1)]),
        ("outcome: cancelled\n", (), []),
    ],
)
def test_thanks_are_on_time_within_two_days(
    tmp_path: Path, fields: str, log: tuple[str, ...], result: list[tuple[int, int]]
) -> None:
    notes = {"contacts/priya.md": person("Priya", "", *log), "meetings/m.md": talk("2026-11-10", fields)}
    found = progress(desk_of(tmp_path, notes))
    assert [(month.part, month.whole) for month in found.thanks] == result


def test_a_talk_whose_two_days_are_not_over_is_not_counted(tmp_path: Path) -> None:
    notes = {"contacts/priya.md": person("Priya"), "meetings/m.md": talk("2026-11-18")}
    assert progress(desk_of(tmp_path, notes)).thanks == ()
    assert (
        progress(desk_of(tmp_path, notes, today=date(2026, 11, 21))).thanks_say
        == "0 of 1 talk had thanks within two days."
    )


def test_the_year_ends_today_and_has_every_day_once(tmp_path: Path) -> None:
    log = ("2024-02-29 asked", "2024-02-29 replied", "2023-03-20 asked")
    notes = {"contacts/a.md": person("A", "", *log)}
    found = progress(desk_of(tmp_path, notes, today=date(2024, 3, 3)))
    days = [one.day for one in found.days]
    assert (days[0].weekday(), days[-1], len(days), len(set(days))) == (
        0,
        date(2024, 3, 3),
        YEAR_WEEKS * 7,
        YEAR_WEEKS * 7,
    )
    leap = next(one for one in found.days if one.day == date(2024, 2, 29))
    assert (leap.touches, leap.level, leap.row, leap.column) == (2, 2, 3, YEAR_WEEKS - 1)
    assert found.days_say == "Something happened on 2 days. The busiest was 29 Feb 2024, with 2 things."
    assert sum(month.touches for month in found.months) == 3


def test_an_empty_vault_has_words_for_each_figure(tmp_path: Path) -> None:
    found = progress(desk_of(tmp_path, {}))
    assert found.weeks_say == "Nothing is noted for these weeks yet."
    assert found.routes_say.startswith("You haven't asked anyone yet.")
    assert found.thanks_say == "No talk is old enough to tell."
    assert found.days_say == "Nothing is noted for this year yet."
