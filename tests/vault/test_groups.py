"""Organizations and fields of work: who belongs to which, and under what name and address."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import desk_of
from inroads.names import fingerprint
from inroads.vault import Group, Vault
from inroads.vault.vault import _groups


def _vault(tmp_path: Path, organizations: dict[str, str]) -> Vault:
    notes = {
        f"contacts/{c}.md": f'---\nname: {c}\norganization: "{o}"\nindustry: "{o}"\n---\n'
        for c, o in organizations.items()
    }
    return desk_of(tmp_path, notes).vault


def test_an_organization_in_different_capitals_is_one_and_is_called_as_it_is_written_first(tmp_path: Path) -> None:
    vault = _vault(tmp_path, {"a": "acme Biotech", "b": "Acme  Biotech", "c": "ACME BIOTECH", "d": "Other", "e": ""})
    assert vault.organizations == {
        "acme-biotech": Group("acme Biotech", "acme-biotech", ("a", "b", "c")),
        "other": Group("Other", "other", ("d",)),
    }
    assert vault.organization_of["c"].slug == "acme-biotech"
    assert "e" not in vault.organization_of
    assert vault.fields.keys() == vault.organizations.keys()
    assert vault.field_of["d"].name == "Other"


@pytest.mark.battery(13, 14)
def test_names_whose_addresses_collide_are_groups_of_their_own(tmp_path: Path) -> None:
    vault = _vault(tmp_path, {"a": "A B", "b": "A-B", "c": "a.b", "d": "A & B"})
    assert {group.name: group.contacts for group in vault.organizations.values()} == {
        "A B": ("a",),
        "A-B": ("b",),
        "a.b": ("c",),
        "A & B": ("d",),
    }
    assert vault.organizations["a-b"].name == "A & B"
    assert vault.organization_of["a"].slug == f"a-b-{fingerprint('a b')}"


@pytest.mark.battery(14)
def test_an_organization_called_index_does_not_take_the_index_pages_address(tmp_path: Path) -> None:
    assert list(_vault(tmp_path, {"a": "Index"}).organizations) == [f"index-{fingerprint('index')}"]


@pytest.mark.battery(13)
@pytest.mark.parametrize("name", ["渡辺製作所", "x" * 5000, "🙂", "../../etc"])
def test_any_name_makes_an_address(tmp_path: Path, name: str) -> None:
    (group,) = _vault(tmp_path, {"a": name}).organizations.values()
    assert group.name == name
    assert len(group.slug) <= 110
    assert "/" not in group.slug


@given(st.lists(st.text(max_size=8), max_size=12))
def test_everyone_with_an_organization_is_in_exactly_one_group(names: list[str]) -> None:
    members = [(name, f"c{number}") for number, name in enumerate(names)]
    grouped = [contact for group in _groups(members).values() for contact in group.contacts]
    assert sorted(grouped) == sorted(contact for name, contact in members if name)
