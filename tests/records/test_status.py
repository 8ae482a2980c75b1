"""The status of a contact: open, paused (until a day), closed (and why)."""

from datetime import date

import pytest

from inroads.records import Status, contact_from
from reading import read, told

HINT = 'write open, paused, paused until 2026-12-01, closed, or "closed: why" in quotes'


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("open", Status("open")),
        ("Open", Status("open")),
        ("paused", Status("paused")),
        ("paused until 2026-12-01", Status("paused", date(2026, 12, 1))),
        ("Paused Until 2026-12-01", Status("paused", date(2026, 12, 1))),
        ("'paused until: 2026-12-01'", Status("paused", date(2026, 12, 1))),
        ("paused, until 2026-12-01", Status("paused", date(2026, 12, 1))),
        ("'paused until 2026-12-01: exams'", Status("paused", date(2026, 12, 1), "exams")),
        ("paused until 2026-12-01, exams", Status("paused", date(2026, 12, 1), "exams")),
        ("paused until 2026-12-01 - exams", Status("paused", date(2026, 12, 1), "exams")),
        ("paused till 2026-12-01", Status("paused", date(2026, 12, 1))),
        ("paused til 2026-12-01", Status("paused", date(2026, 12, 1))),
        ("paused 2026-12-01", Status("paused", date(2026, 12, 1))),
        ("paused, waiting for her visa", Status("paused", None, "waiting for her visa")),
        ("'paused: exams'", Status("paused", None, "exams")),
        ("closed", Status("closed")),
        ('"closed: took a job: mine"', Status("closed", None, "took a job: mine")),
        ("closed, took a job", Status("closed", None, "took a job")),
        ("closed - took a job", Status("closed", None, "took a job")),
        ("closed took a job", Status("closed", None, "took a job")),
        ("{closed: took a job}", Status("closed", None, "took a job")),
        ("\n  closed: took a job", Status("closed", None, "took a job")),
    ],
)
def test_a_status_is_a_word_with_a_day_or_a_reason(written: str, expected: Status) -> None:
    contact, problems = read(contact_from, f"---\nname: A\nstatus: {written}\n---\n")
    assert problems == ()
    assert contact
    assert contact.status == expected


@pytest.mark.parametrize(
    "written", ["waiting", "open until 2026-12-01", "open, why", "closed until 2026-12-01", "paused until", "reopened"]
)
def test_another_status_is_told_with_those_that_are_read(written: str) -> None:
    contact, problems = read(contact_from, f"---\nname: A\nstatus: {written}\n---\n")
    assert contact is None
    assert told(problems) == [("3:9", "invalid-value", f'status: "{written}" isn\'t a status', HINT)]


@pytest.mark.battery(4)
@pytest.mark.parametrize(
    ("written", "at", "message"),
    [
        ("paused until December", "3:22", '"December" isn\'t a date in the form that is read here'),
        ("paused until 2026-02-30", "3:22", "there is no 2026-02-30 in the calendar"),
        ("paused until 2026-02-30, exams", "3:22", "there is no 2026-02-30 in the calendar"),
        ("'paused until May'", "3:9", '"May" isn\'t a date in the form that is read here'),
    ],
)
def test_the_day_of_a_pause_is_told_at_itself(written: str, at: str, message: str) -> None:
    _, problems = read(contact_from, f"---\nname: A\nstatus: {written}\n---\n")
    assert [problem[:3] for problem in told(problems)] == [(at, "invalid-date", f"status: {message}")]


@pytest.mark.battery(6)
def test_a_reason_after_a_colon_needs_quotes_and_the_hint_shows_them() -> None:
    contact, problems = read(contact_from, "---\nname: A\nstatus: closed: took a job\n---\n")
    assert contact is None
    assert [problem.hint for problem in told(problems)] == ['write it in quotes: status: "closed: took a job"']


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("paused till 1 Dec 2026", "write: status: paused until 2026-12-01"),
        ("paused until December 1, 2026, exams", "write: status: paused until 2026-12-01, exams"),
        ("paused until 2026/12/1", "write: status: paused until 2026-12-01"),
        ("paused until next month", "write the day with all digits, such as paused until 2026-11-05"),
        ("paused for 2 months", "write the day with all digits, such as paused until 2026-11-05"),
        ("paused till Friday", "write the day with all digits, such as paused until 2026-11-05"),
    ],
)
def test_a_pause_until_a_day_in_words_is_told_with_the_line(written: str, hint: str) -> None:
    _, problems = read(contact_from, f"---\nname: A\nstatus: {written}\n---\n")
    assert [(problem.code, problem.hint) for problem in told(problems)] == [("invalid-date", hint)]


def test_a_status_off_by_some_letters_is_told_with_the_line() -> None:
    _, problems = read(contact_from, "---\nname: A\nstatus: pause\n---\n")
    assert [problem.hint for problem in told(problems)] == ["write: status: paused"]
