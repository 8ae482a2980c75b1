"""The page of problems."""

from pathlib import Path

import pytest

from conftest import desk_of
from inroads.library import Library
from inroads.views.link import Link
from inroads.views.problems import problems_page

ERROR = "---\nrole: x\n---\n"
WARNING = "---\nname: B\nnmae: B\n---\n"


@pytest.mark.parametrize(
    ("notes", "summary"),
    [
        ({}, "Every note is in order."),
        ({"contacts/b.md": WARNING}, "1 warning."),
        ({"contacts/b.md": WARNING, "contacts/c.md": WARNING}, "2 warnings."),
        ({"contacts/a.md": ERROR}, "1 error. 1 note is left out until mended."),
        (
            {"contacts/a.md": ERROR, "contacts/d.md": ERROR, "contacts/b.md": WARNING},
            "2 errors and 1 warning. 2 notes are left out until mended.",
        ),
    ],
)
def test_the_summary_counts_in_plain_words(tmp_path: Path, notes: dict[str, str], summary: str) -> None:
    assert problems_page(desk_of(tmp_path, notes)).summary == summary


def test_notes_that_are_left_out_come_first(tmp_path: Path) -> None:
    page = problems_page(desk_of(tmp_path, {"contacts/a.md": WARNING, "contacts/z.md": ERROR}))
    assert [(note.path, note.is_left_out, len(note.problems)) for note in page.notes] == [
        ("notes/contacts/z.md", True, 1),
        ("notes/contacts/a.md", False, 1),
    ]


def test_a_code_leads_to_its_explanation_if_the_site_has_the_help_pages(tmp_path: Path, library: Library) -> None:
    (note,) = problems_page(desk_of(tmp_path, {"contacts/a.md": ERROR}, library=library)).notes
    assert [code for _, code in note.problems] == [Link("missing-field", "page", "help/problems", "missing-field")]


def test_a_code_leads_nowhere_in_a_site_without_help(tmp_path: Path) -> None:
    (note,) = problems_page(desk_of(tmp_path, {"contacts/a.md": ERROR})).notes
    assert [code for _, code in note.problems] == [Link("missing-field")]
