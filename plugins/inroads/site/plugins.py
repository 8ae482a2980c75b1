"""How the plugins find each other: the guide, which the others need, and what it read."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from inroads.render.renderer import Renderer
from inroads.site.guide.plugin import GuidePlugin


def guide_of(config: MkDocsConfig) -> GuidePlugin:
    """Return the guide plugin of this build, or stop with the line that is missing in the configuration."""
    for plugin in config.plugins.values():
        if isinstance(plugin, GuidePlugin):
            return plugin
    raise PluginError("the inroads plugins need inroads/guide as well: add it under plugins: in mkdocs.yml")


def renderer_of(config: MkDocsConfig) -> Renderer:
    """Return the renderer of this build's public pages."""
    renderer = guide_of(config).renderer
    if renderer is None:
        raise PluginError("inroads/guide must stand before the other inroads plugins under plugins:")
    return renderer
