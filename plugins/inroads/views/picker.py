"""The page on which questions are picked for a talk: every question of the bank, and what to choose them by."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from inroads.library import Library
from inroads.names import folded
from inroads.policy import SETTINGS
from inroads.records import Question, Topic
from inroads.records.question import ANY, GOALS
from inroads.views.link import Link
from inroads.views.minute_plan import PARTS, TalkPart, minute_plan
from inroads.views.placeholders import Part, parts
from inroads.views.question_set import goal_words, minutes_each
from inroads.views.topic import SENIORITY, field_words, limits

_OWN_STAGE = "explore"  # what the seeker's own questions are taken to be, until they say
_FEWEST = 2  # a tag that is used less often is found by its word alone


@dataclass(frozen=True, slots=True)
class PickRow:
    """A question with what it is found by: words of the bank, `any` where it suits all; `talks` are sets' minutes."""

    id: str
    text: tuple[Part, ...]
    why: str
    limits: tuple[str, ...]
    stage: str
    topic: str
    person: tuple[str, ...]
    goal: tuple[str, ...]
    field: tuple[str, ...]
    talks: tuple[int, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PickTopic:
    """The questions of one topic that belong to one part of the talk."""

    link: Link
    rows: tuple[PickRow, ...]


@dataclass(frozen=True, slots=True)
class PickStage:
    """A part of the talk with its questions, by topic."""

    id: str
    title: str
    purpose: str
    topics: tuple[PickTopic, ...]


@dataclass(frozen=True, slots=True)
class PickFilter:
    """What questions are filtered by: its name, its label, and its values with how many questions have each."""

    name: str
    label: str
    values: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class PickSet:
    """A ready-made set to start from."""

    id: str
    title: str
    minutes: int
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PickMinutes:
    """A length of the talk to choose, with the minutes for each part; `is_usual` for the one that is chosen first."""

    minutes: int
    plan: tuple[int, ...]
    is_usual: bool


@dataclass(frozen=True, slots=True)
class PickerPage:
    """All questions by part of the talk and topic, and what a list is made with."""

    number: int
    stages: tuple[PickStage, ...]
    filters: tuple[PickFilter, ...]
    sets: tuple[PickSet, ...]
    talks: tuple[PickMinutes, ...]
    parts: tuple[TalkPart, ...]
    minutes_each: str
    own_stage: str


def picker_page(library: Library) -> PickerPage:
    """Return the page on which questions are picked."""
    rows = tuple(_row(library, topic, q) for topic in library.topics.values() for q in topic.questions)
    stages = _stages(library)
    return PickerPage(
        number=len(rows),
        stages=tuple(_stage(library, *stage, rows) for stage in stages if any(row.stage == stage[0] for row in rows)),
        filters=_filters(library, rows, stages),
        sets=_sets(library),
        talks=_talks(),
        parts=PARTS,
        minutes_each=f"{minutes_each(library):g}",
        own_stage=_OWN_STAGE,
    )


def _row(library: Library, topic: Topic, question: Question) -> PickRow:
    talks = {one.minutes for one in library.sets.values() if question.id in one.questions}
    return PickRow(
        id=question.id,
        text=parts(library, question.text),
        why=question.why,
        limits=tuple(limits(question)),
        stage=question.stage,
        topic=topic.id,
        person=question.seniority,
        goal=ANY if set(question.goals) == set(GOALS) else question.goals,
        field=question.industries,
        talks=tuple(sorted(talks)),
        tags=question.tags,
    )


def _stages(library: Library) -> tuple[tuple[str, str, str], ...]:
    """Return id, title and purpose of each stage in the bank's order; those that it doesn't list come last."""
    listed = tuple((s.id, s.title, s.purpose) for s in library.bank.stages) if library.bank else ()
    others = {found.question.stage for found in library.questions.values()} - {stage for stage, _, _ in listed}
    return (*listed, *((stage, stage, "") for stage in sorted(others)))


def _stage(library: Library, stage: str, title: str, purpose: str, rows: Iterable[PickRow]) -> PickStage:
    by_topic: dict[str, list[PickRow]] = {}
    for row in rows:
        if row.stage == stage:
            by_topic.setdefault(row.topic, []).append(row)
    topics = [PickTopic(Link(library.topics[t].title, "topic", t), tuple(found)) for t, found in by_topic.items()]
    return PickStage(stage, title, purpose, tuple(topics))


def _filters(
    library: Library, rows: tuple[PickRow, ...], stages: Iterable[tuple[str, str, str]]
) -> tuple[PickFilter, ...]:
    bank = library.bank
    levels = [level.id for level in bank.seniority if level.id not in ANY] if bank else []
    talks = sorted({minutes for row in rows for minutes in row.talks})
    used = Counter(tag for row in rows for tag in row.tags)
    tags = sorted((tag for tag, number in used.items() if number >= _FEWEST), key=folded)
    return (
        _filter("topic", "Topic", [(t.id, t.title) for t in library.topics.values()], [(r.topic,) for r in rows]),
        _filter(
            "stage", "Part of the talk", [(stage, title) for stage, title, _ in stages], [(r.stage,) for r in rows]
        ),
        _filter(
            "person",
            "Whom you meet",
            [(level, SENIORITY.get(level, level)) for level in levels],
            [r.person for r in rows],
        ),
        _filter("goal", "Your aim", [(goal, goal_words((goal,))) for goal in GOALS], [r.goal for r in rows]),
        _filter(
            "field",
            "Their field",
            [(f, field_words(f)) for f in bank.industries] if bank else [],
            [r.field for r in rows],
        ),
        _filter("talk", "In a set for", [(f"{n}", f"{n} minutes") for n in talks], [map(str, r.talks) for r in rows]),
        _filter("tag", "Tag", [(tag, tag.replace("-", " ")) for tag in tags], [r.tags for r in rows]),
    )


def _filter(name: str, label: str, values: Iterable[tuple[str, str]], found: Iterable[Iterable[str]]) -> PickFilter:
    """Return a filter with those of `values` that any question has; `found` are the words of each question."""
    words = Counter(word for of_one in found for word in of_one)
    suits_all = sum(words[word] for word in ANY)
    return PickFilter(name, label, tuple((key, text, words[key] + suits_all) for key, text in values if words[key]))


def _sets(library: Library) -> tuple[PickSet, ...]:
    ordered = sorted(library.sets.values(), key=lambda one: (one.minutes, one.title))
    return tuple(
        PickSet(one.id, one.title, one.minutes, tuple(q for q in one.questions if q in library.questions))
        for one in ordered
    )


def _talks() -> tuple[PickMinutes, ...]:
    asked = SETTINGS["ask_minutes"]
    lengths = sorted(option for option in asked.options if isinstance(option, int))
    return tuple(PickMinutes(minutes, minute_plan(minutes), minutes == asked.default) for minutes in lengths)
