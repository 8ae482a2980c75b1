"""What can only be checked between the private notes and the library: question ids and template ids. Knows no page."""

from collections.abc import Iterable, Iterator

from inroads.library import Library
from inroads.names import did_you_mean
from inroads.problems import Code, Place, Problem
from inroads.records import Record
from inroads.records.fields import place_of_text
from inroads.records.question import looks_like_id
from inroads.vault import Vault


def check(vault: Vault, library: Library) -> tuple[Problem, ...]:
    """Return every problem between the notes of `vault` and `library`, all checks run."""
    return tuple(problem for one in _CHECKS for problem in one(vault, library))


def _planned_questions(vault: Vault, library: Library) -> Iterator[Problem]:
    for meeting in vault.meetings.values():
        for question in meeting.questions:
            if looks_like_id(question) and question not in library.questions:
                place = place_of_text(question, meeting.place("questions"))
                yield _unknown(meeting, place, Code.UNKNOWN_QUESTION, "question", question, library.questions)


def _answered_questions(vault: Vault, library: Library) -> Iterator[Problem]:
    for note in (*vault.contacts.values(), *vault.meetings.values()):
        for answer in note.body.answers:
            if answer.question and answer.question not in library.questions:
                place = Place(answer.line, 1)
                yield _unknown(note, place, Code.UNKNOWN_QUESTION, "question", answer.question, library.questions)


def _templates_used(vault: Vault, library: Library) -> Iterator[Problem]:
    for contact in vault.contacts.values():
        for entry in contact.log:
            if entry.template and entry.template not in library.templates:
                place = Place(entry.line, entry.column)
                yield _unknown(contact, place, Code.UNKNOWN_TEMPLATE, "template", entry.template, library.templates)


def _unknown(note: Record, place: Place, code: Code, what: str, word: str, known: Iterable[str]) -> Problem:
    hint = did_you_mean(word, known) or f"correct the {what}'s id"
    return Problem.warning(note.path, place, code, f'there is no {what} "{word}"', hint)


_CHECKS = (_planned_questions, _answered_questions, _templates_used)
