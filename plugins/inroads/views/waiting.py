"""Who needs room before the next message, and whose answer is awaited."""

from dataclasses import dataclass
from datetime import date

from inroads.records import LogEntry
from inroads.views.days import count, written_day
from inroads.views.desk import Desk
from inroads.views.follow_ups import FollowUp, Kind
from inroads.views.link import Link, contact_link
from inroads.views.standing import ASKS_FOR_INTRODUCTION, unanswered

_MESSAGES = (Kind.NUDGE, Kind.REACH_OUT, Kind.REPORT_BACK, Kind.CHECK_IN, Kind.TELL, Kind.CLOSE_LOOP)


@dataclass(frozen=True, slots=True)
class Room:
    """Somebody who isn't to be written to yet: until when, and why."""

    link: Link
    until: date
    why: str


@dataclass(frozen=True, slots=True)
class Awaited:
    """Somebody whose answer is awaited: since when, after how many messages, and what they were asked for."""

    link: Link
    since: date
    days: int
    words: str


def room(desk: Desk) -> tuple[Room, ...]:
    """Return who must not be written to yet on the desk's day, those whose time comes first at the top."""
    found = [
        Room(contact_link(desk.vault, one), follow_up.due, follow_up.why)
        for follow_up in desk.follow_ups.found
        if follow_up.kind in _MESSAGES and _is_early(follow_up, desk.today)
        for one in follow_up.who
    ]
    for contact in desk.vault.contacts.values():
        status = contact.status
        if status.kind == "paused" and status.until and status.until > desk.today:
            why = f"You paused this contact{f': {status.why}' if status.why else ''}."
            found.append(Room(contact_link(desk.vault, contact.id), status.until, why))
    last = {row.link: row for row in sorted(found, key=lambda row: row.until)}  # the latest, where there are two
    return tuple(sorted(last.values(), key=lambda row: (row.until, row.link.text)))


def _is_early(follow_up: FollowUp, today: date) -> bool:
    return follow_up.since <= today < follow_up.due


def awaited(desk: Desk) -> tuple[Awaited, ...]:
    """Return whose answer is awaited on the desk's day, the longest wait first."""
    found = []
    for contact in desk.vault.contacts.values():
        sent = unanswered(desk.vault, contact) if contact.log and contact.status.kind == "open" else ()
        if sent and sent[0].day <= desk.today:
            days = (desk.today - sent[-1].day).days
            found.append(Awaited(contact_link(desk.vault, contact.id), sent[0].day, days, _words(sent)))
    return tuple(sorted(found, key=lambda row: (row.since, row.link.text)))


def _words(sent: tuple[LogEntry, ...]) -> str:
    what = "an introduction" if sent[0].template in ASKS_FOR_INTRODUCTION else "a talk"
    nudges = len(sent) - 1
    nudged = f", {count(nudges, 'nudge')} since, the last on {written_day(sent[-1].day)}" if nudges else ""
    return f"asked for {what} on {written_day(sent[0].day)}{nudged}"
