"""The question bank's notes: a topic's questions, the do-not-ask list, sets, and the bank's own order of things."""

import re
from typing import Annotated

from pydantic import BeforeValidator

from inroads.notes import Note
from inroads.problems import Problem
from inroads.records.entry import LISTED, Entry
from inroads.records.fault import parsed
from inroads.records.fields import Tags, Text, Texts, YesNo, choice, items, whole_number
from inroads.records.page import PublicRecord, public_record_from
from inroads.records.placeholder import Blank, blanks_in_field

ID = re.compile(r"[a-z]+(?:-[a-z]+)*-\d\d")
ANY = ("any",)
GOALS = ("exploring", "active")
Goals = Annotated[tuple[Annotated[str, parsed(choice(GOALS))], ...], BeforeValidator(items)]
SEVERITIES = ("hint", "warn", "error")


def looks_like_id(text: str) -> bool:
    """Return whether `text` is written as the bank's ids are, such as `path-01`."""
    return ID.fullmatch(text) is not None


class Question(Entry):
    """A question of the bank: its words, when and whom to ask it, why, and what to ask next."""

    id: Text
    text: Text
    stage: Text
    why: Text
    probes: Texts = ()
    seniority: Texts = ANY
    goals: Goals = GOALS
    industries: Texts = ANY
    tags: Tags = ()
    needs_research: YesNo = False
    sensitive: YesNo = False
    condition: Text = ""
    requires_setting: Text = ""

    @property
    def blanks(self) -> tuple[Blank, ...]:
        """The placeholders in its words."""
        return self.read_blanks("")[0]

    def read_blanks(self, path: str) -> tuple[tuple[Blank, ...], tuple[Problem, ...]]:
        """Return the placeholders in its words, and a problem for any other braces."""
        return blanks_in_field(path, self.text, self.place("text"))


class AvoidQuestion(Entry):
    """A question not to ask: what kind of mistake it is, how bad, why, and what to ask instead."""

    id: Text
    text: Text
    kind: Text
    severity: Annotated[str, parsed(choice(SEVERITIES))]
    reason: Text
    instead: Texts = ()
    tags: Tags = ()


class Topic(PublicRecord):
    """A topic of the question bank."""

    questions: Annotated[tuple[Question, ...], LISTED] = ()
    avoid: Annotated[tuple[AvoidQuestion, ...], LISTED] = ()

    @property
    def entries(self) -> tuple[Question | AvoidQuestion, ...]:
        """Every question of the topic, those to ask and those not to."""
        return (*self.questions, *self.avoid)


class Picker(PublicRecord):
    """The page on which questions are picked for a talk; it says no more of itself than any page does."""


class QuestionSet(PublicRecord):
    """A list of questions for a kind of talk, in the order in which to ask them."""

    minutes: Annotated[int, parsed(whole_number(1, 600))]
    goal: Annotated[str, parsed(choice(GOALS))]
    use_when: Text
    questions: Texts


class Stage(Entry):
    """A part of the talk, and what it is for."""

    id: Text
    title: Text
    purpose: Text


class Term(Entry):
    """A word that questions are marked by, and what it means."""

    id: Text
    note: Text = ""


class QuestionBank(PublicRecord):
    """The order of topics and the words that questions are marked by."""

    topics: Texts
    stages: Annotated[tuple[Stage, ...], LISTED]
    seniority: Annotated[tuple[Term, ...], LISTED]
    goals: Annotated[tuple[Term, ...], LISTED]
    industries: Texts
    minutes_per_question: Text
    rule_of_thumb: Text = ""


def topic_from(note: Note) -> tuple[Topic | None, tuple[Problem, ...]]:
    """Return the topic that `note` describes, or None where a problem is an error."""
    topic, problems = public_record_from(Topic, note)
    if topic:
        for question in topic.questions:
            problems += question.read_blanks(note.path)[1]
    return (None if any(p.is_error for p in problems) else topic), problems


def set_from(note: Note) -> tuple[QuestionSet | None, tuple[Problem, ...]]:
    """Return the set that `note` describes, or None where a problem is an error."""
    return public_record_from(QuestionSet, note)


def picker_from(note: Note) -> tuple[Picker | None, tuple[Problem, ...]]:
    """Return the page for picking that `note` describes, or None where a problem is an error."""
    return public_record_from(Picker, note)


def bank_from(note: Note) -> tuple[QuestionBank | None, tuple[Problem, ...]]:
    """Return the bank's order that `note` describes, or None where a problem is an error."""
    return public_record_from(QuestionBank, note)
