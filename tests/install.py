"""Find what the tests need besides Python, or install it: a Chromium, and strace on Linux. By apt where that is there
for us; else Playwright's Chromium, and no strace.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from inroads.cli.browser import found_browser


def installed() -> str | None:
    """Return the path of a Chromium that is there: named in INROADS_CHROMIUM, on the PATH, or Playwright's own."""
    return found_browser() or _playwrights()


def _playwrights() -> str | None:
    """Return the Chromium that Playwright has downloaded; asked for in a process of its own, since it keeps a loop."""
    ask = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    path = subprocess.run([sys.executable, "-c", ask], check=True, capture_output=True, text=True).stdout.strip()
    return path if Path(path).exists() else None


def by_apt(*wanted: Sequence[str]) -> bool:
    """Install packages by apt, if we may, of each of `wanted` the first that apt knows; return whether we may."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if not (is_root and shutil.which("apt-get")):
        return False
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=True, env=environment)
    packages = [next(filter(_is_known, names), names[-1]) for names in wanted]
    subprocess.run(["apt-get", "install", "-y", "-qq", *packages], check=True, env=environment)
    return True


def _is_known(package: str) -> bool:
    """Return whether apt could install `package`."""
    asked = subprocess.run(["apt-cache", "policy", package], check=True, capture_output=True, text=True)
    return "Candidate:" in asked.stdout and "Candidate: (none)" not in asked.stdout


def main() -> None:
    """Install what is missing; end with an error where there is no Chromium even then."""
    browser = [] if installed() else [("chromium-headless-shell", "chromium")]  # the first takes half the time
    tracer = [("strace",)] if sys.platform == "linux" and not shutil.which("strace") else []
    wanted = [*browser, *tracer]
    if not (wanted and by_apt(*wanted)) and browser:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)
    if not installed():
        raise SystemExit("no Chromium for the browser tests; install one, or name it in INROADS_CHROMIUM")


if __name__ == "__main__":
    main()
