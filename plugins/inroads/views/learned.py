"""What was learned: insights and answers, each with who said it, in which talk or note, and when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial

from inroads.records import Answer, Contact, Meeting
from inroads.vault import Vault
from inroads.views.desk import Desk
from inroads.views.link import Link, Prose, contact_link, contact_links, meeting_link, prose, question_link
from inroads.views.words import words_of


@dataclass(frozen=True, slots=True)
class Learned:
    """An insight: its words, its tags, who gave it, in which note, on which day, and the fit that the talk had.

    What a contact's own note holds has neither day nor fit.
    """

    text: Prose
    tags: tuple[str, ...]
    people: tuple[Link, ...]
    source: Link
    day: date | None
    fit: int | None


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer to a question of the bank or of one's own, as with insights; `tags` are those of the talk."""

    question: Link
    question_id: str
    text: Prose
    tags: tuple[str, ...]
    people: tuple[Link, ...]
    source: Link
    day: date | None
    fit: int | None


def insights(desk: Desk, notes: Iterable[Meeting | Contact]) -> tuple[Learned, ...]:
    """Return the insights of `notes`, the latest first, those of one note in their order, those without a day last."""
    found = [learned for note in notes for learned in insights_of(desk, note)]
    return tuple(sorted(found, key=lambda learned: learned.day or date.min, reverse=True))


def insights_of(desk: Desk, note: Meeting | Contact) -> tuple[Learned, ...]:
    """Return the insights of `note`, in its order."""
    return desk.once("insights", note.path, partial(_learned, desk, note))


def _learned(desk: Desk, note: Meeting | Contact) -> tuple[Learned, ...]:
    whence = _whence(desk.vault, note)
    return tuple(Learned(prose(desk.vault, note, i.text), i.tags, *whence) for i in note.body.insights)


def answers(desk: Desk, notes: Iterable[Meeting | Contact]) -> tuple[Answered, ...]:
    """Return the answers of `notes`, in the order of the notes and of what they hold."""
    return tuple(given for note in notes for given in desk.once("answers", note.path, partial(_answers, desk, note)))


def _answers(desk: Desk, note: Meeting | Contact) -> tuple[Answered, ...]:
    return tuple(_answered(desk, note, answer) for answer in note.body.answers)


def _answered(desk: Desk, note: Meeting | Contact, answer: Answer) -> Answered:
    question = question_link(desk.library, answer.question or "")
    return Answered(
        question if question.key else Link(words_of(desk.vault, answer.heading)),
        answer.question or "",
        prose(desk.vault, note, answer.text),
        note.tags if isinstance(note, Meeting) else (),
        *_whence(desk.vault, note),
    )


def _whence(vault: Vault, note: Meeting | Contact) -> tuple[tuple[Link, ...], Link, date | None, int | None]:
    """Return who said what stands in `note`, the link to it, its day, and its fit."""
    if isinstance(note, Meeting):
        return contact_links(vault, vault.people[note.id]), meeting_link(vault, note), note.when.day, note.fit
    link = contact_link(vault, note.id)
    return (link,), link._replace(text="in your notes"), None, None


def answers_by_question(desk: Desk) -> dict[str, tuple[Answered, ...]]:
    """Return the answers to each question of the bank that anyone has answered, by its id, the latest first."""
    found: dict[str, list[Answered]] = {}
    notes: list[Meeting | Contact] = [*reversed([*desk.vault.meetings.values()]), *desk.vault.contacts.values()]
    for answered in answers(desk, notes):
        if answered.question_id in desk.library.questions:
            found.setdefault(answered.question_id, []).append(answered)
    return {question: tuple(given) for question, given in found.items()}
