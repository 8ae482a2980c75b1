"""`inroads access`: which folder it looks at, how it ends, what it keeps, and both editions of this repository."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from browsers import chromium
from conftest import Tree
from inroads.accessibility import from_mapping
from inroads.cli import main

Make = Callable[[Tree], Path]
GOOD = (
    '<!doctype html><html lang="en"><head><title>{}</title><link rel="icon" href="data:,"></head>'
    '<body><a href="#m">Skip</a><main id="m"><h1>A page</h1>{}</main></body></html>'
)
SITE: Tree = {
    "mkdocs.yml": "docs_dir: content/public\nsite_dir: out\nplugins:\n  inroads/guide: {}\n",
    "content/public/index.md": "---\ntitle: Home\n---\n# Welcome\n",
    "out/index.html": GOOD.format("Home", "<p>Words</p>"),
    "out/assets/a.css": "img {}",
}


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795000000")  # 18 November 2026


def _access(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["access", *arguments, "-f", str(project / "mkdocs.yml")])


def test_the_folder_that_the_configuration_names_is_looked_at(tree: Make) -> None:
    found = _access(tree(SITE))
    assert (found.exit_code, found.output) == (
        0,
        "1 page checked by 47 rules of WCAG 2.2, levels A and AA.\n0 findings on 0 pages.\n",
    )


def test_what_breaks_a_rule_is_told_with_what_mends_it(tree: Make) -> None:
    found = _access(tree({**SITE, "out/a/b.html": GOOD.format("B", "<img src=x>")}))
    assert found.exit_code == 1
    assert found.output.startswith(
        "picture-words (1.1.1, level A): Pictures have words in their place, or none on purpose.\n"
        '  To mend it: write what the picture says in alt, or alt="" if it says nothing.\n'
        "  a/b.html, line 1: <img src=x>\n"
    )


def test_another_folder_can_be_named_and_one_that_is_not_there_is_refused(tree: Make) -> None:
    project = tree({**SITE, "other/index.html": "<p>"})
    assert _access(project, str(project / "other")).exit_code == 1
    assert _access(project, str(project / "nowhere")).exit_code == 2
    assert _access(tree({"bare/mkdocs.yml": "plugins: []\n"}) / "bare").exit_code == 2


def test_a_report_is_kept_where_the_option_says_with_the_day(tree: Make) -> None:
    project = tree(SITE)
    assert not (project / "accessibility.json").exists()
    _access(project, "--write")
    kept = json.loads((project / "accessibility.json").read_text("utf-8"))
    assert kept["day"] == "2026-11-18"
    (project / "mkdocs.yml").write_text("site_dir: out\nplugins:\n  inroads/guide: {accessibility: kept/last.json}\n")
    found = _access(project, "--write", "--format", "json")
    assert json.loads((project / "kept/last.json").read_text("utf-8")) == json.loads(found.output) == kept


def test_every_page_is_opened_in_a_browser_in_every_way(tree: Make) -> None:
    grey = '<p style="color: #999; background: #fff">Words that are hard to read</p>'
    project = tree({**SITE, "out/grey.html": GOOD.format("Grey", grey)})
    found = _access(project, "--browser", chromium(), "--format", "json")
    report = from_mapping(json.loads(found.output))
    assert found.exit_code == 1
    assert [(one.file, one.rule, len(one.ways)) for one in report.findings] == [("grey.html", "axe:color-contrast", 4)]
    assert report.browser
    assert report.browser.pages == 2
    assert report.browser.ways == ("1280 px, light", "320 px, light", "320 px, dark", "1280 px, dark")
    assert {"color-contrast", "label", "target-size"} <= set(report.browser.rules)
