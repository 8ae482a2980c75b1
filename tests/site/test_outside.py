"""What others see of a built site: a public one shows itself, a private one keeps everybody out and says what it is."""

import json
import re
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser
from pathlib import Path
from urllib.robotparser import RobotFileParser

import pytest

from inroads.exports.crawlers import PRIVATE_MARK
from sites import Project, files_of

ADDRESS = "https://example.org/guide/"


class _Head(HTMLParser):
    """The metadata of a page's head, as a browser reads it."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.meta: dict[str, str] = {}
        self.loads: list[str] = []
        self.data: list[str] = []
        self._in_data = False
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self.meta[found.get("name") or found.get("property", "")] = found.get("content", "")
        self._in_data = tag == "script" and found.get("type") == "application/ld+json"

    def handle_data(self, data: str) -> None:
        if self._in_data:
            self.data.append(data)
            self._in_data = False


@pytest.fixture
def addressed(project: Project) -> Project:
    """The project with an address at which its public site will be."""
    return with_settings(project, f"site_url: {ADDRESS}\nsite_description: About talks\n")


def with_settings(project: Project, settings: str) -> Project:
    project.write({"mkdocs.public.yml": (project.root / "mkdocs.public.yml").read_text() + settings})
    return project


def test_a_page_of_the_guide_tells_other_sites_what_it_is(addressed: Project) -> None:
    page = '---\ntitle: Say "hi" & <go>\ndescription: It\'s "short" </script><b> & sweet\n---\n# Words\n'
    addressed.write({"content/public/guide/start.md": page})
    head = _Head(addressed.build("mkdocs.public.yml") / "guide/start/index.html")
    assert head.meta["og:title"] == 'Say "hi" & <go>'
    assert head.meta["og:description"] == head.meta["description"] == 'It\'s "short" </script><b> & sweet'
    assert head.meta["og:type"] == "article"
    assert head.meta["og:url"] == f"{ADDRESS}guide/start/"
    assert head.meta["og:site_name"] == "Public"
    assert json.loads(head.data[0])["description"] == 'It\'s "short" </script><b> & sweet'
    assert not [name for name in head.meta if "image" in name]


def test_the_first_page_is_the_sites(addressed: Project) -> None:
    head = _Head(addressed.build("mkdocs.public.yml") / "index.html")
    assert (head.meta["og:title"], head.meta["og:type"], head.meta["og:url"]) == ("Public", "website", ADDRESS)
    assert json.loads(head.data[0])["@type"] == "WebSite"


def test_pages_of_questions_and_templates_have_a_preview_and_no_article(addressed: Project) -> None:
    site = addressed.build("mkdocs.public.yml")
    for name in ("questions/path", "templates/hello"):
        head = _Head(site / name / "index.html")
        assert head.meta["og:title"]
        assert head.data == []


def test_a_page_without_a_description_has_the_sites(project: Project) -> None:
    with_settings(project, "site_description: 'The \"best\" & only'\n")
    head = _Head(project.build("mkdocs.public.yml") / "guide/start/index.html")
    assert head.meta["description"] == head.meta["og:description"] == 'The "best" & only'


def test_without_an_address_there_is_no_map_and_nothing_is_made_up(project: Project) -> None:
    site = project.build("mkdocs.public.yml")
    assert not (site / "sitemap.xml").exists()
    assert not (site / "sitemap.xml.gz").exists()
    assert (site / "robots.txt").read_text() == "User-agent: *\nAllow: /\n"
    assert "og:url" not in _Head(site / "guide/start/index.html").meta


def test_the_map_names_exactly_the_public_pages(addressed: Project) -> None:
    site = addressed.build("mkdocs.public.yml")
    root = ElementTree.fromstring((site / "sitemap.xml").read_text())  # noqa: S314 (our own text)
    named = {(place.text or "").removeprefix(ADDRESS) for place in root.iter() if place.tag.endswith("loc")}
    built = {path.relative_to(site).as_posix().removesuffix("index.html") for path in site.rglob("index.html")}
    assert named == built
    robots = RobotFileParser()
    robots.parse((site / "robots.txt").read_text().splitlines())
    assert robots.site_maps() == [f"{ADDRESS}sitemap.xml"]


def test_where_addresses_end_with_html_the_first_pages_of_folders_are_known_by_the_folders(addressed: Project) -> None:
    site = with_settings(addressed, "use_directory_urls: false\n").build("mkdocs.public.yml")
    root = ElementTree.fromstring((site / "sitemap.xml").read_text())  # noqa: S314 (our own text)
    named = {(place.text or "").removeprefix(ADDRESS) for place in root.iter() if place.tag.endswith("loc")}
    assert named >= {"", "guide/start.html", "questions/", "templates/"}
    assert not [address for address in named if address.endswith("index.html")]
    for file, address in (("index.html", ""), ("questions/index.html", "questions/")):
        page = (site / file).read_text()
        assert f'<link rel="canonical" href="{ADDRESS}{address}">' in page
        assert f'<meta property="og:url" content="{ADDRESS}{address}">' in page


def test_a_robots_file_of_the_centers_own_stands(addressed: Project) -> None:
    addressed.write({"content/public/robots.txt": "User-agent: *\nDisallow: /drafts/\n"})
    site = addressed.build("mkdocs.public.yml")
    assert (site / "robots.txt").read_text() == "User-agent: *\nDisallow: /drafts/\n"


def test_a_private_site_shows_nothing_of_itself_whatever_the_public_folder_says(addressed: Project) -> None:
    addressed.write({"content/public/robots.txt": "User-agent: *\nAllow: /\n"})
    site = addressed.build()
    assert (site / "robots.txt").read_text() == f"{PRIVATE_MARK}\nUser-agent: *\nDisallow: /\n"
    assert not (site / "sitemap.xml").exists()
    pages = list(site.rglob("*.html"))
    assert len(pages) > 10
    for path in pages:
        head = _Head(path)
        assert head.meta["robots"] == "noindex, nofollow", path
        assert not [name for name in head.meta if name.startswith(("og:", "twitter:"))], path
        assert head.data == [], path


def test_every_page_of_a_private_site_says_that_it_is_private_in_words_and_no_public_one_does(project: Project) -> None:
    mark = re.compile(r'<header class="md-header.*?<span class="inroads-private">Private</span>.*?</header>', re.DOTALL)
    for path in project.build().rglob("*.html"):
        assert mark.search(path.read_text("utf-8")), path
    for path in project.build("mkdocs.public.yml").rglob("*.html"):
        assert "inroads-private" not in path.read_text("utf-8"), path


def test_the_public_site_is_the_same_bytes_on_every_day(addressed: Project) -> None:
    outputs = []
    for epoch in ("1700000000", "1800000000"):
        run = addressed.run("build", "-q", "-f", "mkdocs.public.yml", "-d", epoch, SOURCE_DATE_EPOCH=epoch)
        assert run.returncode == 0, run.stderr
        outputs.append(files_of(addressed.root / epoch))
    assert outputs[0] == outputs[1]
    assert ADDRESS.encode() in outputs[0]["sitemap.xml"]
