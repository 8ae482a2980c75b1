"""A center's colours: whether they can be read on what they stand on, and those that follow from what it chose."""

from collections.abc import Iterator
from dataclasses import dataclass

from inroads.center.center import Colors
from inroads.center.contrast import (
    BLACK,
    NEEDED,
    WHITE,
    Color,
    contrast,
    least,
    mixed,
    nearest,
    readable_on,
    shown,
    written,
)
from inroads.problems import Code, Problem

# What links stand on in Material's two palettes: the page, and boxes, code and rows of tables on it.
LIGHT: tuple[Color, ...] = (WHITE, (0xF5, 0xF5, 0xF5))
DARK: tuple[Color, ...] = ((0x1E, 0x21, 0x29), (0x27, 0x2A, 0x35))
_PALETTES = {"link": LIGHT, "accent": LIGHT, "link_dark": DARK, "accent_dark": DARK}
_NAMES = {WHITE: "the light background", LIGHT[1]: "light boxes", DARK[0]: "the dark background", DARK[1]: "dark boxes"}


@dataclass(frozen=True, slots=True)
class Palette:
    """All colours of a center's edition. `on_primary` is the text on the primary colour, which is the header's."""

    primary: Color
    primary_light: Color
    primary_dark: Color
    on_primary: Color
    link: Color
    link_dark: Color
    accent: Color
    accent_dark: Color


def palette_from(colors: Colors) -> Palette | None:
    """Return the colours that follow from those a center chose; None where it chose none that others follow from."""
    given = colors.primary or colors.link or colors.accent
    if given is None:
        return None
    primary = colors.primary or colors.link or given
    return Palette(
        primary=primary,
        primary_light=mixed(primary, WHITE, 0.15),
        primary_dark=mixed(primary, BLACK, 0.3),
        on_primary=colors.on_primary or readable_on((primary,)),
        link=colors.link or nearest(primary, LIGHT),
        link_dark=colors.link_dark or nearest(colors.link or primary, DARK),
        accent=colors.accent or nearest(primary, LIGHT),
        accent_dark=colors.accent_dark or nearest(colors.accent or primary, DARK),
    )


def about_colors(path: str, colors: Colors) -> Iterator[Problem]:
    """Yield an error for each colour that can't be read where it is used, with the nearest one that can."""
    if colors.on_primary and not colors.primary:
        message = "identity.colors.on_primary: it is the text on the primary color, and that isn't set"
        yield Problem.error(
            path, colors.place("on_primary"), Code.MISSING_FIELD, message, "set primary as well, or remove this"
        )
    if colors.on_primary and colors.primary:
        yield from _too_near(path, colors, "on_primary", (colors.primary,), "the primary color")
    for name, grounds in _PALETTES.items():
        yield from _too_near(path, colors, name, grounds)


def _too_near(path: str, colors: Colors, name: str, grounds: tuple[Color, ...], called: str = "") -> Iterator[Problem]:
    color: Color | None = getattr(colors, name)
    if color is None:
        return
    ratio, ground = least(color, grounds)
    if ratio >= NEEDED:
        return
    near = nearest(color, grounds)
    message = (
        f"identity.colors.{name}: {written(color)} has a contrast of {shown(ratio)} to 1 on {written(ground)}, "
        f"{called or _NAMES[ground]}; text needs {shown(NEEDED)} to 1"
    )
    hint = f'try "{written(near)}", which has {shown(least(near, grounds)[0])} to 1'
    yield Problem.error(path, colors.place(name), Code.LOW_CONTRAST, message, hint)


def is_dark_text(palette: Palette) -> bool:
    """Return whether the header has dark text on a light ground."""
    return contrast(palette.on_primary, BLACK) < contrast(palette.on_primary, WHITE)
