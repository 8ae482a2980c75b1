"""Texts with placeholders, taken apart into words and blanks with a label, a hint and a sample."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from inroads.library import Library
from inroads.records.placeholder import PLACEHOLDER

_OWNERS = {"me": "your", "contact": "their", "referrer": "the referrer's", "referral": "the new person's"}

# What a reader sees in a sentence, where the placeholder's own words would not do.
_LABELS = {
    "me.one_line": "who you are",
    "me.short_line": "who you are in brief",
    "me.linkedin_url": "your LinkedIn link",
    "me.why_field": "what made you curious",
    "me.option_a": "one option",
    "me.option_b": "another option",
    "me.year_left": "the year you left",
    "me.military_role": "your role in service",
    "me.conversation_count": "how many",
    "contact.shared_link": "what you share",
    "contact.found_via": "where you found them",
    "contact.specific_detail": "a true detail about them",
    "contact.why_them": "why them",
    "contact.public_identity": "what they call themselves",
    "referrer.relationship": "how you know them",
    "referrer.reason": "why they thought of this person",
    "referral.lesson": "what you learned from them",
    "ask.minutes": "how many",
    "ask.question_count": "how many",
    "ask.topic": "the topic",
    "ask.window": "which days or weeks",
    "ask.kind_of_person": "the kind of person",
    "ask.access_need": "what you need",
    "questions.list": "your questions",
    "meeting.day": "the day",
    "meeting.time": "the time",
    "meeting.place_or_link": "the place or link",
    "meeting.new_option_1": "a new time",
    "meeting.new_option_2": "another time",
    "meeting.reason": "your reason",
    "meeting.takeaway_1": "the most useful thing they said",
    "meeting.takeaway_2": "a second useful thing",
    "meeting.resource": "what they recommended",
    "advice.action": "what you did",
    "advice.result": "what happened",
    "advice.next_step": "what you'll do next",
    "advice.sticking_point": "where you got stuck",
    "advice.influence": "their advice in a few words",
    "job.title": "the job's title",
    "job.link": "the link to it",
    "research.finding": "what you read",
    "research.topic": "a topic where views differ",
    "research.pay_range": "a published range",
    "share.item": "something useful",
    "share.reason": "why it may help",
    "event.name": "the event",
    "association.name": "the association",
    "past.context": "how you knew each other",
    "past.memory": "a friendly memory",
    "center.name": "the center's name",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of text; if `name` is set, it is a blank and `text` its label, or a value to check if no blank."""

    text: str
    name: str = ""
    hint: str = ""
    is_blank: bool = False


@dataclass(frozen=True, slots=True)
class BlankRow:
    """A placeholder in a list of blanks to fill."""

    name: str
    label: str
    hint: str
    sample: str


def parts(library: Library, text: str) -> tuple[Part, ...]:
    """Return `text` as words and blanks, in order."""
    found, end = [], 0
    for blank in PLACEHOLDER.finditer(text):
        if blank.start() > end:
            found.append(Part(text[end : blank.start()]))
        found.append(part(library, blank[1]))
        end = blank.end()
    return (*found, Part(text[end:])) if end < len(text) else tuple(found)


def part(library: Library, name: str) -> Part:
    """Return the blank that the placeholder `name` is."""
    placeholder = library.placeholders.get(name)
    return Part(label(name), name, placeholder.hint if placeholder else "", is_blank=True)


def label(name: str) -> str:
    """Return what a reader sees in place of a placeholder: `their first name` for `contact.first_name`."""
    owner, _, field = name.partition(".")
    return _LABELS.get(name) or f"{_OWNERS.get(owner, owner)} {re.sub(r'[._]', ' ', field)}"


def filled(library: Library, text: str) -> str:
    """Return `text` with the samples in its blanks."""
    samples = library.placeholders
    return PLACEHOLDER.sub(lambda blank: samples[blank[1]].sample if blank[1] in samples else blank[0], text)


def with_labels(text: str) -> str:
    """Return `text` with each blank's label in brackets, for places where a blank can't be marked."""
    return PLACEHOLDER.sub(lambda blank: f"[{label(blank[1])}]", text)


def blank_rows(library: Library, names: Iterable[str]) -> tuple[BlankRow, ...]:
    """Return the blanks called `names`, each once, in the order in which the list of placeholders has them."""
    wanted = set(names)
    return tuple(
        BlankRow(name, label(name), placeholder.hint, placeholder.sample)
        for name, placeholder in library.placeholders.items()
        if name in wanted
    )
