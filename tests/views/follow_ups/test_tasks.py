"""Tasks with a day, and advice whose giver should hear that it was followed."""

from pathlib import Path

import pytest

from desks import NOV, bucket_on, found_by, person, rows_on, talk
from inroads.views.follow_ups import Bucket, Way

PRIYA = "---\nname: Priya Raman\n---\n"
TALK = "---\ncontact: priya\nwhen: 2026-11-05\nthanked: 2026-11-05\n---\n"


def _task(line: str, heading: str = "Advice", contact: str = PRIYA) -> dict[str, str]:
    return {"contacts/priya.md": contact, "meetings/talk.md": f"{TALK}## {heading}\n{line}\n"}


@pytest.mark.parametrize(
    ("day", "bucket"),
    [
        (4, None),  # it was given on the 5th
        (5, Bucket.LATER),
        (13, Bucket.THIS_WEEK),
        (19, Bucket.THIS_WEEK),
        (20, Bucket.TODAY),
        (21, Bucket.OVERDUE),
    ],
)
def test_a_task_is_due_on_its_day(tmp_path: Path, day: int, bucket: Bucket | None) -> None:
    assert bucket_on(tmp_path, _task("- [ ] Read a book (due 2026-11-20)"), NOV[day], "FU-ACTION") is bucket


@pytest.mark.parametrize(
    "line",
    [
        "- [x] Read a book (due 2026-11-20)",
        "- [ ] Read a book (due 2026-11-20, done 2026-11-19)",
        "- [ ] Read a book (due 2026-11-20) (told 2026-11-19)",
        "- [x] Read a book 📅 2026-11-20 ✅ 2026-11-19",
        "- [ ] Read a book",
    ],
)
def test_a_task_that_is_done_or_has_no_day_is_not_due(tmp_path: Path, line: str) -> None:
    assert found_by(tmp_path, _task(line), "FU-ACTION") == ()


@pytest.mark.parametrize(
    ("heading", "why"),
    [
        ("Advice", "Advice from your talk of 5 November 2026."),
        ("Actions", "You planned it in your talk of 5 November 2026."),
    ],
)
def test_it_says_where_the_task_comes_from(tmp_path: Path, heading: str, why: str) -> None:
    (found,) = found_by(tmp_path, _task("- [ ] Read a book (due 2026-11-20)", heading), "FU-ACTION")
    assert (found.what, found.why, found.who) == ("Read a book", why, ("priya",))
    assert [(fact.line, fact.text) for fact in found.facts] == [(7, "Read a book")]


def test_a_task_in_a_contacts_own_note_counts_as_well(tmp_path: Path) -> None:
    notes = {"contacts/priya.md": f"{PRIYA}## Actions\n- [ ] Send the draft (due 2026-11-20)\n"}
    (row,) = rows_on(tmp_path, notes, NOV[20], "FU-ACTION")
    assert (row.why, row.people[0].text) == ("You planned it in your notes on Priya Raman.", "Priya Raman")


def test_its_words_are_shown_without_markdown(tmp_path: Path) -> None:
    line = "- [ ] Read **Inspired**, then [this](https://e.com) and [[priya]] (due 2026-11-20)"
    (found,) = found_by(tmp_path, _task(line), "FU-ACTION")
    assert found.what == "Read Inspired, then this and Priya Raman"


def test_a_task_before_its_meeting_shows_from_its_own_day_on(tmp_path: Path) -> None:
    assert bucket_on(tmp_path, _task("- [ ] Read a book (due 2026-11-02)"), NOV[2], "FU-ACTION") is Bucket.TODAY


@pytest.mark.parametrize("status", ["closed", "paused"])
def test_a_day_that_the_seeker_chose_holds_even_if_the_contact_is_closed(tmp_path: Path, status: str) -> None:
    contact = f"---\nname: Priya Raman\nstatus: {status}\n---\n"
    assert len(found_by(tmp_path, _task("- [ ] Read a book (due 2026-11-20)", contact=contact), "FU-ACTION")) == 1


def test_a_task_is_settled_by_a_mark_at_the_end_of_its_line(tmp_path: Path) -> None:
    (row,) = rows_on(tmp_path, _task("- [ ] Read a book (due 2026-11-20)"), NOV[20], "FU-ACTION")
    assert (row.line, row.settle.way, row.settle.line) == ("(done 2026-11-20)", Way.AT_END, 7)
    assert row.settle.where == "tick line 7, and add at its end"


@pytest.mark.parametrize(
    ("day", "bucket"),
    [
        (7, None),
        (8, Bucket.THIS_WEEK),
        (14, Bucket.THIS_WEEK),
        (15, Bucket.TODAY),
        (22, Bucket.TODAY),  # a week's grace
        (23, Bucket.OVERDUE),
    ],
)
def test_the_giver_of_advice_hears_a_week_after_it_was_followed(
    tmp_path: Path, day: int, bucket: Bucket | None
) -> None:
    assert bucket_on(tmp_path, _task("- [x] Read a book (done 2026-11-08)"), NOV[day], "FU-ADVICE-LOOP") is bucket


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("- [x] Read a book (done 2026-11-08, told 2026-11-09)", "Advice"),
        ("- [x] Read a book", "Advice"),  # nobody knows when
        ("- [ ] Read a book (due 2026-11-08)", "Advice"),
        ("- [x] Read a book (done 2026-11-08)", "Actions"),  # nobody's advice
    ],
)
def test_nothing_is_to_tell(tmp_path: Path, line: str, heading: str) -> None:
    assert found_by(tmp_path, _task(line, heading), "FU-ADVICE-LOOP") == ()


@pytest.mark.parametrize("status", ["closed", "paused"])
def test_a_closed_or_paused_contact_is_told_nothing(tmp_path: Path, status: str) -> None:
    contact = f"---\nname: Priya Raman\nstatus: {status}\n---\n"
    notes = _task("- [x] Read a book (done 2026-11-08)", contact=contact)
    assert found_by(tmp_path, notes, "FU-ADVICE-LOOP") == ()


def test_a_pause_puts_the_telling_off_until_its_end(tmp_path: Path) -> None:
    contact = "---\nname: Priya Raman\nstatus: paused until 2026-11-25\n---\n"
    (found,) = found_by(tmp_path, _task("- [x] Read a book (done 2026-11-08)", contact=contact), "FU-ADVICE-LOOP")
    assert (found.since, found.due) == (NOV[25], NOV[25])


def test_of_two_people_the_one_who_is_open_is_told(tmp_path: Path) -> None:
    notes = {
        "contacts/priya.md": "---\nname: Priya Raman\nstatus: closed\n---\n",
        "contacts/sam.md": "---\nname: Sam Lee\n---\n",
        "meetings/talk.md": "---\ncontact: [priya, sam]\nwhen: 2026-11-05\n---\n## Advice\n- [x] A (done 2026-11-08)\n",
    }
    (found,) = found_by(tmp_path, notes, "FU-ADVICE-LOOP")
    assert found.who == ("sam",)


def test_advice_from_someone_whose_note_has_an_error_waits_for_it(tmp_path: Path) -> None:
    notes = _task("- [x] Read a book (done 2026-11-08)", contact="---\nname: Priya Raman\nadded: soon\n---\n")
    assert found_by(tmp_path, notes, "FU-ADVICE-LOOP") == ()


def test_it_says_what_was_done_and_what_to_write(tmp_path: Path) -> None:
    (row,) = rows_on(tmp_path, _task("- [x] Read a *book* (done 2026-11-08)"), NOV[15], "FU-ADVICE-LOOP")
    assert row.what == "Tell them that you did it: Read a book"
    assert row.why == "You did on 8 November 2026 what they advised, and nothing says that they know."
    assert (row.line, row.settle.where) == ("(told 2026-11-15)", "at the end of line 7")


@pytest.mark.parametrize(
    ("day", "bucket"),
    [(1, None), (2, Bucket.THIS_WEEK), (8, Bucket.THIS_WEEK), (9, Bucket.TODAY), (15, Bucket.TODAY),
     (16, Bucket.OVERDUE)],
)  # fmt: skip
def test_a_promise_for_no_day_is_due_a_week_later(tmp_path: Path, day: int, bucket: Bucket | None) -> None:
    notes = {"contacts/priya.md": person("Priya"), "meetings/t.md": talk("2026-11-02", body=PROMISE)}
    assert bucket_on(tmp_path, notes, NOV[day], "FU-PROMISE") is bucket


PROMISE = "## Actions\n- [ ] Send her the article"


def test_a_promise_says_what_and_where(tmp_path: Path) -> None:
    notes = {"contacts/priya.md": person("Priya"), "meetings/t.md": talk("2026-11-02", body=PROMISE)}
    (row,) = rows_on(tmp_path, notes, NOV[9], "FU-PROMISE")
    assert (row.what, row.line) == ("Send her the article", "(done 2026-11-09)")
    assert row.why == "You planned it in your talk of 2 November 2026, for no day in particular."
    assert [(fact.line, fact.text) for fact in row.facts] == [(6, "Send her the article")]


@pytest.mark.parametrize(
    "body",
    [
        "## Actions\n- [x] Send it",
        "## Actions\n- [ ] Send it (due 2026-12-01)",
        "## Actions\n- [x] Send it (done 2026-11-03)",
        "## Advice\n- [ ] Read it",
    ],
)
def test_what_is_done_or_has_a_day_or_was_advice_is_no_such_promise(tmp_path: Path, body: str) -> None:
    notes = {"contacts/priya.md": person("Priya"), "meetings/t.md": talk("2026-11-02", body=body)}
    assert found_by(tmp_path, notes, "FU-PROMISE") == ()
