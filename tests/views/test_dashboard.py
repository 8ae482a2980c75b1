"""The page that opens."""

from pathlib import Path

import pytest

from conftest import desk_of
from inroads.library import Library
from inroads.views.dashboard import dashboard
from inroads.views.link import Link

ASKED = "---\nname: {name}\nlog:\n  - 2026-11-{day} asked\n---\n"


def _asked(*days: str) -> dict[str, str]:
    return {f"contacts/c{n}.md": ASKED.format(name=f"C{n}", day=day) for n, day in enumerate(days)}


@pytest.mark.parametrize(
    ("days", "summary"),
    [
        ((), "Nothing is due today."),
        (("20",), "Nothing is due today."),
        (("13",), "1 thing is due."),
        (("13", "13"), "2 things are due."),
        (("02",), "1 thing is overdue."),
        (("02", "03"), "2 things are overdue."),
        (("02", "13"), "1 thing is overdue, and 1 more is due."),
        (("02", "03", "13", "13"), "2 things are overdue, and 2 more are due."),
    ],
)
def test_the_summary_counts_in_plain_words(tmp_path: Path, days: tuple[str, ...], summary: str) -> None:
    assert dashboard(desk_of(tmp_path, _asked(*days))).summary == summary


def test_what_is_due_is_grouped(tmp_path: Path) -> None:
    view = dashboard(desk_of(tmp_path, _asked("02", "20")))
    assert [(group.bucket.value, len(group.rows)) for group in view.due] == [
        ("overdue", 1),
        ("today", 0),
        ("this-week", 1),
        ("later", 0),
    ]
    assert view.any_due


def test_what_will_show_within_a_month_comes_along(tmp_path: Path) -> None:
    notes = {
        "contacts/priya.md": "---\nname: Priya\n---\n",
        **{f"meetings/{day}.md": f"---\ncontact: priya\nwhen: {day}\n---\n" for day in ("2026-12-10", "2027-02-01")},
    }
    view = dashboard(desk_of(tmp_path, notes))
    assert not view.any_due
    rules = [(row.rule, row.since.isoformat()) for row in view.coming]
    assert ("FU-CONFIRM", "2026-12-04") in rules
    assert {since[:7] for _, since in rules} == {"2026-12"}


def test_every_stage_is_counted_against_the_fullest(tmp_path: Path) -> None:
    notes = {**_asked("02", "03", "04"), "contacts/x.md": "---\nname: X\n---\n"}
    stages = dashboard(desk_of(tmp_path, notes)).stages
    assert [(s.link.text, s.number, s.percent) for s in stages[:3]] == [
        ("To contact", 1, 33), ("Asked", 3, 100), ("Scheduled", 0, 0),
    ]  # fmt: skip
    assert (stages[1].link.key, stages[1].link.anchor) == ("contacts/index", "stage=asked")


def test_an_empty_vault_has_a_dashboard(tmp_path: Path) -> None:
    view = dashboard(desk_of(tmp_path, {}))
    assert (view.contacts, view.any_due, view.upcoming, view.learned, view.errors) == (0, False, (), (), 0)
    assert [group.rows for group in view.due] == [(), (), (), ()]
    assert (view.written_today, view.is_pinned) == ("Friday, 20 November 2026", False)
    assert {stage.percent for stage in view.stages} == {0}


def test_the_help_is_named_where_the_site_has_it(tmp_path: Path, library: Library) -> None:
    assert dashboard(desk_of(tmp_path, {})).help == Link("Keeping notes")
    assert dashboard(desk_of(tmp_path, {}, library=library)).help == Link("Keeping notes", "page", "help/index")


def test_problems_are_counted(tmp_path: Path) -> None:
    notes = {"contacts/a.md": "---\nrole: x\n---\n", "contacts/b.md": "---\nname: B\nnmae: B\n---\n"}
    view = dashboard(desk_of(tmp_path, notes))
    assert (view.errors, view.warnings, view.contacts) == (1, 1, 1)


def test_the_next_meetings_and_what_was_learned_lately(tmp_path: Path) -> None:
    notes = {"contacts/a.md": "---\nname: A\n---\n"}
    notes |= {
        f"meetings/m{n}.md": f"---\ncontact: a\nwhen: 2026-11-0{n}\n---\n## Insights\n- I{n}a\n- I{n}b\n"
        for n in range(1, 9)
    }
    notes["meetings/next.md"] = "---\ncontact: a\nwhen: 2026-12-01\n---\n"
    view = dashboard(desk_of(tmp_path, notes))
    assert [row.link.key for row in view.upcoming] == ["next"]
    assert [row.text.source for row in view.learned] == ["I8a", "I8b", "I7a", "I7b", "I6a", "I6b"]
