"""Whether private vaults of all sorts change a byte of the public edition; the tests do the same with fewer."""

import json
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

from benchmarks.vault import REPOSITORY

_FIRST = 2_000  # no number that the tests use
_PROCESSES = os.cpu_count() or 1


def vaults_that_change_it(folder: Path, vaults: int) -> dict[str, list[str]]:
    """Return, by its number, each of so many vaults that changes something, with the names of the public files."""
    ends = [_FIRST + vaults * number // _PROCESSES for number in range(_PROCESSES + 1)]
    script, env = str(REPOSITORY / "tests/interference.py"), {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    running = [
        subprocess.Popen(
            [sys.executable, script, str(folder / str(first)), str(first), str(last)],
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        for first, last in pairwise(ends)
    ]
    found = {seed: names for process in running for seed, names in json.loads(process.communicate()[0]).items()}
    if len(found) != vaults:
        raise SystemExit(f"only {len(found)} of {vaults} vaults were tried")
    return {seed: names for seed, names in found.items() if names}
