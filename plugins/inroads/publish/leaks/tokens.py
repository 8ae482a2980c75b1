"""From the files of a private folder to what must not get out. Takes notes with mistakes too: they are private as well.

Knows the fields that name people; nothing of how or where a token is found.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from inroads.notes import Items, Mapped, Scalar, Value, read_note
from inroads.publish.leaks.addresses import EMAIL, PHONE, PROFILE
from inroads.records.reference import wiki_target

_FIELD = re.compile(r"^[ \t-]*([a-z_]+)[ \t]*:[ \t]*(.*)$", re.IGNORECASE | re.MULTILINE)
_WIKILINK = re.compile(r"\[\[[^\[\]]+\]\]")
_NUMBER = re.compile(r"\d[\d\s()./\-\u2010-\u2015]{5,}\d")  # what a phone number needs at least
_EMPLOYED = re.compile(r"\(([^()]+)\)")
_NAMES = ("name", "aliases", "full_name")
_REFERENCES = ("contact", "referred_by", "referrals")
_PROFILES = ("linkedin", "website", "linkedin_url")
_ADDRESSES = ("email", "phone", *_PROFILES)
_MOST_WORDS = 6  # of a name; more are a description, such as "somebody in their press office"
_BINARY = b"\x00"


class Written(NamedTuple):
    """A text of a note: the field in which it stands, or none, and its 1-based line."""

    field: str
    text: str
    line: int


class PrivateFile(NamedTuple):
    """A file of the private folder: its path below it, what reports call it, its texts, and its bytes' SHA-256."""

    path: str
    shown: str
    texts: tuple[Written, ...]
    digest: str

    def fields(self, *names: str) -> Iterator[Written]:
        """Yield the texts that stand in the fields of these names."""
        return (written for written in self.texts if written.field in names)


class Person(NamedTuple):
    """A name that a note gives, with the organization, if it says one."""

    name: str
    organization: str
    line: int


def private_file(path: str, shown: str, data: bytes) -> PrivateFile:
    """Return what the file at `path` below the private folder holds; `shown` is what reports call it."""
    note = read_note(shown, data)[0] if path.endswith(".md") else None
    if note:
        texts = (*_of_fields(note.fields), Written("", note.body, note.body_line))
    else:
        texts = tuple(_of_lines(data.decode("utf-8-sig", "replace"))) if _BINARY not in data else ()
    return PrivateFile(path, shown, texts, hashlib.sha256(data).hexdigest() if data else "")


def from_settings(shown: str, settings: Mapping[str, object]) -> PrivateFile:
    """Return what the seeker says of themselves in the settings (`me`) as if it were a note."""
    known = {"full_name", "email", "phone", "linkedin_url"}
    texts = tuple(Written(key, str(value), 1) for key, value in settings.items() if key in known and value)
    return PrivateFile("", shown, texts, "")


def _of_fields(fields: Mapped) -> Iterator[Written]:
    for field, value in fields.items():
        yield from _flat(field, value)


def _flat(field: str, value: Value | None) -> Iterator[Written]:
    if isinstance(value, Scalar):
        yield Written(field, str(value), value.line)
    elif isinstance(value, Items):
        for item in value:
            yield from _flat(field, item)
    elif isinstance(value, Mapped):
        for key, inner in value.items():  # YAML takes a line apart at its colon: `- Jonas Weber (Acme): may use`
            if isinstance(inner, Scalar):
                yield Written(field, f"{key}: {inner}", value.line)
            else:
                yield Written(field, key, value.line)
                yield from _flat(field, inner)


def _of_lines(text: str) -> Iterator[Written]:
    """Yield the fields of a text that can't be read as a note, as far as they can be guessed, and all as prose."""
    for found in _FIELD.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        for item in found[2].strip("[] \t").split(",") if found[1].lower() != "log" else ():
            yield Written(found[1].lower(), item.strip(" \"'"), line)
    yield Written("", text, 1)


def people_in(file: PrivateFile) -> Iterator[Person]:
    """Yield everybody whom a file names: whose note it is, with whom the talk was, who was referred or linked."""
    organization = next((written.text for written in file.fields("organization")), "")
    for written in file.fields(*_NAMES):
        yield Person(written.text, organization, written.line)
    for written in file.fields(*_REFERENCES):
        yield from _referred(written)
    for written in file.fields(""):
        for found in _WIKILINK.finditer(written.text):
            line = written.line + written.text.count("\n", 0, found.start())
            yield from _named(wiki_target(found[0]), "", line)


def _referred(written: Written) -> Iterator[Person]:
    linked = _WIKILINK.search(written.text)
    if linked:
        return _named(wiki_target(linked[0]), "", written.line)
    head = written.text.partition(":")[0]
    found = _EMPLOYED.search(head)
    return _named(_EMPLOYED.sub("", head).strip(), found[1] if found else "", written.line)


def _named(name: str, organization: str, line: int) -> Iterator[Person]:
    """Yield the person whom `name` calls, unless it is an id, which the note's own path gives, or no name but words."""
    words = name.split()
    is_name = 0 < len(words) <= _MOST_WORDS and not (words[0][0].islower() and words[-1][0].islower())
    if is_name and not (len(words) == 1 and name[0].isdecimal()):
        yield Person(name, organization, line)


def prose_in(file: PrivateFile) -> Iterator[Written]:
    """Yield every text in a file that may be a sentence."""
    return (written for written in file.texts if written.field not in _ADDRESSES)


def emails_in(file: PrivateFile) -> Iterator[Written]:
    """Yield every e-mail address in a file."""
    return _found(EMAIL, (written for written in file.texts if "@" in written.text))


def phones_in(file: PrivateFile) -> Iterator[Written]:
    """Yield every phone number in a file: what the field says, and what looks like one elsewhere."""
    yield from file.fields("phone")
    yield from _found(
        PHONE, (written for written in file.texts if written.field != "phone" and _NUMBER.search(written.text))
    )


def web_addresses_in(file: PrivateFile) -> Iterator[Written]:
    """Yield every address of a person's page in a file."""
    yield from file.fields(*_PROFILES)
    yield from _found(PROFILE, (written for written in file.fields("") if "linkedin" in written.text.lower()))


def _found(pattern: re.Pattern[str], texts: Iterable[Written]) -> Iterator[Written]:
    for written in texts:
        for found in pattern.finditer(written.text):
            line = written.line + written.text.count("\n", 0, found.start())
            yield Written(written.field, found[0], line)
