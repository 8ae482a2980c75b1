"""The public edition beside a hundred private folders full of traps, some of them built first: not a byte changes."""

from pathlib import Path

from interference import changed_by, edition
from random_vaults import OF_FILES

VAULTS = range(100, 200)


def test_no_strange_tree_and_no_private_cache_changes_a_byte_of_the_public_edition(tmp_path: Path) -> None:
    project = edition(tmp_path / "project")
    found = dict(changed_by(project, VAULTS, OF_FILES))
    assert len(found) == len(VAULTS)
    assert {seed: names for seed, names in found.items() if names} == {}
    assert (project.root / "site/search/search_index.json").is_file(), "no private site was built"
