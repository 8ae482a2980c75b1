"""`inroads check` on a center's edition: its mistakes, and what isn't set, which makes nothing fail."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from centers import HARBOUR
from conftest import write_tree
from inroads.cli import main
from sites import PRIVATE_CONFIG, PUBLIC, PUBLIC_CONFIG

NAME = "identity:\n  name: Northfield\n"


def check(root: Path, *arguments: str, config: str = "mkdocs.public.yml") -> Result:
    write_tree(root, {"mkdocs.public.yml": PUBLIC_CONFIG, "mkdocs.yml": PRIVATE_CONFIG, **PUBLIC})
    return CliRunner().invoke(main, ["check", "-f", str(root / config), *arguments])


def test_without_a_center_nothing_is_said_of_one(tmp_path: Path) -> None:
    assert check(tmp_path).output == "No problems.\n"


def test_what_is_not_set_is_listed_and_ends_with_0(tmp_path: Path) -> None:
    write_tree(tmp_path, {"center.yml": f"{NAME}research: {{library: https://a.example}}\n"})
    found = check(tmp_path)
    assert found.exit_code == 0
    assert "center.yml:3:11: note unset-item: research: not set: databases, pay_sources\n" in found.output
    assert found.output.endswith("\nNo problems, 6 notes.\n")


def test_notes_are_counted_beside_problems(tmp_path: Path) -> None:
    write_tree(tmp_path, {"center.yml": NAME, "content/public/x.md": "---\ntitle: X\nzzz: 1\n---\n"})
    found = check(tmp_path)
    assert found.exit_code == 1
    assert found.output.endswith("\n0 errors, 1 warning, 6 notes.\n")


def test_a_mistake_ends_with_1_and_nothing_is_noted(tmp_path: Path) -> None:
    write_tree(tmp_path, {"center.yml": f"{NAME}hepl: {{}}\n"})
    found = check(tmp_path)
    assert (found.exit_code, found.output) == (
        1,
        'center.yml:3:1: error unknown-setting: there is no "hepl"\n    did you mean "help"?\n\n1 error, 0 warnings.\n',
    )


@pytest.mark.parametrize("format_", ["json", "github", "sarif"])
def test_every_format_has_the_same_notes(tmp_path: Path, format_: str) -> None:
    write_tree(tmp_path, {"center.yml": NAME})
    found = check(tmp_path, "--format", format_)
    assert found.exit_code == 0
    if format_ == "json":
        assert {row["severity"] for row in json.loads(found.output)} == {"note"}
        assert len(json.loads(found.output)) == 6
    elif format_ == "github":
        lines = found.output.splitlines()
        assert len(lines) == 6
        assert all(line.startswith("::notice file=center.yml,line=") for line in lines)
    else:
        results = json.loads(found.output)["runs"][0]["results"]
        assert [(one["level"], one["ruleId"]) for one in results] == [("note", "unset-item")] * 6


def test_the_option_and_the_private_configuration_find_it_too(tmp_path: Path) -> None:
    write_tree(tmp_path, {"center.yml": f"{NAME}  email: x\n", "content/private/contacts/.keep": ""})
    assert "error invalid-address" in check(tmp_path, config="mkdocs.yml").output
    (tmp_path / "center.yml").rename(tmp_path / "us.yml")
    assert check(tmp_path).output == "No problems.\n"
    config = (
        (tmp_path / "mkdocs.public.yml").read_text().replace("inroads/guide: {}", "inroads/guide: {center: us.yml}")
    )
    (tmp_path / "own.yml").write_text(config)
    assert "us.yml:3:10: error invalid-address" in check(tmp_path, config="own.yml").output


def test_a_whole_center_has_no_problem(tmp_path: Path) -> None:
    page = {"content/local/guide/docklands.md": "---\ntitle: Docklands\n---\n# Docklands\n"}
    write_tree(tmp_path, {**HARBOUR, **page})
    assert check(tmp_path).output.endswith("No problems, 6 notes.\n")


def test_a_quote_on_a_page_that_is_not_there_is_an_error_at_that_page(tmp_path: Path) -> None:
    quotes = "quotes:\n  - {words: It worked., by: Bo, consent: 2026-03-02, page: strat}\n"
    write_tree(tmp_path, {"center.yml": NAME, "content/local/quotes.yml": quotes})
    found = check(tmp_path)
    assert found.exit_code == 1
    assert (
        'content/local/quotes.yml:2:60: error unknown-page: quotes.page: there is no page "strat" in the guide\n'
        '    did you mean "start"?\n'
    ) in found.output


def test_a_quote_that_names_no_page_needs_the_one_where_quotes_stand(tmp_path: Path) -> None:
    quotes = "quotes:\n  - words: It worked.\n    by: Bo\n    consent: 2026-03-02\n"
    write_tree(tmp_path, {"center.yml": NAME, "content/local/quotes.yml": quotes})
    assert 'quotes.yml:2:1: error unknown-page: quotes.page: there is no page "why"' in check(tmp_path).output
