"""What the leak scan takes for the public site of this repository and a large vault, both in memory."""

import os
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.vault import REPOSITORY, write_vault
from inroads.publish.leaks import File, Folder, Private, Report, scan


def seconds_of_scan(folder: Path, notes: int, times: int) -> list[tuple[float, Report]]:
    """Return the seconds of CPU of a scan, with its report, once for each time.

    No file is known as the theme's own, so that all of them are decoded and searched, as no real scan has to.
    """
    site = _public_site(folder / "public")
    write_vault(folder / "notes", notes)
    output, private, public = (list(_files(at)) for at in (site, folder / "notes", REPOSITORY / "content/public"))
    found = []
    for _ in range(times):
        started = time.process_time()
        report = scan(output, Private(Folder("notes", private), {}), Folder("content/public", public))
        found.append((time.process_time() - started, report))
    return found


def _public_site(folder: Path) -> Path:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", "mkdocs.public.yml", "-d", str(folder)]
    subprocess.run(command, cwd=REPOSITORY, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, check=True)
    return folder


def _files(root: Path) -> list[File]:
    paths = sorted(path for path in root.rglob("*") if path.is_file())
    return [(path.relative_to(root).as_posix(), path.read_bytes()) for path in paths]
