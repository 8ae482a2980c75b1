"""A meeting's page and the lists of meetings."""

from pathlib import Path

import pytest

from conftest import desk_of
from desks import NOV, Notes
from inroads.library import Library
from inroads.views.meeting import MeetingPage, meeting_page
from inroads.views.meetings import meeting_index, upcoming_meetings

PRIYA = {"contacts/priya.md": "---\nname: Priya Raman\norganization: Acme\n---\n"}


def _page(root: Path, notes: Notes, meeting: str = "talk", **given: object) -> MeetingPage:
    return meeting_page(desk_of(root, notes, **given), meeting)  # type: ignore[arg-type]


def _facts(page: MeetingPage) -> dict[str, str]:
    return {row.label: row.link.text if row.link else row.text for row in page.facts}


@pytest.mark.parametrize(
    ("theirs", "yours", "when", "words"),
    [
        ("", "", "2026-11-19", "Thursday, 19 November 2026"),
        ("", "", "2026-11-19 15:00", "Thursday, 19 November 2026, 15:00"),
        ("", "America/New_York", "2026-11-19", "Thursday, 19 November 2026"),
        ("", "America/New_York", "2026-11-19 15:00", "Thursday, 19 November 2026, 15:00 (America/New York)"),
        (
            "America/Los_Angeles",
            "America/New_York",
            "2026-11-19 15:00",
            "Thursday, 19 November 2026, 15:00 (America/Los Angeles), which is 18:00 for you",
        ),
        (
            "Asia/Tokyo",
            "America/New_York",
            "2026-11-19 09:00",
            "Thursday, 19 November 2026, 09:00 (Asia/Tokyo), which is 19:00 on Wednesday for you",
        ),
        ("America/Los_Angeles", "", "2026-11-19 15:00", "Thursday, 19 November 2026, 15:00 (America/Los Angeles)"),
        (
            "America/Toronto",
            "America/New_York",
            "2026-11-19 15:00",
            "Thursday, 19 November 2026, 15:00 (America/Toronto)",
        ),
    ],
)
def test_the_time_is_the_other_persons_and_yours_where_it_differs(
    tmp_path: Path, theirs: str, yours: str, when: str, words: str
) -> None:
    zone = f"timezone: {theirs}\n" if theirs else ""
    notes = {
        "contacts/priya.md": f"---\nname: Priya Raman\n{zone}---\n",
        "meetings/talk.md": f"---\ncontact: priya\nwhen: {when}\n---\n",
    }
    assert _facts(_page(tmp_path, notes, zone=yours))["When"] == words


@pytest.mark.parametrize("when", ["0001-01-01 00:30", "9999-12-31 23:30"])
def test_a_time_at_the_ends_of_the_calendar_is_shown_in_one_zone(tmp_path: Path, when: str) -> None:
    notes = {
        "contacts/priya.md": "---\nname: Priya Raman\ntimezone: Asia/Tokyo\n---\n",
        "meetings/talk.md": f"---\ncontact: priya\nwhen: {when}\n---\n",
    }
    for zone in ("America/New_York", "Pacific/Kiritimati"):
        assert when[-5:] in _facts(_page(tmp_path, notes, zone=zone))["When"]


@pytest.mark.parametrize(
    ("location", "kind"),
    [("https://meet.example/a", "web"), ('"+1 619 555 0142"', "phone"), ("12 Quay Street", "text"), ("12", "text")],
)
def test_where_it_is_may_be_a_link_a_number_or_an_address(tmp_path: Path, location: str, kind: str) -> None:
    page = _page(
        tmp_path, {**PRIYA, "meetings/talk.md": f"---\ncontact: priya\nwhen: 2026-11-25\nlocation: {location}\n---\n"}
    )
    (row,) = (row for row in page.facts if row.label == "Where")
    assert (row.text, row.kind) == (location.strip('"'), kind)


def test_every_field_is_shown_in_words(tmp_path: Path) -> None:
    fields = "where: video\nminutes: 20\nthanked: 2026-11-19\ninterest: high\nfit: 4\nkeep_in_touch: yes\nmood: sunny\n"
    fields += "confidence: 3\ntry_next: ask less\n"
    notes = {**PRIYA, "meetings/talk.md": f"---\ncontact: priya\nwhen: 2026-11-18\n{fields}tags: [a]\n---\nFree.\n"}
    page = _page(tmp_path, notes)
    assert _facts(page) == {
        "When": "Wednesday, 18 November 2026",
        "How": "by video, 20 minutes",
        "Organization": "Acme",
        "Interest": "high",
        "Fit": "4 of 5",
        "Confidence": "3 of 5",
        "To try next": "ask less",
        "May keep in touch": "yes",
        "Thanked": "on 19 November 2026",
    }
    assert [(row.label, row.text) for row in page.extra] == [("mood", "sunny")]
    assert (page.title, page.description) == (
        "Priya Raman, 18 November 2026", "Meeting with Priya Raman on 18 November 2026",
    )  # fmt: skip
    assert (page.tags, page.notes.source, page.state, page.is_past, page.is_off) == (
        ("a",), "Free.", "Talked", True, False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "state", "is_past", "is_off"),
    [
        ("when: 2026-11-25\n", "Meeting planned", False, False),
        ("when: 2026-11-20\n", "Meeting planned", False, False),
        ("when: 2026-11-19\n", "Talked", True, False),
        ("when: 2026-11-19\noutcome: cancelled\n", "Cancelled", False, True),
        ("when: 2026-11-19\noutcome: no-show\n", "They didn't come", False, True),
        ("when: 2026-11-19\noutcome: moved to 2026-11-26\n", "Moved to 26 November 2026", False, True),
    ],
)
@pytest.mark.parametrize("added", ["", "added: soon\n"])  # the second makes an error of the contact's note
def test_what_became_of_it(tmp_path: Path, fields: str, state: str, is_past: bool, is_off: bool, added: str) -> None:
    notes = {
        "contacts/priya.md": f"---\nname: Priya Raman\n{added}---\n",
        "meetings/talk.md": f"---\ncontact: priya\n{fields}---\n",
    }
    page = _page(tmp_path, notes)
    assert (page.state, page.is_past, page.is_off) == (state, is_past, is_off)
    (row,) = (*meeting_index(desk_of(tmp_path, {})).upcoming, *meeting_index(desk_of(tmp_path, {})).past)
    assert (row.state, row.is_off) == (state, is_off)


def test_planned_questions_are_those_of_the_bank_or_ones_own(tmp_path: Path, library: Library) -> None:
    notes = {
        **PRIYA,
        "meetings/talk.md": """---
contact: priya
when: 2026-11-19
questions: [path-01, day-03, "Where do you park?"]
---
## Answers
### path-01
By accident.
### Where do you park?
Behind the lab.
""",
    }
    page = _page(tmp_path, notes, library=library)
    assert [(p.question.kind, p.question.anchor, p.is_own, p.is_answered) for p in page.planned] == [
        ("topic", "path-01", False, True),
        ("topic", "day-03", False, False),
        ("", "", True, True),
    ]
    assert [answer.question.text for answer in page.answers] == [
        library.questions["path-01"].question.text,
        "Where do you park?",
    ]


def test_a_planned_question_that_the_bank_does_not_know_is_shown_by_its_id(tmp_path: Path) -> None:
    notes = {**PRIYA, "meetings/talk.md": "---\ncontact: priya\nwhen: 2026-11-19\nquestions: [path-99]\n---\n"}
    (planned,) = _page(tmp_path, notes).planned
    assert (planned.question.text, planned.question.key) == ("path-99", None)


def test_advice_and_actions_stand_apart(tmp_path: Path) -> None:
    advice = "- [ ] Read (due 2026-11-10)\n- [x] Write (done 2026-11-12, told 2026-11-13)\n"
    body = f"## Advice\n{advice}\n## Actions\n- [ ] Send\n"
    page = _page(tmp_path, {**PRIYA, "meetings/talk.md": f"---\ncontact: priya\nwhen: 2026-11-05\n---\n{body}"})
    assert [(t.text.source, t.is_done, t.is_late, t.done, t.told) for t in page.advice] == [
        ("Read", False, True, None, None),
        ("Write", True, False, NOV[12], NOV[13]),
    ]
    assert [t.text.source for t in page.actions] == ["Send"]


def test_people_who_were_named_are_linked_where_they_have_a_note(tmp_path: Path) -> None:
    notes = {
        **PRIYA,
        "contacts/mei.md": "---\nname: Mei Tanaka\norganization: Lakeside\n---\n",
        "meetings/talk.md": """---
contact: priya
when: 2026-11-19
referrals:
  - "[[mei]]: may use her name"
  - Jonas Weber (Acme)
---
""",
    }
    mei, jonas = _page(tmp_path, notes).referrals
    assert (mei.link.text, mei.link.key, mei.organization) == ("Mei Tanaka", "mei", "Lakeside")
    assert (mei.words, mei.may_use_name) == ("may use her name", True)
    assert (jonas.link.text, jonas.link.key, jonas.organization, jonas.may_use_name) == (
        "Jonas Weber", None, "Acme", None,
    )  # fmt: skip


def test_the_meetings_before_and_after_are_those_with_the_same_people(tmp_path: Path) -> None:
    notes = {
        **PRIYA,
        "contacts/sam.md": "---\nname: Sam\n---\n",
        "meetings/a.md": "---\ncontact: priya\nwhen: 2026-11-01\n---\n",
        "meetings/b.md": "---\ncontact: sam\nwhen: 2026-11-02\n---\n",
        "meetings/talk.md": "---\ncontact: [priya, sam]\nwhen: 2026-11-03 09:00\n---\n",
        "meetings/d.md": "---\ncontact: [priya, sam]\nwhen: 2026-11-03 15:00\n---\n",
        "meetings/e.md": "---\ncontact: sam\nwhen: 2026-11-05\n---\n",
    }
    page = _page(tmp_path, notes)
    assert [link.key for link in page.before] == ["a", "b"]
    assert [(link.key, link.text) for link in page.after] == [("d", "Priya Raman, Sam, 3 November 2026")]


def test_follow_ups_and_mentions_stand_on_the_page(tmp_path: Path) -> None:
    notes = {
        "contacts/priya.md": "---\nname: Priya Raman\n---\nAs I wrote in [[talk]].\n",
        "meetings/talk.md": "---\ncontact: priya\nwhen: 2026-11-19\nreferrals: [Jonas]\n---\n",
    }
    page = _page(tmp_path, notes)
    assert [row.rule for row in page.due] == ["FU-DEBRIEF", "FU-THANKS", "FU-REFERRAL"]
    assert [link.text for link in page.backlinks] == ["Priya Raman"]


def test_meetings_to_come_are_the_soonest_first_and_the_others_the_latest_first(tmp_path: Path) -> None:
    notes = {
        **PRIYA,
        "meetings/a.md": "---\ncontact: priya\nwhen: 2026-11-25\n---\n",
        "meetings/b.md": "---\ncontact: priya\nwhen: 2026-11-20 15:00\n---\n",
        "meetings/c.md": "---\ncontact: priya\nwhen: 2026-11-20 09:00\n---\n## Insights\n- A\n",
        "meetings/d.md": "---\ncontact: priya\nwhen: 2026-11-27\noutcome: cancelled\n---\n",
        "meetings/e.md": "---\ncontact: priya\nwhen: 2026-11-10\n---\n",
    }
    desk = desk_of(tmp_path, notes)
    index = meeting_index(desk)
    assert [row.link.key for row in index.upcoming] == ["b", "a"]
    assert [row.link.key for row in index.past] == ["d", "c", "e"]
    assert [meeting.id for meeting in upcoming_meetings(desk)] == ["b", "a"]


def test_a_row_counts_questions_and_answers(tmp_path: Path) -> None:
    fields = "questions: [path-01, Where?]\nwhere: phone\nfit: 3\nthanked: 2026-11-19\n"
    body = "## Answers\n### path-01\nYes.\n"
    notes = {**PRIYA, "meetings/m.md": f"---\ncontact: priya\nwhen: 2026-11-19 09:05\n{fields}---\n{body}"}
    (row,) = meeting_index(desk_of(tmp_path, notes)).past
    assert (row.planned, row.answered, row.fit, row.thanked) == (2, 1, 3, True)
    assert (row.weekday, row.clock, row.how, row.day) == ("Thursday", "09:05", "by phone", NOV[19])
    assert row.organization
    assert row.organization.text == "Acme"


def test_what_was_said_of_an_outcome_is_shown(tmp_path: Path) -> None:
    talk = "---\ncontact: priya\nwhen: 2026-11-19\noutcome: cancelled, she was ill\n---\n"
    page = _page(tmp_path, {**PRIYA, "meetings/talk.md": talk})
    assert page.state == "Cancelled"
    assert _facts(page)["What was said of it"] == "she was ill"
