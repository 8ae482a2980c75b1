"""Folders that lie in each other: told with both names, by links and capitals too, and not where they lie apart."""

from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Tree
from inroads.roots import Roots, about_roots

APART: Tree = {
    "content/public/index.md": "",
    "content/private/contacts/ana.md": "",
    "content/local/guide/x.md": "",
    "contacts/address-book.txt": "",
    "meetings/of-the-team.md": "",  # in the project's own folder, which need not hold notes
}
Make = Callable[[Tree], Path]


def told(root: Path, **places: str) -> list[str]:
    usual = {"public": "content/public", "local": "content/local", "site": "site", **places}
    return [f"{found.path}: {found.message}" for found in about_roots(Roots(root, **{
        name: root / place for name, place in usual.items()}), "mkdocs.yml")]  # fmt: skip


def test_folders_that_lie_apart_are_no_problem(tree: Make) -> None:
    root = tree(APART)
    assert told(root, private="content/private") == told(root) == []
    assert told(root, private="content/private", site="../elsewhere", public="content/public2") == []
    assert told(root, private="content/publicity") == []


@pytest.mark.parametrize(
    ("places", "message"),
    [
        ({"private": "content", "local": "l"},
         'the folder of the public pages, "content/public", lies in that of the notes, "content"'),
        ({"private": "content/public/private"},
         'the folder of the notes, "content/public/private", lies in that of the public pages, "content/public"'),
        ({"private": "content/public"},
         'the public pages and the notes are in the same folder: "content/public" and "content/public"'),
        ({"private": "content/private", "site": "content/private/site"},
         'the folder of the built site, "content/private/site", lies in that of the notes, "content/private"'),
        ({"private": "content/private", "site": "content/private"},
         'the built site and the notes are in the same folder: "content/private" and "content/private"'),
        ({"private": "site/notes"},
         'the folder of the notes, "site/notes", lies in that of the built site, "site"'),
        ({"private": "content/local"},
         'a center\'s own pages and the notes are in the same folder: "content/local" and "content/local"'),
        ({"private": "content/private", "site": "content/local/site"},
         'the folder of the built site, "content/local/site", lies in that of a center\'s own pages, "content/local"'),
        ({"private": "content/PUBLIC"},
         'the public pages and the notes are in the same folder: "content/public" and "content/PUBLIC"'),
        ({"private": "Content/Public/x/../notes"},
         'the folder of the notes, "Content/Public/notes", lies in that of the public pages, "content/public"'),
    ],
)  # fmt: skip
def test_two_that_lie_in_each_other_are_told_by_their_names(tree: Make, places: dict[str, str], message: str) -> None:
    assert told(tree(APART), **places) == [f"mkdocs.yml: {message}"]


def test_links_are_followed_to_where_they_lead(tree: Make) -> None:
    root = tree(APART)
    (root / "notes").symlink_to("content/public")
    (root / "pages").symlink_to("content/private/contacts")
    where = 'the folder of the notes, "notes/mine, which is content/public/mine"'
    assert told(root, private="notes/mine") == [
        f'mkdocs.yml: {where}, lies in that of the public pages, "content/public"'
    ]
    where = 'the folder of the public pages, "pages, which is content/private/contacts"'
    assert told(root, private="content/private", public="pages") == [
        f'mkdocs.yml: {where}, lies in that of the notes, "content/private"'
    ]


@pytest.mark.parametrize(
    ("places", "message"),
    [
        ({"public": "content/private/public"},
         'the folder of the public pages, "content/private/public", lies where notes are: "content/private"'),
        ({"public": "content/private/contacts"},
         'the folder of the public pages, "content/private/contacts", lies where notes are: "content/private"'),
        ({"local": "content/private/meetings"},
         'the folder of a center\'s own pages, "content/private/meetings", lies where notes are: "content/private"'),
        ({"site": "content/private"},
         'the folder of the built site, "content/private", lies where notes are: "content/private"'),
        ({"site": "content/private/site/public"},
         'the folder of the built site, "content/private/site/public", lies where notes are: "content/private"'),
    ],
)  # fmt: skip
def test_a_site_that_knows_no_notes_finds_them_by_what_lies_there(
    tree: Make, places: dict[str, str], message: str
) -> None:
    root = tree({**APART, "content/private/meetings/m.md": ""})
    assert told(root, **places) == [f"mkdocs.yml: {message} has notes in it"]
