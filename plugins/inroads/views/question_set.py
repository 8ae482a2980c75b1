"""The page of a set of questions, in the order in which to ask them."""

from dataclasses import dataclass

from inroads.library import Library
from inroads.records import QuestionSet
from inroads.views.link import Link, question_link


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
