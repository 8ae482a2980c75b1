"""Our part of Jinja: values are escaped as markupsafe would, and by the quick way."""

from pathlib import Path

import markupsafe
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from conftest import write_tree
from inroads.render.environment import PageEnvironment, escaped


class _Shown:
    def __html__(self) -> str:
        return "<b>&</b>"

    def __str__(self) -> str:
        return "<i>"


class _Loud(str):
    """A text that isn't quite one."""

    __slots__ = ()


@given(st.text("ab&<>\"'é ") | st.text())
def test_texts_are_escaped_as_markupsafe_does(text: str) -> None:
    assert escaped(text) == str(markupsafe.escape(text))
    assert escaped(Markup(text)) == text  # noqa: S704 (what is safe is what is tested)
    assert escaped(_Loud(text)) == str(markupsafe.escape(text))


@pytest.mark.parametrize("value", [None, 1, 2.5, ("<", "a"), _Shown(), b"<"])
def test_so_is_everything_else(value: object) -> None:
    assert escaped(value) == str(markupsafe.escape(value))


def test_templates_macros_and_loops_use_it(tmp_path: Path) -> None:
    files = {
        "macros.jinja": "{% macro one(value) %}<li>{{ value }}</li>{% endmacro %}",
        "page.jinja": "{% import 'macros.jinja' as parts %}{% for v in view %}{{ v }}{{ parts.one(v) }}{% endfor %}",
    }
    environment = PageEnvironment([write_tree(tmp_path, files)])
    page = environment.get_template("page.jinja")
    assert page.root_render_func.__globals__["escape"] is escaped  # type: ignore[attr-defined]
    assert page.render(view=["<a>", Markup("<b>"), "c"]) == ("&lt;a&gt;<li>&lt;a&gt;</li><b><li><b></li>c<li>c</li>")
