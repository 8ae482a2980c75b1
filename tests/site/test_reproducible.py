"""The same bytes in every folder, time zone, locale, hash seed, umask and order of files, whatever their times say."""

from collections.abc import Mapping

import pytest

from rebuilds import Digests, finished, start


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> tuple[Digests, Digests]:
    """Two builds of everything, side by side, that have nothing in common but what they are made from."""
    here, there = tmp_path_factory.mktemp("a"), tmp_path_factory.mktemp("elsewhere") / "Größe/with blanks/deep"
    one = start(here, "forwards", TZ="Pacific/Kiritimati", LC_ALL="C", LANG="C", PYTHONHASHSEED="1")
    other = start(there, "backwards", TZ="Etc/GMT+12", LC_ALL="C.UTF-8", LANG="tr_TR.UTF-8", PYTHONHASHSEED="4242")
    return finished(one), finished(other)


def differing(one: Mapping[str, str], other: Mapping[str, str]) -> list[str]:
    return sorted(name for name in {*one, *other} if one.get(name) != other.get(name))


@pytest.mark.battery(24)
@pytest.mark.parametrize("edition", ["public", "private", "small"])
def test_an_edition_is_the_same_bytes_wherever_and_however_it_is_built(
    builds: tuple[Digests, Digests], edition: str
) -> None:
    assert differing(builds[0][edition], builds[1][edition]) == []


def test_what_could_hold_a_time_is_among_what_was_compared(builds: tuple[Digests, Digests]) -> None:
    public, private, small = (builds[0][edition] for edition in ("public", "private", "small"))
    assert {"assets/inroads-starter.zip", "printables/booklet/index.html", "search/search_index.json"} <= {*public}
    assert {"meetings.ics", "followups.ics", "printables/booklet.html"} <= {*private}
    assert "sitemap.xml" in small
    assert not [name for found in (public, private, small) for name in found if name.endswith(".gz")]


def test_a_single_byte_that_differs_is_seen() -> None:
    assert differing({"a": "1", "b": "2", "c": "3"}, {"a": "1", "b": "x", "d": "3"}) == ["b", "c", "d"]
