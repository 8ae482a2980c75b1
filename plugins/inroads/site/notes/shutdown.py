"""Ending `mkdocs serve` cleanly when it is told to stop: MkDocs removes its folder on Ctrl-C alone."""

import signal
import threading
from types import FrameType


def stop_on_termination() -> None:
    """Have SIGTERM and SIGHUP do what Ctrl-C does, where the system has them and this is the main thread."""
    if threading.current_thread() is not threading.main_thread():
        return
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _interrupt)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
