"""Both editions built in a folder of their own by a process of its own, which tells the digests of all files."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from conftest import REPOSITORY
from interference import edition, hashes
from sites import Project

_COPIED = ("content", "mkdocs.yml", "mkdocs.public.yml")
Digests = Mapping[str, Mapping[str, str]]  # of each edition's files, by their names


def start(folder: Path, way: str, **environment: str) -> "subprocess.Popen[str]":
    """Begin to build everything in `folder`, in the `way` that is described at `_copy`."""
    command = [sys.executable, __file__, str(folder), way]
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": os.pathsep.join(sys.path), **environment}
    return subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def finished(process: "subprocess.Popen[str]") -> Digests:
    """Return what a process that was started has built."""
    output, errors = process.communicate()
    assert process.returncode == 0, errors
    found: Digests = json.loads(output)
    return found


def _copy(files: Sequence[Path], folder: Path, way: str) -> None:
    """Copy `files` of the repository in their order, as if they were from 2001; or backwards, as if from 2033."""
    seconds = 1_000_000_000 if way == "forwards" else 2_000_000_000
    for path in files if way == "forwards" else reversed(files):
        target = folder / path.relative_to(REPOSITORY)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
        os.utime(target, (seconds, seconds))


def _main(folder: Path, way: str) -> None:
    os.umask(0o022 if way == "forwards" else 0o077)
    below = [path for name in _COPIED for path in (REPOSITORY / name, *(REPOSITORY / name).rglob("*"))]
    _copy(sorted(path for path in below if path.is_file()), folder / "whole", way)
    whole, small = Project(folder / "whole"), edition(folder / "small")
    sites = {
        "public": whole.build("mkdocs.public.yml"),
        "private": whole.build("mkdocs.yml"),
        "small": small.build("mkdocs.public.yml"),
    }
    print(json.dumps({name: hashes(site) for name, site in sites.items()}))  # noqa: T201 (what the test reads)


if __name__ == "__main__":
    _main(Path(sys.argv[1]), sys.argv[2])
