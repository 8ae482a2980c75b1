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


def every_command() -> dict[tuple[str, ...], click.Command]:
    """Every command by its words, those below `hook` too."""
    found: dict[tuple[str, ...], click.Command] = {}
    for name, command in main.commands.items():
        found[(name,)] = command
        if isinstance(command, click.Group):
            found |= {(name, below): inner for below, inner in command.commands.items()}
    return found


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_names_every_command(flag: str) -> None:
    code, text = _run(flag)
    assert code == 0
    assert sorted(main.commands) == ["access", "check", "due", "hook", "leaks", "publish", "start", "update-content"]
    assert all(f"\n  {name} " in text for name in main.commands)


@pytest.mark.parametrize("words", every_command(), ids=" ".join)
def test_every_option_and_argument_is_explained(words: tuple[str, ...]) -> None:
    command = every_command()[words]
    _, text = _run(*words, "--help")
    assert command.help
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help
            assert all(option in text for option in parameter.opts)
        else:
            assert parameter.human_readable_name in command.help


@pytest.mark.parametrize("words", every_command(), ids=" ".join)
def test_every_command_says_with_which_codes_it_ends(words: tuple[str, ...]) -> None:
    if not isinstance(every_command()[words], click.Group):
        assert "Ends with 0" in " ".join(_run(*words, "--help")[1].split())


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
    assert ignored[1:] == [
        "/content/private/", "/site/", "/public/", "/publish-report.json", "/.inroads-publish-*/", "/.cache/",
        "/.venv/",
    ]  # fmt: skip
    assert "today:" not in (folder / "mkdocs.yml").read_text("utf-8")
    for config in ("mkdocs.yml", "mkdocs.public.yml"):
        assert _run("check", "-f", str(folder / config)) == (0, "No problems.\n")


def test_a_new_project_can_be_updated_and_has_nothing_to_take_over_yet(tmp_path: Path) -> None:
    folder = tmp_path / "center"
    _run("start", str(folder))
    code, text = _run("update-content", "-f", str(folder / "mkdocs.public.yml"))
    assert (code, text.partition(":")[0]) == (0, "Nothing to do")
    page = folder / "content/public/guide/start.md"
    page.write_text(page.read_text("utf-8").replace("\n# Start here\n", "\n# Begin here\n"), "utf-8")
    assert _run("update-content", "-f", str(folder / "mkdocs.yml"))[0] == 0
    assert "\n# Begin here\n" in page.read_text("utf-8")


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
