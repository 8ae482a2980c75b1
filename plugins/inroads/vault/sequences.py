"""Days in notes that can't have come in the order in which they are written. Knows no today.

Whether something lies in the future can't be told here, since that needs a day of reading.
"""

from collections.abc import Iterable, Iterator

from inroads.problems import Code, Place, Problem
from inroads.records import Contact, Meeting, Verb

_ANSWERS = frozenset((Verb.REPLIED, Verb.DECLINED, Verb.ACCEPTED))
_HINT = "correct whichever of the two is wrong"


def about_meeting(meeting: Meeting, people: Iterable[Contact]) -> Iterator[Problem]:
    """Yield a warning for thanks before the talk, tasks done before they were given, a talk before anyone was added."""
    day, line = meeting.when.day, meeting.line("when")
    if meeting.thanked is not None and meeting.thanked < day:
        message = f"thanked on {meeting.thanked}, before the talk of {day} on line {line}"
        yield _warning(meeting.path, meeting.place("thanked"), message)
    for task in meeting.body.actions:
        if task.done is not None and task.done < day:
            message = f"done on {task.done}, before the talk of {day} on line {line} in which it came up"
            yield _warning(meeting.path, Place(task.line), message)
        if task.done is not None and task.told is not None and task.told < task.done:
            message = f"told on {task.told}, before it was done on {task.done} on the same line"
            yield _warning(meeting.path, Place(task.line), message)
    for contact in people:
        if contact.added is not None and day < contact.added:
            where = f"{contact.path}, line {contact.line('added')}"
            message = f"the talk is on {day}, before {contact.name} was added on {contact.added} ({where})"
            yield _warning(meeting.path, meeting.place("when"), message)


def about_contact(contact: Contact, first_meeting: Meeting | None) -> Iterator[Problem]:
    """Yield a warning for an answer before anybody was asked, and for what passed before the contact was added."""
    log = contact.log
    if not log:
        return
    first = log[0]
    if contact.added is not None and first.day < contact.added:
        message = (
            f"{first.verb} on {first.day}, before they were added on {contact.added} (line {contact.line('added')})"
        )
        yield _warning(contact.path, Place(first.line, first.column), message)
    asked = next((entry for entry in log if entry.verb is Verb.ASKED), None)
    before = asked is not None and first.verb in _ANSWERS and first.day < asked.day
    met = first_meeting is not None and first_meeting.when.day <= first.day
    if asked is not None and before and not met:
        message = f"{first.verb} on {first.day}, before they were asked on {asked.day} (line {asked.line})"
        yield _warning(contact.path, Place(first.line, first.column), message)


def _warning(path: str, place: Place, message: str) -> Problem:
    return Problem.warning(path, place, Code.IMPOSSIBLE_SEQUENCE, message, _HINT)
