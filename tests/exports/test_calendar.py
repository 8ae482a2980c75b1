"""Calendars: read back by two parsers, the same from build to build, and silent about names where they should be."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from conftest import REPOSITORY, TODAY, desk_of
from desks import logged, person, settled, talk
from inroads.exports.calendar import as_ics
from inroads.library import Library
from inroads.policy import policy_from
from inroads.views.calendar import (
    TITLES,
    CalendarOptions,
    Event,
    calendar_options,
    follow_up_events,
    meeting_events,
)
from inroads.views.desk import Desk, desk_from
from inroads.workspace import checked_vault, read_private

OPTIONS = CalendarOptions()
NEW_YORK = "America/New_York"


def _parsed(data: bytes) -> list[dict[str, object]]:
    """Return the events as both parsers read them, which must be the same."""
    found = [
        {
            "uid": str(event["uid"]),
            "summary": str(event["summary"]),
            "description": str(event.get("description", "")),
            "start": event.start,
            "end": event.end,
        }
        for event in Calendar.from_ical(data).walk("VEVENT")
    ]
    second = [
        {
            "uid": event.uid.value,
            "summary": event.summary.value,
            "description": event.description.value if hasattr(event, "description") else "",
            "start": event.dtstart.value,
            "end": event.dtend.value,
        }
        for event in getattr(vobject.readOne(data.decode("utf-8")), "vevent_list", [])
    ]
    assert [_comparable(event) for event in found] == [_comparable(event) for event in second]
    return found


def _comparable(event: dict[str, object]) -> dict[str, object]:
    return {
        name: value.astimezone(UTC) if isinstance(value, datetime) and value.tzinfo else value
        for name, value in event.items()
    }


def _sample(library: Library) -> Desk:
    vault, problems = checked_vault(read_private(REPOSITORY / "content/private", "content/private"), library, NEW_YORK)
    return desk_from(library, vault, policy_from({})[0], problems, TODAY)


def test_the_sample_is_read_back_by_two_parsers(library: Library) -> None:
    desk = _sample(library)
    for events in (follow_up_events(desk, OPTIONS), meeting_events(desk, OPTIONS)):
        data = as_ics(events, "Inroads", TODAY)
        found = _parsed(data)
        assert len(found) == len(events) > 30
        assert len({event["uid"] for event in found}) == len(found)
        assert all(line.endswith(b"\r") and len(line) <= 76 for line in data.split(b"\n")[:-1])
        assert data == as_ics(events, "Inroads", TODAY)


@pytest.mark.battery(30)
@given(st.text(), st.text())
def test_any_text_comes_back_the_same_from_both(title: str, text: str) -> None:
    event = Event("u@x", TODAY, TODAY + timedelta(days=1), f"x{title}", f"y{text}", "", is_off=False, alarm=None)
    (found,) = _parsed(as_ics([event], "N", TODAY))
    assert set(str(found["summary"])).isdisjoint("\0\v\f\r")
    kept = "".join(letter for letter in title if letter.isalnum())
    assert "".join(letter for letter in str(found["summary"])[1:] if letter.isalnum()) == kept


@pytest.mark.battery(30)
def test_no_line_end_in_a_text_begins_another_property() -> None:
    nasty = "Hi\r\nATTENDEE:mailto:eve@example.com\rBEGIN:VEVENT\nX:1 \0\v; , \\\\ é" + "ü" * 200
    event = Event("u@x", TODAY, TODAY + timedelta(days=1), nasty, nasty, "", is_off=False, alarm=None)
    (found,) = Calendar.from_ical(as_ics([event], "N", TODAY)).walk("VEVENT")
    assert "attendee" not in found
    assert str(found["description"]).endswith("é" + "ü" * 200)


@pytest.mark.parametrize("titles", [title for title in TITLES if title != "full"])
def test_a_calendar_to_share_names_nobody(library: Library, titles: str) -> None:
    desk = _sample(library)
    options = CalendarOptions(titles=titles)
    events = (*follow_up_events(desk, options), *meeting_events(desk, options))
    text = as_ics(events, "Inroads", TODAY).decode("utf-8").replace("\r\n ", "")
    for contact in desk.vault.contacts.values():
        assert contact.name not in text
        assert not any(len(word) > 3 and f" {word}" in text for word in contact.name.split())
        assert not contact.organization or contact.organization not in text
        assert contact.id not in text
    assert "content/private" not in text
    assert {event.text for event in events} == {""}
    assert {event.place for event in events} == {""}


@pytest.mark.battery(30)
def test_a_meeting_is_at_its_location_or_else_is_of_its_kind(tmp_path: Path) -> None:
    place = '"12; Quay, Street\\\\ \\n"'
    notes = {
        "contacts/priya.md": person("Priya"),
        "meetings/a.md": talk("2026-11-23", f"where: coffee\nlocation: {place}\n"),
        "meetings/b.md": talk("2026-11-24", "where: phone\n"),
    }
    desk = desk_of(tmp_path, notes)
    events = meeting_events(desk, OPTIONS)
    read = Calendar.from_ical(as_ics(events, "Inroads", TODAY)).walk("VEVENT")
    assert [str(event["location"]) for event in read] == [desk.vault.meetings["a"].location, "phone"]


@pytest.mark.parametrize(
    ("titles", "title"),
    [("full", "Conversation with Priya Raman"), ("initials", "Conversation: P. R."), ("none", "Conversation")],
)
def test_a_title_says_as_much_as_it_may(tmp_path: Path, titles: str, title: str) -> None:
    notes = {"contacts/priya.md": person("Priya Raman"), "meetings/t.md": talk("2026-11-25")}
    (event,) = meeting_events(desk_of(tmp_path, notes), CalendarOptions(titles=titles))
    assert event.title == title


def _meeting(root: Path, when: str, fields: str = "", zone: str = NEW_YORK) -> Event:
    notes = {"contacts/priya.md": person("Priya"), "meetings/t.md": talk(when, fields)}
    (event,) = meeting_events(desk_of(root, notes, zone=zone), OPTIONS)
    return event


@pytest.mark.battery(23)
@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("2026-11-25 15:00", "2026-11-25T20:00", "2026-11-25T20:20"),  # winter time
        ("2026-06-25 15:00", "2026-06-25T19:00", "2026-06-25T19:20"),  # summer time
        ("2026-11-01 00:50", "2026-11-01T04:50", "2026-11-01T05:10"),  # clocks go back an hour later
    ],
)
def test_a_meeting_with_an_hour_has_its_zone(tmp_path: Path, when: str, start: str, end: str) -> None:
    data = as_ics([_meeting(tmp_path, when)], "N", TODAY)
    (found,) = _parsed(data)
    assert b"BEGIN:VTIMEZONE" in data
    assert [f"{found[name].astimezone(UTC):%Y-%m-%dT%H:%M}" for name in ("start", "end")] == [start, end]  # type: ignore[attr-defined]


def test_without_a_zone_an_hour_floats_and_without_an_hour_a_day_is_whole(tmp_path: Path) -> None:
    floating = _meeting(tmp_path, "2026-11-25 15:00", "minutes: 45\n", zone="")
    assert (floating.start, floating.end) == (datetime(2026, 11, 25, 15), datetime(2026, 11, 25, 15, 45))  # noqa: DTZ001
    assert b"VTIMEZONE" not in as_ics([floating], "N", TODAY)
    whole = _meeting(tmp_path, "2026-11-25")
    assert (whole.start, whole.end, whole.alarm) == (date(2026, 11, 25), date(2026, 11, 26), None)


def test_a_cancelled_meeting_says_so_and_reminds_nobody(tmp_path: Path) -> None:
    data = as_ics([_meeting(tmp_path, "2026-11-25 15:00", "outcome: cancelled\n")], "N", TODAY)
    assert b"STATUS:CANCELLED" in data
    assert b"VALARM" not in data


def test_alarms_go_by_the_options(tmp_path: Path) -> None:
    notes = {**logged("2026-11-14 asked by email"), "meetings/t.md": talk("2027-01-25 15:00")}
    notes["contacts/ana.md"] = person("Ana", "", "2026-11-14 asked by email")
    desk = desk_of(tmp_path, notes, zone=NEW_YORK)
    given = CalendarOptions(alarm_minutes=30, followup_alarm=time(9, 15))
    assert meeting_events(desk, given)[0].alarm == timedelta(minutes=-30)
    assert follow_up_events(desk, given)[0].alarm == timedelta(hours=9, minutes=15)
    assert b"TRIGGER:-PT30M" in as_ics(meeting_events(desk, given), "N", TODAY)
    off = CalendarOptions(alarm_minutes=None)
    assert b"VALARM" not in as_ics((*meeting_events(desk, off), *follow_up_events(desk, off)), "N", TODAY)


def test_a_follow_up_takes_no_time_keeps_its_uid_and_goes_when_it_is_settled(tmp_path: Path) -> None:
    notes = logged("2026-11-14 asked by email")
    desk = desk_of(tmp_path / "a", notes)
    (event,) = follow_up_events(desk, OPTIONS)
    assert (event.start, event.title) == (date(2026, 11, 21), "Nudge, gently: Priya Raman")
    assert b"TRANSP:TRANSPARENT" in as_ics([event], "N", TODAY)
    moved = logged("2026-11-14 asked by email", fields="role: Manager\ntags: [a]\n")
    (again,) = follow_up_events(desk_of(tmp_path / "b", moved), OPTIONS)
    assert again.uid == event.uid
    (found,) = (one for one in desk.follow_ups.found if one.rule == "FU-NUDGE")
    settled(tmp_path / "a", found.settle, TODAY)
    after = follow_up_events(desk_of(tmp_path / "a", {}), OPTIONS)
    assert event.uid not in [one.uid for one in after]


def test_two_follow_ups_about_the_same_words_are_two_events(tmp_path: Path) -> None:
    body = "## Actions\n- [ ] Call (due 2026-11-25)\n- [ ] Call (due 2026-11-26)"
    notes = {
        "contacts/priya.md": person("Priya"),
        "meetings/t.md": talk("2026-11-19", "thanked: 2026-11-19\n", body=body),
    }
    events = follow_up_events(desk_of(tmp_path, notes), OPTIONS)
    assert len({event.uid for event in events}) == len(events) == 2


@pytest.mark.parametrize(
    ("given_options", "message"),
    [
        ({"title": "full"}, 'calendar: there is no option "title"; did you mean "titles"?'),
        ({"titles": "some"}, "calendar: titles: can't be 'some'; choose full, initials, none"),
        ({"alarm_minutes": -1}, "calendar: alarm_minutes: can't be -1; write minutes"),
        ({"alarm_minutes": True}, "calendar: alarm_minutes: can't be True; write minutes"),
        ({"followup_alarm": "nine"}, "calendar: followup_alarm: can't be 'nine'; write an hour"),
        ("full", "calendar: can't be 'full'; write options"),
    ],
)
def test_a_wrong_option_is_refused_with_its_name_and_choices(given_options: object, message: str) -> None:
    with pytest.raises(ValueError) as refused:
        calendar_options(given_options)
    assert str(refused.value).startswith(message)


def test_options_are_read() -> None:
    given_options = {"titles": "none", "alarm_minutes": "off", "followup_alarm": "09:30"}
    assert calendar_options(given_options) == CalendarOptions("none", None, time(9, 30))
    assert calendar_options({"followup_alarm": False, "alarm_minutes": 0}) == CalendarOptions("full", 0, None)
    assert calendar_options({}) == OPTIONS


@pytest.mark.parametrize(("day", "alarms"), [(-1, 0), (0, 1), (1, 1)])
def test_what_is_over_rings_no_more(day: int, alarms: int) -> None:
    start = TODAY + timedelta(days=day)
    at_noon = datetime.combine(start, time(12), UTC)
    whole = Event("a@x", start, start + timedelta(days=1), "A", "", "", is_off=False, alarm=timedelta(hours=9))
    timed = Event("b@x", at_noon, at_noon, "B", "", "", is_off=False, alarm=timedelta(minutes=-15))
    for event in (whole, timed):
        assert as_ics((event,), "N", TODAY).count(b"BEGIN:VALARM") == alarms


@given(st.text(alphabet="a b,\\^;é界", min_size=1, max_size=400))
def test_lines_are_folded_as_the_library_folds_them(text: str) -> None:
    event = Event("uid", TODAY, TODAY + timedelta(days=1), text, "", "", is_off=False, alarm=None)
    data = as_ics((event,), "name", TODAY)
    assert data == Calendar.from_ical(data).to_ical()
    assert all(len(line) < 75 for line in data.split(b"\r\n"))
