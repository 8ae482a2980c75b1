"""The library: public records together, in their order, and every reference between them that leads nowhere."""

from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Tree, lines_of
from inroads.library import Library, library_from
from inroads.problems import Problem
from inroads.workspace import library_of, read_public
from reading import told

MakeTree = Callable[[Tree], Path]

BANK = """
    ---
    title: Bank
    topics:
      - path
      - day
    stages:
      - {id: explore, title: Explore, purpose: Open questions.}
    seniority:
      - id: early
    goals:
      - id: exploring
    industries: [tech]
    minutes_per_question: "2.5"
    ---
    """
PATH = """
    ---
    title: Path
    questions:
      - id: path-01
        text: How did you come to {{ contact.organization }}?
        stage: explore
        why: A story.
    ---
    """
DAY = "---\ntitle: Day\nquestions:\n  - {id: day-01, text: x, stage: explore, why: y}\n---\n"
TEMPLATES = "---\ntitle: Templates\nplaceholders:\n  contact.organization: {hint: x, sample: y}\n---\n"
PUBLIC: Tree = {
    "index.md": "---\ntitle: Home\n---\n",
    "questions/index.md": BANK,
    "questions/path.md": PATH,
    "questions/day.md": DAY,
    "templates/index.md": TEMPLATES,
}


def _library(tree: MakeTree, more: Tree) -> tuple[Library, tuple[Problem, ...]]:
    shelf = read_public(tree({**PUBLIC, **more}), "public")
    assert shelf.all_problems == ()
    return library_of(shelf)


def test_an_empty_library_has_no_problem() -> None:
    assert library_from(()) == (Library(), ())


def test_topics_stand_in_the_banks_order_and_others_after_them(tree: MakeTree) -> None:
    library, problems = _library(
        tree, {"questions/b.md": "---\ntitle: B\n---\n", "questions/a.md": "---\ntitle: A\n---\n"}
    )
    assert problems == ()
    assert list(library.topics) == ["path", "day", "a", "b"]
    assert {question: found.topic.id for question, found in library.questions.items()} == {
        "path-01": "path",
        "day-01": "day",
    }
    assert list(library.pages) == ["public/index.md"]
    assert list(library.placeholders) == ["contact.organization"]


def test_without_a_bank_topics_stand_by_id_and_any_word_is_accepted(tree: MakeTree) -> None:
    shelf = read_public(
        tree({"questions/b.md": DAY.replace("explore", "anything"), "questions/a.md": "---\ntitle: A\n---\n"}), "p"
    )
    library, problems = library_of(shelf)
    assert (list(library.topics), problems) == (["a", "b"], ())


def test_a_question_given_twice_is_an_error_that_names_both(tree: MakeTree) -> None:
    twice = (
        "---\ntitle: B\nquestions:\n  - {text: x, id: path-01, stage: explore, why: y}\n"
        "avoid:\n  - {id: day-01, text: x, kind: y, severity: warn, reason: z}\n---\n"
    )
    library, problems = _library(tree, {"questions/b.md": twice})
    assert lines_of(problems) == [
        "public/questions/b.md:4:19 error duplicate-id",
        "public/questions/b.md:6:10 error duplicate-id",
    ]
    assert [problem.message for problem in problems] == [
        'the question "path-01" is given twice: here and in public/questions/path.md:4',
        'the question "day-01" is given twice: here and in public/questions/day.md:4',
    ]
    assert {problem.hint for problem in problems} == {"give one of them another id"}
    assert library.questions["path-01"].topic.id == "path"


def test_unknown_questions_of_a_set_are_told_at_themselves(tree: MakeTree) -> None:
    short = (
        "---\ntitle: S\nminutes: 9\ngoal: active\nuse_when: x\nquestions:\n  - path-01\n  - path-02\n  - zz-99\n---\n"
    )
    _, problems = _library(tree, {"questions/sets/short.md": short})
    assert told(problems) == [
        ("8:5", "unknown-question", 'there is no question "path-02"', 'did you mean "path-01"?'),
        ("9:5", "unknown-question", 'there is no question "zz-99"', "choose one of day-01, path-01"),
    ]


def test_unknown_questions_to_ask_instead_are_told_at_themselves(tree: MakeTree) -> None:
    avoid = (
        "---\ntitle: A\navoid:\n  - id: avoid-01\n    text: x\n    kind: y\n    severity: warn\n    reason: z\n"
        "    instead: [path-01, avoid-01]\n---\n"
    )
    library, problems = _library(tree, {"questions/a.md": avoid})
    assert told(problems) == [
        ("9:24", "unknown-question", 'there is no question "avoid-01"', "choose one of day-01, path-01"),
    ]
    assert list(library.avoid) == ["avoid-01"]


@pytest.mark.parametrize(
    ("line", "at", "message", "hint"),
    [
        ("stage: explor", "6:12", 'there is no stage "explor"', 'did you mean "explore"?'),
        ("stage: explore\n    seniority: [any, late]", "7:22", 'there is no level "late"', "choose one of any, early"),
        ("stage: explore\n    seniority: mid", "7:16", 'there is no level "mid"', "choose one of any, early"),
        ("stage: explore\n    industries:\n      - tech\n      - law", "9:9", 'there is no industry "law"',
         "choose one of any, tech"),
    ],
)  # fmt: skip
def test_words_that_the_bank_does_not_list_are_told_at_themselves(
    tree: MakeTree, line: str, at: str, message: str, hint: str
) -> None:
    topic = f"---\ntitle: B\nquestions:\n  - id: b-01\n    text: x\n    {line}\n    why: y\n---\n"
    _, problems = _library(tree, {"questions/b.md": topic})
    assert told(problems) == [(at, "invalid-value", message, hint)]


def test_a_topic_that_the_bank_lists_and_that_is_not_there_is_told(tree: MakeTree) -> None:
    _, problems = _library(tree, {"questions/index.md": BANK.replace("- day\n", "- dayy\n      - other\n")})
    assert told(problems) == [
        ("5:5", "unknown-link", 'there is no topic "dayy"', 'did you mean "day"?'),
        ("6:5", "unknown-link", 'there is no topic "other"', "choose one of day, path"),
    ]


@pytest.mark.battery(28)
def test_unknown_placeholders_are_told_at_themselves(tree: MakeTree) -> None:
    template = (
        "---\ntitle: A\nchannel: email\nstep: x\nwhen: x\npurpose: x\nlimit: 9 words\n"
        "subject: From {{ me.name }}\n---\n## Message\né {{ contact.organisation }}\n"
    )
    topic = (
        "---\ntitle: B\nquestions:\n  - {id: b-01, text: 'At {{ x.y }}', stage: explore, why: y}\n"
        "  - id: b-02\n    text: At {{ x.z }}\n    stage: explore\n    why: y\n---\n"
    )
    _, problems = _library(tree, {"templates/a.md": template, "questions/b.md": topic})
    there = "choose one of contact.organization"
    assert [(problem.path.rpartition("/")[2], *told([problem])[0]) for problem in problems] == [
        ("a.md", "8:15", "unknown-placeholder", 'there is no placeholder "me.name"', there),
        ("a.md", "11:3", "unknown-placeholder", 'there is no placeholder "contact.organisation"',
         'did you mean "contact.organization"?'),
        ("b.md", "4:22", "unknown-placeholder", 'there is no placeholder "x.y"', there),
        ("b.md", "6:14", "unknown-placeholder", 'there is no placeholder "x.z"', there),
    ]  # fmt: skip


def test_where_there_are_too_many_names_to_list_the_hint_is_short(tree: MakeTree) -> None:
    entries = "".join(f"  - {{id: b-{n:02}, text: x, stage: explore, why: y}}\n" for n in range(30))
    short = "---\ntitle: S\nminutes: 9\ngoal: active\nuse_when: x\nquestions: [zzz]\n---\n"
    _, problems = _library(
        tree, {"questions/b.md": f"---\ntitle: B\nquestions:\n{entries}---\n", "questions/sets/short.md": short}
    )
    assert [problem.hint for problem in problems] == ["correct the question's id"]


SHEET = "---\ntitle: Sheet\nkind: checklist\npage: start\nitems: [One.]\n---\n"


def test_pages_of_the_guide_stand_in_its_order_and_no_translation_among_them(tree: MakeTree) -> None:
    library, problems = _library(
        tree,
        {
            "guide/what.md": "---\ntitle: What\norder: 2\n---\n",
            "guide/start.md": "---\ntitle: Start\norder: 1\n---\n",
            "fr/guide/start.md": "---\ntitle: Commencer\norder: 1\n---\n",
        },
    )
    assert problems == ()
    assert [(page, found.title) for page, found in library.guide.items()] == [("start", "Start"), ("what", "What")]
    assert len(library.pages) == 4


def test_a_checklist_for_a_page_that_is_not_there_is_told_at_the_page(tree: MakeTree) -> None:
    guide = {"guide/start.md": "---\ntitle: Start\n---\n"}
    _, problems = _library(tree, {**guide, "printables/ck-a.md": SHEET.replace("page: start", "page: strat")})
    assert [(problem.path.rpartition("/")[2], *told([problem])[0]) for problem in problems] == [
        ("ck-a.md", "4:7", "unknown-page", 'there is no page of the guide "strat"', 'did you mean "start"?')
    ]
    assert problems[0].is_error


def test_a_page_that_shows_what_is_not_there_is_told_at_the_line(tree: MakeTree) -> None:
    page = "---\ntitle: Start\n---\n# Start\n\n![[ck-a]]\n\n![[ck-b]]\n"
    library, problems = _library(tree, {"guide/start.md": page, "printables/ck-a.md": SHEET})
    assert [(problem.path.rpartition("/")[2], *told([problem])[0]) for problem in problems] == [
        ("start.md", "8:1", "unknown-printable", 'there is no checklist or worksheet "ck-b"', 'did you mean "ck-a"?')
    ]
    assert list(library.printables) == ["ck-a"]
    assert "public/guide/start.md" in library.pages
