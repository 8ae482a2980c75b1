"""The program that a project holds is brought to the edition of its content, for pipelines to build with."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from conftest import write_tree
from inroads.archives import zipped
from inroads.cli import main
from inroads.update.renewal import NOTHING, Wheel, renew, renewal, wheel_in
from sites import files_of

LOCK = "inroads/_shipped/requirements/site.txt"
OLD = Wheel("inroads-0.1.0-py3-none-any.whl", zipped({LOCK: b"mkdocs==1\n"}))
NEW = Wheel("inroads-0.2.0-py3-none-any.whl", zipped({LOCK: b"mkdocs==2\n"}))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write_tree(tmp_path, {f"program/{OLD.name}": OLD.data, "requirements.txt": b"mkdocs==1\n"})


def test_the_program_and_its_lock_are_replaced_and_the_old_one_is_gone(project: Path) -> None:
    found = renewal(project, NEW)
    assert found.told == (
        "  replaced    requirements.txt",
        f"  replaced    program/{NEW.name}: was {OLD.name}",
    )
    renew(found)
    assert files_of(project) == {f"program/{NEW.name}": NEW.data, "requirements.txt": b"mkdocs==2\n"}
    assert renewal(project, NEW) == NOTHING


def test_a_lock_that_the_center_changed_is_kept_and_told(project: Path) -> None:
    (project / "requirements.txt").write_bytes(b"mkdocs==1\nanother==3\n")
    found = renewal(project, NEW)
    assert "requirements.txt: you changed it" in found.told[0]
    renew(found)
    assert (project / "requirements.txt").read_bytes() == b"mkdocs==1\nanother==3\n"
    assert (project / "program" / NEW.name).is_file()


def test_the_line_ends_that_git_gave_a_lock_are_no_change(project: Path) -> None:
    (project / "requirements.txt").write_bytes(b"mkdocs==1\r\n")
    renew(renewal(project, NEW))
    assert (project / "requirements.txt").read_bytes() == b"mkdocs==2\r\n"


@pytest.mark.battery(34)
def test_cut_off_after_any_step_the_next_run_goes_on(project: Path) -> None:
    found = renewal(project, NEW)
    for number, (path, data) in enumerate(found.written.items(), start=1):
        path.write_bytes(data)
        renew(renewal(project, NEW))
        assert files_of(project) == {f"program/{NEW.name}": NEW.data, "requirements.txt": b"mkdocs==2\n"}, number
        write_tree(project, {f"program/{OLD.name}": OLD.data, "requirements.txt": b"mkdocs==1\n"})
        (project / "program" / NEW.name).unlink()


def test_a_project_without_a_program_gets_none(tmp_path: Path) -> None:
    assert renewal(tmp_path, NEW) == NOTHING
    assert renewal(write_tree(tmp_path, {"requirements.txt": b"x"}), NEW) == NOTHING


def test_the_wheel_is_found_in_a_starter_kit_and_in_no_folder(tmp_path: Path) -> None:
    inner = zipped({"inroads/_shipped/content/public/index.md": b"x"})
    (tmp_path / "kit.zip").write_bytes(zipped({f"inroads-starter/program/{NEW.name}": inner}))
    (tmp_path / "w.whl").write_bytes(inner)
    assert wheel_in(tmp_path / "kit.zip") == Wheel(NEW.name, inner)
    assert wheel_in(tmp_path / "w.whl") == Wheel("w.whl", inner)
    assert wheel_in(tmp_path) is None


def test_an_update_from_a_wheel_brings_the_wheel_too(tmp_path: Path) -> None:
    folder = tmp_path / "center"
    assert CliRunner().invoke(main, ["start", str(folder)]).exit_code == 0
    content = files_of(folder / "content/public")
    page = content["guide/start.md"] + b"\nA new line.\n"
    files = {
        f"inroads/_shipped/content/public/{name}": data for name, data in {**content, "guide/start.md": page}.items()
    }
    wheel = tmp_path / NEW.name
    wheel.write_bytes(zipped({**files, LOCK: b"mkdocs==2\n"}))
    command = ["update-content", "-f", str(folder / "mkdocs.yml"), "--from", str(wheel)]
    trial = CliRunner().invoke(main, [*command, "--dry-run"])
    assert f"  replaced    program/{NEW.name}: was inroads-0.1.0-py3-none-any.whl" in trial.output
    assert not (folder / "program" / NEW.name).exists()
    done = CliRunner().invoke(main, command)
    assert done.exit_code == 0
    assert (
        "  replaced    guide/start.md\nThis was done in the project:\n  replaced    requirements.txt\n" in done.output
    )
    assert [path.name for path in (folder / "program").iterdir()] == [NEW.name]
    assert (folder / "requirements.txt").read_bytes() == b"mkdocs==2\n"
    assert CliRunner().invoke(main, command).output.startswith("Nothing to do")
