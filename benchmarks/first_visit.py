"""What a first visit to the public site loads, compressed, and how soon it is painted on a slow line, in Chromium.

The line is Chromium's own emulation, which delays each request but knows no set-up of connections. The server sends
what can be compressed as gzip, as servers for static sites do.
"""

import functools
import gzip
import http.server
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.dashboard import chromium
from benchmarks.vault import REPOSITORY
from inroads.cli.browser import ARGUMENTS

PAGES = ("index", "guide/start", "questions/pick", "templates/outreach-alumni-cold")
_COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".txt", ".xml")
_FIRST_PAINT = """new Promise((resolve) => new PerformanceObserver((list) => {
  for (const entry of list.getEntriesByName("first-contentful-paint")) resolve(entry.startTime);
}).observe({ type: "paint", buffered: true }))"""


@dataclass(frozen=True)
class Line:
    """A line to the network: bits a second downwards, and milliseconds there and back."""

    name: str
    bits: int
    milliseconds: int


SLOW_4G = Line("slow 4G", 1_600_000, 150)  # Lighthouse's for a phone
FAST_4G = Line("4G", 9_000_000, 170)


def first_visits(folder: Path, times: int) -> Iterator[tuple[str, dict[str, int], dict[str, list[float]]]]:
    """Yield for each page its name, the bytes of each file that a first visit loads, and seconds to the first paint.

    The latter by the name of the line, once for each time. Once uncounted, first.
    """
    site = _public_site(folder / "site")
    with sync_playwright() as playwright, _served(site) as (address, sent):
        browser = playwright.chromium.launch(executable_path=chromium(), args=[*ARGUMENTS])
        for name in PAGES:
            sent.clear()
            _load_all(browser, f"{address}{name}.html")
            loaded = dict(sent)
            lines = (SLOW_4G, FAST_4G)
            paints = {ln.name: [_painted(browser, f"{address}{name}.html", ln) for _ in range(times)] for ln in lines}
            yield name, loaded, paints
        browser.close()


def _load_all(browser: Browser, address: str) -> None:
    """Open the page at `address` in a browser that knows nothing of the site, until nothing more is loaded."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.new_page().goto(address, wait_until="networkidle")
    context.close()


def _painted(browser: Browser, address: str, line: Line) -> float:
    """Return the seconds until a browser that knows nothing of the site paints words of the page at `address`."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    _slow_down(page, line)
    page.goto(address, wait_until="commit")
    seconds = float(page.evaluate(_FIRST_PAINT)) / 1000
    context.close()
    return seconds


def _slow_down(page: Page, line: Line) -> None:
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    bytes_a_second = line.bits / 8
    conditions = {"offline": False, "latency": line.milliseconds, "uploadThroughput": bytes_a_second / 2}
    network.send("Network.emulateNetworkConditions", {**conditions, "downloadThroughput": bytes_a_second})


def _public_site(folder: Path) -> Path:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", "mkdocs.public.yml", "-d", str(folder)]
    subprocess.run(command, cwd=REPOSITORY, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, check=True)
    return folder


@contextmanager
def _served(site: Path) -> Iterator[tuple[str, dict[str, int]]]:
    """Serve `site` on this computer alone; yield the address, and the bytes sent of each file, which grow."""
    sent: dict[str, int] = {}
    handler = functools.partial(_Compressing, sent, directory=str(site))
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/", sent
        server.shutdown()
        thread.join()


class _Server(http.server.ThreadingHTTPServer):
    request_queue_size = 64  # else some of a browser's connections wait for seconds


class _Compressing(http.server.SimpleHTTPRequestHandler):
    """Sends files of text as gzip, and notes how many bytes each took."""

    protocol_version = "HTTP/1.1"

    def __init__(self, sent: dict[str, int], *arguments: object, directory: str) -> None:
        self._sent = sent
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        data = path.read_bytes() if path.is_file() else b""
        is_text = path.suffix in _COMPRESSED
        data = gzip.compress(data) if is_text else data
        self.send_response(200 if path.is_file() else 404)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if is_text:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self._sent[self.path] = len(data)
        with suppress(ConnectionError):  # a browser that has painted is closed while more is on the way
            self.end_headers()
            self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name is the standard library's)
        """Say nothing."""
