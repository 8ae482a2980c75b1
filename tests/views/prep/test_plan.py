"""The minutes of a talk, and which of the planned questions fit into them."""

from pathlib import Path

import pytest

from conftest import desk_of
from desks import person, talk
from inroads.library import Library
from inroads.views.prep.plan import Plan, minute_plan, timeline

WHO = {"contacts/priya.md": person("Priya Raman")}


def _plan(root: Path, library: Library, questions: str, fields: str = "minutes: 20\n", **given: object) -> Plan:
    fields = f"questions: [{questions}]\n{fields}" if questions else fields
    notes = {**WHO, "meetings/talk.md": talk("2026-11-25 14:00", fields)}
    desk = desk_of(root, notes, library=library, **given)  # type: ignore[arg-type]
    return minute_plan(desk, desk.vault.meetings["talk"])


def _words(plan: Plan) -> dict[str, list[str]]:
    return {part.id: ["".join(one.text for one in row.words) for row in part.questions] for part in plan.parts}


@pytest.mark.parametrize(
    ("minutes", "parts"),
    [
        (15, (1, 1, 6, 3, 2, 2)),
        (20, (1, 1, 8, 4, 3, 3)),
        (30, (2, 1, 12, 7, 4, 4)),
        (25, (1, 1, 11, 5, 4, 3)),
        (45, (2, 1, 20, 11, 7, 4)),
        (10, (1, 1, 4, 2, 1, 1)),
    ],
)
def test_the_minutes_are_those_of_the_guide_and_in_between_the_middle_gets_the_rest(
    minutes: int, parts: tuple[int, ...]
) -> None:
    assert timeline(minutes) == parts


@pytest.mark.parametrize("minutes", [*range(1, 121), 600])
def test_no_minute_is_lost_or_made_up(minutes: int) -> None:
    assert sum(timeline(minutes)) == minutes
    assert min(timeline(minutes)) >= 0


def test_each_question_stands_in_the_part_of_its_stage(tmp_path: Path, library: Library) -> None:
    found = _words(_plan(tmp_path, library, "open-01, path-01, tough-01, advice-01, next-01"))
    assert {part: len(questions) for part, questions in found.items()} == {
        "thanks": 0, "introduction": 0, "explore": 2, "deepen": 1, "advise": 1, "close": 1,
    }  # fmt: skip
    assert found["explore"][0] == library.questions["open-01"].question.text


def test_a_question_of_ones_own_goes_with_the_one_before_it(tmp_path: Path, library: Library) -> None:
    found = _words(_plan(tmp_path, library, '"First?", tough-01, "And you?", advice-01, "What else?"'))
    assert found["deepen"] == ["First?", library.questions["tough-01"].question.text, "And you?"]
    assert found["advise"][1:] == ["What else?"]


def test_questions_of_ones_own_alone_are_for_exploring(tmp_path: Path, library: Library) -> None:
    found = _words(_plan(tmp_path, library, '"One?", "Two?"'))
    assert found["explore"] == ["One?", "Two?"]


def test_each_part_knows_when_it_begins_on_the_seekers_clock(tmp_path: Path, library: Library) -> None:
    notes = {
        "contacts/priya.md": person("Priya", "timezone: Europe/London\n"),
        "meetings/talk.md": talk("2026-11-25 14:00", "minutes: 20\nquestions: [path-01, tough-01, advice-01]\n"),
    }
    desk = desk_of(tmp_path, notes, library=library, zone="America/New_York")
    plan = minute_plan(desk, desk.vault.meetings["talk"])
    assert [(part.begins, part.minutes) for part in plan.parts] == [
        ("09:00", 1), ("09:01", 1), ("09:02", 8), ("09:10", 4), ("09:14", 3), ("09:17", 3),
    ]  # fmt: skip


def test_a_part_without_questions_gives_its_minutes_to_the_others(tmp_path: Path, library: Library) -> None:
    plan = _plan(tmp_path, library, "path-01, advice-01")
    assert [(part.id, part.minutes) for part in plan.parts] == [
        ("thanks", 1), ("introduction", 1), ("explore", 11), ("advise", 4), ("close", 3),
    ]  # fmt: skip


def test_a_plan_that_fits_says_so(tmp_path: Path, library: Library) -> None:
    plan = _plan(tmp_path, library, "path-01, next-01")
    assert plan.verdict == "2 questions, about 5 minutes of 20: that fits."
    assert plan.if_time == ()


def test_too_many_questions_are_moved_down_from_the_fullest_part_the_last_first(
    tmp_path: Path, library: Library
) -> None:
    plan = _plan(
        tmp_path, library, "path-01, day-01, day-02, day-03, tough-01, advice-01, next-01, next-02", "minutes: 15\n"
    )
    assert (
        plan.verdict
        == "8 questions would take about 20 minutes, and you have 15. Move 2 down, as shown below the plan."
    )
    assert [row.bank.anchor for row in plan.if_time if row.bank] == ["day-03", "next-02"]
    assert len(plan.parts[-1].questions) == 1


@pytest.mark.parametrize("minutes", [1, 2, 5])
def test_a_talk_of_a_few_minutes_keeps_one_question(tmp_path: Path, library: Library, minutes: int) -> None:
    plan = _plan(tmp_path, library, "path-01, tough-01, advice-01, next-01, next-02", f"minutes: {minutes}\n")
    kept = sum(len(part.questions) for part in plan.parts)
    assert (kept, kept + len(plan.if_time)) == (max(1, int(minutes / 2.5)), 5)


def test_a_question_for_afterwards_takes_no_minutes(tmp_path: Path, library: Library) -> None:
    plan = _plan(tmp_path, library, "path-01, after-02")
    assert [row.bank.anchor for row in plan.later if row.bank] == ["after-02"]
    assert plan.verdict.startswith("1 question,")


def test_without_minutes_the_length_is_the_policys_and_said_to_be(tmp_path: Path, library: Library) -> None:
    plan = _plan(tmp_path, library, "path-01", "", policy={"ask_minutes": 30})
    assert (plan.minutes, plan.is_assumed) == (30, True)


def test_questions_by_email_have_no_minutes(tmp_path: Path, library: Library) -> None:
    plan = _plan(tmp_path, library, "path-01, advice-01", "where: email\n")
    assert [(part.id, part.minutes, part.begins) for part in plan.parts] == [("explore", 0, ""), ("advise", 0, "")]


def test_without_an_hour_no_part_begins_at_one(tmp_path: Path, library: Library) -> None:
    notes = {**WHO, "meetings/talk.md": talk("2026-11-25", "questions: [path-01]\n")}
    desk = desk_of(tmp_path, notes, library=library, zone="America/New_York")
    assert {part.begins for part in minute_plan(desk, desk.vault.meetings["talk"]).parts} == {""}


def test_a_question_that_the_bank_does_not_know_and_one_not_to_ask_say_so(tmp_path: Path, library: Library) -> None:
    bad = next(one for one in library.avoid.values() if one.instead)
    plan = _plan(tmp_path, library, f"path-99, {bad.id}")
    unknown, avoided = plan.parts[2].questions
    assert ("".join(one.text for one in unknown.words), unknown.remark) == (
        "path-99", "There is no such question in the bank.",
    )  # fmt: skip
    assert avoided.remark == f"Better not ask this. {bad.reason}"
    assert [link.anchor for link in avoided.instead] == [*bad.instead]


def test_a_question_put_twice_is_planned_once(tmp_path: Path, library: Library) -> None:
    plan = _plan(tmp_path, library, "path-01, path-01")
    assert plan.verdict.startswith("1 question,")


def test_a_question_knows_who_answered_it_colleagues_first(tmp_path: Path, library: Library) -> None:
    answer = "## Answers\n### path-01\nBy accident.\n"
    notes = {
        "contacts/priya.md": person("Priya", "organization: Acme\n"),
        "contacts/sam.md": person("Sam", "organization: Acme\n"),
        "contacts/ana.md": person("Ana"),
        "meetings/a.md": talk("2026-11-02", who="sam", body=answer),
        "meetings/b.md": talk("2026-11-03", who="ana", body=answer),
        "meetings/c.md": talk("2026-11-04", body=answer),
        "meetings/talk.md": talk("2026-11-25", "questions: [path-01]\n"),
    }
    desk = desk_of(tmp_path, notes, library=library)
    (row,) = minute_plan(desk, desk.vault.meetings["talk"]).parts[2].questions
    assert [link.text for link in row.others] == ["Sam", "Ana"]
    assert [link.text for link in row.before] == ["4 November 2026"]


def test_blanks_are_filled_from_the_notes_and_the_rest_is_marked(tmp_path: Path, library: Library) -> None:
    notes = {
        "contacts/priya.md": person("Priya", "role: Editor\n"),
        "meetings/talk.md": talk("2026-11-25", "questions: [open-02]\n"),
    }
    desk = desk_of(tmp_path, notes, library=library)
    (row,) = minute_plan(desk, desk.vault.meetings["talk"]).parts[2].questions
    assert "Editor" in {part.text for part in row.words if not part.is_blank}
    assert [part.name for part in row.words if part.is_blank] == ["contact.previous_role"]


def test_an_empty_library_breaks_nothing(tmp_path: Path) -> None:
    plan = _plan(tmp_path, Library(), 'path-01, "Own?"')
    assert [len(part.questions) for part in plan.parts if part.questions] == [2]
