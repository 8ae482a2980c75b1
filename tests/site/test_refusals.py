"""Ways in which a site with notes could get out: each is refused with the reason, and every page says what it is."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

from inroads.exports.crawlers import PRIVATE_MARK
from repositories import GitFolder, surroundings
from servers import serving
from sites import Project, files_of

PRIVATE_MARKS = (
    re.compile(r'<meta name="robots" content="noindex, nofollow">'),
    re.compile(r'<header class="md-header.*?<span class="inroads-private">Private</span>.*?</header>', re.DOTALL),
)
CONFIGS = {
    "mkdocs.yml": "",
    "inherits.yml": "INHERIT: mkdocs.yml\nsite_name: Another\n",
    "adds.yml": "INHERIT: mkdocs.public.yml\nplugins: {inroads/notes: {today: 2026-11-20}}\n",
}


@pytest.fixture
def configured(project: Project) -> Project:
    project.write({name: text for name, text in CONFIGS.items() if text})
    return project


@pytest.mark.parametrize("config", CONFIGS)
@pytest.mark.parametrize("dirty", [True, False])
def test_no_configuration_that_adds_notes_is_deployed(configured: Project, config: str, *, dirty: bool) -> None:
    loaded = load_config(str(configured.root / config))
    with pytest.raises(PluginError, match="this site holds private notes, and mkdocs gh-deploy would publish it"):
        loaded.plugins.on_startup(command="gh-deploy", dirty=dirty)


@pytest.mark.parametrize(
    ("variable", "name"),
    [
        ("MIKE_DOCS_VERSION", "mike"),
        ("READTHEDOCS", "Read the Docs"),
        ("NETLIFY", "Netlify"),
        ("VERCEL", "Vercel"),
        ("CF_PAGES", "Cloudflare Pages"),
    ],
)
def test_what_builds_a_site_to_publish_it_gets_none_with_notes(
    project: Project, monkeypatch: pytest.MonkeyPatch, variable: str, name: str
) -> None:
    monkeypatch.setenv(variable, "1")
    private, public = (load_config(str(project.root / config)) for config in ("mkdocs.yml", "mkdocs.public.yml"))
    with pytest.raises(PluginError, match=f"holds private notes, and {name} would publish it: it is never deployed"):
        private.plugins.on_startup(command="build", dirty=False)
    public.plugins.on_startup(command="build", dirty=False)


def test_the_command_itself_ends_with_the_reason_and_deploys_nothing(project: Project) -> None:
    GitFolder.made(project.root, {})
    run = project.run("gh-deploy", "--dirty", "--force")
    assert run.returncode == 1
    assert "it is never deployed. Publish with mkdocs.public.yml." in run.stderr
    assert "Traceback" not in run.stderr
    assert not (project.root / "site").exists()
    assert GitFolder(project.root.parent / "origin.git").run("for-each-ref").stdout == ""


@pytest.fixture
def site(project: Project) -> Path:
    """A built private site."""
    return project.build()


@pytest.mark.parametrize("arguments", [[], ["-n", "-x", "docs/latest"]])
def test_a_built_private_site_that_another_program_committed_is_not_pushed(
    site: Path, tmp_path: Path, arguments: list[str]
) -> None:
    folder = GitFolder.made(tmp_path / "elsewhere/repository")
    assert folder.inroads("hook", "install").returncode == 0
    command = [sys.executable, "-m", "ghp_import", "--branch", "gh-pages", *arguments, str(site)]
    subprocess.run(command, cwd=folder.root, env=surroundings(), check=True)
    push = folder.run("push", "-q", "origin", "gh-pages")
    assert push.returncode == 1
    assert "robots.txt" in push.stderr
    assert "a built private site" in push.stderr
    assert GitFolder(tmp_path / "elsewhere/origin.git").run("for-each-ref").stdout == ""


def test_every_page_and_the_robots_file_of_a_private_site_say_so(site: Path) -> None:
    pages = {name: data.decode() for name, data in files_of(site).items() if name.endswith(".html")}
    assert {"404.html", "index.html", "contacts/priya-raman/index.html", "guide/start/index.html"} <= {*pages}
    assert [
        (name, mark.pattern) for name, page in pages.items() for mark in PRIVATE_MARKS if not mark.search(page)
    ] == []
    assert (site / "robots.txt").read_text("utf-8").startswith(PRIVATE_MARK)
    assert "Disallow: /" in (site / "robots.txt").read_text("utf-8")


def test_so_does_every_page_of_a_preview(site: Path, project: Project) -> None:
    addresses = [os.path.relpath(path.parent, site) for path in site.rglob("index.html")]
    with serving(project.root) as preview:
        assert preview.get("robots.txt").text.startswith(PRIVATE_MARK)
        for address in (*("" if one == "." else f"{one}/" for one in sorted(addresses)), "no/such/page/"):
            page = preview.get(address).text
            assert all(mark.search(page) for mark in PRIVATE_MARKS), address
