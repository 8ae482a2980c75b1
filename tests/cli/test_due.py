"""`inroads due`: the dashboard's list in the terminal, and what may be asked of it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conftest import Tree, desk_of
from inroads.cli import main

Make = Callable[[Tree], Path]
ANA = "---\nname: Ana Ruiz\nlog: [2026-11-02 asked by email]\n---\n"
BO = "---\nname: Bo Ek\nlog: [2026-11-12 asked by email]\n---\n"
CY = "---\nname: 渡辺 花子\nlog: [2026-11-30 asked by email]\n---\n"
MEETING = "---\ncontact: bo\nwhen: 2026-11-19\n---\n## Advice\n- [ ] Read *it* (due 2026-12-01)\n"
NOTES = {"contacts/ana.md": ANA, "contacts/bo.md": BO, "contacts/cy.md": CY, "meetings/m.md": MEETING}
SITE: Tree = {
    "mkdocs.yml": "site_name: S\ndocs_dir: content/public\nplugins:\n  inroads/notes: {today: 2026-11-20}\n",
    "content/public/index.md": "---\ntitle: Home\n---\n",
    **{f"content/private/{name}": text for name, text in NOTES.items()},
}


def _due(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["due", "-f", str(project / "mkdocs.yml"), *arguments])


def _rows(project: Path, *arguments: str) -> list[tuple[object, str, str]]:
    found = _due(project, "--format", "json", *arguments)
    assert found.exit_code == 0, found.output
    return [(row["contact"], row["rule"], row["due"]) for row in json.loads(found.stdout)]


def test_the_list_is_that_of_the_dashboard(tree: Make, tmp_path: Path) -> None:
    desk = desk_of(tmp_path / "same", NOTES)
    expected = [(row.who[0], row.rule, row.due.isoformat()) for row in desk.due]
    assert _rows(tree(SITE)) == expected
    assert [rule for _, rule, _ in expected] == ["FU-NUDGE", "FU-THANKS", "FU-ACTION"]


def test_a_row_says_everything_as_json(tree: Make) -> None:
    row = json.loads(_due(tree(SITE), "--format", "json", "--within", "0").stdout)[0]
    path = "content/private/contacts/ana.md"
    assert row == {
        "contact": "ana",
        "contacts": ["ana"],
        "names": ["Ana Ruiz"],
        "kind": "nudge",
        "rule": "FU-NUDGE",
        "what": "Nudge, gently",
        "due": "2026-11-09",
        "overdue": "2026-11-10",
        "bucket": "overdue",
        "because": "No answer yet to your message of 2 November 2026.",
        "why": [{"path": path, "line": 3, "text": "2026-11-02 asked"}],
        "template": None,
        "settle": {
            "path": path,
            "line": 'log:\n  - "2026-11-02 asked by email"\n  - 2026-11-20 nudged by email using nudge-no-reply',
            "where": "instead of line 3",
        },
    }


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-11-02", ["FU-NUDGE"]),
        ("2026-11-21", ["FU-NUDGE", "FU-THANKS", "FU-ACTION"]),
        ("2026-12-06", ["FU-NUDGE", "FU-THANKS", "FU-ACTION", "FU-NUDGE"]),
    ],
)
def test_another_day_may_be_asked_for(tree: Make, day: str, expected: list[str]) -> None:
    assert [rule for _, rule, _ in _rows(tree(SITE), "--today", day)] == expected


@pytest.mark.parametrize(("days", "number"), [(0, 2), (10, 2), (11, 3), (999_999_999, 3)])
def test_what_is_due_within_some_days_and_what_is_overdue(tree: Make, days: int, number: int) -> None:
    assert len(_rows(tree(SITE), "--within", str(days))) == number


@pytest.mark.parametrize("named", ["bo", "Bo Ek", "BO EK"])
def test_one_contact_may_be_asked_for_by_id_or_name(tree: Make, named: str) -> None:
    assert [(who, rule) for who, rule, _ in _rows(tree(SITE), "--contact", named)] == [
        ("bo", "FU-THANKS"),
        ("bo", "FU-ACTION"),
    ]


def test_a_table_for_people(tree: Make) -> None:
    assert _due(tree(SITE), "--today", "2026-12-06", "--contact", "cy").stdout == (
        "In the next seven days\n\n"
        "Due         With       What to do, and where to write that it is done\n"
        "----------  ---------  ------------------------------------------------\n"
        "2026-12-07  渡辺 花子  Nudge, gently\n"
        "                       content/private/contacts/cy.md\n"
    )


def test_a_list_of_tasks_in_markdown(tree: Make) -> None:
    assert _due(tree(SITE), "--format", "markdown", "--today", "2026-12-02").stdout == (
        "## Overdue\n\n"
        "- [ ] **Ana Ruiz**: Nudge, gently, due 2026-11-09 (23 days late). "
        "No answer yet to your message of 2 November 2026. (content/private/contacts/ana.md, line 3)\n"
        "- [ ] **Bo Ek**: Send your thanks, due 2026-11-20 (12 days late). "
        "You talked on 19 November 2026, and no thanks are noted. (content/private/meetings/m.md, line 3)\n"
        "- [ ] **Bo Ek**: Read it, due 2026-12-01 (1 day late). "
        "Advice from your talk of 19 November 2026. (content/private/meetings/m.md, line 6)\n\n"
        "## In the next seven days\n\n"
        "- [ ] **渡辺 花子**: Nudge, gently, due 2026-12-07. "
        "No answer yet to your message of 30 November 2026. (content/private/contacts/cy.md, line 3)\n"
    )


@pytest.mark.parametrize("format_", ["table", "markdown"])
def test_nothing_due_is_said_in_words(tree: Make, format_: str) -> None:
    assert _due(tree(SITE), "--today", "2026-01-01", "--format", format_).stdout == "Nothing is due.\n"
    assert _rows(tree(SITE), "--today", "2026-01-01") == []


@pytest.mark.parametrize(
    ("format_", "shown"),
    [
        ("markdown", r"**\\u202e \*\*B\*\* \`c\` \[d\](e)**"),
        ("table", r"\u202e **B** `c` [d](e)"),
        ("json", r'"\u202e **B** `c` [d](e)"'),
    ],
)
def test_no_name_turns_the_terminal_round_or_marks_up_the_list(tree: Make, format_: str, shown: str) -> None:
    name = "name: '\u202e **B** `c` [d](e)'"
    project = tree({**SITE, "content/private/contacts/ana.md": ANA.replace("name: Ana Ruiz", name)})
    found = _due(project, "--format", format_).stdout
    assert shown in found
    assert "\u202e" not in found


def test_notes_with_errors_are_left_out_and_counted(tree: Make) -> None:
    project = tree({**SITE, "content/private/contacts/ana.md": "---\n---\n"})
    found = _due(project, "--format", "json")
    assert found.exit_code == 0
    assert [row["contact"] for row in json.loads(found.stdout)] == ["bo", "bo"]
    assert found.stderr == "1 file has errors and is left out: see inroads check\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--today", "tomorrow"], "today: can't be 'tomorrow'; write a day such as 2026-11-20"),
        (["--contact", "anna"], '--contact: there is no contact "anna"; did you mean "ana"?'),
        (["--contact", "zzzzzz"], '--contact: there is no contact "zzzzzz"; write the name of their note without .md'),
        (["--contact", "m"], '--contact: there is no contact "m"'),
        (["--within", "-1"], "-1 is not in the range"),
        (["--format", "xml"], "'xml' is not one of"),
    ],
)
def test_what_cannot_be_answered_ends_with_2(tree: Make, arguments: list[str], message: str) -> None:
    found = _due(tree(SITE), *arguments)
    assert (found.exit_code, message in found.stderr) == (2, True), found.stderr


def test_a_name_that_two_people_have_needs_the_id(tree: Make) -> None:
    found = _due(tree({**SITE, "content/private/contacts/ann.md": ANA}), "--contact", "Ana Ruiz")
    assert (found.exit_code, "may be any of ana, ann; write the id" in found.stderr) == (2, True)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("policy: {nudge_after_days: 8}", 'policy: "nudge_after_days" can\'t be 8'),
        ("timezone: Mars", 'timezone: "Mars" isn\'t a time zone that is known'),
        ("today: soon", "today: can't be 'soon'"),
    ],
)
def test_a_wrong_option_ends_with_2(tree: Make, options: str, message: str) -> None:
    config = f"site_name: S\ndocs_dir: content/public\nplugins:\n  inroads/notes: {{{options}}}\n"
    found = _due(tree({**SITE, "mkdocs.yml": config}))
    assert (found.exit_code, message in found.stderr) == (2, True), found.stderr


def test_a_site_without_notes_has_nothing_to_show(tree: Make) -> None:
    found = _due(tree({**SITE, "mkdocs.yml": "site_name: S\ndocs_dir: content/public\n"}))
    assert (found.exit_code, "has no private notes" in found.stderr) == (2, True)
