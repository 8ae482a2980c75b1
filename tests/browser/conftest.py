"""A Chromium, the sample's private site, and a site of nasty notes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from browser_tools import Watched
from browsers import chromium
from sites import Project

REPOSITORY = Project(Path(__file__).parents[2])


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's private site, built."""
    folder = tmp_path_factory.mktemp("sample")
    run = REPOSITORY.run("build", "--strict", "--quiet", "-d", str(folder / "site"))
    assert run.returncode == 0, run.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a career center publishes of the sample, built."""
    folder = tmp_path_factory.mktemp("published")
    run = REPOSITORY.run("build", "--quiet", "-f", "mkdocs.public.yml", "-d", str(folder / "site"))
    assert run.returncode == 0, run.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=chromium(),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--allow-file-access-from-files"],
        )
        yield running
        running.close()


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    """A page in a window of ordinary size."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield Watched(context.new_page())
    context.close()
