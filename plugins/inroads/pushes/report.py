"""A refused push in plain words: which file in which commit, and what can be done about it. Pure."""

from collections.abc import Iterator

from inroads.pushes.look import Finding, Look
from inroads.pushes.private import Why
from inroads.pushes.remotes import Remote

_SHOWN = 10  # so many files fit on a screen beside what to do about them


def refusal(look: Look, remote: Remote, address: str) -> Iterator[str]:
    """Yield the lines that a person reads who wanted to push to `remote` at `address`."""
    to = f"{remote.name} ({address})" if address not in ("", remote.name) else remote.name or "another place"
    yield f"Inroads stopped this push. It would send private files to {to}, which counts as public:"
    yield ""
    for finding in look.findings[:_SHOWN]:
        yield f"  {finding.path}"
        yield f"      {_about(finding)}"
    if len(look.findings) > _SHOWN:
        yield f"  and {len(look.findings) - _SHOWN} more"
    yield ""
    yield "Nothing was sent. What you can do:"
    yield ""
    yield from _ways_out(look, remote)


def _about(finding: Finding) -> str:
    commit = finding.commit
    if not commit.id:
        return finding.why if finding.why not in (*Why,) else f"{finding.why}; a tag leads to it"
    where = f'in commit {commit.id[:10]} of {commit.day}, "{commit.subject}"'
    return f"{where}: {finding.why}" + ("" if finding.is_in_last else ", and taken out again later")


def _ways_out(look: Look, remote: Remote) -> Iterator[str]:
    folders = sorted({_folder(finding) for finding in look.findings})
    ids = {finding.commit.id for finding in look.findings}
    if len(ids) == 1 and all(finding.is_in_last for finding in look.findings):
        yield "* If that is your last commit, take them out of it. They stay on your disk:"
        yield f"    git rm -r --cached --quiet -- {' '.join(map(_quoted, folders))}"
        yield "    git commit --amend --no-edit --allow-empty"
    else:
        yield "* Deleting them now isn't enough: older commits of this push hold them. Take them out of all of these:"
        yield "    git filter-repo --invert-paths " + " ".join(f"--path {_quoted(folder)}" for folder in folders)
        yield "  (a program to install first; it takes them from your disk too, so make a copy before)"
    yield "* Keep notes where Git doesn't look: write their folder into the file .gitignore."
    if remote.moved_from:
        yield f"* {remote.name} was marked private while it led elsewhere. If only you can read this place too:"
    else:
        yield "* If only you can read that place, say so:"
    yield f"    inroads hook private {_quoted(remote.name or 'NAME')}"
    yield "* If you have looked at these files and anybody may read them (a sample, say), allow them up to a commit:"
    yield "    inroads hook allow COMMIT"


def _folder(finding: Finding) -> str:
    """Return what to take out: the file, or for a whole site and a whole folder of notes the folder."""
    folder = finding.path.rpartition("/")[0]
    return folder if folder and finding.why in (Why.SITE, Why.FOLDER) else finding.path


def _quoted(path: str) -> str:
    return path if path.isascii() and not set(path) & set(" '\"\\$&;|<>()*?[]#~`!") else f'"{path}"'


def reminder(look: Look, remote: Remote) -> Iterator[str]:
    """Yield a line about private files that the other side has already, if there are any."""
    if look.already_there:
        first, *more = look.already_there
        others = f" and {len(more)} more" if more else ""
        yield f"Inroads: {remote.name or 'the other side'} has {first}{others} already, where others can read it."
