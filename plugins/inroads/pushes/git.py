"""Git as a program: what is asked of it, and how it is told apart from a failure. Knows no note."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

# What is really pushed, also where a replacement is shown in its place; and no lock for a question.
_SURROUNDINGS = {"GIT_NO_REPLACE_OBJECTS": "1", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}


class GitError(ValueError):
    """Git isn't there, or it couldn't answer; the message says so in plain words."""


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository in which lies `folder`."""

    folder: Path

    def ask(self, *arguments: str, told: bytes = b"") -> bytes:
        """Return what Git answers, handed `told`; raise GitError with what it says."""
        done = subprocess.run(  # noqa: S603 (Git by its whole path, arguments as they are)
            [_program(), *arguments], cwd=self.folder, env=_surroundings(), input=told, capture_output=True, check=False
        )
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip()
            raise GitError(said.removeprefix("fatal: ") or f"git {arguments[0]} ended with {done.returncode}")
        return done.stdout

    def line(self, *arguments: str) -> str:
        """Return Git's answer of one line, or an empty text where it has none."""
        try:
            return os.fsdecode(self.ask(*arguments)).removesuffix("\n")
        except GitError:
            return ""

    @property
    def top(self) -> Path:
        """The folder in which the repository's files lie; raise GitError if it is none."""
        return Path(os.fsdecode(self.ask("rev-parse", "--show-toplevel")).removesuffix("\n"))


def _program() -> str:
    found = shutil.which("git")
    if found is None:
        raise GitError("Git isn't installed here, or isn't found")
    return found


def _surroundings() -> dict[str, str]:
    return {**os.environ, **_SURROUNDINGS}


class Objects:
    """Git's objects by their ids, read by one process for all; used with `with`."""

    def __init__(self, repository: Repository) -> None:
        self._process = subprocess.Popen(  # noqa: S603 (as above)
            [_program(), "cat-file", "--batch"],
            cwd=repository.folder,
            env=_surroundings(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._process.communicate()

    def read(self, name: str) -> tuple[str, bytes]:
        """Return the kind of an object (commit, tree, blob, tag) and its bytes; raise GitError if it isn't there."""
        asked, answers = self._process.stdin, self._process.stdout
        if asked is None or answers is None:
            raise GitError("Git doesn't answer")
        asked.write(f"{name}\n".encode())
        asked.flush()
        head = answers.readline().decode().split()
        if len(head) != len(("id", "kind", "size")):
            raise GitError(f"the object {name} isn't in this repository")
        data = answers.read(int(head[2]))
        answers.read(1)  # the line's end
        return head[1], data
