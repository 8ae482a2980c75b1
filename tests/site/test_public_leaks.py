"""The public site of this repository beside the sample vault: nothing of a note is in it, unless it is planted."""

import shutil
from pathlib import Path

import pytest

from inroads.cli.leaks import leaks_in
from inroads.cli.project import read_project
from inroads.publish.leaks import Standing
from sites import Project, files_of

REPOSITORY = Project(Path(__file__).parents[2])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's public site, built once."""
    folder = tmp_path_factory.mktemp("public") / "site"
    run = REPOSITORY.run("build", "--quiet", "--strict", "-f", "mkdocs.public.yml", "-d", str(folder))
    assert run.returncode == 0, run.stderr
    return folder


@pytest.mark.parametrize("known", [None, ()], ids=["the theme's files known", "no file known"])
def test_the_sample_vault_raises_no_alarm(site: Path, known: tuple[str, ...] | None) -> None:
    report = leaks_in(site, read_project(REPOSITORY.root / "mkdocs.yml"), known)
    assert [finding for finding in report.findings if finding.standing is not Standing.ALLOWED] == []
    assert (report.unscanned, report.unused, report.passes) == ((), (), True)
    assert report.files == len(files_of(site))
    assert report.tokens > 1_000


PLANTED = {
    "index.html": ("<!-- ask Fọláṣadé Ògúnbíyí -->", "name"),
    "guide/what.html": ("<p data-x='bachterberg&#64;millrace.example'></p>", "e-mail address"),
    "search/search_index.json": ('"contacts\\/daniel-reyes\\/"', "path of a note"),
    "robots.txt": ("# (617) 555-0126", "phone number"),
    "404.html": ("<p>A stranger who said yes to a stranger and then had a worse month than I did.</p>", "words"),
}


def test_a_piece_of_the_sample_is_found_wherever_it_is_planted(site: Path, tmp_path: Path) -> None:
    shutil.copytree(site, tmp_path / "site")
    for name, (text, _) in PLANTED.items():
        with (tmp_path / "site" / name).open("a", encoding="utf-8") as page:
            page.write(text)
    report = leaks_in(tmp_path / "site", read_project(REPOSITORY.root / "mkdocs.yml"))
    found = sorted((one.file, one.kind.value) for one in report.findings if one.standing is Standing.LEAK)
    assert found == sorted((name, kind) for name, (_, kind) in PLANTED.items())
