"""Which question was put to whom, as a table of questions and people, and what is still open in each field of work."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from inroads.names import folded, without_accents
from inroads.views.agreement import Together, Voice, together
from inroads.views.contacts import Filter
from inroads.views.days import count
from inroads.views.desk import Desk
from inroads.views.link import (
    Link,
    contact_link,
    contact_links,
    field_link,
    meeting_link,
    organization_link,
    question_link,
)
from inroads.views.open_questions import OpenField, open_fields
from inroads.views.put_questions import Put, State, put_questions
from inroads.views.words import words_of

MOST_PEOPLE = 40  # columns that a table can have and still be read; those asked last
_OWN = "own"
_TOGETHER = (("agree", "They agree"), ("differ", "They differ"), ("unclear", "Can't tell"), ("open", "No answer yet"))


@dataclass(frozen=True, slots=True)
class Column:
    """A person in the table."""

    link: Link
    field: Link | None
    organization: Link | None


@dataclass(frozen=True, slots=True)
class Cell:
    """What came of a question put to a person: `state` is answered, asked or planned; in words, and where it is."""

    state: str
    fit: int | None
    words: str
    link: Link


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question in the table, with a cell or None for each column, and how the answers go together."""

    question: Link
    topic: str
    together: str
    says: str
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class WhoAnswered:
    """The table, what to filter it by, how many people it leaves out, and what is open by field."""

    columns: tuple[Column, ...]
    rows: tuple[QuestionRow, ...]
    filters: tuple[Filter, ...]
    left_out: int
    summary: str
    stages: tuple[str, ...]
    fields: tuple[OpenField, ...]


def who_answered(desk: Desk) -> WhoAnswered:
    """Return the table of the people who were asked something last, and what is open in the fields of all."""
    puts = put_questions(desk)
    everyone = _people(puts)
    shown = {*everyone[:MOST_PEOPLE]}
    columns = _columns(desk, shown)
    by_question: dict[str, list[Put]] = {}
    for put in puts:
        if put.contact in shown:
            by_question.setdefault(put.question, []).append(put)
    places = {question.id: n for n, question in enumerate(q for t in desk.library.topics.values() for q in t.questions)}
    order = sorted(
        by_question, key=lambda one: (-len({p.contact for p in by_question[one]}), places.get(one, 9999), one)
    )
    rows = tuple(_row(desk, one, by_question[one], [*columns]) for one in order)
    stages, fields = open_fields(desk)
    return WhoAnswered(
        columns=tuple(columns.values()),
        rows=rows,
        filters=_filters(desk, rows, columns.values()),
        left_out=len(everyone) - len(shown),
        summary=_summary(puts),
        stages=stages,
        fields=fields,
    )


def _people(puts: Iterable[Put]) -> list[str]:
    """Return everyone who was asked something, those asked last first, those known by their own note alone last."""
    last: dict[str, int] = {}
    for number, put in enumerate(puts):
        last[put.contact] = number if put.meeting else last.get(put.contact, -1)
    return sorted(sorted(last), key=lambda one: last[one], reverse=True)


def _columns(desk: Desk, people: Iterable[str]) -> dict[str, Column]:
    """Return the columns of `people` by id: those of one field side by side, then by name."""
    found = {
        one: Column(contact_link(desk.vault, one), field_link(desk.vault, one), organization_link(desk.vault, one))
        for one in people
    }
    sizes = Counter(column.field for column in found.values())

    def place(one: str) -> tuple[object, ...]:
        column = found[one]
        name = folded(without_accents(column.link.text))
        return (column.field is None, -sizes[column.field], column.field.text if column.field else "", name, one)

    return {one: found[one] for one in sorted(found, key=place)}


def _row(desk: Desk, question: str, puts: list[Put], people: list[str]) -> QuestionRow:
    best: dict[str, Put] = {}
    for put in puts:  # in the order of time, so that the later of two counts
        if put.contact not in best or put.state >= best[put.contact].state:
            best[put.contact] = put
    entry = desk.library.questions.get(question)
    answered = [put for put in reversed(puts) if put.state is State.ANSWERED]
    goes = together(_voice(desk, put) for put in answered)
    return QuestionRow(
        question=question_link(desk.library, question) if entry else Link(words_of(desk.vault, question)),
        topic=entry.topic.id if entry else _OWN,
        together=goes.value if goes else "" if answered else "open",
        says=_says(len({put.contact for put in answered}), goes),
        cells=tuple(_cell(desk, best[person]) if person in best else None for person in people),
    )


def _voice(desk: Desk, put: Put) -> Voice:
    if put.meeting is None:
        return Voice((contact_link(desk.vault, put.contact),), None, ())
    return Voice(contact_links(desk.vault, desk.vault.people[put.meeting.id]), put.meeting.fit, put.meeting.tags)


def _says(number: int, goes: Together | None) -> str:
    """Return how many answered, and how their answers go together, in words."""
    if not number:
        return "no answer yet"
    words = {Together.AGREE: ", they agree", Together.DIFFER: ", they differ"}.get(goes, "") if goes else ""
    return f"{count(number, 'answer')}{words}"


def _cell(desk: Desk, put: Put) -> Cell:
    link = meeting_link(desk.vault, put.meeting) if put.meeting else contact_link(desk.vault, put.contact)
    fit = put.meeting.fit if put.meeting and put.state is State.ANSWERED else None
    day = f", {link.text}" if put.meeting else ", in your notes"
    words = {State.ANSWERED: "Answered", State.ASKED: "Planned, no answer noted", State.PLANNED: "Planned"}[put.state]
    return Cell(put.state.name.lower(), fit, f"{words}{f', fit {fit} of 5' if fit else ''}{day}", link)


def _filters(desk: Desk, rows: Iterable[QuestionRow], columns: Iterable[Column]) -> tuple[Filter, ...]:
    """Return what the table is filtered by: people by field and organization, questions by topic and agreement."""
    found = [*columns]
    topics = Counter(row.topic for row in rows)
    goes = Counter(row.together for row in rows)
    titles = {topic.id: topic.title for topic in desk.library.topics.values()} | {_OWN: "Your own"}
    return (
        Filter("field", "Field of work", _values(column.field for column in found)),
        Filter("organization", "Organization", _values(column.organization for column in found)),
        Filter("topic", "Topic", tuple((one, title, topics[one]) for one, title in titles.items() if topics[one])),
        Filter("together", "Answers", tuple((one, label, goes[one]) for one, label in _TOGETHER if goes[one])),
    )


def _values(links: Iterable[Link | None]) -> tuple[tuple[str, str, int], ...]:
    counted = Counter((link.key or "", link.text) for link in links if link)
    ordered = sorted(counted.items(), key=lambda item: (folded(without_accents(item[0][1])), item[0][0]))
    return tuple((key, text, number) for (key, text), number in ordered)


def _summary(puts: Iterable[Put]) -> str:
    best: dict[str, State] = {}
    people = set()
    for put in puts:
        best[put.question] = max(put.state, best.get(put.question, put.state))
        people.add(put.contact)
    if not best:
        return "No question has been planned or answered yet."
    answered = sum(state is State.ANSWERED for state in best.values())
    asked = f"{count(len(best), 'question')} put to {count(len(people), 'person', 'people')}"
    return f"{asked}: {answered} answered by somebody, {len(best) - answered} still open."
