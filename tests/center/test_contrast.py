"""Contrast by the formula of WCAG: known ratios, and near colours that have enough of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroads.center.colors import DARK, LIGHT, is_dark_text, palette_from
from inroads.center.contrast import BLACK, NEEDED, WHITE, color_from, contrast, least, nearest, shown, written
from inroads.center.parse import center_file_from

colors = st.tuples(st.integers(0, 255), st.integers(0, 255), st.integers(0, 255))


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", "21"),
        ("#ffffff", "#ffffff", "1"),
        ("#777777", "#ffffff", "4.47"),
        ("#767676", "#ffffff", "4.54"),
        ("#ff0000", "#ffffff", "3.99"),
        ("#0000ff", "#ffffff", "8.59"),
        ("#00ff00", "#000000", "15.3"),
    ],
)
def test_the_ratio_is_that_of_other_tools(one: str, other: str, ratio: str) -> None:
    first, second = color_from(one), color_from(other)
    assert first is not None
    assert second is not None
    assert shown(contrast(first, second)) == shown(contrast(second, first)) == ratio


@pytest.mark.parametrize("text", ["#0b5d55", "0b5d55", "#0B5D55"])
def test_a_color_is_six_digits(text: str) -> None:
    assert color_from(text) == (0x0B, 0x5D, 0x55)


def test_three_digits_stand_for_six() -> None:
    assert color_from("#0af") == color_from("#00aaff")


@pytest.mark.parametrize("text", ["", "red", "#12345", "#1234567", "rgb(1, 2, 3)", "#ggg", "#0b5d55 ", "var(--x)"])
def test_anything_else_is_no_color(text: str) -> None:
    assert color_from(text) is None


@given(colors)
def test_the_nearest_color_has_enough_contrast_on_both_palettes(color: tuple[int, int, int]) -> None:
    for grounds in (LIGHT, DARK):
        assert least(nearest(color, grounds), grounds)[0] >= NEEDED


@given(colors)
def test_a_color_that_has_enough_is_its_own_nearest(color: tuple[int, int, int]) -> None:
    if least(color, LIGHT)[0] >= NEEDED:
        assert nearest(color, LIGHT) == color


@given(colors)
def test_all_colors_that_follow_from_a_primary_one_can_be_read(color: tuple[int, int, int]) -> None:
    text = f'identity:\n  name: N\n  colors: {{primary: "{written(color)}"}}\n'
    file, _, problems = center_file_from("center.yml", text.encode())
    assert problems == ()
    assert file is not None
    palette = palette_from(file.identity.colors)
    assert palette is not None
    assert contrast(palette.primary, palette.on_primary) >= NEEDED
    assert min(least(palette.link, LIGHT)[0], least(palette.accent, LIGHT)[0]) >= NEEDED
    assert min(least(palette.link_dark, DARK)[0], least(palette.accent_dark, DARK)[0]) >= NEEDED
    assert is_dark_text(palette) is (palette.on_primary == BLACK)
    assert palette.on_primary in (BLACK, WHITE)
