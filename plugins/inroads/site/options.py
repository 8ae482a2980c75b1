"""The options of plugins that have none; MkDocs wants a class of its own for them."""

from mkdocs.config.base import Config


class NoOptions(Config):
    """No option at all, so that a misspelt one is told."""
