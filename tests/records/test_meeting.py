"""A meeting's note: with whom and when, how it went, what was planned."""

from datetime import date, time

import pytest

from inroads.problems import Place, Problem
from inroads.records import Meeting, Outcome, OutcomeKind, Reference, Referral, When, meeting_from
from inroads.records.meeting import INTERESTS, PLACES
from reading import Told, places, read, told


def _meeting(front: str, when: str = "2026-11-19") -> tuple[Meeting | None, tuple[Problem, ...]]:
    return read(meeting_from, f"---\ncontact: priya\nwhen: {when}\n{front}\n---\n", "meetings/x.md")


def _read(front: str, when: str = "2026-11-19") -> Meeting:
    meeting, problems = _meeting(front, when)
    assert problems == ()
    assert meeting
    return meeting


def _problem(front: str, when: str = "2026-11-19") -> Told:
    meeting, problems = _meeting(front, when)
    assert meeting is None
    (only,) = told(problems)
    return only


def test_a_meeting_with_every_field_is_read() -> None:
    meeting, problems = read(
        meeting_from,
        """
        ---
        contact: priya-raman
        when: 2026-11-19 15:00
        minutes: 20
        where: video
        location: https://meet.example/abc
        questions: [path-01, day-03]
        thanked: 2026-11-20
        interest: high
        fit: 4
        confidence: 3
        try_next: "wait: count to three"
        keep_in_touch: yes
        outcome: moved to 2026-11-26
        referrals:
          - Jonas Weber (Lakeside Health): may use her name
          - "[[mei-tanaka]]"
        tags: [second-talk]
        ---
        Notes.
        """,
        "content/private/meetings/2026-11-19-priya-raman.md",
    )
    assert problems == ()
    assert meeting
    assert meeting.id == "2026-11-19-priya-raman"
    assert {field: getattr(meeting, field) for field in Meeting.field_names()} == {
        "contact": (Reference("priya-raman", 2, 10),),
        "when": When(date(2026, 11, 19), time(15, 0)),
        "minutes": 20,
        "where": "video",
        "location": "https://meet.example/abc",
        "questions": ("path-01", "day-03"),
        "thanked": date(2026, 11, 20),
        "interest": "high",
        "fit": 4,
        "confidence": 3,
        "try_next": "wait: count to three",
        "keep_in_touch": True,
        "outcome": Outcome(OutcomeKind.MOVED, date(2026, 11, 26)),
        "referrals": (
            Referral("Jonas Weber", "Lakeside Health", "may use her name", True, False, 16, 5),
            Referral("mei-tanaka", "", "", None, True, 17, 5),
        ),
        "tags": ("second-talk",),
    }


@pytest.mark.battery(5)
def test_a_meeting_without_its_fields_is_told_which_are_needed() -> None:
    meeting, problems = read(meeting_from, "---\nminutes: 20\n---\n")
    assert meeting is None
    hint = "write what a note like this needs: contact, when"
    assert told(problems) == [
        ("1:1", "missing-field", 'the field "contact" is missing', hint),
        ("1:1", "missing-field", 'the field "when" is missing', hint),
    ]


@pytest.mark.battery(25)
@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2026-11-19", When(date(2026, 11, 19))),
        ("2026-11-19 15:00", When(date(2026, 11, 19), time(15, 0))),
        ("2026-11-19 9:05", When(date(2026, 11, 19), time(9, 5))),
        ("2026-11-19   23:59", When(date(2026, 11, 19), time(23, 59))),
        ("2026-11-19T15:00", When(date(2026, 11, 19), time(15, 0))),
        ("2026-11-19t15:00:00", When(date(2026, 11, 19), time(15, 0))),
        ('"2026-11-19 00:00"', When(date(2026, 11, 19), time(0, 0))),
        ("2024-02-29 12:00", When(date(2024, 2, 29), time(12, 0))),
        ("1899-12-31", When(date(1899, 12, 31))),
        ("2039-06-01 8:00", When(date(2039, 6, 1), time(8, 0))),
    ],
)
def test_a_meeting_is_on_a_day_or_at_an_hour(written: str, expected: When) -> None:
    assert _read("", written).when == expected


ZONE = "and put the time zone into the contact's note: timezone:"
NEITHER = "isn't a day, or a day and a time, in the form that is read here"


@pytest.mark.battery(4)
@pytest.mark.parametrize(
    ("written", "at", "message", "hint"),
    [
        ("tomorrow", "3:7", '"tomorrow" isn\'t a date in the form that is read here',
         "write year-month-day with all digits, such as 2026-11-05"),
        ("2026-11-19, 15:00", "3:7", f'"2026-11-19, 15:00" {NEITHER}', "write: when: 2026-11-19 15:00"),
        ("2026/11/19", "3:7", f'"2026/11/19" {NEITHER}', "write: when: 2026-11-19"),
        ("Nov 19, 2026 at 3pm", "3:7", f'"Nov 19, 2026 at 3pm" {NEITHER}', "write: when: 2026-11-19 15:00"),
        ("19.11.2026", "3:7", f'"19.11.2026" {NEITHER}', "write: when: 2026-11-19"),
        ("2026-11-31 15:00", "3:7", "there is no 2026-11-31 in the calendar",
         "choose one of the 30 days of November 2026"),
        ("2026-2-29 15:00", "3:7", '"2026-2-29" isn\'t a date in the form that is read here',
         "write year-month-day with all digits, such as 2026-11-05"),
    ],
)  # fmt: skip
def test_a_day_that_can_not_be_read_is_told(written: str, at: str, message: str, hint: str) -> None:
    assert _problem("", written) == (at, "invalid-date", f"when: {message}", hint)


@pytest.mark.battery(4)
@pytest.mark.parametrize(
    ("written", "at", "seen"),
    [
        ("2026-11-19 13pm", "3:18", "13pm"),
        ("2026-11-19 15:00+01:00", "3:18", "15:00+01:00"),
        ("2026-11-19   24:00", "3:20", "24:00"),
        ("2026-11-19 15:60", "3:18", "15:60"),
        ("2026-11-19T15:00:00Z", "3:18", "15:00:00Z"),
        ("2026-11-19 ١٥:٠٠", "3:18", "١٥:٠٠"),
    ],
)
def test_an_hour_that_can_not_be_read_is_told(written: str, at: str, seen: str) -> None:
    hint = "write the hours from 00 to 23 and the minutes, such as 15:00"
    assert _problem("", written) == (at, "invalid-time", f'when: "{seen}" isn\'t a time of day', hint)


@pytest.mark.battery(4)
@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("3pm", "write: when: 2026-11-19 15:00"),
        ("3:30 p.m.", "write: when: 2026-11-19 15:30"),
        ("12am", "write: when: 2026-11-19 00:00"),
        ("12 pm", "write: when: 2026-11-19 12:00"),
        ("noon", "write: when: 2026-11-19 12:00"),
        ("at 15:00", "write: when: 2026-11-19 15:00"),
        ("15.00", "write: when: 2026-11-19 15:00"),
        ("1500", "write: when: 2026-11-19 15:00"),
        ("15h", "write: when: 2026-11-19 15:00"),
        (
            "15:00 PST",
            f"write: when: 2026-11-19 15:00, {ZONE} America/Los_Angeles",
        ),
        (
            "3pm America/Chicago",
            f"write: when: 2026-11-19 15:00, {ZONE} America/Chicago",
        ),
        ("15:00-16:30", "write: when: 2026-11-19 15:00, and how long it is on a line of its own: minutes: 90"),
        (
            "15:00 (video)",
            'write: when: 2026-11-19 15:00, and put "video" into a field of its own, or below the fields',
        ),
    ],
)
def test_a_time_in_another_form_is_told_with_the_line_that_is_read(written: str, hint: str) -> None:
    assert _problem("", f"2026-11-19 {written}")[1:] == (
        "invalid-time",
        f'when: "{written}" isn\'t a time of day',
        hint,
    )


@pytest.mark.parametrize(("field", "choices"), [("where", PLACES), ("interest", INTERESTS)])
def test_a_choice_is_read_however_it_is_capitalized(field: str, choices: tuple[str, ...]) -> None:
    for word in choices:
        assert getattr(_read(f"{field}: {word.title()}"), field) == word


@pytest.mark.parametrize(
    ("front", "field", "expected"),
    [("minutes: 20", "minutes", 20), ("minutes: '020'", "minutes", 20), ("minutes: 600", "minutes", 600),
     ("fit: 1", "fit", 1), ("fit: 5", "fit", 5)],
)  # fmt: skip
def test_numbers_are_read(front: str, field: str, expected: int) -> None:
    assert getattr(_read(front), field) == expected


@pytest.mark.battery(3)
@pytest.mark.parametrize(
    ("front", "at", "message"),
    [
        ("minutes: 0", "4:10", 'minutes: "0" isn\'t a whole number from 1 to 600'),
        ("minutes: 601", "4:10", 'minutes: "601" isn\'t a whole number from 1 to 600'),
        ("minutes: 20 minutes", "4:10", 'minutes: "20 minutes" isn\'t a whole number from 1 to 600'),
        ("minutes: 1e2", "4:10", 'minutes: "1e2" isn\'t a whole number from 1 to 600'),
        ("minutes: 1_0", "4:10", 'minutes: "1_0" isn\'t a whole number from 1 to 600'),
        ("minutes: -20", "4:10", 'minutes: "-20" isn\'t a whole number from 1 to 600'),
        ("fit: 4.5", "4:6", 'fit: "4.5" isn\'t a whole number from 1 to 5'),
        ("fit: ٣", "4:6", 'fit: "٣" isn\'t a whole number from 1 to 5'),
        ("fit: 99999999999999999999", "4:6", 'fit: "99999999999999999999" isn\'t a whole number from 1 to 5'),
    ],
)
def test_other_numbers_are_told(front: str, at: str, message: str) -> None:
    assert _problem(front) == (at, "invalid-value", message, "write digits only")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("held", Outcome(OutcomeKind.HELD)),
        ("cancelled", Outcome(OutcomeKind.CANCELLED)),
        ("Canceled", Outcome(OutcomeKind.CANCELLED)),
        ("no-show", Outcome(OutcomeKind.NO_SHOW)),
        ("No show", Outcome(OutcomeKind.NO_SHOW)),
        ("moved to 2026-11-26", Outcome(OutcomeKind.MOVED, date(2026, 11, 26))),
        ("Moved To 2026-11-26", Outcome(OutcomeKind.MOVED, date(2026, 11, 26))),
        ("moved 2026-11-26", Outcome(OutcomeKind.MOVED, date(2026, 11, 26))),
        ("'moved to: 2026-11-26'", Outcome(OutcomeKind.MOVED, date(2026, 11, 26))),
        ("{moved to: 2026-11-26}", Outcome(OutcomeKind.MOVED, date(2026, 11, 26))),
        ("moved to 2026-11-26, she was ill", Outcome(OutcomeKind.MOVED, date(2026, 11, 26), "she was ill")),
        ("'moved to 2026-11-26: ill'", Outcome(OutcomeKind.MOVED, date(2026, 11, 26), "ill")),
        ("noshow", Outcome(OutcomeKind.NO_SHOW)),
        ("No_Show", Outcome(OutcomeKind.NO_SHOW)),
        ("no-show, twice now", Outcome(OutcomeKind.NO_SHOW, None, "twice now")),
        ("cancelled, she was ill", Outcome(OutcomeKind.CANCELLED, None, "she was ill")),
        ("'cancelled: ill'", Outcome(OutcomeKind.CANCELLED, None, "ill")),
        ("held - in the end", Outcome(OutcomeKind.HELD, None, "in the end")),
    ],
)
def test_outcomes_are_read(written: str, expected: Outcome) -> None:
    assert _read(f"outcome: {written}").outcome == expected


@pytest.mark.parametrize("written", ["good", "moved", "moved to"])
def test_another_outcome_is_told_with_those_that_are_read(written: str) -> None:
    message = f'outcome: "{written.strip(chr(39))}" isn\'t an outcome'
    hint = "write held, moved to 2026-11-26, cancelled or no-show"
    assert _problem(f"outcome: {written}") == ("4:10", "invalid-value", message, hint)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("canclled", "cancelled"),
        ("done", "held"),
        ("postponed", "moved to 2026-11-26"),
        ("rescheduled to 2027-01-08", "moved to 2027-01-08"),
        ("ghosted me", "no-show"),
    ],
)
def test_an_outcome_in_other_words_is_told_with_the_one_that_is_read(written: str, meant: str) -> None:
    assert _problem(f"outcome: {written}")[3] == f"write: outcome: {meant}"


@pytest.mark.battery(4)
@pytest.mark.parametrize(
    ("written", "at", "message"),
    [
        ("moved to Friday", "4:19", '"Friday" isn\'t a date in the form that is read here'),
        ("moved to next week", "4:19", '"next week" isn\'t a date in the form that is read here'),
        ("moved to 2026-02-30", "4:19", "there is no 2026-02-30 in the calendar"),
    ],
)
def test_the_day_to_which_a_meeting_was_moved_is_told_at_itself(written: str, at: str, message: str) -> None:
    assert _problem(f"outcome: {written}")[:3] == (at, "invalid-date", f"outcome: {message}")


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("questions: [path-01, day-03]", ("path-01", "day-03")),
        ("questions: path-01", ("path-01",)),
        (
            "questions:\n  - path-01\n  - What is a day like?\n  - 'Why: really?'",
            ("path-01", "What is a day like?", "Why: really?"),
        ),
        ("questions:\n  - Tell me: why?", ("Tell me: why?",)),
        ("questions: Why this, and not that?", ("Why this, and not that?",)),
        ("questions: []", ()),
    ],
)
def test_questions_are_ids_and_ones_own(front: str, expected: tuple[str, ...]) -> None:
    assert _read(front).questions == expected


def test_a_question_knows_its_place() -> None:
    questions = _read("questions:\n  - path-01\n  - Tell me: why?").questions
    assert [(question.line, question.column) for question in questions] == [(5, 5), (6, 5)]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("front", "columns"),
    [
        ("questions: path-01, day-03", [12, 21]),
        ("questions:\n  - path-01,day-03", [5, 13]),
        ("questions: path-01; day-03", [12, 21]),
        ("questions: path-01 day-03", [12, 20]),
        ("questions: path-01 and day-03", [12, 24]),
        ("questions: 'path-01, day-03'", [12, 12]),
    ],
)
def test_several_ids_in_one_text_are_a_question_each(front: str, columns: list[int]) -> None:
    questions = _read(front).questions
    assert questions == ("path-01", "day-03")
    assert [question.column for question in questions] == columns  # type: ignore[attr-defined]


def test_unknown_fields_are_a_warning() -> None:
    meeting, problems = _meeting("contacts: x\nwho: y")
    assert meeting
    assert places(problems) == ["4:1 warning unknown-field", "5:1 warning unknown-field"]
    assert meeting.extra == (("contacts", "x"), ("who", "y"))


def test_the_place_of_a_field_is_that_of_its_value() -> None:
    assert _read("", "2026-11-19 15:00").place("when") == Place(3, 7)
