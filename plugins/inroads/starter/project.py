"""What a new project holds, file by file. Knows no disk to write to."""

from collections.abc import Mapping

from inroads.archives import zipped
from inroads.shipped import LOCK, PROJECT
from inroads.starter.program import program

PROGRAMS = frozenset(("start-macos.command",))
KIT = "inroads-starter"
_BASE = ".inroads/content-base.zip"
NOTE_FOLDERS = ("content/private/contacts", "content/private/meetings")


def new_project(content: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Return the files of a project to publish from or to keep notes in, whose public folder holds `content`.

    It holds no note. What is taken over now is kept as the base of later updates.
    """
    to_publish = {
        ".github/workflows/publish.yml": _template("github-publish.yml"),
        ".gitlab-ci.yml": _template("gitlab-ci.yml"),
        "center.example.yml": _template("center.example.yml"),
    }
    return {**_common(content), **to_publish, _BASE: zipped(content)}


def starter_kit(content: Mapping[str, bytes]) -> bytes:
    """Return a zip archive of a private project for one person, with one example of each kind of note."""
    examples = {
        f"{NOTE_FOLDERS[0]}/robin-example.md": _template("example-contact.md"),
        f"{NOTE_FOLDERS[1]}/2030-03-14-robin-example.md": _template("example-meeting.md"),
    }
    scripts = {"start-windows.bat": _with_crlf(_template("start-windows.bat"))}
    scripts["start-macos.command"] = _template("start-macos.command")
    files = {**_common(content), **examples, **scripts, "README.txt": _template("README.txt")}
    return zipped({f"{KIT}/{name}": data for name, data in files.items()}, {f"{KIT}/{name}" for name in PROGRAMS})


def _common(content: Mapping[str, bytes]) -> Mapping[str, bytes]:
    wheel, data = program(content)
    return {
        ".gitignore": _template("gitignore"),
        "mkdocs.yml": _template("mkdocs.yml"),
        "mkdocs.public.yml": _template("mkdocs.public.yml"),
        "requirements.txt": LOCK.read_bytes(),
        f"program/{wheel}": data,
        **{f"content/public/{name}": page for name, page in content.items()},
    }


def _template(name: str) -> bytes:
    return (PROJECT / name).read_bytes()


def _with_crlf(text: bytes) -> bytes:
    """Return `text` with the line ends that Windows' command interpreter wants."""
    return text.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
