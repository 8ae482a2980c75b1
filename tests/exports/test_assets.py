"""Scripts and styles without their comments, and nothing else of them lost."""

import re
from pathlib import Path

import pytest

from conftest import REPOSITORY
from inroads.exports.assets import without_comments

ASSETS = REPOSITORY / "site-templates/overrides/assets"
OURS = [path for path in sorted(ASSETS.glob("*/*.*")) if path.suffix in (".js", ".css")]


def test_comments_of_a_script_that_have_their_own_lines_are_left_out() -> None:
    script = """// What it is for.
(() => {
  "use strict";

  /** One line. @param {string} text */
  const plain = (text) => text.replace(/\\/\\*x/, "// no comment"); // stays

  /**
   * Several lines.
   */
  const link = "https://example.com/*";
  /** @type {string} */ (link).trim();
  plain(link); /** one */
})();
"""
    assert (
        without_comments("a.js", script)
        == """(() => {
  "use strict";

  const plain = (text) => text.replace(/\\/\\*x/, "// no comment"); // stays

  const link = "https://example.com/*";
  /** @type {string} */ (link).trim();
  plain(link); /** one */
})();
"""
    )


def test_comments_of_a_style_are_left_out() -> None:
    style = "/* One */\n\na { b: c } /* two\nlines */\nd { e: f }\n"
    assert without_comments("a.css", style) == "a { b: c } d { e: f }\n"


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_of_our_own_files_comments_alone_are_left_out(path: Path) -> None:
    text = path.read_text("utf-8")
    slim = without_comments(path.name, text)
    left = iter(slim.splitlines())
    kept = next(left, None)
    for line in text.splitlines():
        if kept == line:
            kept = next(left, None)
        elif path.suffix == ".js":
            assert re.match(r"\s*(//|/\*\*|\*)", line), line
    assert kept is None or path.suffix == ".css"
    assert len(slim) < len(text)
