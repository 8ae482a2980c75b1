"""The page of a set of questions, in the order in which to ask them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from inroads.library import Library
from inroads.records import QuestionSet
from inroads.views.link import Link, picker_link, question_link

_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})?", re.ASCII)
_MINUTES_EACH = 2.5
_GOALS = {"exploring": "exploring", "active": "in an active search"}


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
    """A set: its questions in order, and whether they fit the minutes; `start` begins a list of one's own with it."""

    title: str
    minutes: int
    goal: str
    use_when: str
    items: tuple[SetItem, ...]
    minutes_each: str
    minutes_needed: str
    fits: bool
    picker: Link | None
    start: Link | None


def set_page(library: Library, set_id: str) -> SetPage:
    """Return the page of the set with the id `set_id`."""
    question_set = library.sets[set_id]
    each = minutes_each(library)
    needed = each * len(question_set.questions)
    return SetPage(
        title=question_set.title,
        minutes=question_set.minutes,
        goal=goal_words((question_set.goal,)),
        use_when=question_set.use_when,
        items=_items(library, question_set),
        minutes_each=f"{each:g}",
        minutes_needed=f"{needed:g}",
        fits=needed <= question_set.minutes,
        picker=picker_link(library, "My list"),
        start=picker_link(library, "Start from this set", f"from-{set_id}"),
    )


def goal_words(goals: Iterable[str]) -> str:
    """Return what people with one of `goals` are, to go after "when you're"."""
    return " or ".join(_GOALS.get(goal, goal) for goal in goals)


def minutes_each(library: Library) -> float:
    """Return how many minutes a question takes, as the bank says, or what holds where it doesn't say a number."""
    written = library.bank.minutes_per_question if library.bank else ""
    return float(written) if _NUMBER.fullmatch(written) else _MINUTES_EACH


def _items(library: Library, question_set: QuestionSet) -> tuple[SetItem, ...]:
    titles = {stage.id: stage.title for stage in library.bank.stages} if library.bank else {}
    items = []
    known = (question for question in question_set.questions if question in library.questions)
    for number, question_id in enumerate(known, 1):
        question = library.questions[question_id].question
        link = question_link(library, question_id)
        items.append(SetItem(number, question_id, link, titles.get(question.stage, question.stage), question.why))
    return tuple(items)
