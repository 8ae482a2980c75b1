"""How often a contact likes to hear from the seeker: `weekly`, `monthly`, `quarterly`, `every 6 weeks`, `none`."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Literal

from inroads.problems import Code
from inroads.records.fault import fault, parsed
from inroads.records.fields import text

_MOST = 999  # of any unit; enough for a lifetime
Unit = Literal["days", "weeks", "months"]
_EVERY = re.compile(r"every (?:([0-9]{1,3}) )?(day|week|month|quarter|year)s?")


@dataclass(frozen=True, slots=True)
class Cadence:
    """A number of days, weeks or months between two messages; 0 means that no message is ever due."""

    count: int
    unit: Unit

    @property
    def asks(self) -> bool:
        """Whether any message is due at all."""
        return self.count > 0

    def after(self, start: date) -> date:
        """Return the day on which the next message is due after one on `start`; the month's last day if none fits.

        Past the calendar's end it is its last day.
        """
        try:
            return self._after(start)
        except (OverflowError, ValueError):
            return date.max

    def _after(self, start: date) -> date:
        if self.unit == "months":
            years, month = divmod(start.month - 1 + self.count, 12)
            year, month = start.year + years, month + 1
            return date(year, month, min(start.day, monthrange(year, month)[1]))
        return start + timedelta(days=self.count * (7 if self.unit == "weeks" else 1))


_NAMED = {
    "daily": Cadence(1, "days"),
    "weekly": Cadence(1, "weeks"),
    "fortnightly": Cadence(2, "weeks"),
    "monthly": Cadence(1, "months"),
    "quarterly": Cadence(3, "months"),
    "yearly": Cadence(12, "months"),
    "none": Cadence(0, "days"),
}
_UNITS: dict[str, tuple[int, Unit]] = {
    "day": (1, "days"),
    "week": (1, "weeks"),
    "month": (1, "months"),
    "quarter": (3, "months"),
    "year": (12, "months"),
}


def parse_cadence(value: object) -> Cadence:
    """Return the cadence that `value` names."""
    words = " ".join(text(value).lower().split())
    if words in _NAMED:
        return _NAMED[words]
    found = _EVERY.fullmatch(words)
    count = int(found[1] or 1) if found else 0
    if not found or not 1 <= count * _UNITS[found[2]][0] <= _MOST:
        hint = f'write one of: {", ".join(_NAMED)}, "every 6 weeks"'
        raise fault(Code.INVALID_VALUE, f'"{words}" isn\'t a rhythm that is known', hint)
    factor, unit = _UNITS[found[2]]
    return Cadence(count * factor, unit)


CadenceField = Annotated[Cadence, parsed(parse_cadence)]
