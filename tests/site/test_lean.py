"""Scripts and sheets as they are published: lighter, and still the same program."""

import gzip

import pytest

from conftest import REPOSITORY
from inroads.site.lean import lean
from sites import Project

ASSETS = REPOSITORY / "site-templates/overrides/assets"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("// why\nlet a = 1; // here\n", "let a = 1; // here\n"),
        ("/** What\n * it is.\n */\nlet a;\n", "let a;\n"),
        ("  /** One line. @param {string} a */\n  run(a);\n", "run(a);\n"),
        ("/* one */ a { color: red } /* two */\n", "/* one */ a { color: red } /* two */\n"),
        ("a {\n  /* why */\n  color: red;\n}\n", "a {\ncolor: red;\n}\n"),
        ("let a = /** @type {HTMLElement} */ (b);\n", "let a = (b);\n"),
        ('let a = "/* no comment";\nlet b = "// neither";\n', 'let a = "/* no comment";\nlet b = "// neither";\n'),
        ("/* one\n two */ let a;\nlet b;\n", "let a;\nlet b;\n"),
        ("let a = /`/;\n  // stays, and harms nobody\n", "let a = /`/;\n  // stays, and harms nobody\n"),
        ("let a = `one\n  // two\n  three`;\n  let b;\n", "let a = `one\n  // two\n  three`;\nlet b;\n"),
        ("\n\nlet a;\n\n", "let a;\n"),
        ("", ""),
    ],
)
def test_comments_and_indentation_go_and_all_else_stays(text: str, left: str) -> None:
    assert lean(text) == left


def test_a_site_publishes_them_lean_and_leaves_others_files_as_they_are(project: Project) -> None:
    own = "// mine\n  let own;\n"
    project.write({"theme/assets/js/copy.js": own, "content/public/assets/js/scroll.js": own})
    config = (project.root / "mkdocs.public.yml").read_text("utf-8")
    project.write({"mkdocs.public.yml": config.replace("font: false", "font: false, custom_dir: theme")})
    site = project.build("mkdocs.public.yml")
    published = (site / "assets/js/filler.js").read_text("utf-8")
    assert published == lean((ASSETS / "js/filler.js").read_text("utf-8"))
    assert "/**" not in published
    assert (site / "assets/js/copy.js").read_text("utf-8") == own
    assert (site / "assets/js/scroll.js").read_text("utf-8") == own


def test_a_public_site_carries_no_script_that_only_notes_need(project: Project) -> None:
    public, private = project.build("mkdocs.public.yml"), project.build()
    for script in ("day.js", "rest.js", "tables.js"):
        assert script not in (public / "templates/hello/index.html").read_text("utf-8")
        assert script in (private / "templates/hello/index.html").read_text("utf-8")


def test_all_of_our_scripts_and_sheets_of_a_public_page_weigh_less_than_60_kilobytes(project: Project) -> None:
    site = project.build("mkdocs.public.yml")
    page = (site / "templates/hello/index.html").read_text("utf-8")
    carried = [path for path in (*site.glob("assets/js/*.js"), *site.glob("assets/css/*.css")) if path.name in page]
    assert len(carried) > 10
    assert sum(len(gzip.compress(path.read_bytes())) for path in carried) <= 60_000
