"""Days as they are written: `2026-11-05` and nothing else. Knows no field."""

import re
from calendar import monthrange
from datetime import date

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBERS = re.compile(r"([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})[,;]?")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip
_FORM = "write year-month-day with all digits, such as 2026-11-05"


def day_of(written: str) -> date | None:
    """Return the day that `written` names, or None if it names none."""
    if not _DAY.fullmatch(written):
        return None
    year, month, day = map(int, written.split("-"))
    is_real = year >= 1 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
    return date(year, month, day) if is_real else None


def why_no_day(written: str) -> tuple[str, str]:
    """Return why `written`, which names no day, is refused, and how to mend it."""
    if _DAY.fullmatch(written):
        return _why_not_in_calendar(written)
    numbers = _NUMBERS.fullmatch(written)
    mended = "-".join(number.zfill(2) for number in numbers.groups()) if numbers else ""
    hint = f"write {mended}" if mended and day_of(mended) else _FORM
    return f'"{written}" isn\'t a date in the form that is read here', hint


def _why_not_in_calendar(written: str) -> tuple[str, str]:
    year, month, _ = map(int, written.split("-"))
    if year < 1:
        return f"there is no {written} in the calendar", "years begin with 0001"
    if not 1 <= month <= 12:
        return f"there is no {written} in the calendar", "the month stands in the middle, from 01 to 12"
    days = monthrange(year, month)[1]
    return f"there is no {written} in the calendar", f"{_MONTHS[month - 1]} {year} has {days} days"
