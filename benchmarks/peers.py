"""The sites that are built: ours, and plain MkDocs with Material over the same notes, out of and in the navigation."""

import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import yaml
from mkdocs.utils.yaml import yaml_load

from benchmarks.vault import REPOSITORY, write_vault

TODAY = "2026-11-20"


@dataclass(frozen=True)
class Run:
    """What one command took. `cpu` and `wall` are seconds, `memory` is the peak in megabytes."""

    cpu: float
    wall: float
    memory: float


def our_site(folder: Path, notes: int) -> Path:
    """Make a project with `notes` generated notes in `folder`; return its configuration."""
    shutil.copytree(REPOSITORY / "content/public", folder / "content/public")
    for name in ("mkdocs.yml", "mkdocs.public.yml"):
        shutil.copy(REPOSITORY / name, folder / name)
    write_vault(folder / "content/private", notes)
    return folder / "mkdocs.yml"


def plain_site(folder: Path, notes: int, *, in_navigation: bool) -> Path:
    """Make a site of plain MkDocs and Material in `folder`; return its configuration.

    It is ours without our plugins: the same pages, notes, theme, features and Markdown extensions.
    """
    docs = folder / "docs"
    shutil.copytree(REPOSITORY / "content/public", docs)
    write_vault(docs, notes)
    config = yaml_load((REPOSITORY / "mkdocs.public.yml").read_text("utf-8"))
    excluded = "!/templates/\n" + yaml_load((REPOSITORY / "mkdocs.yml").read_text("utf-8"))["exclude_docs"]
    config |= {"docs_dir": "docs", "use_directory_urls": False, "strict": False, "exclude_docs": excluded}
    config["plugins"] = {"search": config["plugins"]["search"]}
    del config["nav"]
    if not in_navigation:
        config["not_in_nav"] = "/contacts/\n/meetings/"
    path = folder / "mkdocs.yml"
    path.write_text(yaml.safe_dump(config), "utf-8")
    return path


def build(config: Path) -> Run:
    """Build a site with `mkdocs build` and return what it took, children included."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(config), "-d", str(config.parent / "out")]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": ""}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # else our modules alone, which no installer compiled, are anew
    started = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed with {process.returncode}")
    return Run(usage.ru_utime + usage.ru_stime, time.perf_counter() - started, usage.ru_maxrss / 1024)
