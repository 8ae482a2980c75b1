"""The question bank's notes: topics, questions to leave out, sets, and the order of it all."""

import pytest

from inroads.problems import Place, Problem
from inroads.records import QuestionBank, QuestionSet, Topic, bank_from, set_from, topic_from
from inroads.records.question import looks_like_id
from reading import Told, read, told

QUESTION = "  - id: path-01\n    text: How did you get here?\n    stage: explore\n    why: A story.\n"
AVOID = "  - {id: avoid-01, text: How much do you earn?, kind: salary, severity: error, reason: Private.}\n"
THE_KEYS = (
    "use its keys: id, text, stage, why, probes, seniority, goals, industries, tags, needs_research, sensitive, "
    "condition, requires_setting"
)


def _topic(front: str) -> tuple[Topic | None, tuple[Problem, ...]]:
    return read(topic_from, f"---\ntitle: Path\n{front}\n---\nAbout.\n", "questions/path.md")


def _problem(front: str) -> Told:
    topic, problems = _topic(front)
    assert topic is None
    (only,) = told(problems)
    return only


@pytest.mark.parametrize("text", ["path-01", "ind-government-02"])
def test_an_id_is_words_and_two_digits(text: str) -> None:
    assert looks_like_id(text)


@pytest.mark.parametrize(
    "text", ["Path-01", "path-1", "path-012", "path", "path-01 ", "01", "Why this?", "-01", "path--01"]
)
def test_anything_else_is_no_id(text: str) -> None:
    assert not looks_like_id(text)


def test_a_topic_has_questions_to_ask_and_to_leave_out() -> None:
    topic, problems = _topic(f"questions:\n{QUESTION}avoid:\n{AVOID}")
    assert problems == ()
    assert topic
    (question,) = topic.questions
    assert (question.id, question.line, question.stage, question.goals) == (
        "path-01",
        4,
        "explore",
        ("exploring", "active"),
    )
    assert (question.seniority, question.industries, question.probes, question.sensitive) == (
        ("any",),
        ("any",),
        (),
        False,
    )
    assert [entry.id for entry in topic.entries] == ["path-01", "avoid-01"]
    assert question.place("stage") == Place(6, 12)
    assert question.place("probes") == Place(4, 1)


def test_a_topic_may_be_without_questions() -> None:
    topic, problems = _topic("description: x")
    assert problems == ()
    assert topic
    assert topic.entries == ()


def test_the_blanks_of_a_question_know_their_places() -> None:
    topic, problems = _topic(f"questions:\n{QUESTION.replace('get here', 'join {{ contact.organization }}')}")
    assert problems == ()
    assert topic
    assert [(b.name, b.line, b.column) for b in topic.questions[0].blanks] == [("contact.organization", 5, 28)]


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("questions: path-01", ("3:12", "wrong-type", "questions: a list is expected here",
                                'begin each entry with "- "')),
        ("questions:\n  - path-01", ("4:5", "wrong-type", "questions: an entry with keys and values is expected here",
                                     THE_KEYS)),
        ("questions:\n  - id: path-01\n    text: x\n    why: y", ("4:5", "missing-field",
         '"questions" has an entry without "stage"', "add stage: ...")),
        ("questions:\n  - {id: '', text: x, stage: y, why: z}", ("4:10", "missing-field",
         '"questions" has an entry without "id"', "add id: ...")),
        ("questions:\n  -", ("4:3", "wrong-type", "questions: an entry with keys and values is expected here",
                          THE_KEYS)),
        (f"questions:\n{QUESTION}    sensitive: perhaps", ("8:16", "invalid-value",
         'questions.sensitive: "perhaps" is neither yes nor no', "write yes or no")),
        (f"questions:\n{QUESTION}    goals: [exploring, actve]", ("8:24", "invalid-value",
         'questions.goals: "actve" isn\'t one of the words that are accepted here',
         'did you mean "active"? write one of: exploring, active')),
        (f"avoid:\n{AVOID.replace('severity: error', 'severity: bad')}", ("4:73", "invalid-value",
         'avoid.severity: "bad" isn\'t one of the words that are accepted here', "write one of: hint, warn, error")),
        (f"questions:\n{QUESTION.replace('here', '{{ x }}')}", ("5:27", "template-grammar",
         '"{{ x }}" isn\'t a placeholder; braces stand for nothing else',
         "write {{ contact.first_name }}, with a name from the list of placeholders")),
    ],
)  # fmt: skip
def test_a_question_that_can_not_be_read_is_told(front: str, expected: tuple[str, ...]) -> None:
    assert _problem(front) == expected


@pytest.mark.parametrize("key", ["line", "places", "unknown", "stagee"])
def test_an_unknown_key_of_a_question_is_a_warning(key: str) -> None:
    topic, problems = _topic(f"questions:\n{QUESTION}    {key}: 5")
    assert topic
    hint = 'did you mean "stage"?' if key == "stagee" else "remove it, or correct its name"
    assert told(problems) == [("8:5", "unknown-field", f'unknown field "{key}"', hint)]


def test_braces_in_a_question_to_leave_out_are_text() -> None:
    topic, problems = _topic(f"avoid:\n{AVOID.replace('How much do you earn?', repr('{{ x }}'))}")
    assert problems == ()
    assert topic


def test_a_set_is_a_list_of_questions_for_a_kind_of_talk() -> None:
    found, problems = read(
        set_from,
        "---\ntitle: Short\nminutes: 15\ngoal: Exploring\nuse_when: Always.\n"
        "questions: [path-01, day-02]\n---\nA set.\n",
    )
    assert problems == ()
    assert isinstance(found, QuestionSet)
    assert (found.minutes, found.goal, found.questions, found.body.prose) == (
        15, "exploring", ("path-01", "day-02"), "A set.\n",
    )  # fmt: skip


def test_a_set_without_its_fields_is_told_which_are_needed() -> None:
    found, problems = read(set_from, "---\ntitle: Short\nminutes: long\ngoal: x\n---\n")
    assert found is None
    assert [problem[:2] for problem in told(problems)] == [
        ("1:1", "missing-field"),
        ("1:1", "missing-field"),
        ("3:10", "invalid-value"),
        ("4:7", "invalid-value"),
    ]


BANK = """---
title: Bank
topics: [path]
stages:
  - {id: explore, title: Explore, purpose: Open questions.}
seniority:
  - id: any
  - {id: early, note: first years}
goals:
  - id: exploring
industries: [tech]
minutes_per_question: "2.5"
---
"""


def test_the_bank_is_the_order_of_topics_and_the_words_for_questions() -> None:
    bank, problems = read(bank_from, BANK, "questions/index.md")
    assert problems == ()
    assert isinstance(bank, QuestionBank)
    assert (bank.topics, bank.industries, bank.minutes_per_question) == (("path",), ("tech",), "2.5")
    assert [stage.id for stage in bank.stages] == ["explore"]
    assert [(term.id, term.note, term.line) for term in bank.seniority] == [("any", "", 7), ("early", "first years", 8)]


def test_unknown_keys_of_the_bank_are_warnings() -> None:
    bank, problems = read(bank_from, BANK.replace("note: first", "notes: first").replace("title: Explore", "titel: x"))
    assert bank is None
    assert [problem[:3] for problem in told(problems)] == [
        ("5:5", "missing-field", '"stages" has an entry without "title"'),
    ]
    bank, problems = read(bank_from, BANK.replace("note: first", "notes: first"))
    assert bank
    assert told(problems) == [("8:17", "unknown-field", 'unknown field "notes"', 'did you mean "note"?')]


@pytest.mark.parametrize("field", ["stages", "seniority", "goals"])
def test_terms_that_are_no_list_are_told(field: str) -> None:
    bank, problems = read(bank_from, BANK.replace(f"{field}:\n", f"{field}: x\nold_{field}:\n"))
    assert bank is None
    assert f"{field}: a list is expected here" in [problem.message for problem in told(problems)]
