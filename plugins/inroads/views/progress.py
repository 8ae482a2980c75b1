"""How a search goes, in numbers: touches by week, answers by route, thanks on time, a year of days."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt
from statistics import NormalDist

from inroads.records import Contact, Meeting, Verb
from inroads.views.days import count, month_of, shifted, short_day
from inroads.views.desk import Desk
from inroads.views.standing import is_off, standing, was_held, was_thanked_for

WEEKS = 12
YEAR_WEEKS = 53
FEW = 10  # below it a share says little
_THANKS_DAYS = 2
_LEVELS = (1, 2, 4)  # touches a day from which a square is darker by one
_Z = NormalDist().inv_cdf(0.975)
_ROUTES = {
    "network": "Own network",
    "introduction": "Introduction",
    "alumni": "Alumni",
    "association": "Association",
    "linkedin": "LinkedIn",
    "event": "Event",
    "cold": "Cold",
    "": "Not noted",
}


@dataclass(frozen=True, slots=True)
class Week:
    """What passed in a week that begins on `monday`: messages sent, talks, and what came in."""

    monday: date
    label: str
    sent: int
    talks: int
    received: int

    @property
    def total(self) -> int:
        """All of it."""
        return self.sent + self.talks + self.received


@dataclass(frozen=True, slots=True)
class Share:
    """`part` of `whole`, in percent, with the ends of its 95 % interval; `is_small` if it is too few to tell."""

    label: str
    part: int
    whole: int
    percent: int
    low: int
    high: int
    is_small: bool


@dataclass(frozen=True, slots=True)
class Day:
    """A square of the year: its column (the week), its row (the day of the week), how much passed, and how dark."""

    day: date
    column: int
    row: int
    touches: int
    level: int


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the year above its first column, and how much passed in it."""

    label: str
    column: int
    touches: int
    days: int


@dataclass(frozen=True, slots=True)
class Progress:
    """The numbers behind each figure, with what they come to in a sentence."""

    weeks: tuple[Week, ...]
    fullest: int
    weeks_say: str
    routes: tuple[Share, ...]
    routes_say: str
    thanks: tuple[Share, ...]
    thanks_say: str
    days: tuple[Day, ...]
    months: tuple[Month, ...]
    days_say: str


def progress(desk: Desk) -> Progress:
    """Return how the search went up to the desk's day."""
    weeks = _weeks(desk)
    routes = _routes(desk)
    thanks = _thanks(desk)
    days = _days(desk)
    months = _months(days)
    return Progress(
        weeks=weeks,
        fullest=max((week.total for week in weeks), default=0),
        weeks_say=_weeks_say(weeks),
        routes=routes,
        routes_say=_routes_say(routes),
        thanks=thanks,
        thanks_say=_thanks_say(thanks),
        days=days,
        months=months,
        days_say=_days_say(days),
    )


def share(label: str, part: int, whole: int) -> Share:
    """Return `part` of `whole` with its 95 % interval by the score method (E. B. Wilson, 1927), which holds for few."""
    if not whole:
        return Share(label, 0, 0, 0, 0, 100, is_small=True)
    rate = part / whole
    middle = (rate + _Z**2 / (2 * whole)) / (1 + _Z**2 / whole)
    reach = _Z / (1 + _Z**2 / whole) * sqrt(rate * (1 - rate) / whole + _Z**2 / (4 * whole**2))
    low, high = max(0.0, middle - reach), min(1.0, middle + reach)
    return Share(label, part, whole, round(100 * rate), round(100 * low), round(100 * high), whole < FEW)


def _monday(day: date) -> date:
    return shifted(day, -day.weekday())


def _talks(desk: Desk) -> Iterator[Meeting]:
    return (m for m in desk.vault.meetings.values() if not is_off(m) and was_held(m, desk.today))


def _entries(desk: Desk) -> Iterator[tuple[date, bool]]:
    """Yield the day of each entry of a log up to the desk's day, and whether the contact did it."""
    for contact in desk.vault.contacts.values():
        for entry in contact.log:
            if entry.day <= desk.today:
                yield entry.day, entry.verb.is_inbound


def _weeks(desk: Desk) -> tuple[Week, ...]:
    sent, received, talks = Counter[date](), Counter[date](), Counter[date]()
    for day, came in _entries(desk):
        (received if came else sent)[_monday(day)] += 1
    for meeting in _talks(desk):
        talks[_monday(meeting.when.day)] += 1
    last = _monday(desk.today)
    mondays = [shifted(last, -7 * number) for number in reversed(range(WEEKS))]
    return tuple(Week(day, short_day(day, desk.today), sent[day], talks[day], received[day]) for day in mondays)


def _weeks_say(weeks: tuple[Week, ...]) -> str:
    sent, talks, came = (sum(getattr(week, name) for week in weeks) for name in ("sent", "talks", "received"))
    if not sent + talks + came:
        return "Nothing is noted for these weeks yet."
    return f"{count(sent, 'message')} sent, {count(talks, 'talk')} and {count(came, 'answer')} in twelve weeks."


def _routes(desk: Desk) -> tuple[Share, ...]:
    asked, answered = Counter[str](), Counter[str]()
    for contact in desk.vault.contacts.values():
        first = next((entry.day for entry in contact.log if entry.verb is Verb.ASKED), None)
        if first is not None and first <= desk.today:
            asked[contact.source] += 1
            answered[contact.source] += _has_answered(desk, contact, first)
    return tuple(share(label, answered[source], asked[source]) for source, label in _ROUTES.items() if asked[source])


def _has_answered(desk: Desk, contact: Contact, since: date) -> bool:
    came = any(entry.verb.is_inbound and since <= entry.day <= desk.today for entry in contact.log)
    return came or any(meeting.when.day >= since for meeting in standing(desk.vault, contact).all_meetings)


def _routes_say(routes: tuple[Share, ...]) -> str:
    asked, answered = sum(route.whole for route in routes), sum(route.part for route in routes)
    if not asked:
        return "You haven't asked anyone yet. Each request you send counts as a step, whatever comes back."
    people = "person" if asked == 1 else "people"
    return f"{answered} of {asked} {people} answered. No answer is common. Each request you send counts as a step."


def _thanks(desk: Desk) -> tuple[Share, ...]:
    """Return by month, the earliest first, how many of the talks that were thanked for or should be were in time."""
    whole, part = Counter[str](), Counter[str]()
    for meeting in _talks(desk):
        day = meeting.when.day
        last = shifted(day, _THANKS_DAYS)
        in_time = _was_thanked(desk, meeting, last)
        if in_time or last < desk.today:
            month = day.isoformat()[:7]
            whole[month] += 1
            part[month] += in_time
    months = sorted(whole)[-WEEKS:]
    return tuple(share(month_of(date.fromisoformat(f"{month}-01")), part[month], whole[month]) for month in months)


def _was_thanked(desk: Desk, meeting: Meeting, last: date) -> bool:
    if meeting.thanked is not None:
        return meeting.thanked <= last
    people = [desk.vault.contacts[one] for one in desk.vault.people[meeting.id] if one in desk.vault.contacts]
    return bool(people) and all(was_thanked_for(desk.vault, one, meeting, last) for one in people)


def _thanks_say(thanks: tuple[Share, ...]) -> str:
    whole, part = sum(month.whole for month in thanks), sum(month.part for month in thanks)
    if not whole:
        return "No talk is old enough to tell."
    return f"{part} of {count(whole, 'talk')} had thanks within two days."


def _days(desk: Desk) -> tuple[Day, ...]:
    touches = Counter(day for day, _ in _entries(desk))
    touches.update(meeting.when.day for meeting in _talks(desk))
    first = shifted(_monday(desk.today), -7 * (YEAR_WEEKS - 1))
    found = []
    for number in range((desk.today - first).days + 1):
        day = first + timedelta(days=number)
        level = sum(touches[day] >= least for least in _LEVELS)
        found.append(Day(day, number // 7, number % 7, touches[day], level))
    return tuple(found)


def _months(days: tuple[Day, ...]) -> tuple[Month, ...]:
    by_month: dict[str, list[Day]] = {}
    for one in days:
        by_month.setdefault(one.day.isoformat()[:7], []).append(one)
    return tuple(
        Month(month_of(found[0].day), found[0].column, sum(d.touches for d in found), sum(d.touches > 0 for d in found))
        for found in by_month.values()
    )


def _days_say(days: tuple[Day, ...]) -> str:
    active = sum(day.touches > 0 for day in days)
    if not active:
        return "Nothing is noted for this year yet."
    busiest = max(days, key=lambda day: (day.touches, day.day))
    things = count(busiest.touches, "thing")
    return f"Something happened on {count(active, 'day')}. The busiest was {short_day(busiest.day)}, with {things}."
