"""The sheet that prepares a meeting, on one page of paper."""

from dataclasses import dataclass
from functools import partial

from inroads.names import slug
from inroads.records import Meeting
from inroads.views.days import count, written_day
from inroads.views.desk import Desk
from inroads.views.facts import Row, location_row
from inroads.views.fitting import fitting_sets
from inroads.views.hours import own_moment, time_words
from inroads.views.link import Link, Prose, contact_links, meeting_link, page_link, prose
from inroads.views.meetings import upcoming_meetings
from inroads.views.prep.bring import manners, to_bring, way_there
from inroads.views.prep.elsewhere import Colleagues, colleagues
from inroads.views.prep.person import Person, person
from inroads.views.prep.plan import Plan, minute_plan
from inroads.views.prep.suggestions import Suggestion, suggestions
from inroads.views.prep.words import Words, words
from inroads.views.standing import is_off, standing, was_held
from inroads.views.timeline import place_words

_SETS = 3
_PEOPLE = 3  # so many have room for all that is known of them
_THINGS = 26  # with more of them the letters on paper are smaller
_LAST_MINUTES = 5


@dataclass(frozen=True, slots=True)
class OfferedSet:
    """A ready-made set of questions for a talk without any: when to use it, and the line that plans it."""

    link: Link
    use_when: str
    line: str


@dataclass(frozen=True, slots=True)
class ToTry:
    """What the seeker meant to do differently, and after which talk."""

    words: str
    source: Link


@dataclass(frozen=True, slots=True)
class PrepSheet:
    """Everything for one talk: when and where, with whom, what went before, what to ask and say, what to bring.

    Of a large group, most are only named, under `also`. A sheet `is_dense` if it holds more than others do.
    """

    title: str
    description: str
    path: str
    meeting: Link
    names: tuple[Link, ...]
    when: str
    until: str
    facts: tuple[Row, ...]
    way: tuple[str, ...]
    people: tuple[Person, ...]
    also: tuple[Link, ...]
    is_dense: bool
    notes: Prose
    to_try: ToTry | None
    colleagues: Colleagues
    plan: Plan
    sets: tuple[OfferedSet, ...]
    suggestions: tuple[Suggestion, ...]
    words: Words | None
    bring: tuple[str, ...]
    manners: tuple[str, ...]
    guide: Link


def prep_sheet(desk: Desk, meeting_id: str) -> PrepSheet:
    """Return the sheet of the meeting with the id `meeting_id`, which is still to come."""
    meeting = desk.vault.meetings[meeting_id]
    names = contact_links(desk.vault, desk.vault.people[meeting.id])
    who = ", ".join(link.text for link in names)
    ids = desk.vault.people[meeting.id][:_PEOPLE]
    people = tuple(person(desk, one, len(ids)) for one in ids)
    plan, others = minute_plan(desk, meeting), colleagues(desk, meeting)
    return PrepSheet(
        title=f"Prep sheet: {who}, {written_day(meeting.when.day)}",
        description=f"Everything for the talk with {who} on {written_day(meeting.when.day)}, on one page",
        path=meeting.path,
        meeting=meeting_link(desk.vault, meeting),
        names=names,
        when=time_words(desk.vault, meeting),
        until=_until(desk, meeting, plan.minutes),
        facts=_facts(meeting, plan),
        way=way_there(desk, meeting),
        people=people,
        also=names[_PEOPLE:],
        is_dense=_is_dense(meeting, people, others),
        notes=prose(desk.vault, meeting, meeting.body.prose),
        to_try=desk.once("to try", "", partial(_to_try, desk)),
        colleagues=others,
        plan=plan,
        sets=() if meeting.questions else _sets(desk, plan.minutes),
        suggestions=() if plan.if_time else suggestions(desk, meeting),
        words=words(desk, meeting, has_met=_has_met(desk, meeting)),
        bring=to_bring(meeting, desk.policy),
        manners=manners(desk.policy),
        guide=page_link(desk.library, "How such a talk goes, part by part", "guide/step-5-meet"),
    )


def prep_keys(desk: Desk) -> dict[str, str]:
    """Return the ids of the meetings to come by the keys of their sheets."""
    return {slug(meeting.id): meeting.id for meeting in upcoming_meetings(desk)}


def _is_dense(meeting: Meeting, people: tuple[Person, ...], others: Colleagues) -> bool:
    things = len(meeting.questions) + len(others.insights) + len(others.answers) + sum(one.history for one in people)
    return len(people) > 1 or things > _THINGS


def _facts(meeting: Meeting, plan: Plan) -> tuple[Row, ...]:
    length = f"{count(plan.minutes, 'minute')}, unless you agreed on another length" if plan.is_assumed else ""
    rows = (Row("How", place_words(meeting)), Row("How long", length), location_row("Where", meeting.location))
    return tuple(row for row in rows if row)


def _until(desk: Desk, meeting: Meeting, minutes: int) -> str:
    """Return when the talk ends and its last minutes begin, on the seeker's clock."""
    end = own_moment(desk.vault, meeting, minutes)
    if end is None or meeting.where == "email" or minutes <= _LAST_MINUTES:
        return ""
    last = own_moment(desk.vault, meeting, minutes - _LAST_MINUTES)
    return f"On your clock it ends at {end:%H:%M}, and the last five minutes begin at {last:%H:%M}."


def _sets(desk: Desk, minutes: int) -> tuple[OfferedSet, ...]:
    found = fitting_sets(desk.library, minutes, desk.policy.search)[:_SETS]
    return tuple(
        OfferedSet(Link(one.title, "set", one.id), one.use_when, f"questions: [{', '.join(one.questions)}]")
        for one in found
    )


def _has_met(desk: Desk, meeting: Meeting) -> bool:
    """Whether the seeker has met everyone of `meeting` before."""
    contacts = [desk.vault.contacts.get(one) for one in desk.vault.people[meeting.id]]
    return all(contact and standing(desk.vault, contact).held(desk.today) for contact in contacts)


def _to_try(desk: Desk) -> ToTry | None:
    """Return what the seeker wrote last about how to do better."""
    held = (m for m in desk.vault.meetings.values() if m.try_next and not is_off(m) and was_held(m, desk.today))
    last = next(reversed([*held]), None)
    return ToTry(last.try_next, meeting_link(desk.vault, last, with_people=True)) if last else None
