"""What a calendar shows: an event for each open follow-up and each meeting, with as much of it as may be shared."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from inroads.names import did_you_mean, fingerprint
from inroads.records import Meeting
from inroads.views.days import shifted
from inroads.views.desk import Desk
from inroads.views.follow_ups import FollowUp
from inroads.views.link import contact_links, organization_link, question_link
from inroads.views.standing import is_off
from inroads.views.timeline import place_words

TITLES = ("full", "initials", "none")
_ALARM_MINUTES = 60
_MOST_MINUTES = 10_080  # a week
_PAST_DAYS, _AHEAD_DAYS = 92, 366
_OPTIONS = ("titles", "alarm_minutes", "followup_alarm")


@dataclass(frozen=True, slots=True)
class CalendarOptions:
    """How much a calendar tells, and when it reminds: minutes before a meeting, an hour on a follow-up's day."""

    titles: str = "full"
    alarm_minutes: int | None = _ALARM_MINUTES
    followup_alarm: time | None = None


def calendar_options(given: object) -> CalendarOptions:
    """Return the options that the configuration gives; raise ValueError in plain words for what can't be."""
    if not isinstance(given, Mapping):
        raise ValueError(f"calendar: can't be {given!r}; write options, such as titles: initials")  # noqa: TRY004
    for name in given:
        if name not in _OPTIONS:
            hint = did_you_mean(str(name), _OPTIONS) or f"choose one of {', '.join(_OPTIONS)}"
            raise ValueError(f'calendar: there is no option "{name}"; {hint}')
    titles = given.get("titles", "full")
    if titles not in TITLES:
        raise ValueError(f"calendar: titles: can't be {titles!r}; choose {', '.join(TITLES)}")
    return CalendarOptions(titles, _minutes(given.get("alarm_minutes", _ALARM_MINUTES)), _hour(given))


def _minutes(value: object) -> int | None:
    if value is False or value == "off":
        return None
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MOST_MINUTES:
        return value
    raise ValueError(f'calendar: alarm_minutes: can\'t be {value!r}; write minutes up to {_MOST_MINUTES}, or "off"')


def _hour(given: Mapping[str, object]) -> time | None:
    value = given.get("followup_alarm", "off")
    if value is False or value == "off":
        return None
    try:
        return time.fromisoformat(str(value))
    except ValueError:
        raise ValueError(
            f'calendar: followup_alarm: can\'t be {value!r}; write an hour in quotes, such as "09:00", or "off"'
        ) from None


@dataclass(frozen=True, slots=True)
class Event:
    """An event: all day long if `start` is a day. `alarm` is the time from its start (negative: before) or None."""

    uid: str
    start: date | datetime
    end: date | datetime
    title: str
    text: str
    place: str
    is_off: bool
    alarm: timedelta | None


def follow_up_events(desk: Desk, options: CalendarOptions) -> tuple[Event, ...]:
    """Return an event for each open follow-up on its due day, from three months back to a year ahead.

    Those that don't show yet are among them, since a calendar is read for days; what is settled is gone.
    """
    first, last = shifted(desk.today, -_PAST_DAYS), shifted(desk.today, _AHEAD_DAYS)
    hour = options.followup_alarm
    alarm = timedelta(hours=hour.hour, minutes=hour.minute) if hour else None
    events = []
    for one in desk.follow_ups.found:
        if first <= one.due <= last and (one.until is None or one.until >= desk.today):
            end = shifted(one.due, 1)
            title, text = _about_follow_up(desk, one, options.titles)
            events.append(Event(_key(one), one.due, end, title, text, "", is_off=False, alarm=alarm))
    return tuple(_with_own_uids(events))


def _key(one: FollowUp) -> str:
    """Return what a follow-up is about: nothing in it moves when a line is written above its fact."""
    fact = one.facts[0]
    return "\t".join((one.rule, *one.who, one.name, fact.path, fact.text))


def _with_own_uids(events: Iterable[Event]) -> Iterator[Event]:
    seen: Counter[str] = Counter()
    for event in events:
        seen[event.uid] += 1
        number = seen[event.uid]
        yield replace(event, uid=f"{fingerprint(f'{event.uid}{number}')}-{fingerprint(event.uid)}@inroads.invalid")


def _about_follow_up(desk: Desk, one: FollowUp, titles: str) -> tuple[str, str]:
    names = [link.text for link in contact_links(desk.vault, one.who)] or [one.name]
    if titles != "full":
        return (f"{one.kind.label}: {_initials(names)}" if titles == "initials" else "Follow-up"), ""
    places = ", ".join(f"{fact.path}, line {fact.line}" for fact in one.facts)
    settle = f"Done? In {one.settle.path}, {one.settle.where}:\n{one.settle.on(one.due)}"
    return f"{one.what}: {', '.join(names)}", f"{one.why}\n{places}\n\n{settle}"


def _initials(names: Iterable[str]) -> str:
    return ", ".join(" ".join(f"{word[0].upper()}." for word in name.split()[:2]) for name in names)


def meeting_events(desk: Desk, options: CalendarOptions) -> tuple[Event, ...]:
    """Return an event for each meeting, from a year back on; one that was cancelled, moved or missed says so."""
    first = shifted(desk.today, -_AHEAD_DAYS)
    found = [meeting for meeting in desk.vault.meetings.values() if meeting.when.day >= first]
    return tuple(_with_own_uids(_meeting_event(desk, meeting, options) for meeting in found))


def _meeting_event(desk: Desk, meeting: Meeting, options: CalendarOptions) -> Event:
    start, end = _span(desk, meeting)
    title, text = _about_meeting(desk, meeting, options.titles)
    before = None if options.alarm_minutes is None else -timedelta(minutes=options.alarm_minutes)
    return Event(
        uid=f"meeting\t{meeting.id}",
        start=start,
        end=end,
        title=title,
        text=text,
        place=(meeting.location or meeting.where) if options.titles == "full" else "",
        is_off=is_off(meeting),
        alarm=before if isinstance(start, datetime) else None,
    )


def _span(desk: Desk, meeting: Meeting) -> tuple[date | datetime, date | datetime]:
    """Return when a meeting begins and ends: with its zone, without one, or only by its day."""
    day, clock = meeting.when.day, meeting.when.clock
    if clock is None:
        return day, shifted(day, 1)
    start = desk.vault.start(meeting) or datetime.combine(day, clock)
    length = timedelta(minutes=meeting.minutes or desk.policy.ask_minutes)
    try:
        return start, start + length
    except OverflowError:  # on the last day of the calendar
        return start, start


def _about_meeting(desk: Desk, meeting: Meeting, titles: str) -> tuple[str, str]:
    people = desk.vault.people[meeting.id]
    names = [link.text for link in contact_links(desk.vault, people)]
    if titles != "full":
        return (f"Conversation: {_initials(names)}" if titles == "initials" else "Conversation"), ""
    organizations = dict.fromkeys(link.text for one in people if (link := organization_link(desk.vault, one)))
    questions = [
        f"{number}. {question_link(desk.library, one).text}" for number, one in enumerate(meeting.questions, 1)
    ]
    parts = [", ".join(organizations), place_words(meeting), "\n".join(questions), meeting.path]
    return f"Conversation with {', '.join(names)}", "\n\n".join(filter(None, parts))
