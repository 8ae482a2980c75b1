"""The public edition beside a hundred vaults of notes, sound and broken: not a byte of it changes."""

import random
from pathlib import Path

from conftest import REPOSITORY
from interference import changed_by, edition, edition_of
from random_vaults import OF_FILES, OF_NOTES

VAULTS = range(100)


def test_no_notes_change_a_byte_of_the_public_edition(tmp_path: Path) -> None:
    found = dict(changed_by(edition(tmp_path / "project"), VAULTS, OF_NOTES))
    assert len(found) == len(VAULTS)
    assert {seed: names for seed, names in found.items() if names} == {}


def test_no_vault_changes_a_byte_of_the_repositorys_own_edition(tmp_path: Path) -> None:
    project = edition_of(REPOSITORY, tmp_path / "project")
    found = dict(changed_by(project, (1001, 1002, 1003), (*OF_NOTES, *OF_FILES)))
    assert found == {1001: [], 1002: [], 1003: []}
    assert (project.root / "public/assets/inroads-starter.zip").stat().st_size > 100_000


def test_a_public_edition_that_does_change_is_seen(tmp_path: Path) -> None:
    def into_the_public_folder(rng: random.Random, root: Path) -> None:
        (root.parent / "public/index.md").write_text("---\ntitle: Home\n---\n# Other words\n")
        (root.parent / "public/new.md").write_text("---\ntitle: New\n---\n# New\n")

    found = dict(changed_by(edition(tmp_path / "project"), (1,), [into_the_public_folder] * 3))
    assert {"index.html", "new/index.html", "search/search_index.json", "sitemap.xml"} <= {*found[1]}
