"""The pages of organizations and fields of work, and their lists."""

from pathlib import Path

from conftest import desk_of
from inroads.library import Library
from inroads.views.group import field_index, field_page, organization_index, organization_page

NOTES = {
    "contacts/ana.md": (
        "---\nname: Ana\norganization: Acme Biotech\nindustry: biotech\n---\n## Insights\n- Noted #pay\n"
    ),
    "contacts/bo.md": "---\nname: Bo\norganization: acme  biotech\nindustry: law\n---\n",
    "contacts/cy.md": "---\nname: Cy\norganization: Élan\nindustry: Biotech\n---\n",
    "contacts/di.md": "---\nname: Di\n---\n",
    "meetings/one.md": "---\ncontact: [ana, bo]\nwhen: 2026-11-10\n---\n## Insights\n- First #pay #skills\n- Second\n",
    "meetings/two.md": "---\ncontact: cy\nwhen: 2026-11-12\n---\n## Insights\n- Third #skills\n",
}


def test_an_organization_gathers_its_people_talks_and_insights(tmp_path: Path) -> None:
    page = organization_page(desk_of(tmp_path, NOTES), "acme-biotech")
    assert (page.title, page.kind) == ("Acme Biotech", "organization")
    assert page.description == "Acme Biotech: 2 contacts, 1 meeting and what you learned from them"
    assert [row.link.text for row in page.people] == ["Ana", "Bo"]
    assert [(link.text, link.kind) for link in page.across] == [("biotech", "field"), ("law", "field")]
    assert [row.link.key for row in page.meetings] == ["one"]
    assert [row.text.source for row in page.insights] == ["First", "Second", "Noted"]
    assert [(tag.tag, tag.number) for tag in page.tags] == [("pay", 2), ("skills", 1)]


def test_a_field_gathers_across_organizations_the_latest_first(tmp_path: Path) -> None:
    page = field_page(desk_of(tmp_path, NOTES), "biotech")
    assert [(link.text, link.kind) for link in page.across] == [
        ("Acme Biotech", "organization"), ("Élan", "organization"),
    ]  # fmt: skip
    assert [row.link.key for row in page.meetings] == ["two", "one"]
    assert [row.text.source for row in page.insights] == ["Third", "First", "Second", "Noted"]


def test_answers_are_gathered_by_question_those_asked_most_first(tmp_path: Path, library: Library) -> None:
    notes = {
        "contacts/ana.md": "---\nname: Ana\norganization: Acme\n---\n",
        "contacts/bo.md": "---\nname: Bo\norganization: Acme\n---\n## Answers\n### path-01\nBy letter.\n",
        "meetings/a.md": "---\ncontact: ana\nwhen: 2026-11-01\n---\n## Answers\n### path-01\nOld.\n### Own?\nYes.\n",
        "meetings/b.md": "---\ncontact: bo\nwhen: 2026-11-02\n---\n## Answers\n### path-01\nNew.\n",
    }
    page = organization_page(desk_of(tmp_path, notes, library=library), "acme")
    (first, given), (own, _) = page.answers
    assert (first.anchor, own.text, own.key) == ("path-01", "Own?", None)
    assert [answer.text.source for answer in given] == ["New.", "Old.", "By letter."]


def test_lists_count_and_name_what_lies_across(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, NOTES)
    organizations = organization_index(desk)
    assert [(r.link.text, r.contacts, r.meetings, r.insights) for r in organizations.rows] == [
        ("Acme Biotech", 2, 1, 3),
        ("Élan", 1, 1, 1),
    ]
    assert [link.text for link in organizations.without] == ["Di"]
    fields = field_index(desk)
    assert [(r.link.text, [link.text for link in r.across]) for r in fields.rows] == [
        ("biotech", ["Acme Biotech", "Élan"]),
        ("law", ["Acme Biotech"]),
    ]


def test_groups_of_one_size_are_sorted_as_a_reader_of_latin_script_expects(tmp_path: Path) -> None:
    names = ("Zeta", "Élan", "Fox", "delta")
    notes = {f"contacts/c{n}.md": f"---\nname: C{n}\norganization: {name}\n---\n" for n, name in enumerate(names)}
    rows = organization_index(desk_of(tmp_path, notes)).rows
    assert [row.link.text for row in rows] == ["delta", "Élan", "Fox", "Zeta"]


def test_a_place_where_nobody_was_met_has_a_page_all_the_same(tmp_path: Path) -> None:
    page = organization_page(desk_of(tmp_path, {"contacts/c.md": "---\nname: C\norganization: X\n---\n"}), "x")
    assert (page.meetings, page.insights, page.answers, page.across, page.tags) == ((), (), (), (), ())
