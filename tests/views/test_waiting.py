"""Who needs room, and whose answer is awaited."""

from pathlib import Path

import pytest

from conftest import TODAY, desk_of
from desks import NOV, person, talk
from inroads.views.dashboard import dashboard
from inroads.views.waiting import awaited, room


def test_an_open_request_is_awaited_the_longest_first(tmp_path: Path) -> None:
    notes = {
        "contacts/ana.md": person("Ana", "", "2026-11-10 asked by email", "2026-11-17 nudged by email"),
        "contacts/bo.md": person("Bo", "", "2026-11-02 asked using intro-request-mutual"),
        "contacts/cy.md": person("Cy", "", "2026-11-02 asked", "2026-11-03 replied"),
        "contacts/di.md": person("Di", "status: paused\n", "2026-11-02 asked"),
        "contacts/ed.md": person("Ed", "", "2026-11-02 asked"),
        "contacts/flo.md": person("Flo", "", "2026-11-21 asked"),
        "meetings/e.md": talk("2026-12-01", who="ed"),
    }
    found = awaited(desk_of(tmp_path, notes))
    assert [(row.link.text, row.days, row.words) for row in found] == [
        ("Bo", 18, "asked for an introduction on 2 November 2026"),
        ("Ana", 3, "asked for a talk on 10 November 2026, 1 nudge since, the last on 17 November 2026"),
    ]


@pytest.mark.parametrize(("day", "names"), [(16, ["Ana"]), (17, []), (9, [])])
def test_nobody_is_written_to_before_their_day(tmp_path: Path, day: int, names: list[str]) -> None:
    notes = {"contacts/ana.md": person("Ana", "", "2026-11-10 asked by email")}
    found = room(desk_of(tmp_path, notes, today=NOV[day]))
    assert [row.link.text for row in found] == names
    assert [(row.until, row.why) for row in found] == [
        (NOV[17], "No answer yet to your message of 10 November 2026.") for _ in names
    ]


def test_a_pause_is_room_until_its_end_and_the_later_day_counts(tmp_path: Path) -> None:
    notes = {
        "contacts/ana.md": person("Ana", "status: 'paused until 2026-11-25: away'\n"),
        "contacts/bo.md": person("Bo", "status: paused until 2026-11-19\n"),
        "contacts/cy.md": person("Cy", "status: paused until 2026-11-24\n", "2026-11-18 asked"),
    }
    found = room(desk_of(tmp_path, notes))
    assert [(row.link.text, row.until, row.why) for row in found] == [
        ("Cy", NOV[24], "You paused this contact."),
        ("Ana", NOV[25], "You paused this contact: away."),
    ]


def test_leads_are_insights_that_say_so(tmp_path: Path) -> None:
    body = "## Insights\n- They hire in May #lead\n- Nice people #culture\n- A post is open #opening"
    notes = {"contacts/priya.md": person("Priya"), "meetings/t.md": talk(TODAY, "outcome: held\n", body=body)}
    assert [row.text.source for row in dashboard(desk_of(tmp_path, notes)).leads] == [
        "They hire in May",
        "A post is open",
    ]
