"""Days as they are written: `2026-11-05` and nothing else; what other forms may mean, for hints. Knows no field."""

import re
from calendar import monthrange
from datetime import date

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})[,;:.]?")
_YEAR_LAST = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})[,;:.]?")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip
_MONTH = rf"(?:{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in _MONTHS)}|sept)\b\.?"
_DAY_FIRST = re.compile(rf"([0-9]{{1,2}})(?:st|nd|rd|th)? (?:of )?({_MONTH}),? ([0-9]{{4}})", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"({_MONTH}) ([0-9]{{1,2}})(?:st|nd|rd|th)?,? ([0-9]{{4}})", re.IGNORECASE)
LONGEST = 300  # characters of a text in which it is looked for what was meant
FORM = "write year-month-day with all digits, such as 2026-11-05"
_WEEKDAY = r"(?:monday|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|saturday|sunday)\b"
_UNIT = r"(?:day|week|month|quarter|year)s?\b"
_NUMBER = r"(?=[^\s,;()\[\]0-9]*+[0-9])[^\s,;()\[\]]++"
# A day in words, such as `Nov 26`, `Friday` and `next week`; months that are also people's names need their day.
DAY_IN_WORDS = (
    rf"(?:{_NUMBER}\s+(?:of\s+)?{_MONTH}(?:,?\s+[0-9]{{4}})?|{_MONTH}\s+{_NUMBER}(?:,?\s+[0-9]{{4}})?|{_WEEKDAY}|"
    r"(?:today|tonight|tomorrow|tmrw|yesterday|asap|soon|the [0-9]{1,2}(?:st|nd|rd|th))\b|"
    rf"(?:this|next|last|end of(?: the| this| next)?) (?:{_UNIT}|weekend\b|{_WEEKDAY}|{_MONTH})|"
    rf"(?:(?:for|in|within) )?(?:a|an|one|two|three|four|five|six|[0-9]+) {_UNIT}|"
    r"(?:january|february|july|september|october|november|december)\b)"
)
DATE_IN_NUMBERS = r"[0-9]{1,4}[-/.][0-9]{1,2}(?:[-/.][0-9]{1,4})?\b"
LIKE_A_DAY = rf"(?:{DAY_IN_WORDS}|{_NUMBER})"  # whatever may have been meant as a day


def day_of(written: str) -> date | None:
    """Return the day that `written` names, or None if it names none."""
    try:
        return date.fromisoformat(written) if _DAY.fullmatch(written) else None
    except ValueError:
        return None


def _real(year: int, month: int, day: int) -> date | None:
    is_real = year >= 1 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
    return date(year, month, day) if is_real else None


def meant_day(written: str) -> date | None:
    """Return the one day that `written` can mean, in whatever form, or None where it may mean none or two."""
    bare = " ".join(written.split())
    numbers = _YEAR_FIRST.fullmatch(bare)
    if numbers:
        year, month, day = map(int, numbers.groups())
        return _real(year, month, day)
    numbers = _YEAR_LAST.fullmatch(bare)
    if numbers:
        first, second, year = map(int, numbers.groups())
        either = {_real(year, first, second), _real(year, second, first)} - {None}
        return either.pop() if len(either) == 1 else None
    words = _DAY_FIRST.fullmatch(bare) or _MONTH_FIRST.fullmatch(bare)
    if not words:
        return None
    day_or_month, other, in_year = words.groups()
    number, name = (day_or_month, other) if day_or_month.isdigit() else (other, day_or_month)
    return _real(int(in_year), _month_number(name), int(number))


def _month_number(name: str) -> int:
    return next(number for number, month in enumerate(_MONTHS, 1) if month.lower().startswith(name[:3].lower()))


def why_no_day(written: str) -> tuple[str, str]:
    """Return why `written`, which names no day, is refused, and how a date is written."""
    if _DAY.fullmatch(written):
        return _why_not_in_calendar(written)
    return f'"{written}" isn\'t a date in the form that is read here', "" if meant_day(written) else FORM


def _why_not_in_calendar(written: str) -> tuple[str, str]:
    year, month, _ = map(int, written.split("-"))
    message = f"there is no {written} in the calendar"
    if year < 1:
        return message, "write a year from 0001 on"
    if not 1 <= month <= 12:
        return message, "write the month in the middle, from 01 to 12"
    return message, f"choose one of the {monthrange(year, month)[1]} days of {_MONTHS[month - 1]} {year}"
