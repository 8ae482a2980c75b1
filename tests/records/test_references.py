"""References: how a field points at a contact, by id, name or wikilink."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroads.records import Contact, Meeting, Reference, contact_from, meeting_from
from inroads.records.reference import link_target, parse_reference, wiki_target
from reading import read, told


def _contacts_of(written: str) -> tuple[Reference, ...]:
    meeting, problems = read(meeting_from, f"---\nwhen: 2026-11-19\ncontact: {written}\n---\n")
    assert problems == ()
    assert isinstance(meeting, Meeting)
    return meeting.contact


@pytest.mark.parametrize(
    ("written", "target"),
    [
        ("priya-raman", "priya-raman"),
        ("Priya Raman", "Priya Raman"),
        ("渡辺-花子", "渡辺-花子"),
        ('"[[priya-raman]]"', "priya-raman"),
        ('"[[Priya Raman]]"', "Priya Raman"),
        ('"[[priya-raman|Priya]]"', "priya-raman"),
        ('"[[priya-raman|]]"', "priya-raman"),
        ('"[[priya-raman#Log]]"', "priya-raman"),
        ('"[[priya-raman.md]]"', "priya-raman"),
        ('"[[content/private/contacts/priya-raman.md|P]]"', "priya-raman"),
        ('"[[ priya-raman ]]"', "priya-raman"),
        ("[[priya-raman]]", "priya-raman"),
        ("[[Priya Raman]]", "Priya Raman"),
        ("[[priya-raman|Priya]]", "priya-raman"),
        ("[[Raman, Priya]]", "Raman, Priya"),
        ("\n  - [[priya-raman]]", "priya-raman"),
    ],
)
def test_a_reference_is_an_id_a_name_or_a_wikilink(written: str, target: str) -> None:
    assert [reference.target for reference in _contacts_of(written)] == [target]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("[a, Bo Ek]", [("a", 3, 11), ("Bo Ek", 3, 14)]),
        ("\n  - a\n  - [[b]]\n  - '[[c|C]]'", [("a", 4, 5), ("b", 5, 5), ("c", 6, 5)]),
        ("[[[a]], [[b]]]", [("a", 3, 11), ("b", 3, 18)]),
        ("[a, , ]".replace(", , ", ", "), [("a", 3, 11)]),
    ],
)
def test_several_contacts_are_a_list(written: str, expected: list[tuple[str, int, int]]) -> None:
    assert [(r.target, r.line, r.column) for r in _contacts_of(written)] == expected


def test_a_contact_named_twice_counts_once_and_keeps_its_place_in_the_list() -> None:
    assert [r.target for r in _contacts_of("[bo, ana, Bo, cy, ANA]")] == ["bo", "ana", "cy"]


@pytest.mark.parametrize(
    ("written", "at", "seen"),
    [
        ('"[[]]"', "3:10", "[[]]"),
        ('"[[#Log]]"', "3:10", "[[#Log]]"),
        ('"[[a]] and [[b]]"', "3:10", "[[a]] and [[b]]"),
        ('"[[a"', "3:10", "[[a"),
        ("[['#Log']]", "3:10", "[[#Log]]"),
        ("[a, '[[b']", "3:14", "[[b"),
    ],
)
def test_a_broken_wikilink_is_told(written: str, at: str, seen: str) -> None:
    meeting, problems = read(meeting_from, f"---\nwhen: 2026-11-19\ncontact: {written}\n---\n")
    assert meeting is None
    message = f'contact: "{seen}" isn\'t an id, a name or a [[link]]'
    assert told(problems) == [(at, "invalid-value", message, "write one, such as priya-raman")]


@pytest.mark.parametrize("written", ["[]", "\n  -", "['', ' ']"])
def test_a_list_without_any_contact_is_told(written: str) -> None:
    meeting, problems = read(meeting_from, f"---\nwhen: 2026-11-19\ncontact: {written}\n---\n")
    assert meeting is None
    (only,) = told(problems)
    assert only[1:] == ("missing-field", "contact: the list is empty", "name at least one contact")


def test_a_single_reference_takes_no_list() -> None:
    contact, problems = read(contact_from, "---\nname: A\nreferred_by: [a, b]\n---\n")
    assert contact is None
    assert [problem[:2] for problem in told(problems)] == [("3:14", "wrong-type")]


@pytest.mark.parametrize("written", ["sam-lee", '"[[sam-lee]]"', "[[sam-lee]]", "[[sam-lee|Sam]]"])
def test_the_referrer_is_a_reference(written: str) -> None:
    contact, problems = read(contact_from, f"---\nname: A\nreferred_by: {written}\n---\n")
    assert problems == ()
    assert isinstance(contact, Contact)
    assert contact.referred_by == Reference("sam-lee", 3, 14)


def test_several_unquoted_wikilinks_are_told_with_the_list_that_they_should_be() -> None:
    meeting, problems = read(meeting_from, "---\nwhen: 2026-11-19\ncontact: [[a]], [[b|B]]\n---\n")
    assert meeting is None
    assert [problem.hint for problem in told(problems)] == ['write it as a list: contact: ["[[a]]", "[[b|B]]"]']


@given(st.text(st.characters(codec="utf-8", exclude_characters="[]|#/\\"), min_size=1).map(str.strip).filter(bool))
def test_a_wikilink_leads_to_what_it_holds(name: str) -> None:
    assert wiki_target(f"[[{name}]]") == wiki_target(f"[[{name}|words]]") == link_target(name)
    assert parse_reference(f"[[{name}x]]").target == f"{name}x"


def test_a_wikilink_in_a_table_has_a_backslash_before_its_bar() -> None:
    assert link_target("priya-raman\\") == "priya-raman"
