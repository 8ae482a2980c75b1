"""Laying the hook down and taking it away: beside a hook that is there, never over it, and without a trace."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from repositories import NOTES, GitFolder
from sites import files_of

THEIRS = """#!/bin/sh
cat > "$(git rev-parse --git-dir)/told"
echo "$@" >> "$(git rev-parse --git-dir)/told"
exit ${EXIT:-0}
"""


@pytest.fixture
def folder(tmp_path: Path) -> GitFolder:
    return GitFolder.made(tmp_path / "project")


def hooks(folder: GitFolder) -> Path:
    return folder.root / ".git/hooks"


def with_theirs(folder: GitFolder, mode: int = 0o755) -> Path:
    path = hooks(folder) / "pre-push"
    path.write_text(THEIRS)
    path.chmod(mode)
    return path


def test_it_is_laid_down_and_taken_away_without_a_trace(folder: GitFolder) -> None:
    before = files_of(hooks(folder))
    done = folder.inroads("hook", "install")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "Every push from this repository is looked through from now on.\n  origin: public\n"
        'Mark a remote that only you can read with "inroads hook private NAME".\n'
    )
    assert stat.S_IMODE((hooks(folder) / "pre-push").stat().st_mode) == 0o755
    assert folder.inroads("hook", "uninstall").returncode == 0
    assert files_of(hooks(folder)) == before


def test_laid_down_twice_it_is_there_once(folder: GitFolder) -> None:
    folder.inroads("hook", "install")
    before = files_of(hooks(folder))
    assert folder.inroads("hook", "install").returncode == 0
    assert files_of(hooks(folder)) == before


def test_a_hook_that_is_there_runs_after_ours_with_all_that_git_tells(folder: GitFolder) -> None:
    with_theirs(folder)
    told = folder.inroads("hook", "install").stdout
    assert "The hook that was there runs after it, as before." in told
    folder.git("push", "-q", "origin", "main")
    head = folder.git("rev-parse", "HEAD")
    assert (folder.root / ".git/told").read_text() == (
        f"refs/heads/main {head} refs/heads/main {'0' * 40}\norigin ../origin.git\n"
    )


def test_the_hook_that_is_there_can_still_refuse(folder: GitFolder) -> None:
    with_theirs(folder)
    folder.inroads("hook", "install")
    assert folder.run("push", "-q", "origin", "main", EXIT="3").returncode == 1
    assert folder.run("push", "-q", "origin", "main").returncode == 0


def test_what_ours_refuses_the_other_hook_never_hears_of(folder: GitFolder) -> None:
    with_theirs(folder)
    folder.inroads("hook", "install")
    folder.commit("Notes", NOTES)
    assert folder.run("push", "-q", "origin", "main").returncode == 1
    assert not (folder.root / ".git/told").exists()


def test_taken_away_it_leaves_the_other_hook_as_it_was(folder: GitFolder) -> None:
    with_theirs(folder, 0o700)
    before = files_of(hooks(folder))
    folder.inroads("hook", "install")
    assert "The hook that was there before is back" in folder.inroads("hook", "uninstall").stdout
    assert files_of(hooks(folder)) == before
    assert stat.S_IMODE((hooks(folder) / "pre-push").stat().st_mode) == 0o700


def test_a_hook_that_git_does_not_run_is_not_run_by_ours(folder: GitFolder) -> None:
    with_theirs(folder, 0o644)
    folder.inroads("hook", "install")
    folder.git("push", "-q", "origin", "main")
    assert not (folder.root / ".git/told").exists()


@pytest.mark.battery(34)
def test_killed_at_any_point_it_leaves_a_hook_that_runs_the_other(folder: GitFolder) -> None:
    """Cut off before ours took its place, the other still is the hook; it isn't copied twice when it goes on."""
    with_theirs(folder)
    (hooks(folder) / "pre-push.before-inroads").write_text(THEIRS)
    assert folder.inroads("hook", "install").returncode == 0
    assert (hooks(folder) / "pre-push.before-inroads").read_text() == THEIRS


@pytest.mark.parametrize("command", ["install", "uninstall"])
def test_ours_changed_by_hand_is_left_as_it_is(folder: GitFolder, command: str) -> None:
    folder.inroads("hook", "install")
    with (hooks(folder) / "pre-push").open("a") as file:
        file.write("echo my own line\n")
    before = files_of(hooks(folder))
    done = folder.inroads("hook", command)
    assert done.returncode == 2
    assert "was changed by hand" in done.stderr
    assert files_of(hooks(folder)) == before


def test_two_hooks_that_would_have_to_be_kept_are_refused(folder: GitFolder) -> None:
    with_theirs(folder)
    (hooks(folder) / "pre-push.before-inroads").write_text("another")
    before = files_of(hooks(folder))
    done = folder.inroads("hook", "install")
    assert done.returncode == 2
    assert "Join the two, or delete the one that isn't needed" in done.stderr
    assert files_of(hooks(folder)) == before


def test_a_hook_that_is_a_link_is_left_as_it_is(folder: GitFolder, tmp_path: Path) -> None:
    (tmp_path / "shared").write_text(THEIRS)
    (hooks(folder) / "pre-push").symlink_to(tmp_path / "shared")
    done = folder.inroads("hook", "install")
    assert done.returncode == 2
    assert "is a link to" in done.stderr
    assert (tmp_path / "shared").read_text() == THEIRS


def test_hooks_that_serve_other_repositories_too_are_left_alone(folder: GitFolder, tmp_path: Path) -> None:
    (tmp_path / "all-hooks").mkdir()
    folder.git("config", "core.hooksPath", str(tmp_path / "all-hooks"))
    done = folder.inroads("hook", "install")
    assert done.returncode == 2
    assert 'python -m inroads hook check -- "$@"' in done.stderr
    assert list((tmp_path / "all-hooks").iterdir()) == []


def test_another_hook_is_not_taken_away(folder: GitFolder) -> None:
    with_theirs(folder)
    done = folder.inroads("hook", "uninstall")
    assert (done.returncode, "isn't from Inroads" in done.stderr) == (2, True)
    assert (hooks(folder) / "pre-push").read_text() == THEIRS


def test_without_a_hook_there_is_none_to_take_away(folder: GitFolder) -> None:
    done = folder.inroads("hook", "uninstall")
    assert (done.returncode, "there is no hook to take away" in done.stderr) == (2, True)


def test_status_tells_whether_it_is_there_and_which_remotes_are_public(folder: GitFolder) -> None:
    assert folder.inroads("hook", "status").returncode == 1
    folder.inroads("hook", "install")
    folder.git("remote", "add", "backup", "../backup.git")
    folder.inroads("hook", "private", "backup")
    done = folder.inroads("hook", "status")
    assert done.returncode == 0
    assert "Pushes are looked through.\n  backup: private\n  origin: public\n" in done.stdout


@pytest.mark.parametrize(
    "command", [("private", "nowhere"), ("public", "nowhere"), ("allow", "nowhere"), ("allow", "-x")]
)
def test_remotes_and_commits_that_there_are_not_are_refused(folder: GitFolder, command: tuple[str, str]) -> None:
    done = folder.inroads("hook", *command)
    assert done.returncode == 2


def test_outside_of_a_repository_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: S\n")
    alone = GitFolder(tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "inroads", "hook", "install"],
        cwd=tmp_path,
        env={**os.environ, "GIT_CEILING_DIRECTORIES": str(tmp_path.parent)},
        check=False,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, "not a git repository" in done.stderr) == (2, True)
    assert not (alone.root / ".git").exists()


def test_without_git_it_says_so(folder: GitFolder, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "inroads", "hook", "install"],
        cwd=folder.root,
        env={**os.environ, "PATH": str(tmp_path / "empty")},
        check=False,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, "Git isn't installed here" in done.stderr) == (2, True)


@pytest.mark.parametrize("shell", ["dash", "bash --posix"])
def test_the_hook_is_plain_sh_with_unix_line_ends(folder: GitFolder, shell: str) -> None:
    folder.inroads("hook", "install")
    path = hooks(folder) / "pre-push"
    assert b"\r" not in path.read_bytes()
    subprocess.run([*shell.split(), "-n", str(path)], check=True)


def test_a_python_of_windows_is_called_as_its_sh_understands_it() -> None:
    from inroads.pushes.hook_file import script

    text = script("D:\\Programs\\Ann O'Neil\\.venv\\Scripts\\python.exe", "it's/mkdocs.yml")
    line = next(line for line in text.splitlines() if line.startswith("python="))
    shown = subprocess.run(["sh", "-c", f'{line}; printf %s "$python"'], check=True, capture_output=True, text=True)
    assert shown.stdout == "D:/Programs/Ann O'Neil/.venv/Scripts/python.exe"


def test_where_inroads_is_gone_nothing_is_sent_and_the_reason_is_told(folder: GitFolder, tmp_path: Path) -> None:
    folder.inroads("hook", "install")
    path = hooks(folder) / "pre-push"
    path.write_text(path.read_text().replace(sys.executable, "/nowhere/python"))
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in ("git", "cat", "dirname"):
        found = subprocess.run(["which", name], check=True, capture_output=True, text=True).stdout.strip()
        (tools / name).symlink_to(found)
    done = folder.run("push", "-q", "origin", "main", PATH=str(tools))
    assert done.returncode == 1
    assert "Inroads could not be found" in done.stderr
    assert folder.run("push", "-q", "--no-verify", "origin", "main").returncode == 0


def test_a_module_of_the_same_name_in_the_repository_is_not_run(folder: GitFolder) -> None:
    folder.inroads("hook", "install")
    folder.commit("Trap", {"inroads/__init__.py": "raise SystemExit(0)\n", "inroads/__main__.py": "", **NOTES})
    assert folder.run("push", "-q", "origin", "main").returncode == 1
