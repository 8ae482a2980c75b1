"""What can only be checked between the private notes and the library."""

from pathlib import Path

from conftest import Tree, desk_of
from inroads.library import Library
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
