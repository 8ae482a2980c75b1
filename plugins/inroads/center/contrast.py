"""Contrast between two colours by the formula of WCAG 2.2, and the nearest colour that has enough. Knows no page.

A colour is three numbers from 0 to 255: red, green, blue.
"""

import colorsys
import re
from collections.abc import Iterator, Sequence

Color = tuple[int, int, int]
NEEDED = 4.5  # for text of ordinary size (WCAG 2.2, 1.4.3, level AA)
WHITE: Color = (255, 255, 255)
BLACK: Color = (0, 0, 0)
_HEX = re.compile(r"#?([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)


def color_from(written: str) -> Color | None:
    """Return the colour that three or six hexadecimal digits name, with or without a `#`; None for anything else."""
    found = _HEX.fullmatch(written)
    if not found:
        return None
    digits = found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1])
    red, green, blue = bytes.fromhex(digits)
    return red, green, blue


def written(color: Color) -> str:
    """Return `color` as a style sheet has it, such as `#0b5d55`."""
    return f"#{bytes(color).hex()}"


def contrast(one: Color, other: Color) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def least(color: Color, grounds: Sequence[Color]) -> tuple[float, Color]:
    """Return the lowest contrast that `color` has on one of `grounds`, and that one."""
    return min((contrast(color, ground), ground) for ground in grounds)


def shown(ratio: float) -> str:
    """Return a ratio as it is read: cut off after two digits, so that 4.499 isn't shown as enough."""
    return f"{int(ratio * 100) / 100:.2f}".rstrip("0").rstrip(".")


def nearest(color: Color, grounds: Sequence[Color]) -> Color:
    """Return the colour of the same hue that is nearest in lightness and has enough contrast on all of `grounds`.

    Where there is none, it is the better one of black and white.
    """
    enough = (near for near in _lighter_and_darker(color) if least(near, grounds)[0] >= NEEDED)
    return next(enough, None) or readable_on(grounds)


def readable_on(grounds: Sequence[Color]) -> Color:
    """Return white where it has enough contrast on all of `grounds`, else the better one of black and white."""
    if least(WHITE, grounds)[0] >= NEEDED:
        return WHITE
    return max((WHITE, BLACK), key=lambda color: least(color, grounds)[0])


def mixed(color: Color, other: Color, share: float) -> Color:
    """Return `color` with a `share`, from 0 to 1, of `other` in it."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(color, other, strict=True))
    return red, green, blue


def _lighter_and_darker(color: Color) -> Iterator[Color]:
    """Yield `color` and what differs from it by lightness, one step of 255 after the other, to both sides."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*(part / 255 for part in color))
    for step in range(256):
        for side in (-step, step) if step else (0,):
            changed = lightness + side / 255
            if 0 <= changed <= 1:
                red, green, blue = (round(part * 255) for part in colorsys.hls_to_rgb(hue, changed, saturation))
                yield red, green, blue


def _luminance(color: Color) -> float:
    red, green, blue = (_linear(part / 255) for part in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    """Return a part of a colour in sRGB, from 0 to 1, as the amount of light."""
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
