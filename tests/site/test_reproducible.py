"""The same bytes in every folder, time zone, locale, hash seed, umask and order of files, whatever their times say."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from rebuilds import finished, start


def differing(one: Mapping[str, str], other: Mapping[str, str]) -> list[str]:
    return sorted(name for name in {*one, *other} if one.get(name) != other.get(name))


@pytest.mark.battery(24)
def test_both_editions_are_the_same_bytes_wherever_and_however_they_are_built(tmp_path: Path) -> None:
    deep = tmp_path / "elsewhere/Größe/with blanks"
    one = start(tmp_path / "a", "forwards", TZ="Pacific/Kiritimati", LC_ALL="C", LANG="C", PYTHONHASHSEED="1")
    other = start(deep, "backwards", TZ="Etc/GMT+12", LC_ALL="C.UTF-8", LANG="tr_TR.UTF-8", PYTHONHASHSEED="4242")
    here, there = finished(one), finished(other)
    assert {edition: differing(here[edition], there[edition]) for edition in here} == {
        "public": [],
        "private": [],
        "small": [],
    }
    # What could hold a time, or an order, is among what was compared.
    assert {"assets/inroads-starter.zip", "printables/booklet.html", "search/search_index.json"} <= {*here["public"]}
    assert {"meetings.ics", "followups.ics", "printables/booklet.html"} <= {*here["private"]}
    assert "sitemap.xml" in here["small"]
    assert not [name for found in here.values() for name in found if name.endswith(".gz")]


def test_a_single_byte_that_differs_is_seen() -> None:
    assert differing({"a": "1", "b": "2", "c": "3"}, {"a": "1", "b": "x", "d": "3"}) == ["b", "c", "d"]
