"""Days as people count and write them. Knows no time of day."""

from datetime import date, timedelta

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def shifted(day: date, days: int) -> date:
    """Return the day that is `days` after `day` (before it, if negative), stopping at the ends of the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def written_day(day: date) -> str:
    """Return `19 November 2026`, in English whatever the machine's language."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def month_day(day: date) -> str:
    """Return `November 19`, as in a message."""
    return f"{_MONTHS[day.month - 1]} {day.day}"


def month_of(day: date) -> str:
    """Return `Nov 2026`."""
    return f"{_MONTHS[day.month - 1][:3]} {day.year}"


def short_day(day: date, today: date | None = None) -> str:
    """Return `19 Nov`, with the year unless it is that of `today`."""
    year = "" if today and today.year == day.year else f" {day.year}"
    return f"{day.day} {_MONTHS[day.month - 1][:3]}{year}"


def weekday(day: date) -> str:
    """Return the name of the day of the week."""
    return _WEEKDAYS[day.weekday()]


def are(number: int) -> str:
    """Return `is` for one and `are` for any other number."""
    return "is" if number == 1 else "are"


def count(number: int, one: str, many: str = "") -> str:
    """Return `1 talk` or `3 talks`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
