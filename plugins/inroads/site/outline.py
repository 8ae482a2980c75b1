"""A page's table of contents from its HTML, for Material's sidebar and for MkDocs' check of anchors."""

import re
from html import unescape
from typing import TypedDict

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

_HEADING = re.compile(r'<h([23]) id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_ANCHOR = re.compile(r'\bid="([^"]+)"')
_TAG = re.compile(r"<[^>]+>")


class _Token(TypedDict):
    level: int
    id: str
    name: str
    children: "list[_Token]"


def add_outline(page: Page, html: str) -> None:
    """Append the headings of `html`, which comes after the page's own text, to its table of contents.

    Below the page's title, if its text has one: Material shows what is there and nothing beside it.
    """
    tokens: list[_Token] = []
    for level, anchor, title in _HEADING.findall(html):
        siblings = tokens[-1]["children"] if level == "3" and tokens else tokens
        siblings.append({"level": int(level), "id": anchor, "name": _TAG.sub("", title), "children": []})
    items = page.toc.items
    within = items[0].children if items and items[0].level == 1 else items
    within.extend(get_toc(tokens).items)
    page.present_anchor_ids = (page.present_anchor_ids or set()) | {unescape(a) for a in _ANCHOR.findall(html)}
