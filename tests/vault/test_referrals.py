"""Who led to whom: names that were given, drawn together; circles, chains, and people who name themselves."""

import time
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from conftest import Tree, desk_of
from inroads.vault import GivenName, ReferralEdge, Vault
from inroads.vault.referrals import about_circles, edges
from reading import told


def _vault(tmp_path: Path, notes: Tree) -> Vault:
    desk = desk_of(tmp_path, notes)
    assert [p for p in desk.problems if p.is_error] == []
    return desk.vault


def _edges(*pairs: tuple[str, str]) -> list[ReferralEdge]:
    return [ReferralEdge(giver, contact, ((f"{giver}.md", 3),)) for giver, contact in pairs]


def test_names_are_given_in_meetings_and_by_the_notes_of_those_named(tmp_path: Path) -> None:
    vault = _vault(tmp_path, {
        "contacts/priya.md": "---\nname: Priya\n---\n",
        "contacts/jonas.md": (
            "---\nname: Jonas Weber\norganization: Lakeside\nreferred_by: '[[Priya]]'\nmay_use_name: yes\n---\n"
        ),
        "meetings/m.md": """
            ---
            contact: priya
            when: 2026-11-19
            referrals:
              - Jonas Weber (Lakeside Health): may use her name
              - Ana Ortiz
            ---
            """,
    })  # fmt: skip
    path, day = "notes/meetings/m.md", date(2026, 11, 19)
    assert vault.given == {
        "priya": (
            GivenName("priya", "Jonas Weber", "jonas", "Lakeside Health", "may use her name", True, "m", day, path, 5),
            GivenName("priya", "Ana Ortiz", None, "", "", None, "m", day, path, 6),
            GivenName("priya", "Jonas Weber", "jonas", "Lakeside", "", True, None, None, "notes/contacts/jonas.md", 4),
        )
    }
    facts = ((path, 5), ("notes/contacts/jonas.md", 4))
    assert vault.led_by == {"jonas": (ReferralEdge("priya", "jonas", facts),)}
    assert vault.led_to == {"priya": (ReferralEdge("priya", "jonas", facts),)}


def test_names_on_one_line_lead_each_to_their_own_note(tmp_path: Path) -> None:
    vault = _vault(tmp_path, {
        "contacts/priya.md": "---\nname: Priya\n---\n",
        "contacts/ana.md": "---\nname: Ana\n---\n",
        "contacts/bo.md": "---\nname: Bo\n---\n",
        "meetings/m.md": "---\ncontact: priya\nwhen: 2026-11-19\nreferrals: [Ana, Bo, Cy]\n---\n",
    })  # fmt: skip
    assert [(name.name, name.contact) for name in vault.given["priya"]] == [("Ana", "ana"), ("Bo", "bo"), ("Cy", None)]


def test_everyone_at_a_meeting_gave_its_names(tmp_path: Path) -> None:
    vault = _vault(tmp_path, {
        "contacts/ana.md": "---\nname: Ana\n---\n",
        "contacts/bo.md": "---\nname: Bo\n---\n",
        "contacts/cy.md": "---\nname: Cy\n---\n",
        "meetings/m.md": "---\ncontact: [bo, ana]\nwhen: 2026-11-19\nreferrals: [Cy]\n---\n",
    })  # fmt: skip
    assert [edge.giver for edge in vault.led_by["cy"]] == ["ana", "bo"]


def test_a_name_that_fits_two_leads_to_none(tmp_path: Path) -> None:
    vault = _vault(tmp_path, {
        "contacts/priya.md": "---\nname: Priya\n---\n",
        "contacts/a.md": "---\nname: Sam\n---\n",
        "contacts/b.md": "---\nname: Sam\n---\n",
        "meetings/m.md": "---\ncontact: priya\nwhen: 2026-11-19\nreferrals: [Sam]\n---\n",
    })  # fmt: skip
    assert [name.contact for name in vault.given["priya"]] == [None]
    assert vault.led_by == {}


def test_names_are_in_the_order_of_days_and_notes_come_last() -> None:
    def name(day: date | None, path: str, line: int, giver: str = "g") -> GivenName:
        return GivenName(giver, "n", "c", "", "", None, None, day, path, line)

    found = [name(None, "a", 1), name(date(2026, 2, 1), "b", 2), name(date(2026, 1, 1), "c", 3)]
    assert [edge.facts for edge in edges(found)] == [(("a", 1), ("b", 2), ("c", 3))]


@pytest.mark.battery(19)
def test_who_is_said_to_have_referred_themselves_is_warned_of(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, {"contacts/priya.md": "---\nname: Priya\nreferred_by: priya\n---\n"})
    (problem,) = desk.problems
    assert (problem.path, problem.line, problem.severity, problem.code) == (
        "notes/contacts/priya.md", 3, "warning", "self-referral",
    )  # fmt: skip
    assert problem.message == '"priya" is said to have referred themselves'
    assert problem.hint == "name the person who did"
    assert list(desk.vault.contacts) == ["priya"]


@pytest.mark.battery(19)
def test_a_circle_of_referrals_is_warned_of_once(tmp_path: Path) -> None:
    notes: Tree = {
        "contacts/a.md": "---\nname: A\nreferred_by: c\n---\n",
        "contacts/b.md": "---\nname: B\nreferred_by: a\n---\n",
        "contacts/c.md": "---\nname: C\nreferred_by: b\n---\n",
        "contacts/d.md": "---\nname: D\nreferred_by: c\n---\n",
    }
    desk = desk_of(tmp_path, notes)
    assert [(p.path, p.line, p.severity, p.message) for p in desk.problems] == [
        ("notes/contacts/a.md", 3, "warning", "referrals lead round in a circle: a to b to c to a"),
    ]
    assert desk.problems[0].hint == "correct the one that is wrong"
    assert len(desk.vault.contacts) == 4


@pytest.mark.battery(19)
def test_circles_that_touch_are_all_warned_of() -> None:
    found = about_circles(_edges(("a", "b"), ("b", "a"), ("b", "c"), ("c", "b"), ("x", "a"), ("d", "d")))
    assert [problem.message for problem in found] == [
        '"d" is said to have referred themselves',
        "referrals lead round in a circle: a to b to a",
        "referrals lead round in a circle: b to c to b",
    ]


@pytest.mark.battery(19)
def test_ways_that_meet_again_are_no_circle() -> None:
    assert list(about_circles(_edges(("a", "b"), ("a", "c"), ("b", "d"), ("c", "d"), ("z", "a")))) == []


@pytest.mark.battery(19)
def test_a_chain_of_ten_thousand_is_followed_without_recursion_and_in_good_time() -> None:
    chain = [f"p{number:05}" for number in range(10_000)]
    pairs = list(pairwise(chain))
    start = time.process_time()
    assert list(about_circles(_edges(*pairs))) == []
    (circle,) = about_circles(_edges(*pairs, (chain[-1], chain[0])))
    assert time.process_time() - start < 2
    assert circle.message.startswith("referrals lead round in a circle: p00000 to p00001 to p00002")
    assert len(circle.message) == 1000


@pytest.mark.battery(19)
def test_a_chain_of_a_thousand_notes_is_a_vault(tmp_path: Path) -> None:
    notes = {f"contacts/p{n}.md": f"---\nname: P{n}\nreferred_by: p{n - 1}\n---\n" for n in range(1, 1000)}
    desk = desk_of(tmp_path, {**notes, "contacts/p0.md": "---\nname: P0\n---\n"})
    assert desk.problems == ()
    assert len(desk.vault.led_by) == 999


@pytest.mark.parametrize(
    ("given", "code", "message", "hint"),
    [
        (
            "mei-tanka",
            "unknown-contact",
            'referrals: there is no note "mei-tanka"',
            'did you mean "Mei Tanaka" or "mei-tanaka"?',
        ),
        (
            "ana-ortiz",
            "unknown-contact",
            'referrals: there is no note "ana-ortiz"',
            "write the name as people do: Ana Ortiz",
        ),
        (
            "Ana Ortiz, mei-tanaka",
            "invalid-value",
            'referrals: "Ana Ortiz, mei-tanaka" is read as one name',
            "write several people as [Ana Ortiz, mei-tanaka], or where somebody works as Ana Ortiz (mei-tanaka)",
        ),
    ],
)
def test_a_given_name_that_may_be_a_slip_is_a_warning(
    tmp_path: Path, given: str, code: str, message: str, hint: str
) -> None:
    notes: Tree = {
        "contacts/a.md": "---\nname: A\n---\n",
        "contacts/mei-tanaka.md": "---\nname: Mei Tanaka\n---\n",
        "meetings/m.md": f"---\ncontact: a\nwhen: 2026-11-19\nreferrals: {given}\n---\n",
    }
    problems = desk_of(tmp_path, notes).problems
    assert told(problems) == [("4:12", code, message, hint)]
    assert not problems[0].is_error


@pytest.mark.parametrize("given", ["Ana Ortiz", "Ana Ortiz, PhD", "Ana Ortiz-Weber", "Ana", "mei-tanaka", "Mei Tanaka"])
def test_a_name_as_people_write_it_is_no_slip(tmp_path: Path, given: str) -> None:
    notes: Tree = {
        "contacts/a.md": "---\nname: A\n---\n",
        "contacts/mei-tanaka.md": "---\nname: Mei Tanaka\n---\n",
        "meetings/m.md": f'---\ncontact: a\nwhen: 2026-11-19\nreferrals: ["{given}"]\n---\n',
    }
    assert desk_of(tmp_path, notes).problems == ()
