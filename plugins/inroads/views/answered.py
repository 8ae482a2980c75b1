"""Who has answered which question of the bank; for the private site alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from inroads.views.agreement import Together, Voice, together
from inroads.views.desk import Desk
from inroads.views.learned import Answered, answers_by_question

_WORDS = {
    Together.AGREE: "They agree, by the fit or the tags that you noted.",
    Together.DIFFER: "They differ, by the fit or the tags that you noted.",
}


@dataclass(frozen=True, slots=True)
class AnsweredBy:
    """Who has answered a question, in the private site, and how the answers go together, in words."""

    answers: tuple[Answered, ...]
    says: str


def answered_by(desk: Desk) -> dict[str, AnsweredBy]:
    """Return who has answered each question, by its id; questions that nobody has answered are left out."""
    return {question: AnsweredBy(given, _says(given)) for question, given in answered_so_far(desk).items()}


def answered_so_far(desk: Desk) -> Mapping[str, tuple[Answered, ...]]:
    """Return the answers to each question of the bank, the latest first."""
    return desk.once("answers by question", "", partial(answers_by_question, desk))


def _says(given: tuple[Answered, ...]) -> str:
    goes = together(Voice(one.people, one.fit, one.tags) for one in given)
    return _WORDS.get(goes, "") if goes else ""
