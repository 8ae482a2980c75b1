"""The public site built by MkDocs as a process of its own, since no command may import it."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from inroads.publish.result import CheckResult, Finding

NAME = "build"
_LINE = re.compile(r"(?P<level>[A-Z]+) +-  (?P<text>.*)")
_LEVELS = ("WARNING", "ERROR", "CRITICAL")
_LAST = 20  # lines that are shown where MkDocs says nothing that can be made sense of
_HINT = "mend the page that is named, and publish again"
# One switch is Material's, to keep its notice of its own end quiet; the other keeps colours out of what is read here.
_ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}


def strict_build(config_file: Path, folder: Path, lock: int) -> CheckResult:
    """Build the site of `config_file` into `folder`; every warning of MkDocs is a finding.

    The process holds the open file `lock` for as long as it lives, also when this one is killed.
    """
    command = ["build", "--strict", "--config-file", str(config_file), "--site-dir", str(folder.resolve())]
    run = subprocess.run(  # noqa: S603 (no shell, and our own interpreter)
        [sys.executable, "-m", "mkdocs", *command],
        env={**os.environ, **_ENVIRONMENT},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        pass_fds=() if sys.platform == "win32" else (lock,),
        check=False,
    )
    if run.returncode == 0:
        return CheckResult(NAME, told="mkdocs build --strict, without a warning")
    lines = run.stdout.decode("utf-8", "replace").splitlines()
    findings = tuple(Finding(config_file.name, 0, message, _HINT) for message in _complaints(lines))
    ending = Finding(config_file.name, 0, "\n".join(lines[-_LAST:]) or f"MkDocs ended with {run.returncode}")
    return CheckResult(NAME, findings or (ending,))


def _complaints(lines: Sequence[str]) -> Iterator[str]:
    """Yield each warning and error with the lines that belong to it."""
    gathered: list[str] = []
    for line in lines:
        found = _LINE.match(line)
        if found:
            yield from ["\n".join(gathered)] if gathered else []
            gathered = [found["text"]] if found["level"] in _LEVELS else []
        elif gathered and line.startswith(" "):
            gathered.append(line.strip())
    yield from ["\n".join(gathered)] if gathered else []
