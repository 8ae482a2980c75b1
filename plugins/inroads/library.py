"""The public records together: topics, questions, sets, templates, placeholders. Knows no contact and no meeting."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from inroads.names import did_you_mean
from inroads.problems import Code, Place, Problem
from inroads.records import (
    AvoidQuestion,
    Booklet,
    Page,
    Picker,
    Placeholder,
    Printable,
    PrintableIndex,
    Question,
    QuestionBank,
    QuestionSet,
    Template,
    TemplateIndex,
    Topic,
)
from inroads.records.fields import place_of_text

_FEW = 20  # so many names can be listed in a hint
_GUIDE = "guide"
PublicNote = (
    Booklet | Page | Picker | Printable | PrintableIndex | QuestionBank | QuestionSet | Template | TemplateIndex | Topic
)


@dataclass(frozen=True, slots=True)
class BankQuestion:
    """A question with the topic in which it stands."""

    topic: Topic
    question: Question


@dataclass(frozen=True, slots=True)
class Library:
    """What is published, by id; topics in the bank's order, questions as in their topics, the rest by id.

    `pages` are by path; `guide` are those of the guide by id, in its order, and after them a center's `local` ones.
    """

    bank: QuestionBank | None = None
    picker: Picker | None = None
    topics: Mapping[str, Topic] = field(default_factory=dict)
    sets: Mapping[str, QuestionSet] = field(default_factory=dict)
    templates: Mapping[str, Template] = field(default_factory=dict)
    placeholders: Mapping[str, Placeholder] = field(default_factory=dict)
    pages: Mapping[str, Page] = field(default_factory=dict)
    guide: Mapping[str, Page] = field(default_factory=dict)
    local: frozenset[str] = frozenset()
    printables: Mapping[str, Printable] = field(default_factory=dict)
    questions: Mapping[str, BankQuestion] = field(default_factory=dict)
    avoid: Mapping[str, AvoidQuestion] = field(default_factory=dict)


def library_from(notes: Iterable[PublicNote], local: Iterable[Page] = ()) -> tuple[Library, tuple[Problem, ...]]:
    """Return the library of `notes`, and a problem for each id given twice and each reference that leads nowhere.

    `local` are a center's own pages for the guide.
    """
    by_kind: dict[type, list[PublicNote]] = {}
    for note in notes:
        by_kind.setdefault(type(note), []).append(note)
    bank = next((n for n in by_kind.get(QuestionBank, ()) if isinstance(n, QuestionBank)), None)
    index = next((n for n in by_kind.get(TemplateIndex, ()) if isinstance(n, TemplateIndex)), None)
    picker = next((n for n in by_kind.get(Picker, ()) if isinstance(n, Picker)), None)
    topics = _ordered([n for n in by_kind.get(Topic, ()) if isinstance(n, Topic)], bank)
    pages = [n for n in by_kind.get(Page, ()) if isinstance(n, Page)]
    own = sorted(local, key=lambda page: (page.order, page.id))
    library = Library(
        bank=bank,
        picker=picker,
        topics={topic.id: topic for topic in topics},
        sets={n.id: n for n in by_kind.get(QuestionSet, ()) if isinstance(n, QuestionSet)},
        templates={n.id: n for n in by_kind.get(Template, ()) if isinstance(n, Template)},
        placeholders=index.placeholders if index else {},
        pages={n.path: n for n in (*pages, *own)},
        guide={page.id: page for page in (*_guide(pages), *own)},
        local=frozenset(page.id for page in own),
        printables={n.id: n for n in by_kind.get(Printable, ()) if isinstance(n, Printable)},
        questions={q.id: BankQuestion(t, q) for t in reversed(topics) for q in reversed(t.questions)},
        avoid={q.id: q for topic in topics for q in topic.avoid},
    )
    return library, tuple(problem for check in _CHECKS for problem in check(library))


def _ordered(topics: list[Topic], bank: QuestionBank | None) -> list[Topic]:
    order = {topic: place for place, topic in enumerate(bank.topics)} if bank else {}
    return sorted(topics, key=lambda topic: (order.get(topic.id, len(order)), topic.id))


def _guide(pages: list[Page]) -> list[Page]:
    """Return the pages in the folder of the guide, in order; not those of one further down, such as a translation."""
    folders = {PurePosixPath(page.path).parent for page in pages}
    guides = sorted((f for f in folders if f.name == _GUIDE), key=lambda f: (len(f.parts), f))
    found = [page for page in pages if guides and PurePosixPath(page.path).parent == guides[0]]
    return sorted(found, key=lambda page: (page.order, page.id))


def _duplicate_questions(library: Library) -> Iterator[Problem]:
    seen: dict[str, tuple[str, int]] = {}
    for topic in library.topics.values():
        for question in topic.entries:
            if question.id in seen:
                path, line = seen[question.id]
                message = f'the question "{question.id}" is given twice: here and in {path}:{line}'
                place = question.place("id")
                yield Problem.error(topic.path, place, Code.DUPLICATE_ID, message, "give one of them another id")
            seen.setdefault(question.id, (topic.path, question.line))


def _unknown_questions(library: Library) -> Iterator[Problem]:
    known = library.questions
    for question_set in library.sets.values():
        for question in question_set.questions:
            if question not in known:
                place = place_of_text(question, question_set.place("questions"))
                yield _unknown(question_set.path, place, Code.UNKNOWN_QUESTION, "question", question, known)
    for topic in library.topics.values():
        for avoid in topic.avoid:
            for question in avoid.instead:
                if question not in known:
                    place = place_of_text(question, avoid.place("instead"))
                    yield _unknown(topic.path, place, Code.UNKNOWN_QUESTION, "question", question, known)


def _unknown_terms(library: Library) -> Iterator[Problem]:
    """Stages, levels and industries that the bank doesn't list; nothing is known without a bank."""
    bank = library.bank
    if bank is None:
        return
    stages = {stage.id for stage in bank.stages}
    levels = {term.id for term in bank.seniority} | {"any"}
    industries = {*bank.industries, "any"}
    for bank_question in library.questions.values():
        question, path = bank_question.question, bank_question.topic.path
        for name, what, given, known in (
            ("stage", "stage", (question.stage,), stages),
            ("seniority", "level", question.seniority, levels),
            ("industries", "industry", question.industries, industries),
        ):
            for word in given:
                if word not in known:
                    place = place_of_text(word, question.place(name))
                    yield _unknown(path, place, Code.INVALID_VALUE, what, word, known)
    for topic in bank.topics:
        if topic not in library.topics:
            place = place_of_text(topic, bank.place("topics"))
            yield _unknown(bank.path, place, Code.UNKNOWN_LINK, "topic", topic, library.topics)


def _unknown_placeholders(library: Library) -> Iterator[Problem]:
    known = library.placeholders
    for template in library.templates.values():
        for blank in template.blanks:
            if blank.name not in known:
                place = Place(blank.line, blank.column)
                yield _unknown(template.path, place, Code.UNKNOWN_PLACEHOLDER, "placeholder", blank.name, known)
    for topic in library.topics.values():
        for question in topic.questions:
            for blank in question.blanks:
                if blank.name not in known:
                    place = Place(blank.line, blank.column)
                    yield _unknown(topic.path, place, Code.UNKNOWN_PLACEHOLDER, "placeholder", blank.name, known)


def _unknown_pages(library: Library) -> Iterator[Problem]:
    for printable in library.printables.values():
        if printable.page not in library.guide:
            place = place_of_text(printable.page, printable.place("page"))
            what = "page of the guide"
            yield _unknown(printable.path, place, Code.UNKNOWN_PAGE, what, printable.page, library.guide)


def _unknown_printables(library: Library) -> Iterator[Problem]:
    for page in library.pages.values():
        for embed in page.embeds:
            if embed.is_alone and embed.name not in library.printables:
                what = "checklist or worksheet"
                yield _unknown(page.path, embed.place, Code.UNKNOWN_PRINTABLE, what, embed.name, library.printables)


def _unknown(path: str, place: Place, code: Code, what: str, word: str, known: Iterable[str]) -> Problem:
    names = sorted(known)
    listed = f"choose one of {', '.join(names)}" if 0 < len(names) <= _FEW else f"correct the {what}'s id"
    return Problem.error(path, place, code, f'there is no {what} "{word}"', did_you_mean(word, names) or listed)


_CHECKS = (_duplicate_questions, _unknown_questions, _unknown_terms, _unknown_placeholders, _unknown_pages,
           _unknown_printables)  # fmt: skip
