"""Marks of two versions that met: each is named, and nothing of the note is shown until somebody has chosen."""

import time

from inroads.notes import read_note
from reading import told

HINT = "keep what you want of both, delete the lines that begin with <<<<<<<, ======= and >>>>>>>, and save"
MESSAGE = "two versions meet here, and nobody has chosen yet"


def test_each_conflict_is_named_with_the_line_on_which_it_begins() -> None:
    note = """---
name: Priya
<<<<<<< yours
role: Scientist
=======
role: Product manager
>>>>>>> new from Inroads
---
<<<<<<< HEAD
A.
=======
B.
>>>>>>> branch
"""
    found, problems = read_note("a.md", note.encode())
    assert found is None
    assert told(problems) == [("3:1", "conflict-mark", MESSAGE, HINT), ("9:1", "conflict-mark", MESSAGE, HINT)]


def test_a_conflict_with_the_line_ends_of_windows_and_without_names_is_found() -> None:
    note = b"---\r\nname: Priya\r\n---\r\n<<<<<<<\r\nA.\r\n=======\r\n>>>>>>>\r\n"
    _, problems = read_note("a.md", note)
    assert [problem.at for problem in told(problems)] == ["4:1"]


def test_marks_that_are_no_whole_conflict_are_text() -> None:
    note = """---
name: Priya
---
A heading
=======
>>>>>>> quoted often

<<<<<<< an arrow

    <<<<<<< yours
    =======
    >>>>>>> theirs

<<<<<<<<< nine
=======
>>>>>>>>> nine
"""
    found, problems = read_note("a.md", note.encode())
    assert found
    assert problems == ()


def test_many_openings_that_are_never_closed_take_no_time() -> None:
    note = b"---\nname: Priya\n---\n" + b"<<<<<<<\n=======\n" * 60_000
    started = time.process_time()
    found, _ = read_note("a.md", note)
    assert found
    assert time.process_time() - started < 2
