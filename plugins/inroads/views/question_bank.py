"""The question bank's index: topics, sets and parts of the talk."""

from dataclasses import dataclass

from inroads.library import Library
from inroads.views.link import Link, picker_link


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
    picker: Link | None


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
        picker_link(library, "Pick your questions"),
    )
