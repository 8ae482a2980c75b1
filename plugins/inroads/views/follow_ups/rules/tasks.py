"""Rules for what the seeker was advised and promised: tasks with a day, and advice whose giver should hear of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from inroads.library import Library
from inroads.policy import Policy
from inroads.records import Action, ActionKind, Contact, Meeting
from inroads.vault import Vault
from inroads.views.days import shifted, written_day
from inroads.views.follow_ups.evidence import task_fact
from inroads.views.follow_ups.follow_up import Fact, FollowUp, Kind
from inroads.views.follow_ups.settle import by_mark
from inroads.views.standing import opens
from inroads.views.words import words_of

_TELL_DAYS, _PROMISE_DAYS = 7, 7


@dataclass(frozen=True, slots=True)
class _Task:
    """A task with what its note says of it: its words and place, what to call the note, the contacts it is about."""

    words: str
    fact: Fact
    source: str
    day: date
    who: tuple[str, ...]


def tasks(vault: Vault, _library: Library, _policy: Policy, note: Meeting | Contact) -> Iterator[FollowUp]:
    """A task with a day that isn't done (FU-ACTION).

    The day was the seeker's own choice, so it holds whether or not the contact is closed or paused.
    """
    for action in note.body.actions:
        due = action.due
        if action.is_done or due is None:
            continue
        task = _task(vault, note, action)
        came = "Advice from" if action.kind is ActionKind.ADVICE else "You planned it in"
        yield FollowUp(
            who=task.who,
            kind=Kind.ACTION,
            rule="FU-ACTION",
            what=task.words,
            why=f"{came} {task.source}.",
            since=min(task.day, due),
            due=due,
            overdue=shifted(due, 1),
            facts=(task.fact,),
            settle=by_mark(note.path, action.line, "done", f"tick line {action.line}, and add at its end"),
        )


def promise(vault: Vault, _library: Library, _policy: Policy, meeting: Meeting) -> Iterator[FollowUp]:
    """Something that was promised in a talk, for no day: a week later it is due all the same (FU-PROMISE)."""
    for action in meeting.body.actions:
        if action.kind is not ActionKind.ACTION or action.is_done or action.due:
            continue
        task = _task(vault, meeting, action)
        due = shifted(task.day, _PROMISE_DAYS)
        yield FollowUp(
            who=task.who,
            kind=Kind.ACTION,
            rule="FU-PROMISE",
            what=task.words,
            why=f"You planned it in {task.source}, for no day in particular.",
            since=task.day,
            due=due,
            overdue=shifted(due, _PROMISE_DAYS),
            facts=(task.fact,),
            settle=by_mark(meeting.path, action.line, "done", f"tick line {action.line}, and add at its end"),
        )


def tell(vault: Vault, _library: Library, _policy: Policy, note: Meeting | Contact) -> Iterator[FollowUp]:
    """Advice that was followed, and whose giver doesn't know (FU-ADVICE-LOOP)."""
    for action in note.body.actions:
        done = action.done
        if action.kind is not ActionKind.ADVICE or done is None or action.told:
            continue
        task = _task(vault, note, action)
        people = {c: free for c in task.who if (free := _opens(vault, c)) is not None}
        if not people:
            continue
        free = min(people.values())
        due = max(shifted(done, _TELL_DAYS), free)
        yield FollowUp(
            who=tuple(people),
            kind=Kind.TELL,
            rule="FU-ADVICE-LOOP",
            what=f"Tell them that you did it: {task.words}",
            why=f"You did on {written_day(done)} what they advised, and nothing says that they know.",
            since=max(done, free),
            due=due,
            overdue=shifted(due, 8),
            facts=(task.fact,),
            settle=by_mark(note.path, action.line, "told", f"at the end of line {action.line}"),
            template="check-in-active",
        )


def _opens(vault: Vault, contact: str) -> date | None:
    found = vault.contacts.get(contact)
    return opens(found) if found else None


def _task(vault: Vault, note: Meeting | Contact, action: Action) -> _Task:
    words, fact = words_of(vault, action.text), task_fact(vault, note, action)
    if isinstance(note, Meeting):
        day = note.when.day
        return _Task(words, fact, f"your talk of {written_day(day)}", day, vault.people[note.id])
    return _Task(words, fact, f"your notes on {note.name}", date.min, (note.id,))
