"""The library as a center's edition has it: its name in messages, no question that it turned off."""

import re
from collections.abc import Container
from dataclasses import replace

from inroads.center.edition import Center
from inroads.library import BankQuestion, Library
from inroads.records import AvoidQuestion, Template, Topic, Variant

_NAME = "center.name"
_BLANK = re.compile(r"\{\{ *center\.name *\}\}")
_MARKDOWN = re.compile(r"[\\`*_\[\]<>#]")


def with_name(library: Library, center: Center | None) -> Library:
    """Return `library` with the name of the center where messages have a blank for it."""
    if center is None or _NAME not in library.placeholders:
        return library
    name = center.name
    templates = {key: _named(template, name) for key, template in library.templates.items()}
    placeholders = {**library.placeholders}
    placeholders[_NAME] = placeholders[_NAME].model_copy(update={"sample": name})
    return replace(library, templates=templates, placeholders=placeholders)


def _named(template: Template, name: str) -> Template:
    if not any(blank.name == _NAME for blank in template.blanks):
        return template
    in_markdown = _MARKDOWN.sub(r"\\\g<0>", name)

    def filled(text: str, words: str = in_markdown) -> str:
        return _BLANK.sub(lambda _: words, text)

    variants = tuple(Variant(v.name, v.limit, filled(v.text), v.line) for v in template.variants)
    blanks = tuple(blank for blank in template.blanks if blank.name != _NAME)
    update = {"variants": variants, "blanks": blanks, "tips": filled(template.tips)}
    return template.model_copy(update={**update, "subject": filled(template.subject, name)})


def as_allowed(library: Library, center: Center | None) -> Library:
    """Return `library` without the questions that need a setting which the center left off.

    Those that it turned on need no setting any more. A topic that has no question left is gone as well.
    """
    if center is None:
        return library
    kept = {key: _kept(topic, center) for key, topic in library.topics.items()}
    left = {key: topic for key, topic in kept.items() if topic is not None}
    asked = {question.id for topic in left.values() for question in topic.questions}
    topics = {key: _with_instead(topic, asked) for key, topic in left.items()}
    sets = {
        key: one.model_copy(update={"questions": tuple(q for q in one.questions if q in asked)})
        for key, one in library.sets.items()
    }
    return replace(
        library,
        topics=topics,
        sets=sets,
        questions={q.id: BankQuestion(topic, q) for topic in topics.values() for q in topic.questions},
        avoid={question.id: question for topic in topics.values() for question in topic.avoid},
    )


def _kept(topic: Topic, center: Center) -> Topic | None:
    questions = tuple(
        question.model_copy(update={"requires_setting": ""})
        for question in topic.questions
        if not question.requires_setting or getattr(center.policy, question.requires_setting, False)
    )
    if not questions and topic.questions and not topic.avoid:
        return None
    return topic if questions == topic.questions else topic.model_copy(update={"questions": questions})


def _with_instead(topic: Topic, asked: Container[str]) -> Topic:
    """Return `topic` with no question to ask instead that isn't there."""

    def trimmed(avoid: AvoidQuestion) -> AvoidQuestion:
        return avoid.model_copy(update={"instead": tuple(one for one in avoid.instead if one in asked)})

    return topic.model_copy(update={"avoid": tuple(map(trimmed, topic.avoid))}) if topic.avoid else topic
