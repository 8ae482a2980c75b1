"""Tasks under Advice and Actions, and the marks that say by when, since when and whether it was told."""

from datetime import date

import pytest

from inroads.notes import Mapped, Note
from inroads.problems import Problem
from inroads.records import Action, ActionKind
from inroads.records.body import body_from
from reading import told

FORM = "write the day with all digits: - [ ] a (due 2026-11-26)"
NO_DATE = "isn't a date in the form that is read here"


def _actions(text: str) -> tuple[tuple[Action, ...], tuple[Problem, ...]]:
    body, problems = body_from(Note("x.md", "x", Mapped({}, {}), text, 1))
    return body.actions, problems


def _action(line: str) -> Action:
    actions, problems = _actions(f"## Advice\n{line}\n")
    assert problems == ()
    (only,) = actions
    return only


def test_tasks_under_advice_and_actions_are_told_apart() -> None:
    actions, _ = _actions("## Advice\n- [ ] a\n\n## Actions\n* [x] b\n\n## ADVICE:\n1. [X] c\n\n## Other\n- [ ] d\n")
    assert actions == (
        Action(ActionKind.ADVICE, "a", False, None, None, None, 2),
        Action(ActionKind.ACTION, "b", True, None, None, None, 5),
        Action(ActionKind.ADVICE, "c", True, None, None, None, 8),
    )


@pytest.mark.parametrize("text", ["## Advice\nprose\n", "- [ ] a\n", "## Advice\n"])
def test_what_is_no_task_is_passed_over(text: str) -> None:
    assert _actions(text) == ((), ())


@pytest.mark.parametrize(
    ("line", "text", "due", "done", "told_on"),
    [
        ("- [ ] Write", "Write", None, None, None),
        ("- [ ] Write (due 2026-11-26)", "Write", "2026-11-26", None, None),
        ("- [ ] Write (due: 2026-11-26)", "Write", "2026-11-26", None, None),
        ("- [ ] (due 2026-11-26) Write", "Write", "2026-11-26", None, None),
        ("- [x] Read (done 2026-11-21, told 2026-11-24)", "Read", None, "2026-11-21", "2026-11-24"),
        ("- [x] Read (due 2026-11-20) (done 2026-11-21)", "Read", "2026-11-20", "2026-11-21", None),
        ("- [x] Read ( DONE  2026-11-21 , Told 2026-11-24 )", "Read", None, "2026-11-21", "2026-11-24"),
        ("- [ ] Send 📅 2026-12-01", "Send", "2026-12-01", None, None),
        ("- [x] Send 📅2026-12-01 ✅ 2026-12-02", "Send", "2026-12-01", "2026-12-02", None),
        ("- [ ] Send 📅\ufe0f 2026-12-01 soon", "Send soon", "2026-12-01", None, None),
        ("- [ ] Leap (due 2028-02-29)", "Leap", "2028-02-29", None, None),
        ("- [ ] Two\n      lines (due 2026-11-26)", "Two lines", "2026-11-26", None, None),
    ],
)
def test_marks_are_read_and_taken_out_of_the_words(
    line: str, text: str, due: str | None, done: str | None, told_on: str | None
) -> None:
    action = _action(line)
    assert action.text == text
    days = [day and day.isoformat() for day in (action.due, action.done, action.told)]
    assert days == [due, done, told_on]


@pytest.mark.parametrize(
    "line", ["- [x] a", "- [X] a", "- [ ] a (done 2026-11-21)", "- [ ] a (told 2026-11-21)", "- [ ] a ✅ 2026-11-21"]
)
def test_a_tick_or_a_day_on_which_it_was_done_or_told_makes_it_done(line: str) -> None:
    assert _action(line).is_done


def test_a_task_that_is_due_is_not_done() -> None:
    assert not _action("- [ ] a (due 2026-11-21)").is_done


@pytest.mark.parametrize(
    "words",
    ["Wait (due to the freeze)", "Read (done well)", "Ask (told me so)", "(due)", "See [it](due%202026-11-26)",
     "Read the paper (by May Chen)", "Cite both (by 2 authors)", "Ask her (told Marc)", "Send it when due"],
)  # fmt: skip
def test_prose_in_brackets_is_no_mark(words: str) -> None:
    action = _action(f"- [ ] {words}")
    assert (action.text, action.due) == (words, None)


@pytest.mark.battery(4)
@pytest.mark.parametrize(
    ("line", "at", "message", "hint"),
    [
        (
            "- [ ] a (due 2026-02-30)",
            "2:10",
            "due: there is no 2026-02-30 in the calendar",
            "choose one of the 28 days of February 2026",
        ),
        ("- [ ] a (due Friday)", "2:10", f'due: "Friday" {NO_DATE}', FORM),
        ("- [ ] a (due tomorrow)", "2:10", f'due: "tomorrow" {NO_DATE}', FORM),
        ("- [ ] a (due 11/26)", "2:10", f'due: "11/26" {NO_DATE}', FORM),
        ("- [ ] a (due 2026/11/26)", "2:10", f'due: "2026/11/26" {NO_DATE}', "write: - [ ] a (due 2026-11-26)"),
        ("- [ ] a (due Nov 26)", "2:10", f'due: "Nov 26" {NO_DATE}', FORM),
        ("- [ ] a (due 26 November)", "2:10", f'due: "26 November" {NO_DATE}', FORM),
        ("- [ ] a 📅 soon", "2:9", f'due: "soon" {NO_DATE}', FORM),
        (
            "- [x] a ✅ 2026-11-31",
            "2:9",
            "done: there is no 2026-11-31 in the calendar",
            "choose one of the 30 days of November 2026",
        ),
        ("1. [x] a\n   b (told 2026-1-5)", "3:7", f'told: "2026-1-5" {NO_DATE}', "write: - [x] a b (told 2026-01-05)"),
    ],
)
def test_a_mark_that_names_no_day_is_told_at_itself(line: str, at: str, message: str, hint: str) -> None:
    _, problems = _actions(f"## Advice\n{line}\n")
    assert told(problems) == [(at, "invalid-date", message, hint)]


@pytest.mark.battery(4)
def test_every_mark_that_names_no_day_is_told_at_once() -> None:
    _, problems = _actions("## Advice\n- [x] a (done 2026-02-30, told 2026-02-31)\n- [ ] b (due 1)\n")
    assert [(problem.at, problem.message[:4]) for problem in told(problems)] == [
        ("2:10", "done"),
        ("2:27", "told"),
        ("3:10", "due:"),
    ]


def test_a_task_below_another_is_a_task_of_its_own() -> None:
    actions, _ = _actions("## Advice\n- [ ] a (due 2026-11-26)\n\n  - [x] b (done 2026-11-21)\n  - c\n")
    assert [(action.text, action.line) for action in actions] == [("a", 2), ("b", 4), ("c", 5)]
    assert (actions[0].due, actions[1].done) == (date(2026, 11, 26), date(2026, 11, 21))


def test_a_task_in_a_quote_is_a_task() -> None:
    actions, _ = _actions("## Advice\n> - [ ] a (due 2026-11-26)\n")
    assert [(action.text, action.line) for action in actions] == [("a", 2)]


@pytest.mark.parametrize(
    ("line", "text", "is_done"),
    [
        ("- Ask Ana", "Ask Ana", False),
        ("* Ask Ana", "Ask Ana", False),
        ("1. Ask Ana", "Ask Ana", False),
        ("- [] Ask Ana", "Ask Ana", False),
        ("- [ ]Ask Ana", "Ask Ana", False),
        ("-[ ] Ask Ana", "Ask Ana", False),
        ("-[x] Ask Ana", "Ask Ana", True),
        ("[ ] Ask Ana", "Ask Ana", False),
        ("- [-] Ask Ana", "Ask Ana", True),
        ("- [/] Ask Ana", "Ask Ana", False),
        ("- [Ask](https://example.com) Ana", "[Ask](https://example.com) Ana", False),
        ("- [x](https://example.com)", "[x](https://example.com)", False),
    ],
)
def test_a_task_without_a_proper_box_is_a_task_all_the_same(line: str, text: str, is_done: bool) -> None:
    action = _action(line)
    assert (action.text, action.is_done, action.line) == (text, is_done, 2)


def test_lines_of_tasks_without_a_space_after_the_dash_are_a_task_each() -> None:
    actions, problems = _actions("## Actions\n-[ ] Ask Ana (due 2026-11-26)\n-[x] Read it\n")
    assert problems == ()
    assert [(a.text, a.is_done, a.due, a.line) for a in actions] == [
        ("Ask Ana", False, date(2026, 11, 26), 2),
        ("Read it", True, None, 3),
    ]


def test_what_stands_below_a_task_is_as_done_as_the_task() -> None:
    actions, _ = _actions("## Advice\n- [x] Read it\n  - the third chapter\n- Ask Ana\n  - about pay\n")
    assert [(a.text, a.is_done) for a in actions] == [
        ("Read it", True),
        ("the third chapter", True),
        ("Ask Ana", False),
        ("about pay", False),
    ]


@pytest.mark.parametrize(
    ("mark", "due", "done", "told_on"),
    [
        ("(due on 2026-11-26)", "2026-11-26", None, None),
        ("(due by 2026-11-26)", "2026-11-26", None, None),
        ("(done 2026-11-21; told 2026-11-24)", None, "2026-11-21", "2026-11-24"),
        ("(done 2026-11-21 and told 2026-11-24)", None, "2026-11-21", "2026-11-24"),
        ("(done 2026-11-21 told 2026-11-24)", None, "2026-11-21", "2026-11-24"),
    ],
)
def test_marks_may_be_put_in_other_words(mark: str, due: str | None, done: str | None, told_on: str | None) -> None:
    action = _action(f"- [ ] a {mark}")
    assert action.text == "a"
    assert [day and day.isoformat() for day in (action.due, action.done, action.told)] == [due, done, told_on]


@pytest.mark.parametrize(
    ("words", "at", "seen", "hint"),
    [
        ("a due 2026-11-26", "2:9", "due 2026-11-26", "write: - [ ] a (due 2026-11-26)"),
        ("a due: 2026-11-26.", "2:9", "due: 2026-11-26.", "write: - [ ] a (due 2026-11-26)"),
        ("a by 2026-11-26", "2:9", "by 2026-11-26", "write: - [ ] a (due 2026-11-26)"),
        ("é (by 26/11/2026)", "2:9", "(by 26/11/2026)", "write: - [ ] é (due 2026-11-26)"),
        ("a [due 2026-11-26]", "2:9", "[due 2026-11-26]", "write: - [ ] a (due 2026-11-26)"),
        ("a (due 2026-11-26", "2:9", "(due 2026-11-26", "write: - [ ] a (due 2026-11-26)"),
        ("a (deadline Nov 26, 2026)", "2:9", "(deadline Nov 26, 2026)", "write: - [ ] a (due 2026-11-26)"),
        ("a (by friday)", "2:9", "(by friday)", "write the day with all digits: - [ ] a (due 2026-11-26)"),
        ("a due next week", "2:9", "due next week", "write the day with all digits: - [ ] a (due 2026-11-26)"),
        (
            "a (due 2026-11-26, for Ana)",
            "2:9",
            "(due 2026-11-26, for Ana)",
            "write: - [ ] a (due 2026-11-26) (for Ana)",
        ),
    ],
)
def test_a_day_that_is_no_mark_is_told_with_the_line_that_has_one(words: str, at: str, seen: str, hint: str) -> None:
    actions, problems = _actions(f"## Actions\n- [ ] {words}\n")
    assert [(a.text, a.due) for a in actions] == [(words, None)]
    message = f'"{seen}" is only words here, and the task is due on no day'
    assert told(problems) == [(at, "invalid-date", message, hint)]
    assert not problems[0].is_error


def test_a_day_that_is_not_read_in_a_mark_is_told_with_the_line() -> None:
    _, problems = _actions("## Actions\n- [x] a (done 2026-11-21, told 24 November 2026) b\n")
    hint = "write: - [x] a (done 2026-11-21, told 2026-11-24) b"
    assert [problem.hint for problem in told(problems)] == [hint]
