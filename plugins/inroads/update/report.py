"""What an update did, or would do, in words for a person at a terminal."""

from collections.abc import Iterator, Mapping, Sequence

from inroads.exports.text import visible
from inroads.update.plan import CONFLICTS, Change, Kind

# In the order in which they are listed: what only happened, then what to look at, then what to decide.
_WORDS: Mapping[Kind, tuple[str, str]] = {
    Kind.ADDED: ("added", ""),
    Kind.REPLACED: ("replaced", ""),
    Kind.RENAMED: ("renamed", "was {other}"),
    Kind.DELETED: ("deleted", "Inroads has it no longer, and you hadn't changed it"),
    Kind.MERGED: ("merged", "with your changes in it"),
    Kind.KEPT: ("kept", "Inroads has it no longer; you had changed it, so it stays, and is your own from now on"),
    Kind.DECLINED: ("left out", "it has news, but {gone}"),
    Kind.LINKED: ("left out", "a link stands there, which is never followed"),
    Kind.CONFLICT: ("conflict", "choose in {lines}"),
    Kind.UNRESOLVED: ("conflict", "from before; nothing new was taken over until you choose in {lines}"),
    Kind.KEPT_WHOLE: ("conflict", "both of you changed it and it can't be merged; yours stays"),
    Kind.CLASH: ("conflict", "Inroads has a new page of this name; yours stays. Rename yours, and run this again"),
}


def as_text(
    changes: Sequence[Change], folder: str, left: Sequence[str], program: Sequence[str] = (), *, is_done: bool
) -> str:
    """Return what became of the files in `folder`; those named in `left` changed while the update ran.

    `program` are lines about the program that the project holds.
    """
    told = [change for change in changes if change.kind is not Kind.SAME]
    lines = [visible(line) for kind in _WORDS for change in told if change.kind is kind for line in _lines(change)]
    lines += [visible(f"  left as is  {name}: it changed just now, while this ran; run this again") for name in left]
    verb = "This was done" if is_done else "This would be done"
    about_program = [f"{verb} in the project:", *map(visible, program)] if program else []
    if not lines:
        same = "Nothing to do: guide, questions and templates are those of this edition, with your changes in them."
        return "\n".join(about_program) or same
    head = f"{verb} in {visible(folder)}:"
    return "\n".join([head, *lines, *about_program, "", _count(told), *_about_navigation(told)])


def _lines(change: Change) -> Iterator[str]:
    word, about = _WORDS[change.kind]
    numbers = ", ".join(map(str, change.lines))
    gone = f"you keep it as {change.other}, it seems" if change.other else "you deleted it"
    words = about.format(other=change.other, gone=gone, lines=f"line{'s' if len(change.lines) > 1 else ''} {numbers}")
    yield f"  {word:<10}  {change.name}{f': {words}' if words else ''}"


def _count(told: Sequence[Change]) -> str:
    conflicts = sum(change.kind in CONFLICTS for change in told)
    rest = len(told) - conflicts
    files = f"{rest} {'file' if rest == 1 else 'files'}"
    if not conflicts:
        return f"{files}, no conflict."
    return f"{files}, {conflicts} {'conflict' if conflicts == 1 else 'conflicts'} for you to decide."


def _about_navigation(told: Sequence[Change]) -> Iterator[str]:
    """Yield what to add to the navigation for a folder of pages that this edition is the first to have."""
    new = {c.name.partition("/")[0] for c in told if c.kind is Kind.ADDED and "/" in c.name}
    old = {c.name.partition("/")[0] for c in told if c.kind is not Kind.ADDED}
    for folder in sorted(new - old):
        yield f'Look whether "{folder}/" stands under nav: in mkdocs.public.yml, so that its pages can be found.'
