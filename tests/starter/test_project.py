"""What a new project and a starter kit hold."""

import io
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import cast

import pytest
import yaml

from inroads.archives import unzipped
from inroads.cli.project import settings_of
from inroads.starter.project import KIT, new_project, starter_kit

REPOSITORY = Path(__file__).parents[2]
PROJECT = REPOSITORY / "site-templates/project"
CONTENT = {"index.md": b"---\ntitle: Home\n---\n"}


@pytest.fixture(scope="module")
def kit() -> Mapping[str, bytes]:
    found = unzipped(starter_kit(CONTENT))
    assert all(name.startswith(f"{KIT}/") for name in found)
    return {name.removeprefix(f"{KIT}/"): data for name, data in found.items()}


def test_a_kit_holds_what_one_person_needs(kit: Mapping[str, bytes]) -> None:
    assert sorted(kit) == [
        ".gitignore",
        "README.txt",
        "content/private/contacts/robin-example.md",
        "content/private/meetings/2030-03-14-robin-example.md",
        "content/public/index.md",
        "mkdocs.public.yml",
        "mkdocs.yml",
        "program/inroads-0.1.0-py3-none-any.whl",
        "requirements.txt",
        "start-macos.command",
        "start-windows.bat",
    ]


def test_a_new_project_holds_no_note_but_pipelines_and_the_base_of_later_updates() -> None:
    found = new_project(CONTENT)
    assert sorted(found) == [
        ".github/workflows/publish.yml",
        ".gitignore",
        ".gitlab-ci.yml",
        ".inroads/content-base.zip",
        "center.example.yml",
        "content/public/index.md",
        "mkdocs.public.yml",
        "mkdocs.yml",
        "program/inroads-0.1.0-py3-none-any.whl",
        "requirements.txt",
    ]
    assert unzipped(found[".inroads/content-base.zip"]) == CONTENT


def test_its_scripts_can_be_started_on_each_system(kit: Mapping[str, bytes], tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(starter_kit(CONTENT))) as archive:
        mode = archive.getinfo(f"{KIT}/start-macos.command").external_attr >> 16
    assert mode & 0o111
    assert b"\r" not in kit["start-macos.command"]
    assert kit["start-windows.bat"].count(b"\r\n") == kit["start-windows.bat"].count(b"\n")
    (tmp_path / "start").write_bytes(kit["start-macos.command"])
    subprocess.run(["sh", "-n", str(tmp_path / "start")], check=True)


def test_every_label_that_the_script_for_windows_goes_to_is_there(kit: Mapping[str, bytes]) -> None:
    text = kit["start-windows.bat"].decode()
    assert set(re.findall(r"goto (\w+)", text)) == set(re.findall(r"^:(\w+)", text, re.MULTILINE))


def test_both_scripts_say_when_python_is_missing(tmp_path: Path, kit: Mapping[str, bytes]) -> None:
    assert b"Python 3.11, 3.12 or 3.13 isn't there yet" in kit["start-windows.bat"]
    (tmp_path / "program").mkdir()
    (tmp_path / "program/inroads-0.1.0-py3-none-any.whl").write_bytes(b"")
    (tmp_path / "start").write_bytes(kit["start-macos.command"])
    (tmp_path / "bin").mkdir()
    for name in ("dirname", "basename"):
        (tmp_path / "bin" / name).symlink_to(f"/usr/bin/{name}")
    command, env = ["/bin/sh", "start"], {"PATH": str(tmp_path / "bin")}
    done = subprocess.run(command, cwd=tmp_path, env=env, check=False, capture_output=True, text=True)
    assert done.returncode == 1
    assert "Python 3.11, 3.12 or 3.13 isn't there yet" in done.stdout


def test_the_pythons_that_the_scripts_take_are_those_that_the_program_runs_on(kit: Mapping[str, bytes]) -> None:
    versions = re.search(r'requires-python = ">=(3\.\d+),<(3\.\d+)"', (REPOSITORY / "pyproject.toml").read_text())
    assert versions
    least, beyond = (int(version.partition(".")[2]) for version in versions.groups())
    asked = f"(3, {least}) <= sys.version_info[:2] <= (3, {beyond - 1})".encode()
    assert asked in kit["start-windows.bat"]
    assert asked in kit["start-macos.command"]


@pytest.mark.battery(24)
def test_a_kit_is_the_same_bytes_in_every_folder_zone_locale_and_hash_seed(tmp_path: Path) -> None:
    script = (
        "import sys; from inroads.shipped import PUBLIC_CONTENT; from inroads.update.trees import files_below; "
        "from inroads.starter.project import starter_kit; "
        "sys.stdout.buffer.write(starter_kit(files_below(PUBLIC_CONTENT)))"
    )
    made = set()
    for zone, locale, seed in (("Pacific/Kiritimati", "C", "1"), ("Etc/GMT+12", "C.UTF-8", "2")):
        (tmp_path / seed).mkdir()
        env = {**os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", script]
        made.add(subprocess.run(command, cwd=tmp_path / seed, env=env, check=True, capture_output=True).stdout)
    assert len(made) == 1
    with zipfile.ZipFile(io.BytesIO(made.pop())) as archive:
        assert [entry.filename for entry in archive.infolist()] == sorted(archive.namelist())
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_its_public_configuration_is_the_repositorys_without_what_the_sample_needs() -> None:
    own = dict(settings_of(REPOSITORY / "mkdocs.public.yml", ()))
    own["plugins"] = {**cast("dict[str, object]", own["plugins"]), "inroads/guide": {}}  # whom the sample allows
    assert settings_of(PROJECT / "mkdocs.public.yml", ()) == own


def test_its_private_configuration_is_the_repositorys_without_the_sample() -> None:
    sample, new = (yaml.safe_load((folder / "mkdocs.yml").read_text()) for folder in (REPOSITORY, PROJECT))
    del sample["plugins"]["inroads/notes"]["today"]
    del sample["plugins"]["inroads/notes"]["me"]
    assert new == sample


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("github-publish.yml", ".github/workflows/publish.yml"),
        ("gitlab-ci.yml", ".gitlab-ci.yml"),
        ("center.example.yml", "center.example.yml"),
    ],
)
def test_its_pipelines_and_the_example_of_a_centers_file_are_the_repositorys_own(name: str, shown: str) -> None:
    assert (PROJECT / name).read_bytes() == (REPOSITORY / shown).read_bytes()
