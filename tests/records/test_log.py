"""The log: `DATE VERB [by CHANNEL] [using TEMPLATE] [: words]`, in all the ways in which people write it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroads.problems import Problem
from inroads.records import Contact, LogEntry, Verb, contact_from
from inroads.records.log import CHANNELS, VERBS, parse_entry
from reading import Told, read, read_fields, told

FORM = "DATE VERB [by CHANNEL] [using TEMPLATE] [: words]"
NOV_12 = date(2026, 11, 12)
ALL_VERBS = ", ".join(VERBS)
ALL_CHANNELS = ", ".join(CHANNELS)


def _contact(log: str) -> tuple[Contact | None, tuple[Problem, ...]]:
    return read(contact_from, f"---\nname: Priya\nlog:\n{log}\n---\n")


def _entries(log: str) -> tuple[LogEntry, ...]:
    contact, problems = _contact(log)
    assert problems == ()
    assert contact
    return contact.log


def _problem(line: str) -> Told:
    contact, problems = _contact(f"  - {line}")
    assert contact is None
    (only,) = told(problems)
    return only


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_is_read(verb: str) -> None:
    (entry,) = _entries(f"  - 2026-11-12 {verb}")
    assert (entry.day, entry.verb) == (NOV_12, Verb(verb))


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_may_have_capitals_and_a_space_for_its_hyphen(verb: str) -> None:
    (entry,) = _entries(f"  - 2026-11-12 {verb.replace('-', ' ').title()} by email: words")
    assert (entry.verb, entry.channel, entry.words) == (Verb(verb), "email", "words")


@pytest.mark.parametrize("channel", CHANNELS)
def test_every_channel_is_read(channel: str) -> None:
    for written in (channel, channel.upper(), channel.replace("-", " ")):
        (entry,) = _entries(f"  - 2026-11-12 asked by {written}")
        assert entry.channel == channel


def test_verbs_of_the_contact_are_told_from_those_of_the_seeker() -> None:
    assert {verb.value for verb in Verb if verb.is_inbound} == {
        "replied", "declined", "accepted", "rescheduled", "introduced-me", "no-show",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("line", "channel", "template", "words"),
    [
        ("asked", "", "", ""),
        ("asked by email", "email", "", ""),
        ("asked using phone-script", "", "phone-script", ""),
        ("asked by email using outreach-alumni-cold", "email", "outreach-alumni-cold", ""),
        ("asked using outreach-alumni-cold by email", "email", "outreach-alumni-cold", ""),
        ("ASKED By Email USING x", "email", "x", ""),
        ("asked: any Thursday works", "", "", "any Thursday works"),
        ("asked by email: any Thursday works", "email", "", "any Thursday works"),
        ("asked by in person using x: y", "in-person", "x", "y"),
        ("asked:", "", "", ""),
        ("'asked: at 15:00: urgent'", "", "", "at 15:00: urgent"),
        ("asked :  spaced  out", "", "", "spaced  out"),
        ("asked   by   email", "email", "", ""),
        ("asked: by email using x", "", "", "by email using x"),
        ("asked: https://example.com/a", "", "", "https://example.com/a"),
    ],
)
def test_clauses_come_in_either_order_and_words_after_a_colon(
    line: str, channel: str, template: str, words: str
) -> None:
    line = f"'2026-11-12 {line[1:]}" if line.startswith("'") else f"2026-11-12 {line}"
    (entry,) = _entries(f"  - {line}")
    assert (entry.channel, entry.template, entry.words) == (channel, template, words)


def test_an_entry_may_be_written_as_a_mapping() -> None:
    (entry,) = _entries("  - date: 2026-11-12\n    verb: Replied\n    by: Email\n    using: x\n    words: 'at 9: yes'")
    assert entry == LogEntry(NOV_12, Verb.REPLIED, "email", "x", "at 9: yes", 4, 5)


def test_a_mapping_needs_a_date_and_a_verb_alone() -> None:
    (entry,) = _entries("  - {date: 2026-11-12, verb: no show, by: , words: ''}")
    assert entry == LogEntry(NOV_12, Verb.NO_SHOW, "", "", "", 4, 5)


def test_a_log_may_be_a_single_line() -> None:
    contact, problems = read(contact_from, "---\nname: Priya\nlog: 2026-11-12 asked\n---\n")
    assert problems == ()
    assert contact
    assert contact.log == (LogEntry(NOV_12, Verb.ASKED, "", "", "", 3, 6),)


def test_a_log_may_be_on_one_line_between_brackets() -> None:
    contact, problems = read(contact_from, "---\nname: P\nlog: [2026-11-12 asked, '2026-11-13 replied: x, y']\n---\n")
    assert problems == ()
    assert contact
    assert [(entry.verb, entry.words, entry.column) for entry in contact.log] == [
        ("asked", "", 7),
        ("replied", "x, y", 25),
    ]


def test_entries_are_sorted_by_day_and_keep_their_order_within_a_day() -> None:
    entries = _entries("  - 2026-11-13 nudged\n  - 2026-11-12 replied\n  - 2026-11-12 asked\n  -")
    assert [(entry.verb, entry.line) for entry in entries] == [("replied", 5), ("asked", 6), ("nudged", 4)]


def test_an_entry_may_go_on_in_the_next_line() -> None:
    (entry,) = _entries("  - 2026-11-12 replied\n      by email")
    assert (entry.verb, entry.channel) == (Verb.REPLIED, "email")


@pytest.mark.parametrize(
    ("line", "at", "message", "hint"),
    [
        ("asked", "4:5", '"asked" isn\'t a whole log line', f"write {FORM}"),
        ("2026-11-12", "4:5", '"2026-11-12" isn\'t a whole log line', f"write {FORM}"),
        ("'2026-11-12: asked'", "4:5", '"2026-11-12" isn\'t a whole log line', "write: - 2026-11-12 asked"),
        ("2026-11-12: asked", "4:5", '"2026-11-12" isn\'t a whole log line', "write: - 2026-11-12 asked"),
        ("2026-11-12 asked via email", "4:22", '"via" is unexpected in a log line',
         "write: - 2026-11-12 asked by email"),
        ("2026-11-12 asked Email", "4:22", '"Email" is unexpected in a log line', "write: - 2026-11-12 asked by email"),
        ("2026-11-12 asked (by e-mail) with outreach-cold", "4:22", '"(by" is unexpected in a log line',
         "write: - 2026-11-12 asked by email using outreach-cold"),
        ("2026-11-12 asked by email about pay", "4:31", '"about" is unexpected in a log line',
         "write: - 2026-11-12 asked by email: about pay"),
        ("2026-11-12 asked by email about pay: a lot", "4:31", '"about" is unexpected in a log line',
         'write: - "2026-11-12 asked by email: about pay: a lot"'),
        ("2026-11-12 asked by", "4:22", '"by" stands here without its word, or a second time',
         f"write {FORM}; free words come after a colon"),
        ("2026-11-12 asked by email by phone", "4:31", '"by" stands here without its word, or a second time',
         f"write {FORM}; free words come after a colon"),
        ("2026-11-12 asked using x Using y", "4:30", '"Using" stands here without its word, or a second time',
         f"write {FORM}; free words come after a colon"),
        ("2026-11-12 replied any Thursday", "4:24", '"any" is unexpected in a log line',
         "write: - 2026-11-12 replied: any Thursday"),
        ("2026-11-12 replied - any Thursday", "4:24", '"-" is unexpected in a log line',
         "write: - 2026-11-12 replied: any Thursday"),
        ("2026-11-12 10:30 asked", "4:16", "a log line has a day and no time",
         "write the day alone, and the time in words: 2026-11-12 asked: at 10:30"),
    ],
)  # fmt: skip
def test_a_line_of_another_form_is_told_at_the_word_that_does_not_fit(
    line: str, at: str, message: str, hint: str
) -> None:
    assert _problem(line) == (at, "log-grammar", f"log: {message}", hint)


@pytest.mark.parametrize(
    ("line", "at", "seen", "hint"),
    [
        ("2026-11-12 askd", "4:16", "askd", f'did you mean "asked"? write one of: {ALL_VERBS}'),
        ("2026-11-12 repled: any Thursday", "4:16", "repled", f'did you mean "replied"? write one of: {ALL_VERBS}'),
        ("'2026-11-12 repled: x'", "4:5", "repled", f'did you mean "replied"? write one of: {ALL_VERBS}'),
        ("2026-11-12 wrote to her", "4:16", "wrote",
         f"write: - 2026-11-12 asked: to her, or take another verb: {ALL_VERBS}"),
        ("2026-11-12 emailed", "4:16", "emailed",
         f"write: - 2026-11-12 asked by email, or take another verb: {ALL_VERBS}"),
        ("2026-11-12 asked, by email", "4:16", "asked,", "write: - 2026-11-12 asked by email"),
        ("2026-11-12 - asked", "4:16", "-", "write: - 2026-11-12 asked"),
        ("2026-11-12 danced", "4:16", "danced", f"write one of: {ALL_VERBS}"),
    ],
)  # fmt: skip
def test_an_unknown_verb_is_told_with_the_nearest(line: str, at: str, seen: str, hint: str) -> None:
    message = f'log: "{seen}" isn\'t one of the words that are accepted here'
    assert _problem(line) == (at, "unknown-verb", message, hint)


@pytest.mark.parametrize(
    ("line", "at", "seen", "hint"),
    [
        ("2026-11-12 asked by emial", "4:25", "emial", f'did you mean "email"? write one of: {ALL_CHANNELS}'),
        ("2026-11-12 asked using x by pigeon", "4:33", "pigeon", f"write one of: {ALL_CHANNELS}"),
        (
            "{date: 2026-11-12, verb: asked, by: emial}",
            "4:41",
            "emial",
            f'did you mean "email"? write one of: {ALL_CHANNELS}',
        ),
    ],
)
def test_an_unknown_channel_is_told_with_the_nearest(line: str, at: str, seen: str, hint: str) -> None:
    message = f'log: "{seen}" isn\'t one of the words that are accepted here'
    assert _problem(line) == (at, "unknown-channel", message, hint)


@pytest.mark.battery(4)
@pytest.mark.parametrize(
    ("line", "at", "message"),
    [
        ("2026-02-30 asked", "4:5", "there is no 2026-02-30 in the calendar"),
        ("{date: 2026-02-30, verb: asked}", "4:12", "there is no 2026-02-30 in the calendar"),
        ("12 Nov asked", "4:5", '"12" isn\'t a date in the form that is read here'),
        ("yesterday asked: x", "4:5", '"yesterday" isn\'t a date in the form that is read here'),
    ],
)
def test_a_day_that_can_not_be_read_is_told_at_itself(line: str, at: str, message: str) -> None:
    assert _problem(line)[:3] == (at, "invalid-date", f"log: {message}")


@pytest.mark.parametrize(
    ("line", "at", "message"),
    [
        ("{date: 2026-11-12}", "4:5", "a log line needs a date and a verb"),
        ("{verb: asked, by: email}", "4:5", "a log line needs a date and a verb"),
        ("{date: 2026-11-12, verb: }", "4:5", "a log line needs a date and a verb"),
        ("{date: 2026-11-12, verb: asked, who: me}", "4:37", '"who" isn\'t part of a log line'),
    ],
)
def test_a_mapping_of_other_keys_is_told(line: str, at: str, message: str) -> None:
    hint = "use the keys date, verb, by, using, words"
    assert _problem(line) == (at, "log-grammar", f"log: {message}", hint)


def test_a_list_in_a_log_is_told() -> None:
    assert _problem("[2026-11-12 asked]")[:2] == ("4:5", "wrong-type")
    assert _problem("{date: [2026-11-12], verb: asked}")[:2] == ("4:12", "wrong-type")


def test_every_line_that_can_not_be_read_is_told_at_once() -> None:
    _, problems = _contact("  - 2026-02-30 asked\n  - 2026-11-12 askd\n  - 2026-11-12 asked by\n  - x")
    assert [problem.at for problem in told(problems)] == ["4:5", "5:16", "6:22", "7:5"]


def _written(entry: LogEntry) -> str:
    channel = f" by {entry.channel}" if entry.channel else ""
    template = f" using {entry.template}" if entry.template else ""
    words = f": {entry.words}" if entry.words else ""
    return f"{entry.day} {entry.verb}{channel}{template}{words}"


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"])).map(str.strip)
ENTRIES = st.builds(
    LogEntry,
    st.dates(),
    st.sampled_from(Verb),
    st.sampled_from(("", *CHANNELS)),
    st.just("") | st.from_regex(r"[a-z]+(?:-[a-z]+)*", fullmatch=True),
    WORDS,
    st.just(1),
    st.just(1),
)


@given(ENTRIES)
def test_an_entry_that_is_written_out_is_read_back(entry: LogEntry) -> None:
    assert parse_entry(_written(entry)) == entry


@given(ENTRIES)
def test_an_entry_in_double_quotes_is_read_back_from_a_note(entry: LogEntry) -> None:
    quoted = _written(entry).replace("\\", "\\\\").replace('"', '\\"')
    fields, _ = read_fields(f'log: "{quoted}"')
    if fields:
        read_back = parse_entry(fields["log"])
        assert (read_back.day, read_back.verb, read_back.words.split()) == (entry.day, entry.verb, entry.words.split())


@pytest.mark.parametrize(
    ("line", "at", "hint"),
    [
        ("2026-11-12, asked by email", "4:5", "write: - 2026-11-12 asked by email"),
        ("12.11.2026 asked", "4:5", "write year-month-day with all digits, such as 2026-11-05"),
        ("24.11.2026: asked by email", "4:5", "write: - 2026-11-24 asked by email"),
        ("Nov 12, 2026 asked by email", "4:5", "write: - 2026-11-12 asked by email"),
    ],
)
def test_the_day_of_a_line_is_told_with_the_whole_line(line: str, at: str, hint: str) -> None:
    found = _problem(line)
    assert (found[0], found[3]) == (at, hint)


def test_two_lines_in_one_are_no_line_with_words() -> None:
    found = _problem("2026-11-12 asked by email, 2026-11-20 nudged")
    assert found[3].startswith('did you mean "email"?')
