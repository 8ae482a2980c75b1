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


def test_every_kind_comes_up_and_every_template_that_a_rule_names_is_in_the_library(
    tmp_path: Path, library: Library
) -> None:
    notes = {
        "contacts/ana.md": "---\nname: Ana\norganization: Acme\nlog:\n  - 2026-11-13 asked by email\n---\n",
        "contacts/abe.md": "---\nname: Abe\norganization: Acme\nsource: alumni\n---\n",
        "contacts/bo.md": "---\nname: Bo\nlinkedin: example.com/in/bo\n---\n## Advice\n- [x] A (done 2026-11-02)\n",
        "contacts/cleo.md": "---\nname: Cleo\nreferred_by: bo\nadded: 2026-11-02\n---\n",
        "contacts/cy.md": "---\nname: Cy\nlog: [2026-11-10 asked, 2026-11-13 declined]\n---\n",
        "contacts/di.md": "---\nname: Di\nlog: [2026-11-10 connected, 2026-11-13 accepted]\n---\n",
        "contacts/ed.md": "---\nname: Ed\nlog: [2026-10-01 asked, 2026-10-08 nudged, 2026-10-15 nudged]\n---\n",
        "contacts/flo.md": "---\nname: Flo\nreferred_by: cy\nsource: introduction\n---\n",
        "contacts/gus.md": "---\nname: Gus\nreferred_by: hal\n---\n",
        "contacts/hal.md": "---\nname: Hal\nlog: [2025-11-10 reported-back using closing-the-loop]\n---\n",
        "contacts/ida.md": "---\nname: Ida\n---\n",
        "meetings/a.md": "---\ncontact: bo\nwhen: 2026-11-18\nreferrals: [Jo]\n---\n",
        "meetings/b.md": "---\ncontact: bo\nwhen: 2026-10-18\ninterest: none\n---\n",
        "meetings/c.md": "---\ncontact: bo\nwhen: 2026-11-20\n---\n",
        "meetings/f.md": "---\ncontact: flo\nwhen: 2026-11-10\n---\n",
        "meetings/g.md": "---\ncontact: gus\nwhen: 2026-11-10\nthanked: 2026-11-11\n---\n",
        "meetings/i.md": "---\ncontact: ida\nwhen: 2026-11-10\nthanked: 2026-11-11\nkeep_in_touch: yes\n"
        "interest: high\n---\n",
    }
    kinds: set[Kind] = set()
    for policy in ({}, {"search": "active", "thank_you_medium": "card"}, {"decided": "2026-11-19"}):
        found = desk_of(tmp_path, notes, library=library, policy=policy).follow_ups.found
        kinds |= {f.kind for f in found}
        assert {f.template for f in found} - {""} <= {*library.templates}
        for one in (f for f in found if f.variant):
            assert one.variant in [variant.name for variant in library.templates[one.template].variants]
    assert kinds == {*Kind} - {Kind.ACTION}


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
        "Ask", "Nudge", "Let rest", "Thank", "Prepare", "Confirm", "Meet", "Did you meet?", "Thank", "Card", "Write up",
        "Connect", "Write", "Ask leave", "Thank", "Report back", "Check in", "Task", "Tell them", "Share your news",
        "Write again", "Keep or delete",
    ]  # fmt: skip


def test_no_follow_up_shows_on_a_day_far_before_its_fact(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, {"contacts/ana.md": NOTES["contacts/ana.md"]}, today=date(2026, 1, 1))
    assert desk.due == ()
    assert desk_of(tmp_path, {}, today=TODAY).today == TODAY
