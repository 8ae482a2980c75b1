"""`inroads publish` on a tiny project: what it refuses, builds, finds and ends with; the last edition stays whole."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conftest import Tree, write_tree
from inroads.cli import main
from inroads.edit import TakenError, Workshop, turn
from inroads.publish.manifest import MANIFEST
from sites import PUBLIC_CONFIG, TINY, files_of, text_of

_OF_EVERY_SITE = ("index.html", "404.html", "assets/js/scroll.js", "assets/js/lint-rules.js")
EDITION: Tree = dict.fromkeys(_OF_EVERY_SITE, "the last edition")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose last edition lies in `public`."""
    return write_tree(tmp_path / "project", {**TINY, **{f"public/{name}": text for name, text in EDITION.items()}})


def publish(project: Path, *arguments: str, config: str = "mkdocs.public.yml") -> Result:
    return CliRunner().invoke(main, ["publish", "-f", str(project / config), *arguments])


def checks(project: Path) -> dict[str, str]:
    """How each check of the last run ended, as the report tells."""
    report = json.loads((project / "publish-report.json").read_text("utf-8"))
    return {check["name"]: check["status"] for check in report["checks"]}


def findings(project: Path) -> list[tuple[str, str]]:
    report = json.loads((project / "publish-report.json").read_text("utf-8"))
    return [(one["file"], one["message"]) for check in report["checks"] for one in check["findings"]]


def test_a_site_is_built_checked_and_put_in_the_place_of_the_last_one(project: Path) -> None:
    (project / "content/public/guide/list.pdf").write_bytes(b"%PDF-1.7\n%%EOF\n")
    done = publish(project)
    assert done.exit_code == 0, done.output
    assert checks(project) == {
        "problems": "passed", "build": "passed", "links": "passed", "no other host": "passed", "files": "passed",
        "accessibility": "passed", "leaks": "passed",
    }  # fmt: skip
    edition = files_of(project / "public")
    assert b"The public home page." in edition["index.html"]
    assert "guide/list.pdf" in edition
    assert "Published: the edition lies in public." in done.output
    assert {path.name for path in project.iterdir()} - {".cache"} == {  # which is there where Python compiles anew
        "content", "mkdocs.public.yml", "mkdocs.yml", "public", "publish-report.json",
    }  # fmt: skip
    listed = edition[MANIFEST].decode().splitlines()
    assert [line.partition("  ")[2] for line in listed] == sorted(set(edition) - {MANIFEST})
    again = publish(project, "--format", "json")
    assert json.loads(again.output) == json.loads((project / "publish-report.json").read_text("utf-8"))
    assert files_of(project / "public") == edition


def test_the_page_about_accessibility_tells_of_the_very_edition_that_is_published(project: Path) -> None:
    page = "---\ntitle: Accessibility\n---\n# Accessibility\n\nFor everybody.\n"
    (project / "content/public/accessibility.md").write_text(page, "utf-8")
    assert publish(project).exit_code == 0
    kept = json.loads((project / "accessibility.json").read_text("utf-8"))
    pages = len(list((project / "public").rglob("*.html")))
    assert kept["pages"] == pages > 5
    statement = next((project / "public").glob("accessibility*/index.html"))
    assert f"The source of {pages} pages" in text_of(statement)
    (project / "accessibility.json").write_text(json.dumps({**kept, "day": "2026-01-02"}), "utf-8")
    assert publish(project).exit_code == 0
    assert json.loads((project / "accessibility.json").read_text("utf-8"))["day"] == "2026-01-02"
    assert "2 January 2026" in text_of(statement)


def test_without_notes_at_hand_the_report_says_that_none_were_looked_for(project: Path) -> None:
    (project / "mkdocs.yml").unlink()
    done = publish(project, "--out", str(project / "elsewhere/new"), "--report", str(project / "told.json"))
    assert done.exit_code == 0, done.output
    assert "not run  leaks: no notes at hand, so nothing was looked for: there is no mkdocs.yml\n" in done.output
    assert (project / "elsewhere/new/index.html").is_file()
    assert (project / "told.json").is_file()
    assert files_of(project / "public") == dict.fromkeys(EDITION, b"the last edition")


FAULTS: dict[str, tuple[Tree, dict[str, str], str]] = {
    "a page with an error": (
        {"content/public/guide/start.md": "---\ntitle: Start: here\n---\n# Start\n"},
        {"problems": "failed", "build": "not run"},
        "content/public/guide/start.md",
    ),
    "a page that MkDocs warns of": (
        {"content/public/guide/start.md": "---\ntitle: Start\n---\n# Start\n\n[x](gone.md)\n"},
        {"problems": "passed", "build": "failed", "all other checks": "not run"},
        "mkdocs.public.yml",
    ),
    "a configuration that MkDocs can't read": (
        {"mkdocs.public.yml": f"{PUBLIC_CONFIG}\n    nonsense: [\n".replace("nonsense: [", "theme: {name: gone}")},
        {"problems": "passed", "build": "failed", "all other checks": "not run"},
        "mkdocs.public.yml",
    ),
    "a link, a request, a picture without words and a leak": (
        {
            "content/public/guide/start.md": "---\ntitle: Start\n---\n# Start\n\n<a href='../gone/'>x</a> "
            "Priya Raman\n\n<img src='https://other.example/x.png'>\n"
        },
        {
            "problems": "passed", "build": "passed", "links": "failed", "no other host": "failed", "files": "passed",
            "accessibility": "failed", "leaks": "failed",
        },
        "guide/start/index.html",
    ),
}  # fmt: skip


@pytest.mark.battery(41)
@pytest.mark.parametrize(("files", "ends", "file"), FAULTS.values(), ids=FAULTS)
def test_what_a_check_finds_leaves_the_last_edition_byte_for_byte(
    project: Path, files: Tree, ends: dict[str, str], file: str
) -> None:
    write_tree(project, files)
    done = publish(project)
    assert done.exit_code == 1, done.output
    assert checks(project) == ends
    assert file in {name for name, _ in findings(project)}
    assert "The last edition, in public, is as it was." in done.output
    assert "Priya" not in done.output.replace("priya-raman", "")
    assert files_of(project / "public") == dict.fromkeys(EDITION, b"the last edition")
    assert not list(project.glob(".inroads-publish-*"))


REFUSED: dict[str, tuple[Callable[[Path], Path], str]] = {
    "the project": (lambda root: root, "is or holds the project itself"),
    "what holds the project": (lambda root: root.parent, "is or holds the project itself"),
    "the root of the disk": (lambda root: Path(root.anchor), "is a disk of its own"),
    "the notes": (lambda root: root / "content/private", "is the folder of your private notes"),
    "below the notes": (lambda root: root / "content/private/new", "lies in the folder of your private notes"),
    "what holds the notes": (lambda root: root / "content", "holds the folder of your private notes"),
    "the public pages": (lambda root: root / "content/public", "is the folder of the public pages"),
    "below the public pages": (lambda root: root / "content/public/a/b", "lies in the folder of the public pages"),
    "the own pages": (lambda root: root / "content/local", "is the folder of your own pages"),
    "the private site": (lambda root: root / "site", "is where your private site is built"),
    "Git's folder": (lambda root: root / ".git/new", "lies in Git's own folder"),
    "a file": (lambda root: root / "mkdocs.yml", "is a file; name a folder"),
    "a folder with something else": (lambda root: root / "other", "holds what no edition put there: thesis.docx"),
    "a link to the notes": (lambda root: root / "linked", "is the folder of your private notes"),
    "an edition with something else": (lambda root: root / "kept", "holds what no edition put there: .git/config"),
}


@pytest.mark.parametrize(("place", "reason"), REFUSED.values(), ids=REFUSED)
def test_a_folder_that_no_edition_belongs_into_is_refused(
    project: Path, place: Callable[[Path], Path], reason: str
) -> None:
    write_tree(
        project, {"other/thesis.docx": "x", "kept/.git/config": "x", **{f"kept/{name}": "x" for name in EDITION}}
    )
    (project / "linked").symlink_to("content/private")
    before = files_of(project)
    done = publish(project, "--out", str(place(project)))
    assert done.exit_code == 2
    assert reason in done.output
    assert files_of(project) == before


def test_a_private_site_is_never_published(project: Path) -> None:
    done = publish(project, config="mkdocs.yml")
    assert done.exit_code == 2
    assert "is a private site: it uses inroads/notes" in done.output


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--report", "public/told.json"], "would lie in"),
        (["--report", "mkdocs.yml"], "is no report of this command, and would be lost"),
        (["--notes", "mkdocs.public.yml"], "the notes can't be looked for: "),
        (["--notes", "gone.yml"], "can't read "),
    ],
)
def test_options_that_would_do_harm_or_nothing_are_refused(project: Path, arguments: list[str], reason: str) -> None:
    name, value = arguments
    before = files_of(project)
    done = publish(project, name, str(project / value))
    assert done.exit_code == 2
    assert reason in done.output
    assert files_of(project) == before


def test_the_second_of_two_at_once_is_turned_away(project: Path) -> None:
    with turn(Workshop(project / "public").lock):
        done = publish(project)
    assert done.exit_code == 2
    assert "public is being published already; try again when that has ended" in done.output


def is_taken(lock: Path) -> bool:
    try:
        with turn(lock):
            return False
    except TakenError:
        return True


@pytest.mark.battery(41)
def test_killed_while_it_builds_it_leaves_the_last_edition_and_the_next_run_publishes(project: Path) -> None:
    """MkDocs, which it started, lives on for a while; nobody builds into the same folder until it has ended."""
    command = [sys.executable, "-m", "inroads", "publish", "-f", str(project / "mkdocs.public.yml")]
    workshop = Workshop(project / "public")
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True) as run:
        while not workshop.staged.exists():
            assert run.poll() is None
            time.sleep(0.01)
        os.killpg(run.pid, signal.SIGSTOP)
        run.kill()
    assert "is being published already" in publish(project).output
    os.killpg(run.pid, signal.SIGKILL)
    while is_taken(workshop.lock):
        time.sleep(0.01)
    assert files_of(workshop.out) == dict.fromkeys(EDITION, b"the last edition")
    assert publish(project).exit_code == 0
    assert b"The public home page." in (workshop.out / "index.html").read_bytes()
    assert not workshop.folder.exists()


def test_the_command_says_how_it_ends() -> None:
    text = " ".join(CliRunner().invoke(main, ["publish", "--help"]).output.split())
    assert "Ends with 0 if it is published, 1 if a check found something, 2 if the command itself can't be" in text
