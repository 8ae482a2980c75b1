"""What tests of the leak scan share: notes, pages and files of a site in, what was found out."""

from collections.abc import Iterable, Mapping

from conftest import Tree
from inroads.publish.leaks import Allowed, Finding, Folder, Limits, Private, Report, Standing, scan
from reading import dedented

PRIYA = """
---
name: Priya Ramanujam
organization: Acme Biotech
email: priya@example.com
phone: "+1 619 555 0142"
---
She left the bench because the freezer alarm kept ringing at night.
"""


def note(name: str, **fields: str) -> str:
    """Return a contact's note with `fields`."""
    lines = (f"{field}: {value}" for field, value in {"name": name, **fields}.items())
    return "\n".join(("---", *lines, "---", ""))


def scanned(
    output: Tree,
    notes: Tree,
    sources: Tree | None = None,
    *,
    allowed: Iterable[Allowed] = (),
    me: Mapping[str, object] | None = None,
    known: Iterable[str] = (),
    limits: Limits | None = None,
) -> Report:
    """Return the report of a scan of `output`, all three being files by name."""
    private = Private(Folder("notes", _files(notes)), me or {})
    return scan(
        _files(output),
        private,
        [(f"pages/{name}", data) for name, data in _files(sources or {})],
        allowed=tuple(allowed),
        known=frozenset(known),
        limits=limits,
    )


def _files(tree: Tree) -> list[tuple[str, bytes]]:
    return [(name, data if isinstance(data, bytes) else dedented(data).encode()) for name, data in tree.items()]


def leaks(text: str | bytes, notes: Tree, sources: Tree | None = None, name: str = "index.html") -> list[Finding]:
    """Return the leaks in a site of one file."""
    report = scanned({name: text}, notes, sources)
    assert report.unscanned == ()
    return [finding for finding in report.findings if finding.standing is Standing.LEAK]


def kinds(text: str | bytes, notes: Tree, sources: Tree | None = None) -> list[str]:
    """Return the kinds of the leaks in a page."""
    return [finding.kind.value for finding in leaks(text, notes, sources)]
