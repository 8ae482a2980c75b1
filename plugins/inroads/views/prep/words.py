"""What to say at the start and at the end: the template's own paragraphs, filled from the notes and from `me`."""

import re
from dataclasses import dataclass

from inroads.records import Meeting, Template
from inroads.views.desk import Desk
from inroads.views.drafts import Subject, filled_in, known_values
from inroads.views.hours import their_hour
from inroads.views.link import Link, page_link, template_link
from inroads.views.placeholders import Part

_TEMPLATE = "meeting-open-close"
_ENDS = 2  # so many paragraphs open the talk, and so many close it
_LABELLED = re.compile(r"\*\*([^*\n]+)\*\*\s*(.*)", re.DOTALL)
_HELLO = "Hello, I'm {{ me.full_name }}."


@dataclass(frozen=True, slots=True)
class Line:
    """Words to say, and what they are for."""

    label: str
    words: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """What opens the talk and what closes it; `missing` are the blanks about the seeker that `me` doesn't fill."""

    opening: tuple[Line, ...]
    closing: tuple[Line, ...]
    missing: tuple[str, ...]
    template: Link
    help: Link


def words(desk: Desk, meeting: Meeting, *, has_met: bool) -> Words | None:
    """Return what to say in `meeting`, or None without the template. Who `has_met` introduces themselves no more."""
    template = desk.library.templates.get(_TEMPLATE)
    if template is None:
        return None
    lines = _lines(desk, meeting, template)
    opening = lines[:1] if has_met else (*_lines_of(desk, meeting, (_HELLO,)), *lines[:_ENDS])
    blanks = [part for line in opening for part in line.words if part.is_blank and part.name.startswith("me.")]
    return Words(
        opening=opening,
        closing=lines[_ENDS:][-_ENDS:],
        missing=tuple(dict.fromkeys(part.text for part in blanks)),
        template=template_link(desk.library, _TEMPLATE),
        help=page_link(desk.library, "the option me", "help/settings", "me"),
    )


def _lines(desk: Desk, meeting: Meeting, template: Template) -> tuple[Line, ...]:
    paragraphs = re.split(r"\n\s*\n", template.variants[0].text.strip())
    return _lines_of(desk, meeting, paragraphs)


def _lines_of(desk: Desk, meeting: Meeting, paragraphs: "list[str] | tuple[str, ...]") -> tuple[Line, ...]:
    known = _known(desk, meeting)
    found = []
    for paragraph in paragraphs:
        labelled = _LABELLED.fullmatch(paragraph)
        label, text = labelled.groups() if labelled else ("", paragraph)
        found.append(Line(label, tuple(filled_in(desk.library, text, known))))
    return tuple(found)


def _known(desk: Desk, meeting: Meeting) -> dict[str, str]:
    """Return what fills the blanks; the time that this template speaks of is the end, until which they have time."""
    first = next(iter(desk.vault.people[meeting.id]), "")
    subject = Subject(desk.vault.contacts.get(first), "", meeting, (), is_to_connector=False, is_first=False)
    known = dict(known_values(subject, desk.vault, desk.library, desk.policy, desk.me))
    known.pop("meeting.time", None)
    clock, _, zone = their_hour(desk.vault, meeting, meeting.minutes or 0).partition(" ")
    end = f"{clock} your time" if zone else clock
    return known | ({"meeting.time": end} if meeting.minutes and end else {})
