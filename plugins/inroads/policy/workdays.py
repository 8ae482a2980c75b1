"""Business days: without the weekend and the public holidays of a country. Knows no message and no rule.

Which days are holidays is known by the library `holidays`, by country and region (ISO 3166).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from inroads.names import did_you_mean
from inroads.policy.refusal import refused
from inroads.problems import Problem

if TYPE_CHECKING:
    from holidays import HolidayBase

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NAMES = ("weekend", "country", "region")
_WEEKEND = frozenset((5, 6))


@dataclass(frozen=True, slots=True)
class Workdays:
    """The days for work: none of `weekend` (0 is Monday), and no public holiday of `country` and its `region`.

    Without a country there are no holidays, without a region only those of the whole country.
    """

    weekend: frozenset[int] = _WEEKEND
    country: str = ""
    region: str = ""

    def include(self, day: date) -> bool:
        """Return whether `day` is for work."""
        if day.weekday() in self.weekend:
            return False
        return not self.country or day not in _holidays(self.country, self.region)

    def after(self, day: date, count: int) -> date:
        """Return the day that is `count` business days after `day`, stopping at the end of the calendar."""
        return self._step(day, count, timedelta(days=1), date.max)

    def before(self, day: date, count: int) -> date:
        """Return the day that is `count` business days before `day`, stopping at the beginning of the calendar."""
        return self._step(day, count, timedelta(days=-1), date.min)

    def _step(self, day: date, count: int, step: timedelta, last: date) -> date:
        while count and day != last:
            day += step
            count -= self.include(day)
        return day


@cache
def _holidays(country: str, region: str) -> "HolidayBase":
    from holidays import country_holidays  # here, since it takes a while and most sites name no country

    return country_holidays(country, subdiv=region or None)


def workdays_from(given: Mapping[str, object], path: str) -> tuple[Workdays, tuple[Problem, ...]]:
    """Return the business days that the settings NAMES of `given`, read from `path`, make, and what is wrong.

    What can't be is left at its default and told.
    """
    weekend, about_weekend = _weekend(given, path)
    country, region, about_holidays = _place(given, path)
    return Workdays(weekend, country, region), (*about_weekend, *about_holidays)


def _weekend(given: Mapping[str, object], path: str) -> tuple[frozenset[int], tuple[Problem, ...]]:
    if "weekend" not in given:
        return _WEEKEND, ()
    value = given["weekend"]
    days = {str(day).lower() for day in value} if isinstance(value, list) else set()
    if isinstance(value, list) and days < set(DAYS):
        return frozenset(map(DAYS.index, days)), ()
    hint = f"choose a list out of: {', '.join(DAYS)}; one day at least is for work"
    return _WEEKEND, (refused(path, "weekend", value, hint),)


def _place(given: Mapping[str, object], path: str) -> tuple[str, str, tuple[Problem, ...]]:
    """Return the codes of country and region, both empty where there is anything wrong with them."""
    for name in ("country", "region"):
        if name in given and not isinstance(given[name], str):  # to YAML, NO for Norway is a false
            return "", "", (refused(path, name, given[name], "write its code in quotes"),)
    country, region = (str(given.get(name, "")).strip().upper() for name in ("country", "region"))
    if not country and not region:
        return "", "", ()
    from holidays import list_supported_countries

    known = list_supported_countries()
    if country not in known:
        near = did_you_mean(country, known) if country else "name the country as well, such as country: US"
        hint = near or "write its code of two letters, such as US"
        return "", "", (refused(path, "country", given.get("country"), hint),)
    codes = {code.upper(): code for code in known[country]}
    if region and region not in codes:
        hint = f"choose one of {', '.join(known[country])}" if codes else "remove it: there are no regions"
        return "", "", (refused(path, "region", given["region"], hint),)
    return country, codes.get(region, ""), ()
