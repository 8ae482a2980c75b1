"""Entries of the navigation are made but once for each folder of pages, and look as if each page had made them."""

from collections.abc import Callable

import pytest
from jinja2 import FileSystemLoader

from inroads.site import furniture
from sites import PUBLIC_CONFIG, Project, files_of

NAVIGATION = """
    nav:
      - index.md
      - Guide:
          - First: [guide/a.md, {Deeper: [guide/b.md, guide/c.md]}]
          - Second: [guide/d.md]
          - guide/last.md
      - Questions: questions/
      - Templates: templates/
    """
PAGES = [f"guide/{name}.md" for name in ("a", "b", "c", "d", "last")]


def _make_each_anew() -> Callable[..., str]:
    return lambda render, *arguments: render(*arguments)


@pytest.mark.parametrize(
    ("features", "directory_urls"),
    [
        (["navigation.tabs"], False),
        (["navigation.tabs", "navigation.sections"], False),
        (["navigation.tabs", "navigation.sections"], True),
        (["navigation.sections", "navigation.expand", "navigation.indexes"], False),
        (["navigation.tabs", "navigation.prune", "toc.integrate"], False),
    ],
)
def test_a_page_is_what_it_would_be_without_what_is_kept(
    project: Project, monkeypatch: pytest.MonkeyPatch, features: list[str], directory_urls: bool
) -> None:
    settings = PUBLIC_CONFIG.partition("    nav:")[0].replace("font: false", f"font: false, features: {features}")
    project.write(
        {
            "mkdocs.public.yml": settings + NAVIGATION,
            **{f"content/public/{page}": f"---\ntitle: {page}\norder: 1\n---\n# {page}\n\n## Part\n" for page in PAGES},
        }
    )
    config = "mkdocs.public.yml"
    kept = files_of(project.build(config, use_directory_urls=directory_urls))
    monkeypatch.setattr(furniture, "_entry_maker", _make_each_anew)
    monkeypatch.setattr(furniture, "_Beneath", FileSystemLoader)
    anew = files_of(project.build(config, use_directory_urls=directory_urls))
    assert {name for name in anew if anew[name] != kept[name]} == set()
    assert b"Deeper" in anew["guide/b.html" if not directory_urls else "guide/b/index.html"]
