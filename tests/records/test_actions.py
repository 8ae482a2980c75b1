"""Tasks under Advice and Actions, and the marks that say by when, since when and whether it was told."""

from datetime import date

import pytest

from inroads.notes import Mapped, Note
from inroads.problems import Problem
from inroads.records import Action, ActionKind
from inroads.records.body import body_from
from reading import told

FORM = "write year-month-day with all digits, such as 2026-11-05"
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


@pytest.mark.parametrize(
    "text", ["## Advice\n- a\n", "## Advice\nprose\n", "## Advice\n- [-] a\n", "- [ ] a\n", "## Advice\n"]
)
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
    ["Wait (due to the freeze)", "Read (done well)", "due 2026-11-26", "Ask (told me so)", "Call (by 2026-11-26)",
     "(due)", "Plan (due next week)", "See [it](due%202026-11-26)"],
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
            "February 2026 has 28 days",
        ),
        ("- [ ] é (due Friday)", "2:10", f'due: "Friday" {NO_DATE}', FORM),
        ("- [ ] a (due tomorrow)", "2:10", f'due: "tomorrow" {NO_DATE}', FORM),
        ("- [ ] a (due 11/26)", "2:10", f'due: "11/26" {NO_DATE}', FORM),
        ("- [ ] a (due 2026/11/26)", "2:10", f'due: "2026/11/26" {NO_DATE}', "write 2026-11-26"),
        ("- [ ] a (due Nov 26)", "2:10", f'due: "Nov 26" {NO_DATE}', FORM),
        ("- [ ] a (due 26 November)", "2:10", f'due: "26 November" {NO_DATE}', FORM),
        ("- [ ] a 📅 soon", "2:9", f'due: "soon" {NO_DATE}', FORM),
        ("- [x] a ✅ 2026-11-31", "2:9", "done: there is no 2026-11-31 in the calendar", "November 2026 has 30 days"),
        ("1. [x] a\n   b (told 2026-1-5)", "3:7", f'told: "2026-1-5" {NO_DATE}', "write 2026-01-05"),
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
    assert [(action.text, action.line) for action in actions] == [("a", 2), ("b", 4)]
    assert (actions[0].due, actions[1].done) == (date(2026, 11, 26), date(2026, 11, 21))


def test_a_task_in_a_quote_is_a_task() -> None:
    actions, _ = _actions("## Advice\n> - [ ] a (due 2026-11-26)\n")
    assert [(action.text, action.line) for action in actions] == [("a", 2)]
