"""What was learned, by tag, field and organization; where it differs; how the work fitted over time."""

from datetime import date
from pathlib import Path

import pytest

from conftest import desk_of
from desks import Notes, person, talk
from inroads.views.dashboard import dashboard
from inroads.views.fits import fits_by_field
from inroads.views.insights import InsightsPage, insights_page
from inroads.views.learned import Learned


def _page(root: Path, notes: Notes, **given: object) -> InsightsPage:
    return insights_page(desk_of(root, notes, **given))  # type: ignore[arg-type]


def _learned(*lines: str) -> str:
    return "## Insights\n" + "".join(f"- {line}\n" for line in lines)


def _words(rows: tuple[Learned, ...]) -> list[str]:
    return [row.text.source for row in rows]


ANA = {"contacts/ana.md": person("Ana", "industry: law\norganization: Acme\n")}
BO = {"contacts/bo.md": person("Bo", "industry: tech\norganization: Bolt\n")}


def test_each_tag_has_its_insights_the_latest_first_and_its_numbers_by_field(tmp_path: Path) -> None:
    notes = {
        **ANA,
        **BO,
        "meetings/a.md": talk("2026-10-02", who="ana", body=_learned("Old #pay", "Both #pay #skills")),
        "meetings/b.md": talk("2026-10-03", who="bo", body=_learned("New #pay", "Bare")),
    }
    page = _page(tmp_path, notes)
    assert [link.text for link in page.columns] == ["law", "tech"]
    assert [(row.tag, row.number, row.in_fields) for row in page.tags] == [
        ("pay", 3, (2, 1)), ("skills", 1, (1, 0)), ("", 1, (0, 1)),
    ]  # fmt: skip
    assert _words(page.tags[0].rows) == ["New", "Old", "Both"]
    assert page.summary == "4 insights from 2 people."


def test_what_is_new_came_in_the_last_two_weeks(tmp_path: Path) -> None:
    notes = {
        **ANA,
        "meetings/a.md": talk("2026-11-06", who="ana", body=_learned("Old")),
        "meetings/b.md": talk("2026-11-07", who="ana", body=_learned("New")),
        "contacts/bo.md": person("Bo") + _learned("Without a day"),
    }
    page = _page(tmp_path, notes)
    assert _words(page.new) == ["New"]
    assert page.summary == "3 insights from 2 people, 1 of them in the last two weeks."


def test_insights_on_both_sides_of_a_tag_stand_against_each_other(tmp_path: Path) -> None:
    notes = {
        **ANA,
        **BO,
        "contacts/cy.md": person("Cy"),
        "meetings/a.md": talk("2026-10-02", "fit: 5\n", who="ana", body=_learned("Good #pay", "Good #skills")),
        "meetings/b.md": talk("2026-10-03", "fit: 1\n", who="bo", body=_learned("Bad #pay")),
        "meetings/c.md": talk("2026-10-04", "fit: 3\n", who="cy", body=_learned("So so #pay")),
    }
    page = _page(tmp_path, notes)
    assert [(one.tag, _words(one.fitting), _words(one.others)) for one in page.conflicts] == [
        ("pay", ["Good"], ["Bad"])
    ]
    assert [(row.tag, row.together) for row in page.tags] == [("pay", "differ"), ("skills", "")]


def test_an_insight_can_be_tagged_as_differing_and_that_is_no_topic(tmp_path: Path) -> None:
    notes = {
        **ANA,
        **BO,
        "meetings/a.md": talk("2026-10-02", who="ana", body=_learned("Yes #pay")),
        "meetings/b.md": talk("2026-10-03", "fit: 4\n", who="bo", body=_learned("No #pay #differs")),
    }
    page = _page(tmp_path, notes)
    assert [(_words(one.fitting), _words(one.others)) for one in page.conflicts] == [(["Yes"], ["No"])]
    assert [row.tag for row in page.tags] == ["pay"]


def test_of_each_person_the_last_word_counts(tmp_path: Path) -> None:
    notes = {
        **ANA,
        **BO,
        "meetings/a.md": talk("2026-10-02", "fit: 1\n", who="ana", body=_learned("First #pay")),
        "meetings/b.md": talk("2026-10-03", "fit: 5\n", who="ana", body=_learned("Then #pay")),
        "meetings/c.md": talk("2026-10-04", "fit: 4\n", who="bo", body=_learned("Too #pay")),
    }
    page = _page(tmp_path, notes)
    assert page.conflicts == ()
    assert page.tags[0].together == "agree"


def test_fields_and_organizations_come_by_what_was_learned_there(tmp_path: Path) -> None:
    notes = {
        **ANA,
        **BO,
        "meetings/a.md": talk("2026-10-02", who="bo", body=_learned("One", "Two", "Three", "Four")),
        "meetings/b.md": talk("2026-10-03", who="[ana, bo]", body=_learned("Both")),
    }
    page = _page(tmp_path, notes)
    assert [(row.link.text, row.link.anchor, row.number) for row in page.fields] == [
        ("tech", "learned", 5), ("law", "learned", 1),
    ]  # fmt: skip
    assert _words(page.fields[0].rows) == ["Both", "One", "Two"]
    assert [(row.link.text, row.number) for row in page.organizations] == [("Bolt", 5), ("Acme", 1)]


def test_long_lists_are_cut_and_the_rest_is_counted(tmp_path: Path) -> None:
    many = {
        f"meetings/m{n}.md": talk("2026-11-10", who="ana", body=_learned(*(f"I{n}-{k} #t{n}" for k in range(45))))
        for n in range(32)
    }
    page = _page(tmp_path, {**ANA, **many})
    assert (len(page.new), page.more_new) == (20, 32 * 45 - 20)
    assert (len(page.tags), page.more_tags) == (30, 2)
    assert {(len(row.rows), row.more) for row in page.tags} == {(40, 5)}


def test_insights_of_people_without_field_or_readable_note_are_still_there(tmp_path: Path) -> None:
    notes = {
        "contacts/ana.md": "---\nname: Ana\nadded: soon\n---\n",
        "meetings/a.md": talk("2026-10-02", who="ana", body=_learned("<b>Bold</b> #pay")),
    }
    page = _page(tmp_path, notes)
    assert (page.fields, page.organizations, page.columns) == ((), (), ())
    assert _words(page.tags[0].rows) == ["<b>Bold</b>"]


def test_an_empty_vault_has_nothing_to_show(tmp_path: Path) -> None:
    page = _page(tmp_path, {})
    assert (page.summary, page.tags, page.fits) == ("Nothing is noted yet.", (), ())
    assert dashboard(desk_of(tmp_path, {})).insights.key == "insights"


def test_fit_over_time_is_by_field_on_one_axis(tmp_path: Path) -> None:
    notes = {
        **ANA,
        **BO,
        "meetings/a.md": talk("2026-08-12", "fit: 1\n", who="ana"),
        "meetings/b.md": talk("2026-10-01", "fit: 4\n", who="ana"),
        "meetings/c.md": talk("2026-11-20", "fit: 5\noutcome: held\n", who="[ana, bo]"),
        "meetings/d.md": talk("2026-11-10", who="ana"),
        "meetings/e.md": talk("2026-11-11", "fit: 1\noutcome: cancelled\n", who="ana"),
        "meetings/f.md": talk("2026-11-30", "fit: 1\n", who="ana"),
    }
    law, tech = fits_by_field(desk_of(tmp_path, notes))
    assert [(one.fit, one.place, one.average) for one in law.talks] == [(1, 0, 10), (4, 50, 25), (5, 100, 33)]
    assert (law.says, law.first, law.last) == ("3 talks with a fit of 3.3 on average.", "Aug 2026", "Nov 2026")
    assert [(one.fit, one.place) for one in tech.talks] == [(5, 100)]


@pytest.mark.parametrize(
    ("talks", "shown", "says"),
    [
        (4, 4, "4 talks with a fit of 3.0 on average, 3.0 in the last three."),
        (31, 30, "30 talks with a fit of 3.0 on average, 3.0 in the last three."),
    ],
)
def test_of_many_talks_the_last_are_shown(tmp_path: Path, talks: int, shown: int, says: str) -> None:
    notes = {f"meetings/m{n:02}.md": talk(date(2026, 10, 1 + n), "fit: 3\n", who="ana") for n in range(talks)}
    (law,) = fits_by_field(desk_of(tmp_path, {**ANA, **notes}))
    assert (len(law.talks), law.says) == (shown, says)


def test_talks_on_one_day_alone_have_a_place(tmp_path: Path) -> None:
    notes = {**ANA, "meetings/a.md": talk("2026-11-20", "fit: 2\noutcome: held\n", who="ana")}
    (law,) = fits_by_field(desk_of(tmp_path, notes))
    assert [one.place for one in law.talks] == [0]
