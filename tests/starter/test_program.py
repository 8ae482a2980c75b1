"""The program as a wheel, made from what is running: what pip installs from it is what runs here."""

import csv
import hashlib
import io
import subprocess
import sys
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from pathlib import Path

import pytest

from inroads.archives import unzipped
from inroads.starter.program import program

REPOSITORY = Path(__file__).parents[2]
CONTENT = {"index.md": b"---\ntitle: Home\n---\n", "guide/start.md": b"---\ntitle: Start\n---\n"}


@pytest.fixture(scope="module")
def files() -> Mapping[str, bytes]:
    return unzipped(program(CONTENT)[1])


def test_it_is_named_as_wheels_are() -> None:
    assert program(CONTENT)[0] == "inroads-0.1.0-py3-none-any.whl"


def test_it_holds_the_content_that_it_is_given_and_no_other(files: Mapping[str, bytes]) -> None:
    folder = "inroads/_shipped/content/public/"
    assert {name.removeprefix(folder): data for name, data in files.items() if folder in name} == CONTENT


def test_every_file_is_in_its_record_with_its_fingerprint(files: Mapping[str, bytes]) -> None:
    record = next(name for name in files if name.endswith("/RECORD"))
    rows = {name: (told, size) for name, told, size in csv.reader(io.StringIO(files[record].decode()))}
    assert rows.pop(record) == ("", "")
    assert rows == {
        name: (f"sha256={urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip('=')}", str(len(data)))
        for name, data in files.items()
        if name != record
    }


def test_it_has_all_of_the_code_and_the_templates_that_git_keeps(files: Mapping[str, bytes]) -> None:
    command = ["git", "ls-files", "-z", "plugins/inroads", "site-templates"]
    told = subprocess.run(command, cwd=REPOSITORY, check=True, capture_output=True, text=True).stdout
    kept = {name for name in told.split("\0") if name and (REPOSITORY / name).is_file()}
    places = {name.replace("plugins/inroads/", "inroads/", 1) for name in kept if name.startswith("plugins/")}
    places |= {f"inroads/_shipped/{name}" for name in kept if name.startswith("site-templates/")}
    assert places <= set(files)


def test_nothing_of_an_editor_or_of_a_configuration_gets_in(files: Mapping[str, bytes]) -> None:
    assert not [name for name in files if "__pycache__" in name or "/." in name]
    assert not [name for name in files if name in ("inroads/_shipped/mkdocs.yml", "inroads/_shipped/mkdocs.public.yml")]


def test_pip_installs_it_and_the_command_runs(tmp_path: Path) -> None:
    name, data = program(CONTENT)
    (tmp_path / name).write_bytes(data)
    target = tmp_path / "installed"
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(target)]
    subprocess.run([*command, str(tmp_path / name)], check=True, capture_output=True)
    script = "import inroads, inroads.shipped as s; print(inroads.__file__, s.PUBLIC_CONTENT, s.LOCK.is_file())"
    told = subprocess.run(
        [sys.executable, "-c", script], env={"PYTHONPATH": str(target)}, check=True, capture_output=True, text=True
    ).stdout
    assert told.split() == [
        str(target / "inroads/__init__.py"),
        str(target / "inroads/_shipped/content/public"),
        "True",
    ]
