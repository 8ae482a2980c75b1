"""What the leak scan takes for the public site of this repository and a large vault, both in memory."""

import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.vault import REPOSITORY
from inroads.publish.leaks import File, Folder, Private, Report, scan

_SYLLABLES = "ba dra fel gor hun ji ka lo men mir oth pol quo ri stin tu vas wex yor zan".split()  # noqa: SIM905
_SENTENCES = 6
_WORDS = 12  # of a sentence


def seconds_of_scan(folder: Path, contacts: int, megabytes: int, times: int) -> list[tuple[float, Report]]:
    """Return the seconds of CPU of a scan for the notes of so many contacts, with its report, once for each time.

    It is a scan of a part of the site, drawn from all kinds of its files, that has just so many `megabytes`. No file is
    known as the theme's own, so that all of them are decoded and searched, as no real scan has to. Source maps are left
    out, since a public site has none unless it is asked for them.
    """
    output, public = _drawn(_files(_public_site(folder)), megabytes * 1_000_000), _files(REPOSITORY / "content/public")
    notes = list(_notes(contacts))
    found = []
    for _ in range(times):
        started = time.process_time()
        report = scan(output, Private(Folder("notes", notes), {}), public)
        found.append((time.process_time() - started, report))
    return found


def _public_site(folder: Path) -> Path:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", "mkdocs.public.yml", "-d", str(folder)]
    subprocess.run(command, cwd=REPOSITORY, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, check=True)
    return folder


def _drawn(files: list[File], least: int) -> list[File]:
    """Return some of `files`, always the same, that together have `least` bytes or a little more."""
    shuffled = random.Random(1).sample(files, len(files))
    taken: list[File] = []
    while shuffled and sum(len(data) for _, data in taken) < least:
        taken.append(shuffled.pop())
    return taken


def _files(root: Path) -> list[File]:
    paths = sorted(path for path in root.rglob("*") if path.is_file() and path.suffix != ".map")
    return [(path.relative_to(root).as_posix(), path.read_bytes()) for path in paths]


def _notes(contacts: int) -> Iterator[File]:
    """Yield contacts' notes, in each of which everything that is looked for is another's."""
    rng = random.Random(1)
    sample = " ".join(path.read_text("utf-8") for path in sorted((REPOSITORY / "content/private").rglob("*.md")))
    words = sorted({word.lower() for word in re.findall(r"[A-Za-z]{2,}", sample)})
    for number in range(contacts):
        first, last, place = (_made_up(rng, syllables) for syllables in (2, 3, 3))
        note = f"""---
name: {first} {last}
role: Analyst
organization: {place} {_made_up(rng, 2)}
email: {first}.{last}{number}@example.com
phone: "+1 617 {rng.randrange(200, 999)} {rng.randrange(1000, 9999)}"
linkedin: https://www.linkedin.com/in/{first}-{last}-{number}
log:
  - 2026-11-02 asked by email using outreach-alumni-cold
---
{" ".join(" ".join(rng.choices(words, k=_WORDS)).capitalize() + "." for _ in range(_SENTENCES))}
"""
        yield f"contacts/{first}-{last}-{number}.md".lower(), note.encode()


def _made_up(rng: random.Random, syllables: int) -> str:
    return "".join(rng.choices(_SYLLABLES, k=syllables)).capitalize()
