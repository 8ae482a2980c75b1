"""A contact's note: its fields, what they accept, and what is told of those that can't be read."""

from datetime import date

import pytest

from inroads.problems import Place, Problem
from inroads.records import Cadence, Contact, LogEntry, Reference, Status, Verb, contact_from
from inroads.records.contact import CLOSENESS, LEVELS, SOURCES
from inroads.records.log import CHANNELS
from reading import places, read, told

NO_DATE = "isn't a date in the form that is read here"
FORM = "write year-month-day with all digits, such as 2026-11-05"


def _contact(front: str) -> tuple[Contact | None, tuple[Problem, ...]]:
    return read(contact_from, f"---\nname: Priya\n{front}\n---\n")


def _read(front: str) -> Contact:
    contact, problems = _contact(front)
    assert problems == ()
    assert contact
    return contact


def _problem(front: str) -> tuple[str, str, str, str]:
    contact, problems = _contact(front)
    assert contact is None
    (only,) = told(problems)
    return only


def test_a_contact_with_every_field_is_read() -> None:
    contact, problems = read(
        contact_from,
        """
        ---
        name: Priya Raman
        aliases: [Pri, P. Raman]
        pronouns: she/her
        role: Product manager
        organization: Acme Biotech
        industry: biotech
        location: San Diego, CA
        timezone: America/Los_Angeles
        email: priya@example.com
        phone: "+1 619 555 0142"
        linkedin: https://www.linkedin.com/in/example
        website: example.com/priya
        source: alumni
        referred_by: sam-lee
        may_use_name: yes
        closeness: cold
        level: target-role
        cadence: monthly
        prefers: email
        status: open
        added: 2026-10-30
        reviewed: 2026-11-01
        tags: [biotech, pm]
        log:
          - 2026-11-02 asked by email using outreach-alumni-cold
        ---
        Free notes.
        """,
        "content/private/contacts/priya-raman.md",
    )
    assert problems == ()
    assert contact
    assert contact.id == "priya-raman"
    assert contact.path == "content/private/contacts/priya-raman.md"
    assert contact.extra == ()
    assert contact.body.prose == "Free notes."
    assert {field: getattr(contact, field) for field in Contact.field_names()} == {
        "name": "Priya Raman",
        "aliases": ("Pri", "P. Raman"),
        "pronouns": "she/her",
        "role": "Product manager",
        "organization": "Acme Biotech",
        "industry": "biotech",
        "location": "San Diego, CA",
        "timezone": "America/Los_Angeles",
        "email": "priya@example.com",
        "phone": "+1 619 555 0142",
        "linkedin": "https://www.linkedin.com/in/example",
        "website": "example.com/priya",
        "source": "alumni",
        "referred_by": Reference("sam-lee", 15, 14),
        "may_use_name": True,
        "closeness": "cold",
        "level": "target-role",
        "cadence": Cadence(1, "months"),
        "prefers": "email",
        "status": Status(),
        "added": date(2026, 10, 30),
        "reviewed": date(2026, 11, 1),
        "tags": ("biotech", "pm"),
        "log": (LogEntry(date(2026, 11, 2), Verb.ASKED, "email", "outreach-alumni-cold", "", 26, 5),),
    }


def test_a_name_alone_makes_a_contact() -> None:
    contact = _read("")
    assert (contact.name, contact.status, contact.log, contact.tags) == ("Priya", Status(), (), ())


def test_a_contact_knows_on_which_line_each_field_stands() -> None:
    contact = _read("role: PM\nlog:\n  - 2026-11-02 asked")
    assert [contact.line(field) for field in ("name", "role", "log", "email")] == [2, 3, 4, 1]
    assert [contact.place(field) for field in ("role", "log", "email")] == [Place(3, 7), Place(5, 3), Place(1, 1)]


@pytest.mark.battery(5)
@pytest.mark.parametrize("text", ["", "---\n---\n", "---\nrole: PM\n---\n"])
def test_a_contact_without_a_name_is_told_which_fields_are_needed(text: str) -> None:
    contact, problems = read(contact_from, text)
    assert contact is None
    assert told(problems) == [
        ("1:1", "missing-field", 'the field "name" is missing', "write what a note like this needs: name")
    ]


@pytest.mark.battery(5)
@pytest.mark.parametrize("value", ["", ' ""', " '  '", " # later"])
def test_an_empty_name_is_told_at_the_field(value: str) -> None:
    contact, problems = read(contact_from, f"---\nrole: PM\nname:{value}\n---\n")
    assert contact is None
    assert told(problems) == [
        ("3:1", "missing-field", 'the field "name" is empty', "write what a note like this needs: name")
    ]


@pytest.mark.battery(3)
@pytest.mark.parametrize("name", ["NO", "on", "null", "true", "~", "1e3", "2026-11-05"])
def test_any_text_is_a_name(name: str) -> None:
    contact, problems = read(contact_from, f"---\nname: {name}\nphone: +15551234567\nrole: 01234\n---\n")
    assert problems == ()
    assert contact
    assert (contact.name, contact.phone, contact.role) == (name, "+15551234567", "01234")


@pytest.mark.parametrize("field", ["role", "status", "cadence", "log", "tags", "added", "email", "timezone", "source"])
@pytest.mark.parametrize("value", ["", ' ""'])
def test_a_field_left_empty_is_as_if_it_were_not_there(field: str, value: str) -> None:
    contact = _read(f"{field}:{value}")
    assert getattr(contact, field) == getattr(_read(""), field)


@pytest.mark.battery(11)
@pytest.mark.parametrize(
    ("front", "message", "hint"),
    [
        ("emial: x", 'unknown field "emial"', 'did you mean "email"?'),
        ("Name: x", 'unknown field "Name"', 'did you mean "name"?'),
        ("birthday: 2026-05-01", 'unknown field "birthday"', "leave it if you mean it, since it is shown as it is"),
        ("path: x", 'unknown field "path"', "leave it if you mean it, since it is shown as it is"),
    ],
)
def test_an_unknown_field_is_a_warning_with_the_nearest_one(front: str, message: str, hint: str) -> None:
    contact, problems = _contact(front)
    assert contact
    assert told(problems) == [("3:1", "unknown-field", message, hint)]


@pytest.mark.battery(11)
def test_unknown_fields_are_kept_as_text() -> None:
    contact, _ = _contact("birthday: 2026-05-01\nkids: [Ana, Bo]\ncar: {make: Fiat, year: 1970}\nnothing:")
    assert contact
    assert contact.extra == (
        ("birthday", "2026-05-01"),
        ("kids", "Ana, Bo"),
        ("car", "make: Fiat; year: 1970"),
        ("nothing", ""),
    )


@pytest.mark.battery(11)
@pytest.mark.parametrize(
    ("front", "at", "what"),
    [
        ("role: [PM]", "3:7", "a list"),
        ("role:\n  - PM", "4:3", "a list"),
        ("email: {work: x}", "3:8", "a mapping"),
        ("added: [2026-11-05]", "3:8", "a list"),
        ("aliases: [[Pri]]", "3:11", "a list"),
        ("aliases: [{Pri: [a]}]", "3:11", "a mapping"),
        ("tags: [{a: b, c: d}]", "3:8", "a mapping"),
        ("status: {open: x, closed: y}", "3:9", "a mapping"),
        ("referred_by: {a: b}", "3:14", "a mapping"),
    ],
)
def test_a_list_or_mapping_in_place_of_a_value_is_an_error(front: str, at: str, what: str) -> None:
    field = front.partition(":")[0]
    message = f"{field}: a single value is expected here, and this is {what}"
    hint = "write one value; a text that begins with [ or { needs quotes"
    assert _problem(front) == (at, "wrong-type", message, hint)


@pytest.mark.parametrize(
    ("field", "choices"),
    [("source", SOURCES), ("closeness", CLOSENESS), ("level", LEVELS), ("prefers", CHANNELS)],
)
def test_a_choice_is_read_however_it_is_capitalized_and_hyphenated(field: str, choices: tuple[str, ...]) -> None:
    for word in choices:
        for written in (word, word.upper(), word.replace("-", " ").title(), word.replace("-", "_")):
            assert getattr(_read(f"{field}: {written}"), field) == word


@pytest.mark.parametrize(
    ("front", "at", "message", "hint"),
    [
        (
            "source: friend",
            "3:9",
            'source: "friend" isn\'t one of the words that are accepted here',
            "write one of: network, introduction, alumni, association, linkedin, event, cold",
        ),
        (
            "closeness: Luke warm",
            "3:12",
            'closeness: "Luke warm" isn\'t one of the words that are accepted here',
            'did you mean "lukewarm"? write one of: cold, lukewarm, warm',
        ),
    ],
)
def test_a_word_that_is_no_choice_is_told_with_all_that_are(front: str, at: str, message: str, hint: str) -> None:
    assert _problem(front) == (at, "invalid-value", message, hint)


@pytest.mark.parametrize(
    ("written", "expected"),
    [("yes", True), ("Yes", True), ("y", True), ("true", True), ("on", True), ("no", False), ("N", False),
     ("false", False), ("off", False), ('"no"', False)],
)  # fmt: skip
def test_yes_and_no_are_read_in_any_of_their_forms(written: str, expected: bool) -> None:
    assert _read(f"may_use_name: {written}").may_use_name is expected


def test_what_is_neither_yes_nor_no_is_told() -> None:
    message = 'may_use_name: "Maybe" is neither yes nor no'
    assert _problem("may_use_name: Maybe") == ("3:15", "invalid-value", message, "write yes or no")


@pytest.mark.battery(25)
@pytest.mark.parametrize(
    "day", ["2026-11-05", "2024-02-29", "2000-02-29", "1899-12-31", "2039-01-01", "0001-01-01", "9999-12-31"]
)
def test_a_day_is_read_in_any_year_of_the_calendar(day: str) -> None:
    assert _read(f"added: {day}").added == date.fromisoformat(day)


@pytest.mark.battery(4, 25)
@pytest.mark.parametrize(
    ("day", "hint"),
    [
        ("2026-02-30", "choose one of the 28 days of February 2026"),
        ("2024-02-30", "choose one of the 29 days of February 2024"),
        ("1900-02-29", "choose one of the 28 days of February 1900"),
        ("2026-04-31", "choose one of the 30 days of April 2026"),
        ("2026-11-00", "choose one of the 30 days of November 2026"),
        ("2026-13-01", "write the month in the middle, from 01 to 12"),
        ("2026-00-10", "write the month in the middle, from 01 to 12"),
        ("0000-01-01", "write a year from 0001 on"),
    ],
)
def test_a_day_that_does_not_exist_is_told_with_the_reason(day: str, hint: str) -> None:
    message = f"added: there is no {day} in the calendar"
    assert _problem(f"added: {day}") == ("3:8", "invalid-date", message, hint)


@pytest.mark.battery(4)
@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("05/01/2026", FORM),
        ("5.1.2026", FORM),
        ("1 May 2026", "write: added: 2026-05-01"),
        ("May 1, 2026", "write: added: 2026-05-01"),
        ("tomorrow", FORM),
        ("26-11-05", FORM),
        ("10000-01-01", FORM),
        ("2026-11", FORM),
        ("٢٠٢٦-١١-٠٥", FORM),
        ("2026-1-5", "write: added: 2026-01-05"),
        ("2026/11/05", "write: added: 2026-11-05"),
        ("2026.11.5", "write: added: 2026-11-05"),
        ("2026 11 05", "write: added: 2026-11-05"),
        ("2026-11-05,", "write: added: 2026-11-05"),
        ("2026/13/05", FORM),
    ],
)
def test_a_day_in_another_form_is_told_with_the_form_that_is_read(written: str, hint: str) -> None:
    assert _problem(f"added: {written}") == ("3:8", "invalid-date", f'added: "{written}" {NO_DATE}', hint)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("[biotech, pm]", ("biotech", "pm")),
        ("biotech", ("biotech",)),
        ('["#Biotech", "#a/b"]', ("biotech", "a/b")),
        ("[]", ()),
        ("[gr\u00fcn, 2026]", ("grün", "2026")),
    ],
)
def test_tags_are_one_word_or_a_list_of_words(written: str, expected: tuple[str, ...]) -> None:
    assert _read(f"tags: {written}").tags == expected


@pytest.mark.parametrize(
    ("written", "at", "seen", "hint"),
    [
        ("biotech, pm", "3:7", "biotech, pm", "write: tags: [biotech, pm]"),
        (
            "product management",
            "3:7",
            "product management",
            "write: tags: product-management, or [product, management] for several tags",
        ),
        ("[ok, a b]", "3:12", "a b", "write: a-b, or [a, b] for several tags"),
        ('"#"', "3:7", "#", "write one, such as biotech"),
        ('"#a #b"', "3:7", "#a #b", "write: tags: [a, b]"),
    ],
)
def test_several_words_are_no_tag(written: str, at: str, seen: str, hint: str) -> None:
    message = f'tags: "{seen}" isn\'t a tag: a tag is one word'
    assert _problem(f"tags: {written}") == (at, "invalid-value", message, hint)


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Kolkata", "UTC", "Etc/GMT+5"])
def test_a_time_zone_is_a_name_of_the_iana_list(zone: str) -> None:
    assert _read(f"timezone: {zone}").timezone == zone


@pytest.mark.battery(23)
@pytest.mark.parametrize(
    ("zone", "hint"),
    [
        ("Nowhere", "write an IANA name, such as America/New_York"),
        ("../../etc/passwd", "write an IANA name, such as America/New_York"),
        ("localtime", "write an IANA name, such as America/New_York"),
        ("Factory", "write an IANA name, such as America/New_York"),
    ],
)
def test_an_unknown_time_zone_is_an_error(zone: str, hint: str) -> None:
    message = f'timezone: "{zone}" isn\'t a time zone that is known'
    assert _problem(f"timezone: {zone}") == ("3:11", "unknown-time-zone", message, hint)


@pytest.mark.battery(23)
@pytest.mark.parametrize(
    ("written", "meant"),
    [("america/new_york", "America/New_York"), ("New York", "America/New_York"), ("Kolkata", "Asia/Kolkata")],
)
def test_an_unknown_time_zone_is_told_with_the_nearest(written: str, meant: str) -> None:
    assert _problem(f"timezone: {written}")[3].startswith(f'did you mean "{meant}"')


@pytest.mark.battery(23)
@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("EST", "America/New_York"),
        ("Eastern Time", "America/New_York"),
        ("CT", "America/Chicago"),
        ("mst", "America/Denver"),
        ("PDT", "America/Los_Angeles"),
    ],
)
def test_a_zones_short_name_is_told_with_the_zone_that_is_meant(written: str, meant: str) -> None:
    message = f'timezone: "{written}" isn\'t a time zone that is known'
    assert _problem(f"timezone: {written}") == ("3:11", "unknown-time-zone", message, f'did you mean "{meant}"?')


@pytest.mark.parametrize(
    "front",
    [
        "email: priya@example.com",
        "email: p.raman+jobs@mail.example.co.uk",
        "email: priya@münchen.example",
        "linkedin: linkedin.com/in/example",
        "linkedin: https://www.linkedin.com/in/example?x=1#y",
        "website: HTTP://Example.com:8080/",
    ],
)
def test_addresses_are_read_with_and_without_their_scheme(front: str) -> None:
    _read(front)


@pytest.mark.parametrize(
    ("front", "at", "what", "hint"),
    [
        ("email: priya", "3:8", "an e-mail address", "write one, such as priya@example.com"),
        ("email: Priya <priya@example.com>", "3:8", "an e-mail address", "write one, such as priya@example.com"),
        ("email: a@b.c, d@e.f", "3:8", "an e-mail address", "write one, such as priya@example.com"),
        ("email: mailto:a@b.c", "3:8", "an e-mail address", "write one, such as priya@example.com"),
        ("linkedin: in/priya", "3:11", "a web address", "write one, such as https://www.linkedin.com/in/example"),
        (
            "linkedin: javascript:alert(1)",
            "3:11",
            "a web address",
            "write one, such as https://www.linkedin.com/in/example",
        ),
        ("website: see my card", "3:10", "a web address", "write one, such as https://www.example.com"),
        ("website: 'data:text/html,x'", "3:10", "a web address", "write one, such as https://www.example.com"),
        ("website: ftp://example.com", "3:10", "a web address", "write one, such as https://www.example.com"),
    ],
)
def test_an_address_that_can_not_be_one_is_a_warning(front: str, at: str, what: str, hint: str) -> None:
    contact, problems = _contact(front)
    assert contact
    field, _, written = front.partition(": ")
    message = f'{field}: "{written.strip(chr(39))}" can\'t be {what}, so it is shown as text'
    assert told(problems) == [(at, "invalid-address", message, hint)]


def test_all_problems_of_a_note_are_told_at_once() -> None:
    contact, problems = _contact(
        "emial: x\nadded: 2026-02-30\nsource: friend\ntags: [a b]\nlog:\n  - 2026-11-02 askd\n  - asked\n"
        "cadence: often\nemail: x\ntimezone: Mars"
    )
    assert contact is None
    assert places(problems) == [
        "3:1 warning unknown-field",
        "4:8 error invalid-date",
        "5:9 error invalid-value",
        "6:8 error invalid-value",
        "8:16 error unknown-verb",
        "9:5 error log-grammar",
        "10:10 error invalid-value",
        "12:11 error unknown-time-zone",
    ]


def test_a_problem_in_the_text_and_one_in_the_fields_are_told_at_once() -> None:
    contact, problems = read(contact_from, "---\nname: A\nadded: x\n---\n## Actions\n- [ ] Write (due 2026-02-30)\n")
    assert contact is None
    assert places(problems) == ["3:8 error invalid-date", "6:14 error invalid-date"]


def test_records_are_frozen() -> None:
    with pytest.raises(ValueError, match="frozen"):
        _read("").name = "Other"  # type: ignore[misc]
