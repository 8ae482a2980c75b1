"""How often a contact likes to hear from the seeker: `weekly`, `monthly`, `quarterly`, `every 6 weeks`, `none`."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Literal

from inroads.problems import Code
from inroads.records.fault import fault, parsed
from inroads.records.fields import text

Unit = Literal["days", "weeks", "months"]
_EVERY = re.compile(r"every (?:(\d{1,3}) )?(day|week|month)s?$")


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
        """Return the day on which the next message is due after one on `start`; the month's last day if none fits."""
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
_UNITS: dict[str, Unit] = {"day": "days", "week": "weeks", "month": "months"}


def parse_cadence(value: object) -> Cadence:
    """Return the cadence that `value` names."""
    if isinstance(value, Cadence):
        return value
    words = " ".join(text(value).lower().split())
    if words in _NAMED:
        return _NAMED[words]
    found = _EVERY.match(words)
    if not found or found[1] == "0":
        hint = f'accepted: {", ".join(_NAMED)}, "every 6 weeks"'
        raise fault(Code.INVALID_VALUE, f'"{words}" isn\'t a rhythm that is known', hint)
    return Cadence(int(found[1] or 1), _UNITS[found[2]])


CadenceField = Annotated[Cadence, parsed(parse_cadence)]
