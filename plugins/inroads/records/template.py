"""A message template's note: when to use it, how long it may be, its subject and its variants with placeholders."""

import re
from dataclasses import dataclass
from typing import Annotated, ClassVar

from inroads.notes import Note
from inroads.problems import Code, Place, Problem
from inroads.records.body import Section, sections_of
from inroads.records.entry import NAMED, Entry
from inroads.records.fault import fault, parsed
from inroads.records.fields import Text, Texts, choice, text
from inroads.records.outline import Source
from inroads.records.page import PublicRecord, public_record_from
from inroads.records.placeholder import Blank, blanks_in, blanks_in_field
from inroads.records.question import GOALS, Goals

_LIMIT = re.compile(r"([0-9]{1,5}) (words|characters)")
_LIMIT_LINE = re.compile(r"limit:(.*)")
_TIPS = "tips"
KINDS = ("outreach", "nudge", "check-in", "thanks", "linkedin-note", "other")  # what the lint knows messages as


@dataclass(frozen=True, slots=True)
class Limit:
    """The most words or characters that a message should have."""

    count: int
    unit: str


def parse_limit(value: object) -> Limit:
    """Return the limit that `130 words` or `200 characters` names."""
    written = text(value)
    found = _LIMIT.fullmatch(written)
    if not found:
        raise fault(
            Code.INVALID_VALUE, f'"{written}" isn\'t a limit', "write one, such as 130 words, or 200 characters"
        )
    return Limit(int(found[1]), found[2])


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to word the message: its name, its own limit if it has one, its text and the line of its heading."""

    name: str
    limit: Limit | None
    text: str
    line: int


class Template(PublicRecord):
    """A message to send or words to say. `next` is the follow-up rule that comes after it.

    `kind` says which rules of the lint are for it, and `rules` which others are as well.
    """

    derived: ClassVar[frozenset[str]] = PublicRecord.derived | {"variants", "tips", "blanks"}

    channel: Text
    kind: Annotated[str, parsed(choice(KINDS))] = "other"
    step: Text
    when: Text
    purpose: Text
    limit: Annotated[Limit, parsed(parse_limit)]
    subject: Text = ""
    goals: Goals = GOALS
    rules: Texts = ()
    next: Text = ""
    localize: Texts = ()
    variants: tuple[Variant, ...] = ()
    tips: str = ""
    blanks: tuple[Blank, ...] = ()


class Placeholder(Entry):
    """What a placeholder stands for, and a sample for previews and for counting."""

    hint: Text
    sample: Text


class TemplateIndex(PublicRecord):
    """The templates' own page, which explains every placeholder."""

    placeholders: Annotated[dict[str, Placeholder], NAMED]


def template_from(note: Note) -> tuple[Template | None, tuple[Problem, ...]]:
    """Return the template that `note` describes, or None where a problem is an error."""
    template, problems = public_record_from(Template, note)
    if template is None:
        return None, problems
    variants, tips, about_body = _body(note)
    blanks, about_blanks = _blanks(note, template)
    problems += about_body + about_blanks
    if any(p.is_error for p in problems):
        return None, problems
    return template.model_copy(update={"variants": variants, "tips": tips, "blanks": blanks}), problems


def _body(note: Note) -> tuple[tuple[Variant, ...], str, tuple[Problem, ...]]:
    variants: list[Variant] = []
    problems: list[Problem] = []
    tips = ""
    for section in sections_of(note):
        if section.level == 2 and section.title.casefold() == _TIPS:
            tips = section.text
        elif section.level == 2:
            variant, problem = _variant(note.path, section)
            variants.append(variant)
            problems += [problem] if problem else []
    if not variants:
        message = "the template has no message"
        place = Place(note.body_line, 1)
        problems.append(Problem.error(note.path, place, Code.MISSING_FIELD, message, 'add a heading "## Message"'))
    return tuple(variants), tips, tuple(problems)


def _variant(path: str, section: Section) -> tuple[Variant, Problem | None]:
    name = re.sub(r"^Variant:\s*", "", section.title)
    name = name[:1].upper() + name[1:]
    first, _, rest = section.text.partition("\n")
    written = _LIMIT_LINE.fullmatch(first)
    if not written:
        return Variant(name, None, section.text, section.line), None
    found = _LIMIT.fullmatch(written[1].strip())
    limit = Limit(int(found[1]), found[2]) if found else None
    variant = Variant(name, limit, rest.strip("\n"), section.line)
    if limit:
        return variant, None
    message = f'"{written[1].strip()}" isn\'t a limit'
    place = Place(section.text_line, 1)
    return variant, Problem.error(path, place, Code.INVALID_VALUE, message, "write one, such as limit: 85 words")


def _blanks(note: Note, template: Template) -> tuple[tuple[Blank, ...], tuple[Problem, ...]]:
    source = Source(note.body, note.body_line)
    in_subject, about_subject = blanks_in_field(note.path, template.subject, template.place("subject"))
    in_body, about_body = blanks_in(note.path, note.body, source.place_of_character)
    return in_subject + in_body, about_subject + about_body


def template_index_from(note: Note) -> tuple[TemplateIndex | None, tuple[Problem, ...]]:
    """Return the page that `note` describes, or None where a problem is an error."""
    return public_record_from(TemplateIndex, note)
