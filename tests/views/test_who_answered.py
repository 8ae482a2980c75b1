"""The table of questions and people, and what is open in a field."""

from pathlib import Path

import pytest

from conftest import desk_of
from desks import Notes, person, talk
from inroads.library import Library
from inroads.views.answered import answered_by
from inroads.views.group import field_page
from inroads.views.who_answered import MOST_PEOPLE, WhoAnswered, who_answered

ANSWER = "## Answers\n### path-01\nBy accident.\n"


def _page(root: Path, library: Library, notes: Notes) -> WhoAnswered:
    return who_answered(desk_of(root, notes, library=library))


def _cells(page: WhoAnswered) -> dict[str, dict[str, tuple[str, int | None]]]:
    names = [column.link.text for column in page.columns]
    return {
        row.question.anchor or row.question.text: {
            name: (cell.state, cell.fit) for name, cell in zip(names, row.cells, strict=True) if cell
        }
        for row in page.rows
    }


def test_a_cell_says_what_came_of_a_question(tmp_path: Path, library: Library) -> None:
    notes = {
        "contacts/ana.md": person("Ana"),
        "contacts/bo.md": person("Bo"),
        "meetings/a.md": talk("2026-11-02", "questions: [path-01, day-01]\nfit: 4\n", who="ana", body=ANSWER),
        "meetings/b.md": talk("2026-11-25", "questions: [path-01, What now?]\nfit: 5\n", who="bo"),
    }
    page = _page(tmp_path, library, notes)
    assert _cells(page) == {
        "path-01": {"Ana": ("answered", 4), "Bo": ("planned", None)},
        "day-01": {"Ana": ("asked", None)},
        "What now?": {"Bo": ("planned", None)},
    }
    (answered, planned) = page.rows[0].cells
    assert answered
    assert planned
    assert answered.words == "Answered, fit 4 of 5, 2 November 2026"
    assert (answered.link.kind, answered.link.key) == ("meeting", "a")
    assert planned.words == "Planned, 25 November 2026"
    assert page.summary == "3 questions put to 2 people: 1 answered by somebody, 2 still open."


def test_the_most_that_came_of_a_question_counts_and_then_the_latest(tmp_path: Path, library: Library) -> None:
    notes = {
        "contacts/ana.md": person("Ana"),
        "meetings/a.md": talk("2026-11-02", "fit: 2\n", who="ana", body=ANSWER),
        "meetings/b.md": talk("2026-11-03", "fit: 5\n", who="ana", body=ANSWER),
        "meetings/c.md": talk("2026-11-04", "questions: [path-01]\n", who="ana"),
        "meetings/d.md": talk("2026-11-25", "questions: [path-01]\n", who="ana"),
    }
    assert _cells(_page(tmp_path, library, notes)) == {"path-01": {"Ana": ("answered", 5)}}


def test_an_answer_in_a_contacts_own_note_counts_and_leads_there(tmp_path: Path, library: Library) -> None:
    page = _page(tmp_path, library, {"contacts/ana.md": person("Ana") + ANSWER})
    ((cell,),) = (row.cells for row in page.rows)
    assert cell
    assert (cell.words, cell.link.kind) == ("Answered, in your notes", "contact")


@pytest.mark.parametrize("outcome", ["cancelled", "no-show", "moved to 2026-12-01"])
def test_a_talk_that_was_off_counts_for_nothing(tmp_path: Path, library: Library, outcome: str) -> None:
    notes = {
        "contacts/ana.md": person("Ana"),
        "meetings/a.md": talk("2026-11-02", f"questions: [path-01]\noutcome: {outcome}\n", who="ana"),
    }
    page = _page(tmp_path, library, notes)
    assert (page.rows, page.columns, page.summary) == ((), (), "No question has been planned or answered yet.")


def test_an_empty_heading_is_no_answer(tmp_path: Path, library: Library) -> None:
    notes = {
        "contacts/ana.md": person("Ana"),
        "meetings/a.md": talk("2026-11-02", who="ana", body="## Answers\n### path-01\n"),
    }
    assert _page(tmp_path, library, notes).rows == ()


def test_an_own_question_is_known_by_its_words(tmp_path: Path, library: Library) -> None:
    own = "## Answers\n### Where do you *park*?\nBehind.\n"
    notes = {
        "contacts/ana.md": person("Ana"),
        "meetings/a.md": talk("2026-11-02", 'questions: ["Where do you *park*?"]\n', who="ana", body=own),
    }
    (row,) = _page(tmp_path, library, notes).rows
    assert (row.question.text, row.question.key, row.topic) == ("Where do you park?", None, "own")


def test_everyone_in_a_talk_is_asked_and_those_without_a_readable_note_have_no_column(
    tmp_path: Path, library: Library
) -> None:
    notes = {
        "contacts/ana.md": person("Ana"),
        "contacts/bo.md": person("Bo"),
        "contacts/broken.md": "---\nname: Broken\nadded: soon\n---\n",
        "meetings/a.md": talk("2026-11-02", "fit: 5\n", who="[ana, bo, broken]", body=ANSWER),
    }
    page = _page(tmp_path, library, notes)
    assert _cells(page) == {"path-01": {"Ana": ("answered", 5), "Bo": ("answered", 5)}}
    assert page.rows[0].together == "", "one talk is one voice"


def test_columns_of_one_field_stand_side_by_side_the_largest_first(tmp_path: Path, library: Library) -> None:
    fields = {"Zed": "law", "Ana": "", "Bo": "tech", "Émile": "law"}
    notes = {
        f"contacts/{name}.md": person(name, f"industry: {field}\n" if field else "") for name, field in fields.items()
    }
    notes |= {f"meetings/{name}s.md": talk("2026-11-02", who=name, body=ANSWER) for name in fields}
    page = _page(tmp_path, library, notes)
    assert [column.link.text for column in page.columns] == ["Émile", "Zed", "Bo", "Ana"]
    assert page.columns[3].field is None


def test_questions_put_to_most_people_come_first_and_then_as_in_the_bank(tmp_path: Path, library: Library) -> None:
    notes = {
        "contacts/ana.md": person("Ana"),
        "contacts/bo.md": person("Bo"),
        "meetings/a.md": talk("2026-11-02", "questions: [Own?, next-01, day-01, path-01]\n", who="ana"),
        "meetings/b.md": talk("2026-11-02", "questions: [next-01]\n", who="bo"),
    }
    assert [*_cells(_page(tmp_path, library, notes))] == ["next-01", "path-01", "day-01", "Own?"]


def test_how_answers_go_together_is_said_in_words_and_counted(tmp_path: Path, library: Library) -> None:
    notes = {f"contacts/{name}.md": person(name) for name in ("ana", "bo", "cy")}
    more = "### day-01\nEarly.\n"
    notes["meetings/a.md"] = talk("2026-11-02", "fit: 5\nquestions: [tough-01]\n", who="ana", body=ANSWER + more)
    notes["meetings/b.md"] = talk("2026-11-03", "fit: 4\n", who="bo", body=ANSWER + more)
    notes["meetings/c.md"] = talk("2026-11-04", "fit: 1\n", who="cy", body=ANSWER)
    desk = desk_of(tmp_path, notes, library=library)
    page = who_answered(desk)
    assert {row.question.anchor: (row.together, row.says) for row in page.rows} == {
        "path-01": ("differ", "3 answers, they differ"),
        "day-01": ("agree", "2 answers, they agree"),
        "tough-01": ("open", "no answer yet"),
    }
    (filters,) = (one for one in page.filters if one.name == "together")
    assert filters.values == (("agree", "They agree", 1), ("differ", "They differ", 1), ("open", "No answer yet", 1))
    found = answered_by(desk)
    assert found["path-01"].says.startswith("They differ")
    assert found["day-01"].says.startswith("They agree")


def test_a_tag_of_the_meeting_says_that_answers_differ(tmp_path: Path, library: Library) -> None:
    notes = {f"contacts/{name}.md": person(name) for name in ("ana", "bo")}
    notes["meetings/a.md"] = talk("2026-11-02", "fit: 5\n", who="ana", body=ANSWER)
    notes["meetings/b.md"] = talk("2026-11-03", "fit: 5\ntags: [differs]\n", who="bo", body=ANSWER)
    desk = desk_of(tmp_path, notes, library=library)
    assert who_answered(desk).rows[0].together == "differ"
    assert answered_by(desk)["path-01"].says.startswith("They differ")


def test_only_those_asked_last_have_a_column(tmp_path: Path, library: Library) -> None:
    people = [f"P{number:02}" for number in range(MOST_PEOPLE + 3)]
    notes = {f"contacts/{name}.md": person(name) for name in people}
    notes |= {
        f"meetings/{name}s.md": talk(f"2026-{10 + number // 28:02}-{number % 28 + 1:02}", who=name, body=ANSWER)
        for number, name in enumerate(people)
    }
    notes["contacts/P00.md"] += ANSWER
    page = _page(tmp_path, library, notes)
    assert (len(page.columns), page.left_out) == (MOST_PEOPLE, 3)
    assert {"P00", "P01", "P02"}.isdisjoint({column.link.text for column in page.columns})
    assert "43 people" in page.summary


def test_what_is_open_in_a_field_is_what_nobody_there_answered(tmp_path: Path, library: Library) -> None:
    law, other = "industry: Law\n", "industry: tech\n"
    notes = {
        "contacts/ana.md": person("Ana", law),
        "contacts/bo.md": person("Bo", law),
        "contacts/cy.md": person("Cy", other),
        "meetings/a.md": talk("2026-11-02", "questions: [path-01, day-01, tough-01]\n", who="ana", body=ANSWER),
        "meetings/b.md": talk("2026-11-03", "questions: [path-01, day-01]\n", who="bo"),
        "meetings/c.md": talk("2026-11-04", who="cy", body="## Answers\n### day-01\nLate.\n"),
        "meetings/d.md": talk("2026-11-25", 'questions: ["Own *one*?"]\n', who="bo"),
    }
    page = _page(tmp_path, library, notes)
    law_field, tech = page.fields
    assert [(one.question.anchor or one.question.text, one.words) for one in law_field.open] == [
        ("day-01", "planned for Bo on 3 November 2026 and 1 more, no answer noted"),
        ("Own one?", "planned for Bo on 25 November 2026"),
        ("tough-01", "planned for Ana on 2 November 2026, no answer noted"),
    ]
    assert dict(zip(page.stages, law_field.answered, strict=True)) == {
        "Warm up": 0, "Explore": 1, "Go deeper": 0, "Ask for advice": 0, "Close": 0,
    }  # fmt: skip
    assert (tech.link.text, tech.open, tech.more) == ("tech", (), 0)


def test_a_field_leads_to_its_part_of_the_table(tmp_path: Path, library: Library) -> None:
    notes = {"contacts/ana.md": person("Ana", "industry: Public Health\n") + ANSWER}
    link = field_page(desk_of(tmp_path, notes, library=library), "public-health").table
    assert (link.kind, link.key, link.anchor) == ("page", "answers", "field=public-health")


def test_an_empty_vault_and_library_break_nothing(tmp_path: Path) -> None:
    page = _page(tmp_path, Library(), {})
    assert (page.rows, page.fields, page.stages) == ((), (), ())
