"""How long `mkdocs serve` takes from a saved note to the page that shows it."""

import http.client
import os
import re
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

NOTE = "content/private/contacts/contact-7.md"
PAGES = {"its page": "/contacts/contact-7.html", "the dashboard": "/index.html"}


def edit_latencies(config: Path, times: int) -> dict[str, list[float]]:
    """Serve the site of `config`, save a note `times` times, and return the seconds until each page shows it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    command = [sys.executable, "-m", "mkdocs", "serve", "-f", str(config), "-a", f"127.0.0.1:{port}"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:
        try:
            _wait_until_served(process)
            note = config.parent / NOTE
            for page in PAGES.values():
                _get(port, page)  # the first request compiles templates
            return {name: [_latency(port, page, note, n) for n in range(times)] for name, page in PAGES.items()}
        finally:
            process.terminate()


def _wait_until_served(process: "subprocess.Popen[str]") -> None:
    """Read the log until the site is served, and go on reading it in the background, so that it never blocks."""
    log = process.stderr
    if log is None or not any("Serving on" in line for line in log):
        raise SystemExit("mkdocs serve ended")
    threading.Thread(target=log.read, daemon=True).start()


def _latency(port: int, page: str, note: Path, number: int) -> float:
    """Give the note another name and an overdue task, and ask for `page` until it shows the name."""
    name = f"Renamed {page[1]} {number}"
    text = re.sub(r"^name: .*$", f"name: {name}", note.read_text("utf-8"), count=1, flags=re.MULTILINE)
    if "## Actions" not in text:
        text += "\n## Actions\n- [ ] Something to do (due 2026-11-19)\n"
    note.write_text(text, "utf-8")
    started = time.perf_counter()
    while name not in _get(port, page):
        if time.perf_counter() - started > 30:
            raise SystemExit(f"{page} never showed {name}")
    return time.perf_counter() - started


def _get(port: int, page: str) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", page)
    text = connection.getresponse().read().decode("utf-8")
    connection.close()
    return text
