"""Which day it is: the one in the configuration, else that of SOURCE_DATE_EPOCH, else the real one."""

import os
from datetime import UTC, date, datetime


def today(configured: object) -> tuple[date, bool]:
    """Return the day and whether the configuration pins it; raise ValueError in plain words for what isn't a day."""
    if isinstance(configured, datetime):
        return configured.date(), True
    if isinstance(configured, date):
        return configured, True
    if configured:
        try:
            return date.fromisoformat(str(configured)), True
        except ValueError:
            raise ValueError(f"today: can't be {configured!r}; write a day such as 2026-11-20") from None
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        return _day_of_epoch(epoch), False
    return datetime.now().astimezone().date(), False


def _day_of_epoch(epoch: str) -> date:
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        message = f"the environment variable SOURCE_DATE_EPOCH can't be {epoch!r}; it is a number of seconds since 1970"
        raise ValueError(f"{message}, or isn't set at all") from None
