"""Our part of the theme: overrides, styles and scripts, added to whatever the configuration has."""

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig

from inroads.shipped import OVERRIDES

_STYLES = "assets/css/inroads.css"
_SCRIPTS = ("assets/js/tables.js", "assets/js/scroll.js")


def add_furniture(config: MkDocsConfig) -> None:
    """Put our overrides behind the site's own and before Material's, and our styles and scripts first."""
    folder = str(OVERRIDES)
    if folder not in config.theme.dirs:
        place = 1 if config.theme.custom_dir else 0
        config.theme.dirs.insert(place, folder)
    if _STYLES not in config.extra_css:
        config.extra_css.insert(0, _STYLES)
    for path in _SCRIPTS:
        if path not in map(str, config.extra_javascript):
            script = ExtraScriptValue(path)
            script.defer = True  # and no module: browsers load none from a file that is opened directly
            config.extra_javascript.append(script)
