"""The hook that Git runs before each push: laid down beside one that is there, and taken away without a trace."""

import os
import re
import shlex
import stat
from dataclasses import dataclass
from pathlib import Path

from inroads.edit import remove, write_whole
from inroads.pushes.git import Repository

_NAME, _EARLIER = "pre-push", "pre-push.before-inroads"
_FIRST = "# Inroads: keeps private notes from being pushed to where others can read them."
# In words that every sh knows, Git for Windows' too. Where Inroads can't be found, nothing is sent.
_SCRIPT = f"""\
#!/bin/sh
{_FIRST}
# `inroads hook uninstall` takes it away; `git push --no-verify` passes it by once.
python=@PYTHON@
config=@CONFIG@
earlier="$(dirname "$0")/{_EARLIER}"

refs=$(cat)
tell() {{ if [ -n "$refs" ]; then printf '%s\\n' "$refs"; fi; }}

if "$python" -P -c 'import inroads' >/dev/null 2>&1; then
  tell | "$python" -P -m inroads hook check --config-file "$config" -- "$@" || exit 1
elif command -v inroads >/dev/null 2>&1; then
  tell | inroads hook check --config-file "$config" -- "$@" || exit 1
else
  echo 'Inroads could not be found, so it could not look for private notes, and nothing was sent.' >&2
  echo 'Install it again and run "inroads hook install", or push with --no-verify if you are sure.' >&2
  exit 1
fi
if [ -x "$earlier" ]; then
  tell | "$earlier" "$@"
fi
"""
_OURS = re.compile(
    re.escape(_SCRIPT).replace("@PYTHON@", r"[^\n]+").replace("@CONFIG@", r"[^\n]+"),
)


class HookError(ValueError):
    """The hook can't be laid down or taken away; the message says why, and what to do instead."""


@dataclass(frozen=True, slots=True)
class Hook:
    """Where a repository keeps its hooks."""

    folder: Path

    @property
    def file(self) -> Path:
        """The hook that Git runs."""
        return self.folder / _NAME

    @property
    def earlier(self) -> Path:
        """The hook that was there before ours, which ours runs in its turn."""
        return self.folder / _EARLIER

    @property
    def is_ours(self) -> bool:
        """Whether Git runs ours."""
        return _FIRST in _text(self.file)


def hook_of(repository: Repository) -> Hook:
    """Return where `repository` keeps its hooks; raise HookError if they aren't its own, GitError if it is none."""
    folder = _resolved(repository, "--git-path", "hooks")
    own = _resolved(repository, "--git-common-dir")
    if not folder.is_relative_to(own):
        raise HookError(
            f"Git is told to look for hooks in {folder} (core.hooksPath), which may serve other repositories or other "
            f'people too. Add this to the file "{_NAME}" there: python -m inroads hook check -- "$@"'
        )
    return Hook(folder)


def _resolved(repository: Repository, *asked: str) -> Path:
    told = os.fsdecode(repository.ask("rev-parse", *asked)).removesuffix("\n")
    return (repository.folder / told).resolve()


def script(python: str, config: str) -> str:
    """Return the hook that runs `python` with the site's configuration `config`, a path below the repository's top."""
    quoted = {"@PYTHON@": shlex.quote(python.replace("\\", "/")), "@CONFIG@": shlex.quote(config)}
    return _SCRIPT.replace("@PYTHON@", quoted["@PYTHON@"]).replace("@CONFIG@", quoted["@CONFIG@"])


def install(hook: Hook, python: str, config: str) -> bool:
    """Lay the hook down; return whether one that was there runs after it. Raise HookError, with nothing changed.

    The hook that is there is copied before ours takes its place, so that there is no moment without it.
    """
    if hook.file.is_symlink():
        raise HookError(
            f"{hook.file} is a link to {hook.file.resolve()}; it was left as it is. Add this to that file: "
            'python -m inroads hook check -- "$@"'
        )
    if hook.file.exists() and not hook.is_ours:
        _keep_earlier(hook)
    elif hook.is_ours:
        _refuse_changed(hook, "install")
    write_whole(hook.file, script(python, config).encode())
    hook.file.chmod(0o755)
    return hook.earlier.exists()


def _keep_earlier(hook: Hook) -> None:
    data, mode = hook.file.read_bytes(), stat.S_IMODE(hook.file.stat().st_mode)
    if hook.earlier.exists() and hook.earlier.read_bytes() != data:
        raise HookError(
            f"there is a hook {hook.file}, and another one in {hook.earlier.name} beside it, where it would be kept. "
            "Nothing was changed. Join the two, or delete the one that isn't needed, and run this again"
        )
    write_whole(hook.earlier, data)
    hook.earlier.chmod(mode)


def uninstall(hook: Hook) -> bool:
    """Take the hook away; return whether the one before it is back. Raise HookError, with nothing changed."""
    if not hook.file.exists():
        raise HookError("there is no hook to take away")
    if not hook.is_ours:
        raise HookError(f"{hook.file} isn't from Inroads; it was left as it is")
    _refuse_changed(hook, "uninstall")
    if hook.earlier.exists():
        hook.earlier.replace(hook.file)
        return True
    remove(hook.file)
    return False


def _refuse_changed(hook: Hook, wanted: str) -> None:
    if not _OURS.fullmatch(_text(hook.file)):
        raise HookError(
            f"{hook.file} was changed by hand since Inroads made it; it was left as it is. Move your own lines to "
            f'{hook.earlier.name} beside it, delete the file, and run "inroads hook {wanted}" again'
        )


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
    except OSError:
        return ""
