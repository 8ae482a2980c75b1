"""Business days: weekends, the public holidays of a country and its region, and the settings that name them."""

from datetime import date

import pytest

from desks import NOV
from inroads.policy import Workdays, policy_from
from reading import told

WORKDAYS = Workdays()
US = Workdays(country="US")


def test_business_days_are_monday_to_friday() -> None:
    assert [WORKDAYS.include(NOV[day]) for day in (20, 21, 22, 23)] == [True, False, False, True]


@pytest.mark.parametrize(("start", "after", "before"), [(18, 20, 16), (20, 24, 18), (21, 24, 19), (22, 24, 19)])
def test_counting_business_days_passes_over_weekends(start: int, after: int, before: int) -> None:
    assert (WORKDAYS.after(NOV[start], 2), WORKDAYS.before(NOV[start], 2)) == (NOV[after], NOV[before])


@pytest.mark.battery(25)
def test_counting_days_over_the_29th_of_february_and_the_ends_of_the_calendar() -> None:
    assert WORKDAYS.after(date(2028, 2, 28), 1) == date(2028, 2, 29)
    assert WORKDAYS.before(date(2028, 3, 1), 1) == date(2028, 2, 29)
    for workdays in (WORKDAYS, US):
        assert (workdays.after(date.max, 3), workdays.before(date.min, 3)) == (date.max, date.min)
        assert (workdays.after(date(9999, 12, 30), 9), workdays.before(date(1, 1, 2), 9)) == (date.max, date.min)


@pytest.mark.parametrize(
    ("given", "day", "expected"),
    [
        ({}, date(2026, 11, 26), True),
        ({"country": "US"}, date(2026, 11, 26), False),  # Thanksgiving
        ({"country": "us"}, date(2026, 11, 26), False),
        ({"country": "GB"}, date(2026, 11, 26), True),
        ({"country": "GB"}, date(2026, 11, 30), True),
        ({"country": "GB", "region": "SCT"}, date(2026, 11, 30), False),  # Saint Andrew's Day
        ({"country": "US"}, date(2026, 4, 20), True),
        ({"country": "US", "region": "MA"}, date(2026, 4, 20), False),  # Patriots' Day
        ({"country": "NO"}, date(2026, 5, 17), False),
        ({"weekend": ["friday", "Saturday"]}, NOV[20], False),
        ({"weekend": ["friday", "Saturday"]}, NOV[22], True),
        ({"weekend": []}, NOV[22], True),
    ],
)
def test_weekend_country_and_region_are_settings(given: dict[str, object], day: date, expected: bool) -> None:
    policy, problems = policy_from(given)
    assert problems == ()
    assert policy.workdays.include(day) is expected


def test_counting_passes_over_holidays() -> None:
    assert (US.after(NOV[25], 1), US.before(NOV[27], 1)) == (NOV[27], NOV[25])
    assert US.after(date(2026, 12, 31), 1) == date(2027, 1, 4)


@pytest.mark.parametrize(
    ("given", "message", "hint"),
    [
        ({"country": "USX"}, 'policy: "country" can\'t be "USX"', 'did you mean "SX" or "US"?'),
        ({"country": "??"}, 'policy: "country" can\'t be "??"', "write its code of two letters, such as US"),
        ({"country": False}, 'policy: "country" can\'t be false', "write its code in quotes"),
        ({"country": None}, 'policy: "country" can\'t be left empty', "write its code in quotes"),
        ({"region": "MA"}, 'policy: "country" can\'t be left empty', "name the country as well, such as country: US"),
        ({"country": "NZ", "region": "ZZ"}, 'policy: "region" can\'t be "ZZ"', "choose one of AUK, "),
        ({"country": "VA", "region": "X"}, 'policy: "region" can\'t be "X"', "remove it: there are no regions"),
        ({"country": "JP", "region": 13}, 'policy: "region" can\'t be 13', "write its code in quotes"),
        ({"weekend": "sunday"}, 'policy: "weekend" can\'t be "sunday"', "choose a list out of: monday, "),
        ({"weekend": ["sun"]}, 'policy: "weekend" can\'t be ["sun"]', "choose a list out of: monday, "),
        ({"weekend": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]},
         'policy: "weekend" can\'t be [', "choose a list out of: monday, "),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_and_left_at_its_default(given: dict[str, object], message: str, hint: str) -> None:
    policy, problems = policy_from(given)
    ((place, code, said, why),) = told(problems)
    assert (place, code) == ("1:1", "invalid-setting")
    assert (said.startswith(message), why.startswith(hint)) == (True, True), (said, why)
    assert policy.workdays == WORKDAYS
