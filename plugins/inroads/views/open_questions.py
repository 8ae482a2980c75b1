"""What is still open in each field of work: questions without an answer, and parts of the talk that nobody answered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from inroads.library import Library
from inroads.vault import Group
from inroads.views.days import written_day
from inroads.views.desk import Desk
from inroads.views.link import Link, contact_link, question_link
from inroads.views.put_questions import Put, State, put_in_field
from inroads.views.words import words_of

_MOST_QUESTIONS = 8
_MOST_FIELDS = 12
_NOT_IN_A_TALK = ("after", "never")


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that was put to people of a field and that none of them has answered, and what became of it."""

    question: Link
    words: str


@dataclass(frozen=True, slots=True)
class OpenField:
    """A field of work: how many questions of each stage are answered there, and which are open; `more` aren't shown."""

    link: Link
    answered: tuple[int, ...]
    open: tuple[OpenQuestion, ...]
    more: int


def open_fields(desk: Desk) -> tuple[tuple[str, ...], tuple[OpenField, ...]]:
    """Return the titles of the bank's stages, and the fields in which something was asked, those with most first."""
    stages = (
        [stage for stage in desk.library.bank.stages if stage.id not in _NOT_IN_A_TALK] if desk.library.bank else []
    )
    asked = [group for group in desk.vault.fields.values() if put_in_field(desk, group.slug)]
    asked.sort(key=lambda group: (-len(put_in_field(desk, group.slug)), group.slug))
    fields = tuple(_field(desk, group, [stage.id for stage in stages]) for group in asked[:_MOST_FIELDS])
    return tuple(stage.title for stage in stages), fields


def _field(desk: Desk, group: Group, stages: Sequence[str]) -> OpenField:
    puts = put_in_field(desk, group.slug)
    answered = {one for one, found in puts.items() if any(put.state is State.ANSWERED for put in found)}
    left = sorted(puts.keys() - answered, key=lambda one: (-len(puts[one]), one))
    return OpenField(
        link=Link(group.name, "field", group.slug),
        answered=_by_stage(desk.library, answered, stages),
        open=tuple(_open(desk, one, puts[one]) for one in left[:_MOST_QUESTIONS]),
        more=max(0, len(left) - _MOST_QUESTIONS),
    )


def _by_stage(library: Library, questions: Iterable[str], stages: Sequence[str]) -> tuple[int, ...]:
    """Return how many of `questions` belong to each of `stages`."""
    found = [library.questions[one].question.stage for one in questions if one in library.questions]
    return tuple(found.count(stage) for stage in stages)


def _open(desk: Desk, question: str, puts: Sequence[Put]) -> OpenQuestion:
    known = question in desk.library.questions
    link = question_link(desk.library, question) if known else Link(words_of(desk.vault, question))
    last = puts[-1]
    name = contact_link(desk.vault, last.contact).text
    day = f" on {written_day(last.meeting.when.day)}" if last.meeting else ""
    if last.state is State.PLANNED:
        return OpenQuestion(link, f"planned for {name}{day}")
    others = len({put.contact for put in puts}) - 1
    return OpenQuestion(link, f"planned for {name}{day}{f' and {others} more' if others else ''}, no answer noted")
