"""The options of `inroads/guide`."""

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type


class GuideConfig(Config):
    """What the site's configuration says of the guide.

    `page_templates`: a folder whose templates stand in for those that come with Inroads, by name.
    `center`: the file of a career center that publishes the guide; empty for center.yml, where there is one.
    `local`: the folder of its own pages, pictures and quotes; empty for content/local, where there is one.
    `source_maps`: whether the theme's source maps are published, which developers' tools read.
    `accessibility`: the last report of a check of accessibility; empty for accessibility.json, where there is one.
    `allowed`: texts that may be published although a note holds them, each with a reason; the leak scan reads it.
    """

    page_templates = Type(str, default="")
    center = Type(str, default="")
    local = Type(str, default="")
    source_maps = Type(bool, default=False)
    allowed = Type(list, default=[])
    accessibility = Type(str, default="")
