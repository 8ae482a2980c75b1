"""Questions of the bank that are still to be asked: nobody at the organization has answered them, and they fit."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from inroads.library import BankQuestion
from inroads.names import folded
from inroads.records import Contact, Meeting, Question
from inroads.records.question import ANY, GOALS
from inroads.views.days import count
from inroads.views.desk import Desk
from inroads.views.link import Link, contact_link, question_link
from inroads.views.placeholders import Part
from inroads.views.prep.asked import in_words
from inroads.views.prep.elsewhere import colleague_ids
from inroads.views.prep.plan import STAGES, stages_of
from inroads.views.put_questions import Put, State, put_in_field, put_questions
from inroads.views.question_set import goal_words
from inroads.views.standing import standing
from inroads.views.topic import seniority_words

_MOST = 4
_WARM_UP = "warm-up"
_LEVELS = {"recent-hire": "early", "target-role": "mid", "one-above": "senior", "senior": "senior", "executive": "exec"}
_PARTS = {"explore": "to explore with", "deepen": "to go deeper with", "advise": "to ask for advice with",
          "close": "to close with"}  # fmt: skip
_Reasons = list[tuple[int, str]]
_LIKE = 4  # so many first letters of two words make them the same word of a field: health, healthcare


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question to ask as well: its words, its place in the bank, and why it is offered here."""

    words: tuple[Part, ...]
    bank: Link
    reasons: str


@dataclass(frozen=True, slots=True)
class _Talk:
    """What a question is measured by: whom one meets, what is planned, and what was put to people in their fields."""

    desk: Desk
    meeting: Meeting
    people: tuple[Contact, ...]
    gaps: frozenset[str]
    in_fields: Mapping[str, tuple[Put, ...]]


def suggestions(desk: Desk, meeting: Meeting) -> tuple[Suggestion, ...]:
    """Return a few questions of the bank to add to `meeting`, those with the best reasons first, one of each topic."""
    talk = _talk(desk, meeting)
    taken = _taken(desk, meeting)
    found = [(_reasons(talk, entry), entry) for entry in _fitting(talk) if entry.question.id not in taken]
    ranked = sorted(found, key=lambda pair: -sum(weight for weight, _ in pair[0]))  # a tie stands as in the bank
    best: dict[str, tuple[_Reasons, BankQuestion]] = {}
    for reasons, entry in ranked:
        best.setdefault(entry.topic.id, (reasons, entry))
    return tuple(_suggestion(talk, entry, reasons) for reasons, entry in [*best.values()][:_MOST])


def _suggestion(talk: _Talk, entry: BankQuestion, reasons: _Reasons) -> Suggestion:
    question = entry.question
    words = (words for _, words in reasons if words)
    text = in_words(talk.desk, talk.meeting, question.text)
    return Suggestion(text, question_link(talk.desk.library, question.id), " ".join(words))


def _talk(desk: Desk, meeting: Meeting) -> _Talk:
    people = tuple(c for one in desk.vault.people[meeting.id] if (c := desk.vault.contacts.get(one)))
    fields = dict.fromkeys(group.slug for one in people if (group := desk.vault.field_of.get(one.id)))
    by_field = [put_in_field(desk, field) for field in fields]
    in_fields = {question: puts for found in reversed(by_field) for question, puts in found.items()}
    planned = stages_of(desk.library, meeting.questions)
    return _Talk(desk, meeting, people, frozenset(STAGES).difference(planned), in_fields)


def _taken(desk: Desk, meeting: Meeting) -> set[str]:
    """Return what was put to the people of `meeting` before, or is planned, or was answered at their organizations."""
    people = {*desk.vault.people[meeting.id]}
    others = {*colleague_ids(desk, meeting)}
    return {
        put.question
        for put in put_questions(desk)
        if put.contact in people or (put.state is State.ANSWERED and put.contact in others)
    }


def _fitting(talk: _Talk) -> Iterator[BankQuestion]:
    """Yield what may be asked in `talk` at all, as the bank has it."""
    has_met = any(standing(talk.desk.vault, one).held(talk.desk.today) for one in talk.people)
    for topic in talk.desk.library.topics.values():
        yield from (BankQuestion(topic, one) for one in topic.questions if _fits(talk, one, has_met=has_met))


def _fits(talk: _Talk, question: Question, *, has_met: bool) -> bool:
    """Whether `question` is for such people in such a search, and for a talk with people one `has_met` or hasn't."""
    is_for_now = question.stage in STAGES or (question.stage == _WARM_UP and not has_met)
    is_free = not (question.condition or question.requires_setting) and (has_met or not question.sensitive)
    levels = {_LEVELS.get(one.level, "") for one in talk.people}
    is_for_them = question.seniority == ANY or not levels.isdisjoint(question.seniority)
    is_for_field = question.industries == ANY or _is_of_field(question, [one.industry for one in talk.people])
    return is_for_now and is_free and is_for_them and is_for_field and talk.desk.policy.search in question.goals


def _is_of_field(question: Question, industries: Iterable[str]) -> bool:
    """Whether a word of any of `industries` is one of those for which the bank has `question`."""
    words = [word for industry in industries for word in folded(industry).replace("-", " ").split()]
    known = [part for one in question.industries for part in one.split("-")]
    return any(_is_like(word, part) for word in words for part in known)


def _is_like(word: str, part: str) -> bool:
    shorter, longer = sorted((word, part), key=len)
    return word == part or (len(shorter) >= _LIKE and longer.startswith(shorter))


def _reasons(talk: _Talk, entry: BankQuestion) -> _Reasons:
    """Return why `entry` is offered, each reason with its weight, the strongest first."""
    question = entry.question
    found = [*_of_bank(question), *_of_field(talk, question)]
    if question.stage in talk.gaps:
        found.append((2, f"Nothing is planned yet {_PARTS[question.stage]}."))
    return sorted(found, key=lambda reason: -reason[0])


def _of_bank(question: Question) -> Iterator[tuple[int, str]]:
    if question.industries != ANY:
        yield 3, f"Made for {' or '.join(one.replace('-', ' and ') for one in question.industries)}."
    if question.seniority != ANY:
        yield 2, f"For people who are {seniority_words(question.seniority)}."
    if question.goals != GOALS:
        yield 1, f"For when you're {goal_words(question.goals)}."
    if question.needs_research:
        yield -1, ""


def _of_field(talk: _Talk, question: Question) -> Iterator[tuple[int, str]]:
    """Yield what others in the same field did with `question`: answered it, or left it open."""
    puts = talk.in_fields.get(question.id, ())
    answered = {put.contact for put in puts if put.state is State.ANSWERED}
    asked = [put.contact for put in puts if put.state is State.ASKED]
    if answered:
        names = ", ".join(contact_link(talk.desk.vault, one).text for one in sorted(answered)[:2])
        more = f" and {count(len(answered) - 2, 'other')}" if len(answered) > 2 else ""
        yield 2, f"To compare: {names}{more} in this field answered it."
    elif asked:
        name = contact_link(talk.desk.vault, asked[-1]).text
        yield 3, f"Still open in this field: planned for {name}, no answer noted."
