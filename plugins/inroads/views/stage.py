"""The stage of a contact, derived from facts and never typed, and the fact that decides it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inroads.records import Meeting, Verb
from inroads.views.days import written_day
from inroads.views.standing import Standing


class StageKind(StrEnum):
    """How far things have come with a contact, in the order of a search."""

    TO_CONTACT = "to-contact"
    ASKED = "asked"
    SCHEDULED = "scheduled"
    TALKED = "talked"
    KEEPING_IN_TOUCH = "keeping-in-touch"
    PAUSED = "paused"
    CLOSED = "closed"

    @property
    def position(self) -> int:
        """The stage's place in the order, from 0."""
        return tuple(StageKind).index(self)

    @property
    def label(self) -> str:
        """The stage as people say it."""
        return self.value.replace("-", " ").capitalize()


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage and why it is so."""

    kind: StageKind
    why: str


def stage(standing: Standing, today: date) -> Stage:
    """Return the stage of a contact on `today`: what the seeker decided first, then what has happened."""
    decided = _decided(standing, today)
    if decided:
        return decided
    upcoming = standing.upcoming(today)
    if upcoming:
        return Stage(StageKind.SCHEDULED, f"You meet on {written_day(upcoming[0].when.day)}.")
    held = standing.held(today)
    if held:
        return _after_talk(standing, held[-1])
    return _before_talk(standing)


def _decided(standing: Standing, today: date) -> Stage | None:
    status = standing.contact.status
    why = f": {status.why.rstrip('.')}" if status.why else ""
    if status.kind == "closed":
        return Stage(StageKind.CLOSED, f"You closed this contact{why}.")
    if status.kind == "paused" and (status.until is None or status.until > today):
        until = f" until {written_day(status.until)}" if status.until else ""
        return Stage(StageKind.PAUSED, f"You paused this contact{until}{why}.")
    return None


def _after_talk(standing: Standing, last: Meeting) -> Stage:
    talked = f"You talked on {written_day(last.when.day)}"
    if standing.may_keep_in_touch:
        return Stage(StageKind.KEEPING_IN_TOUCH, f"{talked} and may keep in touch.")
    return Stage(StageKind.TALKED, f"{talked}.")


def _before_talk(standing: Standing) -> Stage:
    outreach, reply = standing.outreach, standing.reply
    if reply and reply.verb is Verb.DECLINED:
        return Stage(StageKind.CLOSED, f"They declined on {written_day(reply.day)}.")
    if not outreach:
        return Stage(StageKind.TO_CONTACT, "You haven't asked for a talk yet.")
    if reply:
        return Stage(StageKind.ASKED, f"They {_DID[reply.verb]} on {written_day(reply.day)}; no meeting is set.")
    days = f"You asked on {written_day(outreach[0].day)}"
    if len(outreach) > 1:
        days += f" and nudged on {written_day(outreach[-1].day)}"
    return Stage(StageKind.ASKED, f"{days}; no answer yet.")


_DID = {
    Verb.REPLIED: "replied",
    Verb.ACCEPTED: "accepted",
    Verb.RESCHEDULED: "asked for another time",
    Verb.INTRODUCED_ME: "introduced you to someone",
    Verb.NO_SHOW: "didn't come",
}
