"""Where front matter begins and ends."""

import pytest

from inroads.notes import Note, read_note
from inroads.problems import Problem
from reading import dedented, told

FIRST = "the note doesn't begin with fields: its first line isn't \"---\""
NEVER_CLOSED = 'the fields that begin here are never closed by a line of three dashes ("---")'


def _read(text: str) -> tuple[Note | None, tuple[Problem, ...]]:
    return read_note("contacts/priya.md", text.encode())


def test_a_note_is_fields_between_lines_of_dashes_and_a_body() -> None:
    note, problems = _read("---\nname: Priya\n---\nShe left the lab.\n")
    assert problems == ()
    assert note
    assert (note.path, note.id) == ("contacts/priya.md", "priya")
    assert dict(note.fields) == {"name": "Priya"}
    assert (note.body, note.body_line) == ("She left the lab.\n", 4)


@pytest.mark.parametrize("line", ["---", "----------", "--- ", "---\t"])
def test_a_line_of_three_dashes_or_more_bounds_the_fields(line: str) -> None:
    note, problems = _read(f"{line}\nname: Priya\n{line}\nBody")
    assert problems == ()
    assert note
    assert note.body == "Body"


def test_empty_lines_after_the_fields_belong_to_the_body() -> None:
    note, _ = _read("---\nname: Priya\n---\n\n\nBody")
    assert note
    assert (note.body, note.body_line) == ("\n\nBody", 4)


def test_a_note_may_end_with_its_fields() -> None:
    note, problems = _read("---\nname: Priya\n---")
    assert problems == ()
    assert note
    assert (note.body, note.body_line) == ("", 3)


@pytest.mark.battery(5)
@pytest.mark.parametrize("text", ["", "\n", "  \n\t\n"])
def test_an_empty_file_has_no_fields(text: str) -> None:
    note, problems = _read(text)
    assert problems == ()
    assert note
    assert (dict(note.fields), note.body) == ({}, "")


@pytest.mark.battery(5)
@pytest.mark.parametrize("text", ["---\n---\n", "---\n\n---\n", "---\n# only a comment\n---\n"])
def test_fields_may_be_none(text: str) -> None:
    note, problems = _read(text)
    assert problems == ()
    assert note
    assert dict(note.fields) == {}


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Met Priya today.", 'begin the note with "---", the fields, and "---" again'),
        ("+++\nname = 'Priya'\n+++\n", 'begin the note with "---", the fields, and "---" again'),
        ("name: Priya\nrole: PM\n", 'put a line "---" before the first field'),
        ("Name: Priya\n---\n", 'put a line "---" before the first field'),
        (
            "\n---\nname: Priya\n---\n",
            'the fields come first: nothing may stand before the first "---", not even an empty line',
        ),
        (
            "# Priya\n---\nname: Priya\n---\n",
            'the fields come first: nothing may stand before the first "---", not even an empty line',
        ),
    ],
)
def test_a_note_that_does_not_begin_with_fields_is_an_error_with_a_fitting_hint(text: str, hint: str) -> None:
    note, problems = _read(text)
    assert note is None
    assert told(problems) == [("1:1", "missing-front-matter", FIRST, hint)]


@pytest.mark.battery(5)
@pytest.mark.parametrize(
    "text", ["---", "---\n", "---\nname: Priya\n", "---\nname: Priya\n--\n", "---\nname: P\n ---\n"]
)
def test_fields_without_a_closing_line_are_an_error_where_they_open(text: str) -> None:
    note, problems = _read(text)
    assert note is None
    hint = 'add a line "---" after the last field, with nothing before or after it'
    assert told(problems) == [("1:1", "unclosed-front-matter", NEVER_CLOSED, hint)]


def test_dashes_within_an_indented_value_do_not_end_the_fields() -> None:
    note, problems = _read(
        dedented("""
        ---
        name: Priya
        about: |
          First
          ---
          Second
        ---
        Body
        """)
    )
    assert problems == ()
    assert note
    assert note.fields["about"] == "First\n---\nSecond\n"
