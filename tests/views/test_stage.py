"""The stage of a contact, as the facts in log and meetings make it."""

from datetime import date
from pathlib import Path

import pytest

from conftest import desk_of
from desks import NOV
from inroads.views.stage import StageKind, stage
from inroads.views.standing import standing


def _stage(root: Path, contact: str, *meetings: str, today: date = NOV[20]) -> tuple[str, str]:
    notes = {"contacts/priya.md": f"---\nname: Priya Raman\n{contact}---\n"}
    notes |= {f"meetings/m{n}.md": f"---\ncontact: priya\n{meeting}" for n, meeting in enumerate(meetings)}
    vault = desk_of(root, notes).vault
    found = stage(standing(vault, vault.contacts["priya"]), today)
    return found.kind.value, found.why


def _log(*entries: str) -> str:
    return "log:\n" + "".join(f"  - {entry}\n" for entry in entries)


@pytest.mark.parametrize(
    ("entries", "kind", "why"),
    [
        ((), "to-contact", "You haven't asked for a talk yet."),
        (("2026-11-02 connected by linkedin",), "to-contact", "You haven't asked for a talk yet."),
        (("2026-11-02 asked by email",), "asked", "You asked on 2 November 2026; no answer yet."),
        (
            ("2026-11-02 asked by email", "2026-11-09 nudged", "2026-11-16 nudged"),
            "asked",
            "You asked on 2 November 2026 and nudged on 16 November 2026; no answer yet.",
        ),
        (
            ("2026-11-02 asked", "2026-11-03 replied: maybe"),
            "asked",
            "They replied on 3 November 2026; no meeting is set.",
        ),
        (("2026-11-02 asked", "2026-11-03 accepted"), "asked", "They accepted on 3 November 2026; no meeting is set."),
        (
            ("2026-11-02 asked", "2026-11-03 accepted", "2026-11-04 rescheduled"),
            "asked",
            "They asked for another time on 4 November 2026; no meeting is set.",
        ),
        (
            ("2026-11-02 asked", "2026-11-03 no-show"),
            "asked",
            "They didn't come on 3 November 2026; no meeting is set.",
        ),
        (
            ("2026-11-02 asked", "2026-11-03 introduced-me"),
            "asked",
            "They introduced you to someone on 3 November 2026; no meeting is set.",
        ),
        (("2026-11-02 asked", "2026-11-03 declined"), "closed", "They declined on 3 November 2026."),
        (("2026-11-03 declined",), "closed", "They declined on 3 November 2026."),
    ],
)
def test_before_a_talk_the_log_decides(tmp_path: Path, entries: tuple[str, ...], kind: str, why: str) -> None:
    assert _stage(tmp_path, _log(*entries) if entries else "") == (kind, why)


def test_an_answer_before_the_refusal_does_not_hide_it(tmp_path: Path) -> None:
    log = _log("2026-11-02 asked", "2026-11-03 replied: let me think", "2026-11-05 declined")
    assert _stage(tmp_path, log) == ("closed", "They declined on 5 November 2026.")


def test_a_refusal_with_an_introduction_is_still_a_refusal(tmp_path: Path) -> None:
    log = _log("2026-11-02 asked", "2026-11-03 declined", "2026-11-04 introduced-me: to Sam")
    assert _stage(tmp_path, log) == ("closed", "They declined on 3 November 2026.")


def test_a_change_of_mind_after_a_refusal_opens_the_contact_again(tmp_path: Path) -> None:
    log = _log("2026-11-02 asked", "2026-11-03 declined", "2026-11-10 replied: Thursday after all")
    assert _stage(tmp_path, log) == ("asked", "They replied on 10 November 2026; no meeting is set.")


def test_a_declined_request_that_was_asked_again_later_counts_from_then(tmp_path: Path) -> None:
    log = _log("2026-05-02 asked", "2026-05-03 declined", "2026-11-10 asked")
    assert _stage(tmp_path, log) == ("asked", "You asked on 10 November 2026; no answer yet.")


def test_entries_of_one_day_count_in_the_order_in_which_they_are_written(tmp_path: Path) -> None:
    assert _stage(tmp_path, _log("2026-11-02 asked", "2026-11-02 replied"))[1].startswith("They replied")
    assert _stage(tmp_path, _log("2026-11-02 replied", "2026-11-02 asked"))[1].startswith("You asked")


def test_a_meeting_to_come_is_what_counts_even_after_a_talk(tmp_path: Path) -> None:
    found = _stage(tmp_path, "", "when: 2026-11-10\n---\n", "when: 2026-12-02\n---\n", "when: 2026-11-25\n---\n")
    assert found == ("scheduled", "You meet on 25 November 2026.")


def test_a_meeting_of_today_is_still_to_come(tmp_path: Path) -> None:
    assert _stage(tmp_path, "", "when: 2026-11-20 08:00\n---\n") == ("scheduled", "You meet on 20 November 2026.")


@pytest.mark.parametrize(
    "shown",
    ["outcome: held\n---\n", "thanked: 2026-11-20\n---\n", "---\n## Insights\n- A\n", "---\n## Answers\n### A?\nB\n"],
)
def test_a_meeting_of_today_that_is_written_up_has_taken_place(tmp_path: Path, shown: str) -> None:
    assert _stage(tmp_path, "", f"when: 2026-11-20\n{shown}") == ("talked", "You talked on 20 November 2026.")


@pytest.mark.parametrize(("today", "kind"), [(19, "scheduled"), (20, "scheduled"), (21, "talked")])
def test_a_meeting_has_taken_place_when_its_day_is_over(tmp_path: Path, today: int, kind: str) -> None:
    assert _stage(tmp_path, "", "when: 2026-11-20\n---\n", today=NOV[today])[0] == kind


@pytest.mark.parametrize("outcome", ["cancelled", "no-show", "moved to 2026-12-01"])
def test_a_meeting_that_came_to_nothing_leaves_the_log_to_decide(tmp_path: Path, outcome: str) -> None:
    found = _stage(
        tmp_path, _log("2026-11-02 asked", "2026-11-03 replied"), f"when: 2026-11-10\noutcome: {outcome}\n---\n"
    )
    assert found == ("asked", "They replied on 3 November 2026; no meeting is set.")


@pytest.mark.parametrize(
    ("agreed", "kind", "why"),
    [
        ("yes", "keeping-in-touch", "You talked on 10 November 2026 and may keep in touch."),
        ("no", "talked", "You talked on 10 November 2026."),
    ],
)
def test_after_a_talk_it_depends_on_what_was_agreed(tmp_path: Path, agreed: str, kind: str, why: str) -> None:
    assert _stage(tmp_path, "", f"when: 2026-11-10\nkeep_in_touch: {agreed}\n---\n") == (kind, why)


def test_what_was_agreed_holds_until_it_is_spoken_of_again(tmp_path: Path) -> None:
    found = _stage(tmp_path, "", "when: 2026-10-10\nkeep_in_touch: yes\n---\n", "when: 2026-11-10\n---\n")
    assert found == ("keeping-in-touch", "You talked on 10 November 2026 and may keep in touch.")


def test_a_refusal_after_a_talk_does_not_undo_the_talk(tmp_path: Path) -> None:
    found = _stage(tmp_path, _log("2026-11-12 asked", "2026-11-13 declined"), "when: 2026-11-10\n---\n")
    assert found == ("talked", "You talked on 10 November 2026.")


@pytest.mark.parametrize(
    ("status", "kind", "why"),
    [
        ("closed", "closed", "You closed this contact."),
        ('"closed: moved away."', "closed", "You closed this contact: moved away."),
        ("paused", "paused", "You paused this contact."),
        ("paused until 2026-11-21", "paused", "You paused this contact until 21 November 2026."),
        ('"paused until 2026-12-01: on leave"', "paused", "You paused this contact until 1 December 2026: on leave."),
        ("open", "talked", "You talked on 10 November 2026."),
    ],
)
def test_what_the_seeker_decided_comes_first(tmp_path: Path, status: str, kind: str, why: str) -> None:
    assert _stage(tmp_path, f"status: {status}\n", "when: 2026-11-10\n---\n") == (kind, why)


@pytest.mark.parametrize("until", ["2026-11-19", "2026-11-20"])
def test_a_pause_that_has_ended_says_nothing_any_more(tmp_path: Path, until: str) -> None:
    assert _stage(tmp_path, f"status: paused until {until}\n")[0] == "to-contact"


def test_stages_are_in_the_order_of_a_search_and_have_names() -> None:
    assert [(kind.position, kind.label) for kind in StageKind] == [
        (0, "To contact"),
        (1, "Asked"),
        (2, "Scheduled"),
        (3, "Talked"),
        (4, "Keeping in touch"),
        (5, "Paused"),
        (6, "Closed"),
    ]


def test_the_last_touch_is_the_last_thing_up_to_a_day(tmp_path: Path) -> None:
    notes = {
        "contacts/priya.md": "---\nname: Priya Raman\nlog:\n  - 2026-11-02 asked\n  - 2026-11-18 confirmed\n---\n",
        "meetings/past.md": "---\ncontact: priya\nwhen: 2026-11-10\nthanked: 2026-11-12\n---\n",
        "meetings/off.md": "---\ncontact: priya\nwhen: 2026-11-19\noutcome: cancelled\n---\n",
        "meetings/today.md": "---\ncontact: priya\nwhen: 2026-11-20\n---\n",
    }
    vault = desk_of(tmp_path, notes).vault
    found = standing(vault, vault.contacts["priya"])
    days = {day: found.last_touch_by(NOV[day]) for day in (1, 5, 11, 15, 20, 21)}
    assert days == {1: None, 5: NOV[2], 11: NOV[10], 15: NOV[12], 20: NOV[18], 21: NOV[20]}
