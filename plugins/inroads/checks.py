"""What can only be checked between the private notes and the library: question ids and template ids. Knows no page."""

import re
from collections.abc import Iterable, Iterator

from inroads.library import Library
from inroads.names import did_you_mean
from inroads.problems import Code, Place, Problem
from inroads.records import Record
from inroads.records.fields import as_word, place_of_text
from inroads.records.question import looks_like_id
from inroads.vault import Vault

_LIKE_AN_ID = re.compile(r"([A-Za-z]+(?:[-_ ][A-Za-z]+)*)[-_ ]?([0-9]{1,3})")


def check(vault: Vault, library: Library) -> tuple[Problem, ...]:
    """Return every problem between the notes of `vault` and `library`, all checks run."""
    return tuple(problem for one in _CHECKS for problem in one(vault, library))


def _planned_questions(vault: Vault, library: Library) -> Iterator[Problem]:
    for meeting in vault.meetings.values():
        for question in meeting.questions:
            if question not in library.questions and _is_meant_as_id(question, library):
                place = place_of_text(question, meeting.place("questions"))
                yield _unknown_question(meeting, place, question, library)


def _answered_questions(vault: Vault, library: Library) -> Iterator[Problem]:
    for note in (*vault.contacts.values(), *vault.meetings.values()):
        for answer in note.body.answers:
            if answer.question and answer.question not in library.questions:
                yield _unknown_question(note, Place(answer.line, 1), answer.question, library)


def _templates_used(vault: Vault, library: Library) -> Iterator[Problem]:
    for contact in vault.contacts.values():
        for entry in contact.log:
            if entry.template and entry.template not in library.templates:
                place = Place(entry.line, entry.column)
                yield _unknown(contact, place, Code.UNKNOWN_TEMPLATE, "template", entry.template, library.templates)


def _is_meant_as_id(question: str, library: Library) -> bool:
    """Return whether `question` is written as an id is, or as one of the bank's with other signs (`Path 1`)."""
    found = _LIKE_AN_ID.fullmatch(question)
    meant = f"{as_word(found[1])}-{int(found[2]):02}" if found else ""
    return looks_like_id(question) or meant in library.questions or meant in library.avoid


def _unknown_question(note: Record, place: Place, question: str, library: Library) -> Problem:
    avoid = library.avoid.get(question)
    if avoid is None:
        return _unknown(note, place, Code.UNKNOWN_QUESTION, "question", question, library.questions)
    message = f'"{question}" is a question not to ask: {avoid.reason}'
    hint = f"ask instead: {', '.join(avoid.instead)}" if avoid.instead else "take it off the list"
    return Problem.warning(note.path, place, Code.UNKNOWN_QUESTION, message, hint)


def _unknown(note: Record, place: Place, code: Code, what: str, word: str, known: Iterable[str]) -> Problem:
    hint = did_you_mean(word, known) or f"correct the {what}'s id"
    return Problem.warning(note.path, place, code, f'there is no {what} "{word}"', hint)


_CHECKS = (_planned_questions, _answered_questions, _templates_used)
