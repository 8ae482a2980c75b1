"""Whom one meets: who they are, how one came to them, and what has passed and was promised between the two."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from inroads.records import Action, ActionKind, Contact, Meeting
from inroads.views.contact import SOURCES, Named, named
from inroads.views.desk import Desk
from inroads.views.facts import Row
from inroads.views.learned import Learned, insights
from inroads.views.link import Link, Prose, contact_link, meeting_link, organization_link, prose
from inroads.views.prep.lines import shortened
from inroads.views.standing import standing
from inroads.views.timeline import Moment, timeline
from inroads.views.words import words_of

_TALKS, _MESSAGES, _INSIGHTS, _TASKS, _NAMES = 3, 4, 4, 3, 4  # as many as one page holds
_LETTERS = 240
_PERMISSION = {
    True: "you may use their name",
    False: "leave their name out",
    None: "ask them before you use their name",
}


@dataclass(frozen=True, slots=True)
class Sender:
    """Who gave the name, and whether they may be mentioned, in words."""

    link: Link
    words: str


@dataclass(frozen=True, slots=True)
class Talk:
    """An earlier talk: its page, and how well the work fitted, in words."""

    link: Link
    words: str


@dataclass(frozen=True, slots=True)
class Duty:
    """Advice or a promise: its words, the day by which it is due, and whether that is past."""

    text: Prose
    due: date | None
    is_late: bool


@dataclass(frozen=True, slots=True)
class Person:
    """A person to meet. `to_tell` is advice of theirs that was followed, of which they haven't heard.

    `notes` are the first words of the note about them. A person whose note has an error is known by the link alone.
    """

    link: Link
    pronouns: str = ""
    role: str = ""
    organization: Link | None = None
    reach: tuple[Row, ...] = ()
    found: str = ""
    senders: tuple[Sender, ...] = ()
    tags: tuple[str, ...] = ()
    notes: str = ""
    talks: tuple[Talk, ...] = ()
    passed: tuple[Moment, ...] = ()
    insights: tuple[Learned, ...] = ()
    advice: tuple[Duty, ...] = ()
    to_tell: tuple[Duty, ...] = ()
    promises: tuple[Duty, ...] = ()
    named: tuple[Named, ...] = ()

    @property
    def history(self) -> int:
        """How many things there are to tell of what passed between the two."""
        return sum(
            map(len, (self.talks, self.passed, self.insights, self.advice, self.to_tell, self.promises, self.named))
        )


def person(desk: Desk, contact_id: str, among: int = 1) -> Person:
    """Return what to know of the contact with the id `contact_id`, one `among` several who share the page."""
    contact = desk.vault.contacts.get(contact_id)
    link = contact_link(desk.vault, contact_id)
    if contact is None:
        return Person(link)
    here = standing(desk.vault, contact)
    held = here.held(desk.today)
    passed = (one for one in timeline(desk, here) if one.side != "both" and one.day <= desk.today)
    notes: tuple[Meeting | Contact, ...] = (*reversed(held), contact)
    return Person(
        link=link,
        pronouns=contact.pronouns,
        role=contact.role,
        organization=organization_link(desk.vault, contact_id),
        reach=_reach(contact),
        found=_found(contact),
        senders=tuple(_senders(desk, contact)),
        tags=contact.tags,
        notes=shortened(words_of(desk.vault, contact.body.prose), _LETTERS),
        talks=tuple(_talk(desk, one) for one in [*reversed(held)][:_TALKS]),
        passed=tuple(passed)[: _part(_MESSAGES, among)],
        insights=insights(desk, notes)[: _part(_INSIGHTS, among)],
        advice=_duties(desk, notes, lambda task: task.kind is ActionKind.ADVICE and not task.is_done, among),
        to_tell=_duties(desk, notes, lambda task: task.kind is ActionKind.ADVICE and _is_untold(task), among),
        promises=_duties(desk, notes, lambda task: task.kind is ActionKind.ACTION and not task.is_done, among),
        named=named(desk, contact_id)[: _part(_NAMES, among)],
    )


def _part(most: int, among: int) -> int:
    return max(1, most // among)


def _reach(contact: Contact) -> tuple[Row, ...]:
    rows = (Row("Phone", contact.phone, "phone"), Row("Email", contact.email, "email"))
    return tuple(row for row in rows if row)


def _found(contact: Contact) -> str:
    """Return how the seeker came to `contact`, in a sentence."""
    through = f"Found through {SOURCES[contact.source]}" if contact.source else ""
    level = contact.level.replace("-", " ")
    parts = [through, f"{contact.closeness} contact" if contact.closeness else "", f"level: {level}" if level else ""]
    words = ", ".join(filter(None, parts))
    return f"{words[:1].upper()}{words[1:]}." if words else ""


def _senders(desk: Desk, contact: Contact) -> Iterator[Sender]:
    """Yield who gave the name of `contact`; leave that was refused by anyone who could weighs more than given leave."""
    for edge in desk.vault.led_by.get(contact.id, ()):
        names = [name for name in desk.vault.given.get(edge.giver, ()) if name.contact == contact.id]
        said = {contact.may_use_name, *(name.may_use_name for name in names)}
        may = False if False in said else True if True in said else None
        yield Sender(contact_link(desk.vault, edge.giver), _PERMISSION[may])


def _talk(desk: Desk, meeting: Meeting) -> Talk:
    return Talk(meeting_link(desk.vault, meeting), f"fit {meeting.fit} of 5" if meeting.fit else "")


def _is_untold(task: Action) -> bool:
    return task.is_done and task.told is None


def _duties(
    desk: Desk, notes: Iterable[Meeting | Contact], fits: Callable[[Action], bool], among: int
) -> tuple[Duty, ...]:
    """Return the tasks in `notes` that fit, those with the earliest day first, then as the notes have them."""
    found = [(note, task) for note in notes for task in note.body.actions if fits(task)]
    found.sort(key=lambda pair: pair[1].due or date.max)
    return tuple(_duty(desk, note, task) for note, task in found[: _part(_TASKS, among)])


def _duty(desk: Desk, note: Meeting | Contact, task: Action) -> Duty:
    late = not task.is_done and task.due is not None and task.due < desk.today
    return Duty(prose(desk.vault, note, task.text), task.due, late)
