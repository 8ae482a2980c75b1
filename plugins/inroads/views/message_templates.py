"""The message templates' pages: one template with its blanks explained, and the index by step."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from inroads.library import Library
from inroads.records import Limit, Template, Variant
from inroads.records.placeholder import PLACEHOLDER
from inroads.views.blanks import KEPT, FieldGroup, field_groups
from inroads.views.findings import kind_of
from inroads.views.link import Link
from inroads.views.next_message import NextMessage, next_message
from inroads.views.placeholders import BlankRow, Part, blank_rows, filled, part, parts, with_labels
from inroads.views.question_set import goal_words

_STEPS = {
    "step-1-research": "Step 1. Research",
    "step-2-people": "Step 2. Find people",
    "step-3-prepare": "Step 3. Prepare",
    "step-4-contact": "Step 4. Make contact",
    "step-5-meet": "Step 5. Have the conversation",
    "step-6-follow-up": "Step 6. Follow up",
    "keep-in-touch": "Keep in touch",
    "formats": "Phone, video, in person, in writing",
    "setbacks": "When it doesn't go to plan",
}


@dataclass(frozen=True, slots=True)
class Message:
    """One way to word the message: Markdown with its blanks by name, and its length with samples in the blanks.

    `words` are the same as plain text in parts, which is what gets sent. `limit` is in words or characters (`unit`).
    `kind` is what the lint calls it.
    """

    name: str
    kind: str
    source: str
    blanks: Mapping[str, Part]
    length: str
    words: tuple[Part, ...]
    limit: int
    unit: str


@dataclass(frozen=True, slots=True)
class TemplatePage:
    """A template, with what explains it.

    `rules` are those of the lint that it names itself. `kept` are the owners of blanks that hold whomever it is for.
    """

    id: str
    rules: tuple[str, ...]
    title: str
    purpose: str
    when: str
    channel: str
    limit: str
    step: Link
    goals: str
    subject: tuple[Part, ...]
    messages: tuple[Message, ...]
    tips: str
    next: NextMessage | None
    groups: tuple[FieldGroup, ...]
    kept: tuple[str, ...]
    blanks: tuple[BlankRow, ...]
    localize: tuple[str, ...]


def template_page(library: Library, template_id: str) -> TemplatePage:
    """Return the page of the template with the id `template_id`."""
    template = library.templates[template_id]
    return TemplatePage(
        id=template.id,
        rules=template.rules,
        title=template.title,
        purpose=template.purpose,
        when=template.when,
        channel=_channel(template.channel),
        limit=_limit(template.limit),
        step=_step(library, template.step),
        goals=goal_words(template.goals),
        subject=parts(library, template.subject),
        messages=_messages(library, template),
        tips=with_labels(template.tips),
        next=next_message(library, template),
        groups=field_groups(library, _in_messages(template), is_mailed=bool(template.subject)),
        kept=KEPT,
        blanks=blank_rows(library, [blank.name for blank in template.blanks]),
        localize=template.localize,
    )


def _channel(channel: str) -> str:
    return channel.replace("linkedin", "LinkedIn")


def _limit(limit: Limit) -> str:
    return f"{limit.count} {limit.unit}"


def _in_messages(template: Template) -> Iterable[str]:
    """Return the names of the blanks that get sent, without those of the tips."""
    sent = (template.subject, *(variant.text for variant in template.variants))
    return (name for text in sent for name in PLACEHOLDER.findall(text))


def _messages(library: Library, template: Template) -> tuple[Message, ...]:
    return tuple(_message(library, template, variant) for variant in template.variants)


def _message(library: Library, template: Template, variant: Variant) -> Message:
    limit = variant.limit or template.limit
    plain = variant.text.replace("**", "")
    return Message(
        name=variant.name,
        kind=kind_of(template, variant),
        source=variant.text,
        blanks={name: part(library, name) for name in PLACEHOLDER.findall(variant.text)},
        length=_length(filled(library, plain), limit),
        words=parts(library, plain),
        limit=limit.count,
        unit=limit.unit,
    )


def _length(plain: str, limit: Limit) -> str:
    number = len(plain.split()) if limit.unit == "words" else len(plain)
    return f"about {number} of {limit.count} {limit.unit}"


def _step(library: Library, step: str) -> Link:
    """Return the link to the guide page of a step, or only its name while there is no such page."""
    title = _STEPS.get(step, step.replace("-", " ").capitalize())
    exists = any(path.endswith(f"/guide/{step}.md") for path in library.pages)
    return Link(title, "guide", step) if exists else Link(title)


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """A template in the index."""

    link: Link
    when: str
    channel: str
    limit: str


@dataclass(frozen=True, slots=True)
class StepGroup:
    """The templates of one step."""

    step: Link
    rows: tuple[TemplateRow, ...]


@dataclass(frozen=True, slots=True)
class TemplatesIndex:
    """All templates by step, every placeholder, and a field for each of them."""

    groups: tuple[StepGroup, ...]
    fields: tuple[FieldGroup, ...]
    kept: tuple[str, ...]
    blanks: tuple[BlankRow, ...]


def templates_index(library: Library) -> TemplatesIndex:
    """Return the templates' index."""
    by_step: dict[str, list[Template]] = {}
    for template in library.templates.values():
        by_step.setdefault(template.step, []).append(template)
    order = [*_STEPS, *sorted(set(by_step) - set(_STEPS))]
    groups = [
        StepGroup(_step(library, step), tuple(_row(t) for t in sorted(by_step[step], key=lambda t: t.title)))
        for step in order
        if step in by_step
    ]
    return TemplatesIndex(
        groups=tuple(groups),
        fields=field_groups(library, library.placeholders, is_mailed=True),
        kept=KEPT,
        blanks=blank_rows(library, library.placeholders),
    )


def _row(template: Template) -> TemplateRow:
    link = Link(template.title, "template", template.id)
    return TemplateRow(link, template.when, _channel(template.channel), _limit(template.limit))
