"""A topic's page: its questions by part of the talk, or what not to ask."""

from collections.abc import Iterable
from dataclasses import dataclass

from inroads.library import Library
from inroads.records import AvoidQuestion, Question
from inroads.views.link import Link, picker_link, question_link
from inroads.views.placeholders import Part, parts, with_labels
from inroads.views.question_set import goal_words

_KINDS = {"job-request": "asks for a job", "personal": "too personal", "searchable": "a search answers it",
          "too-broad": "too broad", "salary": "about pay", "confidential": "confidential", "too-big": "asks too much",
          "closed": "a yes-or-no question", "leading": "a leading question", "gossip": "gossip",
          "premature": "too early"}  # fmt: skip
_SEVERITIES = {"error": "Don't ask", "warn": "Better not", "hint": "Can be better"}

_FIELDS = {"freelance": "freelance work", "skilled-trades": "skilled trades", "startup": "startups"}
SENIORITY = {"early": "early in their career", "mid": "in mid-career", "exec": "at the top"}


@dataclass(frozen=True, slots=True)
class QuestionCard:
    """A question with everything that helps to choose it."""

    id: str
    text: tuple[Part, ...]
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
    picker: Link | None


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
        picker=picker_link(library, "My list") if topic.questions else None,
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
        question.why,
        question.probes,
        tuple(limits(question)),
        question.tags,
    )


def limits(question: Question) -> Iterable[str]:
    """Yield what limits a question: whom it suits, for which goal and field, and what it takes."""
    if question.seniority != ("any",):
        yield f"For people who are {seniority_words(question.seniority)}"
    if len(question.goals) == 1:
        yield f"When you're {goal_words(question.goals)}"
    if question.industries != ("any",):
        yield f"In {_either(map(field_words, question.industries))}"
    if question.needs_research:
        yield "Needs homework: fill the blanks from what you have read"
    if question.sensitive:
        yield "Sensitive: ask only when there is trust"
    if question.condition:
        yield question.condition.rstrip(".")
    if question.requires_setting:
        yield "Only where your career center allows it"


def field_words(industry: str) -> str:
    """Return a field of work as it is read: `science and research` for `science-research`."""
    return _FIELDS.get(industry, industry.replace("-", " and "))


def seniority_words(levels: Iterable[str]) -> str:
    """Return what people of one of `levels` are."""
    return _either(SENIORITY.get(word, word) for word in levels)


def _either(words: Iterable[str]) -> str:
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last


def _avoid(library: Library, question: AvoidQuestion) -> AvoidCard:
    return AvoidCard(
        question.id,
        with_labels(question.text),
        _SEVERITIES[question.severity],
        _KINDS.get(question.kind, question.kind.replace("-", " ")),
        question.reason,
        tuple(question_link(library, instead) for instead in question.instead),
    )
