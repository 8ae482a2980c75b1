"""A hundred and twenty days over the sample: what is due on each, and what a seeker who does it all would send.

Both lists are golden files, to be read and argued over; `--update-golden` writes them anew.
"""

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from conftest import REPOSITORY, TODAY
from desks import settled
from inroads.library import Library
from inroads.policy import policy_from
from inroads.views.desk import Desk, desk_from
from inroads.views.follow_ups import Bucket, DueRow, Kind
from inroads.workspace import checked_vault, read_private

GOLDEN = Path(__file__).parent / "golden"
SAMPLE = REPOSITORY / "content/private"
ZONE = "America/New_York"
DAYS = 120
ROOM = 7
OF_OWN_ACCORD = {
    Kind.REACH_OUT, Kind.NUDGE, Kind.REFERRAL, Kind.REPORT_BACK, Kind.CHECK_IN, Kind.TELL, Kind.CLOSE_LOOP,
    Kind.ANNIVERSARY,
}  # fmt: skip


def _desks(root: Path, library: Library) -> Iterator[Desk]:
    """Yield the desk of each day, the notes read anew for each."""
    policy, _ = policy_from({})
    for number in range(DAYS):
        vault, problems = checked_vault(read_private(root, "notes"), library, ZONE)
        assert [problem for problem in problems if problem.is_error] == []
        yield desk_from(library, vault, policy, (), TODAY + timedelta(days=number))


def _now(desk: Desk) -> list[DueRow]:
    return [row for row in desk.due if row.bucket in (Bucket.OVERDUE, Bucket.TODAY)]


def _names(row: DueRow) -> str:
    return ", ".join(link.text for link in row.people)


def _is_golden(name: str, lines: list[str], request: pytest.FixtureRequest) -> bool:
    path, text = GOLDEN / name, "\n".join(lines) + "\n"
    if request.config.getoption("--update-golden"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    return path.read_text("utf-8") == text


def test_what_is_due_on_each_day_of_the_sample(library: Library, request: pytest.FixtureRequest) -> None:
    """As `inroads due --today` shows it: what is new on a day in full, what stays from the day before by its number."""
    lines, before = [], set[tuple[str, str, date]]()
    policy, _ = policy_from({})
    vault, _ = checked_vault(read_private(SAMPLE, "notes"), library, ZONE)
    for number in range(DAYS):
        desk = desk_from(library, vault, policy, (), TODAY + timedelta(days=number))
        rows = {(row.rule, _names(row), row.due): row for row in _now(desk)}
        counts = [f"{sum(row.bucket is bucket for row in desk.due)} {bucket.value}" for bucket in Bucket]
        lines.append(f"{desk.today:%a} {desk.today}: {', '.join(counts)}")
        lines += [f"  {row.rule:22} {_names(row)}: {row.what}" for key, row in rows.items() if key not in before]
        before = {*rows}
        people = [who for row in desk.due if row.kind in OF_OWN_ACCORD for who in row.who]
        assert len(people) == len(set(people)), desk.today
    assert _is_golden("120-days.txt", lines, request)


def test_a_seeker_who_does_all_of_it_pesters_nobody(
    tmp_path: Path, library: Library, request: pytest.FixtureRequest
) -> None:
    """Each day all that is due is done, by the lines that the rows offer, until nothing is left of that day."""
    root = shutil.copytree(SAMPLE, tmp_path / "notes")
    sent: dict[str, list[date]] = {}
    lines = []
    for desk in _desks(root, library):
        rows = sorted(_now(desk), key=lambda row: -row.settle.line)  # from the end of a note, so that lines keep places
        lines += [f"{desk.today:%a} {desk.today}"] if rows else []
        for row in rows:
            settled(root, row.settle, desk.today)
            for what, path, where, line in row.besides:
                assert all((what, path, where, line))
        lines += sorted(f"  {row.rule:22} {_names(row)}: {row.what}" for row in rows)
        for row in rows:
            for who in row.who if row.kind in OF_OWN_ACCORD else ():
                sent.setdefault(who, []).append(desk.today)
    gaps = {who: [(b - a).days for a, b in pairwise(days)] for who, days in sent.items()}
    assert {who: found for who, found in gaps.items() if found and min(found) < ROOM} == {}
    assert _is_golden("120-days-done.txt", lines, request)


def test_at_the_end_of_each_day_nothing_of_it_is_left(tmp_path: Path, library: Library) -> None:
    root = shutil.copytree(SAMPLE, tmp_path / "notes")
    left: list[tuple[str, str, str]] = []
    for number, desk in enumerate(_desks(root, library)):
        if number == DAYS // 4:
            break
        for row in sorted(_now(desk), key=lambda row: -row.settle.line):
            settled(root, row.settle, desk.today)
        policy, _ = policy_from({})
        vault, _ = checked_vault(read_private(root, "notes"), library, ZONE)
        after = desk_from(library, vault, policy, (), desk.today)
        done = {(row.rule, _names(row), row.facts[0].text) for row in _now(desk)}
        left += [key for row in _now(after) if (key := (row.rule, _names(row), row.facts[0].text)) in done]
    assert left == []
