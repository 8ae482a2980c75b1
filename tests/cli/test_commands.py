"""The command's help, its version, and laying out a new project."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from inroads import __version__
from inroads.cli import main


def _run(*arguments: str) -> tuple[int, str]:
    found = CliRunner().invoke(main, arguments)
    return found.exit_code, found.output


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_names_every_command(flag: str) -> None:
    code, text = _run(flag)
    assert code == 0
    assert sorted(main.commands) == ["check", "due", "leaks", "start"]
    assert all(f"\n  {name} " in text for name in main.commands)


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_option_and_argument_is_explained(name: str) -> None:
    command = main.commands[name]
    _, text = _run(name, "--help")
    assert command.help
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help
            assert all(option in text for option in parameter.opts)
        else:
            assert parameter.human_readable_name in command.help


def test_the_codes_it_ends_with_are_in_the_help() -> None:
    _, text = _run("check", "--help")
    assert "Ends with 0 if all is in order, 1 if there are problems, 2 if" in " ".join(text.split())


def test_the_version_is_told() -> None:
    assert _run("--version") == (0, f"inroads, version {__version__}\n")


@pytest.mark.parametrize("arguments", [("chekc",), ("check", "--fromat", "json"), ("check", "extra"), ("start",)])
def test_a_slip_of_the_finger_ends_with_2(arguments: tuple[str, ...]) -> None:
    code, text = _run(*arguments)
    assert code == 2
    assert "Error: " in text


def test_a_new_project_is_in_order_and_holds_no_note(tmp_path: Path) -> None:
    folder = tmp_path / "my search"
    code, text = _run("start", str(folder))
    assert code == 0
    assert str(folder) in text
    assert [path for path in (folder / "content/private").rglob("*") if path.is_file()] == []
    ignored = (folder / ".gitignore").read_text("utf-8").splitlines()
    assert ignored[1:] == ["/content/private/", "/site/", "/public/", "/.cache/"]
    assert "today:" not in (folder / "mkdocs.yml").read_text("utf-8")
    for config in ("mkdocs.yml", "mkdocs.public.yml"):
        assert _run("check", "-f", str(folder / config)) == (0, "No problems.\n")


@pytest.mark.battery(35)
def test_nothing_is_ever_laid_out_over_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "note.md").write_text("mine", "utf-8")
    code, text = _run("start", str(tmp_path))
    assert code == 2
    assert "isn't empty; nothing was written" in text
    assert [path.name for path in tmp_path.iterdir()] == ["note.md"]


def test_an_empty_folder_can_be_used(tmp_path: Path) -> None:
    assert _run("start", str(tmp_path))[0] == 0


def test_a_folder_that_cannot_be_made_ends_with_2(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    code, text = _run("start", str(tmp_path / "file" / "below"))
    assert code == 2
    assert "can't make" in text
