"""Where the seeker and a contact stand with each other, drawn from log and meetings, without regard to the day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from inroads.records import Contact, LogEntry, Meeting, OutcomeKind, Verb
from inroads.vault import Vault

OUTREACH = frozenset((Verb.ASKED, Verb.NUDGED))
ASKS_FOR_INTRODUCTION = ("intro-request-mutual", "referral-ask")  # templates that ask for no talk, but for a name

REST_DAYS = 90  # after messages that had no answer
_THANKS_FOR_OTHER_THINGS = ("thank-the-connector", "reply-to-decline")


@dataclass(frozen=True, slots=True)
class Standing:
    """A contact's history by time. `meetings` are those neither cancelled nor moved nor missed."""

    contact: Contact
    meetings: tuple[Meeting, ...]
    all_meetings: tuple[Meeting, ...]

    def held(self, today: date) -> tuple[Meeting, ...]:
        """Return the meetings that have taken place by the end of `today`: those said to be held, and past ones."""
        return tuple(meeting for meeting in self.meetings if was_held(meeting, today))

    def upcoming(self, today: date) -> tuple[Meeting, ...]:
        """Return the meetings still to come on `today`."""
        return tuple(meeting for meeting in self.meetings if not was_held(meeting, today))

    @property
    def outreach(self) -> tuple[LogEntry, ...]:
        """The first message of the present attempt to meet and the nudges after it, by day."""
        attempt = self._attempt
        asked = attempt and attempt[0].verb is Verb.ASKED
        return tuple(entry for entry in attempt if entry.verb in OUTREACH) if asked else ()

    @property
    def reply(self) -> LogEntry | None:
        """What the contact said last in the present attempt to meet; an introduction alone counts too, but less."""
        came = [entry for entry in self._attempt if entry.verb.is_inbound]
        said = [entry for entry in came if entry.verb is not Verb.INTRODUCED_ME]
        return (said or came)[-1] if came else None

    @property
    def _attempt(self) -> tuple[LogEntry, ...]:
        """The log since the contact was last asked, or all of it if they never were."""
        asks = [number for number, entry in enumerate(self.contact.log) if entry.verb is Verb.ASKED]
        return self.contact.log[asks[-1] if asks else 0 :]

    @property
    def last_touch(self) -> date | None:
        """The day of the last thing that passed between the two, or of the last meeting."""
        return self.last_touch_by(date.max)

    def last_touch_by(self, today: date) -> date | None:
        """Return the day of the last thing that passed between the two up to `today`."""
        return max((day for day in self._touches(today) if day <= today), default=None)

    def touches(self, today: date) -> list[date]:
        """Return the days up to `today` on which something passed between the two, in order."""
        return sorted({day for day in self._touches(today) if day <= today})

    def _touches(self, today: date) -> list[date]:
        days = [entry.day for entry in self.contact.log]
        days += [day for m in self.held(today) for day in (m.when.day, m.thanked) if day]
        return days + self._told

    @property
    def last_message(self) -> date | None:
        """The day on which the seeker last wrote, called or told them something."""
        days = [entry.day for entry in self.contact.log if not entry.verb.is_inbound]
        days += [meeting.thanked for meeting in self.meetings if meeting.thanked]
        return max((*days, *self._told), default=None)

    @property
    def unanswered_check_ins(self) -> int:
        """How many check-ins there were since the contact was last heard of."""
        heard = [entry.day for entry in self.contact.log if entry.verb.is_inbound] + [m.when.day for m in self.meetings]
        last = max(heard, default=date.min)
        return sum(entry.verb is Verb.CHECKED_IN and entry.day > last for entry in self.contact.log)

    @property
    def _told(self) -> list[date]:
        """The days on which the contact heard that their advice was followed."""
        notes = (*self.all_meetings, self.contact)
        return [action.told for note in notes for action in note.body.actions if action.told]

    @property
    def may_keep_in_touch(self) -> bool | None:
        """What was last agreed on keeping in touch; None if it was never spoken of."""
        said = [m.keep_in_touch for m in self.meetings if m.keep_in_touch is not None]
        return said[-1] if said else None


def is_off(meeting: Meeting) -> bool:
    """Return whether `meeting` was cancelled, moved or missed."""
    return meeting.outcome is not None and meeting.outcome.kind is not OutcomeKind.HELD


def is_written_up(meeting: Meeting) -> bool:
    """Return whether the note of `meeting` holds what only a talk that has taken place brings."""
    return meeting.thanked is not None or bool(meeting.body.answers or meeting.body.insights)


def is_without_words(meeting: Meeting) -> bool:
    """Return whether the note of `meeting` has no text of its own."""
    body = meeting.body
    return not (body.prose or body.answers or body.insights or body.actions)


def was_held(meeting: Meeting, today: date) -> bool:
    """Return whether `meeting` has taken place by the end of `today`: said to be held, past, or written up today."""
    if meeting.outcome is not None:
        return not is_off(meeting)
    return meeting.when.day < today or (meeting.when.day == today and is_written_up(meeting))


def opens(contact: Contact) -> date | None:
    """Return the first day on which the seeker may turn to `contact` again; None if they closed or paused it."""
    status = contact.status
    if status.kind == "open":
        return date.min
    return status.until if status.kind == "paused" else None


def open_people(vault: Vault, meeting: Meeting) -> list[Contact]:
    """Return the contacts of `meeting` whom the seeker hasn't closed."""
    contacts = map(vault.contacts.get, vault.people[meeting.id])
    return [contact for contact in contacts if contact and contact.status.kind != "closed"]


def first_meeting(vault: Vault, contact: Contact) -> Meeting | None:
    """Return the first meeting with `contact` that was neither cancelled nor moved nor missed."""
    return next((meeting for meeting in vault.meetings_of.get(contact.id, ()) if not is_off(meeting)), None)


def is_untouched(vault: Vault, contact: Contact) -> bool:
    """Return whether nothing has passed with `contact` so far, and no meeting was ever set."""
    return not contact.log and contact.id not in vault.meetings_of


def unanswered(vault: Vault, contact: Contact) -> tuple[LogEntry, ...]:
    """Return the messages of the present attempt to meet, by day, if neither an answer nor a meeting came of it."""
    found = standing(vault, contact)
    sent = found.outreach
    if not sent or found.reply or any(meeting.when.day >= sent[0].day for meeting in found.all_meetings):
        return ()
    return sent


def was_thanked_for(vault: Vault, contact: Contact, meeting: Meeting, last: date = date.max) -> bool:
    """Return whether the log of `contact` has thanks for `meeting` up to the day `last`, and before the two met again.

    Thanks for something else, by the template that they used, don't count.
    """
    day = meeting.when.day
    later = (m.when.day for m in vault.meetings_of[contact.id] if m.when.day > day and not is_off(m))
    before = min(later, default=date.max)
    return any(
        entry.verb is Verb.THANKED
        and day <= entry.day < before
        and entry.day <= last
        and entry.template not in _THANKS_FOR_OTHER_THINGS
        for entry in contact.log
    )


def standing(vault: Vault, contact: Contact) -> Standing:
    """Return where the seeker stands with `contact`."""
    meetings = vault.meetings_of.get(contact.id, ())
    return Standing(contact, tuple(m for m in meetings if not is_off(m)), meetings)


def standings(vault: Vault) -> Iterator[Standing]:
    """Yield the standing with every contact, by id."""
    return (standing(vault, contact) for contact in vault.contacts.values())
