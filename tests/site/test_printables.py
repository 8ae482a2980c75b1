"""Checklists and worksheets in the built site: on their own pages, in the guide, in its contents and in the search."""

import json
import logging
import re
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from conftest import Tree
from sites import PUBLIC_CONFIG, Project, text_of

GUIDE: Tree = {
    "content/public/guide/start.md": """
        ---
        title: Start here
        order: 1
        ---
        # Start here

        ## First

        Words before.

        ![[ck-ask]]

        ## Last

        See [the list](#ck-ask), and `![[ck-ask]]` in code.
        """,
    "content/public/guide/evidence.md": "---\ntitle: Evidence\n---\n# Evidence\n\n## How\n\nSee [one](start.md).\n",
    "content/public/printables/index.md": "---\ntitle: All sheets\nkind: index\n---\nHow to use them.\n",
    "content/public/printables/ck-ask.md": """
        ---
        title: Is it *short* & [sweet]?
        description: One thing to check.
        kind: checklist
        page: start
        copies: 4
        items: [A xylophone is named.]
        ---
        Go through it ([the other sheet](ws-gap.md), [home](../index.md#welcome), [web](https://example.org/a.md)).

        [Start]: ../guide/start.md
        """,
    "content/public/printables/ws-gap.md": """
        ---
        title: What only a person can tell me
        kind: worksheet
        page: start
        parts:
        - title: Three columns
          columns: [What I know, What I ask]
          rows: 2
        ---
        """,
}  # fmt: skip


@pytest.fixture
def printables(project: Project) -> Project:
    """The tiny site with a checklist, a worksheet and a page about evidence."""
    config = PUBLIC_CONFIG.rstrip() + "\n      - Printables: printables/\n"
    project.write({"mkdocs.public.yml": config, **GUIDE})
    return project


def test_a_page_of_the_guide_shows_the_whole_sheet_and_leads_to_its_own_page(printables: Project) -> None:
    html = (printables.build("mkdocs.public.yml") / "guide/start/index.html").read_text()
    words = text_of(printables.root / "public/guide/start/index.html")
    assert "Words before. Checklist: Is it *short* & [sweet]?" in words
    assert "A xylophone is named." in words
    assert 'href="../../printables/ck-ask/"' in html
    assert html.count('type="checkbox" id="ck-ask-') == 1
    assert "<code>![[ck-ask]]</code>" in html


def test_its_heading_has_its_turn_in_the_table_of_contents(printables: Project) -> None:
    html = (printables.build("mkdocs.public.yml") / "guide/start/index.html").read_text()
    contents = html.partition('data-md-component="toc"')[2].partition("</ul>")[0]
    titles = [title.strip() for title in re.findall(r'<span class="md-ellipsis">\s*(.*?)\s*</span>', contents)]
    assert titles == ["First", "Checklist: Is it *short* &amp; [sweet]?", "Last"]


def test_links_in_the_words_above_it_lead_where_they_should_from_both_pages(printables: Project) -> None:
    site = printables.build("mkdocs.public.yml", strict=True)
    for page in ("guide/start", "printables/ck-ask"):
        html = (site / page / "index.html").read_text()
        article = html.partition("<article")[2].partition("</article>")[0]
        found = [href for href in re.findall(r'href="([^"]+)"', article) if not href.startswith("#")]
        gap = "../ws-gap/" if page.startswith("printables") else "../../printables/ws-gap/"
        assert {gap, "../../#welcome", "https://example.org/a.md"} <= {*found}, page


def test_a_strict_build_knows_the_place_of_a_sheet_and_of_a_source(printables: Project) -> None:
    cites = "---\ntitle: What\n---\n# What\n\nSee [this](start.md#ck-ask) and [that](evidence.md#ev-flynn-2008).\n"
    printables.write({"content/public/guide/what.md": cites})
    site = printables.build("mkdocs.public.yml", strict=True)
    assert 'href="../what/"' in (site / "guide/evidence/index.html").read_text()


def test_a_citation_without_an_entry_is_told(printables: Project, caplog: pytest.LogCaptureFixture) -> None:
    cites = "---\ntitle: What\n---\n# What\n\nSee [that](evidence.md#ev-nobody-1999).\n"
    config = (printables.root / "mkdocs.public.yml").read_text() + "\nvalidation: {anchors: warn}\n"
    printables.write({"content/public/guide/what.md": cites, "mkdocs.public.yml": config})
    with caplog.at_level(logging.WARNING):
        printables.build("mkdocs.public.yml")
    assert "#ev-nobody-1999" in caplog.text


def test_the_page_about_evidence_lists_its_entries_below_its_title_in_the_contents(printables: Project) -> None:
    html = (printables.build("mkdocs.public.yml") / "guide/evidence/index.html").read_text()
    contents = html.partition('data-md-component="toc"')[2].partition("</nav>\n")[0]
    assert 'href="#use-yes"' in contents
    assert 'href="#how"' in contents
    assert '<h3 id="ev-flynn-2008">' in html


def test_a_sheets_own_page_has_its_parts_in_the_contents_and_its_words_in_the_article(printables: Project) -> None:
    site = printables.build("mkdocs.public.yml")
    assert 'href="#part-1"' in (site / "printables/ws-gap/index.html").read_text()
    words = text_of(site / "printables/ck-ask/index.html")
    assert words.startswith("Is it *short* & [sweet]?")
    assert "Checklist for Start here ." in words


def test_the_search_finds_a_sheet_where_it_is_shown_and_no_copy_of_a_card(printables: Project) -> None:
    docs = json.loads((printables.build("mkdocs.public.yml") / "search/search_index.json").read_text())["docs"]
    found = {doc["location"]: doc["text"] for doc in docs if "xylophone" in doc["text"]}
    assert [location.partition("#")[0] for location in sorted(found)] == ["guide/start/", "printables/ck-ask/"]
    assert all(text.count("xylophone") == 1 for text in found.values())


def test_the_index_lists_all_and_the_navigation_too(printables: Project) -> None:
    site = printables.build("mkdocs.public.yml")
    words = text_of(site / "printables/index.html")
    assert "How to use them. Start here Is it *short* & [sweet]? Checklist One thing to check." in words
    html = (site / "index.html").read_text()
    navigation = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html.partition("md-sidebar--primary")[2]))
    assert re.search(r"Checklists.*Is it .*Worksheets.*What only a person", navigation)


def test_a_private_site_shows_them_as_well(printables: Project) -> None:
    words = text_of(printables.build() / "guide/start/index.html")
    assert "A xylophone is named." in words


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (
            "printables/ck-ask.md",
            "---\ntitle: Ask\nkind: checklist\npage: strat\nitems: [One.]\n---\n",
            "content/public/printables/ck-ask.md:4:7: error unknown-page",
        ),
        (
            "guide/start.md",
            "---\ntitle: Start here\n---\n![[ck-ask]]\n\n![[ck-aks]]\n",
            "content/public/guide/start.md:6:1: error unknown-printable",
        ),
        (
            "printables/ws-gap.md",
            "---\ntitle: Gap\nkind: worksheet\npage: start\nparts:\n- prompts: [{lines: 2}]\n---\n",
            "content/public/printables/ws-gap.md:6:13: error missing-field",
        ),
    ],
)
@pytest.mark.battery(11, 20)
def test_a_mistake_stops_a_public_build_with_its_place(
    printables: Project, caplog: pytest.LogCaptureFixture, name: str, text: str, told: str
) -> None:
    printables.write({f"content/public/{name}": text})
    with pytest.raises(Abort):
        printables.build("mkdocs.public.yml")
    assert told in caplog.text


def test_the_guide_stands_in_parts_and_a_centers_own_page_after_those_of_its_place(project: Project) -> None:
    pages = {"start": 1, "step-1-research": 4, "our-center": 5, "hosts": 14, "ethics": 15, "career-center": 17}
    project.write(
        {
            f"content/public/guide/{page}.md": f"---\ntitle: {page.upper()}\norder: {order}\n---\n# x\n"
            for page, order in pages.items()
        }
    )
    html = (project.build("mkdocs.public.yml") / "index.html").read_text()
    navigation = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html.partition("md-sidebar--primary")[2]))
    order = ["First steps", "START", "The six steps", "STEP-1-RESEARCH", "OUR-CENTER", "More help", "ETHICS",
             "For others", "HOSTS", "CAREER-CENTER"]  # fmt: skip
    places = [navigation.index(words) for words in order]
    assert places == sorted(places)


def test_no_sheet_is_left_without_its_place(printables: Project) -> None:
    site = printables.build("mkdocs.public.yml")
    left = [path for path in Path(site).rglob("*.html") if "data-inroads-embed" in path.read_text()]
    assert left == []
