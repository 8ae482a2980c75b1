"""Referrals: whom the contact named, where they work, and whether the contact's name may be used."""

import pytest

from inroads.records import Referral, meeting_from
from inroads.records.meeting import parse_referral
from reading import read, told


def _referrals(written: str) -> list[Referral]:
    meeting, problems = read(meeting_from, f"---\ncontact: a\nwhen: 2026-11-19\nreferrals:{written}\n---\n")
    assert problems == ()
    assert meeting
    return list(meeting.referrals)


@pytest.mark.parametrize(
    ("written", "target", "organization", "words"),
    [
        ("Ana Ortiz", "Ana Ortiz", "", ""),
        ("Ana Ortiz (Lakeside Health)", "Ana Ortiz", "Lakeside Health", ""),
        ("Ana Ortiz(Lakeside)", "Ana Ortiz", "Lakeside", ""),
        ("Ana Ortiz ( Lakeside )", "Ana Ortiz", "Lakeside", ""),
        ("Ana Ortiz (Lakeside (North))", "Ana Ortiz", "Lakeside (North)", ""),
        ("Ana Ortiz: ask about the survey", "Ana Ortiz", "", "ask about the survey"),
        ("Ana Ortiz (Lakeside): ask: soon".replace("ask: ", "ask "), "Ana Ortiz", "Lakeside", "ask soon"),
        ("'Ana Ortiz (Lakeside): ask: soon'", "Ana Ortiz", "Lakeside", "ask: soon"),
        ("Ana Ortiz (Lakeside), likes tea", "Ana Ortiz", "Lakeside", "likes tea"),
        ("Ana Ortiz (Lakeside) - likes tea", "Ana Ortiz", "Lakeside", "likes tea"),
        ("Ana Ortiz (Lakeside) likes tea", "Ana Ortiz", "Lakeside", "likes tea"),
        ("Ana Ortiz:", "Ana Ortiz", "", ""),
        ("Dr. O'Neil-Weber, PhD", "Dr. O'Neil-Weber, PhD", "", ""),
        ("mei-tanaka", "mei-tanaka", "", ""),
        ("'Ana Ortiz (Lake'", "Ana Ortiz", "", "(Lake"),
        ("Ana\n      Ortiz (Lakeside\n      Health)", "Ana Ortiz", "Lakeside Health", ""),
    ],
)
def test_a_referral_is_a_name_with_an_organization_and_words(
    written: str, target: str, organization: str, words: str
) -> None:
    (found,) = _referrals(f"\n  - {written}")
    assert (found.target, found.organization, found.words, found.is_link) == (target, organization, words, False)
    assert (found.line, found.column) == (5, 5)


@pytest.mark.parametrize(
    ("written", "organization", "words"),
    [
        ('"[[mei-tanaka]]"', "", ""),
        ('"[[mei-tanaka|Mei]]"', "", ""),
        ('"[[mei-tanaka]]: likes tea"', "", "likes tea"),
        ('"[[mei-tanaka]] (Lakeside): likes tea"', "Lakeside", "likes tea"),
        ('"[[mei-tanaka]] likes tea"', "", "likes tea"),
        ('"[[mei-tanaka]], likes tea"', "", "likes tea"),
        ("[[mei-tanaka]]", "", ""),
        ("[[mei-tanaka|Mei]]", "", ""),
    ],
)
def test_a_referral_to_a_note_is_a_wikilink(written: str, organization: str, words: str) -> None:
    (found,) = _referrals(f"\n  - {written}")
    assert (found.target, found.organization, found.words, found.is_link) == ("mei-tanaka", organization, words, True)
    assert (found.line, found.column) == (5, 5)


@pytest.mark.parametrize(
    "written", [" Ana Ortiz", " [[ana-ortiz]]", ' "[[ana-ortiz]]"', " [Ana Ortiz]", " Ana Ortiz (X): y"]
)
def test_one_referral_needs_no_list(written: str) -> None:
    if written.endswith(": y"):
        written = f' "{written.strip()}"'
    assert len(_referrals(written)) == 1


@pytest.mark.parametrize("written", ["", " []", "\n  -"])
def test_no_referral_is_none(written: str) -> None:
    assert _referrals(written) == []


@pytest.mark.parametrize(
    "words",
    [
        "may use her name", "can use his name", "may use my name", "You may use their name!", "could use Sam's name",
        "may use Sam’s name", "said I may use her name", "happy for me to use her name", "fine to use his name",
        "please use my name", "may mention her name", "may  use  her  name", "say Renata sent you",
        "say that I sent you",
    ],
)  # fmt: skip
def test_permission_is_read_from_the_words(words: str) -> None:
    assert parse_referral(f"Ana Ortiz: {words}").may_use_name is True


@pytest.mark.parametrize(
    "words",
    [
        "may not use her name", "can't use his name", "can’t use his name", "cannot use her name", "don't use my name",
        "don’t use my name", "do not use her name", "please don't mention her name", "never use my name",
        "don't say I sent you", "not to use her name", "rather I didn't use her name", "without using her name",
        "prefers not to be named, may not use it",
    ],
)  # fmt: skip
def test_a_refusal_is_read_from_the_words(words: str) -> None:
    assert parse_referral(f"Ana Ortiz: {words}").may_use_name is False


@pytest.mark.parametrize(
    "words",
    [
        "", "likes tea", "may use her name?", "ask whether I may use her name", "not sure if I may use her name",
        "uses her name in the title", "may use the lab", "name to drop",
    ],
)  # fmt: skip
def test_nothing_is_concluded_where_it_was_not_said_or_is_in_doubt(words: str) -> None:
    assert parse_referral(f"Ana Ortiz: {words}").may_use_name is None


@pytest.mark.parametrize(
    ("written", "at", "seen"),
    [
        ("(Lakeside)", "5:5", "(Lakeside)"),
        ("'[[]]'", "5:5", "[[]]"),
        ("'[[#x]]: may use'", "5:5", "[[#x]]: may use"),
        ('": x"', "5:5", ": x"),
    ],
)
def test_a_referral_without_a_name_is_told(written: str, at: str, seen: str) -> None:
    _, problems = read(meeting_from, f"---\ncontact: a\nwhen: 2026-11-19\nreferrals:\n  - {written}\n---\n")
    message = f'referrals: "{seen}" names nobody'
    assert told(problems) == [(at, "invalid-value", message, 'write one, such as "Jonas Weber (Lakeside Health)"')]


def test_a_list_in_place_of_a_referral_is_told() -> None:
    _, problems = read(meeting_from, "---\ncontact: a\nwhen: 2026-11-19\nreferrals:\n  - [a, b]\n---\n")
    assert [problem[:2] for problem in told(problems)] == [("5:5", "wrong-type")]


def test_an_unquoted_wikilink_with_words_is_told_with_the_quotes_that_it_needs() -> None:
    _, problems = read(
        meeting_from, "---\ncontact: a\nwhen: 2026-11-19\nreferrals:\n  - [[mei]]: may use her name\n---\n"
    )
    assert [problem.hint for problem in told(problems)] == ['write it in quotes: - "[[mei]]: may use her name"']
