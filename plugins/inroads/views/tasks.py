"""Tasks in a note's text, as a reader sees them on a day."""

from dataclasses import dataclass
from datetime import date

from inroads.records import Action, ActionKind, Contact, Meeting
from inroads.views.desk import Desk
from inroads.views.link import Prose, prose


@dataclass(frozen=True, slots=True)
class Task:
    """A piece of advice or a promise: its words, whether it is done, and its days."""

    text: Prose
    is_done: bool
    due: date | None
    done: date | None
    told: date | None
    is_late: bool


def tasks(desk: Desk, note: Contact | Meeting, *kinds: ActionKind) -> tuple[Task, ...]:
    """Return the tasks of `note` that are of `kinds`, in its order."""
    return tuple(_task(desk, note, action) for action in note.body.actions if action.kind in kinds)


def _task(desk: Desk, note: Contact | Meeting, action: Action) -> Task:
    late = not action.is_done and action.due is not None and action.due < desk.today
    words = prose(desk.vault, note, action.text)
    return Task(words, action.is_done, action.due, action.done, action.told, late)
