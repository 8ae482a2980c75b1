"""What the lint finds in drafts and about contacts, with what the notes know beside the words."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from conftest import desk_of
from desks import NOV, person, rows_on, talk
from inroads.library import Library
from inroads.views.contact import contact_page
from inroads.views.findings import FindingRow, about_message, kind_of

PRIYA = {"contacts/priya.md": person("Priya Raman")}


def _rules(
    root: Path, notes: Mapping[str, str], library: Library, template_id: str, text: str, day: int = 20
) -> list[str]:
    """Return the rules that speak of `text`, a message by the first wording of a template, to Priya."""
    desk = desk_of(root, notes, library=library)
    template, contact = library.templates[template_id], desk.vault.contacts["priya"]
    meeting = next(iter(desk.vault.meetings_of.get("priya", ())), None)
    found = about_message(template, template.variants[0], text, contact, meeting, desk.vault, desk.policy, NOV[day])
    return [row.rule for row in found]


def test_a_draft_of_our_templates_has_no_finding_and_its_blanks_are_none(tmp_path: Path, library: Library) -> None:
    notes = {"contacts/priya.md": person("Priya", "", "2026-11-10 asked")}
    (row,) = rows_on(tmp_path, notes, NOV[20], "FU-NUDGE", library=library)
    assert row.draft
    assert row.draft.missing
    assert row.draft.findings == ()


def test_what_the_notes_put_into_a_draft_is_linted(tmp_path: Path, library: Library) -> None:
    notes = {**PRIYA, "meetings/t.md": talk("2026-11-19", body="## Insights\n- Ask Bo for any openings in spring\n")}
    (row,) = rows_on(tmp_path, notes, NOV[20], "FU-THANKS", library=library)
    assert row.draft
    assert row.draft.findings == (
        FindingRow(
            rule="LINT-JOB-ASK",
            severity="error",
            label="Mend this first",
            title="A request for a job",
            message="This reads as a job request. You promised to ask for information. Reword it, or save it for when "
            "they offer.",
            words="any openings",
        ),
    )


def test_settings_choose_how_bad_a_finding_of_a_draft_is(tmp_path: Path, library: Library) -> None:
    notes = {**PRIYA, "meetings/t.md": talk("2026-11-19", body="## Insights\n- Ask Bo for any openings in spring\n")}
    policy = {"leads_stance": "may-ask-after-relationship"}
    (row,) = rows_on(tmp_path, notes, NOV[20], "FU-THANKS", library=library, policy=policy)
    assert row.draft
    assert [(found.severity, found.label) for found in row.draft.findings] == [("warn", "Think again")]


def test_a_draft_that_the_notes_make_too_long_is_told(tmp_path: Path, library: Library) -> None:
    body = f"## Insights\n- Maps {'and more maps ' * 40}matter\n"
    notes = {**PRIYA, "meetings/t.md": talk("2026-11-19", body=body)}
    (row,) = rows_on(tmp_path, notes, NOV[20], "FU-THANKS", library=library)
    assert row.draft
    (found,) = row.draft.findings
    assert found.rule == "LINT-TOO-LONG"
    assert found.words.endswith("With thanks,\n[...]")
    assert not found.words.startswith("Hi")


def test_braces_in_a_note_are_told_as_a_blank_left_open(tmp_path: Path, library: Library) -> None:
    notes = {"contacts/priya.md": person("'{{ me.email }}'", "", "2026-11-10 asked")}
    (row,) = rows_on(tmp_path, notes, NOV[20], "FU-NUDGE", library=library)
    assert row.draft
    assert [(found.rule, found.words) for found in row.draft.findings] == [("LINT-PLACEHOLDER", "{{")]


THANKS = "Hi Priya,\n\nThank you for your time. I keep thinking about {}.\n\nMaya"


@pytest.mark.parametrize(
    ("about", "body", "rules"),
    [
        ("the wells", "## Insights\n- Wells are sampled in spring #wells\n", []),
        ("our talk", "## Insights\n- Wells are sampled in spring #wells\n", ["LINT-THANKS-GENERIC"]),
        ("the mapping course", "## Advice\n- [ ] Take the mapping course\n", []),
        ("our talk", "Rain.\n", ["LINT-THANKS-GENERIC"]),
        ("your point about maps", "Rain.\n", []),
    ],
)
def test_thanks_name_something_from_the_notes_of_the_talk(
    tmp_path: Path, library: Library, about: str, body: str, rules: list[str]
) -> None:
    notes = {**PRIYA, "meetings/t.md": talk("2026-11-19", body=body)}
    assert _rules(tmp_path, notes, library, "thank-you-email", THANKS.format(about)) == rules


@pytest.mark.parametrize(
    ("leave", "giver", "rules"),
    [
        ("", "referrals: [Priya Raman]\n", ["LINT-REFERRER-PERMISSION"]),
        ("may_use_name: no\n", "referrals: [Priya Raman]\n", ["LINT-REFERRER-PERMISSION"]),
        ("may_use_name: yes\n", "referrals: [Priya Raman]\n", []),
        ("", "referrals:\n  - 'Priya Raman: may use her name'\n", []),
        ("", "", []),
    ],
)
def test_whose_name_may_be_used_is_known_from_both_notes(
    tmp_path: Path, library: Library, leave: str, giver: str, rules: list[str]
) -> None:
    notes = {
        "contacts/priya.md": person("Priya Raman", leave),
        "contacts/sam.md": person("Sam Lee"),
        "meetings/m.md": talk("2026-11-10", giver, who="sam"),
    }
    text = (
        "Hi Priya,\n\nSam Lee gave me your name. I'm a biology student, and I'd like to learn how you work. Could we "
        "talk for 20 minutes, by phone or by video? I'm looking for advice, not a job.\n\nMaya"
    )
    assert _rules(tmp_path, notes, library, "outreach-warm-referral", text) == rules


POSTED = "Hi Priya,\n\nYou posted an analyst role, and I plan to apply this week.\n\nMaya"


@pytest.mark.parametrize(
    ("meeting", "rules"),
    [
        (None, ["LINT-FIRST-CONTACT"]),
        (talk("2026-11-25"), ["LINT-FIRST-CONTACT"]),
        (talk("2026-11-10", "outcome: cancelled\n"), ["LINT-FIRST-CONTACT"]),
        (talk("2026-11-10"), []),
    ],
)
def test_a_posted_job_is_spoken_of_only_after_a_talk(
    tmp_path: Path, library: Library, meeting: str | None, rules: list[str]
) -> None:
    notes = PRIYA | ({"meetings/m.md": meeting} if meeting else {})
    assert _rules(tmp_path, notes, library, "job-posted-heads-up", POSTED) == rules


@pytest.mark.parametrize(("day", "rules"), [(12, ["LINT-CADENCE"]), (17, []), (25, [])])
def test_a_nudge_leaves_room_after_the_last_message(
    tmp_path: Path, library: Library, day: int, rules: list[str]
) -> None:
    notes = {"contacts/priya.md": person("Priya", "", "2026-11-10 asked", "2026-11-11 replied")}
    assert _rules(tmp_path, notes, library, "nudge-no-reply", "Hi Priya, a gentle nudge.", day) == rules


def test_somebody_without_a_note_was_never_met(tmp_path: Path, library: Library) -> None:
    desk, template = desk_of(tmp_path, {}, library=library), library.templates["job-posted-heads-up"]
    found = about_message(template, template.variants[0], POSTED, None, None, desk.vault, desk.policy, NOV[20])
    assert [row.rule for row in found] == ["LINT-FIRST-CONTACT"]


def test_a_linkedin_message_with_a_limit_in_words_is_no_connection_note(library: Library) -> None:
    template = library.templates["linkedin-connection-note"]
    kinds = {variant.name: kind_of(template, variant) for variant in template.variants}
    assert kinds["Message once they accept"] == "other"
    assert {kind for name, kind in kinds.items() if name != "Message once they accept"} == {"linkedin-note"}


@pytest.mark.parametrize(
    ("fields", "rules"),
    [
        ("role: Chief executive\n", ["LINT-EXEC-CONTACT"]),
        ("role: Senior recruiter\n", ["LINT-HR-CONTACT"]),
        ("role: Analyst\nlevel: senior\n", ["LINT-CONTACT-FIT"]),
        ("role: Analyst\nlevel: target-role\n", []),
        ("role: Chief executive\nstatus: closed\n", []),
        ("role: Chief executive\nlog:\n  - 2026-11-10 asked\n", []),
    ],
)
def test_a_contact_to_whom_nothing_was_written_has_findings(tmp_path: Path, fields: str, rules: list[str]) -> None:
    desk = desk_of(tmp_path, {"contacts/priya.md": person("Priya", fields)})
    assert [row.rule for row in contact_page(desk, "priya").findings] == rules


def test_a_note_that_says_why_needs_no_better_level(tmp_path: Path) -> None:
    note = person("Priya", "role: Analyst\nlevel: senior\n") + "She wrote the report that I keep quoting.\n"
    assert contact_page(desk_of(tmp_path, {"contacts/priya.md": note}), "priya").findings == ()


def test_with_a_meeting_set_there_is_nothing_to_choose_any_more(tmp_path: Path) -> None:
    notes = {"contacts/priya.md": person("Priya", "role: Founder\n"), "meetings/m.md": talk("2026-11-25")}
    assert contact_page(desk_of(tmp_path, notes), "priya").findings == ()
