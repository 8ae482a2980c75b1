"""Measure Inroads beside its peers and print ratios: `python -m benchmarks`, and what to measure unless all of it.

Absolute times say more about the machine than about the program; only ratios of one run are worth quoting. `navigation`
takes some minutes, since plain MkDocs is quadratic there.
"""

import argparse
import json
import math
import os
import statistics
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.dashboard import seconds_until_interactive
from benchmarks.first_visit import FAST_4G, SLOW_4G, first_visits
from benchmarks.interference import vaults_that_change_it
from benchmarks.leaks import seconds_of_scan
from benchmarks.peers import Run, build, our_site, plain_site
from benchmarks.picker import milliseconds_of_keystrokes
from benchmarks.preview import edit_latencies
from benchmarks.rules import seconds_of_rules

NOTES = 2_000
GROWTH = (1_000, 2_000, 5_000, 10_000)
MOST_OF_PLAIN = 0.30
MOST_OF_NAVIGATION = 1 / 40
MOST_EXPONENT = 1.1
MOST_MEGABYTES = 400
MOST_SECONDS = 0.2
MOST_SECONDS_OF_RULES = 1.0
DUE_ROWS = 200
MOST_SECONDS_TO_OPEN = 0.3
SCANNED_CONTACTS = 1_000  # whose notes hold more than 20,000 texts to look for
LEAST_TEXTS = 20_000
MEGABYTES_SCANNED = 6
MOST_SECONDS_OF_SCAN = 5.0
MOST_MILLISECONDS_A_KEY = 50
RANDOM_VAULTS = 1_000
MOST_KILOBYTES_OF_A_VISIT = 350
MOST_SECONDS_TO_PAINT = 1.0

# Where the system has one, a folder in memory: what a disk takes for 2,000 new files differs from run to run by more
# than what is measured.
_MEMORY = "/dev/shm"  # noqa: S108 - each run makes a folder of its own in it
_IN_MEMORY = _MEMORY if os.access(_MEMORY, os.W_OK) else None

Row = tuple[str, float, float]  # what was measured, the figure, the most that it may be


def main() -> None:
    """Run the measurements that are asked for, and end with 1 if a figure is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", choices=[*_MEASUREMENTS, []], help="all of them unless named")
    parser.add_argument("--json", type=Path, help="write the figures to this file as well")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=_IN_MEMORY) as folder:
        build(our_site(Path(folder) / "site", notes=10))  # once uncounted, which compiles what an installer would have
    rows = [row for name in asked.what or _MEASUREMENTS for row in _MEASUREMENTS[name]()]
    print(f"\n{'figure':64} {'measured':>10} {'at most':>10}")
    for name, figure, most in rows:
        print(f"{name:64} {figure:10.3f} {most:10.3f}  {'ok' if figure <= most else 'MISSED'}")
    if asked.json:
        asked.json.write_text(json.dumps([{"figure": n, "measured": f, "most": m} for n, f, m in rows], indent=2))
    raise SystemExit(any(figure > most for _, figure, most in rows))


def _measured(label: str, make: Callable[[Path], Path], times: int) -> list[Run]:
    """Build the same site several times, each in a fresh folder, and tell what each took."""
    runs = []
    for _ in range(times):
        with tempfile.TemporaryDirectory(dir=_IN_MEMORY) as folder:
            run = build(make(Path(folder) / "site"))
        print(f"{label:44} {run.cpu:8.2f} s CPU {run.wall:8.2f} s {run.memory:7.0f} MB", flush=True)
        runs.append(run)
    return runs


def _build() -> Iterator[Row]:
    """Yield how a full build compares with plain MkDocs over the same notes out of the navigation, run by run."""
    pairs = []
    for _ in range(5):
        (ours,) = _measured(f"Inroads, {NOTES:,} notes", lambda at: our_site(at, NOTES), 1)
        (plain,) = _measured("plain, out of the navigation", lambda at: plain_site(at, NOTES, in_navigation=False), 1)
        pairs.append(ours.cpu / plain.cpu)
    yield f"build of {NOTES:,} notes / plain MkDocs, out of navigation", statistics.median(pairs), MOST_OF_PLAIN


def _navigation() -> Iterator[Row]:
    """Yield how a full build compares with plain MkDocs over the same notes in the navigation."""
    (ours,) = _measured(f"Inroads, {NOTES:,} notes", lambda at: our_site(at, NOTES), 1)
    (plain,) = _measured("plain, in the navigation", lambda at: plain_site(at, NOTES, in_navigation=True), 1)
    yield f"build of {NOTES:,} notes / plain MkDocs, in navigation", ours.cpu / plain.cpu, MOST_OF_NAVIGATION


def _growth() -> Iterator[Row]:
    """Yield the exponent with which CPU time grows, by least squares over logarithms, and the peak of memory."""
    sizes = [
        (notes, _measured(f"Inroads, {notes:,} notes", lambda at, n=notes: our_site(at, n), 1)[0]) for notes in GROWTH
    ]
    slope = statistics.linear_regression([math.log(n) for n, _ in sizes], [math.log(r.cpu) for _, r in sizes]).slope
    ends = math.log(sizes[-1][1].cpu / sizes[0][1].cpu) / math.log(GROWTH[-1] / GROWTH[0])
    yield f"exponent of CPU time, {GROWTH[0]:,} to {GROWTH[-1]:,} notes", slope, MOST_EXPONENT
    yield "the same from the two ends alone", ends, MOST_EXPONENT
    yield f"peak memory at {GROWTH[-1]:,} notes, MB", sizes[-1][1].memory, MOST_MEGABYTES


def _serve() -> Iterator[Row]:
    """Yield how long a saved note takes to show on its page and on the dashboard, the median and the worst of ten."""
    with tempfile.TemporaryDirectory(dir=_IN_MEMORY) as folder:
        found = edit_latencies(our_site(Path(folder) / "site", NOTES), times=10)
    for name, seconds in found.items():
        shown = ", ".join(f"{second:.3f}" for second in seconds)
        print(f"{name}: {shown}")
        yield f"serve, {NOTES:,} notes: saved to {name}, s (median)", statistics.median(seconds), MOST_SECONDS
        yield f"serve, {NOTES:,} notes: saved to {name}, s (worst)", max(seconds), MOST_SECONDS


def _rules() -> Iterator[Row]:
    """Yield what all rules for follow-ups take over the largest vault, the median and the worst of five."""
    with tempfile.TemporaryDirectory(dir=_IN_MEMORY) as folder:
        found = seconds_of_rules(Path(folder), GROWTH[-1], times=5)
    print("rules:", ", ".join(f"{second:.3f}" for second in found))
    yield f"rules over {GROWTH[-1]:,} notes, s of CPU (median)", statistics.median(found), MOST_SECONDS_OF_RULES
    yield f"rules over {GROWTH[-1]:,} notes, s of CPU (worst)", max(found), MOST_SECONDS_OF_RULES


def _dashboard() -> Iterator[Row]:
    """Yield how soon a dashboard of many due rows is interactive in Chromium, the median of ten."""
    with tempfile.TemporaryDirectory(dir=_IN_MEMORY) as folder:
        found = seconds_until_interactive(Path(folder), DUE_ROWS, times=10)
    for ours, longest, contact in found:
        print(
            f"dashboard: {ours:.3f} s, its longest task after that {longest:.3f} s; a contact's page: {contact:.3f} s"
        )
    median = statistics.median(ours for ours, _, _ in found)
    yield f"dashboard of {DUE_ROWS} due rows, interactive after s (median)", median, MOST_SECONDS_TO_OPEN


def _leaks() -> Iterator[Row]:
    """Yield what the leak scan takes for a whole site, the median and the worst of five; fail if it had too little."""
    with tempfile.TemporaryDirectory(dir=_IN_MEMORY) as folder:
        found = seconds_of_scan(Path(folder) / "public", SCANNED_CONTACTS, MEGABYTES_SCANNED, times=5)
    report = found[0][1]
    megabytes = report.size / 1e6
    print(f"leaks: {megabytes:.1f} MB, {report.tokens:,} texts:", ", ".join(f"{second:.2f}" for second, _ in found))
    if megabytes < MEGABYTES_SCANNED or report.tokens < LEAST_TEXTS:
        raise SystemExit("there is too little to scan for the figure")
    seconds = [second for second, _ in found]
    yield (
        f"leak scan of {megabytes:.1f} MB for {report.tokens:,} texts, s of CPU (median)",
        statistics.median(seconds),
        MOST_SECONDS_OF_SCAN,
    )
    yield "the same, the worst", max(seconds), MOST_SECONDS_OF_SCAN


def _interference() -> Iterator[Row]:
    """Yield how many of a thousand vaults of all sorts change a byte of the public edition."""
    with tempfile.TemporaryDirectory(dir=_IN_MEMORY) as folder:
        found = vaults_that_change_it(Path(folder), RANDOM_VAULTS)
    for seed, names in found.items():
        print(f"interference: vault {seed} changes {', '.join(names)}")
    yield f"public edition beside {RANDOM_VAULTS:,} vaults: those that change it", len(found), 0


def _picker() -> Iterator[Row]:
    """Yield how long a key typed into the picker's filter takes until the page shows it, most of the time."""
    with tempfile.TemporaryDirectory(dir=_IN_MEMORY) as folder:
        found = milliseconds_of_keystrokes(Path(folder), times=5)
    print("picker:", ", ".join(f"{key:.0f}" for key in found))
    yield "a key in the picker's filter, shown after ms (median)", statistics.median(found), MOST_MILLISECONDS_A_KEY
    yield "the same, 19 keys out of 20", statistics.quantiles(found, n=20)[-1], MOST_MILLISECONDS_A_KEY


def _first_visit() -> Iterator[Row]:
    """Yield what a first visit to pages of the public site loads, and how soon they are painted on slow lines."""
    with tempfile.TemporaryDirectory(dir=_IN_MEMORY) as folder:
        for name, loaded, paints in first_visits(Path(folder), times=5):
            print(f"{name}:", ", ".join(f"{path} {size / 1000:.1f}" for path, size in loaded.items()))
            print(f"{name}:", paints, flush=True)
            yield f"a first visit to {name}, kB compressed", sum(loaded.values()) / 1000, MOST_KILOBYTES_OF_A_VISIT
            for line in (SLOW_4G, FAST_4G):
                label = f"{name} on {line.name}, first words painted after s (median)"
                yield label, statistics.median(paints[line.name]), MOST_SECONDS_TO_PAINT


_MEASUREMENTS: dict[str, Callable[[], Iterator[Row]]] = {
    "build": _build,
    "navigation": _navigation,
    "growth": _growth,
    "serve": _serve,
    "rules": _rules,
    "dashboard": _dashboard,
    "leaks": _leaks,
    "interference": _interference,
    "picker": _picker,
    "first-visit": _first_visit,
}

if __name__ == "__main__":
    main()
