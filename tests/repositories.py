"""Real Git repositories, apart from whoever runs the tests: their own settings, their own clock."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from conftest import Tree, write_tree

CONFIG = "INHERIT: mkdocs.public.yml\nplugins:\n  inroads/notes: {}\n"
PUBLIC_CONFIG = "site_name: S\ndocs_dir: content/public\nplugins:\n  inroads/guide: {}\n"
PROJECT: Tree = {
    "mkdocs.public.yml": PUBLIC_CONFIG,
    "mkdocs.yml": CONFIG,
    "content/public/index.md": "---\ntitle: Home\n---\n",
}
PRIYA = "---\nname: Priya Raman\n---\nShe told me about her plans.\n"
NOTES: Tree = {"content/private/contacts/priya-raman.md": PRIYA}


@dataclass(frozen=True)
class GitFolder:
    """A folder under Git, whose settings are nobody's but its own."""

    root: Path

    @classmethod
    def made(cls, root: Path, tree: Tree = PROJECT) -> "GitFolder":
        """A repository with `tree` committed, and an empty remote `origin` beside it."""
        found = cls(write_tree(root, tree))
        found.git("init", "-q", "-b", "main")
        bare(root.parent / "origin.git")
        found.git("remote", "add", "origin", "../origin.git")
        found.commit("begin")
        return found

    def run(self, *arguments: str, told: str = "", **environment: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            ["git", *arguments], cwd=self.root, env=surroundings(**environment), input=told,
            capture_output=True, text=True, check=False,
        )  # fmt: skip

    def git(self, *arguments: str) -> str:
        done = self.run(*arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def write(self, tree: Tree) -> None:
        write_tree(self.root, tree)

    def commit(self, words: str, tree: Tree | None = None) -> str:
        """Commit all there is, with `tree` written first; return the commit's id."""
        write_tree(self.root, tree or {})
        self.git("add", "--all", "--force")
        self.git("commit", "-q", "--allow-empty", "-m", words)
        return self.git("rev-parse", "HEAD")

    def inroads(self, *arguments: str, told: str = "") -> "subprocess.CompletedProcess[str]":
        """Run the command in this folder."""
        import sys

        return subprocess.run(
            [sys.executable, "-m", "inroads", *arguments], cwd=self.root, env=surroundings(), input=told,
            capture_output=True, text=True, check=False,
        )  # fmt: skip


def bare(folder: Path) -> Path:
    """An empty repository to push to."""
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", str(folder)], env=surroundings(), check=True)
    return folder


def surroundings(**environment: str) -> dict[str, str]:
    """The environment without the settings of whoever runs the tests."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "GIT_TERMINAL_PROMPT": "0"}
    who = {f"GIT_{role}_{what}": value for role in ("AUTHOR", "COMMITTER") for what, value in (
        ("NAME", "Sam"), ("EMAIL", "sam@example.org"), ("DATE", "2026-11-20T12:00:00Z"))}  # fmt: skip
    return {**kept, **own, **who, **environment}
