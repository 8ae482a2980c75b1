"""What a public build refuses before it touches anything: files that may not be published, folders in each other."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.exceptions import Abort

from centers import png
from conftest import Tree
from inroads.cli import main
from sites import Project, files_of

SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'


def refused(project: Project, caplog: pytest.LogCaptureFixture, config: str = "mkdocs.public.yml") -> str:
    """What is told of a build that stops, and leaves the last site as it was."""
    project.write({"public/last.html": "the last edition"})
    with pytest.raises(Abort):
        project.build(config)
    assert files_of(project.root / "public") == {"last.html": b"the last edition"}
    return caplog.text


@pytest.mark.parametrize(
    ("tree", "told"),
    [
        ({"content/public/salaries.xlsx": "x"}, "salaries.xlsx:1:1: error unpublished-file: files with .xlsx aren't"),
        ({"content/public/Makefile": "x"}, "Makefile:1:1: error unpublished-file: files with no ending aren't"),
        ({"content/public/a.svgz": "x"}, "a.svgz:1:1: error unpublished-file: files with .svgz aren't published"),
        ({"content/public/b\x1b.png": png(1, 2, 3)}, r"b\u001b.png:1:1: error unpublished-file: the name holds a"),
        ({"content/public/start.md~": "x"}, "start.md~:1:1: error not-a-note-file: this looks like a leftover"),
        ({"content/public/a.PNG": "<html>"}, "a.PNG:1:1: error invalid-media: it is HTML by what is in it"),
        ({"content/public/a.pdf": b"PK\3\4"}, "a.pdf:1:1: error invalid-media: it is an archive by what is in it"),
        ({"content/public/a.svg": SVG.format("<script/>")}, "a.svg:1:1: error invalid-media: it holds a <script>"),
        (
            {"content/public/a.svg": SVG.format("<a href='https://x.example'/>")},
            "error invalid-media: it leads elsewhere",
        ),
        ({"content/public/a.svg": SVG.format(" " * (1 << 20))}, "a.svg:1:1: error invalid-media: it has 1,048,6"),
        ({"content/public/contacts/ana.md": "x"}, 'contacts:1:1: error misplaced-file: a folder called "contacts"'),
        (
            {"content/public/guide/Meetings/m.png": "x"},
            'guide/Meetings:1:1: error misplaced-file: a folder called "Mee',
        ),
        ({"content/local/private/a.png": "x"}, 'content/local/private:1:1: error misplaced-file: a folder called "pri'),
        ({"content/local/a.png": "x"}, "content/local/a.png:1:1: error invalid-media: what is in it doesn't begin as"),
        ({"content/local/a.bak": "x"}, "content/local/a.bak:1:1: error not-a-note-file: this looks like a leftover"),
    ],
)
def test_what_may_not_be_published_stops_the_build_and_is_named(
    project: Project, caplog: pytest.LogCaptureFixture, tree: Tree, told: str
) -> None:
    project.write(tree)
    assert told in refused(project, caplog)


@pytest.mark.battery(15)
@pytest.mark.parametrize("name", ["link.md", "link.png", "folder", ".hidden", "guide/inside.png"])
@pytest.mark.parametrize("target", ["../private/contacts/priya-raman.md", "../private", "index.md", "nowhere"])
def test_every_link_in_the_public_folder_is_an_error(
    project: Project, caplog: pytest.LogCaptureFixture, name: str, target: str
) -> None:
    (project.root / "content/public" / name).symlink_to(target)
    assert f"content/public/{name}:1:1: error symbolic-link" in refused(project, caplog)


def test_a_private_site_goes_on_without_these_files_and_lists_them(project: Project) -> None:
    project.write(
        {
            "content/public/a.png": "<html>zyx",
            "content/public/a.xlsx": "zyx",
            "content/public/contacts/ana.md": "---\ntitle: zyx\n---\n",
            "content/public/private/a.txt": "zyx",
            "content/local/b.svg": SVG.format("<script>zyx</script>"),
        }
    )
    site = project.build()
    assert not [name for name, data in files_of(site).items() if b"zyx" in data]
    listed = (site / "problems/index.html").read_text("utf-8")
    for path in ("public/a.png", "public/a.xlsx", "public/contacts", "public/private", "local/b.svg"):
        assert f"content/{path}" in listed


CHANGES = {
    "mkdocs.yml": [
        ("today: 2026-11-20", "folder: content, today: 2026-11-20", 'public", lies in that of the notes, "content"'),
        ("today: 2026-11-20", "folder: content/public/notes", 'lies in that of the public pages, "content/public"'),
        ("today: 2026-11-20", "folder: content/Public", 'same folder: "content/public" and "content/Public"'),
        ("site_dir: site", "site_dir: content/private/site", 'lies in that of the notes, "content/private"'),
        ("site_dir: site", "site_dir: content/private", 'same folder: "content/private" and "content/private"'),
        ("site_name: Private", "docs_dir: link", 'same folder: "link, which is content/private" and "'),
    ],
    "mkdocs.public.yml": [
        ("content/public", "content/private/public", 'lies where notes are: "content/private" has notes in it'),
        ("content/public", "content", 'error misplaced-file: a folder called "private" is where notes are kept'),
        ("content/public", "content/private", 'error misplaced-file: a folder called "contacts" is where'),
        ("site_dir: public", "site_dir: content/private", 'site, "content/private", lies where notes are'),
        ("site_dir: public", "site_dir: content/private/site", 'lies where notes are: "content/private" has notes'),
        ("inroads/guide: {}", "inroads/guide: {local: content/private}", 'private/contacts:1:1: error misplaced-file'),
        ("inroads/guide: {}", "inroads/guide: {local: content/public/guide}", 'lies in that of the public pages'),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("config", "change"), [(name, one) for name, found in CHANGES.items() for one in found])
def test_folders_in_each_other_stop_every_build_and_are_told_by_the_check(
    project: Project, caplog: pytest.LogCaptureFixture, config: str, change: tuple[str, str, str]
) -> None:
    old, new, told = change
    (project.root / "link").symlink_to("content/private")
    project.write({"content/private/public/index.md": "---\ntitle: Home\n---\n# Home\n"})
    text = (project.root / config).read_text()
    assert old in text
    project.write({config: text.replace(old, new)})
    before = files_of(project.root / "content")
    assert told in refused(project, caplog, config)
    assert files_of(project.root / "content") == before
    checked = CliRunner().invoke(main, ["check", "-f", str(project.root / config)])
    assert checked.exit_code == 1
    assert "nested-folders" in checked.output or "misplaced-file" in checked.output


def test_a_preview_does_not_start_with_folders_in_each_other(project: Project) -> None:
    text = (project.root / "mkdocs.yml").read_text().replace("today: 2026-11-20", "folder: content/public/notes")
    project.write({"mkdocs.yml": text})
    run = project.run("serve", "-a", "127.0.0.1:0")
    assert run.returncode == 1
    assert 'the folder of the notes, "content/public/notes", lies in that of the public pages' in run.stderr
    assert "Traceback" not in run.stderr


def test_what_developers_use_is_published_only_where_it_is_asked_for(project: Project) -> None:
    plain = files_of(project.build("mkdocs.public.yml"))
    assert not [name for name in plain if Path(name).suffix == ".map"]
    assert not [name for name, data in plain.items() if b"sourceMappingURL" in data]
    scripts = [name for name in plain if name.startswith("assets/javascripts/bundle.")]
    text = (project.root / "mkdocs.public.yml").read_text()
    project.write({"mkdocs.public.yml": text.replace("inroads/guide: {}", "inroads/guide: {source_maps: true}")})
    asked = files_of(project.build("mkdocs.public.yml"))
    assert f"{scripts[0]}.map" in asked
    assert asked[scripts[0]].startswith(plain[scripts[0]].rstrip())
    assert b"sourceMappingURL" in asked[scripts[0]]


def test_no_page_of_the_public_site_tells_of_git_or_leads_to_an_editor(project: Project) -> None:
    pages = [path.read_text("utf-8") for path in project.build("mkdocs.public.yml").rglob("*.html")]
    traces = ("git-revision", "md-source", "edit_uri", "/edit/", "content.action", "blob/", 'rel="edit"', ".git/")
    assert [trace for trace in traces for page in pages if trace in page] == []
