"""The day's list: buckets, their order, and what a row of it says."""

from datetime import date
from pathlib import Path

from conftest import TODAY, desk_of
from inroads.library import Library
from inroads.views.follow_ups import Bucket, Kind

NOTES = {
    "contacts/ana.md": "---\nname: Ana\nlog:\n  - 2026-11-13 asked by email\n---\n",
    "contacts/bo.md": "---\nname: Bo\nlog:\n  - 2026-11-02 asked by email\n---\n",
    "contacts/cy.md": "---\nname: Cy\nlog:\n  - 2026-11-16 asked by email\n---\n",
    "contacts/di.md": "---\nname: Di\n---\n## Actions\n- [ ] One (due 2026-11-29)\n- [ ] Two (due 2026-11-27)\n",
}


def test_what_is_overdue_comes_first_then_today_then_the_week_then_the_rest(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, NOTES)
    assert [(row.bucket, row.people[0].text, row.due.day) for row in desk.due] == [
        (Bucket.OVERDUE, "Bo", 9),
        (Bucket.TODAY, "Ana", 20),
        (Bucket.THIS_WEEK, "Cy", 23),
        (Bucket.THIS_WEEK, "Di", 27),
        (Bucket.LATER, "Di", 29),
    ]


def test_a_row_says_how_many_days_late_it_is(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, NOTES)
    assert [row.days_late for row in desk.due] == [11, 0, 0, 0, 0]


def test_a_row_links_to_the_words_to_use(tmp_path: Path, library: Library) -> None:
    desk = desk_of(tmp_path, NOTES, library=library)
    template = desk.due[0].template
    assert template
    assert (template.kind, template.key, template.text) == (
        "template",
        "nudge-no-reply",
        "A gentle nudge when there's no reply",
    )


def test_every_template_that_a_rule_names_is_in_the_library(tmp_path: Path, library: Library) -> None:
    notes = {
        "contacts/ana.md": "---\nname: Ana\nlog:\n  - 2026-11-13 asked by email\n---\n",
        "contacts/bo.md": "---\nname: Bo\n---\n## Advice\n- [x] A (done 2026-11-02)\n",
        "meetings/a.md": "---\ncontact: bo\nwhen: 2026-11-18\nkeep_in_touch: yes\nreferrals: [Jo]\n---\n",
        "meetings/b.md": "---\ncontact: bo\nwhen: 2026-10-18\ninterest: none\n---\n",
        "meetings/c.md": "---\ncontact: bo\nwhen: 2026-11-28\n---\n",
        "contacts/cy.md": "---\nname: Cy\nlog: [2026-11-10 asked, 2026-11-13 declined]\n---\n",
        "contacts/di.md": "---\nname: Di\nlog: [2026-11-10 connected, 2026-11-13 accepted]\n---\n",
    }
    for search in ("exploring", "active"):
        found = desk_of(tmp_path, notes, library=library, policy={"search": search}).follow_ups.found
        assert {f.kind for f in found} == {*Kind} - {Kind.ACTION}
        assert {f.template for f in found} - {""} <= {*library.templates}


def test_follow_ups_are_found_by_contact_and_by_note(tmp_path: Path) -> None:
    notes = {
        "contacts/ana.md": "---\nname: Ana\n---\n",
        "contacts/bo.md": "---\nname: Bo\n---\n",
        "meetings/talk.md": "---\ncontact: [ana, bo]\nwhen: 2026-11-18\n---\n",
    }
    desk = desk_of(tmp_path, notes)
    thanks = [row for row in desk.due if row.kind is Kind.THANKS]
    assert [[row for row in desk.due_of[c] if row.kind is Kind.THANKS] for c in ("ana", "bo")] == [thanks, thanks]
    assert thanks[0] in desk.due_from["notes/meetings/talk.md"]


def test_names_for_people() -> None:
    assert [bucket.label for bucket in Bucket] == ["Overdue", "Today", "In the next seven days", "Later"]
    assert [kind.label for kind in Kind] == [
        "Thank", "Write up", "Ask", "Nudge", "Thank", "Prepare", "Confirm", "Write", "Check in", "Task", "Tell them",
    ]  # fmt: skip


def test_no_follow_up_shows_on_a_day_far_before_its_fact(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, {"contacts/ana.md": NOTES["contacts/ana.md"]}, today=date(2026, 1, 1))
    assert desk.due == ()
    assert desk_of(tmp_path, {}, today=TODAY).today == TODAY
