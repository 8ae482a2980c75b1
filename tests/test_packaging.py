"""What is installed from a wheel: the command, the plugins, and all that comes with them."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from inroads.archives import unzipped
from inroads.starter.program import program
from sites import files_of, text_of

REPOSITORY = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this repository."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(REPOSITORY)]
    subprocess.run(command, check=True, capture_output=True)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which the wheel, and not this repository, is what Python imports."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return {**os.environ, "PYTHONPATH": str(folder), "NO_MKDOCS_2_WARNING": "1"}


def run(installed: dict[str, str], folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", *arguments]
    return subprocess.run(command, cwd=folder, env=installed, check=False, capture_output=True, text=True)


def test_the_wheel_holds_code_templates_overrides_and_public_content_and_no_note(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for name in (
        "inroads/py.typed",
        "inroads/policy/settings.yaml",
        "inroads/lint/rules.yaml",
        "inroads/site/notes/live.js",
        "inroads/_shipped/site-templates/pages/contact.html.jinja",
        "inroads/_shipped/site-templates/overrides/main.html",
        "inroads/_shipped/site-templates/overrides/assets/css/inroads.css",
        "inroads/_shipped/site-templates/overrides/assets/js/lint.js",
        "inroads/_shipped/content/public/guide/start.md",
        "inroads/_shipped/site-templates/project/mkdocs.yml",
        "inroads/_shipped/site-templates/project/gitignore",
        "inroads/_shipped/requirements/site.txt",
        "inroads/_shipped/site-templates/project/center.example.yml",
        "inroads/center/local_notes.yaml",
    ):
        assert name in names
    assert not [name for name in names if "content/private" in name or name.startswith(("tests", "benchmarks"))]


def test_the_wheel_that_new_projects_hold_is_this_one(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        built = {name: archive.read(name) for name in archive.namelist() if ".dist-info/" not in name}
        licences = {name for name in archive.namelist() if "licenses/" in name}
    made = unzipped(program(files_of(REPOSITORY / "content/public"))[1])
    assert {name: data for name, data in made.items() if ".dist-info/" not in name} == built
    assert {name for name in made if "licenses/" in name} == licences


def test_the_wheel_names_its_plugins_its_command_and_its_licences(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (points,) = (archive.read(n).decode() for n in archive.namelist() if n.endswith("entry_points.txt"))
        licences = [name for name in archive.namelist() if "licenses/LICENSE" in name]
    for plugin in ("guide", "questions", "templates", "notes"):
        assert f"inroads/{plugin} = inroads.site.{plugin}.plugin:" in points
    assert "inroads = inroads.cli:main" in points
    assert len(licences) == 2


def test_a_new_project_is_laid_out_from_the_wheel_and_built(installed: dict[str, str], tmp_path: Path) -> None:
    started = run(installed, tmp_path, "inroads", "start", "mine")
    assert started.returncode == 0, started.stderr
    folder = tmp_path / "mine"
    assert "today:" not in (folder / "mkdocs.yml").read_text()
    assert "content/private/" in (folder / ".gitignore").read_text()
    built = run(installed, folder, "mkdocs", "build", "--strict")
    assert built.returncode == 0, built.stderr
    assert "There are no notes yet" in text_of(folder / "site/index.html")
    assert run(installed, folder, "inroads", "check").stdout == "No problems.\n"
    assert run(installed, folder, "mkdocs", "build", "-f", "mkdocs.public.yml").returncode == 0
    assert zipfile.is_zipfile(folder / "public/assets/inroads-starter.zip")


def test_a_project_is_not_laid_out_over_another(installed: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/file").write_text("kept")
    started = run(installed, tmp_path, "inroads", "start", "mine")
    assert started.returncode == 2
    assert "isn't empty; nothing was written" in started.stderr
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["file"]
