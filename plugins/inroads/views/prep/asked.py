"""A planned question as it stands on the sheet: its words filled in, and who has answered it already."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from inroads.records import Meeting
from inroads.records.question import looks_like_id
from inroads.views.answered import answered_so_far
from inroads.views.desk import Desk
from inroads.views.drafts import Subject, filled_in, known_values
from inroads.views.link import Link, contact_links, question_link
from inroads.views.placeholders import Part
from inroads.views.prep.elsewhere import colleague_ids

_FEW = 3  # so many names of people who answered say enough


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to ask: its words, its place in the bank, a way to go on, what to know of it, who answered it.

    `before` is the last talk in which the same people answered it, if there was one.
    """

    words: tuple[Part, ...]
    bank: Link | None
    probe: str
    remark: str
    instead: tuple[Link, ...]
    before: tuple[Link, ...]
    others: tuple[Link, ...]


def asked(desk: Desk, meeting: Meeting, question: str) -> Asked:
    """Return how `question`, planned for `meeting`, stands on its sheet."""
    entry = desk.library.questions.get(question)
    avoid = desk.library.avoid.get(question)
    before, others = _answered(desk, meeting, question)
    return Asked(
        words=in_words(desk, meeting, entry.question.text if entry else avoid.text if avoid else question),
        bank=question_link(desk.library, question) if entry else None,
        probe=entry.question.probes[0] if entry and entry.question.probes else "",
        remark=_remark(desk, question),
        instead=tuple(question_link(desk.library, one) for one in avoid.instead) if avoid else (),
        before=before,
        others=others,
    )


def _remark(desk: Desk, question: str) -> str:
    if question in desk.library.questions:
        return ""
    avoid = desk.library.avoid.get(question)
    if avoid:
        return f"Better not ask this. {avoid.reason}"
    return "There is no such question in the bank." if looks_like_id(question) else ""


def _answered(desk: Desk, meeting: Meeting, question: str) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    """Return the talks in which people of `meeting` have answered `question`, and others who have.

    Others at their organizations come first, then those who answered last.
    """
    people = {*contact_links(desk.vault, desk.vault.people[meeting.id])}
    near = {*contact_links(desk.vault, colleague_ids(desk, meeting))}
    found = sorted(answered_so_far(desk).get(question, ()), key=lambda one: near.isdisjoint(one.people))
    before = tuple(one.source for one in found if not people.isdisjoint(one.people))
    others = dict.fromkeys(person for one in found for person in one.people if person not in people)
    return before[:1], tuple(others)[:_FEW]


def in_words(desk: Desk, meeting: Meeting, text: str) -> tuple[Part, ...]:
    """Return `text` with what the notes know in its blanks, as one says it to the first of the people to meet."""
    known = desk.once("said to them", meeting.id, partial(_known, desk, meeting))
    return tuple(filled_in(desk.library, text, known))


def _known(desk: Desk, meeting: Meeting) -> Mapping[str, str]:
    first = next(iter(desk.vault.people[meeting.id]), "")
    subject = Subject(desk.vault.contacts.get(first), "", meeting, (), is_to_connector=False, is_first=False)
    return known_values(subject, desk.vault, desk.library, desk.policy, desk.me)
