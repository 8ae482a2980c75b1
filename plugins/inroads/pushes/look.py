"""A push looked through before it is sent: every private file in what the other side doesn't have yet."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from inroads.exports.crawlers import PRIVATE_MARK, ROBOTS
from inroads.pushes.git import GitError, Objects, Repository
from inroads.pushes.private import Private, Why, private_in
from inroads.pushes.updates import Update, ends_of, stays_there
from inroads.pushes.walk import Commit, File, Walk, commits_among, peeled, sent_commits, tree_of

_ROBOTS_BYTES = 10_000  # more than any such file has


@dataclass(frozen=True, slots=True)
class Finding:
    """A private file, the oldest commit of the push that has it, why it is private, and whether newer ones have it."""

    path: str
    commit: Commit
    why: str
    is_in_last: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """What was found: private files that would be sent, by commit and path, and those that are on the other side."""

    findings: tuple[Finding, ...]
    already_there: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Configured:
    """The site's configuration: its place below the repository's top, and how its text names the private folders."""

    path: str
    folders_of: Callable[[bytes], Iterable[str]]


def look_through(
    repository: Repository, updates: Sequence[Update], private: Private, configured: Configured, allowed: Sequence[str]
) -> Look:
    """Return what is private in what `updates` would send; raise GitError.

    What the other side has already, by its own word, and what is in the commits `allowed`, isn't counted again. What
    this side believes of the other counts for nothing, since that may be old, or be about another place.
    """
    with Objects(repository) as objects:
        walk = Walk(objects)
        there = commits_among(objects, stays_there(updates))
        known = commits_among(objects, allowed)
        ends = [peeled(objects, end) for end in ends_of(updates)]
        commits = sent_commits(repository, (name for kind, name in ends if kind == "commit"), (*there, *known))
        sent = [*commits, *(Commit("", name) for kind, name in ends if kind == "tree")]
        rules = _with_earlier(private, sent, walk, configured)
        _pass_over(known, walk)
        already = {
            found.path for found in _found((Commit(name, tree_of(objects, name)) for name in there), walk, rules)
        }
        found = [*_found(sent, walk, rules), *_bare(ends, rules)]
        last = [tree_of(objects, name) for kind, name in ends if kind == "commit"]
        told = (replace(one, is_in_last=any(walk.find(tree, one.path) for tree in last)) for one in found)
        return Look(tuple(told), tuple(sorted(already)))


def _pass_over(commits: Iterable[str], walk: Walk) -> None:
    """Go through `commits` without looking, so that what is in them isn't looked at again."""
    for commit in commits:
        for _ in walk.files(tree_of(walk.objects, commit)):
            pass


def _bare(ends: Iterable[tuple[str, str]], private: Private) -> Iterator[Finding]:
    """Yield the notes to which tags lead directly."""
    for kind, name in ends:
        if kind == "blob" and name in private.notes:
            yield Finding(private.notes[name], Commit("", ""), "a tag leads to it")


def _with_earlier(private: Private, commits: Iterable[Commit], walk: Walk, configured: Configured) -> Private:
    """Return `private` with the folders that the configuration named in any of `commits`."""
    texts = {walk.find(commit.tree, configured.path) for commit in commits} - {None}
    named = {folder for text in texts if text for folder in configured.folders_of(walk.objects.read(text)[1])}
    return private_in({*private.folders, *named}, private.notes)


def _found(commits: Iterable[Commit], walk: Walk, private: Private) -> Iterator[Finding]:
    for commit in commits:
        for file in walk.files(commit.tree):
            why = private.why(file) or (str(Why.SITE) if _is_sites_mark(file, walk.objects) else "")
            if why:
                yield Finding(file.path, commit, why)


def _is_sites_mark(file: File, objects: Objects) -> bool:
    if file.path.rpartition("/")[2] != ROBOTS:
        return False
    data = objects.read(file.blob)[1][:_ROBOTS_BYTES]
    return data.decode("utf-8", "replace").startswith(PRIVATE_MARK)


def notes_now(repository: Repository, folder: Path) -> Mapping[str, str]:
    """Return the notes in `folder` as they are on the disk, by the ids that Git gives to their bytes.

    Twice each, since Git may change line ends when it takes a file in.
    """
    paths = sorted(str(path.resolve()) for path in folder.rglob("*.md") if path.is_file() and path.stat().st_size)
    listed = "".join(f"{path}\n" for path in paths if "\n" not in path).encode("utf-8", "surrogateescape")
    found: dict[str, str] = {}
    for ways in ((), ("--no-filters",)):
        try:
            told = repository.ask("hash-object", "--stdin-paths", *ways, told=listed)
        except GitError:  # a note vanished, or is closed to us: what is in the folder is refused by its path anyway
            continue
        found |= dict(zip(told.decode().split(), (Path(path).name for path in paths if "\n" not in path), strict=True))
    return found
