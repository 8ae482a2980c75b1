"""The same notes and the same day make the same bytes, wherever, whenever and in whatever order of hashes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
PROGRAM = """
import hashlib, json, sys
from datetime import date
from pathlib import Path
from inroads.checks import check
from inroads.exports.problems import FORMATS
from inroads.policy import policy_from
from inroads.views.desk import desk_from
from inroads.views.search_entries import search_entries
from inroads.workspace import library_of, read_private, read_public, vault_of
from presses import pages_of

root = Path(sys.argv[1])
library, _ = library_of(read_public(root / "content/public", "content/public"))
shelf = read_private(root / "content/private", "content/private")
vault, between = vault_of(shelf, "America/New_York")
problems = (*shelf.all_problems, *between, *check(vault, library))
desk = desk_from(library, vault, policy_from({})[0], problems, date(2026, 11, 20))
found = {file: hashlib.sha256(html.encode()).hexdigest() for file, html in pages_of(desk)}
found["search"] = hashlib.sha256(repr([*search_entries(desk)]).encode()).hexdigest()
found["check"] = hashlib.sha256("".join(write(desk.problems) for write in FORMATS.values()).encode()).hexdigest()
print(json.dumps(found))
"""


@pytest.mark.battery(24)
def test_pages_are_the_same_bytes_whatever_the_zone_the_hash_seed_and_the_language() -> None:
    surroundings = (
        {"TZ": "UTC", "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"},
        {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", "LC_ALL": "C", "LANG": "tr_TR.UTF-8"},
        {"TZ": "Etc/GMT+12", "PYTHONHASHSEED": "4294967295", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "de"},
    )
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "SYSTEMROOT", "HOME")}
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(REPOSITORY)],
            env={**kept, **around, "PYTHONPATH": str(REPOSITORY / "tests"), "PYTHONUTF8": "1"},
            stdout=subprocess.PIPE,
        )
        for around in surroundings
    ]
    first, *others = [run.communicate()[0] for run in runs]
    assert len(first) > 10_000
    assert others == [first, first]
