"""Looking back on weeks: what was dated by their last day, and nothing later."""

from datetime import date
from pathlib import Path

import pytest

from conftest import TODAY, desk_of
from desks import person, talk
from inroads.views.review import WEEKS, review, review_index, week_keys


def test_there_are_twelve_weeks_the_latest_first(tmp_path: Path) -> None:
    keys = week_keys(desk_of(tmp_path, {}))
    assert (len(keys), keys[0], keys[-1]) == (WEEKS, "2026-w47", "2026-w36")


@pytest.mark.parametrize(
    ("today", "first", "second"),
    [(date(2027, 1, 3), "2026-w53", "2026-w52"), (date(2027, 1, 4), "2027-w01", "2026-w53")],
)
def test_a_year_may_have_53_weeks(tmp_path: Path, today: date, first: str, second: str) -> None:
    assert week_keys(desk_of(tmp_path, {}, today=today))[:2] == (first, second)


NOTES = {
    "contacts/priya.md": person(
        "Priya", "", "2026-11-08 asked", "2026-11-09 replied: any Thursday", "2026-11-15 thanked", "2026-11-16 replied"
    ),
    "meetings/t.md": talk(
        "2026-11-12",
        body="## Insights\n- One #a\n- Two\n\n## Advice\n- [x] Read it (done 2026-11-14)\n- [ ] Call (due 2026-11-30)",
    ),
}


def test_a_week_goes_from_monday_to_sunday(tmp_path: Path) -> None:
    found = review(desk_of(tmp_path, NOTES), "2026-w46")
    assert found.title == "Week of 9 November 2026"
    assert [(one.day.day, one.weekday, one.what, one.words) for one in found.happened] == [
        (9, "Monday", "Replied", "any Thursday"),
        (12, "Thursday", "Talked", ""),
        (15, "Sunday", "Thanked", ""),
    ]
    assert found.summary == "1 message sent, 1 answer, 1 talk."
    assert [learned.text.source for learned in found.learned] == ["One", "Two"]
    assert [one.text.source for one in found.done] == ["Read it"]
    assert [one.text.source for one in found.open] == ["Call"]
    assert (found.before, found.after) == (
        ("Week of 2 November 2026", "review", "2026-w45", ""),
        ("Week of 16 November 2026", "review", "2026-w47", ""),
    )


def test_a_week_that_is_over_knows_nothing_of_later(tmp_path: Path) -> None:
    assert review(desk_of(tmp_path, NOTES), "2026-w45").open == ()
    notes = {**NOTES, "meetings/t.md": talk("2026-11-06", body="## Advice\n- [x] Read it (done 2026-11-14)")}
    desk = desk_of(tmp_path, notes)
    assert [one.text.source for one in review(desk, "2026-w45").open] == ["Read it"]
    assert review(desk, "2026-w46").open == ()


def test_the_present_week_shows_what_is_due_and_who_is_met(tmp_path: Path) -> None:
    notes = {**NOTES, "meetings/next.md": talk("2026-11-24"), "meetings/far.md": talk("2026-12-24")}
    found = review(desk_of(tmp_path, notes), "2026-w47")
    assert (found.is_running, found.after) == (True, None)
    assert found.summary == "So far: 0 messages sent, 1 answer, 0 talks."
    assert [row.day.day for row in found.upcoming] == [24]
    assert {"FU-PREPARE", "FU-CONFIRM"} <= {row.rule for row in found.due}


def test_a_week_that_is_over_shows_what_came_due_in_it_and_waits(tmp_path: Path) -> None:
    notes = {"contacts/a.md": person("A", "", "2026-11-02 asked"), "contacts/b.md": person("B", "", "2026-11-09 asked")}
    found = review(desk_of(tmp_path, notes), "2026-w46")
    assert [(row.rule, row.who) for row in found.due] == [("FU-NUDGE", ("a",))]
    assert found.upcoming == ()


@pytest.mark.parametrize(
    ("key", "summary"),
    [("2026-w47", "Nothing is noted so far."), ("2026-w40", "A quiet week: nothing is noted. Rest counts too.")],
)
def test_an_empty_week_is_told_kindly(tmp_path: Path, key: str, summary: str) -> None:
    assert review(desk_of(tmp_path, {}), key).summary == summary


def test_who_has_gone_quiet_by_then(tmp_path: Path) -> None:
    agreed = "thanked: 2026-09-02\nkeep_in_touch: yes\n"
    notes = {
        "contacts/asked.md": person("Asked", "", "2026-10-20 asked"),
        "contacts/late.md": person("Late", "", "2026-11-10 asked"),
        "contacts/closed.md": person("Closed", "status: closed\n", "2026-10-01 asked"),
        "contacts/friend.md": person("Friend", "", "2026-09-03 replied"),
        "contacts/rare.md": person("Rare", "cadence: none\n", "2026-09-03 replied"),
        "contacts/new.md": person("New"),
        "contacts/met.md": person("Met", "", "2026-10-01 asked"),
        "contacts/future.md": person("Future", "", "2026-12-01 asked"),
        "meetings/f.md": talk("2026-09-01", agreed, "friend"),
        "meetings/r.md": talk("2026-09-01", agreed, "rare"),
        "meetings/m.md": talk("2026-11-30", "", "met"),
    }
    found = review(desk_of(tmp_path, notes), "2026-w47").quiet
    assert [(one.link.text, one.days, one.why) for one in found] == [
        ("Friend", 78, "longer than you meant to leave it"),
        ("Asked", 31, "no answer to your request"),
    ]


def test_a_week_that_is_over_shows_who_went_quiet_in_it_and_stayed_so_to_its_end(tmp_path: Path) -> None:
    agreed = "thanked: 2026-09-02\nkeep_in_touch: yes\n"
    notes = {
        "contacts/asked.md": person("Asked", "", "2026-10-20 asked", "2026-11-09 nudged", "2026-11-18 replied"),
        "contacts/soon.md": person("Soon", "", "2026-10-14 asked", "2026-10-30 replied"),
        "contacts/friend.md": person("Friend", "cadence: every 2 months\n", "2026-09-03 replied"),
        "meetings/f.md": talk("2026-09-01", agreed, "friend"),
    }
    desk = desk_of(tmp_path, notes)
    assert [(one.link.text, one.last.day, one.days) for one in review(desk, "2026-w45").quiet] == [("Asked", 20, 19)]
    assert [review(desk, f"2026-w{week}").quiet for week in (43, 44)] == [(), ()]
    assert [(one.link.text, one.days) for one in review(desk, "2026-w46").quiet] == [("Friend", 73)]
    assert [one.link.text for one in review(desk, "2026-w47").quiet] == ["Friend"]


def test_a_week_that_is_over_shows_its_own_advice_and_the_present_one_all(tmp_path: Path) -> None:
    notes = {
        "contacts/priya.md": person("Priya"),
        "meetings/one.md": talk("2026-11-05", body="## Advice\n- [ ] Read it"),
        "meetings/two.md": talk("2026-11-12", body="## Advice\n- [ ] Call"),
    }
    desk = desk_of(tmp_path, notes)
    found = [[one.text.source for one in review(desk, f"2026-w{week}").open] for week in (45, 46, 47)]
    assert found == [["Read it"], ["Call"], ["Read it", "Call"]]


def test_the_list_counts_each_week(tmp_path: Path) -> None:
    rows = review_index(desk_of(tmp_path, NOTES)).weeks
    assert [(row.link.key, row.sent, row.received, row.talks, row.learned, row.is_running) for row in rows[:3]] == [
        ("2026-w47", 0, 1, 0, 0, True),
        ("2026-w46", 1, 1, 1, 2, False),
        ("2026-w45", 1, 0, 0, 0, False),
    ]


def test_a_talk_that_was_off_happened_in_its_way(tmp_path: Path) -> None:
    notes = {"contacts/priya.md": person("Priya"), "meetings/t.md": talk("2026-11-12", "outcome: no-show\n")}
    (one,) = review(desk_of(tmp_path, notes), "2026-w46").happened
    assert (one.what, one.meeting) == ("They didn't come", None)


def test_on_a_sunday_the_week_runs_until_its_end(tmp_path: Path) -> None:
    found = review(desk_of(tmp_path, {}, today=date(2026, 11, 22)), "2026-w47")
    assert found.is_running
    assert TODAY.isocalendar().week == 47
