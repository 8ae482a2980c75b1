"""What the public build asks of the system for the sample project: nothing below the private folder, not even a stat.

An audit hook (tests/site/test_public_build.py) sees what Python opens and lists; what it only asks after, such as
whether a file is there, only the system's own trace shows.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import REPOSITORY

PRIVATE = REPOSITORY / "content/private"
# A path that is given, with what the descriptor before it stands for, or such a descriptor alone.
_PATHS = re.compile(r'(?:<(/[^>]*)>, )?"((?:[^"\\]|\\.)*)"|<(/[^>]*)>')


def traced(trace: Path, *command: str) -> set[str]:
    """Return all paths in the calls about files that `command` and its children make in the repository."""
    strace = shutil.which("strace")
    if strace is None or subprocess.run([strace, "-o", os.devnull, "true"], check=False).returncode:
        pytest.skip("no strace here that may trace: python tests/install.py installs it where apt is there for us")
    call = [strace, "-f", "-y", "-qq", "-e", "trace=%file,getdents64", "-o", str(trace), *command]
    subprocess.run(call, cwd=REPOSITORY, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, check=True)
    found = _PATHS.findall(trace.read_text("utf-8", "replace"))
    return {os.path.normpath(REPOSITORY / base / given / known) for base, given, known in found}


def private_among(paths: set[str]) -> list[str]:
    return sorted(path for path in paths if path == str(PRIVATE) or path.startswith(f"{PRIVATE}{os.sep}"))


def test_the_public_build_never_asks_the_system_about_anything_private(tmp_path: Path) -> None:
    assert list(PRIVATE.glob("contacts/*.md")), "there is nothing that could be asked about"
    build = (sys.executable, "-m", "mkdocs", "build", "-q", "-f", "mkdocs.public.yml", "-d", str(tmp_path / "site"))
    paths = traced(tmp_path / "trace", *build)
    assert str(REPOSITORY / "content/public/index.md") in paths
    assert str(tmp_path / "site/index.html") in paths
    assert private_among(paths) == []


def test_such_a_question_is_seen_by_whatever_way_it_is_asked(tmp_path: Path) -> None:
    ask = """
import os
os.path.exists("content/public/../private/contacts")
folder = os.open("content", os.O_RDONLY)
os.stat("private/meetings", dir_fd=folder)
"""
    found = private_among(traced(tmp_path / "trace", sys.executable, "-c", ask))
    assert found == [str(PRIVATE / "contacts"), str(PRIVATE / "meetings")]
