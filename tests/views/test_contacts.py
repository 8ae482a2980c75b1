"""The table of contacts, its order and its filters."""

from pathlib import Path

from conftest import desk_of
from desks import NOV
from inroads.views.contacts import contact_index, contact_rows


def test_names_are_sorted_as_a_reader_of_latin_script_expects(tmp_path: Path) -> None:
    names = ["Žofie", "Zoë", "Ødegaard", "olsen", "Łukasz", "Lucy", "émile", "Emil", "渡辺", "Анна"]
    notes = {f"contacts/c{n}.md": f"---\nname: {name}\n---\n" for n, name in enumerate(names)}
    desk = desk_of(tmp_path, notes)
    assert [row.link.text for row in contact_index(desk).rows] == [
        "Emil", "émile", "Lucy", "Łukasz", "Ødegaard", "olsen", "Zoë", "Žofie", "Анна", "渡辺",
    ]  # fmt: skip


def test_two_people_of_one_name_are_sorted_by_id(tmp_path: Path) -> None:
    notes = {f"contacts/{name}.md": "---\nname: Sam Lee\n---\n" for name in ("sam-b", "sam-a")}
    assert [row.link.key for row in contact_index(desk_of(tmp_path, notes)).rows] == ["sam-a", "sam-b"]


def test_a_row_shows_the_last_touch_and_what_is_due_next(tmp_path: Path) -> None:
    notes = {
        "contacts/priya.md": "---\nname: Priya\nlog:\n  - 2026-11-12 asked\n---\n## Actions\n- [ ] A (due 2026-11-30)\n"
    }
    (row,) = contact_index(desk_of(tmp_path, notes)).rows
    assert (row.last, row.stage.kind.label) == (NOV[12], "Asked")
    assert row.next
    assert (row.next.kind.label, row.next.due, row.next.bucket) == ("Nudge", NOV[19], "overdue")


def test_a_contact_with_nothing_due_has_no_next(tmp_path: Path) -> None:
    (row,) = contact_index(desk_of(tmp_path, {"contacts/priya.md": "---\nname: Priya\n---\n"})).rows
    assert (row.next, row.last, row.organization, row.field) == (None, None, None, None)


def test_contacts_whose_notes_have_errors_have_no_row(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, {"contacts/priya.md": "---\nname: Priya\n---\n", "contacts/bo.md": "---\nrole: x\n---\n"})
    assert [row.link.text for row in contact_rows(desk, ["priya", "bo", "nobody"])] == ["Priya"]


def test_filters_count_their_values_and_leave_out_what_nobody_has(tmp_path: Path) -> None:
    notes = {
        "contacts/a.md": "---\nname: A\norganization: Élan\nindustry: Biotech\ncloseness: warm\ntags: [c++, pm]\n---\n",
        "contacts/b.md": "---\nname: B\norganization: acme\nindustry: biotech\ntags: [pm, münchen]\n---\n",
        "contacts/c.md": "---\nname: C\nstatus: closed\n---\n",
    }
    filters = {found.name: found for found in contact_index(desk_of(tmp_path, notes)).filters}
    assert filters["stage"].values == (("to-contact", "To contact", 2), ("closed", "Closed", 1))
    assert filters["field"].values == (("biotech", "Biotech", 2),)
    assert filters["organization"].values == (("acme", "acme", 1), ("elan", "Élan", 1))
    assert filters["closeness"].values == (("warm", "warm", 1),)
    assert filters["tag"].values == (("c++", "c++", 1), ("münchen", "münchen", 1), ("pm", "pm", 2))
    assert [found.label for found in filters.values()] == [
        "Stage", "Field of work", "Organization", "Closeness", "Tag",
    ]  # fmt: skip
