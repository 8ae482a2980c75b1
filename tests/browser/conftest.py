"""A Chromium, the sample's private site, and a site of nasty notes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from browser_tools import Watched
from browsers import chromium
from inroads.cli.browser import ARGUMENTS
from picking import PICK, THREE, add
from servers import files_at
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
            args=[*ARGUMENTS],
        )
        yield running
        running.close()


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    """A page in a window of ordinary size."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield Watched(context.new_page())
    context.close()


@pytest.fixture
def site(watched: Watched, published: Path) -> Iterator[str]:
    """The address of the public site on the web; nothing may go wrong on it, and nothing leave it."""
    with files_at(published) as address:
        yield address
        assert watched.errors == []
        assert watched.beyond(address) == []


@pytest.fixture
def picker(watched: Watched, site: str) -> Page:
    """The page for picking, with an empty list."""
    watched.page.goto(f"{site}{PICK}")
    return watched.page


@pytest.fixture
def listed(picker: Page) -> Page:
    """The page for picking, with three questions in the list."""
    add(picker, THREE)
    return picker
