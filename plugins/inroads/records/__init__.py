"""The records: frozen models of each kind of note, and the grammar of their fields. Knows no other note and no day."""

from inroads.records.action import Action, ActionKind
from inroads.records.body import Answer, Body, Insight, Section, WikiLink
from inroads.records.cadence import Cadence
from inroads.records.contact import Contact, Status, contact_from
from inroads.records.log import LogEntry, Verb
from inroads.records.meeting import Meeting, Outcome, OutcomeKind, Referral, meeting_from
from inroads.records.page import Page, page_from
from inroads.records.printable import (
    Booklet,
    Printable,
    PrintableIndex,
    booklet_from,
    printable_from,
    printable_index_from,
)
from inroads.records.question import (
    AvoidQuestion,
    Picker,
    Question,
    QuestionBank,
    QuestionSet,
    Topic,
    bank_from,
    picker_from,
    set_from,
    topic_from,
)
from inroads.records.record import Record
from inroads.records.reference import Reference
from inroads.records.template import (
    Limit,
    Placeholder,
    Template,
    TemplateIndex,
    Variant,
    template_from,
    template_index_from,
)
from inroads.records.when import When

__all__ = [
    "Action",
    "ActionKind",
    "Answer",
    "AvoidQuestion",
    "Body",
    "Booklet",
    "Cadence",
    "Contact",
    "Insight",
    "Limit",
    "LogEntry",
    "Meeting",
    "Outcome",
    "OutcomeKind",
    "Page",
    "Picker",
    "Placeholder",
    "Printable",
    "PrintableIndex",
    "Question",
    "QuestionBank",
    "QuestionSet",
    "Record",
    "Reference",
    "Referral",
    "Section",
    "Status",
    "Template",
    "TemplateIndex",
    "Topic",
    "Variant",
    "Verb",
    "When",
    "WikiLink",
    "bank_from",
    "booklet_from",
    "contact_from",
    "meeting_from",
    "page_from",
    "picker_from",
    "printable_from",
    "printable_index_from",
    "set_from",
    "template_from",
    "template_index_from",
    "topic_from",
]
