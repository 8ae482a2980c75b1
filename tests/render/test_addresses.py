"""Where pages lie, with folders in addresses and without, and the way from each to each."""

from posixpath import normpath

import pytest

from inroads.render.addresses import Addresses


@pytest.mark.parametrize(
    ("source", "folders", "address", "file", "to_root"),
    [
        ("index", True, "", "index.html", ""),
        ("problems", True, "problems/", "problems/index.html", "../"),
        ("contacts/index", True, "contacts/", "contacts/index.html", "../"),
        ("contacts/priya", True, "contacts/priya/", "contacts/priya/index.html", "../../"),
        ("questions/sets/a", True, "questions/sets/a/", "questions/sets/a/index.html", "../../../"),
        ("index", False, "index.html", "index.html", ""),
        ("problems", False, "problems.html", "problems.html", ""),
        ("contacts/index", False, "contacts/index.html", "contacts/index.html", "../"),
        ("contacts/priya", False, "contacts/priya.html", "contacts/priya.html", "../"),
        ("questions/sets/a", False, "questions/sets/a.html", "questions/sets/a.html", "../../"),
    ],
)
def test_a_page_has_an_address_a_file_and_a_way_to_the_root(
    source: str, folders: bool, address: str, file: str, to_root: str
) -> None:
    pages = Addresses(folders)
    assert (pages.address(source), pages.file(source), pages.to_root(source)) == (address, file, to_root)


@pytest.mark.parametrize("folders", [True, False])
def test_from_every_depth_the_way_leads_to_every_page(folders: bool) -> None:
    pages = Addresses(folders)
    sources = ("index", "problems", "contacts/index", "contacts/priya", "questions/sets/a")
    for start in sources:
        for goal in sources:
            here = pages.address(start).rpartition("/")[0]
            way = pages.to_root(start) + pages.address(goal)
            assert normpath(f"site/{here}/{way}") == normpath(f"site/{pages.address(goal)}"), (start, goal)
