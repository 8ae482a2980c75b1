"""Which day it is: the one in the configuration, else that of SOURCE_DATE_EPOCH, else the real one."""

import os
from datetime import UTC, date, datetime


def today(configured: object) -> tuple[date, bool]:
    """Return the day and whether the configuration pins it; raise ValueError for what isn't a day."""
    if isinstance(configured, date):
        return configured, True
    if configured:
        return date.fromisoformat(str(configured)), True
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        return datetime.fromtimestamp(int(epoch), UTC).date(), False
    return datetime.now().astimezone().date(), False
