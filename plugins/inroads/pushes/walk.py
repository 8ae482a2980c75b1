"""What commits contain, file by file: each file of each folder is looked at once, by the oldest commit that has it."""

import contextlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from inroads.pushes.git import GitError, Objects, Repository

_FOLDER, _MODULE = "40000", "160000"
_TAGGED = {"object", "type"}
_FORMAT = "--format=%T%x00%cs%x00%s"


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit: its id, that of its tree, its day and its first line. For a bare tree all but the tree is the tag's."""

    id: str
    tree: str
    day: str = ""
    subject: str = ""


class File(NamedTuple):
    """A file of a commit: its path in the repository, with slashes, and the id of its bytes."""

    path: str
    blob: str


@dataclass(slots=True)
class Walk:
    """A walk through commits. It remembers where it was, and doesn't go there again."""

    objects: Objects
    seen: set[tuple[str, str]] = field(default_factory=set)

    def files(self, tree: str, prefix: str = "") -> Iterator[File]:
        """Yield the files below `tree` at which this walk wasn't before."""
        pending = [(prefix, tree)]
        while pending:
            folder, at = pending.pop()
            if (folder, at) in self.seen:
                continue
            self.seen.add((folder, at))
            for mode, name, found in entries(self.objects.read(at)[1], len(at) // 2):
                path = f"{folder}{name}"
                if mode == _FOLDER:
                    pending.append((f"{path}/", found))
                elif mode != _MODULE and (path, found) not in self.seen:
                    self.seen.add((path, found))
                    yield File(path, found)

    def find(self, tree: str, path: str) -> str | None:
        """Return the id of the file at `path` below `tree`, or None."""
        folder, _, rest = path.partition("/")
        for mode, name, found in entries(self.objects.read(tree)[1], len(tree) // 2):
            if name == folder:
                return (self.find(found, rest) if mode == _FOLDER else None) if rest else found
        return None


def entries(data: bytes, size: int) -> Iterator[tuple[str, str, str]]:
    """Yield mode, name and id of each entry in the bytes of a tree; an id has `size` bytes."""
    at = 0
    while at < len(data):
        space, end = data.index(b" ", at), data.index(b"\0", at)
        yield data[at:space].decode(), os.fsdecode(data[space + 1 : end]), data[end + 1 : end + 1 + size].hex()
        at = end + 1 + size


def peeled(objects: Objects, name: str) -> tuple[str, str]:
    """Return the kind and the id of what `name` is about: a tag stands for what it is on."""
    kind, data = objects.read(name)
    while kind == "tag":
        head = dict(line.split(" ", 1) for line in data.decode("utf-8", "replace").split("\n", 2)[:2])
        if set(head) != _TAGGED:
            raise GitError(f"the tag {name} can't be read")
        name, (kind, data) = head["object"], objects.read(head["object"])
    return kind, name


def sent_commits(repository: Repository, ends: Iterable[str], there: Iterable[str]) -> tuple[Commit, ...]:
    """Return the commits from which `ends` came and `there` didn't, the oldest first."""
    asked = "".join([*(f"{end}\n" for end in ends), *(f"^{end}\n" for end in there)])
    if not asked.replace("\n", "").strip("^"):
        return ()
    told = repository.ask("rev-list", "--stdin", "--reverse", "--topo-order", _FORMAT, told=asked.encode())
    lines = told.decode("utf-8", "replace").split("\n")
    pairs = zip(lines[::2], lines[1::2], strict=False)
    return tuple(Commit(head.removeprefix("commit "), *words.split("\0", 2)) for head, words in pairs)


def commits_among(objects: Objects, names: Iterable[str]) -> list[str]:
    """Return the commits that `names` are about, as far as this repository has them."""
    found = []
    for name in names:
        with contextlib.suppress(GitError):
            kind, commit = peeled(objects, name)
            found += [commit] if kind == "commit" else []
    return found


def tree_of(objects: Objects, commit: str) -> str:
    """Return the tree of a commit."""
    return objects.read(commit)[1].decode("utf-8", "replace").partition("\n")[0].removeprefix("tree ")
