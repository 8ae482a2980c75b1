"""Where the seeker and a contact stand with each other, drawn from log and meetings, without regard to the day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from inroads.records import Contact, LogEntry, Meeting, OutcomeKind, Verb
from inroads.vault import Vault

OUTREACH = frozenset((Verb.ASKED, Verb.NUDGED))


@dataclass(frozen=True, slots=True)
class Standing:
    """A contact's history. `meetings` are those neither cancelled nor moved nor missed, by time."""

    contact: Contact
    meetings: tuple[Meeting, ...]
    all_meetings: tuple[Meeting, ...]

    def held(self, today: date) -> tuple[Meeting, ...]:
        """Return the meetings that have taken place by the end of `today`: those said to be held, and past ones."""
        return tuple(m for m in self.meetings if m.when.day < today or _said_held(m) or _is_over(m, today))

    def upcoming(self, today: date) -> tuple[Meeting, ...]:
        """Return the meetings still to come on `today`."""
        held = {meeting.id for meeting in self.held(today)}
        return tuple(m for m in self.meetings if m.id not in held)

    @property
    def outreach(self) -> tuple[LogEntry, ...]:
        """The first message of the present attempt to meet and the nudges after it, by day."""
        asks = [number for number, entry in enumerate(self.contact.log) if entry.verb is Verb.ASKED]
        if not asks:
            return ()
        return tuple(entry for entry in self.contact.log[asks[-1] :] if entry.verb in OUTREACH)

    @property
    def reply_to_outreach(self) -> LogEntry | None:
        """What the contact first did in answer to the present attempt, if anything."""
        if not self.outreach:
            return None
        position = self.contact.log.index(self.outreach[0])
        return next((entry for entry in self.contact.log[position:] if entry.verb.is_inbound), None)

    @property
    def last_touch(self) -> date | None:
        """The day of the last thing that passed between the two, or of the last meeting."""
        return self.last_touch_by(date.max)

    def last_touch_by(self, today: date) -> date | None:
        """Return the day of the last thing that passed between the two up to `today`."""
        days = [entry.day for entry in self.contact.log]
        days += [day for m in self.meetings for day in (m.when.day, m.thanked) if day]
        return max((day for day in days if day <= today), default=None)

    @property
    def may_keep_in_touch(self) -> bool | None:
        """What was last agreed on keeping in touch; None if it was never spoken of."""
        said = [m.keep_in_touch for m in self.meetings if m.keep_in_touch is not None]
        return said[-1] if said else None


def _said_held(meeting: Meeting) -> bool:
    return meeting.outcome is not None and meeting.outcome.kind is OutcomeKind.HELD


def _is_over(meeting: Meeting, today: date) -> bool:
    """Whether a meeting of `today` shows by its own note that it has taken place."""
    written_up = meeting.thanked is not None or bool(meeting.body.answers or meeting.body.insights)
    return meeting.when.day == today and written_up


def standing(vault: Vault, contact: Contact) -> Standing:
    """Return where the seeker stands with `contact`."""
    meetings = vault.meetings_of.get(contact.id, ())
    return Standing(contact, tuple(m for m in meetings if _counts(m)), meetings)


def _counts(meeting: Meeting) -> bool:
    return meeting.outcome is None or meeting.outcome.kind is OutcomeKind.HELD


def standings(vault: Vault) -> Iterable[Standing]:
    """Yield the standing with every contact, by id."""
    return (standing(vault, contact) for contact in vault.contacts.values())
