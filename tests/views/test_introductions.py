"""The forest of introductions: trees, several givers, circles, chains of any length, names without a note."""

from pathlib import Path

from conftest import desk_of
from desks import person, talk
from inroads.views.introductions import Introductions, introductions


def _shape(found: Introductions) -> list[tuple[str, int, int | None]]:
    return [(one.link.text, one.step, one.parent) for one in found.people]


def test_trees_stand_by_name_and_everyone_below_who_led_to_them(tmp_path: Path) -> None:
    notes = {
        "contacts/zoe.md": person("Zoe"),
        "contacts/ana.md": person("Ana"),
        "contacts/bo.md": person("Bo", "referred_by: ana\n"),
        "contacts/cy.md": person("Cy", "referred_by: ana\n"),
        "contacts/di.md": person("Di", "referred_by: bo\n"),
        "contacts/nobody.md": person("Nobody"),
        "meetings/m.md": talk("2026-11-10", "referrals: [Jonas Weber]\n", "zoe"),
    }
    found = introductions(desk_of(tmp_path, notes))
    assert _shape(found) == [
        ("Ana", 0, None),
        ("Bo", 1, 0),
        ("Di", 2, 1),
        ("Cy", 1, 0),
        ("Zoe", 0, None),
        ("Jonas Weber", 1, 4),
    ]
    assert found.summary == "2 people led you to 4 others."
    assert (found.people[-1].link.key, found.people[-1].stage) == (None, None)
    assert [one.row for one in found.people] == [*range(6)]


def test_whom_several_named_stands_once_with_a_line_from_each(tmp_path: Path) -> None:
    notes = {
        "contacts/ana.md": person("Ana"),
        "contacts/bo.md": person("Bo"),
        "contacts/cy.md": person("Cy", "referred_by: ana\n"),
        "meetings/m.md": talk("2026-11-10", "referrals: [Cy, Jo March]\n", "bo"),
        "meetings/n.md": talk("2026-11-11", "referrals: [jo march]\n", "ana"),
    }
    found = introductions(desk_of(tmp_path, notes))
    assert [one.link.text for one in found.people] == ["Ana", "jo march", "Cy", "Bo"]
    people = {one.link.text: one for one in found.people}
    assert [link.text for link in people["Cy"].givers] == ["Ana", "Bo"]
    assert people["Cy"].others == (3,)
    assert people["jo march"].others == (3,)


def test_circles_and_people_who_named_themselves_end(tmp_path: Path) -> None:
    notes = {
        "contacts/ana.md": person("Ana", "referred_by: bo\n"),
        "contacts/bo.md": person("Bo", "referred_by: ana\n"),
        "contacts/me.md": person("Me", "referred_by: me\n"),
    }
    assert _shape(introductions(desk_of(tmp_path, notes))) == [("Ana", 0, None), ("Bo", 1, 0)]


def test_a_chain_of_thousands_is_drawn_without_recursion(tmp_path: Path) -> None:
    notes = {f"contacts/p{n}.md": person(f"P{n}", f"referred_by: p{n - 1}\n" if n else "") for n in range(2000)}
    found = introductions(desk_of(tmp_path, notes))
    assert len(found.people) == 2000
    assert found.steps == 8


def test_whoever_should_hear_of_it_is_marked(tmp_path: Path) -> None:
    notes = {
        "contacts/bo.md": person("Bo"),
        "contacts/cy.md": person("Cy Ono", "referred_by: bo\n"),
        "meetings/c.md": talk("2026-11-10", "thanked: 2026-11-11\n", "cy"),
    }
    found = introductions(desk_of(tmp_path, notes))
    assert [one.owed for one in found.people] == ["Tell them how your talk with Cy Ono went", ""]
    assert found.owed == 1


def test_a_long_name_is_cut_in_the_picture_alone(tmp_path: Path) -> None:
    long = "A very long name that goes on and on"
    notes = {"contacts/a.md": person(long), "contacts/b.md": person("B", "referred_by: a\n")}
    found = introductions(desk_of(tmp_path, notes))
    assert (found.people[0].link.text, len(found.people[0].short)) == (long, 22)


def test_without_introductions_there_is_nobody(tmp_path: Path) -> None:
    found = introductions(desk_of(tmp_path, {"contacts/a.md": person("A")}))
    assert (found.people, found.steps) == ((), 0)
