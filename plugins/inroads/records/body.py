"""A note's text, taken apart by pyromark's events: headings, answers, insights, tasks, wikilinks, each with its line.

Knows the headings that mean something (Answers, Insights, Advice, Actions), not what other notes there are.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from inroads.notes import Note
from inroads.problems import Problem
from inroads.records.action import Action, ActionKind
from inroads.records.outline import Block, Source, outline
from inroads.records.task_list import actions_from, tasks_in

_T = TypeVar("_T")

_QUESTION_ID = re.compile(r"([a-z]+(?:-[a-z]+)*-\d\d)\b[:.]?\s*")
_TAG = re.compile(r"(?<![\w#&/])(?<!\]\()#([^\W\d_][\w/-]*)")
_TAG_AWAY = re.compile(rf"[ \t]*(?:\({_TAG.pattern}\)|{_TAG.pattern})")
_NOTHING = re.compile(r"<!--.*?-->|[\s>*_-]+", re.DOTALL)  # what shows no words
_ACTION_KINDS = {"advice": ActionKind.ADVICE, "actions": ActionKind.ACTION}
_MEANT = {name: name for name in ("answers", "insights", *_ACTION_KINDS)}
_MEANT |= {"answer": "answers", "insight": "insights", "action": "actions"}


@dataclass(frozen=True, slots=True)
class WikiLink:
    """A `[[link]]` in a text: the id or name it leads to and its place."""

    target: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered: the question's id, or None for a question of one's own; its heading; Markdown; its line."""

    question: str | None
    heading: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Insight:
    """One thing that was learned, as Markdown without its tags, with its tags in lower case and its line."""

    text: str
    tags: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the Markdown below it, up to the next heading of its level or above. Level 0 has no heading."""

    level: int
    title: str
    text: str
    line: int
    text_line: int


@dataclass(frozen=True, slots=True)
class Body:
    """A note's text. `prose` is the Markdown that stands under none of the headings that mean something."""

    prose: str = ""
    answers: tuple[Answer, ...] = ()
    insights: tuple[Insight, ...] = ()
    actions: tuple[Action, ...] = ()
    links: tuple[WikiLink, ...] = ()


def body_from(note: Note) -> tuple[Body, tuple[Problem, ...]]:
    """Return the body of `note` and a problem for each task whose days can't be read."""
    if not note.body.strip():
        return Body(), ()
    source = Source(note.body, note.body_line)
    found = outline(source)
    meant = _meant(source, found.headings)
    answers = tuple(_answers(source, meant, found.headings))
    insights = tuple(_insights(source, meant, found.items))
    actions, problems, in_tasks = _actions(note.path, source, meant, found.items)
    taken = sorted([*(a.span for a in answers), *(i.span for i in insights), *in_tasks])
    body = Body(
        prose=_prose(source, meant, taken),
        answers=tuple(a.value for a in answers),
        insights=tuple(i.value for i in insights),
        actions=actions,
        links=tuple(WikiLink(link.target, *link.place) for link in found.links),
    )
    return body, problems


_Span = tuple[int, int]  # the bytes from which and up to which something stands


class _Meant(NamedTuple):
    """What a stretch of the text means, its heading, and the byte at which it ends."""

    name: str
    heading: Block
    end: int


class _Taken(NamedTuple, Generic[_T]):
    """What was read, and where it stands."""

    value: _T
    span: _Span


def _meant(source: Source, headings: list[Block]) -> list[_Meant]:
    """Return the stretches under the headings that mean something."""
    meant: list[_Meant] = []
    for number, heading in enumerate(headings):
        name = _MEANT.get(heading.title.casefold().rstrip(":"))
        if name and heading.level <= 3 and not (meant and heading.start < meant[-1].end):
            meant.append(_Meant(name, heading, _end_of(source, headings, number)))
    return meant


def _prose(source: Source, meant: list[_Meant], taken: list[_Span]) -> str:
    """Return the Markdown of all that nothing was read from: no words of a note are lost."""
    parts: list[str] = []
    kept = 0
    for _, heading, end in meant:
        parts.append(source.slice(kept, heading.start))
        rest = _without(source, heading.end, end, taken)
        if _NOTHING.sub("", rest):
            parts += [source.slice(heading.start, heading.end), rest]
        kept = end
    parts.append(source.slice(kept, source.size))
    return "\n\n".join(part.strip("\n") for part in parts if part.strip())


def _without(source: Source, start: int, end: int, taken: list[_Span]) -> str:
    """Return the text from byte `start` to byte `end` without the stretches of `taken`, which are in order."""
    parts: list[str] = []
    for first, last in taken[bisect_left(taken, (start, start)) :]:
        if first >= end:
            break
        parts.append(source.slice(start, first))
        start = max(start, last)
    parts.append(source.slice(start, end))
    return "\n\n".join(part.strip("\n") for part in parts if _NOTHING.sub("", part))


def _end_of(source: Source, headings: list[Block], number: int) -> int:
    level = headings[number].level
    later = (headings[n] for n in range(number + 1, len(headings)))
    return next((heading.start for heading in later if heading.level <= level), source.size)


def _answers(source: Source, meant: list[_Meant], headings: list[Block]) -> Iterator[_Taken[Answer]]:
    for name, top, end in meant:
        if name == "answers":
            inside = _within(headings, top.end, end)
            level = min((heading.level for heading in inside), default=0)
            answers = [heading for heading in inside if heading.level == level]
            stops = [*(heading.start for heading in answers[1:]), end]
            for heading, stop in zip(answers, stops, strict=False):
                named = _QUESTION_ID.match(heading.title)
                text = source.slice(heading.end, stop).strip("\n")
                line = source.line(heading.start)
                yield _Taken(Answer(named[1] if named else None, heading.title, text, line), (heading.start, stop))


def _within(blocks: list[Block], start: int, end: int) -> list[Block]:
    """Return those of `blocks`, which stand in order, that begin from byte `start` up to byte `end`."""
    first = bisect_left(blocks, start, key=lambda block: block.start)
    return blocks[first : bisect_left(blocks, end, first, key=lambda block: block.start)]


def _insights(source: Source, meant: list[_Meant], items: list[Block]) -> Iterator[_Taken[Insight]]:
    for name, top, end in meant:
        if name != "insights":
            continue
        for item in _within(items, top.end, end):
            text = source.item_text(item, item.end) if item.depth <= 1 else ""
            tags = dict.fromkeys(tag.lower() for tag in _TAG.findall(text))
            words = (_TAG_AWAY.sub("", text).strip() if tags else text) or text
            if words:
                yield _Taken(Insight(words, tuple(tags), source.line(item.content)), (item.start, item.end))


def _actions(
    path: str, source: Source, meant: list[_Meant], items: list[Block]
) -> tuple[tuple[Action, ...], tuple[Problem, ...], list[_Span]]:
    """Return the actions, the problems of their days, and where they stand."""
    actions: list[Action] = []
    problems: list[Problem] = []
    taken: list[_Span] = []
    for name, top, end in meant:
        if name in _ACTION_KINDS:
            tasks = tuple(tasks_in(source, _within(items, top.end, end)))
            found, wrong = actions_from(path, source, _ACTION_KINDS[name], tasks)
            actions += found
            problems += wrong
            taken += [(task.start, task.end) for task in tasks]
    return tuple(actions), tuple(problems), taken


def sections_of(note: Note) -> tuple[Section, ...]:
    """Return the sections of a note's text, in order, nested ones within their parents as well."""
    source = Source(note.body, note.body_line)
    headings = outline(source).headings
    return tuple(_sections(source, headings))


def _sections(source: Source, headings: list[Block]) -> Iterator[Section]:
    first = headings[0].start if headings else source.size
    lead = source.slice(0, first).strip("\n")
    if lead:
        yield Section(0, "", lead, source.line(0), source.line(0))
    for number, heading in enumerate(headings):
        text = source.slice(heading.end, _end_of(source, headings, number))
        start = heading.end + len(text) - len(text.lstrip("\n"))
        yield Section(heading.level, heading.title, text.strip("\n"), source.line(heading.start), source.line(start))
