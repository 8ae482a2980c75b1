"""The message templates' pages: one template with its blanks explained, and the index by step."""

from collections.abc import Mapping
from dataclasses import dataclass

from inroads.library import Library
from inroads.records import Limit, Template
from inroads.records.placeholder import PLACEHOLDER
from inroads.views.link import Link
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
    """One way to word the message: Markdown with its blanks by name, and its length with samples in the blanks."""

    name: str
    source: str
    blanks: Mapping[str, Part]
    length: str


@dataclass(frozen=True, slots=True)
class TemplatePage:
    """A template, with what explains it."""

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
    blanks: tuple[BlankRow, ...]
    localize: tuple[str, ...]


def template_page(library: Library, template_id: str) -> TemplatePage:
    """Return the page of the template with the id `template_id`."""
    template = library.templates[template_id]
    return TemplatePage(
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
        blanks=blank_rows(library, [blank.name for blank in template.blanks]),
        localize=template.localize,
    )


def _channel(channel: str) -> str:
    return channel.replace("linkedin", "LinkedIn")


def _limit(limit: Limit) -> str:
    return f"{limit.count} {limit.unit}"


def _messages(library: Library, template: Template) -> tuple[Message, ...]:
    return tuple(
        Message(
            variant.name,
            variant.text,
            {name: part(library, name) for name in PLACEHOLDER.findall(variant.text)},
            _length(filled(library, variant.text), variant.limit or template.limit),
        )
        for variant in template.variants
    )


def _length(text: str, limit: Limit) -> str:
    plain = text.replace("**", "")
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
    """All templates by step, and every placeholder."""

    groups: tuple[StepGroup, ...]
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
    return TemplatesIndex(tuple(groups), blank_rows(library, library.placeholders))


def _row(template: Template) -> TemplateRow:
    link = Link(template.title, "template", template.id)
    return TemplateRow(link, template.when, _channel(template.channel), _limit(template.limit))
