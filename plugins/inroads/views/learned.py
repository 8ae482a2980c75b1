"""What was learned in talks: insights and answers, each with who said it and when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from inroads.records import Answer, Meeting
from inroads.vault import Vault
from inroads.views.desk import Desk
from inroads.views.link import Link, Prose, contact_links, meeting_link, prose, question_link


@dataclass(frozen=True, slots=True)
class Learned:
    """An insight: its words, its tags, who gave it, in which meeting."""

    text: Prose
    tags: tuple[str, ...]
    people: tuple[Link, ...]
    meeting: Link
    day: date


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer to a question of the bank or of one's own."""

    question: Link
    question_id: str
    text: Prose
    people: tuple[Link, ...]
    meeting: Link
    day: date


def insights(vault: Vault, meetings: Iterable[Meeting]) -> tuple[Learned, ...]:
    """Return the insights of `meetings`, the latest first, those of one meeting in their order."""
    found = [
        Learned(
            prose(vault, meeting, insight.text),
            insight.tags,
            contact_links(vault, vault.people[meeting.id]),
            meeting_link(vault, meeting),
            meeting.when.day,
        )
        for meeting in meetings
        for insight in meeting.body.insights
    ]
    return tuple(sorted(found, key=lambda learned: learned.day, reverse=True))


def answers(desk: Desk, meetings: Iterable[Meeting]) -> tuple[Answered, ...]:
    """Return the answers of `meetings`, in the order of the meetings and of their notes."""
    return tuple(_answered(desk, meeting, answer) for meeting in meetings for answer in meeting.body.answers)


def _answered(desk: Desk, meeting: Meeting, answer: Answer) -> Answered:
    vault = desk.vault
    question = question_link(desk.library, answer.question) if answer.question else Link(answer.heading)
    return Answered(
        question if question.key else Link(answer.heading),
        answer.question or "",
        prose(vault, meeting, answer.text),
        contact_links(vault, vault.people[meeting.id]),
        meeting_link(vault, meeting),
        meeting.when.day,
    )


def answers_by_question(desk: Desk) -> dict[str, tuple[Answered, ...]]:
    """Return the answers to each question of the bank that anyone has answered, by its id, the latest first."""
    found: dict[str, list[Answered]] = {}
    for answered in answers(desk, reversed(tuple(desk.vault.meetings.values()))):
        if answered.question_id in desk.library.questions:
            found.setdefault(answered.question_id, []).append(answered)
    return {question: tuple(given) for question, given in found.items()}
