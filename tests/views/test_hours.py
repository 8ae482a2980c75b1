"""When a meeting is and ends, on the clocks of both."""

from pathlib import Path

import pytest

from conftest import desk_of
from desks import person, talk
from inroads.views.hours import own_moment, their_hour

LONDON = "timezone: Europe/London\n"


@pytest.mark.parametrize(
    ("who", "zone", "when", "minutes", "own", "theirs"),
    [
        (LONDON, "America/New_York", "2026-11-25 14:00", 20, "09:20", "14:20 (Europe/London)"),
        (LONDON, "America/New_York", "2026-11-25 00:10", -20, "18:50", "23:50 (Europe/London)"),
        ("", "America/New_York", "2026-11-25 14:00", 20, "14:20", "14:20"),
        (LONDON, "", "2026-11-25 14:00", 20, "14:20", "14:20"),
        ("", "", "2026-11-25 23:50", 20, "00:10", "00:10"),
        ("timezone: America/New_York\n", "America/New_York", "2026-11-01 00:50", 90, "01:20", "01:20"),
        ("", "America/New_York", "2026-11-25", 20, "", ""),
    ],
)
def test_an_hour_some_minutes_on_is_right_on_both_clocks(
    tmp_path: Path, who: str, zone: str, when: str, minutes: int, own: str, theirs: str
) -> None:
    notes = {"contacts/priya.md": person("Priya", who), "meetings/talk.md": talk(when)}
    vault = desk_of(tmp_path, notes, zone=zone).vault
    moment = own_moment(vault, vault.meetings["talk"], minutes)
    assert (f"{moment:%H:%M}" if moment else "") == own
    assert their_hour(vault, vault.meetings["talk"], minutes) == theirs


@pytest.mark.parametrize(("when", "minutes"), [("0001-01-01 00:01", -60), ("9999-12-31 23:59", 60)])
@pytest.mark.parametrize("zone", ["", "Pacific/Kiritimati", "America/New_York"])
def test_past_the_ends_of_the_calendar_clocks_stand_still(tmp_path: Path, zone: str, when: str, minutes: int) -> None:
    notes = {"contacts/priya.md": person("Priya", "timezone: Asia/Tokyo\n"), "meetings/talk.md": talk(when)}
    vault = desk_of(tmp_path, notes, zone=zone).vault
    assert own_moment(vault, vault.meetings["talk"], minutes)
    assert their_hour(vault, vault.meetings["talk"], minutes)
