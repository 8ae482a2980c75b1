"""When to write to someone whose name was given, and what shows that it was done."""

from pathlib import Path

import pytest

from desks import NOV, bucket_on, found_by, rows_on
from inroads.views.follow_ups import Bucket, Way

PRIYA = "---\nname: Priya Raman\n---\n"
ON_THURSDAY = {
    "contacts/priya.md": PRIYA,
    "meetings/talk.md": "---\ncontact: priya\nwhen: 2026-11-19\nreferrals:\n  - Jonas Weber (Lakeside Health)\n---\n",
}


@pytest.mark.parametrize(
    ("day", "bucket"),
    [
        (18, None),
        (19, Bucket.THIS_WEEK),
        (22, Bucket.THIS_WEEK),
        (23, Bucket.TODAY),  # Thursday and two business days: the weekend doesn't count
        (24, Bucket.OVERDUE),
    ],
)
def test_a_name_is_followed_within_two_business_days(tmp_path: Path, day: int, bucket: Bucket | None) -> None:
    assert bucket_on(tmp_path, ON_THURSDAY, NOV[day], "FU-REFERRAL") is bucket


def test_the_settling_text_for_a_person_without_a_note_is_a_whole_note(tmp_path: Path) -> None:
    (row,) = rows_on(tmp_path, ON_THURSDAY, NOV[23], "FU-REFERRAL")
    assert [(link.text, link.key) for link in row.people] == [("Jonas Weber", None)]
    assert (row.settle.path, row.settle.way) == ("notes/contacts/jonas-weber.md", Way.NOTE)
    assert row.line == (
        "---\nname: Jonas Weber\norganization: Lakeside Health\nreferred_by: priya\nlog:\n"
        "  - 2026-11-23 asked by email using outreach-warm-referral\n---"
    )


@pytest.mark.parametrize(("words", "field"), [("may use her name", "yes"), ("don't use my name", "no")])
def test_the_new_note_keeps_whether_the_givers_name_may_be_used(tmp_path: Path, words: str, field: str) -> None:
    meeting = f'---\ncontact: priya\nwhen: 2026-11-19\nreferrals:\n  - "Jonas Weber: {words}"\n---\n'
    (found,) = found_by(tmp_path, {"contacts/priya.md": PRIYA, "meetings/talk.md": meeting}, "FU-REFERRAL")
    assert f"\nmay_use_name: {field}\n" in found.settle.text


def test_a_name_that_yaml_would_misread_is_quoted_in_the_new_note(tmp_path: Path) -> None:
    meeting = "---\ncontact: priya\nwhen: 2026-11-19\nreferrals:\n  - '\"Bo\" Ek #2'\n---\n"
    (found,) = found_by(tmp_path, {"contacts/priya.md": PRIYA, "meetings/talk.md": meeting}, "FU-REFERRAL")
    assert '\nname: "\\"Bo\\" Ek #2"\n' in found.settle.text


@pytest.mark.parametrize(("name", "file"), [("Jonas Weber", "jonas-weber-2"), ("Index", "index-2")])
def test_the_new_note_never_takes_an_address_that_is_taken(tmp_path: Path, name: str, file: str) -> None:
    notes = {
        "contacts/priya.md": PRIYA,
        "contacts/jonas-weber.md": "---\nname: Jonas W.\n---\n",
        "meetings/talk.md": f"---\ncontact: priya\nwhen: 2026-11-19\nreferrals: [{name}]\n---\n",
    }
    (found,) = found_by(tmp_path, notes, "FU-REFERRAL")
    assert found.settle.path == f"notes/contacts/{file}.md"


def test_a_person_with_a_note_is_written_to_in_their_log(tmp_path: Path) -> None:
    notes = {**ON_THURSDAY, "contacts/jonas.md": "---\nname: Jonas Weber\nprefers: linkedin\n---\n"}
    (row,) = rows_on(tmp_path, notes, NOV[23], "FU-REFERRAL")
    assert (row.people[0].key, row.settle.path) == ("jonas", "notes/contacts/jonas.md")
    assert row.line == "log:\n  - 2026-11-23 asked by linkedin using outreach-warm-referral"


@pytest.mark.parametrize("rest", ["log:\n  - 2026-11-20 asked by email\n", "log:\n  - 2026-11-20 connected\n"])
def test_anything_in_their_log_settles_it(tmp_path: Path, rest: str) -> None:
    notes = {**ON_THURSDAY, "contacts/jonas.md": f"---\nname: Jonas Weber\n{rest}---\n"}
    assert found_by(tmp_path, notes, "FU-REFERRAL") == ()


def test_a_meeting_with_them_settles_it(tmp_path: Path) -> None:
    notes = {
        **ON_THURSDAY,
        "contacts/jonas.md": "---\nname: Jonas Weber\n---\n",
        "meetings/next.md": "---\ncontact: jonas\nwhen: 2026-12-01\n---\n",
    }
    assert found_by(tmp_path, notes, "FU-REFERRAL") == ()


@pytest.mark.parametrize("status", ["closed", "paused"])
def test_a_closed_or_paused_person_is_left_alone(tmp_path: Path, status: str) -> None:
    notes = {**ON_THURSDAY, "contacts/jonas.md": f"---\nname: Jonas Weber\nstatus: {status}\n---\n"}
    assert found_by(tmp_path, notes, "FU-REFERRAL") == ()


@pytest.mark.parametrize(("day", "bucket"), [(24, None), (25, Bucket.TODAY), (26, Bucket.OVERDUE)])
def test_a_pause_puts_it_off_until_its_end(tmp_path: Path, day: int, bucket: Bucket | None) -> None:
    notes = {**ON_THURSDAY, "contacts/jonas.md": "---\nname: Jonas Weber\nstatus: paused until 2026-11-25\n---\n"}
    assert bucket_on(tmp_path, notes, NOV[day], "FU-REFERRAL") is bucket


def test_a_person_whose_note_has_an_error_is_told_of_elsewhere(tmp_path: Path) -> None:
    notes = {**ON_THURSDAY, "contacts/jonas weber.md": "---\nname: Jonas Weber\nadded: soon\n---\n"}
    assert found_by(tmp_path, notes, "FU-REFERRAL") == ()


def test_a_person_who_was_named_twice_is_one_thing_to_do(tmp_path: Path) -> None:
    notes = {
        "contacts/priya.md": PRIYA,
        "contacts/sam.md": "---\nname: Sam Lee\n---\n",
        "meetings/one.md": "---\ncontact: sam\nwhen: 2026-11-10\nreferrals: [Jonas Weber]\n---\n",
        "meetings/two.md": "---\ncontact: priya\nwhen: 2026-11-19\nreferrals: [jonas  weber]\n---\n",
    }
    (found,) = found_by(tmp_path, notes, "FU-REFERRAL")
    leave = "Nothing says that you may use Sam Lee's name, so ask first."
    assert found.why == f"Sam Lee gave you this name on 10 November 2026. {leave}"


def test_two_people_of_one_talk_gave_the_name_together(tmp_path: Path) -> None:
    notes = {
        "contacts/priya.md": PRIYA,
        "contacts/sam.md": "---\nname: Sam Lee\n---\n",
        "meetings/one.md": "---\ncontact: [priya, sam]\nwhen: 2026-11-10\nreferrals: [Jonas Weber]\n---\n",
    }
    (found,) = found_by(tmp_path, notes, "FU-REFERRAL")
    assert found.why.startswith("Priya Raman and Sam Lee gave you this name on 10 November 2026.")


def test_a_referrer_in_a_contacts_own_note_counts_from_the_day_on_which_they_were_added(tmp_path: Path) -> None:
    jonas = "---\nname: Jonas Weber\nreferred_by: priya\nmay_use_name: yes\n{}---\n"
    notes = {"contacts/priya.md": PRIYA, "contacts/jonas.md": jonas.format("")}
    assert found_by(tmp_path, notes, "FU-REFERRAL") == ()
    notes["contacts/jonas.md"] = jonas.format("added: 2026-11-19\n")
    (found,) = found_by(tmp_path, notes, "FU-REFERRAL")
    assert (found.due, found.why) == (NOV[23], "Priya Raman gave you this name.")
    assert [(fact.path, fact.line, fact.text) for fact in found.facts] == [
        ("notes/contacts/jonas.md", 3, "referred_by: priya")
    ]


def test_a_name_that_fits_two_notes_asks_for_no_third(tmp_path: Path) -> None:
    notes = {
        **ON_THURSDAY,
        "contacts/jonas-a.md": "---\nname: Jonas Weber\n---\n",
        "contacts/jonas-b.md": "---\nname: Jonas Weber\n---\n",
    }
    assert found_by(tmp_path, notes, "FU-REFERRAL") == ()
