"""The page that opens: what is due, how many contacts are at each stage, the next meetings, what was learned lately."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from inroads.records import Contact, Meeting
from inroads.views.days import are, count, weekday, written_day
from inroads.views.desk import Desk
from inroads.views.encouragement import Encouragement, encouragement
from inroads.views.follow_ups import Bucket, DueRow, coming
from inroads.views.learned import Learned, insights
from inroads.views.link import Link, page_link
from inroads.views.meetings import MeetingRow, meeting_row, upcoming_meetings
from inroads.views.practice import Practice, practice
from inroads.views.progress import Progress, progress
from inroads.views.review import week_keys
from inroads.views.stage import StageKind, stage
from inroads.views.standing import standings
from inroads.views.waiting import Awaited, Room, awaited, room

_LATELY = 6
_COMING_DAYS = 31  # for so long, a site that isn't built again shows what comes up
_LEADS = frozenset(("lead", "leads", "opening"))


@dataclass(frozen=True, slots=True)
class DueGroup:
    """The follow-ups of one bucket, or none."""

    bucket: Bucket
    rows: tuple[DueRow, ...]


@dataclass(frozen=True, slots=True)
class StageCount:
    """How many contacts are at a stage, and what share of the fullest stage that is, in percent."""

    link: Link
    number: int
    percent: int


@dataclass(frozen=True, slots=True)
class Dashboard:
    """The seeker's desk in the morning."""

    today: date
    written_today: str
    is_pinned: bool
    summary: str
    due: tuple[DueGroup, ...]
    any_due: bool
    coming: tuple[DueRow, ...]
    stages: tuple[StageCount, ...]
    progress: Progress
    practice: Practice
    encouragement: Encouragement
    upcoming: tuple[MeetingRow, ...]
    room: tuple[Room, ...]
    awaited: tuple[Awaited, ...]
    leads: tuple[Learned, ...]
    learned: tuple[Learned, ...]
    insights: Link
    errors: int
    warnings: int
    contacts: int
    introductions: Link
    week: Link
    problems: Link
    help: Link


def dashboard(desk: Desk) -> Dashboard:
    """Return the dashboard of the desk's day."""
    groups = [DueGroup(bucket, tuple(row for row in desk.due if row.bucket is bucket)) for bucket in Bucket]
    errors = sum(problem.is_error for problem in desk.problems)
    return Dashboard(
        today=desk.today,
        written_today=f"{weekday(desk.today)}, {written_day(desk.today)}",
        is_pinned=desk.is_pinned,
        summary=_summary(groups),
        due=tuple(groups),
        any_due=bool(desk.due),
        coming=coming(desk.today, _COMING_DAYS, desk.follow_ups.found, desk.vault, desk.library, desk.policy, desk.me),
        stages=_stages(desk),
        progress=progress(desk),
        practice=practice(desk),
        encouragement=encouragement(desk),
        upcoming=tuple(meeting_row(desk, meeting) for meeting in upcoming_meetings(desk)),
        room=room(desk),
        awaited=awaited(desk),
        leads=_leads(desk),
        learned=_learned(desk),
        insights=Link("See all that you learned", "page", "insights"),
        errors=errors,
        warnings=len(desk.problems) - errors,
        contacts=len(desk.vault.contacts),
        week=Link("Review your week", "review", week_keys(desk)[0]),
        introductions=Link("See who led you to whom", "page", "introductions"),
        problems=Link("See the problems", "page", "problems"),
        help=page_link(desk.library, "Keeping notes", "help/index"),
    )


def _summary(groups: list[DueGroup]) -> str:
    numbers = {group.bucket: len(group.rows) for group in groups}
    late, now = numbers[Bucket.OVERDUE], numbers[Bucket.TODAY]
    if late and now:
        return f"{count(late, 'thing')} {are(late)} overdue, and {now} more {are(now)} due."
    if late or now:
        return f"{count(late or now, 'thing')} {are(late or now)} {'overdue' if late else 'due'}."
    return "Nothing is due today."


def _stages(desk: Desk) -> tuple[StageCount, ...]:
    numbers = Counter(stage(found, desk.today).kind for found in standings(desk.vault))
    fullest = max(numbers.values(), default=1)
    return tuple(
        StageCount(
            Link(kind.label, "page", "contacts/index", f"stage={kind}"),
            numbers[kind],
            round(100 * numbers[kind] / fullest),
        )
        for kind in StageKind
    )


def _leads(desk: Desk) -> tuple[Learned, ...]:
    """Return the openings that contacts mentioned: insights with one of the tags for them, the latest first."""
    notes: list[Meeting | Contact] = [*desk.vault.meetings.values(), *desk.vault.contacts.values()]
    offering = [note for note in notes if any(_LEADS.intersection(one.tags) for one in note.body.insights)]
    return tuple(found for found in insights(desk, offering) if _LEADS.intersection(found.tags))


def _learned(desk: Desk) -> tuple[Learned, ...]:
    recent = [meeting for meeting in desk.vault.meetings.values() if meeting.body.insights][-_LATELY:]
    return insights(desk, recent)[:_LATELY]
