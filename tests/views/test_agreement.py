"""Whether what several people said goes together, by the fit and the tags that the seeker noted."""

import pytest

from inroads.views.agreement import Together, Voice, side_of, together
from inroads.views.link import Link


def _voices(*fits: int | None, tags: tuple[str, ...] = ()) -> list[Voice]:
    return [Voice((Link(f"P{n}"),), fit, tags if n == 0 else ()) for n, fit in enumerate(fits)]


@pytest.mark.parametrize(
    ("fits", "goes"),
    [
        ((), None),
        ((5,), None),
        ((4, 5), Together.AGREE),
        ((1, 2), Together.AGREE),
        ((5, 3, 4), Together.AGREE),
        ((4, 2), Together.DIFFER),
        ((5, 3, 1), Together.DIFFER),
        ((3, 3), Together.UNCLEAR),
        ((4, 3), Together.UNCLEAR),
        ((4, None), Together.UNCLEAR),
        ((None, None), Together.UNCLEAR),
    ],
)
def test_fits_on_one_side_agree_and_on_both_sides_differ(fits: tuple[int | None, ...], goes: Together | None) -> None:
    assert together(_voices(*fits)) is goes


def test_the_seekers_own_tags_count_more_than_the_fit() -> None:
    assert together(_voices(4, 5, tags=("differs",))) is Together.DIFFER
    assert together(_voices(3, None, tags=("agrees",))) is Together.AGREE
    assert together(_voices(5, tags=("differs",))) is None


def test_fits_that_differ_outweigh_a_tag_that_says_agree() -> None:
    assert together(_voices(5, 1, tags=("agrees",))) is Together.DIFFER


def test_of_each_person_the_last_word_counts() -> None:
    ana, bo = (Link("Ana"),), (Link("Bo"),)
    assert together([Voice(ana, 5, ()), Voice(bo, 4, ()), Voice(ana, 1, ("differs",))]) is Together.AGREE
    assert together([Voice(ana, 5, ()), Voice(ana, 1, ())]) is None


@pytest.mark.parametrize(("fit", "side"), [(1, -1), (2, -1), (3, 0), (4, 1), (5, 1), (None, 0)])
def test_the_middle_lies_on_no_side(fit: int | None, side: int) -> None:
    assert side_of(fit) == side
