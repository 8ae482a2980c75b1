"""The tasks under Advice and Actions: list items with a box or without, and lines that were meant as such."""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from inroads.problems import Problem
from inroads.records.action import Action, ActionKind, WrittenTask, parse_action
from inroads.records.outline import Block, Source

# A box that Markdown doesn't take for one: `[]`, `[ ]words`, `[-]`. A link or a footnote isn't one either.
_BOX = re.compile(rb"\[([ xX/-]?)\](?![(\[:])[ \t]*")
_TASK_LINE = re.compile(rb"[ \t>]*[-*+]?[ \t]*(\[[ xX]?\](?![(\[:])[ \t]*)\S[^\n]*")
_TICKS = frozenset((b"x", b"X", b"-"))  # a dash is Obsidian's for what was given up


class Task(NamedTuple):
    """Where a task stands: bytes from `start` to `end`, its words from `content`. `ticked` is None without a box."""

    start: int
    content: int
    end: int
    ticked: bool | None
    depth: int


def tasks_in(source: Source, blocks: Iterable[Block]) -> Iterator[Task]:
    """Yield the tasks among `blocks`, list items and paragraphs in the order of the text."""
    for block in blocks:
        if not block.depth:
            yield from _lines(source, block)
            continue
        box = _BOX.match(source.data, block.content, block.head_end) if block.ticked is None else None
        if box:
            yield Task(block.start, box.end(), block.head_end, box[1] in _TICKS, block.depth)
        else:
            yield Task(block.start, block.content, block.head_end, block.ticked, block.depth)


def _lines(source: Source, paragraph: Block) -> Iterator[Task]:
    """Yield a task for each line of a paragraph such as `-[ ] words`, if all its lines are such."""
    found = [_TASK_LINE.fullmatch(line) for line in source.data[paragraph.start : paragraph.end].splitlines()]
    start = paragraph.start
    for line in found if all(found) else ():
        if line:
            ticked = line[1].strip(b"[] \t") in _TICKS
            yield Task(start, start + line.end(1), start + line.end(), ticked, 1)
            start += line.end() + 1


def actions_from(
    path: str, source: Source, kind: ActionKind, tasks: Iterable[Task]
) -> tuple[tuple[Action, ...], tuple[Problem, ...]]:
    """Return the actions that `tasks` are, and a problem for each whose days can't be read.

    A task without a box is open; below another it is as that one is.
    """
    actions: list[Action] = []
    problems: list[Problem] = []
    above: dict[int, bool] = {}  # whether the last task at each depth is done
    for task in tasks:
        ticked = above.get(task.depth - 1, False) if task.ticked is None else task.ticked
        written = source.slice(task.content, task.end)
        place_at = partial(source.place_of_character, start=task.content)
        line = source.line(task.content)
        action, found = parse_action(path, place_at, kind, WrittenTask(ticked, written, line))
        above[task.depth] = action.is_done
        problems += found
        if written.strip():
            actions.append(action)
    return tuple(actions), tuple(problems)
