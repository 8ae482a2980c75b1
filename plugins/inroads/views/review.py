"""A week looked back on: what happened, was learned and promised, and who has gone quiet, as of its last day.

Only what is dated tells of a week that is over: a task without a day, or a status, is taken as it is now. The week that
runs shows all that is open and everyone who is quiet; one that is over, what of it began in it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from itertools import zip_longest
from typing import NamedTuple

from inroads.records import Action, ActionKind, Contact, Meeting, Verb
from inroads.views.days import count, shifted, weekday, written_day
from inroads.views.desk import Desk
from inroads.views.follow_ups import Bucket, DueRow
from inroads.views.learned import Learned, insights
from inroads.views.link import Link, Prose, contact_link, contact_links, meeting_link, prose
from inroads.views.meetings import MeetingRow, meeting_row, upcoming_meetings
from inroads.views.standing import OUTREACH, Standing, is_off, standing, was_held
from inroads.views.timeline import outcome_words

WEEKS = 12
_QUIET_DAYS = 14  # after a request without an answer
_GRACE_DAYS = 8  # after the day on which a check-in was due


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that happened on a day: with whom, what, the words of it, and the talk's page if it was one."""

    day: date
    weekday: str
    people: tuple[Link, ...]
    what: str
    words: str
    meeting: Link | None


@dataclass(frozen=True, slots=True)
class Open:
    """Advice that isn't followed yet: who gave it, when, and by when it should be."""

    text: Prose
    people: tuple[Link, ...]
    source: Link
    given: date
    due: date | None


@dataclass(frozen=True, slots=True)
class Quiet:
    """Somebody of whom nothing was heard for long."""

    link: Link
    last: date
    days: int
    why: str


@dataclass(frozen=True, slots=True)
class WeekRow:
    """A week in the list of weeks."""

    link: Link
    sent: int
    received: int
    talks: int
    learned: int
    is_running: bool


@dataclass(frozen=True, slots=True)
class Review:
    """A week from Monday to Sunday, or to the desk's day while it runs."""

    title: str
    description: str
    is_running: bool
    summary: str
    happened: tuple[Happened, ...]
    learned: tuple[Learned, ...]
    done: tuple[Open, ...]
    open: tuple[Open, ...]
    quiet: tuple[Quiet, ...]
    due: tuple[DueRow, ...]
    upcoming: tuple[MeetingRow, ...]
    dashboard: Link
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True)
class ReviewIndex:
    """The last weeks, the latest first."""

    weeks: tuple[WeekRow, ...]


def week_keys(desk: Desk) -> tuple[str, ...]:
    """Return the keys of the last twelve weeks, such as `2026-w47`, the latest first."""
    monday = shifted(desk.today, -desk.today.weekday())
    return tuple(_key(shifted(monday, -7 * number)) for number in range(WEEKS))


def _key(monday: date) -> str:
    year, week, _ = monday.isocalendar()
    return f"{year}-w{week:02}"


def _monday(key: str) -> date:
    year, _, week = key.partition("-w")
    return date.fromisocalendar(int(year), int(week), 1)


def _link(desk: Desk, key: str, text: str = "") -> Link | None:
    return Link(text or f"Week of {written_day(_monday(key))}", "review", key) if key in week_keys(desk) else None


def review_index(desk: Desk) -> ReviewIndex:
    """Return the list of weeks."""
    return ReviewIndex(tuple(_week_row(desk, key) for key in week_keys(desk)))


def _week_row(desk: Desk, key: str) -> WeekRow:
    monday = _monday(key)
    last = min(shifted(monday, 6), desk.today)
    happened = _happened(desk, monday, last)
    sent, received, talks = _numbers(happened)
    learned = sum(len(meeting.body.insights) for meeting in _talks(desk, monday, last))
    link = Link(f"Week of {written_day(monday)}", "review", key)
    return WeekRow(link, sent, received, talks, learned, _is_running(desk, monday))


def _is_running(desk: Desk, monday: date) -> bool:
    return desk.today <= shifted(monday, 6)


def _numbers(happened: tuple[Happened, ...]) -> tuple[int, int, int]:
    """Return how many messages were sent, how many came, and how many talks there were."""
    talks = sum(one.meeting is not None for one in happened)
    received = sum(one.what in _INBOUND for one in happened)
    sent = sum(one.what in _OUTBOUND for one in happened)
    return sent, received, talks


_INBOUND = frozenset(verb.value.replace("-", " ").capitalize() for verb in Verb if verb.is_inbound)
_OUTBOUND = frozenset(verb.value.replace("-", " ").capitalize() for verb in Verb if not verb.is_inbound)


def review(desk: Desk, key: str) -> Review:
    """Return the review of the week `key`, as of its last day or, while it runs, of the desk's."""
    monday = _monday(key)
    last = min(shifted(monday, 6), desk.today)
    is_running = _is_running(desk, monday)
    first = date.min if is_running else monday  # while it runs, a week shows everything that is open
    happened = _happened(desk, monday, last)
    return Review(
        title=f"Week of {written_day(monday)}",
        description=f"What happened in the week from {written_day(monday)}",
        is_running=is_running,
        summary=_summary(happened, is_running),
        happened=happened,
        learned=insights(desk, _talks(desk, monday, last)),
        done=tuple(_tasks(desk, lambda task, _: task.done is not None and monday <= task.done <= last)),
        open=tuple(_tasks(desk, lambda task, given: first <= given <= last and _is_open(task, last))),
        quiet=_quiet(desk, first, last),
        due=_due(desk, monday, last, is_running=is_running),
        upcoming=_next_meetings(desk) if is_running else (),
        dashboard=Link("the dashboard", "page", "index", "due"),
        before=_link(desk, _key(shifted(monday, -7))),
        after=_link(desk, _key(shifted(monday, 7))) if last < desk.today else None,
    )


def _summary(happened: tuple[Happened, ...], is_running: bool) -> str:
    sent, received, talks = _numbers(happened)
    if not happened:
        return "Nothing is noted so far." if is_running else "A quiet week: nothing is noted. Rest counts too."
    parts = (count(sent, "message") + " sent", count(received, "answer"), count(talks, "talk"))
    return f"{'So far: ' if is_running else ''}{', '.join(parts)}."


def _talks(desk: Desk, first: date, last: date) -> list[Meeting]:
    return [m for m in desk.vault.meetings.values() if first <= m.when.day <= last and was_held(m, desk.today)]


def _happened(desk: Desk, first: date, last: date) -> tuple[Happened, ...]:
    """Return what happened from the day `first` to the day `last`, by day."""
    by_day = desk.once("happened", "", partial(_by_day, desk))
    days = (shifted(first, number) for number in range((last - first).days + 1))
    return tuple(one for day in days for one in by_day.get(day, ()))


def _by_day(desk: Desk) -> dict[date, list[Happened]]:
    """Return everything that happened by its day: one pass for all weeks."""
    found: dict[date, list[Happened]] = {}
    vault = desk.vault
    earliest = shifted(desk.today, -7 * (WEEKS + 1))
    for meeting in vault.meetings.values():
        if earliest <= meeting.when.day and (is_off(meeting) or was_held(meeting, desk.today)):
            link = None if is_off(meeting) else meeting_link(vault, meeting)
            people = contact_links(vault, vault.people[meeting.id])
            what = outcome_words(meeting, held=True)
            day = meeting.when.day
            found.setdefault(day, []).append(Happened(day, weekday(day), people, what, "", link))
    for contact in vault.contacts.values():
        for entry in contact.log:
            if earliest <= entry.day <= desk.today:
                what = entry.verb.value.replace("-", " ").capitalize()
                people = (contact_link(vault, contact.id),)
                row = Happened(entry.day, weekday(entry.day), people, what, entry.words, None)
                found.setdefault(entry.day, []).append(row)
    return found


def _all_advice(desk: Desk) -> tuple[tuple[Meeting | Contact, Action, date], ...]:
    return tuple(
        (meeting, task, meeting.when.day)
        for meeting in desk.vault.meetings.values()
        for task in meeting.body.actions
        if task.kind is ActionKind.ADVICE
    )


def _tasks(desk: Desk, fits: Callable[[Action, date], bool]) -> Iterator[Open]:
    """Yield the advice that `fits`, which is asked of each piece and the day on which it was given."""
    for note, task, given in desk.once("advice", "", partial(_all_advice, desk)):
        if fits(task, given):
            people = contact_links(desk.vault, desk.vault.people[note.id])
            source = meeting_link(desk.vault, note) if isinstance(note, Meeting) else contact_link(desk.vault, note.id)
            yield Open(prose(desk.vault, note, task.text), people, source, given, task.due)


def _is_open(task: Action, last: date) -> bool:
    """Whether a piece of advice wasn't followed by the day `last`; ticked without a day, it counts as followed."""
    return task.done > last if task.done else not task.is_done


def _quiet(desk: Desk, first: date, last: date) -> tuple[Quiet, ...]:
    """Return those who went quiet between `first` and `last`, and still were on the day `last`, the longest first."""
    found = [
        Quiet(contact_link(desk.vault, one.contact), one.touched, (last - one.touched).days, one.why)
        for one in desk.once("silences", "", partial(_silences, desk))
        if first <= one.since <= last and (one.until is None or one.until > last)
    ]
    return tuple(sorted(found, key=lambda one: (-one.days, one.link.text)))


class _Silence(NamedTuple):
    """The days `since` which a contact was quiet, `until` they were touched again, and why that is long."""

    contact: str
    touched: date
    since: date
    until: date | None
    why: str


def _silences(desk: Desk) -> tuple[_Silence, ...]:
    """Return every long silence up to the desk's day: one pass for all weeks."""
    contacts = (one for one in desk.vault.contacts.values() if one.status.kind == "open" and one.log)
    return tuple(silence for contact in contacts for silence in _silences_of(desk, contact))


def _silences_of(desk: Desk, contact: Contact) -> Iterator[_Silence]:
    found = standing(desk.vault, contact)
    touches = found.touches(desk.today)
    asked = {entry.day: entry.verb in OUTREACH for entry in contact.log}  # what came last on its day counts
    for touched, until in zip_longest(touches, touches[1:]):
        since, why = _long_after(desk, found, touched, asked=asked.get(touched, False))
        is_to_meet = any(meeting.when.day > since for meeting in found.meetings)
        if since <= desk.today and (until is None or since < until) and not is_to_meet:
            yield _Silence(contact.id, touched, since, until, why)


def _long_after(desk: Desk, found: Standing, touched: date, *, asked: bool) -> tuple[date, str]:
    """Return the day on which silence since the day `touched` is long, and why; the calendar's end if it never is."""
    if asked:
        return shifted(touched, _QUIET_DAYS), "no answer to your request"
    cadence = found.contact.cadence
    if not found.may_keep_in_touch or (cadence and not cadence.asks):
        return date.max, ""
    policy = desk.policy
    days = policy.checkin_active_days if policy.search == "active" else policy.checkin_exploring_days
    next_message = cadence.after(touched) if cadence else shifted(touched, days)
    return shifted(next_message, _GRACE_DAYS), "longer than you meant to leave it"


def _due(desk: Desk, monday: date, last: date, *, is_running: bool) -> tuple[DueRow, ...]:
    """Return what is due now; of a week that is over, what came due in it and still waits."""
    if is_running:
        return tuple(row for row in desk.due if row.bucket is not Bucket.LATER)
    return tuple(row for row in desk.due if monday <= row.due <= last)


def _next_meetings(desk: Desk) -> tuple[MeetingRow, ...]:
    last = desk.today + timedelta(days=7)
    return tuple(meeting_row(desk, meeting) for meeting in upcoming_meetings(desk) if meeting.when.day <= last)
