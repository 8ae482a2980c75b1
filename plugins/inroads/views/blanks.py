"""Blanks as fields to type in: once for all templates, in groups. Knows no template."""

from collections.abc import Iterable
from dataclasses import dataclass

from inroads.library import Library
from inroads.records import Placeholder
from inroads.views.placeholders import label

# The owners of blanks that hold whomever the message is for. All other blanks are about one person and one talk.
KEPT = ("me", "ask", "center")
# A blank of no message: to whom the link that begins an email leads.
ADDRESS = "contact.email"

_GROUPS = {"you": "About you", "them": "About them", "message": "This message"}
_GROUP_OF = {"me": "you", "contact": "them", "referrer": "them", "referral": "them", "past": "them"}

# Where the words that stand in the sentence leave open what the field is for.
_TITLES = {
    "me.one_line": "who you are, in a line",
    "me.conversation_count": "how many people you've talked with",
    "me.option_a": "one option that you're weighing",
    "me.option_b": "another option that you're weighing",
    "contact.public_identity": "what they call themselves in public",
    "ask.minutes": "how many minutes",
    "ask.question_count": "how many questions",
    "meeting.day": "the day of the meeting",
    "meeting.time": "the time of the meeting",
    "meeting.new_option_1": "a new time for the meeting",
    "meeting.new_option_2": "another new time for it",
    "meeting.reason": "your reason for moving it",
    "event.name": "the event where you heard them",
}

# What WCAG 2.2 calls the purpose of an input about the person who types, so that browsers can offer to fill it in.
_PURPOSES = {
    "me.full_name": "name",
    "me.first_name": "given-name",
    "me.email": "email",
    "me.phone": "tel",
    "me.linkedin_url": "url",
    "me.postal_address": "street-address",
}
_KEYBOARDS = {
    "me.email": "email",
    ADDRESS: "email",
    "me.phone": "tel",
    "me.linkedin_url": "url",
    "job.link": "url",
}
_MANY_LINES = {"questions.list": 6, "me.postal_address": 3, "contact.postal_address": 3}
_SHORT = 24  # characters of a sample; a longer one shows that the blank takes more than a line


@dataclass(frozen=True, slots=True)
class Field:
    """A blank to type in. `lines` is how many lines it shows; with three or more, line ends are kept in the message.

    `purpose` is the input's as in WCAG 2.2, empty for what isn't about the person who types. `keyboard` is the one that
    a phone should show: email, tel or url, and empty for the usual one.
    """

    name: str
    label: str
    title: str
    hint: str
    sample: str
    lines: int
    purpose: str
    keyboard: str


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """The fields about one matter: the person who writes, the person written to, or the message."""

    id: str
    title: str
    fields: tuple[Field, ...]


def field_groups(library: Library, names: Iterable[str], *, is_mailed: bool) -> tuple[FieldGroup, ...]:
    """Return the fields for the blanks called `names`, in the list's order; with the address if it can be mailed."""
    wanted = set(names)
    found = [_field(name, placeholder) for name, placeholder in library.placeholders.items() if name in wanted]
    if is_mailed and ADDRESS not in library.placeholders:
        found.append(_ADDRESS_FIELD)
    by_group = {group: tuple(field for field in found if _group(field.name) == group) for group in _GROUPS}
    return tuple(FieldGroup(group, _GROUPS[group], fields) for group, fields in by_group.items() if fields)


def _group(name: str) -> str:
    return _GROUP_OF.get(name.partition(".")[0], "message")


def _field(name: str, placeholder: Placeholder) -> Field:
    shown = label(name)
    title = _TITLES.get(name, shown)
    return Field(
        name=name,
        label=shown,
        title=title[:1].upper() + title[1:],
        hint=_hint(placeholder.hint, title),
        sample=placeholder.sample,
        lines=_lines(name, placeholder.sample),
        purpose=_PURPOSES.get(name, ""),
        keyboard=_KEYBOARDS.get(name, ""),
    )


def _hint(hint: str, title: str) -> str:
    """Return `hint` as a sentence; nothing where it says no more than the title."""
    if hint.casefold() == title.casefold():
        return ""
    return hint if hint.endswith((".", "?", "!")) else f"{hint}."


def _lines(name: str, sample: str) -> int:
    if name in _MANY_LINES:
        return _MANY_LINES[name]
    if "\n" in sample:
        return max(3, sample.count("\n") + 1)
    return 2 if len(sample) > _SHORT else 1


_ADDRESS_FIELD = Field(
    name=ADDRESS,
    label="their email address",
    title="Their email address",
    hint="Only for the link that begins the email.",
    sample="daniel@example.org",
    lines=1,
    purpose="",
    keyboard=_KEYBOARDS[ADDRESS],
)
