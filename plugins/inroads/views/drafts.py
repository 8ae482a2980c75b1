"""Drafts of messages: a template's words with what the notes know in its blanks. What they don't know stays blank.

Values are data: they are put in once, and braces in them are only braces.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from inroads.library import Library
from inroads.names import did_you_mean
from inroads.policy import Policy
from inroads.records import Contact, Meeting, Template
from inroads.records.placeholder import PLACEHOLDER
from inroads.vault import Vault
from inroads.views.days import month_day, weekday
from inroads.views.findings import FindingRow, about_message
from inroads.views.hours import their_hour
from inroads.views.placeholders import Part, part, with_labels
from inroads.views.words import words_of

ME = (
    "full_name", "first_name", "one_line", "short_line", "school", "email", "phone", "linkedin_url", "postal_address",
    "goal", "why_field", "skill", "missing_credential", "option_a", "option_b", "old_field", "language_or_region",
    "project", "year_left", "military_role", "conversation_count", "new_role", "new_organization", "start_month",
)  # fmt: skip
_CHECK = "From your notes. Check that it fits into the sentence."
_FOUND_VIA = {"alumni": "the alumni directory", "linkedin": "LinkedIn", "association": "the association's directory"}
_MINUTES_A_QUESTION = 2.5
_OMITTED = "[...]"


def me_from(given: object) -> Mapping[str, str]:
    """Return what the seeker says of themselves, by ME; raise ValueError in plain words for what can't be said."""
    if not isinstance(given, Mapping):
        raise ValueError(f"me: can't be {given!r}; write names with texts, such as full_name: Maya Okafor")  # noqa: TRY004
    for name, value in given.items():
        if name not in ME:
            hint = did_you_mean(str(name), ME) or f"choose one of {', '.join(ME)}"
            raise ValueError(f'me: there is nothing called "{name}"; {hint}')
        if not isinstance(value, str | int | float) or isinstance(value, bool):
            raise ValueError(f"me: {name}: can't be {value!r}; write a text, in quotes if need be")  # noqa: TRY004
    return {name: str(value) for name, value in given.items()}


@dataclass(frozen=True, slots=True)
class Draft:
    """A message to send: its words as parts, of which those with a name are blanks or to be checked.

    `missing` says what is still to fill in. `way` is how it goes out (email, phone, linkedin, or empty), and `address`
    the person's own for it; `prefers` says how they like to be reached, if they said so. `findings` are the lint's.
    """

    subject: tuple[Part, ...]
    parts: tuple[Part, ...]
    missing: tuple[str, ...]
    way: str
    address: str
    prefers: str
    findings: tuple[FindingRow, ...]

    @property
    def subject_text(self) -> str:
        """The subject as plain text, blanks as their labels in brackets."""
        return _plain(self.subject)

    @property
    def text(self) -> str:
        """The message as plain text, blanks as their labels in brackets."""
        return _plain(self.parts)


def _plain(found: Iterable[Part], blank: str = "[{}]") -> str:
    return "".join(blank.format(one.text) if one.is_blank else one.text for one in found)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a message is about: to whom it goes, the meeting, and other contacts of whom it speaks.

    `name` is the person's where they have no note. In thanks to a connector, `contact` is the connector, and they take
    the referrer's place in the words. In a first message to somebody whose name was given, `others` are the givers.
    """

    contact: Contact | None
    name: str
    meeting: Meeting | None
    others: tuple[Contact, ...]
    is_to_connector: bool
    is_first: bool


def draft(
    template: Template, variant: str, subject: Subject, vault: Vault, library: Library, policy: Policy,
    me: Mapping[str, str], day: date,
) -> Draft:  # fmt: skip
    """Return what `template`, in the wording called `variant`, says to the person of `subject` on `day`.

    What stays blank is listed, so the lint takes it for filled in.
    """
    known = known_values(subject, vault, library, policy, me)
    checked = _to_check(subject, vault)
    wording = next((one for one in template.variants if one.name == variant), template.variants[0])
    words = tuple(filled_in(library, wording.text, known, checked))
    heading = tuple(filled_in(library, template.subject, known, checked))
    contact = subject.contact
    way, address = _way(template, contact)
    return Draft(
        subject=heading,
        parts=words,
        missing=tuple(dict.fromkeys(one.text for one in (*heading, *words) if one.is_blank)),
        way=way if address else "",
        address=address,
        prefers=contact.prefers.replace("-", " ") if contact else "",
        findings=about_message(
            template, wording, _plain(words, _OMITTED), contact, subject.meeting, vault, policy, day
        ),
    )


def _way(template: Template, contact: Contact | None) -> tuple[str, str]:
    """Return how a message goes out, and the address: the template's way where it has one, else what they prefer."""
    if contact is None or template.channel.startswith("postal"):
        return "", ""
    preferred = {"": "email", "text": "phone", "message": ""}.get(contact.prefers, contact.prefers)
    way = "linkedin" if template.channel == "linkedin" else preferred
    addresses = {"email": contact.email, "phone": contact.phone, "linkedin": contact.linkedin}
    return way, addresses.get(way, "")


def filled_in(
    library: Library, text: str, known: Mapping[str, str], checked: Mapping[str, str] = MappingProxyType({})
) -> Iterable[Part]:
    """Yield the parts of `text`, its emphasis removed, each blank with its value if there is one."""
    text, end = text.replace("**", ""), 0
    for blank in PLACEHOLDER.finditer(text):
        name = blank[1]
        if blank.start() > end:
            yield Part(text[end : blank.start()])
        if name in known:
            yield Part(known[name])
        elif name in checked:
            yield Part(checked[name], name, _CHECK, is_blank=False)
        else:
            yield part(library, name)
        end = blank.end()
    if end < len(text):
        yield Part(text[end:])


def known_values(
    subject: Subject, vault: Vault, library: Library, policy: Policy, me: Mapping[str, str]
) -> Mapping[str, str]:
    """Return what the seeker says of themselves and what the notes know for certain, by placeholder; nothing empty."""
    said = {f"me.{name}": value for name, value in me.items()}
    return {name: value for name, value in (said | _known(subject, vault, library, policy)).items() if value}


def _known(subject: Subject, vault: Vault, library: Library, policy: Policy) -> dict[str, str]:
    """Return what the notes know for certain, by placeholder."""
    other = subject.others[0] if subject.others else None
    connector = subject.contact if subject.is_to_connector else None
    about = other if connector else subject.contact
    named = None if subject.is_first else other
    referrer = connector or (other if subject.is_first and other else _referrer(vault, subject.contact))
    minutes = policy.ask_minutes
    count = policy.question_count
    return {
        **_of_person("contact", about, subject.name),
        **(_of_person("referrer", referrer) if referrer else {}),
        **(_of_person("referral", named) if named else {}),
        "ask.minutes": str(minutes),
        "ask.question_count": str(count if isinstance(count, int) else int(minutes / _MINUTES_A_QUESTION)),
        **(_of_meeting(subject.meeting, vault, library) if subject.meeting else {}),
    }


def _of_person(owner: str, person: Contact | None, name: str = "") -> Mapping[str, str]:
    if person is None:
        return {f"{owner}.full_name": name, f"{owner}.first_name": first_name(name)}
    return {
        f"{owner}.full_name": person.name,
        f"{owner}.first_name": first_name(person.name),
        f"{owner}.title": person.role,
        f"{owner}.organization": person.organization,
        f"{owner}.field": person.industry,
        f"{owner}.found_via": _FOUND_VIA.get(person.source, ""),
    }


def _referrer(vault: Vault, contact: Contact | None) -> Contact | None:
    """Return who gave the name of `contact` and said that theirs may be used."""
    if contact is None or contact.may_use_name is False:
        return None
    for edge in vault.led_by.get(contact.id, ()):
        names = (name for name in vault.given.get(edge.giver, ()) if name.contact == contact.id)
        if contact.may_use_name or any(name.may_use_name for name in names):
            return vault.contacts.get(edge.giver)
    return None


def first_name(name: str) -> str:
    """Return what to call a person in a message; the whole name where it isn't clear which part comes first."""
    words = name.split()
    if len(words) < 2 or not _is_latin(name) or words[0].endswith("."):
        return name
    return words[0]


def _is_latin(name: str) -> bool:
    return all(ord(letter) < _END_OF_LATIN for letter in name)


_END_OF_LATIN = 0x250


def _of_meeting(meeting: Meeting, vault: Vault, library: Library) -> Mapping[str, str]:
    asked = [
        with_labels(library.questions[q].question.text) if q in library.questions else q for q in meeting.questions
    ]
    return {
        "meeting.day": f"{weekday(meeting.when.day)}, {month_day(meeting.when.day)}",
        "meeting.time": their_hour(vault, meeting),
        "meeting.place_or_link": meeting.location,
        "questions.list": "\n".join(f"{number}. {text}" for number, text in enumerate(asked, 1)),
    }


def _to_check(subject: Subject, vault: Vault) -> Mapping[str, str]:
    """Return what the notes say in the seeker's own words, which may not fit into a sentence as they are."""
    if subject.meeting is None:
        return {}
    learned = [words_of(vault, insight.text).rstrip(".") for insight in subject.meeting.body.insights]
    names = ("meeting.takeaway_1", "meeting.takeaway_2")
    found = dict(zip(names, learned, strict=False))
    return found | ({"referral.lesson": learned[0]} if learned else {})
