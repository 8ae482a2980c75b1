"""Ending `mkdocs serve` cleanly when it is told to stop: MkDocs removes its folder on Ctrl-C alone."""

import signal
import threading
from types import FrameType


def stop_on_termination() -> None:
    """Have SIGTERM and SIGHUP do what Ctrl-C does, where the system has them and this is the main thread."""
    if threading.current_thread() is not threading.main_thread():
        return
    for number in _signals():
        if signal.getsignal(number) != signal.SIG_IGN:  # nohup asks that the end of a terminal be ignored
            signal.signal(number, _interrupt)


def _signals() -> list[signal.Signals]:
    return [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    """Stop once: a second signal, which `timeout` and closing terminals send, would break off the tidying up."""
    for number in _signals():
        signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt
