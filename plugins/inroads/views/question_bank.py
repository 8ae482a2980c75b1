"""The question bank's pages: the index, a topic, a set; and who has answered what, for the private site alone."""

from collections.abc import Iterable
from dataclasses import dataclass

from inroads.library import Library
from inroads.records import AvoidQuestion, Question, QuestionSet
from inroads.views.desk import Desk
from inroads.views.learned import Answered, answers_by_question
from inroads.views.link import Link, question_link
from inroads.views.placeholders import Part, parts

_KINDS = {"job-request": "asks for a job", "personal": "too personal", "searchable": "a search answers it",
          "too-broad": "too broad", "salary": "about pay", "confidential": "confidential", "too-big": "asks too much",
          "closed": "a yes-or-no question", "leading": "a leading question", "gossip": "gossip",
          "premature": "too early"}  # fmt: skip
_SEVERITIES = {"error": "Don't ask", "warn": "Better not", "hint": "Can be better"}


@dataclass(frozen=True, slots=True)
class QuestionCard:
    """A question with everything that helps to choose it."""

    id: str
    text: tuple[Part, ...]
    plain_text: str
    why: str
    probes: tuple[str, ...]
    notes: tuple[str, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AvoidCard:
    """A question not to ask, why, and what to ask instead."""

    id: str
    text: str
    verdict: str
    kind: str
    reason: str
    instead: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class StageGroup:
    """The questions of a topic that belong to one part of the talk."""

    id: str
    title: str
    purpose: str
    questions: tuple[QuestionCard, ...]


@dataclass(frozen=True, slots=True)
class TopicPage:
    """A topic: its questions by part of the talk, or what not to ask."""

    title: str
    stages: tuple[StageGroup, ...]
    avoid: tuple[AvoidCard, ...]
    sets: tuple[Link, ...]


def topic_page(library: Library, topic_id: str) -> TopicPage:
    """Return the page of the topic with the id `topic_id`."""
    topic = library.topics[topic_id]
    own = {question.id for question in topic.questions}
    sets = [Link(s.title, "set", s.id) for s in library.sets.values() if own & set(s.questions)]
    return TopicPage(
        title=topic.title,
        stages=_stages(library, topic.questions),
        avoid=tuple(_avoid(library, question) for question in topic.avoid),
        sets=tuple(sets),
    )


def _stages(library: Library, questions: Iterable[Question]) -> tuple[StageGroup, ...]:
    """Return `questions` by stage, in the bank's order of stages; stages that the bank doesn't list come last."""
    by_stage: dict[str, list[Question]] = {}
    for question in questions:
        by_stage.setdefault(question.stage, []).append(question)
    listed = {stage.id: (stage.title, stage.purpose) for stage in library.bank.stages} if library.bank else {}
    order = [*listed, *sorted(set(by_stage) - set(listed))]
    return tuple(
        StageGroup(stage, *listed.get(stage, (stage, "")), tuple(_card(library, q) for q in by_stage[stage]))
        for stage in order
        if stage in by_stage
    )


def _card(library: Library, question: Question) -> QuestionCard:
    return QuestionCard(
        question.id,
        parts(library, question.text),
        question.text,
        question.why,
        question.probes,
        tuple(_notes(library, question)),
        question.tags,
    )


def _notes(library: Library, question: Question) -> Iterable[str]:
    """Yield what limits a question: whom it suits, for which goal and field, and what it takes."""
    if question.seniority != ("any",):
        yield f"For people who are {_either(question.seniority)}"
    if len(question.goals) == 1:
        goals = {goal.id: goal.note for goal in library.bank.goals} if library.bank else {}
        yield f"When you're {question.goals[0]}: {goals.get(question.goals[0], '')}".rstrip(": ")
    if question.industries != ("any",):
        yield f"In {_either(industry.replace('-', ' and ') for industry in question.industries)}"
    if question.needs_research:
        yield "Needs homework: fill the blanks from what you have read"
    if question.sensitive:
        yield "Sensitive: ask only when there is trust"
    if question.condition:
        yield f"Only {question.condition[0].lower()}{question.condition[1:]}"
    if question.requires_setting:
        yield "Only where your career center allows it"


def _either(words: Iterable[str]) -> str:
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last


def _avoid(library: Library, question: AvoidQuestion) -> AvoidCard:
    return AvoidCard(
        question.id,
        question.text,
        _SEVERITIES[question.severity],
        _KINDS.get(question.kind, question.kind.replace("-", " ")),
        question.reason,
        tuple(question_link(library, instead) for instead in question.instead),
    )


@dataclass(frozen=True, slots=True)
class SetItem:
    """A question of a set, with its place in the order."""

    number: int
    id: str
    link: Link
    stage: str
    why: str


@dataclass(frozen=True, slots=True)
class SetPage:
    """A set: its questions in order, and whether they fit the minutes."""

    title: str
    minutes: int
    goal: str
    use_when: str
    items: tuple[SetItem, ...]
    minutes_needed: str
    fits: bool


def set_page(library: Library, set_id: str) -> SetPage:
    """Return the page of the set with the id `set_id`."""
    question_set = library.sets[set_id]
    each = float(library.bank.minutes_per_question) if library.bank else 2.5
    needed = each * len(question_set.questions)
    return SetPage(
        title=question_set.title,
        minutes=question_set.minutes,
        goal=question_set.goal,
        use_when=question_set.use_when,
        items=_items(library, question_set),
        minutes_needed=f"{needed:g}",
        fits=needed <= question_set.minutes,
    )


def _items(library: Library, question_set: QuestionSet) -> tuple[SetItem, ...]:
    titles = {stage.id: stage.title for stage in library.bank.stages} if library.bank else {}
    items = []
    for number, question_id in enumerate(question_set.questions, 1):
        question = library.questions[question_id].question
        link = question_link(library, question_id)
        items.append(SetItem(number, question_id, link, titles.get(question.stage, question.stage), question.why))
    return tuple(items)


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic in the index."""

    link: Link
    description: str
    number: int


@dataclass(frozen=True, slots=True)
class SetRow:
    """A set in the index."""

    link: Link
    minutes: int
    number: int
    use_when: str


@dataclass(frozen=True, slots=True)
class BankIndex:
    """The index of topics, sets and parts of the talk."""

    topics: tuple[TopicRow, ...]
    sets: tuple[SetRow, ...]
    stages: tuple[tuple[str, str, int], ...]
    total: int
    total_avoid: int


def bank_index(library: Library) -> BankIndex:
    """Return the question bank's index."""
    topics = [TopicRow(Link(t.title, "topic", t.id), t.description, len(t.entries)) for t in library.topics.values()]
    sets = [
        SetRow(Link(s.title, "set", s.id), s.minutes, len(s.questions), s.use_when)
        for s in sorted(library.sets.values(), key=lambda s: (s.minutes, s.title))
    ]
    numbers: dict[str, int] = {}
    for found in library.questions.values():
        numbers[found.question.stage] = numbers.get(found.question.stage, 0) + 1
    stages = [(s.title, s.purpose, numbers.get(s.id, 0)) for s in library.bank.stages] if library.bank else []
    return BankIndex(
        tuple(topics),
        tuple(sets),
        tuple(stage for stage in stages if stage[2]),
        len(library.questions),
        len(library.avoid),
    )


@dataclass(frozen=True, slots=True)
class AnsweredBy:
    """Who has answered a question, in the private site."""

    answers: tuple[Answered, ...]


def answered_by(desk: Desk) -> dict[str, AnsweredBy]:
    """Return who has answered each question, by its id; questions that nobody has answered are left out."""
    return {question: AnsweredBy(given) for question, given in answers_by_question(desk).items()}
