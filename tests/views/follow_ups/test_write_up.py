"""A talk of which nothing is written down asks for it, while it is fresh."""

from pathlib import Path

import pytest

from desks import NOV, bucket_on, found_by, rows_on
from inroads.views.follow_ups import Bucket, Way

CONTACT = {"contacts/priya.md": "---\nname: Priya Raman\n---\n"}


def _talk(fields: str = "", body: str = "") -> dict[str, str]:
    return {**CONTACT, "meetings/talk.md": f"---\ncontact: priya\nwhen: 2026-11-19\n{fields}---\n{body}"}


@pytest.mark.parametrize(
    ("fields", "day", "bucket"),
    [
        ("", 18, None),
        ("", 19, None),
        ("", 20, Bucket.TODAY),
        ("", 21, Bucket.OVERDUE),
        ("outcome: held\n", 19, Bucket.TODAY),
        ("thanked: 2026-11-19\n", 19, Bucket.TODAY),
    ],
)
def test_it_is_due_on_the_day_and_shows_once_the_talk_has_taken_place(
    tmp_path: Path, fields: str, day: int, bucket: Bucket | None
) -> None:
    assert bucket_on(tmp_path, _talk(fields), NOV[day], "FU-DEBRIEF") is bucket


def test_a_row_offers_a_line_to_complete(tmp_path: Path) -> None:
    (row,) = rows_on(tmp_path, _talk(), NOV[20], "FU-DEBRIEF")
    assert row.why == "You talked on 19 November 2026, and the note holds no word of it."
    assert (row.due, row.overdue) == (NOV[19], NOV[21])
    assert (row.settle.way, row.settle.where) == (Way.AT_FOOT, "at the end of the note")
    assert row.line == "## Insights\n- The main thing that I learned:"


@pytest.mark.parametrize(
    "body",
    [
        "She was late.\n",
        "## Answers\n### path-01\nBy chance.\n",
        "## Insights\n- One\n",
        "## Advice\n- [ ] Read it\n",
        "## Actions\n- [ ] Send it\n",
    ],
)
def test_any_words_settle_it(tmp_path: Path, body: str) -> None:
    assert found_by(tmp_path, _talk(body=body), "FU-DEBRIEF") == ()


@pytest.mark.parametrize("body", ["## Insights\n", "## Answers\n\n## Advice\n", "\n\n"])
def test_headings_alone_do_not(tmp_path: Path, body: str) -> None:
    assert len(found_by(tmp_path, _talk(body=body), "FU-DEBRIEF")) == 1


@pytest.mark.parametrize("outcome", ["cancelled", "no-show", "moved to 2026-11-26"])
def test_a_meeting_that_did_not_take_place_has_nothing_to_tell(tmp_path: Path, outcome: str) -> None:
    assert found_by(tmp_path, _talk(f"outcome: {outcome}\n"), "FU-DEBRIEF") == ()


def test_a_closed_contact_asks_for_nothing(tmp_path: Path) -> None:
    notes = {**_talk(), "contacts/priya.md": "---\nname: Priya Raman\nstatus: closed\n---\n"}
    assert found_by(tmp_path, notes, "FU-DEBRIEF") == ()
