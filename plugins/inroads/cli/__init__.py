"""The `inroads` command. Knows its arguments and exit codes, no rule."""

from inroads.cli.main import main

__all__ = ["main"]
