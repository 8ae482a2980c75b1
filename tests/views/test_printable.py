"""The pages of checklists and worksheets, where the guide shows one, and the index of all."""

from pathlib import Path

from conftest import Tree, write_tree
from inroads.library import Library
from inroads.views.link import Link
from inroads.views.printable import PrintablePage, in_guides_order, printable_page, printables_index
from inroads.workspace import library_of, read_public

ASK = """
    ---
    title: Before you press send
    description: Two things to check.
    kind: checklist
    page: step-4-contact
    copies: 4
    items: [It says who I am., It is short.]
    ---
"""
PURPOSE = """
    ---
    title: One-sentence purpose
    kind: worksheet
    page: step-1-research
    minutes: 10
    parts:
    - title: My purpose
      text: Finish it.
      prompts:
      - {label: I want to learn, hint: how, lines: 2}
      - {label: I want to learn}
    - title: Table
      columns: [Know, Ask]
      narrow: [Ask]
      rows: 2
    - columns: [Day, Plan]
      row_labels: [Monday, Tuesday]
    ---
"""
GUIDE: Tree = {
    "guide/step-4-contact.md": "---\ntitle: Step 4\norder: 7\n---\n![[ck-ask]]\n",
    "guide/step-1-research.md": "---\ntitle: Step 1\norder: 4\n---\n![[ws-purpose]]\n\n![[ck-a]]\n",
    "printables/ck-ask.md": ASK,
    "printables/ws-purpose.md": PURPOSE,
    "printables/ck-a.md": ASK.replace("step-4-contact", "step-1-research"),
    "printables/ck-0.md": ASK.replace("step-4-contact", "step-1-research"),
}


def _library(root: Path, more: Tree | None = None) -> Library:
    library, problems = library_of(read_public(write_tree(root, {**GUIDE, **(more or {})}), "public"))
    assert problems == ()
    return library


def _names(page: PrintablePage) -> list[str]:
    return [field.name for field in page.boxes]


def test_a_checklists_own_page_leads_to_the_guide_and_prints_four(tmp_path: Path) -> None:
    page = printable_page(_library(tmp_path), "ck-ask")
    assert (page.title, page.kind, page.more_copies, page.level) == ("Before you press send", "Checklist", 3, 2)
    assert page.place == Link("Step 4", "guide", "step-4-contact")
    assert [(box.id, box.label) for box in page.boxes] == [
        ("ck-ask-1", "It says who I am."),
        ("ck-ask-2", "It is short."),
    ]


def test_in_the_guide_it_leads_to_its_own_page_and_prints_once(tmp_path: Path) -> None:
    page = printable_page(_library(tmp_path), "ck-ask", is_embedded=True)
    assert page.place == Link("Before you press send", "printable", "ck-ask")
    assert (page.more_copies, page.level, page.is_embedded) == (0, 3, True)


def test_what_was_ticked_is_kept_by_the_words_and_not_by_the_place(tmp_path: Path) -> None:
    before = _names(printable_page(_library(tmp_path), "ck-ask"))
    changed = ASK.replace("items: [", "items: [A new one first., ")
    after = _names(printable_page(_library(tmp_path, {"printables/ck-ask.md": changed}), "ck-ask"))
    assert after[1:] == before
    assert len({*after}) == 3


def test_fields_with_the_same_words_have_names_and_ids_of_their_own(tmp_path: Path) -> None:
    page = printable_page(_library(tmp_path), "ws-purpose")
    first, second = page.sections[0].fields
    assert second.name == f"{first.name}-2"
    assert (first.hint, first.lines, second.hint, second.lines) == ("how", 2, "", 1)
    cells = [field for section in page.sections for row in section.rows for _, field in row.fields]
    every = [first, second, *cells]
    assert len({field.id for field in every}) == len({field.name for field in every}) == len(every) == 8


def test_every_cell_of_a_table_says_its_column_and_its_row(tmp_path: Path) -> None:
    _, blank, labelled = printable_page(_library(tmp_path), "ws-purpose").sections
    assert blank.columns == (("Know", False), ("Ask", True))
    assert [field.label for row in blank.rows for _, field in row.fields] == [
        "Know, row 1", "Ask, row 1", "Know, row 2", "Ask, row 2",
    ]  # fmt: skip
    assert [(row.heading, [(column, field.label) for column, field in row.fields]) for row in labelled.rows] == [
        ("Monday", [("Plan", "Plan, Monday")]),
        ("Tuesday", [("Plan", "Plan, Tuesday")]),
    ]


def test_the_index_has_all_by_the_guides_order_and_within_a_page_as_it_shows_them(tmp_path: Path) -> None:
    library = _library(tmp_path)
    assert [found.id for found in in_guides_order(library)] == ["ws-purpose", "ck-a", "ck-0", "ck-ask"]
    first, last = printables_index(library).groups
    assert (first.page, first.id) == (Link("Step 1", "guide", "step-1-research"), "step-1-research")
    assert [(row.kind, row.minutes) for row in first.rows] == [("Worksheet", 10), ("Checklist", 0), ("Checklist", 0)]
    assert last.rows[0].link == Link("Before you press send", "printable", "ck-ask")
    assert last.rows[0].description == "Two things to check."


def test_a_sheet_whose_page_is_left_out_for_an_error_stands_last_and_leads_nowhere(tmp_path: Path) -> None:
    broken = write_tree(tmp_path, {**GUIDE, "guide/step-1-research.md": "---\ntitle: Step: 1\n---\n"})
    library, _ = library_of(read_public(broken, "public"))
    assert printables_index(library).groups[-1].page == Link("step-1-research")
    assert printable_page(library, "ws-purpose").place == Link("step-1-research")
