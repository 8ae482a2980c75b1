"""A contact's page: facts, the way there, the names given, what was learned."""

from pathlib import Path

import pytest

from conftest import desk_of
from desks import NOV, Notes
from inroads.views.contact import ContactPage, contact_page

PRIYA = "---\nname: Priya Raman\n---\n"


def _page(root: Path, notes: Notes, contact: str = "priya") -> ContactPage:
    return contact_page(desk_of(root, notes), contact)


def _facts(page: ContactPage) -> dict[str, str]:
    return {row.label: row.link.text if row.link else row.text for row in page.facts}


def test_every_field_is_shown_in_words(tmp_path: Path) -> None:
    notes = {
        "contacts/sam-lee.md": "---\nname: Sam Lee\n---\n",
        "contacts/priya.md": """---
name: Priya Raman
aliases: [Pri]
pronouns: she/her
role: Product manager
organization: Acme Biotech
industry: biotech
location: San Diego, CA
timezone: America/Los_Angeles
email: priya@example.com
phone: "+1 619 555 0142"
linkedin: linkedin.com/in/priya
website: priya.example
source: cold
referred_by: Sam Lee
may_use_name: no
closeness: lukewarm
level: one-above
cadence: every 6 weeks
prefers: in-person
added: 2026-10-30
tags: [biotech, pm]
---
Free notes.
""",
    }
    page = _page(tmp_path, notes)
    assert _facts(page) == {
        "Field of work": "biotech",
        "Location": "San Diego, CA",
        "Time zone": "America/Los Angeles",
        "Email": "priya@example.com",
        "Phone": "+1 619 555 0142",
        "LinkedIn": "linkedin.com/in/priya",
        "Website": "priya.example",
        "Prefers": "in person",
        "Found through": "a cold search",
        "Referred by": "Sam Lee",
        "May use the referrer's name": "no",
        "Closeness": "lukewarm",
        "Level": "one above",
        "Keep in touch": "every 6 weeks",
        "Added": "30 October 2026",
    }
    assert (page.role, page.pronouns, page.aliases) == ("Product manager", "she/her", ("Pri",))
    assert page.organization
    assert (page.organization.kind, page.organization.key) == ("organization", "acme-biotech")
    assert (page.title, page.description) == ("Priya Raman", "Priya Raman, Product manager, Acme Biotech")
    assert (page.tags, page.notes.source) == (("biotech", "pm"), "Free notes.")


def test_a_note_with_only_a_name_has_a_page(tmp_path: Path) -> None:
    page = _page(tmp_path, {"contacts/priya.md": PRIYA})
    assert (page.facts, page.organization, page.timeline, page.named, page.led_by) == ((), None, (), (), ())
    assert page.description == "Priya Raman"
    assert not page.notes


@pytest.mark.parametrize(
    ("cadence", "words"),
    [
        ("weekly", "every week"),
        ("every 2 days", "every 2 days"),
        ("quarterly", "every 3 months"),
        ("none", "no rhythm"),
    ],
)
def test_a_cadence_is_read_out(tmp_path: Path, cadence: str, words: str) -> None:
    notes = {"contacts/priya.md": f"---\nname: Priya Raman\ncadence: {cadence}\n---\n"}
    assert _facts(_page(tmp_path, notes)) == {"Keep in touch": words}


def test_fields_that_nobody_knows_are_kept_and_shown(tmp_path: Path) -> None:
    notes = {"contacts/priya.md": "---\nname: Priya Raman\ncoffee: [flat white, no sugar]\n---\n"}
    assert [(row.label, row.text) for row in _page(tmp_path, notes).extra] == [("coffee", "flat white, no sugar")]


def test_a_referrer_whose_note_has_an_error_is_shown_without_a_link(tmp_path: Path) -> None:
    notes = {
        "contacts/priya.md": "---\nname: Priya Raman\nreferred_by: sam\n---\n",
        "contacts/sam.md": "---\nname: Sam\nadded: soon\n---\n",
    }
    (row,) = _page(tmp_path, notes).facts
    assert row.link
    assert (row.link.text, row.link.key) == ("sam", None)


def test_the_way_to_a_contact_goes_back_to_the_first_who_gave_a_name(tmp_path: Path) -> None:
    notes = {
        "contacts/ana.md": "---\nname: Ana\n---\n",
        "contacts/bo.md": "---\nname: Bo\nreferred_by: ana\n---\n",
        "contacts/priya.md": PRIYA,
        "meetings/talk.md": "---\ncontact: bo\nwhen: 2026-11-10\nreferrals: [Priya Raman]\n---\n",
    }
    assert [link.text for link in _page(tmp_path, notes).led_by] == ["Ana", "Bo"]


def test_a_circle_of_referrals_does_not_go_round_for_ever(tmp_path: Path) -> None:
    notes = {
        "contacts/ana.md": "---\nname: Ana\nreferred_by: cy\n---\n",
        "contacts/bo.md": "---\nname: Bo\nreferred_by: ana\n---\n",
        "contacts/cy.md": "---\nname: Cy\nreferred_by: bo\n---\n",
        "contacts/priya.md": "---\nname: Priya Raman\nreferred_by: priya\n---\n",
    }
    assert [link.text for link in _page(tmp_path, notes, "ana").led_by] == ["Bo", "Cy"]
    assert _page(tmp_path, notes, "priya").led_by == ()


@pytest.mark.battery(19)
def test_a_chain_of_ten_thousand_referrals_is_followed(tmp_path: Path) -> None:
    notes = {"contacts/c0.md": "---\nname: C0\n---\n"}
    notes |= {f"contacts/c{n}.md": f"---\nname: C{n}\nreferred_by: c{n - 1}\n---\n" for n in range(1, 10_000)}
    assert len(_page(tmp_path, notes, "c9999").led_by) == 9_999


def test_names_that_were_given_come_once_each_with_what_is_known_of_them(tmp_path: Path) -> None:
    notes = {
        "contacts/priya.md": PRIYA,
        "contacts/jonas.md": "---\nname: Jonas Weber\norganization: Lakeside\nlog:\n  - 2026-11-12 asked\n---\n",
        "contacts/mei.md": "---\nname: Mei\nreferred_by: priya\nmay_use_name: yes\n---\n",
        "meetings/one.md": (
            "---\ncontact: priya\nwhen: 2026-11-10\n"
            "referrals:\n  - Jonas Weber\n  - Ed (Acme): don't use my name\n---\n"
        ),
        "meetings/two.md": "---\ncontact: priya\nwhen: 2026-11-12\nreferrals: [ed, '[[jonas]]']\n---\n",
    }
    jonas, ed, mei = _page(tmp_path, notes).named
    assert (jonas.link.key, jonas.organization, jonas.day) == ("jonas", "Lakeside", NOV[10])
    assert jonas.stage
    assert jonas.stage.kind.label == "Asked"
    assert (ed.link.text, ed.link.key, ed.organization, ed.stage) == ("Ed", None, "Acme", None)
    assert (ed.words, ed.may_use_name) == ("don't use my name", False)
    assert ed.meeting
    assert (ed.meeting.text, ed.meeting.key) == ("10 November 2026", "one")
    assert (mei.link.text, mei.day, mei.meeting, mei.may_use_name) == ("Mei", None, None, True)


def test_what_was_learned_comes_from_every_talk_and_from_the_note_itself(tmp_path: Path) -> None:
    notes = {
        "contacts/priya.md": f"{PRIYA}## Insights\n- By letter #post\n\n## Answers\n### Why?\nBecause.\n",
        "contacts/sam.md": "---\nname: Sam\n---\n",
        "meetings/one.md": "---\ncontact: priya\nwhen: 2026-10-10\n---\n## Insights\n- Old\n",
        "meetings/two.md": (
            "---\ncontact: [priya, sam]\nwhen: 2026-11-10\n---\n## Insights\n- New\n## Answers\n### How?\nSo.\n"
        ),
    }
    page = _page(tmp_path, notes)
    assert [(i.text.source, i.source.text) for i in page.insights] == [
        ("New", "10 November 2026"),
        ("Old", "10 October 2026"),
        ("By letter", "in your notes"),
    ]
    assert [(a.question.text, a.text.source, a.day) for a in page.answers] == [
        ("How?", "So.", NOV[10]),
        ("Why?", "Because.", None),
    ]
    assert [link.text for link in page.answers[0].people] == ["Priya Raman", "Sam"]


def test_tasks_in_the_note_are_shown_with_their_days(tmp_path: Path) -> None:
    tasks = "- [ ] Late (due 2026-11-19)\n- [ ] Today (due 2026-11-20)\n- [x] Done\n"
    page = _page(tmp_path, {"contacts/priya.md": f"{PRIYA}## Actions\n{tasks}"})
    assert [(task.text.source, task.is_late, task.is_done) for task in page.tasks] == [
        ("Late", True, False),
        ("Today", False, False),
        ("Done", False, True),
    ]


def test_notes_that_mention_the_contact_are_listed(tmp_path: Path) -> None:
    notes = {
        "contacts/priya.md": PRIYA,
        "contacts/sam.md": "---\nname: Sam Lee\n---\nSee [[Priya Raman]].\n",
        "meetings/talk.md": "---\ncontact: sam\nwhen: 2026-11-10\n---\nAs [[priya]] said.\n",
    }
    assert [link.text for link in _page(tmp_path, notes).backlinks] == ["Sam Lee", "Sam Lee, 10 November 2026"]


def test_what_is_due_with_the_contact_stands_on_the_page(tmp_path: Path) -> None:
    notes = {"contacts/priya.md": "---\nname: Priya Raman\nlog:\n  - 2026-11-02 asked\n---\n"}
    assert [row.rule for row in _page(tmp_path, notes).due] == ["FU-NUDGE"]
