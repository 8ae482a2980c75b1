"""Drafts: what the notes know is filled in, what they don't stays blank, and nothing is guessed."""

from pathlib import Path

import pytest

from conftest import desk_of
from desks import NOV, person, rows_on, talk
from inroads.library import Library
from inroads.views.drafts import ME, Draft, first_name


def _draft(root: Path, notes: dict[str, str], rule: str, library: Library, day: int = 20, **given: object) -> Draft:
    (row,) = rows_on(root, notes, NOV[day], rule, library=library, **given)
    assert row.draft
    return row.draft


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Priya Raman", "Priya"),
        ("Lucía Fernández", "Lucía"),
        ("Priya", "Priya"),
        ("Dr. Priya Raman", "Dr. Priya Raman"),
        ("渡辺 花子", "渡辺 花子"),
        ("Nguyễn Minh Châu", "Nguyễn Minh Châu"),
        ("Анна Соколова", "Анна Соколова"),
        ("", ""),
    ],
)
def test_where_it_is_not_clear_which_name_comes_first_the_whole_one_is_used(name: str, first: str) -> None:
    assert first_name(name) == first


def test_what_the_seeker_may_say_of_themselves_are_the_blanks_that_there_are(library: Library) -> None:
    assert {f"me.{name}" for name in ME} == {name for name in library.placeholders if name.startswith("me.")}


NUDGE = {"contacts/priya.md": person("Priya Raman", "industry: biotech\nemail: p@example.com\n", "2026-11-10 asked")}


def test_the_notes_and_the_policy_fill_blanks_and_the_rest_is_listed(tmp_path: Path, library: Library) -> None:
    found = _draft(tmp_path, NUDGE, "FU-NUDGE", library, policy={"ask_minutes": 15})
    assert found.text.startswith("Hi Priya,\n\n")
    assert "I'd still value 15 minutes on [the topic], at any time in [which days or weeks]." in found.text
    assert "learn first?" in found.text
    assert "a beginner in biotech" in found.text
    assert found.missing == ("the topic", "which days or weeks", "your first name")
    assert (found.way, found.address) == ("email", "p@example.com")


def test_the_last_nudge_has_words_of_its_own(tmp_path: Path, library: Library) -> None:
    notes = {"contacts/priya.md": person("Priya", "organization: Acme\n", "2026-11-01 asked", "2026-11-08 nudged")}
    assert "this is my last note on this" in _draft(tmp_path, notes, "FU-NUDGE", library).text


def test_values_are_data_and_braces_in_them_only_braces(tmp_path: Path, library: Library) -> None:
    notes = {"contacts/priya.md": person("'{{ me.email }} <b>'", "industry: '{{ me.phone }}'\n", "2026-11-10 asked")}
    found = _draft(tmp_path, notes, "FU-NUDGE", library)
    assert "a beginner in {{ me.phone }} learn first?" in found.text
    assert not any("email" in one or "phone" in one for one in found.missing)


@pytest.mark.parametrize(
    ("fields", "way", "address"),
    [
        ("email: p@example.com\n", "email", "p@example.com"),
        ("email: p@example.com\nprefers: phone\nphone: '555'\n", "phone", "555"),
        ("email: p@example.com\nprefers: text\nphone: '555'\n", "phone", "555"),
        ("email: p@example.com\nprefers: linkedin\nlinkedin: example.com/x\n", "linkedin", "example.com/x"),
        ("email: p@example.com\nprefers: letter\n", "", ""),
        ("prefers: phone\nemail: p@example.com\n", "", ""),
        ("", "", ""),
    ],
)
def test_a_message_goes_the_way_that_they_prefer(
    tmp_path: Path, library: Library, fields: str, way: str, address: str
) -> None:
    notes = {"contacts/priya.md": person("Priya", fields, "2026-11-10 asked")}
    found = _draft(tmp_path, notes, "FU-NUDGE", library)
    assert (found.way, found.address) == (way, address)


def test_thanks_quote_what_was_learned_to_be_checked(tmp_path: Path, library: Library) -> None:
    body = "## Insights\n- Small **projects** teach more. #skills\n- Maps matter"
    notes = {"contacts/priya.md": person("Priya"), "meetings/t.md": talk("2026-11-19", body=body)}
    found = _draft(tmp_path, notes, "FU-THANKS", library)
    checked = {part.name: part.text for part in found.parts if part.name and not part.is_blank}
    assert checked["meeting.takeaway_1"] == "Small projects teach more"
    assert "Small projects teach more" in found.text
    assert "the most useful thing they said" not in found.missing


def test_a_confirmation_knows_day_hour_and_questions(tmp_path: Path, library: Library) -> None:
    fields = "questions: [path-01, What now?]\n"
    notes = {"contacts/priya.md": person("Priya"), "meetings/t.md": talk("2026-11-23 15:00", fields, body="")}
    found = _draft(tmp_path, notes, "FU-CONFIRM", library, zone="America/New_York",
                   policy={"send_questions_in_advance": "always"})  # fmt: skip
    assert found.subject_text == "Confirming Monday, November 23 at 15:00"
    assert "\n2. What now?" in found.text
    assert "1. " in found.text
    without = _draft(tmp_path, {}, "FU-CONFIRM", library, zone="America/New_York")
    assert "What now?" not in without.text
    assert "the place or link" in without.missing


def test_a_confirmation_knows_the_place(tmp_path: Path, library: Library) -> None:
    talk_note = talk("2026-11-23 15:00", "location: https://meet.example/{{ 7*7 }}\n", body="")
    found = _draft(tmp_path, {"contacts/priya.md": person("Priya"), "meetings/t.md": talk_note}, "FU-CONFIRM", library)
    assert "at https://meet.example/{{ 7*7 }}." in found.text
    assert "the place or link" not in found.missing


@pytest.mark.parametrize(
    ("leave", "subject"),
    [
        ("may_use_name: yes\n", "Sam Lee thought we should talk about [the topic]"),
        ("may_use_name: no\n", "[the referrer's full name] thought we should talk about [the topic]"),
        ("", "[the referrer's full name] thought we should talk about [the topic]"),
    ],
)
def test_a_referrers_name_is_used_only_with_their_leave(
    tmp_path: Path, library: Library, leave: str, subject: str
) -> None:
    notes = {
        "contacts/sam.md": person("Sam Lee"),
        "contacts/jonas.md": person("Jonas Weber", f"referred_by: sam\nadded: 2026-11-16\n{leave}"),
    }
    assert _draft(tmp_path, notes, "FU-REFERRAL", library).subject_text == subject


def test_a_name_without_a_note_is_written_to_as_well(tmp_path: Path, library: Library) -> None:
    notes = {
        "contacts/sam.md": person("Sam Lee"),
        "meetings/t.md": talk("2026-11-16", "referrals: ['Jonas Weber: may use her name']\n", "sam"),
    }
    found = _draft(tmp_path, notes, "FU-REFERRAL", library)
    assert found.text.startswith("Hi Jonas,")
    assert found.subject_text.startswith("Sam Lee thought")
    assert found.way == ""


def test_a_report_speaks_of_the_one_who_was_met(tmp_path: Path, library: Library) -> None:
    notes = {
        "contacts/bo.md": person("Bo Ek"),
        "contacts/cy.md": person("Cy Ono", "referred_by: bo\n"),
        "meetings/c.md": talk("2026-11-10", "thanked: 2026-11-11\n", "cy", "## Insights\n- They hire in spring"),
    }
    found = _draft(tmp_path, notes, "FU-REFERRAL-REPORT", library)
    assert (found.subject_text, found.text[:6]) == ("I talked with Cy Ono", "Hi Bo,")
    assert "Cy was as kind as you said" in found.text
    assert "They hire in spring" in found.text


def test_thanks_to_a_connector_are_addressed_to_them(tmp_path: Path, library: Library) -> None:
    notes = {
        "contacts/bo.md": person("Bo Ek"),
        "contacts/cy.md": person("Cy Ono", "referred_by: bo\nsource: introduction\n"),
        "meetings/c.md": talk("2026-11-10", "thanked: 2026-11-11\n", "cy"),
    }
    found = _draft(tmp_path, notes, "FU-THANK-CONNECTOR", library)
    assert found.subject_text == "You were right about Cy"
    assert found.text.startswith("Hi Bo,\n\nI talked with Cy Ono on Tuesday, November 10,")


def test_what_the_seeker_says_of_themselves_is_filled_in(tmp_path: Path, library: Library) -> None:
    base = desk_of(tmp_path, NUDGE, library=library)
    from inroads.views.desk import desk_from

    desk = desk_from(library, base.vault, base.policy, (), base.today, me={"first_name": "Maya"})
    (row,) = (row for row in desk.due if row.rule == "FU-NUDGE")
    assert row.draft
    assert row.draft.text.endswith("Maya")
    assert "your first name" not in row.draft.missing


def test_a_card_goes_by_no_wire_and_a_connection_by_linkedin(tmp_path: Path, library: Library) -> None:
    fields = "email: p@example.com\nlinkedin: https://example.com/in/p\n"
    notes = {
        "contacts/priya.md": person("Priya", fields),
        "meetings/t.md": talk("2026-11-16", "thanked: 2026-11-17\ninterest: high\n"),
    }
    assert _draft(tmp_path, notes, "FU-THANKS-CARD", library).way == ""
    found = _draft(tmp_path, notes, "FU-LINKEDIN-CONNECT", library)
    assert (found.way, found.address) == ("linkedin", "https://example.com/in/p")


def test_a_follow_up_without_a_template_has_no_draft(tmp_path: Path, library: Library) -> None:
    notes = {"contacts/priya.md": person("Priya"), "meetings/t.md": talk("2026-11-10", body="")}
    assert rows_on(tmp_path, notes, NOV[20], "FU-DEBRIEF", library=library)[0].draft is None


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ("timezone: Europe/London\n", "at 14:00 (Europe/London), at "),
        ("timezone: America/Toronto\n", "at 14:00, at "),
        ("", "at 14:00, at "),
    ],
)
def test_a_message_tells_the_hour_by_the_clocks_of_who_reads_it(
    tmp_path: Path, library: Library, fields: str, words: str
) -> None:
    meeting = talk("2026-11-25 14:00", who="isobel", body="")
    notes = {"contacts/isobel.md": person("Isobel", fields), "meetings/talk.md": meeting}
    found = _draft(tmp_path, notes, "FU-CONFIRM", library, day=24, zone="America/New_York")
    assert f"our talk on Wednesday, November 25 {words}" in found.text
    assert "for you" not in found.text
