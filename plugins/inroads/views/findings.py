"""What the lint finds in a draft and about a contact, with what the notes know beside the words. Knows no page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from inroads.lint import Facts, Severity, Written, lint
from inroads.lint.rules import rules
from inroads.policy import Policy
from inroads.records import Contact, Meeting, Template, Variant
from inroads.vault import Vault
from inroads.views.standing import is_untouched, standing
from inroads.views.words import words_of

_LABELS = {Severity.ERROR: "Mend this first", Severity.WARN: "Think again", Severity.HINT: "Hint"}


@dataclass(frozen=True, slots=True)
class FindingRow:
    """What a rule says: how bad it is, in a word and as people say it, what it is about, and the words that it found.

    `words` are empty where it is about the whole.
    """

    rule: str
    severity: str
    label: str
    title: str
    message: str
    words: str


def kind_of(template: Template, variant: Variant) -> str:
    """Return what the lint knows a message as; a LinkedIn note with a limit in words is sent once they accepted."""
    is_longer = template.kind == "linkedin-note" and (variant.limit or template.limit).unit == "words"
    return "other" if is_longer else template.kind


def about_message(
    template: Template, variant: Variant, text: str, contact: Contact | None, meeting: Meeting | None, vault: Vault,
    policy: Policy, day: date,
) -> tuple[FindingRow, ...]:  # fmt: skip
    """Return what is found in `text`, which `variant` became, for `contact`, about `meeting`, to be sent on `day`."""
    limit = variant.limit or template.limit
    here = standing(vault, contact) if contact else None
    last = here.last_message if here else None
    facts = Facts(
        limit=limit.count,
        unit=limit.unit,
        minutes=(meeting.minutes if meeting else None) or policy.ask_minutes,
        insights=_learned(vault, meeting) if meeting else (),
        days=(day - last).days if last else None,
        room=policy.room_days,
        unpermitted=_unpermitted(vault, contact) if contact else (),
        met=bool(here and here.held(day)),
    )
    return _rows(Written(kind_of(template, variant), text, also=template.rules, facts=facts), policy)


def about_contact(vault: Vault, policy: Policy, me: Mapping[str, str], contact: Contact) -> tuple[FindingRow, ...]:
    """Return what there is to say of writing to `contact`, as long as nothing has passed and nothing is decided."""
    if contact.status.kind != "open" or not is_untouched(vault, contact):
        return ()
    facts = Facts(level=contact.level, goal=me.get("goal", ""), reason=bool(contact.body.prose))
    return _rows(Written("contact", contact.role, facts=facts), policy)


def _rows(written: Written, policy: Policy) -> tuple[FindingRow, ...]:
    return tuple(
        FindingRow(
            rule=one.rule,
            severity=one.severity.value,
            label=_LABELS[one.severity],
            title=rules()[one.rule].title,
            message=one.message,
            words=written.text[one.start : one.end],
        )
        for one in lint(written, policy.settings)
    )


def _learned(vault: Vault, meeting: Meeting) -> tuple[str, ...]:
    body = meeting.body
    texts = (*(one.text for one in body.insights), *(one.text for one in body.actions))
    return tuple(words_of(vault, text) for text in texts)


def _unpermitted(vault: Vault, contact: Contact) -> tuple[str, ...]:
    """Return the names of those who led to `contact` and of whom nothing says that their name may be used."""
    if contact.may_use_name:
        return ()
    givers = {edge.giver for edge in vault.led_by.get(contact.id, ())}
    named = (name for giver in givers for name in vault.given[giver] if name.contact == contact.id)
    asked = givers - {name.giver for name in named if name.may_use_name}
    return tuple(sorted(vault.contacts[giver].name for giver in asked if giver in vault.contacts))
