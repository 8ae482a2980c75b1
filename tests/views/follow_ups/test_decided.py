"""The end of a search: news for everyone who helped, nothing asked any more, and once more a year on."""

from datetime import date
from pathlib import Path

import pytest

from desks import NOV, bucket_on, found_by, logged, person, rows_on, talk
from inroads.views.follow_ups import Bucket

DECIDED = {"decided": "2026-11-10"}
MET = {"contacts/priya.md": person("Priya"), "meetings/talk.md": talk("2026-10-10", "thanked: 2026-10-11\n")}
RULE = "FU-CLOSE-LOOP"


@pytest.mark.parametrize(
    ("day", "bucket"),
    [(9, None), (10, Bucket.THIS_WEEK), (16, Bucket.THIS_WEEK), (17, Bucket.TODAY), (23, Bucket.TODAY),
     (24, Bucket.OVERDUE)],
)  # fmt: skip
def test_everyone_who_helped_hears_of_it_within_a_week(tmp_path: Path, day: int, bucket: Bucket | None) -> None:
    assert bucket_on(tmp_path, MET, NOV[day], RULE, policy=DECIDED) is bucket


def test_a_row_says_how_they_helped_and_what_to_write(tmp_path: Path) -> None:
    (row,) = rows_on(tmp_path, MET, NOV[17], RULE, policy=DECIDED)
    assert row.why == "You decided on 10 November 2026, and they helped on the way."
    assert row.line == "log:\n  - 2026-11-17 reported-back by email using closing-the-loop"
    assert [(fact.path, fact.line) for fact in row.facts] == [("notes/meetings/talk.md", 3)]


def test_an_introduction_and_a_name_are_help_as_well(tmp_path: Path) -> None:
    notes = {
        "contacts/ana.md": person("Ana", "", "2026-10-02 introduced-me by email"),
        "contacts/bo.md": person("Bo"),
        "contacts/cy.md": person("Cy", "referred_by: bo\n"),
        "contacts/di.md": person("Di", "", "2026-10-02 asked by email"),
        "contacts/ed.md": person("Ed", "", "2026-11-12 introduced-me by email"),
    }
    found = found_by(tmp_path, notes, RULE, policy=DECIDED)
    assert [(one.who[0], one.facts[0].text) for one in found] == [
        ("ana", "2026-10-02 introduced-me"),
        ("bo", "referred_by: bo"),
    ]


def test_a_name_alone_of_somebody_without_a_note_is_known_from_the_talk(tmp_path: Path) -> None:
    notes = {**MET, "meetings/talk.md": talk("2026-10-10", "referrals: [Jo March]\n")}
    assert [one.facts[0].text for one in found_by(tmp_path, notes, RULE, policy=DECIDED)] == ["when: 2026-10-10"]


@pytest.mark.parametrize("verb", ["reported-back", "checked-in", "thanked"])
def test_a_message_since_settles_it(tmp_path: Path, verb: str) -> None:
    notes = {**MET, "contacts/priya.md": person("Priya", "", f"2026-11-10 {verb} by email")}
    assert found_by(tmp_path, notes, RULE, policy=DECIDED) == ()


@pytest.mark.parametrize("status", ["closed", "paused"])
def test_a_closed_or_paused_contact_is_left_alone(tmp_path: Path, status: str) -> None:
    notes = {**MET, "contacts/priya.md": person("Priya", f"status: {status}\n")}
    assert found_by(tmp_path, notes, RULE, policy=DECIDED) == ()


def test_a_pause_puts_it_off_until_its_end(tmp_path: Path) -> None:
    notes = {**MET, "contacts/priya.md": person("Priya", "status: paused until 2026-12-01\n")}
    (found,) = found_by(tmp_path, notes, RULE, policy=DECIDED)
    assert (found.since, found.due, found.overdue) == (date(2026, 12, 1), date(2026, 12, 1), date(2026, 12, 2))


def test_without_a_decision_there_is_no_news(tmp_path: Path) -> None:
    assert found_by(tmp_path, MET, RULE) == ()


@pytest.mark.parametrize(
    ("rule", "notes"),
    [
        ("FU-NUDGE", logged("2026-11-02 asked by email")),
        ("FU-CONNECTOR-NUDGE", logged("2026-11-02 asked using referral-ask")),
        ("FU-NUDGE-STOP", logged("2026-10-02 asked", "2026-10-09 nudged", "2026-10-16 nudged")),
        ("FU-LINKEDIN-ACCEPTED", logged("2026-11-02 connected", "2026-11-03 accepted")),
        ("FU-NEXT-PERSON", {"contacts/a.md": person("A", "organization: X\n", "2026-11-02 asked"),
                            "contacts/b.md": person("B", "organization: X\n")}),
        ("FU-REFERRAL", {**MET, "meetings/talk.md": talk("2026-10-10", "referrals: [Jo March]\n")}),
        ("FU-CHECKIN", {**MET, "meetings/talk.md": talk("2026-10-10", "keep_in_touch: yes\n")}),
    ],
)  # fmt: skip
def test_a_search_that_has_ended_asks_nobody_for_anything(tmp_path: Path, rule: str, notes: dict[str, str]) -> None:
    assert len(found_by(tmp_path, notes, rule)) == 1
    assert found_by(tmp_path, {}, rule, policy=DECIDED) == ()


NEWS = logged("2026-11-10 reported-back by email using closing-the-loop")
YEAR = "FU-ANNIVERSARY"


@pytest.mark.parametrize(
    ("day", "bucket"),
    [
        (date(2027, 11, 2), None),
        (date(2027, 11, 3), Bucket.THIS_WEEK),
        (date(2027, 11, 10), Bucket.TODAY),
        (date(2027, 11, 24), Bucket.OVERDUE),
        (date(2028, 1, 9), Bucket.OVERDUE),
        (date(2028, 1, 10), None),
    ],
)
def test_a_year_on_one_writes_once_more(tmp_path: Path, day: date, bucket: Bucket | None) -> None:
    assert bucket_on(tmp_path, NEWS, day, YEAR) is bucket


def test_the_row_of_a_year_on_says_what_to_write(tmp_path: Path) -> None:
    (row,) = rows_on(tmp_path, NEWS, date(2027, 11, 10), YEAR)
    assert row.why == "You told them on 10 November 2026 how your search ended."
    assert row.line == "  - 2027-11-10 checked-in by email using closing-the-loop"


@pytest.mark.parametrize(
    ("fields", "more", "policy"),
    [
        ("", ["2027-10-01 checked-in by email"], {}),
        ("status: closed\n", [], {}),
        ("status: paused\n", [], {}),
        ("", [], {"anniversary_note": False}),
    ],
)
def test_a_message_near_that_day_settles_it_and_the_policy_may_leave_it_out(
    tmp_path: Path, fields: str, more: list[str], policy: dict[str, object]
) -> None:
    notes = logged("2026-11-10 reported-back by email using closing-the-loop", *more, fields=fields)
    assert found_by(tmp_path, notes, YEAR, policy=policy) == ()


def test_what_they_wrote_themselves_is_no_news_of_ours(tmp_path: Path) -> None:
    assert found_by(tmp_path, logged("2026-11-10 replied using closing-the-loop"), YEAR) == ()
