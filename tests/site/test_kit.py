"""The starter kit of a public site: a private site is built from it, and it holds nothing that isn't published."""

import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from inroads.archives import unzipped
from sites import Project, files_of, text_of

REPOSITORY = Project(Path(__file__).parents[2])
FILE = "assets/inroads-starter.zip"
OFFER = "---\ntitle: Start your own\n---\n# Start your own\n\n[Download](assets/inroads-starter.zip)\n"


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The kit of the repository's own public site, unpacked as a person does."""
    folder = tmp_path_factory.mktemp("kit")
    site = REPOSITORY.build("mkdocs.public.yml", site_dir=str(folder / "site"))
    with zipfile.ZipFile(site / FILE) as archive:
        archive.extractall(folder)
    return folder / "inroads-starter"


@pytest.fixture(scope="module")
def installed(unpacked: Path) -> Mapping[str, str]:
    """An environment in which the kit's own program runs, and not this repository's."""
    (wheel,) = (unpacked / "program").glob("*.whl")
    target = unpacked.parent / "installed"
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(target)]
    subprocess.run([*command, str(wheel)], check=True, capture_output=True)
    return {**os.environ, "PYTHONPATH": str(target), "NO_MKDOCS_2_WARNING": "1"}


def run(unpacked: Path, installed: Mapping[str, str], *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", *arguments]
    return subprocess.run(command, cwd=unpacked, env=installed, check=False, capture_output=True, text=True)


def test_the_private_site_is_built_from_it_without_a_warning(unpacked: Path, installed: Mapping[str, str]) -> None:
    done = run(unpacked, installed, "mkdocs", "build", "--strict")
    assert done.returncode == 0, done.stderr
    assert "Robin Example" in text_of(unpacked / "site/contacts/robin-example.html")
    assert "14 March 2030" in text_of(unpacked / "site/meetings/index.html")
    assert (unpacked / "site/guide/start.html").is_file()
    assert (unpacked / "site/help/index.html").is_file()
    assert '<span class="inroads-private">Private</span>' in (unpacked / "site/index.html").read_text("utf-8")


def test_nothing_is_wrong_in_it_and_nothing_is_overdue(unpacked: Path, installed: Mapping[str, str]) -> None:
    assert run(unpacked, installed, "inroads", "check").stdout == "No problems.\n"
    due = run(unpacked, installed, "inroads", "due", "--format", "json", "--today", "2027-01-01")
    assert '"bucket": "overdue"' not in due.stdout


def test_the_program_in_it_lays_out_a_project_of_its_own(unpacked: Path, installed: Mapping[str, str]) -> None:
    done = run(unpacked, installed, "inroads", "start", "another")
    assert done.returncode == 0, done.stderr
    laid_out = files_of(unpacked / "another/content/public")
    assert laid_out == files_of(unpacked / "content/public")


def test_a_site_without_the_page_that_offers_it_has_none(project: Project) -> None:
    assert not (project.build("mkdocs.public.yml") / FILE).exists()


def test_it_is_offered_where_the_page_is_and_the_link_to_it_is_right(project: Project) -> None:
    project.write({"content/public/start-your-own.md": OFFER})
    run = project.run("build", "--strict", "-q", "-f", "mkdocs.public.yml")
    assert "start-your-own" not in run.stderr.replace('not included in the "nav"', "")
    assert zipfile.is_zipfile(project.root / "public" / FILE)


def kit_of(project: Project, **options: object) -> bytes:
    return (project.build("mkdocs.public.yml", **options) / FILE).read_bytes()


def test_it_holds_the_centers_own_pages_and_none_that_is_not_published(project: Project) -> None:
    project.write(
        {
            "content/public/start-your-own.md": OFFER,
            "content/public/local/rooms.md": "---\ntitle: Rooms\n---\n# Rooms\n",
            "content/public/drafts/secret.md": "---\ntitle: Secret\n---\n# A zyzzyva\n",
            "content/public/.hidden.md": "zyzzyva",
        }
    )
    files = unzipped(kit_of(project, exclude_docs="drafts/"))
    inner = unzipped(next(data for name, data in files.items() if name.endswith(".whl")))
    assert "inroads-starter/content/public/local/rooms.md" in files
    assert "inroads/_shipped/content/public/local/rooms.md" in inner
    for name, data in (*files.items(), *inner.items()):
        assert b"zyzzyva" not in data, name
        assert "secret" not in name


def test_it_is_the_same_whatever_is_private_here(project: Project) -> None:
    project.write({"content/public/start-your-own.md": OFFER})
    before = kit_of(project)
    project.write(
        {
            "mkdocs.yml": "INHERIT: mkdocs.public.yml\nplugins:\n  inroads/notes: {me: {full_name: Zyzzyva}}\n",
            "content/private/contacts/zyzzyva.md": "---\nname: Zyzzyva\n---\n",
        }
    )
    assert kit_of(project) == before
    project.write({"mkdocs.public.yml": f"# zyzzyva\n{(project.root / 'mkdocs.public.yml').read_text()}"})
    assert kit_of(project) == before


def test_the_kits_names_can_be_unpacked_on_every_system(unpacked: Path) -> None:
    data = io.BytesIO((unpacked.parent / "site" / FILE).read_bytes())
    with zipfile.ZipFile(data) as archive:
        names = archive.namelist()
    assert len({name.casefold() for name in names}) == len(names)
    assert max(map(len, names)) < 120
    assert all(name.isascii() and not set(name) & set('<>:"\\|?*') for name in names)


def test_the_private_site_neither_has_it_nor_offers_it(tmp_path: Path) -> None:
    site = REPOSITORY.build(site_dir=str(tmp_path / "site"))
    assert not (site / FILE).exists()
    assert not list(site.glob("start-your-own*"))
