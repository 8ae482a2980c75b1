"""What can only be checked between the private notes and the library: question ids, template ids, and the lint.

Knows no page and no day.
"""

import re
from collections.abc import Iterable, Iterator

from inroads.library import Library
from inroads.lint import Facts, Finding, Listed, Severity, Written, lint
from inroads.names import did_you_mean
from inroads.policy import DEFAULT, Policy
from inroads.problems import Code, Place, Problem
from inroads.records import Contact, Meeting, Record
from inroads.records.fields import as_word, place_of_text
from inroads.records.question import looks_like_id
from inroads.vault import Vault

_SOMEBODY_ELSE = 'look for somebody else, or set hr_warning to "off" if it is your own field'
_LIKE_AN_ID = re.compile(r"([A-Za-z]+(?:[-_ ][A-Za-z]+)*)[-_ ]?([0-9]{1,3})")


def check(vault: Vault, library: Library, policy: Policy = DEFAULT) -> tuple[Problem, ...]:
    """Return every problem between the notes of `vault` and `library`, and what the lint finds under `policy`."""
    return tuple(problem for one in _CHECKS for problem in one(vault, library, policy))


def _planned_questions(vault: Vault, library: Library, _policy: Policy) -> Iterator[Problem]:
    for meeting in vault.meetings.values():
        for question in meeting.questions:
            if question not in library.questions and _is_meant_as_id(question, library):
                place = place_of_text(question, meeting.place("questions"))
                yield _unknown_question(meeting, place, question, library)


def _answered_questions(vault: Vault, library: Library, _policy: Policy) -> Iterator[Problem]:
    for note in (*vault.contacts.values(), *vault.meetings.values()):
        for answer in note.body.answers:
            if answer.question and answer.question not in library.questions:
                yield _unknown_question(note, Place(answer.line, 1), answer.question, library)


def _templates_used(vault: Vault, library: Library, _policy: Policy) -> Iterator[Problem]:
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


def _own_questions(vault: Vault, library: Library, policy: Policy) -> Iterator[Problem]:
    """What the lint finds in questions that the seeker wrote for a talk which is still ahead."""
    for meeting in filter(_is_ahead, vault.meetings.values()):
        for question in meeting.questions:
            if question not in library.questions and not _is_meant_as_id(question, library):
                for finding in _findings(Written("question", question), policy):
                    place = place_of_text(question, meeting.place("questions"), finding.start)
                    words = question[finding.start : finding.end]
                    yield _told(meeting, place, finding, f'"{words}": {finding.message}', _instead(finding, library))


def _question_lists(vault: Vault, _library: Library, policy: Policy) -> Iterator[Problem]:
    """What the lint finds in how long a list is, for a talk which is still ahead; all else about lists are hints."""
    for meeting in filter(_is_ahead, vault.meetings.values()):
        number, minutes = len(meeting.questions), meeting.minutes or policy.ask_minutes
        written = Written("question-list", questions=(Listed(""),) * number, facts=Facts(minutes=minutes))
        for finding in _findings(written, policy):
            chosen = policy.question_count
            by = f"question_count is {chosen}" if isinstance(chosen, int) else f"{minutes * 2 // 5} fit in"
            message = f"{number} questions for {minutes} minutes: {finding.message}"
            yield _told(meeting, meeting.place("questions"), finding, message, f"take some off the list: {by}")


def _contacts_to_ask(vault: Vault, _library: Library, policy: Policy) -> Iterator[Problem]:
    """What the lint finds about people with whom nothing has passed yet, as long as there is a choice."""
    for contact in vault.contacts.values():
        if contact.status.kind == "open" and not contact.log and contact.id not in vault.meetings_of:
            facts = Facts(level=contact.level, reason=bool(contact.body.prose))
            for finding in _findings(Written("contact", contact.role, facts=facts), policy):
                place = contact.place("role" if finding.end else "level")
                yield _told(contact, place, finding, finding.message, _SOMEBODY_ELSE)


def _is_ahead(meeting: Meeting) -> bool:
    """Return whether the note of `meeting` has nothing that a talk which has taken place brings, nor its end."""
    body = meeting.body
    return not (meeting.outcome or meeting.thanked or body.answers or body.insights)


def _findings(written: Written, policy: Policy) -> Iterator[Finding]:
    return (found for found in lint(written, policy.settings) if found.severity is not Severity.HINT)


def _instead(finding: Finding, library: Library) -> str:
    known = [question for question in finding.suggest if question in library.questions]
    return f"ask instead: {', '.join(known)}" if known else "word it anew, or take it off the list"


def _told(note: Contact | Meeting, place: Place, finding: Finding, message: str, hint: str) -> Problem:
    return Problem.warning(note.path, place, Code(finding.rule.lower()), message, hint)


_CHECKS = (
    _planned_questions, _answered_questions, _templates_used, _own_questions, _question_lists, _contacts_to_ask,
)  # fmt: skip
