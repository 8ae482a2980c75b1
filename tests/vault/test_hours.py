"""Meetings on the world's clock: whose time zone holds, and hours that clocks skip or repeat."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from conftest import Tree, desk_of
from inroads.vault import Vault
from reading import told

NEW_YORK, BERLIN = "America/New_York", "Europe/Berlin"


def _notes(when: str, *zones: str) -> Tree:
    contacts = {f"contacts/c{n}.md": f"---\nname: C{n}\ntimezone: {zone}\n---\n" for n, zone in enumerate(zones)}
    people = ", ".join(f"c{n}" for n in range(len(zones)))
    return {**contacts, "meetings/m.md": f"---\ncontact: [{people}]\nwhen: {when}\n---\n"}


def _start(vault: Vault) -> datetime | None:
    return vault.start(vault.meetings["m"])


def test_the_time_is_in_the_zone_of_the_first_contact_that_has_one(tmp_path: Path) -> None:
    vault = desk_of(tmp_path, _notes("2026-11-19 15:00", "", NEW_YORK, BERLIN), zone=BERLIN).vault
    assert vault.zone_of(vault.meetings["m"]) == NEW_YORK
    start = _start(vault)
    assert start
    assert start.astimezone(UTC) == datetime(2026, 11, 19, 20, 0, tzinfo=UTC)


def test_the_time_is_in_the_seekers_zone_where_no_contact_has_one(tmp_path: Path) -> None:
    vault = desk_of(tmp_path, _notes("2026-11-19 15:00", ""), zone=BERLIN).vault
    start = _start(vault)
    assert start
    assert start.astimezone(UTC) == datetime(2026, 11, 19, 14, 0, tzinfo=UTC)


@pytest.mark.parametrize(("when", "zone"), [("2026-11-19", BERLIN), ("2026-11-19 15:00", "")])
def test_without_an_hour_or_a_zone_there_is_no_moment(tmp_path: Path, when: str, zone: str) -> None:
    assert _start(desk_of(tmp_path, _notes(when, ""), zone=zone).vault) is None


@pytest.mark.battery(23)
@pytest.mark.parametrize(
    ("when", "zone"),
    [("2026-03-08 02:30", NEW_YORK), ("2026-03-29 02:00", BERLIN), ("2026-10-04 02:15", "Australia/Lord_Howe")],
)
def test_an_hour_that_clocks_skip_is_an_error_and_its_meeting_left_out(tmp_path: Path, when: str, zone: str) -> None:
    desk = desk_of(tmp_path, _notes(when, zone))
    message = f"there is no {when} in {zone}: clocks go forward over it"
    assert told(desk.problems) == [("3:7", "nonexistent-hour", message, "write the time before or after")]
    assert desk.problems[0].is_error
    assert dict(desk.vault.meetings) == {}
    assert desk.vault.meetings_of == {}
    assert list(desk.vault.contacts) == ["c0"]


@pytest.mark.battery(23)
@pytest.mark.parametrize(
    ("when", "zone", "offset"),
    [
        ("2026-11-01 01:30", NEW_YORK, "-04:00"),
        ("2026-10-25 02:59", BERLIN, "+02:00"),
        ("2026-04-05 01:45", "Australia/Lord_Howe", "+11:00"),
    ],
)
def test_an_hour_that_comes_twice_is_a_warning_with_the_offset_that_is_taken(
    tmp_path: Path, when: str, zone: str, offset: str
) -> None:
    desk = desk_of(tmp_path, _notes(when, zone))
    message = f"{when} comes twice in {zone}; the earlier, at {offset}, is taken"
    assert told(desk.problems) == [("3:7", "repeated-hour", message, "agree on a time outside that hour")]
    assert not desk.problems[0].is_error
    start = _start(desk.vault)
    assert start
    assert start.isoformat().endswith(offset)


@pytest.mark.battery(23, 25)
@pytest.mark.parametrize(
    ("when", "zone"),
    [
        ("2026-03-08 01:59", NEW_YORK),
        ("2026-03-08 03:00", NEW_YORK),
        ("2026-11-01 00:59", NEW_YORK),
        ("2026-11-01 02:00", NEW_YORK),
        ("2026-03-08 02:30", "Asia/Kolkata"),
        ("2024-02-29 12:00", BERLIN),
        ("1899-12-31 12:00", NEW_YORK),
        ("2039-07-01 12:00", BERLIN),
        ("0001-01-01 00:00", BERLIN),
        ("9999-12-31 23:59", NEW_YORK),
    ],
)
def test_other_hours_are_no_problem(tmp_path: Path, when: str, zone: str) -> None:
    assert desk_of(tmp_path, _notes(when, zone)).problems == ()
