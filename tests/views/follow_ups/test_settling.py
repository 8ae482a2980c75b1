"""Writing what a follow-up asks for into the note that it names settles it: tried on many small vaults."""

import tempfile
from collections.abc import Mapping
from dataclasses import astuple
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import TODAY, desk_of, write_tree
from desks import found_by, settled
from inroads.views.desk import Desk
from inroads.views.follow_ups import FollowUp
from vaults import vaults


def _key(follow_up: FollowUp) -> tuple[object, ...]:
    """What the follow-up is about; the line of its fact is left out, since it moves when a field is added above."""
    return follow_up.rule, follow_up.who, follow_up.facts[0].path, follow_up.facts[0].text


def _errors(desk: Desk) -> list[str]:
    return [f"{problem.path}: {problem.message}" for problem in desk.problems if problem.is_error]


@given(vaults(), st.sampled_from([TODAY, TODAY + timedelta(days=3), TODAY + timedelta(days=200)]))
@settings(max_examples=150, deadline=None)
def test_writing_what_a_follow_up_asks_for_settles_it(notes: Mapping[str, str], today: date) -> None:
    with tempfile.TemporaryDirectory() as folder:
        before = desk_of(Path(folder), notes, today=today)
    assert _errors(before) == []
    for follow_up in before.follow_ups.found:
        if follow_up.bucket(today) is None:
            continue
        with tempfile.TemporaryDirectory() as folder:
            settled(write_tree(Path(folder), notes), follow_up.settle, today)
            after = desk_of(Path(folder), {}, today=today)
        assert _errors(after) == []
        assert _key(follow_up) not in [_key(found) for found in after.follow_ups.found], follow_up.settle.on(today)


@given(vaults())
@settings(max_examples=100, deadline=None)
def test_every_fact_behind_a_follow_up_stands_where_it_is_said_to_stand(notes: Mapping[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        found = desk_of(Path(folder), notes).follow_ups.found
    for fact in (fact for follow_up in found for fact in follow_up.facts):
        lines = notes[fact.path.removeprefix("notes/")].split("\n")
        here = " ".join(lines[fact.line - 1 : fact.line + 1])
        assert all(word in here for word in fact.text.replace(":", " ").split()), (fact, here)


@given(vaults())
@settings(max_examples=100, deadline=None)
def test_the_order_is_total_and_the_same_from_whichever_end_the_notes_are_read(notes: Mapping[str, str]) -> None:
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        found = desk_of(Path(one), notes).follow_ups.found
        again = desk_of(Path(other), dict(reversed(notes.items()))).follow_ups.found
    orders = [follow_up.order for follow_up in found]
    assert orders == sorted(set(orders))  # type: ignore[type-var]
    assert [astuple(one) for one in found] == [astuple(one) for one in again]


def test_a_log_on_one_line_is_opened_up_for_the_next_entry(tmp_path: Path) -> None:
    log = """log: '2026-11-02 asked by email using outreach-letter: "hi"'"""
    notes = {"contacts/ana.md": f"---\nname: Ana\n{log}\n---\n"}
    (found,) = found_by(tmp_path, notes, "FU-NUDGE")
    assert found.settle.where == "instead of line 3"
    assert found.settle.on(TODAY) == (
        'log:\n  - "2026-11-02 asked by email using outreach-letter: \\"hi\\""\n'
        "  - 2026-11-20 nudged by email using nudge-no-reply"
    )
