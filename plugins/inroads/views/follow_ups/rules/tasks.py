"""Rules for what the seeker was advised and promised: tasks with a day, and advice whose giver should hear of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from inroads.library import Library
from inroads.policy import Policy
from inroads.records import Action, ActionKind, Contact, Meeting
from inroads.vault import Vault
from inroads.views.days import shifted, written_day
from inroads.views.follow_ups.follow_up import Fact, FollowUp, Kind
from inroads.views.follow_ups.settle import by_mark
from inroads.views.link import Link, contact_link, meeting_link
from inroads.views.standing import opens
from inroads.views.words import words_of


@dataclass(frozen=True, slots=True)
class _Task:
    """A task with its note: the note's path and link, what to call it, the contacts it is about."""

    action: Action
    words: str
    path: str
    link: Link
    source: str
    day: date
    who: tuple[str, ...]

    @property
    def fact(self) -> Fact:
        return Fact(self.path, self.action.line, self.action.text, self.link)


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
            settle=by_mark(task.path, action.line, "done", f"tick line {action.line}, and add at its end"),
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
        due = max(shifted(done, 7), free)
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
            settle=by_mark(task.path, action.line, "told", f"at the end of line {action.line}"),
            template="check-in-active",
        )


def _opens(vault: Vault, contact: str) -> date | None:
    found = vault.contacts.get(contact)
    return opens(found) if found else None


def _task(vault: Vault, note: Meeting | Contact, action: Action) -> _Task:
    words = words_of(vault, action.text)
    if isinstance(note, Meeting):
        day = note.when.day
        source = f"your talk of {written_day(day)}"
        return _Task(action, words, note.path, meeting_link(vault, note), source, day, vault.people[note.id])
    source = f"your notes on {note.name}"
    return _Task(action, words, note.path, contact_link(vault, note.id), source, date.min, (note.id,))
