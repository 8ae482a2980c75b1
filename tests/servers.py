"""`mkdocs serve` as a process of its own, on a free port of this computer, ended with the test."""

import functools
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from inroads.cli.browser import Silent, served


@dataclass(frozen=True)
class Answer:
    """What the server answered."""

    status: int
    headers: dict[str, str]
    text: str


class Preview:
    """A running preview. `path` is where its site is mounted."""

    def __init__(self, process: "subprocess.Popen[str]", port: int, path: str, temporary: Path) -> None:
        self.process = process
        self.port = port
        self.path = path
        self.temporary = temporary

    def get(self, page: str, **headers: str) -> Answer:
        """Return the answer for `page`, below the site's path; header names are given with underscores."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", self.path + quote(page), headers=named)
        response = connection.getresponse()
        found = Answer(response.status, dict(response.getheaders()), response.read().decode("utf-8", "replace"))
        connection.close()
        return found

    @contextmanager
    def events(self) -> Iterator["Events"]:
        """Listen to the event stream."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", f"{self.path}inroads/events")
        events = Events(connection.getresponse())
        events.next()
        try:
            yield events
        finally:
            connection.close()

    def stop(self, number: int = signal.SIGTERM) -> int:
        """Send the process a signal and return its exit code."""
        self.process.send_signal(number)
        return self.process.wait(timeout=10)


class Events:
    """The versions that the event stream tells."""

    def __init__(self, response: http.client.HTTPResponse) -> None:
        self.response = response

    def next(self) -> str:
        """Wait for the next version; a stream that ends or tells nothing for ten seconds fails the test."""
        while line := self.response.readline():
            if line.startswith(b"data: "):
                return line.decode().removeprefix("data: ").strip()
        raise AssertionError("the event stream ended")


@contextmanager
def serving(
    root: Path, *arguments: str, host: str = "127.0.0.1", ignored: Collection[signal.Signals] = ()
) -> Iterator[Preview]:
    """Serve the project in `root` until the block ends, started with the signals `ignored` ignored."""
    temporary = root.parent / "temporary"
    temporary.mkdir(exist_ok=True)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "TMPDIR": str(temporary), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"{host}:{_free_port()}", *arguments]

    def as_in_a_terminal() -> None:
        """Undo what the tests' own surroundings have ignored: shells ignore Ctrl-C for what runs in the background."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN if number in ignored else signal.SIG_DFL)

    process = subprocess.Popen(
        command,
        cwd=root,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=as_in_a_terminal,
    )
    try:
        port, path = _address(process)
        yield Preview(process, port, path, temporary)
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
        if process.stderr:
            process.stderr.close()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _address(process: "subprocess.Popen[str]") -> tuple[int, str]:
    """Read the log until it tells where the site is served."""
    said = []
    for line in process.stderr or ():
        said.append(line)
        found = re.search(r"Serving on http://[^:]+:(\d+)(/\S*)", line)
        if found:
            return int(found[1]), found[2]
    raise AssertionError("mkdocs serve ended:\n" + "".join(said))


def wait_for(preview: Preview, page: str, words: str, seconds: float = 10.0) -> float:
    """Ask for `page` until it holds `words`; return the seconds that it took."""
    started = time.perf_counter()
    while time.perf_counter() - started < seconds:
        if words in preview.get(page).text:
            return time.perf_counter() - started
    raise AssertionError(f"{page} never showed {words!r}")


@contextmanager
def files_at(folder: Path, asked: set[str] | None = None) -> Iterator[str]:
    """Serve a folder's files on a free port of this computer; yield the address. Paths asked for get into `asked`."""
    with served(folder, functools.partial(_Noting, set() if asked is None else asked)) as address:
        yield address


class _Noting(Silent):
    def __init__(self, asked: set[str], *arguments: object, directory: str) -> None:
        self._asked = asked
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:  # noqa: N802 (the name is the standard library's)
        """Note the path, and answer."""
        self._asked.add(self.path.partition("?")[0].lstrip("/"))
        super().do_GET()
