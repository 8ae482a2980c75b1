"""Checklists and worksheets: what they hold, and everything that can't be shown or filled in, told at its place."""

import pytest

from inroads.problems import Problem
from inroads.records import Printable, PrintableIndex, printable_from, printable_index_from
from reading import Told, read, told

CHECKLIST = "kind: checklist\npage: step-4-contact\nitems:\n- It says who I am.\n"
WORKSHEET = "kind: worksheet\npage: step-1-research\nparts:\n"
THE_KEYS = "use its keys: title, text, items, prompts, columns, narrow, rows, row_labels"


def _printable(front: str) -> tuple[Printable | None, tuple[Problem, ...]]:
    return read(printable_from, f"---\ntitle: Sheet\n{front}\n---\nA word before.\n", "printables/sheet.md")


def _problem(front: str) -> Told:
    printable, problems = _printable(front)
    assert printable is None
    (only,) = told(problems)
    return only


def test_a_checklist_has_boxes_to_tick() -> None:
    sheet, problems = _printable(f'{CHECKLIST}- "Yes: it names no job."\ncopies: 4\nminutes: 5')
    assert problems == ()
    assert sheet
    assert (sheet.kind, sheet.page, sheet.copies, sheet.minutes) == ("checklist", "step-4-contact", 4, 5)
    assert sheet.items == ("It says who I am.", "Yes: it names no job.")
    assert sheet.body.prose == "A word before.\n"


def test_a_box_with_a_colon_and_no_quotes_is_read_whole() -> None:
    sheet, problems = _printable(f"{CHECKLIST}- For video: a plain wall.")
    assert problems == ()
    assert sheet
    assert sheet.items[1] == "For video: a plain wall."


def test_a_worksheet_has_fields_tables_and_words() -> None:
    sheet, problems = _printable(
        f"{WORKSHEET}"
        "- title: My purpose\n"
        "  text: Finish the sentence.\n"
        "  prompts:\n"
        "  - label: I want to learn\n"
        "    hint: how studies are planned\n"
        "    lines: 2\n"
        "  - label: so that I can decide\n"
        "- columns: [What I know, By when]\n"
        "  narrow: [By when]\n"
        "  rows: 6\n"
        "- columns: [Day, Plan]\n"
        "  row_labels: [Monday, Tuesday]\n"
        "- items: [One point.]\n"
    )
    assert problems == ()
    assert sheet
    first, table, week, words = sheet.parts
    assert (first.title, first.text, first.line) == ("My purpose", "Finish the sentence.", 6)
    assert [(prompt.label, prompt.hint, prompt.lines) for prompt in first.prompts] == [
        ("I want to learn", "how studies are planned", 2),
        ("so that I can decide", "", 1),
    ]
    assert (table.columns, table.narrow, table.rows) == (("What I know", "By when"), ("By when",), 6)
    assert (week.columns, week.row_labels, week.rows) == (("Day", "Plan"), ("Monday", "Tuesday"), 0)
    assert words.items == ("One point.",)


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("page: start\nitems: [a]", ("1:1", "missing-field", 'the field "kind" is missing',
                                     "write what a note like this needs: title, kind, page")),
        ("kind: checklst\npage: start\nitems: [a]", ("3:7", "invalid-value",
         'kind: "checklst" isn\'t one of the words that are accepted here',
         'did you mean "checklist"? write one of: checklist, worksheet')),
        ("kind: checklist\nitems: [a]", ("1:1", "missing-field", 'the field "page" is missing',
                                         "write what a note like this needs: title, kind, page")),
        ("kind: checklist\npage: start", ("3:7", "missing-field", "the checklist has no items",
                                          'add items: and below it a line "- ..." for each box')),
        (f"{CHECKLIST}parts:\n- text: a", ("8:1", "invalid-value", "a checklist has no parts",
                                           "write kind: worksheet, or move what is in the parts to items")),
        (f"{CHECKLIST}copies: 3", ("7:9", "invalid-value", 'copies: "3" copies don\'t fit on a sheet',
                                   "write one of: 1, 2, 4")),
        (f"{CHECKLIST}minutes: ten", ("7:10", "invalid-value",
         'minutes: "ten" isn\'t a whole number from 1 to 600', "write digits only")),
        ("kind: worksheet\npage: start", ("3:7", "missing-field", "the worksheet has no parts",
                                          "add parts: with prompts or columns in each")),
        (f"{WORKSHEET}- text: a\nitems: [b]", ("7:8", "invalid-value", 'a worksheet has no "items" of its own',
         "write kind: checklist, or move the items into a part")),
        (f"{WORKSHEET}- text: a\ncopies: 2", ("7:9", "invalid-value", 'a worksheet has no "copies" of its own',
         "take it out: only checklists are printed as cards")),
        (f"{WORKSHEET}- a", ("6:3", "wrong-type", "parts: an entry with keys and values is expected here", THE_KEYS)),
        ("kind: worksheet\npage: start\nparts: a", ("5:8", "wrong-type", "parts: a list is expected here",
                                                    'begin each entry with "- "')),
        (f"{WORKSHEET}- title: Only this", ("6:1", "missing-field", "there is nothing in this part",
                                            "add prompts, columns, text or items")),
        (f"{WORKSHEET}- prompts:\n  - hint: a", ("7:5", "missing-field",
         '"prompts" has an entry without "label"', "add label: ...")),
        (f"{WORKSHEET}- prompts:\n  - label: a\n    lines: 0", ("8:12", "invalid-value",
         'parts.prompts.lines: "0" isn\'t a whole number from 1 to 40', "write digits only")),
        (f"{WORKSHEET}- prompts: [{{label: a}}]\n  columns: [b]\n  rows: 1", ("7:12", "invalid-value",
         "a part has prompts or columns", "make two parts of it")),
        (f"{WORKSHEET}- columns: [a, b]", ("6:12", "missing-field", "it can't be told how many rows",
         "add rows: with a number, or row_labels: with a list, and not both")),
        (f"{WORKSHEET}- columns: [a, b]\n  rows: 2\n  row_labels: [c]", ("6:12", "missing-field",
         "it can't be told how many rows", "add rows: with a number, or row_labels: with a list, and not both")),
        (f"{WORKSHEET}- columns: [a]\n  row_labels: [c]", ("6:12", "invalid-value",
         "the only column is taken by the row labels", "add a column to fill in")),
        (f"{WORKSHEET}- text: a\n  rows: 3", ("7:9", "missing-field", '"rows" without "columns"',
                                              "add columns: with the headings of the table")),
        (f"{WORKSHEET}- columns: [Minutes, b]\n  rows: 3\n  narrow: [Minuts]", ("8:12", "invalid-value",
         'there is no column "Minuts"', 'did you mean "Minutes"?')),
    ],
)  # fmt: skip
def test_what_can_not_be_shown_is_told_at_its_place(front: str, expected: tuple[str, ...]) -> None:
    assert _problem(front) == expected


def test_unknown_keys_are_warnings_in_every_depth() -> None:
    sheet, problems = _printable(
        f"{WORKSHEET}- titel: a\n  prompts:\n  - label: b\n    line: 2\ncopys: 2",
    )
    assert sheet
    assert told(problems) == [
        ("6:3", "unknown-field", 'unknown field "titel"', 'did you mean "title"?'),
        ("9:5", "unknown-field", 'unknown field "line"', 'did you mean "lines"?'),
        ("10:1", "unknown-field", 'unknown field "copys"', 'did you mean "copies"?'),
    ]


def test_the_index_says_that_it_is_one() -> None:
    text = "---\ntitle: Printables\nkind: {}\n---\nAbout them.\n"
    index, problems = read(printable_index_from, text.format("index"), "printables/index.md")
    assert problems == ()
    assert isinstance(index, PrintableIndex)
    index, problems = read(printable_index_from, text.format("checklist"), "printables/index.md")
    assert index is None
    assert [problem.at for problem in told(problems)] == ["3:7"]
