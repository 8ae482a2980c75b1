"""One clock for each relationship: one message of one's own accord at a time, with room between two."""

import tempfile
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import TODAY, desk_of, write_tree
from desks import NOV, found_by, person, settled, talk
from inroads.views.desk import Desk
from inroads.views.follow_ups import Kind
from vaults import vaults

AGREED = "thanked: 2026-10-13\nkeep_in_touch: yes\n"
ADVICE = "## Advice\n- [x] Read it (done 2026-11-08)"
NOTES = {"contacts/priya.md": person("Priya"), "meetings/talk.md": talk("2026-10-12", AGREED, body=ADVICE)}
OF_OWN_ACCORD = {
    Kind.REACH_OUT, Kind.NUDGE, Kind.REFERRAL, Kind.REPORT_BACK, Kind.THANK_CONNECTOR, Kind.CHECK_IN, Kind.TELL,
    Kind.CLOSE_LOOP,
}  # fmt: skip


def test_news_goes_into_the_message_that_is_due_first(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, NOTES)
    (row,) = (row for row in desk.due if row.kind in OF_OWN_ACCORD)
    assert (row.rule, row.due) == ("FU-CHECKIN", NOV[12])
    assert row.besides == (
        (
            "Tell them that you did it: Read it",
            "notes/meetings/talk.md",
            "at the end of line 8",
            ("(told ", "2026-11-20", ")"),
        ),
    )


def test_news_that_is_due_much_later_waits(tmp_path: Path) -> None:
    notes = {**NOTES, "meetings/talk.md": talk("2026-10-12", AGREED, body=ADVICE.replace("11-08", "11-13"))}
    (found,) = found_by(tmp_path, notes, "FU-CHECKIN")
    assert found.besides == ()
    assert found_by(tmp_path, notes, "FU-ADVICE-LOOP") == ()


def test_a_check_in_that_is_due_later_waits_without_a_word(tmp_path: Path) -> None:
    notes = {**NOTES, "meetings/talk.md": talk("2026-10-12", AGREED, body=ADVICE.replace("11-08", "10-20"))}
    (found,) = found_by(tmp_path, notes, "FU-ADVICE-LOOP")
    assert (found.due, found.besides) == (date(2026, 10, 27), ())
    assert found_by(tmp_path, notes, "FU-CHECKIN") == ()


def test_thanks_and_confirmations_never_wait(tmp_path: Path) -> None:
    notes = {
        **NOTES,
        "meetings/one.md": talk("2026-11-18"),
        "meetings/two.md": talk("2026-11-23", body=""),
    }
    rules = {row.rule for row in desk_of(tmp_path, notes).due}
    assert {"FU-THANKS", "FU-CONFIRM", "FU-PREPARE", "FU-ADVICE-LOOP"} <= rules


def test_telling_them_of_advice_leaves_room_after_the_last_message(tmp_path: Path) -> None:
    notes = {**NOTES, "contacts/priya.md": person("Priya", "", "2026-11-14 checked-in by email")}
    (found,) = found_by(tmp_path, notes, "FU-ADVICE-LOOP")
    assert found.due == NOV[21]
    assert found_by(tmp_path, notes, "FU-ADVICE-LOOP", policy={"room_days": 14})[0].due == NOV[28]


@pytest.mark.parametrize(
    ("default", "fields", "count"),
    [
        ("ask-permission", "", 0),
        ("always", "", 1),
        ("always", "keep_in_touch: no\n", 0),
        ("always", "interest: none\n", 0),
        ("only-if-good-rapport", "", 0),
        ("only-if-good-rapport", "fit: 3\n", 0),
        ("only-if-good-rapport", "fit: 4\n", 1),
        ("only-if-good-rapport", "interest: high\n", 1),
    ],
)
def test_the_policy_says_with_whom_one_keeps_in_touch(tmp_path: Path, default: str, fields: str, count: int) -> None:
    notes = {
        "contacts/priya.md": person("Priya"),
        "meetings/t.md": talk("2026-10-12", f"thanked: 2026-10-13\n{fields}"),
    }
    assert len(found_by(tmp_path, notes, "FU-CHECKIN", policy={"keep_in_touch_default": default})) == count


def test_without_interest_check_ins_end_unless_the_contact_has_a_cadence(tmp_path: Path) -> None:
    fields = f"{AGREED}interest: none\n"
    notes = {"contacts/priya.md": person("Priya"), "meetings/t.md": talk("2026-10-12", fields)}
    assert found_by(tmp_path, notes, "FU-CHECKIN") == ()
    notes["contacts/priya.md"] = person("Priya", "cadence: monthly\n")
    assert len(found_by(tmp_path, notes, "FU-CHECKIN")) == 1


@pytest.mark.parametrize(("needs_news", "what"), [(True, "Check in, if you have news"), (False, "Check in")])
def test_the_policy_says_whether_a_check_in_needs_news(tmp_path: Path, needs_news: bool, what: str) -> None:
    notes = {"contacts/priya.md": person("Priya"), "meetings/t.md": talk("2026-10-12", AGREED)}
    (found,) = found_by(tmp_path, notes, "FU-CHECKIN", policy={"checkin_requires_news": needs_news})
    assert found.what == what


@pytest.mark.parametrize(
    ("limit", "rest"), [(1, "Your last check-in had"), (2, "Your last two"), (3, "Your last three")]
)
def test_the_policy_says_after_how_many_check_ins_comes_a_rest(tmp_path: Path, limit: int, rest: str) -> None:
    log = [f"2026-10-{20 + n} checked-in" for n in range(limit)]
    notes = {"contacts/priya.md": person("Priya", "", *log), "meetings/t.md": talk("2026-10-12", AGREED)}
    (found,) = found_by(tmp_path, notes, "FU-CHECKIN-PAUSE", policy={"unanswered_limit": limit})
    assert found.why.startswith(rest)
    assert found_by(tmp_path, {}, "FU-CHECKIN", policy={"unanswered_limit": limit}) == ()


def _messages(desk: Desk) -> list[str]:
    return [who for row in desk.due if row.kind in OF_OWN_ACCORD for who in row.who]


@given(vaults(), st.integers(-30, 400))
@settings(max_examples=100)
def test_nobody_ever_gets_two_messages_at_once(notes: Mapping[str, str], shift: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        people = _messages(desk_of(Path(folder), notes, today=TODAY + timedelta(days=shift)))
    assert len(people) == len(set(people))


@given(vaults())
@settings(max_examples=60)
def test_a_message_that_was_just_sent_leaves_room_before_the_next(notes: Mapping[str, str]) -> None:
    """Whatever is settled today, the next message of one's own accord to that person isn't due within the week."""
    with tempfile.TemporaryDirectory() as folder:
        desk = desk_of(Path(folder), notes)
    for row in (row for row in desk.due if row.kind in OF_OWN_ACCORD and row.who):
        with tempfile.TemporaryDirectory() as folder:
            settled(write_tree(Path(folder), notes), row.settle, TODAY)
            after = desk_of(Path(folder), {})
        soon = [(one.rule, one.due) for one in after.due if one.kind in OF_OWN_ACCORD and {*one.who} & {*row.who}]
        assert all(due >= TODAY + timedelta(days=7) for _, due in soon), (row.rule, soon)
