"""What the public build publishes, and that it neither opens nor depends on anything private."""

import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from centers import png
from sites import Project, files_of, text_of

# Python tells of nearly everything that touches a file (open and os.open, scandir, listdir, chdir, rename, processes),
# but never of stat: for that see test_system_calls.py.
_WATCHER = """
import os
import runpy
import sys

OPENED = open(sys.argv.pop(1), "a", encoding="utf-8", errors="surrogateescape")

def record(event, arguments):
    # Of modules and of what is compiled: texts of ours.
    for argument in arguments if event not in ("import", "compile", "marshal.loads") else ():
        if isinstance(argument, (str, bytes, os.PathLike)):
            OPENED.write(event + " " + os.fsdecode(argument) + "\\n")

sys.addaudithook(record)
runpy.run_module("mkdocs", run_name="__main__")
"""


def test_the_public_build_opens_nothing_private(project: Project, tmp_path: Path) -> None:
    (tmp_path / "watch.py").write_text(_WATCHER)
    opened = tmp_path / "opened.txt"
    command = [sys.executable, str(tmp_path / "watch.py"), str(opened), "build", "-q", "-f", "mkdocs.public.yml"]
    subprocess.run(command, cwd=project.root, check=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    names = opened.read_text("utf-8", "replace").splitlines()
    seen = {event for event, _, name in (line.partition(" ") for line in names) if "content/public" in name}
    assert {"open", "os.scandir"} <= seen
    assert not [name for name in names if "content/private" in name]


def test_the_public_build_is_the_same_bytes_whatever_the_private_folder_holds(project: Project) -> None:
    whole = files_of(project.build("mkdocs.public.yml"))
    for path in (project.root / "content/private").rglob("*.md"):
        path.write_text("---\nname: [broken\n")
    assert files_of(project.build("mkdocs.public.yml")) == whole
    assert not [name for name, data in whole.items() if b"zyzzyva" in data or b"Priya" in data]


def test_the_public_site_has_its_own_home_page_and_no_private_ones(project: Project) -> None:
    site = project.build("mkdocs.public.yml")
    assert "The public home page." in text_of(site / "index.html")
    assert not (site / "contacts").exists()
    assert "answers in your notes" not in text_of(site / "questions/path/index.html")


@pytest.mark.battery(5, 6)
def test_an_error_in_a_public_page_stops_the_build(project: Project, caplog: pytest.LogCaptureFixture) -> None:
    project.write({"content/public/guide/start.md": "---\ntitle: Start: here\nrole: x\n---\n# Start\n"})
    with pytest.raises(Abort):
        project.build("mkdocs.public.yml")
    assert "content/public/guide/start.md:2:13: error unquoted-value" in caplog.text
    assert '    write it in quotes: title: "Start: here"' in caplog.text


def test_a_private_build_leaves_that_page_out_and_goes_on(project: Project) -> None:
    project.write({"content/public/guide/broken.md": "---\ntitle: Secret: half\n---\n# Broken words\n"})
    site = project.build()
    assert not (site / "guide/broken").exists()
    assert "guide/broken.md" in text_of(site / "problems/index.html")
    assert not [name for name, data in files_of(site).items() if b"Broken words" in data]


@pytest.mark.battery(8)
@pytest.mark.parametrize("data", [b"---\ntitle: x\n---\n# \xff\n", b"\xff\xfe-\0-\0-\0", b"---\ntitle: a\0b\n---\n"])
def test_a_public_page_with_bytes_that_are_no_text_is_an_error_and_no_traceback(project: Project, data: bytes) -> None:
    project.write({"content/public/guide/bytes.md": data})
    assert (project.build() / "index.html").exists()
    run = project.run("build", "-q", "-f", "mkdocs.public.yml")
    assert run.returncode == 1
    assert "content/public/guide/bytes.md" in run.stderr
    assert "Traceback" not in run.stderr


@pytest.mark.battery(16)
@pytest.mark.parametrize(
    "name",
    ["start.md.bak", "start.md~", ".start.md.swp", "start.MD", "start.markdown", "start (conflicted copy).md"],
)
def test_leftovers_are_never_published(project: Project, caplog: pytest.LogCaptureFixture, name: str) -> None:
    project.write({f"content/public/guide/{name}": "---\ntitle: Left over\n---\n# Left over words\n"})
    with pytest.raises(Abort):
        project.build("mkdocs.public.yml")
    assert f"content/public/guide/{name}:1:1: error not-a-note-file" in caplog.text
    assert not [file for file, data in files_of(project.build()).items() if b"Left over words" in data]


@pytest.mark.battery(15)
def test_links_out_of_the_public_folder_are_not_followed(
    project: Project, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/secret.md").write_text("---\ntitle: Secret\n---\nA secret word.\n")
    (project.root / "content/public/guide/file.md").symlink_to(tmp_path / "outside/secret.md")
    (project.root / "content/public/folder").symlink_to(tmp_path / "outside")
    with pytest.raises(Abort):
        project.build("mkdocs.public.yml")
    assert caplog.text.count("symbolic-link") == 2
    site = project.build()
    assert not [file for file, data in files_of(site).items() if b"secret word" in data]


@pytest.mark.battery(15)
def test_pipes_and_sockets_in_the_public_folder_hang_nothing(project: Project) -> None:
    os.mkfifo(project.root / "content/public/guide/pipe.md")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(project.root / "content/public/s.md"))
        site = project.build()
    assert not (site / "guide/pipe").exists()


def test_a_file_of_an_unknown_kind_stays_at_home(project: Project, caplog: pytest.LogCaptureFixture) -> None:
    project.write({"content/public/salaries.xlsx": "x", "content/public/picture.png": png(1, 2, 3)})
    with pytest.raises(Abort):
        project.build("mkdocs.public.yml")
    assert "content/public/salaries.xlsx:1:1: error unpublished-file: files with .xlsx aren't published" in caplog.text
    site = project.build()
    assert not (site / "salaries.xlsx").exists()
    assert (site / "picture.png").exists()


def test_fields_of_a_page_reach_the_theme_and_not_the_page(project: Project) -> None:
    page = "---\ntitle: Yes\ndescription: In short\nhide: [toc]\nsearch: {exclude: yes}\n---\n# Words\n\nA heffalump.\n"
    project.write({"content/public/guide/start.md": page})
    site = project.build("mkdocs.public.yml")
    html = (site / "guide/start/index.html").read_text()
    assert "<title>Yes - Public</title>" in html
    assert '<meta name="description" content="In short">' in html
    assert re.search(r'data-md-type="toc"\s+hidden', html)
    assert "heffalump" not in (site / "search/search_index.json").read_text()


def test_a_template_page_shows_its_blanks_and_not_its_braces(project: Project) -> None:
    words = text_of(project.build("mkdocs.public.yml") / "templates/hello/index.html")
    assert "Hi their first name ," in words
    assert "{{" not in words


def test_the_public_search_folds_accents_too(project: Project) -> None:
    project.write({"content/public/guide/start.md": "---\ntitle: Start\n---\n# Your résumé\n\nA résumé.\n"})
    assert "resume" in (project.build("mkdocs.public.yml") / "search/search_index.json").read_text()


def test_the_repositorys_own_public_site_is_built_without_a_warning(tmp_path: Path) -> None:
    repository = Project(Path(__file__).parents[2])
    run = repository.run("build", "--strict", "-f", "mkdocs.public.yml", "-d", str(tmp_path / "site"))
    assert run.returncode == 0, run.stderr
    assert "WARNING" not in run.stderr
    assert not (tmp_path / "site/help").exists()
    assert not [path for kind in ("*.yaml", "*.map") for path in (tmp_path / "site").rglob(kind)]


def test_a_page_in_which_two_versions_meet_stops_the_build(project: Project, caplog: pytest.LogCaptureFixture) -> None:
    page = "---\ntitle: Start\n---\n# Start\n\n<<<<<<< yours\nRoom 12.\n=======\nRoom 13.\n>>>>>>> new from Inroads\n"
    project.write({"content/public/guide/start.md": page})
    with pytest.raises(Abort):
        project.build("mkdocs.public.yml")
    assert "content/public/guide/start.md:6:1: error conflict-mark: two versions meet here" in caplog.text
