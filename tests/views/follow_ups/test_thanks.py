"""When thanks are due after a talk, and what settles it."""

from datetime import date
from pathlib import Path

import pytest

from conftest import desk_of
from desks import NOV, bucket_on, found_by, rows_on
from inroads.views.follow_ups import Bucket, Way

PRIYA = {"contacts/priya.md": "---\nname: Priya Raman\n---\n"}
TALK = {**PRIYA, "meetings/talk.md": "---\ncontact: priya\nwhen: 2026-11-17 15:00\n---\n"}


@pytest.mark.parametrize(
    ("day", "bucket"),
    [
        (16, None),  # the talk is still to come
        (17, None),  # its day isn't over
        (18, Bucket.TODAY),
        (19, Bucket.TODAY),
        (20, Bucket.OVERDUE),
        (30, Bucket.OVERDUE),
    ],
)
def test_thanks_are_due_the_day_after_a_talk_and_late_after_two_days(
    tmp_path: Path, day: int, bucket: Bucket | None
) -> None:
    assert bucket_on(tmp_path, TALK, NOV[day], "FU-THANKS") is bucket


@pytest.mark.parametrize(
    "told", ["outcome: held\n---\n", "---\n## Answers\n### path-01\nYes.\n", "---\n## Insights\n- A\n"]
)
def test_on_the_day_itself_thanks_are_asked_for_once_the_note_shows_that_it_took_place(
    tmp_path: Path, told: str
) -> None:
    notes = {**PRIYA, "meetings/talk.md": f"---\ncontact: priya\nwhen: 2026-11-17\n{told}"}
    assert bucket_on(tmp_path, notes, NOV[17], "FU-THANKS") is Bucket.THIS_WEEK


@pytest.mark.parametrize(("hours", "due"), [(4, 17), (24, 18), (48, 19)])
def test_the_policy_says_within_how_many_hours_thanks_are_due(tmp_path: Path, hours: int, due: int) -> None:
    (row,) = rows_on(tmp_path, TALK, NOV[19], "FU-THANKS", policy={"thank_you_due_hours": hours})
    assert row.due == NOV[due]


def test_a_thanked_meeting_asks_for_no_thanks(tmp_path: Path) -> None:
    notes = {**PRIYA, "meetings/talk.md": "---\ncontact: priya\nwhen: 2026-11-17\nthanked: 2026-11-18\n---\n"}
    assert found_by(tmp_path, notes, "FU-THANKS") == ()


def test_thanks_in_the_contacts_log_settle_it_as_well(tmp_path: Path) -> None:
    notes = {**TALK, "contacts/priya.md": "---\nname: Priya Raman\nlog:\n  - 2026-11-18 thanked by phone\n---\n"}
    assert found_by(tmp_path, notes, "FU-THANKS") == ()


def test_thanks_that_were_sent_before_the_talk_are_thanks_for_something_else(tmp_path: Path) -> None:
    notes = {**TALK, "contacts/priya.md": "---\nname: Priya Raman\nlog:\n  - 2026-11-16 thanked by phone\n---\n"}
    assert len(found_by(tmp_path, notes, "FU-THANKS")) == 1


def test_thanks_after_the_second_talk_are_not_for_the_first(tmp_path: Path) -> None:
    notes = {
        "contacts/priya.md": "---\nname: Priya Raman\nlog:\n  - 2026-11-12 thanked by email\n---\n",
        "meetings/one.md": "---\ncontact: priya\nwhen: 2026-11-05\n---\n",
        "meetings/two.md": "---\ncontact: priya\nwhen: 2026-11-11\n---\n",
    }
    assert [f.settle.path for f in found_by(tmp_path, notes, "FU-THANKS")] == ["notes/meetings/one.md"]


def test_thanks_between_two_talks_are_for_the_first_alone(tmp_path: Path) -> None:
    notes = {
        "contacts/priya.md": "---\nname: Priya Raman\nlog:\n  - 2026-11-06 thanked by email\n---\n",
        "meetings/one.md": "---\ncontact: priya\nwhen: 2026-11-05\n---\n",
        "meetings/two.md": "---\ncontact: priya\nwhen: 2026-11-11\n---\n",
    }
    assert [f.settle.path for f in found_by(tmp_path, notes, "FU-THANKS")] == ["notes/meetings/two.md"]


@pytest.mark.parametrize("outcome", ["cancelled", "no-show", "moved to 2026-11-26"])
def test_a_meeting_that_came_to_nothing_asks_for_no_thanks(tmp_path: Path, outcome: str) -> None:
    notes = {**PRIYA, "meetings/talk.md": f"---\ncontact: priya\nwhen: 2026-11-17\noutcome: {outcome}\n---\n"}
    assert found_by(tmp_path, notes, "FU-THANKS") == ()


def test_two_people_in_one_meeting_are_thanked_together_by_the_meetings_field(tmp_path: Path) -> None:
    notes = {
        **PRIYA,
        "contacts/sam.md": "---\nname: Sam Lee\n---\n",
        "meetings/talk.md": "---\ncontact: [priya, sam]\nwhen: 2026-11-17\n---\n",
    }
    (row,) = rows_on(tmp_path, notes, NOV[18], "FU-THANKS")
    assert [link.text for link in row.people] == ["Priya Raman", "Sam Lee"]


def test_of_two_people_the_one_whose_log_has_the_thanks_is_not_named_again(tmp_path: Path) -> None:
    notes = {
        **PRIYA,
        "contacts/sam.md": "---\nname: Sam Lee\nlog:\n  - 2026-11-18 thanked by text\n---\n",
        "meetings/talk.md": "---\ncontact: [priya, sam]\nwhen: 2026-11-17\n---\n",
    }
    (row,) = rows_on(tmp_path, notes, NOV[18], "FU-THANKS")
    assert [link.text for link in row.people] == ["Priya Raman"]


def test_a_closed_contact_is_left_alone(tmp_path: Path) -> None:
    notes = {**TALK, "contacts/priya.md": '---\nname: Priya Raman\nstatus: "closed: moved away"\n---\n'}
    assert found_by(tmp_path, notes, "FU-THANKS") == ()


def test_a_paused_contact_is_still_thanked_for_a_talk_that_took_place(tmp_path: Path) -> None:
    notes = {**TALK, "contacts/priya.md": "---\nname: Priya Raman\nstatus: paused until 2027-01-10\n---\n"}
    assert bucket_on(tmp_path, notes, NOV[18], "FU-THANKS") is Bucket.TODAY


def test_a_meeting_whose_people_all_have_errors_in_their_notes_is_passed_over(tmp_path: Path) -> None:
    notes = {**TALK, "contacts/priya.md": "---\nname: Priya Raman\nadded: yesterday\n---\n"}
    assert found_by(tmp_path, notes, "FU-THANKS") == ()


def test_without_interest_thanks_are_owed_as_well_in_other_words_and_by_the_second_day(tmp_path: Path) -> None:
    notes = {**PRIYA, "meetings/talk.md": "---\ncontact: priya\nwhen: 2026-11-17\ninterest: none\n---\n"}
    (found,) = found_by(tmp_path, notes, "FU-NOT-INTERESTED")
    assert found_by(tmp_path, notes, "FU-THANKS") == ()
    assert (found.template, found.what) == ("thank-you-not-interested", "Send your thanks, and let it rest")
    assert (found.due, found.overdue) == (NOV[19], NOV[20])


@pytest.mark.parametrize(
    ("medium", "template"), [("card", "thank-you-handwritten"), ("email-plus-card", "thank-you-email")]
)
def test_the_policy_says_whether_thanks_are_written_by_hand(tmp_path: Path, medium: str, template: str) -> None:
    desk = desk_of(tmp_path, TALK, policy={"thank_you_medium": medium})
    assert [found.template for found in desk.follow_ups.found if found.rule == "FU-THANKS"] == [template]


def test_it_says_what_to_write_and_why(tmp_path: Path) -> None:
    (row,) = rows_on(tmp_path, TALK, NOV[20], "FU-THANKS")
    assert row.what == "Send your thanks"
    assert row.why == "You talked on 17 November 2026, and no thanks are noted."
    assert (row.settle.path, row.settle.way, row.line) == ("notes/meetings/talk.md", Way.FIELD, "thanked: 2026-11-20")
    assert row.settle.where == "among the fields between the --- lines"
    assert [(fact.path, fact.line, fact.text) for fact in row.facts] == [
        ("notes/meetings/talk.md", 3, "when: 2026-11-17")
    ]
    assert row.days_late == 2


def test_an_empty_field_is_filled_and_not_written_twice(tmp_path: Path) -> None:
    notes = {**PRIYA, "meetings/talk.md": "---\ncontact: priya\nthanked:\nwhen: 2026-11-17\n---\n"}
    (row,) = rows_on(tmp_path, notes, NOV[18], "FU-THANKS")
    assert (row.settle.way, row.settle.line, row.settle.where) == (Way.INSTEAD, 3, "instead of line 3")


def test_a_meeting_at_the_end_of_the_calendar_stops_nothing(tmp_path: Path) -> None:
    notes = {**PRIYA, "meetings/talk.md": "---\ncontact: priya\nwhen: 9999-12-31\n---\n"}
    assert [f.due for f in found_by(tmp_path, notes, "FU-THANKS")] == [date.max]
