"""The minutes of a talk: which part has how many, which planned questions belong to it, and whether they fit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inroads.library import Library
from inroads.records import Meeting
from inroads.views.days import count
from inroads.views.desk import Desk
from inroads.views.hours import own_moment
from inroads.views.prep.asked import Asked, asked
from inroads.views.question_set import minutes_each

EXPLORE, DEEPEN, ADVISE, CLOSE = STAGES = ("explore", "deepen", "advise", "close")
_LATER = "after"  # the bank's stage of questions for a later message

# Minutes of each part, in the order of _PARTS, as in the guide's fifth step.
_TIMELINES: Mapping[int, tuple[int, ...]] = {15: (1, 1, 6, 3, 2, 2), 20: (1, 1, 8, 4, 3, 3), 30: (2, 1, 12, 7, 4, 4)}
_SHORTEST = min(_TIMELINES)
_MIDDLE = slice(2, 5)  # of these parts the minutes may go to others; the rest are always there
_PARTS = (
    ("thanks", "Thanks and purpose", "Say thank you, and that you came to learn and not for a job."),
    ("introduction", "Your introduction", "Who you are, in three sentences. Then hand over to them."),
    (EXPLORE, "Explore", ""),
    (DEEPEN, "Go deeper", ""),
    (ADVISE, "Ask for advice", ""),
    (CLOSE, "Close", "Say the time. Ask whom else to meet, and whether you may keep in touch."),
)


@dataclass(frozen=True, slots=True)
class PlanPart:
    """A part of the talk: its minutes (0 if it takes none), the hour at which it begins, and what to ask in it."""

    id: str
    title: str
    hint: str
    minutes: int
    begins: str
    questions: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A talk by its parts, in words whether all fits; what to ask only `if_time`, and what to ask `later` by message.

    `is_assumed` tells that nothing says how long the talk is. By e-mail no part has minutes.
    """

    minutes: int
    is_assumed: bool
    verdict: str
    parts: tuple[PlanPart, ...]
    if_time: tuple[Asked, ...]
    later: tuple[Asked, ...]


def minute_plan(desk: Desk, meeting: Meeting) -> Plan:
    """Return the plan of `meeting`: each question in the part of its stage, minutes as in the guide's timeline."""
    minutes = meeting.minutes or desk.policy.ask_minutes
    questions = tuple(dict.fromkeys(meeting.questions))
    by_stage = stages_of(desk.library, questions)
    later = by_stage.pop(_LATER, [])
    each = minutes_each(desk.library)
    number = sum(map(len, by_stage.values()))
    moved = _to_move(by_stage, timeline(minutes), each, number - max(1, int(minutes / each)))
    kept = {stage: [one for one in found if one not in moved] for stage, found in by_stage.items()}
    is_by_email = meeting.where == "email"
    return Plan(
        minutes=minutes,
        is_assumed=meeting.minutes is None,
        verdict=_verdict(number, len(moved), minutes, each),
        parts=_without_minutes(desk, meeting, kept) if is_by_email else _parts(desk, meeting, kept, minutes),
        if_time=tuple(asked(desk, meeting, one) for one in questions if one in moved),
        later=tuple(asked(desk, meeting, one) for one in later),
    )


def stages_of(library: Library, questions: Sequence[str]) -> dict[str, list[str]]:
    """Return `questions` by the part of the talk; one that the bank doesn't know goes with the one before it."""
    found: dict[str, list[str]] = {}
    known = [_stage(library, question) for question in questions]
    here = next(filter(None, known), EXPLORE)
    for question, stage in zip(questions, known, strict=True):
        here = stage or here
        found.setdefault(here, []).append(question)
    return found


def _stage(library: Library, question: str) -> str:
    """Return the part in which a question is asked: a warm-up opens the first; nothing for one not in the bank."""
    entry = library.questions.get(question)
    if entry is None:
        return ""
    return entry.question.stage if entry.question.stage in (*STAGES, _LATER) else EXPLORE


def timeline(minutes: int) -> tuple[int, ...]:
    """Return how many of `minutes` each part has: as the nearest shorter timeline, the rest in the middle."""
    if minutes < _SHORTEST:
        return _shared(minutes, _TIMELINES[_SHORTEST])
    found = _TIMELINES[max(known for known in _TIMELINES if known <= minutes)]
    middle = _shared(minutes - sum(found) + sum(found[_MIDDLE]), found[_MIDDLE])
    return (*found[:2], *middle, *found[5:])


def _shared(minutes: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Return `minutes` shared by `weights` in whole numbers, the largest remainders first."""
    exact = [minutes * weight / (sum(weights) or 1) for weight in weights]
    whole = [int(part) for part in exact]
    by_remainder = sorted(range(len(exact)), key=lambda place: (whole[place] - exact[place], place))
    for place in by_remainder[: minutes - sum(whole)]:
        whole[place] += 1
    return tuple(whole)


def _to_move(by_stage: Mapping[str, list[str]], minutes: Sequence[int], each: float, excess: int) -> frozenset[str]:
    """Return the `excess` questions to ask only if there is time: each the last of the part that runs over most.

    A part keeps its last question while another can give one, and the talk keeps one to close with.
    """
    left = {stage: len(found) for stage, found in by_stage.items()}
    room = dict(zip(STAGES, minutes[2:], strict=True))
    moved = []
    for _ in range(excess):
        several = [stage for stage in STAGES if left.get(stage, 0) > 1]
        single = [stage for stage in STAGES[:-1] if left.get(stage)]
        over = {stage: left[stage] * each - room[stage] for stage in several or single or [CLOSE]}
        fullest = max(over, key=lambda stage: (over[stage], STAGES.index(stage)))
        left[fullest] -= 1
        moved.append(by_stage[fullest][left[fullest]])
    return frozenset(moved)


def _parts(desk: Desk, meeting: Meeting, kept: Mapping[str, list[str]], minutes: int) -> tuple[PlanPart, ...]:
    begins, parts = 0, []
    for (part, title, hint), length in zip(_PARTS, _lengths(kept, minutes), strict=True):
        moment = own_moment(desk.vault, meeting, begins)
        questions = tuple(asked(desk, meeting, one) for one in kept.get(part, ()))
        parts.append(PlanPart(part, title, hint, length, f"{moment:%H:%M}" if moment else "", questions))
        begins += length
    return tuple(part for part in parts if part.minutes or part.questions)


def _lengths(kept: Mapping[str, list[str]], minutes: int) -> tuple[int, ...]:
    """Return the minutes of each part; those of a part without questions go to the ones that have some."""
    lengths = timeline(minutes)
    weights = [length if kept.get(stage) else 0 for stage, length in zip(STAGES[:3], lengths[_MIDDLE], strict=True)]
    middle = _shared(sum(lengths[_MIDDLE]), weights) if any(weights) else lengths[_MIDDLE]
    return (*lengths[:2], *middle, *lengths[5:])


def _without_minutes(desk: Desk, meeting: Meeting, kept: Mapping[str, list[str]]) -> tuple[PlanPart, ...]:
    found = ((part, title, kept.get(part, ())) for part, title, _ in _PARTS)
    return tuple(
        PlanPart(part, title, "", 0, "", tuple(asked(desk, meeting, one) for one in questions))
        for part, title, questions in found
        if questions
    )


def _verdict(number: int, moved: int, minutes: int, each: float) -> str:
    """Return in words whether `number` questions fit, of which `moved` don't."""
    if not number:
        return "No questions are planned yet."
    questions = count(number, "question")
    needed = f"about {each * number:g} minutes"
    if not moved:
        return f"{questions}, {needed} of {minutes}: that fits."
    return f"{questions} would take {needed}, and you have {minutes}. Move {moved} down, as shown below the plan."
