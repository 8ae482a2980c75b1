"""Which ready-made sets of questions fit a talk. Knows its minutes and the search's goal, not with whom it is."""

from inroads.library import Library
from inroads.records import QuestionSet

_FOR_THE_GOAL = 0.25  # what it counts that a set was made for the goal, where questions of as many topics count 1


def fitting_sets(library: Library, minutes: int, goal: str) -> tuple[QuestionSet, ...]:
    """Return the sets that fit into `minutes`, the longest first, or else the shortest alone.

    Of those of one length, the ones for `goal` and with questions of many topics come first: a set that dwells on one
    topic is for people whom that topic concerns.
    """
    by_minutes = sorted(library.sets.values(), key=lambda found: (found.minutes, found.id))
    fitting = [found for found in by_minutes if found.minutes <= minutes] or by_minutes[:1]
    return tuple(sorted(fitting, key=lambda found: (-found.minutes, -_breadth(library, found, goal), found.id)))


def _breadth(library: Library, found: QuestionSet, goal: str) -> float:
    topics = {library.questions[one].topic.id for one in found.questions if one in library.questions}
    return len(topics) / len(found.questions) + (_FOR_THE_GOAL if found.goal == goal else 0)
