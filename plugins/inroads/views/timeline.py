"""What happened with a contact, log and meetings in one line of time."""

from dataclasses import dataclass
from datetime import date

from inroads.records import LogEntry, Meeting, OutcomeKind, Verb
from inroads.views.days import count, written_day
from inroads.views.desk import Desk
from inroads.views.link import Link, contact_links, meeting_link, template_link
from inroads.views.standing import Standing, is_off, was_held

_CHANNEL_WORDS = {
    "in-person": "in person",
    "phone": "by phone",
    "text": "by text",
    "video": "by video",
    "email": "by email",
    "linkedin": "on LinkedIn",
    "letter": "by letter",
    "message": "by message",
}
_BEFORE, _MEETING, _AFTER = range(3)
_THEN = (Verb.THANKED, Verb.NO_SHOW)


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing that happened or is planned. `side` is seeker, contact or both; `state` is past, planned or off."""

    day: date
    title: str
    detail: str
    words: str
    side: str
    state: str
    meeting: Link | None
    template: Link | None
    with_others: tuple[Link, ...]
    line: int


def timeline(desk: Desk, standing: Standing) -> tuple[Moment, ...]:
    """Return everything that passed with a contact and is planned, the latest first.

    On the day of a meeting, thanks come after it and everything else before.
    """
    found = [(entry.day, _AFTER if entry.verb in _THEN else _BEFORE, _from_entry(desk, entry))
             for entry in standing.contact.log]  # fmt: skip
    found += [(m.when.day, _MEETING, _from_meeting(desk, standing, m)) for m in standing.all_meetings]
    found.sort(key=lambda one: one[:2])
    return tuple(moment for _, _, moment in reversed(found))


def _from_entry(desk: Desk, entry: LogEntry) -> Moment:
    return Moment(
        day=entry.day,
        title=entry.verb.value.replace("-", " ").capitalize(),
        detail=_CHANNEL_WORDS.get(entry.channel, ""),
        words=entry.words,
        side="contact" if entry.verb.is_inbound else "seeker",
        state="past",
        meeting=None,
        template=template_link(desk.library, entry.template) if entry.template else None,
        with_others=(),
        line=entry.line,
    )


def _from_meeting(desk: Desk, standing: Standing, meeting: Meeting) -> Moment:
    held = was_held(meeting, desk.today)
    others = [person for person in desk.vault.people[meeting.id] if person != standing.contact.id]
    return Moment(
        day=meeting.when.day,
        title=outcome_words(meeting, held),
        detail=place_words(meeting),
        words="",
        side="both",
        state="off" if is_off(meeting) else "past" if held else "planned",
        meeting=meeting_link(desk.vault, meeting),
        template=None,
        with_others=contact_links(desk.vault, others),
        line=meeting.line("when"),
    )


def outcome_words(meeting: Meeting, held: bool) -> str:
    """Return what became of a meeting, in words."""
    kind = meeting.outcome.kind if meeting.outcome else None
    if kind is OutcomeKind.MOVED and meeting.outcome and meeting.outcome.to:
        return f"Moved to {written_day(meeting.outcome.to)}"
    if kind is OutcomeKind.CANCELLED:
        return "Cancelled"
    if kind is OutcomeKind.NO_SHOW:
        return "They didn't come"
    return "Talked" if held else "Meeting planned"


def place_words(meeting: Meeting) -> str:
    """Return where and how long a meeting is, in words."""
    where = {"phone": "by phone", "video": "by video", "office": "at their office", "coffee": "over coffee",
             "lunch": "over lunch", "event": "at an event", "email": "by email"}.get(meeting.where, "")  # fmt: skip
    minutes = count(meeting.minutes, "minute") if meeting.minutes else ""
    return ", ".join(part for part in (where, minutes) if part)
