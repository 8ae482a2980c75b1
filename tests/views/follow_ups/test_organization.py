"""One open request at an organization at a time: it holds back a second one, and then the next person is due."""

from pathlib import Path

import pytest

from desks import NOV, bucket_on, found_by, person, rows_on, talk
from inroads.views.follow_ups import Bucket

ACME = "organization: Acme\n"
# Monday the 9th and three business days: Thursday the 12th.
ASKED = {"contacts/priya.md": person("Priya", ACME, "2026-11-09 asked by email")}
NEXT = {**ASKED, "contacts/sam.md": person("Sam", f"{ACME}prefers: phone\n")}


@pytest.mark.parametrize(
    ("day", "bucket"),
    [(8, None), (9, Bucket.THIS_WEEK), (11, Bucket.THIS_WEEK), (12, Bucket.TODAY), (18, Bucket.TODAY),
     (19, Bucket.OVERDUE)],
)  # fmt: skip
def test_the_next_person_is_due_three_business_days_after(tmp_path: Path, day: int, bucket: Bucket | None) -> None:
    assert bucket_on(tmp_path, NEXT, NOV[day], "FU-NEXT-PERSON") is bucket


def test_a_weekend_and_a_holiday_do_not_count(tmp_path: Path) -> None:
    notes = {**NEXT, "contacts/priya.md": person("Priya", ACME, "2026-11-06 asked by email")}
    assert found_by(tmp_path, notes, "FU-NEXT-PERSON")[0].due == NOV[11]
    us = {"country": "US"}  # Veterans Day, the 11th
    assert found_by(tmp_path, notes, "FU-NEXT-PERSON", policy=us)[0].due == NOV[12]


def test_a_row_says_who_was_asked_and_what_to_write_in_whose_note(tmp_path: Path) -> None:
    (row,) = rows_on(tmp_path, NEXT, NOV[12], "FU-NEXT-PERSON")
    assert (row.who, row.what) == (("sam",), "Ask the next person at Acme, and keep the first request open")
    assert row.why == "You asked Priya on 9 November 2026, and there is no answer yet."
    assert (row.settle.path, row.line) == ("notes/contacts/sam.md", "log:\n  - 2026-11-12 asked by phone")
    assert [(fact.path, fact.line) for fact in row.facts] == [("notes/contacts/priya.md", 5)]


@pytest.mark.parametrize(
    ("source", "template"), [("alumni", "outreach-alumni-cold"), ("network", "reconnect-dormant"), ("cold", "")]
)
def test_the_words_depend_on_how_they_were_found(tmp_path: Path, source: str, template: str) -> None:
    notes = {**ASKED, "contacts/sam.md": person("Sam", f"{ACME}source: {source}\n")}
    (found,) = found_by(tmp_path, notes, "FU-NEXT-PERSON")
    assert found.template == template
    assert found.settle.text.endswith(f"using {template}" if template else "asked by email")


@pytest.mark.parametrize("days", [5, "off"])
def test_the_policy_says_when_or_never(tmp_path: Path, days: int | str) -> None:
    found = found_by(tmp_path, NEXT, "FU-NEXT-PERSON", policy={"next_person_after_business_days": days})
    assert [one.due for one in found] == ([] if days == "off" else [NOV[16]])


@pytest.mark.parametrize(
    "more", ["2026-11-10 replied", "2026-11-10 declined", "2026-11-10 asked using intro-request-mutual"]
)
def test_an_answer_or_a_request_for_a_name_makes_nobody_next(tmp_path: Path, more: str) -> None:
    notes = {**NEXT, "contacts/priya.md": person("Priya", ACME, "2026-11-09 asked by email", more)}
    assert found_by(tmp_path, notes, "FU-NEXT-PERSON") == ()


def test_a_meeting_makes_nobody_next(tmp_path: Path) -> None:
    assert found_by(tmp_path, {**NEXT, "meetings/t.md": talk("2026-12-01")}, "FU-NEXT-PERSON") == ()


@pytest.mark.parametrize("status", ["closed", "paused", "paused until 2026-12-01"])
@pytest.mark.parametrize("who", ["priya", "sam"])
def test_closed_and_paused_people_neither_wait_nor_come_next(tmp_path: Path, who: str, status: str) -> None:
    fields = {one: f"{ACME}status: {status}\n" if one == who else ACME for one in ("priya", "sam")}
    notes = {
        "contacts/priya.md": person("Priya", fields["priya"], "2026-11-09 asked by email"),
        "contacts/sam.md": person("Sam", fields["sam"]),
    }
    assert found_by(tmp_path, notes, "FU-NEXT-PERSON") == ()


def test_the_closest_comes_first_then_the_level_and_the_day_of_adding(tmp_path: Path) -> None:
    people = {
        "contacts/a.md": person("A", f"{ACME}level: executive\nadded: 2026-10-01\n"),
        "contacts/b.md": person("B", f"{ACME}level: target-role\nadded: 2026-10-02\n"),
        "contacts/c.md": person("C", f"{ACME}level: target-role\nadded: 2026-10-01\n"),
        "contacts/d.md": person("D", f"{ACME}closeness: cold\nlevel: executive\n"),
        "contacts/e.md": person("E", f"{ACME}closeness: warm\n"),
    }
    order = []
    for _ in range(5):
        (found,) = found_by(tmp_path / str(len(order)), {**ASKED, **people}, "FU-NEXT-PERSON")
        order += found.who
        people.pop(f"contacts/{found.who[0]}.md")
    assert order == ["e", "d", "c", "b", "a"]


def test_the_latest_request_counts(tmp_path: Path) -> None:
    notes = {**NEXT, "contacts/tom.md": person("Tom", ACME, "2026-11-16 asked by email")}
    (found,) = found_by(tmp_path, notes, "FU-NEXT-PERSON")
    assert (found.due, found.why[:9]) == (NOV[19], "You asked")
    assert "Tom" in found.why


JONAS = person("Jonas", f"{ACME}may_use_name: yes\n")
NAMED = {
    **ASKED,
    "contacts/ana.md": person("Ana"),
    "contacts/jonas.md": JONAS,
    "meetings/t.md": talk("2026-11-06", "referrals: [Jonas]\nthanked: 2026-11-07\n", "ana"),
}


def test_an_open_request_holds_back_a_name_that_was_given_there(tmp_path: Path) -> None:
    (found,) = found_by(tmp_path, NAMED, "FU-REFERRAL")
    assert found.due == NOV[12]  # not the 10th
    assert found_by(tmp_path, NAMED, "FU-NEXT-PERSON") == ()  # it is one thing to do, not two
    off = found_by(tmp_path, NAMED, "FU-REFERRAL", policy={"next_person_after_business_days": "off"})
    assert [one.due for one in off] == [NOV[10]]


def test_an_open_request_holds_back_one_to_an_accepted_connection_there(tmp_path: Path) -> None:
    log = ("2026-11-05 connected by linkedin", "2026-11-08 accepted by linkedin")
    notes = {**ASKED, "contacts/sam.md": person("Sam", ACME, *log)}
    (found,) = found_by(tmp_path, notes, "FU-LINKEDIN-ACCEPTED")
    assert found.due == NOV[12]
