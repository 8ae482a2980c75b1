"""Which remotes count as public: all but those that are marked private, for the address that they had then."""

from dataclasses import dataclass

from inroads.pushes.git import GitError, Repository

_NO = ("false", "no", "off", "0")  # and not an empty value, which Git takes for a no as well


@dataclass(frozen=True, slots=True)
class Remote:
    """Where a push goes: the remote's name, or the address where it has none, and whether others may read it.

    `moved_from` is the address for which it was marked private, if it leads elsewhere now.
    """

    name: str
    is_public: bool
    moved_from: str = ""


def remote_of(repository: Repository, name: str, address: str) -> Remote:
    """Return the remote `name`, which leads to `address`, by the repository's marks."""
    is_private = repository.line("config", "--get", f"remote.{name}.inroadsPublic").lower() in _NO
    marked_for = repository.line("config", "--get-all", f"remote.{name}.inroadsPrivateUrl").split("\n")
    if is_private and marked_for != [""] and address not in marked_for:
        return Remote(name, is_public=True, moved_from=marked_for[0])
    return Remote(name, is_public=not is_private)


def mark(repository: Repository, name: str, *, is_public: bool) -> tuple[str, ...]:
    """Mark the remote `name`; return the addresses to which it pushes. Raise GitError if there is no such remote."""
    addresses = tuple(repository.ask("remote", "get-url", "--push", "--all", name).decode().split("\n")[:-1])
    _unset(repository, f"remote.{name}.inroadsPrivateUrl")
    if not is_public:
        for address in addresses:
            repository.ask("config", "--local", "--add", f"remote.{name}.inroadsPrivateUrl", address)
    repository.ask("config", "--local", f"remote.{name}.inroadsPublic", "true" if is_public else "false")
    return addresses


def _unset(repository: Repository, key: str) -> None:
    if repository.line("config", "--local", "--get-all", key):
        repository.ask("config", "--local", "--unset-all", key)


def remotes(repository: Repository) -> tuple[Remote, ...]:
    """Return every remote of the repository, by name, with the address to which it pushes first."""
    names = repository.line("remote").split("\n")
    return tuple(
        remote_of(repository, name, repository.line("remote", "get-url", "--push", name))
        for name in sorted(filter(None, names))
    )


def allowed(repository: Repository) -> tuple[str, ...]:
    """Return the commits that the seeker has looked through and allowed."""
    return tuple(filter(None, repository.line("config", "--get-all", "inroads.allowed").split("\n")))


def allow(repository: Repository, commit: str) -> str:
    """Allow what is in `commit` and in all before it; return its whole id. Raise GitError if there is none such."""
    found = (
        "" if commit.startswith("-") else repository.line("rev-parse", "--verify", "--quiet", f"{commit}^{{commit}}")
    )
    if not found:
        raise GitError(f'there is no commit "{commit}" here')
    if found not in allowed(repository):
        repository.ask("config", "--local", "--add", "inroads.allowed", found)
    return found
