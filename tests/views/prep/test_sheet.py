"""The sheet that prepares a meeting: whom one meets, what went before, what others said, what to say and bring."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from conftest import desk_of
from desks import NOV, Notes, person, rows_on, talk
from inroads.library import Library
from inroads.policy import policy_from
from inroads.views.dashboard import dashboard
from inroads.views.desk import Desk, desk_from
from inroads.views.meeting import meeting_page
from inroads.views.meetings import meeting_index
from inroads.views.prep.sheet import PrepSheet, prep_keys, prep_sheet
from presses import pressroom_of


def _sheet(root: Path, notes: Notes, library: Library | None = None, **given: object) -> PrepSheet:
    return prep_sheet(desk_of(root, notes, library=library, **given), "talk")  # type: ignore[arg-type]


def _notes(fields: str = "", who: str = "", *log: str, **more: str) -> dict[str, str]:
    return {
        "contacts/priya.md": person("Priya Raman", who, *log),
        "meetings/talk.md": talk("2026-11-25 14:00", fields),
        **more,
    }


def test_every_meeting_to_come_has_a_sheet_and_no_other(tmp_path: Path) -> None:
    notes = {
        **_notes(),
        "meetings/held.md": talk("2026-11-10"),
        "meetings/off.md": talk("2026-11-27", "outcome: cancelled\n"),
        "meetings/today.md": talk("2026-11-20"),
        "meetings/today written up.md": talk("2026-11-20", body="## Insights\n- One\n"),
    }
    assert prep_keys(desk_of(tmp_path, notes)) == {"today": "today", "talk": "talk"}


def test_in_the_preview_a_half_typed_note_stands_in_for_its_sheet(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, {**_notes(), "meetings/talk.md": "---\ncontact: priya\nwhen: soon\n---\n"})
    found = pressroom_of(desk).left_out("meetings/prep/talk/")
    assert found
    assert b"Left out: talk.md" in found


def test_what_leads_to_the_sheet(tmp_path: Path) -> None:
    notes = {**_notes(), "meetings/held.md": talk("2026-11-10")}
    desk = desk_of(tmp_path, notes)
    assert [row.prep.key for row in dashboard(desk).upcoming if row.prep] == ["talk"]
    assert [row.prep for row in meeting_index(desk).past] == [None]
    link = meeting_page(desk, "talk").prep
    assert link
    assert (link.kind, link.key) == ("prep", "talk")
    assert meeting_page(desk, "held").prep is None


@pytest.mark.parametrize(("rule", "day"), [("FU-PREPARE", 23), ("FU-CONFIRM", 24), ("FU-MEETING-DAY", 25)])
def test_follow_ups_before_a_meeting_lead_to_the_sheet(tmp_path: Path, rule: str, day: int) -> None:
    (row,) = rows_on(tmp_path, _notes(), NOV[day], rule)
    assert row.prep
    assert row.prep.key == "talk"


def test_follow_ups_after_it_lead_to_none(tmp_path: Path) -> None:
    (row,) = rows_on(tmp_path, _notes(), NOV[26], "FU-THANKS")
    assert row.prep is None


def test_when_and_where_stand_at_the_top_in_both_zones(tmp_path: Path) -> None:
    fields = "minutes: 20\nwhere: video\nlocation: https://meet.example/abc\n"
    page = _sheet(tmp_path, _notes(fields, "timezone: Europe/London\n"), zone="America/New_York")
    assert page.when == "Wednesday, 25 November 2026, 14:00 (Europe/London), which is 09:00 for you"
    assert page.until == "On your clock it ends at 09:20, and the last five minutes begin at 09:15."
    assert [(row.label, row.text, row.kind) for row in page.facts] == [
        ("How", "by video, 20 minutes", "text"),
        ("Where", "https://meet.example/abc", "web"),
    ]
    assert page.way == ("Open the link at 08:58.",)


@pytest.mark.parametrize(
    ("fields", "who", "way"),
    [
        ("where: coffee\nlocation: Quay 1\n", "", ("Be there at 13:55.",)),
        ("where: office\n", "", ("Be there at 13:55.", "The place isn't noted yet.")),
        ("where: video\n", "", ("Open the link at 13:58.", "The link isn't noted yet.")),
        ("where: phone\n", "", ("Who calls whom, and at which number? Nothing is noted.",)),
        ("where: phone\n", 'phone: "+1 619 555 0142"\n', ()),
        ("where: phone\nlocation: +1 619 555 0143\n", "", ()),
        ("", "", ("Where you meet isn't noted yet.",)),
        ("where: email\n", "", ()),
    ],
)
def test_the_way_there_says_when_to_be_there_and_what_is_missing(
    tmp_path: Path, fields: str, who: str, way: tuple[str, ...]
) -> None:
    assert _sheet(tmp_path, _notes(fields, who)).way == way


def test_without_an_hour_nothing_is_said_of_hours(tmp_path: Path) -> None:
    page = _sheet(tmp_path, {**_notes(), "meetings/talk.md": talk("2026-11-25", "where: coffee\nlocation: Quay 1\n")})
    assert (page.until, page.way) == ("", ())
    assert page.facts[1].label == "How long"


@pytest.mark.parametrize("when", ["0001-01-01 00:02", "9999-12-31 23:59"])
def test_the_ends_of_the_calendar_are_no_trouble(tmp_path: Path, library: Library, when: str) -> None:
    notes = {
        "contacts/priya.md": person("Priya", "timezone: Asia/Tokyo\n"),
        "meetings/talk.md": talk(when, "minutes: 60\nwhere: coffee\nquestions: [path-01]\n"),
    }
    page = _sheet(tmp_path, notes, library, zone="America/New_York", today=date(1, 1, 1))
    assert page.plan.parts


def test_a_person_is_shown_with_why_them(tmp_path: Path) -> None:
    who = (
        "pronouns: she/her\nrole: Editor\norganization: Acme\nsource: introduction\nreferred_by: sam\n"
        "may_use_name: yes\ncloseness: cold\nlevel: one-above\nemail: p@example.com\ntags: [press]\n"
    )
    notes = _notes("", who)
    notes["contacts/sam.md"] = person("Sam Lee")
    notes["contacts/priya.md"] += "First words, *then* others.\n"
    (found,) = _sheet(tmp_path, notes).people
    assert (found.link.text, found.pronouns, found.role, found.tags) == ("Priya Raman", "she/her", "Editor", ("press",))
    assert found.found == "Found through an introduction, cold contact, level: one above."
    assert [(one.link.text, one.words) for one in found.senders] == [("Sam Lee", "you may use their name")]
    assert found.notes == "First words, then others."
    assert [row.text for row in found.reach] == ["p@example.com"]


@pytest.mark.parametrize(
    ("own", "said", "words"),
    [
        ("", "", "ask them before you use their name"),
        ("", ": may use her name", "you may use their name"),
        ("may_use_name: no\n", ": may use her name", "leave their name out"),
        ("may_use_name: yes\n", ": don't use my name", "leave their name out"),
        ("may_use_name: yes\n", "", "you may use their name"),
    ],
)
def test_a_referrers_name_needs_leave_and_a_no_weighs_more(tmp_path: Path, own: str, said: str, words: str) -> None:
    notes = _notes("", own)
    notes["contacts/sam.md"] = person("Sam Lee")
    notes["meetings/sams.md"] = talk("2026-11-02", f'referrals: ["[[priya]]{said}"]\n', who="sam")
    (found,) = _sheet(tmp_path, notes).people
    assert [one.words for one in found.senders] == [words]


def test_long_notes_are_cut_between_words(tmp_path: Path) -> None:
    notes = _notes()
    notes["contacts/priya.md"] += "word " * 200
    (found,) = _sheet(tmp_path, notes).people
    assert found.notes.endswith("word…")
    assert len(found.notes) <= 241


def test_what_passed_and_was_promised_comes_with_them(tmp_path: Path) -> None:
    log = ("2026-11-01 asked by email", "2026-11-02 replied: any day", "2026-11-30 nudged")
    body = """## Insights
- Hiring is slow #trends
## Advice
- [ ] Read (due 2026-11-10)
- [x] Call (done 2026-11-12)
- [x] Write (done 2026-11-12, told 2026-11-13)
## Actions
- [ ] Send the list
- [x] Sent the flyer
"""
    notes = _notes("", "", *log)
    notes["meetings/before.md"] = talk("2026-11-05", "fit: 4\nreferrals: [Jonas Weber]\n", body=body)
    (found,) = _sheet(tmp_path, notes).people
    assert [moment.title for moment in found.passed] == ["Replied", "Asked"]
    assert [(one.link.text, one.words) for one in found.talks] == [("5 November 2026", "fit 4 of 5")]
    assert [one.text.source for one in found.insights] == ["Hiring is slow"]
    assert [(one.text.source, one.due, one.is_late) for one in found.advice] == [("Read", NOV[10], True)]
    assert [one.text.source for one in found.to_tell] == ["Call"]
    assert [one.text.source for one in found.promises] == ["Send the list"]
    assert [one.link.text for one in found.named] == ["Jonas Weber"]
    assert found.history == 8


def test_nobody_known_yet_has_no_history(tmp_path: Path) -> None:
    (found,) = _sheet(tmp_path, _notes()).people
    assert found.history == 0


def test_what_others_at_the_organization_said_leaves_out_the_person_and_puts_planned_questions_first(
    tmp_path: Path, library: Library
) -> None:
    own = "## Answers\n### path-01\nMine.\n## Insights\n- Mine\n"
    theirs = "## Answers\n### day-01\nEarly.\n### path-01\nBy **boat**.\n### day-02\n\n## Insights\n- Theirs\n"
    notes = _notes("questions: [path-01]\n", "organization: Acme\n")
    notes["contacts/sam.md"] = person("Sam Lee", "organization: ACME\n")
    notes["contacts/bo.md"] = person("Bo", "organization: Bolt\n")
    notes["meetings/a.md"] = talk("2026-11-02", body=own)
    notes["meetings/b.md"] = talk("2026-11-03", who="sam", body=theirs)
    notes["meetings/c.md"] = talk("2026-11-04", who="[priya, sam]", body="## Insights\n- Both\n")
    notes["meetings/d.md"] = talk("2026-11-04", who="bo", body="## Insights\n- Elsewhere\n")
    found = _sheet(tmp_path, notes, library).colleagues
    assert [link.text for link in found.people] == ["Sam Lee"]
    assert [one.text.source for one in found.insights] == ["Theirs"]
    assert [one.words for one in found.answers] == ["By boat.", "Early."]


def test_without_an_organization_there_are_no_colleagues(tmp_path: Path) -> None:
    found = _sheet(tmp_path, _notes()).colleagues
    assert (found.organizations, found.people) == ((), ())


def test_several_people_share_the_page_and_of_many_most_are_only_named(tmp_path: Path, library: Library) -> None:
    names = ("Ana", "Bo", "Cy", "Di", "Ed")
    log = [f"2026-11-0{day} replied: words" for day in range(1, 9)]
    notes = {f"contacts/{name.lower()}.md": person(name, "organization: Acme\n", *log) for name in names}
    notes["meetings/talk.md"] = talk("2026-11-25", who=f"[{', '.join(names).lower()}]")
    page = _sheet(tmp_path, notes, library)
    assert page.title == "Prep sheet: Ana, Bo, Cy, Di, Ed, 25 November 2026"
    assert [one.link.text for one in page.people] == ["Ana", "Bo", "Cy"]
    assert [link.text for link in page.also] == ["Di", "Ed"]
    assert {len(one.passed) for one in page.people} == {1}
    assert page.is_dense
    assert page.colleagues.people == ()


def test_a_person_whose_note_has_an_error_is_known_by_the_id(tmp_path: Path, library: Library) -> None:
    notes = {**_notes(), "contacts/priya.md": "---\nname: Priya\nadded: soon\n---\n"}
    page = _sheet(tmp_path, notes, library)
    assert [(one.link.text, one.link.key, one.notes) for one in page.people] == [("priya", None, "")]
    assert page.words
    assert "priya" not in {part.text for line in page.words.opening for part in line.words}


def test_a_talk_without_questions_is_offered_sets_that_fit(tmp_path: Path, library: Library) -> None:
    page = _sheet(tmp_path, _notes("minutes: 20\n"), library)
    assert page.plan.verdict == "No questions are planned yet."
    assert page.sets[0].link.key == "set-20-exploring"
    assert page.sets[0].line == f"questions: [{', '.join(library.sets['set-20-exploring'].questions)}]"
    assert len(page.sets) == 3
    (row,) = rows_on(tmp_path, {}, NOV[23], "FU-PREPARE", library=library)
    assert row.line == page.sets[0].line
    assert _sheet(tmp_path / "planned", _notes("questions: [path-01]\n"), library).sets == ()


def _with_me(desk: Desk, **me: str) -> Desk:
    return desk_from(desk.library, desk.vault, desk.policy, desk.problems, desk.today, me=me)


def _said(page: PrepSheet) -> Iterator[str]:
    assert page.words
    for line in (*page.words.opening, *page.words.closing):
        words = "".join(f"[{part.text}]" if part.is_blank else part.text for part in line.words)
        yield f"{line.label} {words}".strip()


def test_what_to_say_is_filled_from_me_and_blanks_are_marked_and_listed(tmp_path: Path, library: Library) -> None:
    desk = desk_of(tmp_path, _notes("minutes: 20\n"), library=library)
    page = prep_sheet(_with_me(desk, full_name="Maya Okafor", one_line="a student"), "talk")
    said = [*_said(page)]
    assert said[0] == "Hello, I'm Maya Okafor."
    assert said[1].startswith('First minute. "Thank you for making time today. I know we have until 14:20, and')
    assert "I'm a student. I got curious about this when [what made you curious]." in said[2]
    assert said[3].startswith("Five minutes before the end.")
    assert said[4].startswith("Last words.")
    assert page.words
    assert page.words.missing == ("what made you curious", "your goal")


def test_the_hour_until_which_they_have_time_is_theirs_and_unsaid_without_minutes(
    tmp_path: Path, library: Library
) -> None:
    who = "timezone: Europe/London\n"
    page = _sheet(tmp_path / "a", _notes("minutes: 20\n", who), library, zone="America/New_York")
    assert "until 14:20 your time, and" in " ".join(_said(page))
    assert "until [the time], and" in " ".join(_said(_sheet(tmp_path / "b", _notes("", who), library)))


def test_who_was_met_before_needs_no_introduction(tmp_path: Path, library: Library) -> None:
    page = _sheet(tmp_path, {**_notes(), "meetings/before.md": talk("2026-11-05")}, library)
    assert page.words
    assert [line.label for line in page.words.opening] == ["First minute."]


def test_without_the_template_there_are_no_words(tmp_path: Path) -> None:
    assert _sheet(tmp_path, _notes()).words is None


@pytest.mark.parametrize(
    ("where", "settings", "there", "not_there"),
    [
        ("office", {}, "Copies of your résumé, in the bag unless they ask",
         "Money for your order, and for theirs if you can"),
        ("office", {"resume_policy": "do-not-bring"}, "Work samples or a link to them, if your field uses any",
         "Copies of your résumé, in the bag unless they ask"),
        ("office", {"resume_policy": "offer-at-end"}, "Copies of your résumé, to offer at the end", ""),
        ("office", {"bring_cover_letter": True}, "A general cover letter", ""),
        ("office", {"bring_business_cards": "yes"}, "A few contact or business cards", ""),
        ("office", {"bring_business_cards": "no"}, "This page, pen and paper",
         "Contact or business cards, if you have any"),
        ("coffee", {}, "Money for your order, and for theirs if you can", ""),
        ("lunch", {"who_pays": "offer-own"}, "Money for your own order", ""),
        ("office", {"dress_advice": "business-casual"}, "Neat, business casual clothes", ""),
        ("video", {}, "Picture, sound and light tried out, a plain background", "Clothes as people wear them there"),
        ("phone", {}, "A quiet place, a charged device, water", "The top that you'd wear there"),
    ],
)  # fmt: skip
def test_what_to_bring_follows_the_kind_of_meeting_and_the_policy(
    tmp_path: Path, where: str, settings: dict[str, object], there: str, not_there: str
) -> None:
    _, problems = policy_from(settings)
    assert problems == ()
    found = _sheet(tmp_path, _notes(f"where: {where}\n"), policy=settings).bring
    assert there in found
    assert not_there not in found
    assert "" not in found


def test_manners_are_those_of_the_policy(tmp_path: Path) -> None:
    settings = {"note_taking": "encouraged", "recording_allowed": True}
    assert _sheet(tmp_path, _notes(), policy=settings).manners == ("Take notes by hand.", "Listen more than you speak.")


def test_what_one_meant_to_try_next_is_remembered(tmp_path: Path) -> None:
    notes = _notes()
    notes["contacts/sam.md"] = person("Sam Lee")
    notes["meetings/a.md"] = talk("2026-11-02", "try_next: ask less\n", who="sam")
    notes["meetings/b.md"] = talk("2026-11-05", "try_next: wait\n", who="sam")
    notes["meetings/c.md"] = talk("2026-11-06", who="sam")
    notes["meetings/d.md"] = talk("2026-11-30", "try_next: sing\n", who="sam")
    found = _sheet(tmp_path, notes).to_try
    assert found
    assert (found.words, found.source.text) == ("wait", "Sam Lee, 5 November 2026")
