"""The page on which questions are picked: what stands on it, and what its questions are found by."""

from pathlib import Path

import pytest

from conftest import Tree, write_tree
from inroads.library import Library
from inroads.problems import Code
from inroads.views.picker import PickerPage, PickFilter, picker_page
from inroads.workspace import library_of, read_public

BANK = """
    ---
    title: Bank
    topics: [later, path]
    stages: [{id: explore, title: Explore, purpose: To learn}, {id: close, title: Close, purpose: To end}]
    seniority: [{id: any}, {id: early}, {id: senior}]
    goals: [{id: exploring, note: deciding}]
    industries: [law, science-research]
    minutes_per_question: '2.5'
    ---
"""


def _page(root: Path, *questions: str, **files: str) -> PickerPage:
    listed = "".join(f"  - {question}\n" for question in questions)
    path = f"---\ntitle: Paths\nquestions:\n{listed}---\n"
    tree: Tree = {"questions/index.md": BANK, "questions/path.md": path, **files}
    library, problems = library_of(read_public(write_tree(root, tree), "public"))
    assert [problem for problem in problems if problem.code is not Code.UNKNOWN_LINK] == []
    return picker_page(library)


def _filter(page: PickerPage, name: str) -> PickFilter:
    (found,) = (one for one in page.filters if one.name == name)
    return found


def _set(name: str, minutes: int, questions: str) -> dict[str, str]:
    meta = f"title: {name.title()}\nminutes: {minutes}\ngoal: active\nuse_when: U\nquestions: [{questions}]"
    return {f"questions/sets/{name}.md": f"---\n{meta}\n---\n"}


def test_questions_stand_by_part_of_the_talk_and_by_topic_in_the_banks_order(tmp_path: Path) -> None:
    later = "---\ntitle: Later\nquestions:\n  - {id: later-01, text: B?, stage: close, why: W}\n---\n"
    page = _page(
        tmp_path,
        "{id: path-01, text: Last?, stage: close, why: W}",
        "{id: path-02, text: First?, stage: explore, why: W}",
        **{"questions/later.md": later},
    )
    assert page.number == 3
    assert [
        (stage.title, [(topic.link.text, topic.link.key, [row.id for row in topic.rows]) for topic in stage.topics])
        for stage in page.stages
    ] == [
        ("Explore", [("Paths", "path", ["path-02"])]),
        ("Close", [("Later", "later", ["later-01"]), ("Paths", "path", ["path-01"])]),
    ]


def test_a_row_has_what_it_is_found_by(tmp_path: Path) -> None:
    page = _page(
        tmp_path,
        "{id: path-01, text: 'Why {{ me.school }}?', stage: explore, why: W, seniority: [senior], goals: [active],"
        " industries: [law], tags: [only-you], sensitive: yes}",
        **_set("quick", 15, "path-01"),
        **_set("long", 30, "path-01"),
        **{"templates/index.md": "---\ntitle: T\nplaceholders:\n  me.school: {hint: H, sample: S}\n---\n"},
    )
    (row,) = page.stages[0].topics[0].rows
    assert [part.text for part in row.text] == ["Why ", "your school", "?"]
    assert (row.stage, row.topic, row.person, row.goal, row.field) == (
        "explore",
        "path",
        ("senior",),
        ("active",),
        ("law",),
    )
    assert (row.talks, row.tags) == ((15, 30), ("only-you",))
    assert "Sensitive: ask only when there is trust" in row.limits


def test_a_question_for_either_goal_suits_any(tmp_path: Path) -> None:
    page = _page(tmp_path, "{id: path-01, text: A?, stage: explore, why: W}")
    (row,) = page.stages[0].topics[0].rows
    assert (row.person, row.goal, row.field) == (("any",), ("any",), ("any",))


def test_a_filter_counts_what_suits_and_leaves_out_what_no_question_has(tmp_path: Path) -> None:
    page = _page(
        tmp_path,
        "{id: path-01, text: A?, stage: explore, why: W, tags: [story, rare]}",
        "{id: path-02, text: B?, stage: explore, why: W, tags: [story], seniority: [senior],"
        " industries: [science-research]}",
    )
    assert _filter(page, "topic").values == (("path", "Paths", 2),)
    assert _filter(page, "stage").values == (("explore", "Explore", 2),)
    assert _filter(page, "person").values == (("senior", "senior", 2),)
    assert _filter(page, "field").values == (("science-research", "science and research", 2),)
    assert _filter(page, "goal").values == ()
    assert _filter(page, "talk").values == ()
    assert _filter(page, "tag").values == (("story", "story", 2),)


def test_sets_come_by_length_and_pass_over_questions_that_there_are_not(tmp_path: Path) -> None:
    files = {**_set("long", 30, "path-01"), **_set("quick", 15, "path-01")}
    page = _page(tmp_path, "{id: path-01, text: A?, stage: explore, why: W}", **files)
    assert [(one.id, one.minutes, one.questions) for one in page.sets] == [
        ("quick", 15, ("path-01",)),
        ("long", 30, ("path-01",)),
    ]


def test_a_talk_has_ten_to_sixty_minutes_and_usually_twenty(tmp_path: Path) -> None:
    page = _page(tmp_path, "{id: path-01, text: A?, stage: explore, why: W}")
    assert [talk.minutes for talk in page.talks] == [10, 15, 20, 25, 30, 45, 60]
    assert [talk.minutes for talk in page.talks if talk.is_usual] == [20]
    assert all(len(talk.plan) == len(page.parts) for talk in page.talks)
    assert page.minutes_each == "2.5"


def test_without_a_bank_the_page_still_stands(tmp_path: Path) -> None:
    question = "  - {id: path-01, text: A?, stage: odd, why: W}\n"
    tree: Tree = {"questions/path.md": f"---\ntitle: P\nquestions:\n{question}---\n"}
    page = picker_page(library_of(read_public(write_tree(tmp_path, tree), "public"))[0])
    assert [(stage.id, stage.title, stage.purpose) for stage in page.stages] == [("odd", "odd", "")]
    assert _filter(page, "field").values == ()


@pytest.mark.parametrize("name", ["topic", "stage", "person", "goal", "field", "talk", "tag"])
def test_every_question_of_the_bank_is_found_by_each_filter(library: Library, name: str) -> None:
    page = picker_page(library)
    assert page.number == len(library.questions)
    rows = [row for stage in page.stages for topic in stage.topics for row in topic.rows]
    assert {row.id for row in rows} == set(library.questions)
    assert _filter(page, name).values
    assert all(0 < number <= page.number for _, _, number in _filter(page, name).values)


def test_the_questions_of_every_part_of_the_talk_have_their_minutes(library: Library) -> None:
    page = picker_page(library)
    planned = {stage for part in page.parts for stage in part.stages}
    assert {stage.id for stage in page.stages} - planned == {"after"}
