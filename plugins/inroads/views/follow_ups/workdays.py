"""Business days. Knows weekends, no message and no rule."""

from datetime import date

from inroads.views.days import shifted

_SATURDAY = 5


def is_workday(day: date) -> bool:
    """Return whether `day` is from Monday to Friday."""
    return day.weekday() < _SATURDAY


def workdays_after(day: date, count: int) -> date:
    """Return the day that is `count` business days after `day`."""
    return _step(day, count, 1)


def workdays_before(day: date, count: int) -> date:
    """Return the day that is `count` business days before `day`."""
    return _step(day, count, -1)


def _step(day: date, count: int, step: int) -> date:
    while count:
        day = shifted(day, step)
        count -= is_workday(day)
    return day
