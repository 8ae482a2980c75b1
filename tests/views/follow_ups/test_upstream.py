"""Who led to a talk hears of it: the one who introduced by thanks, everyone up the chain by a report."""

from pathlib import Path

import pytest

from desks import NOV, bucket_on, found_by, person, rows_on, talk
from inroads.views.follow_ups import Bucket, Kind

# Ana named Bo on the 2nd, Bo named Cy on the 6th; the seeker met Cy on the 10th.
CHAIN = {
    "contacts/ana.md": person("Ana"),
    "contacts/bo.md": person("Bo", "referred_by: ana\n", "2026-11-03 asked by email"),
    "contacts/cy.md": person("Cy", "referred_by: bo\n", "2026-11-07 asked by email"),
    "meetings/a.md": talk("2026-11-02", "thanked: 2026-11-02\nreferrals: [Bo]\n", "ana"),
    "meetings/b.md": talk("2026-11-06", "thanked: 2026-11-06\nreferrals: [Cy]\n", "bo"),
    "meetings/c.md": talk("2026-11-10", "thanked: 2026-11-11\n", "cy"),
}
RULE = "FU-REFERRAL-REPORT"
ONE = {
    "contacts/bo.md": person("Bo"),
    "contacts/cy.md": person("Cy", "referred_by: bo\n"),
    "meetings/c.md": talk("2026-11-10", "thanked: 2026-11-11\n", "cy"),
}


@pytest.mark.parametrize(
    ("day", "bucket"),
    [(9, None), (10, Bucket.THIS_WEEK), (12, Bucket.THIS_WEEK), (13, Bucket.TODAY), (16, Bucket.TODAY),
     (17, Bucket.OVERDUE)],
)  # fmt: skip
def test_a_report_is_due_three_days_after_the_talk(tmp_path: Path, day: int, bucket: Bucket | None) -> None:
    assert bucket_on(tmp_path, ONE, NOV[day], RULE) is bucket


@pytest.mark.parametrize(("days", "due"), [(1, 11), (7, 17)])
def test_the_policy_says_how_soon(tmp_path: Path, days: int, due: int) -> None:
    (found,) = found_by(tmp_path, ONE, RULE, policy={"referral_report_days": days})
    assert found.due == NOV[due]


def test_on_the_day_itself_it_shows_only_once_the_talk_has_taken_place(tmp_path: Path) -> None:
    notes = {**ONE, "meetings/c.md": talk("2026-11-10", "", "cy", body="")}
    assert bucket_on(tmp_path, notes, NOV[10], RULE) is None
    assert bucket_on(tmp_path, notes, NOV[11], RULE) is Bucket.THIS_WEEK


def test_a_row_names_both_places_and_the_line(tmp_path: Path) -> None:
    (row,) = rows_on(tmp_path, ONE, NOV[13], RULE)
    assert (row.who, row.what) == (("bo",), "Tell them how your talk with Cy went")
    assert row.why == "They led you to Cy, you talked on 10 November 2026, and nothing says that they know."
    assert row.line == "log:\n  - 2026-11-13 reported-back by email using referral-report-back"
    assert [(f.path, f.line, f.text) for f in row.facts] == [
        ("notes/meetings/c.md", 3, "when: 2026-11-10"),
        ("notes/contacts/cy.md", 3, "referred_by: bo"),
    ]


def test_everyone_up_the_chain_hears_of_it(tmp_path: Path) -> None:
    found = {one.who[0]: one for one in found_by(tmp_path, CHAIN, RULE)}
    # Ana hears first of Bo, and in the same message of Cy, to whom that led.
    assert {*found} == {"ana", "bo"}
    assert found["ana"].what == "Tell them how your talk with Bo went"
    assert [news.what for news in found["ana"].besides] == ["Tell them where their name led you: Bo, and on to Cy"]
    assert found["bo"].what == "Tell them how your talk with Cy went"


def test_a_message_just_before_leaves_room(tmp_path: Path) -> None:
    notes = {**ONE, "contacts/bo.md": person("Bo", "", "2026-11-09 checked-in by email")}
    assert [found.due for found in found_by(tmp_path, notes, RULE)] == [NOV[16]]
    assert [found.due for found in found_by(tmp_path, notes, RULE, policy={"room_days": 14})] == [NOV[23]]


@pytest.mark.parametrize(
    "entry",
    [
        "2026-11-10 reported-back",
        "2026-11-12 thanked by email using thank-the-connector",
        "2026-11-12 thanked by email",
        "2026-11-30 reported-back by phone using referral-report-back",
    ],
)
def test_a_report_or_thanks_since_settle_it(tmp_path: Path, entry: str) -> None:
    assert found_by(tmp_path, {**ONE, "contacts/bo.md": person("Bo", "", entry)}, RULE) == ()


@pytest.mark.parametrize("entry", ["2026-11-09 reported-back", "2026-11-12 thanked using reply-to-decline"])
def test_what_was_before_or_about_something_else_does_not(tmp_path: Path, entry: str) -> None:
    assert len(found_by(tmp_path, {**ONE, "contacts/bo.md": person("Bo", "", entry)}, RULE)) == 1


def test_a_talk_with_them_since_settles_it(tmp_path: Path) -> None:
    assert found_by(tmp_path, {**ONE, "meetings/d.md": talk("2026-11-20", who="bo")}, RULE) == ()


def test_only_the_first_talk_counts(tmp_path: Path) -> None:
    notes = {
        **ONE,
        "meetings/b.md": talk("2026-10-01", who="cy"),
        "contacts/bo.md": person("Bo", "", "2026-10-02 reported-back"),
    }
    assert found_by(tmp_path, notes, RULE) == ()


def test_a_talk_that_was_off_owes_no_report(tmp_path: Path) -> None:
    notes = {**ONE, "meetings/c.md": talk("2026-11-10", "outcome: cancelled\n", "cy")}
    assert found_by(tmp_path, notes, RULE) == ()


def test_a_name_that_was_given_after_the_talk_did_not_lead_to_it(tmp_path: Path) -> None:
    notes = {
        "contacts/bo.md": person("Bo"),
        "contacts/cy.md": person("Cy"),
        "meetings/b.md": talk("2026-11-12", "referrals: [Cy]\n", "bo"),
        "meetings/c.md": talk("2026-11-10", "", "cy"),
    }
    assert found_by(tmp_path, notes, RULE) == ()


def test_somebody_who_sat_in_needs_no_report(tmp_path: Path) -> None:
    notes = {**ONE, "meetings/c.md": talk("2026-11-10", "", "[cy, bo]")}
    assert found_by(tmp_path, notes, RULE) == ()


@pytest.mark.parametrize("status", ["closed", "paused"])
def test_a_closed_or_paused_giver_is_left_alone(tmp_path: Path, status: str) -> None:
    assert found_by(tmp_path, {**ONE, "contacts/bo.md": person("Bo", f"status: {status}\n")}, RULE) == ()


def test_a_pause_puts_it_off_until_its_end(tmp_path: Path) -> None:
    notes = {**ONE, "contacts/bo.md": person("Bo", "status: paused until 2026-11-25\n")}
    (found,) = found_by(tmp_path, notes, RULE)
    assert (found.since, found.due) == (NOV[25], NOV[25])


def test_a_circle_of_names_ends(tmp_path: Path) -> None:
    notes = {**ONE, "contacts/bo.md": person("Bo", "referred_by: cy\n")}
    assert [found.who for found in found_by(tmp_path, notes, RULE)] == [("bo",)]


def test_two_who_were_met_together_are_one_report(tmp_path: Path) -> None:
    notes = {
        **ONE,
        "contacts/di.md": person("Di", "referred_by: bo\n"),
        "meetings/c.md": talk("2026-11-10", "", "[cy, di]"),
    }
    (found,) = found_by(tmp_path, notes, RULE)
    assert found.what == "Tell them how your talk with Cy and Di went"
    assert len(found.facts) == 3


def test_a_chain_of_thousands_is_walked_without_recursion(tmp_path: Path) -> None:
    length = 1500
    notes = {f"contacts/p{n}.md": person(f"P{n}", f"referred_by: p{n - 1}\n" if n else "") for n in range(length)}
    notes["meetings/t.md"] = talk("2026-11-10", "", f"p{length - 1}")
    assert len(found_by(tmp_path, notes, RULE)) == length - 1


INTRODUCED = {**ONE, "contacts/cy.md": person("Cy", "referred_by: bo\nsource: introduction\n")}


@pytest.mark.parametrize(
    ("day", "bucket"), [(9, None), (10, Bucket.THIS_WEEK), (11, Bucket.TODAY), (12, Bucket.TODAY), (13, Bucket.OVERDUE)]
)
def test_whoever_introduced_is_thanked_on_the_next_day(tmp_path: Path, day: int, bucket: Bucket | None) -> None:
    assert bucket_on(tmp_path, INTRODUCED, NOV[day], "FU-THANK-CONNECTOR") is bucket
    assert found_by(tmp_path, INTRODUCED, RULE) == ()


def test_thanks_for_an_introduction_have_words_of_their_own(tmp_path: Path) -> None:
    (row,) = rows_on(tmp_path, INTRODUCED, NOV[11], "FU-THANK-CONNECTOR")
    assert (row.kind, row.what) == (Kind.THANK_CONNECTOR, "Thank them for leading you to Cy")
    assert row.line == "log:\n  - 2026-11-11 thanked by email using thank-the-connector"


@pytest.mark.parametrize(("day", "count"), [(8, 1), (20, 0)])
def test_an_introduction_in_the_log_before_the_talk_is_one(tmp_path: Path, day: int, count: int) -> None:
    notes = {**ONE, "contacts/bo.md": person("Bo", "", f"2026-11-{day:02} introduced-me by email")}
    assert len(found_by(tmp_path, notes, "FU-THANK-CONNECTOR")) == count


def test_thanks_are_owed_without_room_after_the_last_message(tmp_path: Path) -> None:
    notes = {**INTRODUCED, "contacts/bo.md": person("Bo", "", "2026-11-09 checked-in by email")}
    assert [found.due for found in found_by(tmp_path, notes, "FU-THANK-CONNECTOR")] == [NOV[11]]
