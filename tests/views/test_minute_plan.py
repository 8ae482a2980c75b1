"""How the minutes of a talk are shared out."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import REPOSITORY
from inroads.views.minute_plan import PARTS, minute_plan

GUIDE = (REPOSITORY / "content/public/guide/step-5-meet.md").read_text("utf-8")


@pytest.mark.parametrize(("column", "minutes"), [(0, 15), (1, 20), (2, 30)])
def test_the_plan_is_the_guides_timeline(column: int, minutes: int) -> None:
    rows = re.findall(r"^\| ([A-Z][^|]+?) \| (\d+) \| (\d+) \| (\d+) \|$", GUIDE, re.MULTILINE)
    assert len(rows) == len(PARTS)
    assert minute_plan(minutes) == tuple(int(row[1 + column]) for row in rows)


@pytest.mark.parametrize(
    ("minutes", "plan"),
    [(10, (1, 1, 4, 2, 1, 1)), (25, (1, 1, 10, 5, 4, 4)), (45, (2, 1, 19, 11, 6, 6)), (60, (2, 1, 25, 15, 9, 8))],
)
def test_other_lengths_are_shared_out_as_in_the_nearest_timeline(minutes: int, plan: tuple[int, ...]) -> None:
    assert minute_plan(minutes) == plan


@given(st.integers(10, 600))
def test_a_plan_has_all_minutes_and_some_for_every_part(minutes: int) -> None:
    plan = minute_plan(minutes)
    assert sum(plan) == minutes
    assert len(plan) == len(PARTS)
    assert min(plan) >= 1
