"""Who has answered which question of the bank; for the private site alone."""

from dataclasses import dataclass

from inroads.views.desk import Desk
from inroads.views.learned import Answered, answers_by_question


@dataclass(frozen=True, slots=True)
class AnsweredBy:
    """Who has answered a question, in the private site."""

    answers: tuple[Answered, ...]


def answered_by(desk: Desk) -> dict[str, AnsweredBy]:
    """Return who has answered each question, by its id; questions that nobody has answered are left out."""
    return {question: AnsweredBy(given) for question, given in answers_by_question(desk).items()}
