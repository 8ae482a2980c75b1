"""Both centers' editions in a browser: no rule of WCAG broken, nothing wider than the window, no other host."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser_tools import TWO_WAYS, Watched, violations
from centers import HARBOUR, NORTHFIELD
from conftest import REPOSITORY, Tree
from servers import files_at
from sites import Project

CENTERS: dict[str, Tree] = {"northfield": NORTHFIELD, "harbour": HARBOUR}
PAGES = ("", "guide/start.html", "guide/step-2-people.html", "guide/ethics.html", "questions/pick.html")


@pytest.fixture(scope="module", params=CENTERS)
def edition(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The public site of a center, built."""
    made = Project(tmp_path_factory.mktemp(request.param))
    shutil.copytree(REPOSITORY / "content/public", made.root / "content/public")
    shutil.copy(REPOSITORY / "mkdocs.public.yml", made.root)
    made.write(CENTERS[request.param])
    run = made.run("build", "--strict", "-q", "-f", "mkdocs.public.yml")
    assert run.returncode == 0, run.stderr
    return made.root / "public"


@pytest.mark.parametrize(("width", "scheme"), TWO_WAYS)
def test_an_edition_breaks_no_rule_and_asks_nobody_else(
    browser: Browser, edition: Path, scheme: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    watched = Watched(context.new_page())
    with files_at(edition) as address:
        for name in PAGES:
            watched.page.goto(f"{address}{name}")
            assert violations(watched.page) == [], name
            assert watched.page.evaluate("document.documentElement.scrollWidth") <= width, name
        assert watched.beyond(address) == []
    assert watched.errors == []
    context.close()


def test_the_box_is_a_region_with_the_name_of_the_center(browser: Browser, edition: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    with files_at(edition) as address:
        page.goto(f"{address}guide/start.html")
        box = page.get_by_role("region", name="At ")
        assert box.get_by_role("heading", level=2).inner_text().startswith("At ")
        assert box.get_by_role("link").count() >= 2
        page.goto(f"{address}guide/start.html#local-note")
        assert page.locator("#local-note").is_visible()
    context.close()
