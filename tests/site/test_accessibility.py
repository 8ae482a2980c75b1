"""The statement of accessibility in the built site, what a center adds to it, and what the theme's pages lacked."""

import json
import re

import pytest
from mkdocs.exceptions import Abort

from conftest import Tree
from inroads.accessibility import AccessReport, as_mapping
from inroads.cli.access import checked_in
from inroads.publish.access import checked
from sites import Project, files_of, text_of

PAGE: Tree = {"content/public/accessibility.md": "---\ntitle: Accessibility\n---\n# Accessibility\n\nFor everybody.\n"}
REPORT = json.dumps(as_mapping(AccessReport(7, checked())))


def built(project: Project, tree: Tree) -> dict[str, bytes]:
    project.write({**PAGE, **tree})
    return files_of(project.build("mkdocs.public.yml"))


def test_without_a_report_the_page_says_that_nothing_was_checked(project: Project) -> None:
    html = built(project, {})["accessibility/index.html"]
    assert b"For everybody." in html
    assert b"No check of this edition has been run yet" in html


def test_the_page_tells_the_last_report_and_every_foot_leads_to_it(project: Project) -> None:
    project.write({**PAGE, "accessibility.json": REPORT})
    site = project.build("mkdocs.public.yml")
    files = files_of(site)
    assert "The source of 7 pages, by 47 rules" in text_of(site / "accessibility/index.html")
    assert b'<a href="../../accessibility/">Accessibility</a>' in files["guide/start/index.html"]
    assert b'<a href="/accessibility/">Accessibility</a>' in files["404.html"]


def test_without_the_page_no_foot_leads_there(project: Project) -> None:
    files = files_of(project.build("mkdocs.public.yml"))
    assert b"inroads-statement" not in files["guide/start/index.html"]


def test_the_same_report_makes_the_same_bytes(project: Project) -> None:
    first = built(project, {"accessibility.json": REPORT})
    assert built(project, {}) == first


def test_what_is_no_report_stops_the_build(project: Project, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(Abort):
        built(project, {"accessibility.json": "{}"})
    assert "accessibility.json:1:1: error unreadable-file: this isn't a report of accessibility" in caplog.text


def test_a_center_says_how_it_is_told_of_a_barrier(project: Project) -> None:
    center = "identity:\n  name: Northfield\nhelp:\n  barriers: access@b.example\n"
    html = built(project, {"center.yml": center})["accessibility/index.html"].decode()
    assert re.search(r'<h2 id="local-note">At Northfield</h2>', html)
    assert 'href="mailto:access@b.example"' in html
    assert "another form" not in html


def test_a_small_site_breaks_no_rule(project: Project) -> None:
    project.write(PAGE)
    found = checked_in(project.build("mkdocs.public.yml"))
    assert found.pages > 5
    assert [(one.file, one.rule, one.element) for one in found.findings] == []


@pytest.mark.parametrize("name", ["guide/start/index.html", "404.html"])
def test_every_page_begins_with_a_way_past_what_all_share(project: Project, name: str) -> None:
    html = (project.build("mkdocs.public.yml") / name).read_text("utf-8")
    assert '<a href="#inroads-content" class="md-skip">' in html
    assert html.count('id="inroads-content"') == 1
