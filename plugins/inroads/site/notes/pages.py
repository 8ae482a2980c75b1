"""The private pages: one line for each single page and for each kind of note. Knows views and templates, not MkDocs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from inroads.names import slug
from inroads.views.calendar import CalendarOptions, Event, follow_up_events, meeting_events
from inroads.views.contact import contact_page
from inroads.views.contacts import contact_index
from inroads.views.dashboard import dashboard
from inroads.views.desk import Desk
from inroads.views.group import field_index, field_page, organization_index, organization_page
from inroads.views.insights import insights_page
from inroads.views.introductions import introductions
from inroads.views.meeting import meeting_page
from inroads.views.meetings import meeting_index
from inroads.views.policy_page import policy_page
from inroads.views.prep.sheet import prep_keys, prep_sheet
from inroads.views.problems import problems_page
from inroads.views.review import review, review_index, week_keys
from inroads.views.who_answered import who_answered


class PageView(Protocol):
    """A view that names its own page."""

    @property
    def title(self) -> str:
        """The page's title, plain text."""

    @property
    def description(self) -> str:
        """What the page is about, plain text."""


@dataclass(frozen=True, slots=True)
class Single:
    """A page that there is once: its source (without ending), what it is called, its template and its view."""

    source: str
    title: str
    description: str
    template: str
    view: Callable[[Desk], object]
    is_wide: bool = False  # its table takes the place of the table of contents


@dataclass(frozen=True, slots=True)
class Kind:
    """A page that there is for each note or group: its source with `{}` for the key, the page above it, its keys.

    `keys` leads from the key in the address to that in the desk.
    """

    name: str
    source: str
    above: str
    template: str
    view: Callable[[Desk, str], PageView]
    keys: Callable[[Desk], Mapping[str, str]]


def _contacts(desk: Desk) -> Mapping[str, str]:
    return {slug(contact): contact for contact in desk.vault.contacts}


def _meetings(desk: Desk) -> Mapping[str, str]:
    return {slug(meeting): meeting for meeting in desk.vault.meetings}


def _organizations(desk: Desk) -> Mapping[str, str]:
    return {key: key for key in desk.vault.organizations}


def _fields(desk: Desk) -> Mapping[str, str]:
    return {key: key for key in desk.vault.fields}


def _weeks(desk: Desk) -> Mapping[str, str]:
    return {key: key for key in week_keys(desk)}


@dataclass(frozen=True, slots=True)
class Feed:
    """A calendar beside the pages: its file, what it is called, and its events."""

    file: str
    title: str
    events: Callable[[Desk, CalendarOptions], tuple[Event, ...]]


FEEDS = (
    Feed("followups.ics", "Inroads: follow-ups", follow_up_events),
    Feed("meetings.ics", "Inroads: meetings", meeting_events),
)

SINGLES = (
    Single("index", "Dashboard", "What is due, your next talks, and how your search stands.",
           "dashboard.html.jinja", dashboard),
    Single("contacts/index", "Contacts", "Everyone you know of, with stage, field and what is due.",
           "contacts.html.jinja", contact_index, is_wide=True),
    Single("meetings/index", "Meetings", "Your talks, those to come and those behind you.",
           "meetings.html.jinja", meeting_index, is_wide=True),
    Single("organizations/index", "Organizations", "Where the people you know of work.",
           "groups.html.jinja", organization_index, is_wide=True),
    Single("fields/index", "Fields of work", "The fields of work you are looking into.",
           "groups.html.jinja", field_index, is_wide=True),
    Single("insights", "What you learned", "Insights by tag, field and organization, where they differ, what is new.",
           "insights.html.jinja", insights_page, is_wide=True),
    Single("answers", "Who answered what", "Which question you put to whom, and what is still open in each field.",
           "answers.html.jinja", who_answered, is_wide=True),
    Single("reviews/index", "Weekly review", "What each of the last twelve weeks brought, and what is still open.",
           "reviews.html.jinja", review_index, is_wide=True),
    Single("introductions", "Introductions", "Who led you to whom, and who should hear of it.",
           "introductions.html.jinja", introductions, is_wide=True),
    Single("policy", "How follow-ups are decided", "Every rule, its present values, and where they come from.",
           "policy.html.jinja", policy_page),
    Single("problems", "Problems", "What can't be read in your notes, and how to mend it.",
           "problems.html.jinja", problems_page),
)  # fmt: skip

KINDS = (
    Kind("contact", "contacts/{}", "contacts/index", "contact.html.jinja", contact_page, _contacts),
    Kind("meeting", "meetings/{}", "meetings/index", "meeting.html.jinja", meeting_page, _meetings),
    Kind("prep", "meetings/prep/{}", "meetings/index", "prep.html.jinja", prep_sheet, prep_keys),
    Kind("organization", "organizations/{}", "organizations/index", "group.html.jinja",
         organization_page, _organizations),
    Kind("field", "fields/{}", "fields/index", "group.html.jinja", field_page, _fields),
    Kind("review", "reviews/{}", "reviews/index", "review.html.jinja", review, _weeks),
)  # fmt: skip
