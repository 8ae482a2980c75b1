"""A center's colours as a style sheet, by Material's own variables and in both of its palettes."""

from inroads.center.colors import Palette, is_dark_text
from inroads.center.contrast import written

NAME = "assets/css/center.css"


def center_css(palette: Palette) -> str:
    """Return the style sheet that puts `palette` in place of ours."""
    color = {name: written(getattr(palette, name)) for name in Palette.__slots__}
    sheet = f"""\
/* A center's own colours, made from center.yml. */
body[data-md-color-primary][data-md-color-scheme] {{
  --md-primary-fg-color: {color["primary"]};
  --md-primary-fg-color--light: {color["primary_light"]};
  --md-primary-fg-color--dark: {color["primary_dark"]};
  --md-primary-bg-color: {color["on_primary"]};
  --md-primary-bg-color--light: {color["on_primary"]};
  --md-accent-bg-color: {color["on_primary"]};
}}
{_links("default", color["link"], color["accent"])}{_links("slate", color["link_dark"], color["accent_dark"])}\
.md-tabs__link {{ opacity: 1; }}
.md-tabs__item--active > .md-tabs__link {{ font-weight: 700; }}
"""
    if is_dark_text(palette):  # the header darkens its search box, which suits light text alone
        sheet += ".md-header .md-search__form { background-color: #ffffff4d; }\n"
    return sheet


def _links(scheme: str, link: str, accent: str) -> str:
    return f"""\
body[data-md-color-primary][data-md-color-scheme="{scheme}"] {{
  --md-typeset-a-color: {link};
  --md-accent-fg-color: {accent};
  --md-accent-fg-color--transparent: {accent}1a;
}}
"""
