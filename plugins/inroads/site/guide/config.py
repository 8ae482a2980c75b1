"""The options of `inroads/guide`."""

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type


class GuideConfig(Config):
    """`page_templates`: a folder whose templates stand in for those that come with Inroads, by name.

    `allowed`: texts that may be published although a note holds them, each with a reason; the leak scan reads it.
    """

    page_templates = Type(str, default="")
    allowed = Type(list, default=[])
