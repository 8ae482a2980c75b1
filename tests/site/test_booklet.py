"""The booklet in the built site: every page of the guide, with ids of their own and links that lead somewhere."""

import re
from collections import Counter
from html import unescape
from pathlib import Path

import pytest

from conftest import REPOSITORY, Tree
from sites import Project

TREE: Tree = {
    "content/public/guide/start.md": """
        ---
        title: Start here
        order: 1
        ---
        # Start here

        ## Here

        To [the next](what.md), [a part of it](what.md#here), [the same page](#here), [home](../index.md),
        [another site](https://example.org/a?b=1&c=2).
        """,
    "content/public/guide/what.md": "---\ntitle: What it is\norder: 2\n---\n# What it is\n\n## Here\n\nZebra.\n",
    "content/public/printables/booklet.md": "---\ntitle: A booklet\nkind: booklet\n---\nWords above.\n",
}  # fmt: skip


@pytest.fixture(scope="module")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own public site."""
    return Project(REPOSITORY).build("mkdocs.public.yml", site_dir=str(tmp_path_factory.mktemp("booklet") / "public"))


@pytest.mark.parametrize("with_folders", [True, False])
def test_all_pages_of_the_guide_stand_on_it_and_their_links_lead_somewhere(
    project: Project, *, with_folders: bool
) -> None:
    project.write(TREE)
    site = project.build("mkdocs.public.yml", use_directory_urls=with_folders)
    html = (site / ("printables/booklet/index.html" if with_folders else "printables/booklet.html")).read_text("utf-8")
    body = html.partition("<article")[2].partition("</article>")[0]
    assert (
        body.index("Words above.")
        < body.index('<a href="#start">Start here</a>')
        < body.index('<h2 id="start--start-here">')
    )
    assert (
        body.index('<h2 id="start--start-here">')
        < body.index('<h3 id="start--here">')
        < body.index('<h2 id="what--what-it-is">')
    )
    assert "Zebra." in body
    links = dict(re.findall(r'<a href="([^"]*)">([^<]*)</a>', body))
    assert links["#what"] == "the next"
    assert links["#what--here"] == "a part of it"
    assert links["#start--here"] == "the same page"
    assert links["../../" if with_folders else "../index.html"] == "home"
    assert links["https://example.org/a?b=1&amp;c=2"] == "another site"


def test_the_real_booklet_holds_each_id_once_and_every_link_within_it_finds_its_place(real_site: Path) -> None:
    html = (real_site / "printables/booklet.html").read_text("utf-8")
    ids = Counter(unescape(one) for one in re.findall(r'\sid="([^"]*)"', html))
    assert [one for one, times in ids.items() if times > 1] == []
    wanted = {unescape(one) for one in re.findall(r'href="#([^"]+)"', html)}
    assert wanted - set(ids) == set()
    assert html.count('<section class="inroads-chapter"') == len(
        list((REPOSITORY / "content/public/guide").glob("*.md"))
    )


def test_the_search_finds_the_pages_of_the_guide_and_not_the_booklet(real_site: Path) -> None:
    index = (real_site / "search/search_index.json").read_text("utf-8")
    assert "guide/what.html" in index
    assert "printables/booklet" not in index
