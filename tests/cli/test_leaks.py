"""`inroads leaks`: what it reads, how it ends, and the sample of this repository."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conftest import Tree
from inroads.cli import main
from inroads.cli.leaks import known_digests

Make = Callable[[Tree], Path]
SITE: Tree = {
    "mkdocs.yml": "INHERIT: mkdocs.public.yml\nplugins:\n  inroads/notes: {me: {full_name: Maya Okaforova}}\n",
    "mkdocs.public.yml": "docs_dir: content/public\nplugins:\n  inroads/guide: {}\n",
    "content/public/index.md": "---\ntitle: Home\n---\n# Welcome\n",
    "content/private/contacts/zelda.md": "---\nname: Zelda Quist\n---\n",
    "content/private/.obsidian/workspace.json": '{"name": "Orla Finnegan"}',
    "public/index.html": "<p>Welcome</p>",
}


def _leaks(project: Path, *arguments: str, site: str = "public", config: str = "mkdocs.yml") -> Result:
    return CliRunner().invoke(main, ["leaks", str(project / site), "-f", str(project / config), *arguments])


def test_a_clean_site_ends_with_0(tree: Make) -> None:
    found = _leaks(tree(SITE))
    assert found.exit_code == 0
    assert found.output == (
        "1 file (0.0 MB) searched for 7 texts of your notes.\n"
        "0 leaks, 0 in the public sources, 0 allowed, 0 not looked into.\n"
    )


@pytest.mark.parametrize("name", ["Zelda Quist", "Maya Okaforova"])
def test_a_leak_ends_with_1(tree: Make, name: str) -> None:
    found = _leaks(tree({**SITE, "public/a/b.html": name}))
    assert found.exit_code == 1
    assert "1 leak, " in found.output


def test_a_hidden_file_of_the_site_is_read_and_one_of_the_notes_is_not(tree: Make) -> None:
    project = tree({**SITE, "public/.well-known/x": "Zelda Quist, Orla Finnegan"})
    (found,) = json.loads(_leaks(project, "--format", "json").output)["findings"]
    assert (found["file"], found["note"]) == (".well-known/x", "content/private/contacts/zelda.md")


def test_a_file_that_cannot_be_looked_into_ends_with_1(tree: Make) -> None:
    assert _leaks(tree({**SITE, "public/a.7z": b"7z\xbc\xaf\x27\x1c"})).exit_code == 1


def test_the_configuration_allows_a_text_with_a_reason(tree: Make) -> None:
    allowed = "      - {text: Zelda Quist, reason: our adviser}\n"
    config = f"docs_dir: content/public\nplugins:\n  inroads/guide:\n    allowed:\n{allowed}"
    found = _leaks(tree({**SITE, "mkdocs.public.yml": config, "public/index.html": "Zelda Quist"}))
    assert found.exit_code == 0
    assert "name Ze… (11 characters), content/private/contacts/zelda.md line 2: our adviser" in found.output


def test_what_a_center_says_of_itself_is_a_public_source(tree: Make) -> None:
    center = "identity: {name: Northfield Career Center, welcome: Zelda Quist will help you.}\n"
    page = "---\ntitle: Staff\n---\nOrla Finnegan\n"
    files: Tree = {
        "center.yml": center,
        "content/local/guide/staff.md": page,
        "content/private/contacts/orla.md": "---\nname: Orla Finnegan\n---\n",
        "public/index.html": "Zelda Quist, Orla Finnegan",
    }
    findings = json.loads(_leaks(tree({**SITE, **files}), "--format", "json").output)["findings"]
    assert [(f["standing"], f["file"], f["line"]) for f in findings] == [
        ("in the public sources", "center.yml", 1),
        ("in the public sources", "content/local/guide/staff.md", 4),
    ]


def test_an_entry_without_a_reason_ends_with_2_and_is_a_problem_of_the_configuration(tree: Make) -> None:
    config = "docs_dir: content/public\nplugins:\n  inroads/guide: {allowed: [{text: Zelda Quist}]}\n"
    project = tree({**SITE, "mkdocs.public.yml": config})
    found = _leaks(project)
    assert found.exit_code == 2
    message = 'mkdocs.yml:1:1: error invalid-setting: allowed: entry 1 ("Zelda Quist") has no reason'
    assert message in found.output
    checked = CliRunner().invoke(main, ["check", "-f", str(project / "mkdocs.yml")])
    assert message in checked.output


@pytest.mark.parametrize("me", ["me: Maya", "me: {full_name: }", "today: 2026-11-20"])
def test_whatever_the_settings_say_of_the_seeker_breaks_nothing(tree: Make, me: str) -> None:
    config = f"INHERIT: mkdocs.public.yml\nplugins:\n  inroads/notes: {{{me}}}\n"
    assert _leaks(tree({**SITE, "mkdocs.yml": config})).exit_code == 0


def test_a_site_without_notes_cannot_be_searched_for_them(tree: Make) -> None:
    found = _leaks(tree(SITE), config="mkdocs.public.yml")
    assert found.exit_code == 2
    assert "mkdocs.public.yml has no private notes: it doesn't use inroads/notes" in found.output


def test_folders_that_are_not_there_end_with_2(tree: Make) -> None:
    config = "INHERIT: mkdocs.public.yml\nplugins:\n  inroads/notes: {folder: gone}\n"
    project = tree({**SITE, "mkdocs.yml": config})
    assert (_leaks(project).exit_code, _leaks(project, site="nowhere").exit_code) == (2, 2)
    assert "the folder gone does not exist" in _leaks(project).output


def test_what_is_no_file_among_the_notes_is_passed_over_and_in_the_site_it_ends_with_2(
    tree: Make, tmp_path: Path
) -> None:
    project = tree(SITE)
    os.mkfifo(project / "content/private/pipe.md")
    assert _leaks(project).exit_code == 0
    os.mkfifo(project / "public/pipe")
    found = _leaks(project)
    assert found.exit_code == 2
    assert "pipe is no file, so that nobody knows what would be published" in found.output


def test_a_link_of_the_site_that_leads_nowhere_ends_with_2(tree: Make) -> None:
    project = tree(SITE)
    (project / "public/gone").symlink_to("nowhere")
    found = _leaks(project)
    assert found.exit_code == 2
    assert "can't read" in found.output


def test_a_folder_that_a_link_of_the_site_leads_to_is_read(tree: Make) -> None:
    project = tree({**SITE, "elsewhere/a.html": "Zelda Quist"})
    (project / "public/linked").symlink_to(project / "elsewhere")
    (project / "elsewhere/back").symlink_to(project / "public")
    assert [f["file"] for f in json.loads(_leaks(project, "--format", "json").output)["findings"]] == ["linked/a.html"]


def test_the_files_of_the_theme_are_known_where_it_is_installed() -> None:
    assert len(known_digests()) > 100
    assert known_digests(("nobody-has-installed-this",)) == frozenset()


def test_the_command_says_how_it_ends() -> None:
    text = " ".join(CliRunner().invoke(main, ["leaks", "--help"]).output.split())
    assert "Ends with 0 if nothing was found, 1 if something was or a file can't be looked into, 2 if" in text
