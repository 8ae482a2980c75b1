"""What went well lately, and what is normal: asking counts as a success, whatever comes back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from inroads.policy.evidence import Evidence, evidence
from inroads.records import Action, ActionKind, Meeting, Verb
from inroads.views.days import count, shifted
from inroads.views.desk import Desk
from inroads.views.standing import OUTREACH, first_meeting, is_off, was_held

_DAYS = 28
_NORMAL = (
    "No answer is normal: in one large experiment, about one request in four to a stranger on LinkedIn was accepted. "
    "And people say yes more often than those who ask expect."
)
_SOURCES = ("EV-EVSYUKOVA-2025", "EV-FLYNN-2008")


@dataclass(frozen=True, slots=True)
class Encouragement:
    """The small wins of the last four weeks, what is normal, and the studies that say so."""

    says: str
    wins: tuple[str, ...]
    normal: str
    sources: tuple[Evidence, ...]


def encouragement(desk: Desk) -> Encouragement:
    """Return what went well in the four weeks up to the desk's day."""
    since = shifted(desk.today, -_DAYS)
    wins = tuple(_wins(desk, since))
    asked = _entries(desk, since, *OUTREACH)
    says = f"{count(asked, 'request')} sent in four weeks. Each one counts, whatever came back." if asked else (
        "No request in the last four weeks. One is enough to begin again."
    )  # fmt: skip
    return Encouragement(says, wins, _NORMAL, tuple(evidence()[source] for source in _SOURCES))


def _wins(desk: Desk, since: date) -> Iterator[str]:
    talks = [
        m for m in desk.vault.meetings.values() if since < m.when.day and not is_off(m) and was_held(m, desk.today)
    ]
    new = [talk for talk in talks if _is_first(desk, talk)]
    numbers = (
        (len(talks), "conversation held", "conversations held"),
        (len(new), "of them with somebody new", "of them with somebody new"),
        (_entries(desk, since, Verb.REPLIED, Verb.ACCEPTED), "friendly answer", "friendly answers"),
        (_tasks(desk, since, "done"), "piece of advice followed", "pieces of advice followed"),
        (_tasks(desk, since, "told"), "report back on advice you followed", "reports back on advice you followed"),
        (sum(len(talk.referrals) for talk in talks), "new name given to you", "new names given to you"),
    )
    return (count(number, one, many) for number, one, many in numbers if number)


def _is_first(desk: Desk, talk: Meeting) -> bool:
    contacts = [desk.vault.contacts.get(one) for one in desk.vault.people[talk.id]]
    return any(contact and first_meeting(desk.vault, contact) is talk for contact in contacts)


def _entries(desk: Desk, since: date, *verbs: Verb) -> int:
    entries = (entry for contact in desk.vault.contacts.values() for entry in contact.log)
    return sum(entry.verb in verbs and since < entry.day <= desk.today for entry in entries)


def _tasks(desk: Desk, since: date, what: str) -> int:
    """Return how many pieces of advice were `done` or `told` in the time."""
    notes = (*desk.vault.meetings.values(), *desk.vault.contacts.values())
    tasks = (task for note in notes for task in note.body.actions if task.kind is ActionKind.ADVICE)
    return sum(_in_time(task, what, since, desk.today) for task in tasks)


def _in_time(task: Action, what: str, since: date, today: date) -> bool:
    day = task.done if what == "done" else task.told
    return day is not None and since < day <= today
