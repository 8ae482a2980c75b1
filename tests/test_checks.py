"""What can only be checked between the private notes and the library."""

import re
from pathlib import Path

import pytest

from conftest import REPOSITORY, Tree, desk_of
from inroads.library import Library
from inroads.lint.rules import rules
from inroads.problems import Code
from reading import told

CONTACT = "contacts/priya.md"


def test_unknown_planned_questions_are_warnings_at_themselves(tmp_path: Path, library: Library) -> None:
    notes: Tree = {
        CONTACT: "---\nname: Priya\n---\n",
        "meetings/m.md": """
            ---
            contact: priya
            when: 2026-11-19
            questions:
              - path-01
              - path-99
              - Covid-19 and me?
              - zzz-01
            ---
            """,
    }
    desk = desk_of(tmp_path, notes, library=library)
    assert [problem[:3] for problem in told(desk.problems)] == [
        ("6:5", "unknown-question", 'there is no question "path-99"'),
        ("8:5", "unknown-question", 'there is no question "zzz-01"'),
    ]
    assert desk.problems[0].hint.startswith('did you mean "path-09"')
    assert desk.problems[1].hint == "correct the question's id"
    assert not any(problem.is_error for problem in desk.problems)


def test_unknown_answered_questions_are_warnings_in_meetings_and_contacts(tmp_path: Path, library: Library) -> None:
    answers = "## Answers\n### path-01\nx\n### path-98\ny\n### My own?\nz\n"
    notes: Tree = {
        CONTACT: f"---\nname: Priya\n---\n{answers}",
        "meetings/m.md": f"---\ncontact: priya\nwhen: 2026-11-19\n---\n{answers}",
    }
    desk = desk_of(tmp_path, notes, library=library)
    assert [(p.path, p.line, p.code, p.message) for p in desk.problems] == [
        ("notes/contacts/priya.md", 7, "unknown-question", 'there is no question "path-98"'),
        ("notes/meetings/m.md", 8, "unknown-question", 'there is no question "path-98"'),
    ]


def test_unknown_templates_of_the_log_are_warnings_at_their_line(tmp_path: Path, library: Library) -> None:
    log = "log:\n  - 2026-11-02 asked using outreach-alumni-cold\n  - 2026-11-09 nudged using nudge-no-repl\n"
    desk = desk_of(tmp_path, {CONTACT: f"---\nname: Priya\n{log}---\n"}, library=library)
    assert told(desk.problems) == [
        ("5:5", "unknown-template", 'there is no template "nudge-no-repl"', 'did you mean "nudge-no-reply"?')
    ]


def test_a_question_not_to_ask_is_told_with_the_reason_and_what_to_ask(tmp_path: Path, library: Library) -> None:
    meeting = "---\ncontact: priya\nwhen: 2026-11-19\nquestions: [avoid-01]\n---\n"
    desk = desk_of(tmp_path, {CONTACT: "---\nname: Priya\n---\n", "meetings/m.md": meeting}, library=library)
    (problem,) = told(desk.problems)
    assert problem[:2] == ("4:13", "unknown-question")
    assert problem.message.startswith('"avoid-01" is a question not to ask: Pay is private')
    assert problem.hint == "ask instead: trend-03, advice-10"


def test_an_id_that_is_off_by_a_sign_is_told_with_the_nearest(tmp_path: Path, library: Library) -> None:
    meeting = (
        "---\ncontact: priya\nwhen: 2026-11-19\nquestions: [path-1, Path-01, path01, Covid-19, What in 2026]\n---\n"
    )
    desk = desk_of(tmp_path, {CONTACT: "---\nname: Priya\n---\n", "meetings/m.md": meeting}, library=library)
    assert [problem.at for problem in told(desk.problems)] == ["4:13", "4:21", "4:30"]
    assert all('"path-01"' in problem.hint for problem in told(desk.problems))


def _plan(questions: str, fields: str = "", body: str = "") -> Tree:
    """Return the note of a meeting with `questions` (lines of YAML) to come, and its contact's."""
    meeting = f"---\ncontact: priya\nwhen: 2026-11-25\n{fields}questions:\n{questions}---\n{body}"
    return {CONTACT: "---\nname: Priya\n---\n", "meetings/m.md": meeting}


def test_a_question_of_ones_own_is_told_at_the_words_that_are_wrong_or_at_its_quotes(
    tmp_path: Path, library: Library
) -> None:
    questions = '  - path-01\n  - "Naïve question: what salary do you get?"\n  - So, would you hire me?\n'
    desk = desk_of(tmp_path, _plan(questions), library=library)
    assert told(desk.problems) == [
        (
            "6:5",
            "lint-salary",
            '"salary": ' + rules()["LINT-SALARY"].message,
            "ask instead: trend-03, hire-03, advice-10",
        ),
        (
            "7:19",
            "lint-job-ask",
            '"hire me": ' + rules()["LINT-JOB-ASK"].message,
            "ask instead: hire-01, hire-05, hire-08",
        ),
    ]
    assert not any(problem.is_error for problem in desk.problems)


def test_without_the_bank_there_is_nothing_to_ask_instead(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, _plan("  - How old are you?\n"))
    assert [problem.hint for problem in desk.problems] == ["word it anew, or take it off the list"]


def test_hints_on_wording_are_no_problems(tmp_path: Path, library: Library) -> None:
    desk = desk_of(tmp_path, _plan("  - Do you like your job?\n  - Isn't it hard?\n"), library=library)
    assert desk.problems == ()


@pytest.mark.parametrize(
    ("fields", "body"),
    [
        ("outcome: held\n", ""),
        ("outcome: cancelled\n", ""),
        ("thanked: 2026-11-26\n", ""),
        ("", "## Insights\n- It was asked, and it was a mistake\n"),
        ("", "## Answers\n### path-01\nWords.\n"),
    ],
)
def test_what_was_asked_in_a_talk_that_is_over_is_no_problem(
    tmp_path: Path, library: Library, fields: str, body: str
) -> None:
    plan = _plan("  - How old are you?\n", f"minutes: 1\n{fields}", body)
    assert desk_of(tmp_path, plan, library=library).problems == ()


def test_more_questions_than_minutes_are_told_at_the_list(tmp_path: Path, library: Library) -> None:
    questions = "  - path-01\n  - path-02\n  - path-03\n  - path-04\n  - path-05\n"
    desk = desk_of(tmp_path, _plan(questions, "minutes: 12\n"), library=library)
    assert told(desk.problems) == [
        (
            "6:3",
            "lint-too-many-questions",
            "5 questions for 12 minutes: " + rules()["LINT-TOO-MANY-QUESTIONS"].message,
            "take some off the list: 4 fit in",
        )
    ]
    assert desk_of(tmp_path, _plan(questions, "minutes: 13\n"), library=library).problems == ()


def test_where_a_meeting_says_no_minutes_the_setting_counts(tmp_path: Path, library: Library) -> None:
    questions = "".join(f"  - path-0{number}\n" for number in range(1, 6))
    assert desk_of(tmp_path, _plan(questions), library=library).problems == ()
    (problem,) = desk_of(tmp_path, _plan(questions), library=library, policy={"ask_minutes": 10}).problems
    assert problem.message.startswith("5 questions for 10 minutes")
    (problem,) = desk_of(tmp_path, _plan(questions), library=library, policy={"question_count": 3}).problems
    assert problem.hint == "take some off the list: question_count is 3"


def test_settings_choose_what_is_told(tmp_path: Path, library: Library) -> None:
    plan = _plan("  - What salary do you get?\n")
    told_by = {}
    for chosen in ("off", "hint", "warn", "block"):
        desk = desk_of(tmp_path, plan, library=library, policy={"salary_lint": chosen})
        told_by[chosen] = [problem.severity.value for problem in desk.problems]
    assert told_by == {"off": [], "hint": [], "warn": ["warning"], "block": ["warning"]}


RECRUITER = "---\nname: Gwen\nrole: Senior recruiter\n"


@pytest.mark.parametrize(
    ("rest", "places"),
    [
        ("", ["3:7"]),
        ("level: hr\n", ["3:7"]),
        ("status: paused\n", []),
        ("status: closed\n", []),
        ("log:\n  - 2026-11-10 asked\n", []),
    ],
)
def test_somebody_in_hr_is_told_as_long_as_nothing_has_passed(tmp_path: Path, rest: str, places: list[str]) -> None:
    desk = desk_of(tmp_path, {CONTACT: f"{RECRUITER}{rest}---\n"})
    assert [problem.at for problem in told(desk.problems)] == places
    assert {str(problem.code) for problem in desk.problems} <= {"lint-hr-contact"}


def test_somebody_whose_level_says_hr_is_told_at_the_level(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, {CONTACT: "---\nname: Gwen\nrole: Programs manager\nlevel: hr\n---\n"})
    (problem,) = told(desk.problems)
    assert problem.at == "4:8"
    assert problem.hint == 'look for somebody else, or set hr_warning to "off" if it is your own field'
    assert desk_of(tmp_path, {CONTACT: f"{RECRUITER}---\n"}, policy={"hr_warning": "off"}).problems == ()


def test_with_a_talk_set_nobody_is_told_to_look_for_somebody_else(tmp_path: Path) -> None:
    notes: Tree = {CONTACT: f"{RECRUITER}---\n", "meetings/m.md": "---\ncontact: priya\nwhen: 2026-11-25\n---\n"}
    assert desk_of(tmp_path, notes).problems == ()


@pytest.mark.parametrize("code", [code for code in Code if code.startswith("lint-") and code is not Code.LINT_DRAFT])
def test_the_help_shows_what_is_told_and_what_is_not(tmp_path: Path, library: Library, code: Code) -> None:
    help_page = (REPOSITORY / "content/public/help/problems.md").read_text("utf-8")
    section = help_page.partition(f"## `{code}`")[2].partition("\n## ")[0]
    wrong, right = re.findall(r"```yaml\n(.*?)```", section, re.DOTALL)
    for fields, codes in ((wrong, [code]), (right, [])):
        fields += "" if "name:" in fields else "contact: priya\nwhen: 2026-11-25\n"
        path = "contacts/x.md" if "name:" in fields else "meetings/x.md"
        root = tmp_path / ("wrong" if codes else "right")
        desk = desk_of(root, {CONTACT: "---\nname: Priya\n---\n", path: f"---\n{fields}---\n"}, library=library)
        assert [problem.code for problem in desk.problems] == codes
