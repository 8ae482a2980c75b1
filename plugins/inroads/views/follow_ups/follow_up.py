"""What a follow-up is: whom it concerns, when it is due, the facts behind it, and the line that settles it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from inroads.views.days import shifted
from inroads.views.drafts import Draft
from inroads.views.follow_ups.settle import Settle
from inroads.views.link import Link


class Kind(StrEnum):
    """What there is to do."""

    REACH_OUT = "reach-out"
    NUDGE = "nudge"
    NO_ANSWER = "no-answer"
    DECLINED = "declined"
    PREPARE = "prepare"
    CONFIRM = "confirm"
    MEET = "meet"
    TOOK_PLACE = "took-place"
    THANKS = "thanks"
    CARD = "card"
    WRITE_UP = "write-up"
    CONNECT = "connect"
    REFERRAL = "referral"
    PERMISSION = "permission"
    THANK_CONNECTOR = "thank-connector"
    REPORT_BACK = "report-back"
    CHECK_IN = "check-in"
    ACTION = "action"
    TELL = "tell"
    CLOSE_LOOP = "close-loop"
    ANNIVERSARY = "anniversary"
    RETENTION = "retention"

    @property
    def label(self) -> str:
        """The kind in a word or two, for a table."""
        return _LABELS[self]


_LABELS = {
    Kind.REACH_OUT: "Ask",
    Kind.NUDGE: "Nudge",
    Kind.NO_ANSWER: "Let rest",
    Kind.DECLINED: "Thank",
    Kind.PREPARE: "Prepare",
    Kind.CONFIRM: "Confirm",
    Kind.MEET: "Meet",
    Kind.TOOK_PLACE: "Did you meet?",
    Kind.THANKS: "Thank",
    Kind.CARD: "Card",
    Kind.WRITE_UP: "Write up",
    Kind.CONNECT: "Connect",
    Kind.REFERRAL: "Write",
    Kind.PERMISSION: "Ask leave",
    Kind.THANK_CONNECTOR: "Thank",
    Kind.REPORT_BACK: "Report back",
    Kind.CHECK_IN: "Check in",
    Kind.ACTION: "Task",
    Kind.TELL: "Tell them",
    Kind.CLOSE_LOOP: "Share your news",
    Kind.ANNIVERSARY: "Write again",
    Kind.RETENTION: "Keep or delete",
}


class Bucket(StrEnum):
    """Where a follow-up stands in the list of a day."""

    OVERDUE = "overdue"
    TODAY = "today"
    THIS_WEEK = "this-week"
    LATER = "later"

    @property
    def label(self) -> str:
        """The bucket as people say it."""
        return {"overdue": "Overdue", "today": "Today", "this-week": "In the next seven days", "later": "Later"}[self]


@dataclass(frozen=True, slots=True)
class Fact:
    """Something a note says: the note's path, the 1-based line, the words, and a link to the note's page."""

    path: str
    line: int
    text: str
    link: Link


@dataclass(frozen=True, slots=True)
class Besides:
    """What may go into the same message, and what settles it."""

    what: str
    settle: Settle


@dataclass(frozen=True, slots=True, eq=False)
class FollowUp:
    """Something to do for one contact; known by itself, since what a change leaves as it was stays the same object.

    `due` is the day for it, `overdue` the first on which it is late. Nothing shows before `since` (a meeting still to
    come owes no thanks yet) or after `until`. `rule` is the id in the rules' documentation. `who` are the contacts
    concerned; `name` is the person's, where they have no note. `template` is the id of the message to use, or empty,
    `variant` the name of its wording where it isn't the first; it is about the meeting with the id `meeting` and about
    the contacts `others`.
    `besides` is what the message may say as well; `instead` are contacts to turn to in place of this one.
    """

    who: tuple[str, ...]
    kind: Kind
    rule: str
    what: str
    why: str
    since: date
    due: date
    overdue: date
    facts: tuple[Fact, ...]
    settle: Settle
    template: str = ""
    until: date | None = None
    name: str = ""
    besides: tuple[Besides, ...] = ()
    instead: tuple[str, ...] = ()
    variant: str = ""
    meeting: str = ""
    others: tuple[str, ...] = ()

    @property
    def order(self) -> str:
        """What sorts follow-ups: the earliest first, then by contact, rule and the place of their first fact."""
        fact, first = self.facts[0], self.who[0] if self.who else self.name
        return f"{self.due}\t{first}\t{self.rule}\t{fact.path}\t{fact.line:07}\t{self.name}"

    def bucket(self, today: date) -> Bucket | None:
        """Return where it stands on `today`, or None if it doesn't show then."""
        if self.since > today or (self.until is not None and today > self.until):
            return None
        if today >= self.overdue:
            return Bucket.OVERDUE
        if today >= self.due:
            return Bucket.TODAY
        return Bucket.THIS_WEEK if self.due <= shifted(today, 7) else Bucket.LATER


@dataclass(frozen=True, slots=True, eq=False)
class DueRow:
    """A follow-up as it shows on a day: whom to turn to, what, why, how late, and the line to write.

    What is `written` is in three parts, of which the second is the day on which it is, or empty. `since`, `until` and
    `order` are those of the follow-up, for sorting rows again on another day.
    `source` says in a few words where its rule comes from. `besides` says what else the message may tell, and for each
    the note that then gets a line, where, and that line. `prep` leads to the sheet that prepares a meeting to come.
    Known by itself, as its follow-up is.
    """

    bucket: Bucket
    who: tuple[str, ...]
    people: tuple[Link, ...]
    what: str
    why: str
    due: date
    overdue: date
    days_late: int
    facts: tuple[Fact, ...]
    template: Link | None
    written: tuple[str, str, str]
    settle: Settle
    since: date
    until: date | None
    order: str
    kind: Kind
    rule: str
    rule_title: str
    source: str
    draft: Draft | None
    prep: Link | None
    besides: tuple[tuple[str, str, str, tuple[str, str, str]], ...]
    instead: tuple[Link, ...]

    @property
    def line(self) -> str:
        """The text that settles it, as written on this day."""
        return "".join(self.written)
